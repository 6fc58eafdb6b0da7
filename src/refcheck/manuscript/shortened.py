"""Sources of a document by what a note calls them: author with a full or shortened title, with a year, or alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from refcheck.manuscript.index import Entry, Index, build
from refcheck.model import Confidence, Link, Mend, Name, Reference
from refcheck.text.names import fold_name, to_latin

_YEAR = re.compile(r"(?<![\d/–-])(?:1[4-9]|20)\d\d(?=[a-z]?(?![\w/]))")
_IMPRINT = re.compile(r"[(,.\s](?:[^\W\d_a-z][^(),;]{0,60}[,:\s]\s?)?\(?(?P<year>(?:1[4-9]|20)\d\d)[a-z]?(?=[).,;:]|$)")
_MAIN = re.compile(r"(?<=\w)[:.?!]\s|\s[–—-]\s|\s?[(\[]")
_SPLIT_NAMES = re.compile(r"\s*(?:,|/|&|;|\sand\s|\sund\s|\set\s|\sy\s|\se\s|\sve\s|\sи\s)\s*")
_DROPPED = re.compile(
    r"\s*(?:[(\[](?:eds?|hrsg|hg|dir|éds?|a cura di|coord|haz|der|ред)\.?[)\]]|\bet al\b\.?|\bu\. ?a\.|\bvd\.|"
    r"\bи др\.|['’]s?$)",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"[*_“”\"«»„‘’‹›]+")
_SMALL = frozenset(
    ("the", "a", "an", "of", "and", "in", "on", "der", "die", "das", "des", "und", "la", "le", "les", "l", "el", "los",
     "las", "il", "lo", "gli", "i", "un", "une", "una", "o", "os", "as")
)  # fmt: skip
_NEAR = 90  # of 100: two titles that differ by a slip or an ending
_LEAST_TITLE = 4  # letters
_REACH = 220


@dataclass(frozen=True, slots=True)
class Source:
    """One reference as notes see it: its entry, its folded title up to the subtitle, its authors' given names."""

    entry: Entry
    main: str
    given: str
    is_book: bool
    has_author: bool
    organisation: str


@dataclass(frozen=True)
class Sources:
    """The sources of a document and the ways to find them."""

    index: Index
    all: tuple[Source, ...]
    by_title: dict[tuple[str, ...], tuple[int, ...]]
    by_beginning: dict[tuple[str, ...], tuple[int, ...]]
    by_other: dict[tuple[str, ...], tuple[int, ...]]

    def named(self, names: str) -> tuple[Source, ...]:
        """The sources whose first author (or editor) is the first of *names*."""
        bare = _EMPHASIS.sub("", _DROPPED.sub("", names)).strip(" ,.")
        first = _SPLIT_NAMES.split(bare, maxsplit=1)[0]
        words = first.split()
        if not words or len(words) > 12:
            return ()
        ways = (bare, first, " ".join(words[-2:]), " ".join(words[-3:]), words[-1], words[0])
        for way in dict.fromkeys(ways):
            if len(way) > 1 and way[:1].isalpha() and (found := self.index.named(way)):
                given = first.removesuffix(way).strip() if way is not words[0] else " ".join(words[1:])
                fitting = tuple(self.all[number] for number in found if _same_given(given, self.all[number].given))
                return fitting if way != first or fitting else ()
        return tuple(self.all[number] for number in self.by_beginning.get(tuple(fold_name(first).split()[:2]), ()))

    def co_authored(self, names: str) -> tuple[Source, ...]:
        """The source that alone has the first of *names* among its further authors."""
        words = _SPLIT_NAMES.split(names.strip(" ,."), maxsplit=1)[0].split()
        found = {number for word in words[:1] + words[-1:] for number in self.by_other.get((fold_name(word),), ())}
        return tuple(self.all[number] for number in found) if len(found) == 1 else ()

    def titled(self, text: str) -> tuple[Source, ...]:
        """The sources whose title, of three words or more, stands at the beginning of *text*."""
        words = fold_name(_EMPHASIS.sub(" ", text[:_REACH])).split()
        whole = f" {' '.join(words)} "
        return tuple(
            self.all[number]
            for at in range(min(4, len(words)))
            for number in self.by_title.get(tuple(words[at : at + 3]), ())
            if f" {self.all[number].main} " in whole
        )


def sources(references: Sequence[Reference]) -> Sources:
    """The sources that *references* are."""
    index = build(references)
    every = tuple(_source(entry, reference) for entry, reference in zip(index.entries, references, strict=True))
    by_title: dict[tuple[str, ...], list[int]] = {}
    by_beginning: dict[tuple[str, ...], list[int]] = {}
    for source in every:
        words = source.main.split()
        if len(words) >= 3:
            by_title.setdefault(tuple(words[:3]), []).append(source.entry.number)
        if len(organisation := source.organisation.split()) > 2:
            by_beginning.setdefault(tuple(organisation[:2]), []).append(source.entry.number)
    by_other: dict[tuple[str, ...], list[int]] = {}
    for number, reference in enumerate(references):
        for name in reference.item.authors[1:]:
            if name.family:
                by_other.setdefault((fold_name(name.family),), []).append(number)
    return Sources(index, every, _frozen(by_title), _frozen(by_beginning), _frozen(by_other))


def _frozen(numbers: dict[tuple[str, ...], list[int]]) -> dict[tuple[str, ...], tuple[int, ...]]:
    return {words: tuple(some) for words, some in numbers.items()}


def _source(entry: Entry, reference: Reference) -> Source:
    item = reference.item
    people = item.authors or item.editors
    is_book = not (item.container_title or item.url or item.doi or item.volume)
    return Source(
        entry,
        main_title(item.title),
        _given(people),
        is_book,
        bool(people),
        fold_name(people[0].literal) if people else "",
    )


def main_title(title: str) -> str:
    """The folded title up to its subtitle."""
    return fold_name(_EMPHASIS.sub(" ", _MAIN.split(title.strip(), maxsplit=1)[0]))


def _given(people: Sequence[Name]) -> str:
    return to_latin(people[0].given) if people and people[0].given else ""


def _same_given(printed: str, given: str) -> bool:
    """Whether a printed given name or initial can be that of the source; silence agrees with anything."""
    folded = to_latin(printed)
    return not folded or not given or folded[0] == given[0] or len(folded.split()) > 3


# ------------------------------------------------------------------------------------------------------ agreement


def agreement(rest: str, source: Source) -> int:
    """How well the words after the names agree with the title: 4 its main title, 3 a part as printed, 2 its words in
    order, 1 nearly, 0 not at all, -1 where there are no words.
    """
    printed = _EMPHASIS.sub(" ", rest[:_REACH])
    whole = fold_name(printed)
    if not whole or (whole.isdigit() and len(whole) == 4):
        return -1
    if len(source.main) >= _LEAST_TITLE and f" {whole} ".find(f" {source.main} ") in range(0, 60):
        return 4
    return max((_part(short, source) for short in _shortened(printed)), default=0)


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
    if f" {short} " in f" {title} " or (len(carrying) > 2 and f" {short} ".startswith(f" {title} ")):
        return 3
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
    if best < 0:
        if not locator:
            return ()
        printed = years(f"{rest} {locator}")
        fitting = [source for source in candidates if not printed or source.entry.years.intersection(printed)]
        return _links(fitting, "its author and year" if printed else "its author", "", sure=bool(printed))
    if not candidates:
        titled = known.titled(f"{names} {rest}")
        return _links(_dated(titled, f"{rest} {locator}"), "its title", "", sure=True)
    return ()


def _is_another(rest: str, locator: str, source: Source) -> bool:
    """Whether a shortened title comes with another year: a further work of the author with a like title."""
    printed = years(f"{rest} {locator}")
    if not printed or source.entry.years.intersection(printed):
        return False
    short = fold_name(_EMPHASIS.sub(" ", re.split(r"[,(\[]", rest, maxsplit=1)[0]))
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
