"""The list that a citation is answered from where each chapter of a manuscript has a list of its own.

A number, or an author with a year, that several chapters list means the entry of the list that closes its chapter.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from refcheck.manuscript.citations import Placed
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.lists import ReferenceList
from refcheck.model import Confidence, Link, Reference


@dataclass(frozen=True, slots=True)
class _Own:
    """The entries of one chapter: their keys, and the key that each printed label has among them."""

    keys: frozenset[str]
    labels: Mapping[str, str]


def numbered(
    entries: Sequence[Reference],
    lists: Sequence[ReferenceList],
    placed: Iterable[Placed],
    paragraphs: Sequence[Paragraph],
) -> tuple[Reference, ...]:
    """*entries* with the chapter whose list they stand in; as they are where the text cites before one list only."""
    if len(lists) < 2:
        return tuple(entries)
    citing = sorted(paragraphs[one.paragraph].start for one in placed if one.paragraph < len(paragraphs))
    starts = [one.start for one in lists]
    chapters: list[int] = []
    for begin, end in zip([0, *starts], starts, strict=False):
        opens = not chapters or bisect_left(citing, begin) < bisect_left(citing, end)
        chapters.append(chapters[-1] + opens if chapters else 1)
    if chapters[-1] == 1:
        return tuple(entries)
    at = [bisect_right(starts, entry.location.offset) - 1 for entry in entries]
    return tuple(replace(entry, chapter=chapters[number]) for entry, number in zip(entries, at, strict=True))


def settled(
    placed: Sequence[Placed], paragraphs: Sequence[Paragraph], entries: Sequence[Reference]
) -> tuple[Placed, ...]:
    """*placed*, each citation of the text linked to the entries of its chapter's list, where these answer, too."""
    ends = [entry.location.offset for entry in entries if entry.chapter]
    if not ends:
        return tuple(placed)
    chapters = [entry.chapter for entry in entries if entry.chapter]
    own = {chapter: _own(entry for entry in entries if entry.chapter == chapter) for chapter in set(chapters)}
    found: list[Placed] = []
    for one in placed:
        start = paragraphs[one.paragraph].start if one.paragraph < len(paragraphs) else ends[-1] + 1
        at = bisect_right(ends, start)
        found.append(_settled(one, own[chapters[at]]) if at < len(ends) else one)
    return tuple(found)


def _own(entries: Iterable[Reference]) -> _Own:
    found = tuple(entries)
    labels = {entry.label: entry.key for entry in reversed(found) if entry.label}
    return _Own(frozenset(entry.key for entry in found), labels)


def _settled(one: Placed, own: _Own) -> Placed:
    """*one* with those of its links that lead into its own list; a number is looked up there."""
    pointer = one.pointer
    if pointer.label.number:
        key = own.labels.get(pointer.label.number)
        links = (Link(key, Confidence.HIGH, "its number in the chapter's list"),) if key else pointer.links
    else:
        here = tuple(link for link in pointer.links if link.key in own.keys)
        alone = len(here) == 1 < len(pointer.links)
        links = (replace(here[0], confidence=Confidence.MEDIUM),) if alone else here or pointer.links
    return replace(one, pointer=replace(pointer, links=links))
