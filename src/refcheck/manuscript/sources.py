"""The sources of a document, and the ways in which notes and brackets call them: first author, beginning of a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from refcheck.manuscript.index import Entry, Index, build
from refcheck.manuscript.shapes import without_label
from refcheck.model import Name, Reference
from refcheck.text.names import fold_name, to_latin

_MAIN = re.compile(r"(?<=\w)[:.?!]\s|\s[–—-]\s|\s?[(\[]")
_SPLIT_NAMES = re.compile(r"\s*(?:,|/|&|;|\sand\s|\sund\s|\set\s|\sy\s|\se\s|\sve\s|\sи\s)\s*")
_DROPPED = re.compile(
    r"\s*(?:[(\[](?:eds?|hrsg|hg|dir|éds?|a cura di|coord|haz|der|ред)\.?[)\]]|\bet al\b\.?|\bu\. ?a\.|\bvd\.|"
    r"\bи др\.|['’]s?$|(?<![\w-])(?:Jr|Sr)\.)",
    re.IGNORECASE,
)
EMPHASIS = re.compile(r"[*_“”\"«»„‘’‹›]+")
REACH = 220
_LONGEST = 1500  # characters of an entry
_LEAST_SPELLED = 5
_FEWEST_WORDS = 4  # of an entry that a note repeats
_CITED_AS = re.compile(
    r"[(\[](?:zit(?:iert)?\.?(?:\sals)?|cité(?:e)?(?:\scomme)?|cit\.|cited\sas|citato\scome):?\s[“\"«„]?([^()\[\]“”\"«»]{4,80})",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:[^\W\d_]\.[ -]?){1,4}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}(?<![^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class Source:
    """One reference as notes see it: its entry, its folded title up to the subtitle, its authors' given names.

    `printed` are the entry as printed, where it is neither too short nor too long to be told by, and what it asks to be
    cited as ("zit. Roe, DSG"), folded.
    """

    entry: Entry
    main: str
    given: str
    is_book: bool
    has_author: bool
    organisation: str
    printed: tuple[str, ...]


@dataclass(frozen=True)
class Sources:
    """The sources of a document and the ways to find them."""

    index: Index
    all: tuple[Source, ...]
    by_title: dict[tuple[str, ...], tuple[int, ...]]
    by_beginning: dict[tuple[str, ...], tuple[int, ...]]
    by_other: dict[tuple[str, ...], tuple[int, ...]]
    mentioned: frozenset[str]

    def named(self, names: str) -> tuple[Source, ...]:
        """The sources whose first author (or editor) is the first of *names*."""
        bare = EMPHASIS.sub("", _DROPPED.sub("", names)).strip(" ,.")
        first = _SPLIT_NAMES.split(bare, maxsplit=1)[0]
        words = first.split()
        if not words or len(words) > 12:
            return ()
        ways = (bare, first, " ".join(words[-2:]), " ".join(words[-3:]), words[-1], words[0])
        for way in dict.fromkeys(ways):
            if not _INITIALS.fullmatch(way) and way[:1].isalpha() and (found := self.index.named(way)):
                initials = _LEADING.match(first)
                given = first.removesuffix(way).strip() if way is not words[0] else " ".join(words[1:])
                given = given or (initials[0] if initials else "")
                return tuple(self.all[number] for number in found if _same_given(given, self.all[number].given))
        return tuple(self.all[number] for number in self.by_beginning.get(tuple(fold_name(first).split()[:2]), ()))

    def co_authored(self, names: str) -> tuple[Source, ...]:
        """The source that alone has the first of *names* among its further authors."""
        words = _SPLIT_NAMES.split(names.strip(" ,."), maxsplit=1)[0].split()
        found = {number for word in words[:1] + words[-1:] for number in self.by_other.get((fold_name(word),), ())}
        return tuple(self.all[number] for number in found) if len(found) == 1 else ()

    def misspelled(self, names: str) -> tuple[Source, ...]:
        """The sources by an author whose family name is one letter away."""
        words = _SPLIT_NAMES.split(_DROPPED.sub("", names).strip(" ,."), maxsplit=1)[0].split()
        family = fold_name(words[-1]) if words else ""
        if len(family) < _LEAST_SPELLED:
            return ()
        numbers = {
            number
            for form, found in self.index.by_form.items()
            if form[0] == family[0]
            and abs(len(form) - len(family)) < 2
            and OSA.distance(form, family, score_cutoff=1) == 1
            for number in found
        }
        return tuple(self.all[number] for number in sorted(numbers))

    def printed(self, text: str) -> tuple[Source, ...]:
        """The sources whose entry, or the short form that it asks to be cited by, stands at the beginning of *text*."""
        whole = f"{fold_name(EMPHASIS.sub(' ', text[: 2 * REACH]))} "
        return tuple(source for source in self.all if any(whole.startswith(f"{form} ") for form in source.printed))

    def titled(self, text: str) -> tuple[Source, ...]:
        """The sources whose title, of three words or more, stands at the beginning of *text*."""
        words = fold_name(EMPHASIS.sub(" ", text[:REACH])).split()
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
    mentioned = frozenset(word for reference in references for word in fold_name(reference.raw[:_LONGEST]).split())
    return Sources(index, every, _frozen(by_title), _frozen(by_beginning), _frozen(by_other), mentioned)


def _frozen(numbers: dict[tuple[str, ...], list[int]]) -> dict[tuple[str, ...], tuple[int, ...]]:
    return {words: tuple(some) for words, some in numbers.items()}


def _source(entry: Entry, reference: Reference) -> Source:
    item = reference.item
    people = item.authors or item.editors
    is_book = not (item.container_title or item.doi or item.volume or (item.url and not item.publisher))
    return Source(
        entry,
        main_title(item.title),
        _given(people),
        is_book,
        bool(people),
        fold_name(people[0].literal) if people else "",
        tuple(_printed(reference)),
    )


def _printed(reference: Reference) -> Iterator[str]:
    if reference.fields or len(reference.raw) > _LONGEST:
        return
    yield from (fold_name(found[1]) for found in _CITED_AS.finditer(reference.raw))
    folded = fold_name(EMPHASIS.sub(" ", without_label(reference.raw)))
    if len(reference.raw) <= REACH and len(folded.split()) >= _FEWEST_WORDS:
        yield folded


def main_title(title: str) -> str:
    """The folded title up to its subtitle."""
    return fold_name(EMPHASIS.sub(" ", _MAIN.split(title.strip(), maxsplit=1)[0]))


def _given(people: Sequence[Name]) -> str:
    return to_latin(people[0].given) if people and people[0].given else ""


def _same_given(printed: str, given: str) -> bool:
    """Whether a printed given name or initial can be that of the source; silence agrees with anything."""
    folded = to_latin(printed)
    return not folded or not given or folded[0] == given[0] or len(folded.split()) > 3
