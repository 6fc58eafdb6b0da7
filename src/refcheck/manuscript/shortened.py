"""A source by what a note calls it: author with a full or shortened title, with a year, or alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from refcheck.manuscript.sources import EMPHASIS, REACH, Source, Sources
from refcheck.model import Confidence, Link, Mend
from refcheck.text.names import fold_name

_YEAR = re.compile(r"(?<![\d/–-])(?:1[4-9]|20)\d\d(?=[a-z]?(?![\w/]))")
_IMPRINT = re.compile(r"[(,.\s](?:[^\W\d_a-z][^(),;]{0,60}[,:\s]\s?)?\(?(?P<year>(?:1[4-9]|20)\d\d)[a-z]?(?=[).,;:]|$)")
# "Roe (1978) holds", "Roe (1978, 12).", "Roe (1978), S. 66, Anm" without a title behind it
_DATED = re.compile(
    r"\((?:1[4-9]|20)\d\d[a-z]?(?:[,:]\s?[^()]{1,24})?\)"
    r"(?=\s+[a-zß-ÿа-яё]|[,.;:]?\s*$|[,:]\s(?:(?:S|pp?|Anm|n|fn|Bd|vol|t|Kap|ch|cap|Rn|nr|no|с|С)\.|§|passim\b))"
)
_SMALL = frozenset(
    ("the", "a", "an", "of", "and", "in", "on", "der", "die", "das", "des", "und", "la", "le", "les", "l", "el", "los",
     "las", "il", "lo", "gli", "i", "un", "une", "una", "o", "os", "as")
)  # fmt: skip
_NEAR = 90  # of 100: two titles that differ by a slip or an ending
_LEAST_TITLE = 4  # letters


def agreement(rest: str, source: Source) -> int:
    """How well the words after the names agree with the title: 5 they are it, 4 a part of it as printed, 3 they begin
    with its main title, 2 its words in order, 1 nearly, 0 not at all, -1 where there are no words.
    """
    printed = EMPHASIS.sub(" ", rest[:REACH])
    whole = fold_name(printed)
    if not whole or (whole.isdigit() and len(whole) == 4):
        return -1
    best = max((_part(short, source) for short in _shortened(printed)), default=0)
    begins = len(source.main) >= _LEAST_TITLE and f" {whole} ".find(f" {source.main} ") in range(0, 60)
    return max(best, 3) if begins else best


def _shortened(printed: str) -> Iterable[str]:
    """The shortened titles that *printed* may be: up to each of its first commas or brackets; after a colon."""
    ends = [found.start() for found in re.finditer(r"[,(\[]|\.\s|$", printed)][:5]
    yield from (fold_name(printed[:end]) for end in reversed(ends))
    if ": " in printed[:40]:
        yield fold_name(re.split(r"[,(\[]", printed.split(": ", 1)[1], maxsplit=1)[0])


def _part(short: str, source: Source) -> int:
    title = source.entry.title
    carrying = [word for word in short.split() if word not in _SMALL]
    if len(short) < _LEAST_TITLE or not carrying or not title or max(map(len, carrying)) < _LEAST_TITLE:
        return 0
    if short in (title, source.main):
        return 5
    if f" {short} " in f" {title} " or (len(carrying) > 2 and f" {short} ".startswith(f" {title} ")):
        return 4
    words = iter(title.split())
    if len(carrying) > 1 and all(any(word == other for other in words) for word in carrying):
        return 2
    if len(short) < 6:
        return 0
    near = max(fuzz.ratio(short, title), fuzz.ratio(short, source.main), fuzz.ratio(short, title[: len(short)]))
    return 1 if near >= _NEAR or (9 < len(short) <= len(title) and fuzz.partial_ratio(short, title) >= _NEAR) else 0


def years(text: str) -> tuple[str, ...]:
    """The years that *text* prints."""
    return tuple(found[0] for found in _YEAR.finditer(text))


def find(names: str, rest: str, locator: str, known: Sources) -> tuple[Link, ...]:
    """The links of a piece that names *names* and then *rest*; empty where no source answers."""
    candidates = known.named(names) or (known.co_authored(names) if rest else ())
    scored = [(agreement(rest, source), source) for source in candidates]
    best = max((score for score, _ in scored), default=0)
    if best > 0:
        fitting = [source for score, source in scored if score == best and not _is_another(rest, locator, source)]
        return _links(_dated(fitting, f"{rest} {locator}"), "its author and title", f"{rest}, {locator}", sure=best > 1)
    dated = _DATED.match(rest)
    if best < 0 or dated:
        printed = years(dated[0] if dated else f"{rest} {locator}")
        if not locator and not printed:
            return ()
        fitting = [source for source in candidates if not printed or source.entry.years.intersection(printed)]
        return _links(fitting, "its author and year" if printed else "its author", "", sure=bool(printed))
    if not candidates and (found := _misspelled(names, rest, known)):
        return found
    if not candidates:
        titled = known.titled(f"{names} {rest}")
        return _links(_dated(titled, f"{rest} {locator}"), "its title", "", sure=True)
    return ()


def _misspelled(names: str, rest: str, known: Sources) -> tuple[Link, ...]:
    """The one source with that title by an author whose name is a letter away."""
    fitting = [source for source in known.misspelled(names) if agreement(rest, source) > 2]
    if len(fitting) != 1:
        return ()
    reason = "its title; the name in another spelling"
    return (Link(fitting[0].entry.key, Confidence.MEDIUM, reason, (Mend.SPELLING,)),)


def _is_another(rest: str, locator: str, source: Source) -> bool:
    """Whether a shortened title comes with another year: a further work of the author with a like title."""
    printed = years(f"{rest} {locator}")
    if not printed or not source.entry.year.isdigit() or source.entry.years.intersection(printed):
        return False
    short = fold_name(EMPHASIS.sub(" ", re.split(r"[,(\[]", rest, maxsplit=1)[0]))
    return not (source.entry.title.startswith(short) and (len(short.split()) > 2 or short == source.main))


def _dated(fitting: Sequence[Source], text: str) -> Sequence[Source]:
    """Those of *fitting* whose year is printed too, where any is; where several share a title."""
    printed = years(text)
    dated = [source for source in fitting if source.entry.years.intersection(printed)]
    return dated if len(fitting) > 1 and dated else fitting


def _links(fitting: Sequence[Source], reason: str, full: str, *, sure: bool) -> tuple[Link, ...]:
    if len(fitting) == 1:
        mends = (Mend.YEAR,) if full and _other_year(full, fitting[0]) else ()
        confidence = Confidence.HIGH if sure and not mends else Confidence.MEDIUM
        return (Link(fitting[0].entry.key, confidence, reason, mends),)
    several = f"{reason}; {len(fitting)} entries answer to it"
    return tuple(Link(source.entry.key, Confidence.LOW, several) for source in fitting[:8])


def _other_year(rest: str, source: Source) -> bool:
    """Whether a full citation of a book by its main title prints another year than the entry."""
    if (
        not source.is_book
        or agreement(rest, source) < 3
        or len(source.main.split()) < 2
        or not source.entry.year.isdigit()
    ):
        return False
    imprint = _IMPRINT.search(rest, _LEAST_TITLE)
    return imprint is not None and not source.entry.years.intersection(years(rest))
