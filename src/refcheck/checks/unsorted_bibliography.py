"""Entries stand out of the alphabetical order that the rest of the list keeps.

**What it looks at.** The order of the entries by first author, only in lists that are evidently meant to be
alphabetical: nearly all entries are in order. One finding for a list, or a section of it, names those that are not.

**Why it matters.** A reader looks for the author where the alphabet says.

**Example.** “Goble, P.” between “İnat, K.” and “Keohane, R. O.”.

**When it stays silent.** For lists in the order of citation, across the sections of a list, for a `.bib`, which a style
sorts, for sources that only notes give, for the holdings of archives, for short lists and sections, for differences
between alphabets and conventions: accents and dotted letters, particles (“de”, “von”), a leading “The”, scripts, “Mc”
and “Mac”, a given name left before the family name, order of the titles of one author.

**What to do.** Move the entries named to their place, after their names are mended.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from refcheck.checks import rule
from refcheck.checks._entries import family_behind_given, given_in_notes, is_holding, listed, printed_name, short
from refcheck.model import Confidence, Document, Dossier, Problem, Reference, Severity
from refcheck.text.names import fold_name, to_latin, without_particles

_LEAST = 10  # entries
_MEANT = 0.6  # the share strictly in order that shows what order is meant; chance gives 2√n of n entries
_LAST_LETTERS = frozenset("åäæöøõþ")  # of Nordic and Baltic alphabets
# Letters that stand behind all of another one: ch in Czech and Slovak, q and x in Azerbaijani, lj and nj in Croatian.
_BEHIND = (("ch", "hzz"), ("q", "kzz"), ("x", "hzz"), ("lj", "lzz"), ("nj", "nzz"))
_ALPHABETICAL = 0.8  # the share that must be in its place for the rest to be out of place


@rule(severity=Severity.INFO, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """One finding for each list or section of it, naming the entries out of place."""
    document = dossier.document
    entries = [reference for reference in document.references if _keys(reference) and not is_holding(reference)]
    if document.style in ("numeric", "key") or any(entry.label for entry in entries):
        return
    if given_in_notes(document) or _is_sorted_by_style(document):
        return
    for place in dict.fromkeys((entry.chapter, entry.section) for entry in entries):
        yield from _out_of_place([entry for entry in entries if (entry.chapter, entry.section) == place])


def _out_of_place(entries: Sequence[Reference]) -> Iterator[Problem]:
    if len(entries) < _LEAST:
        return
    in_order = _longest_run([_keys(entry)[0] for entry in entries])
    if len(in_order) < _MEANT * len(entries):
        return
    misplaced = [entries[place] for place in range(len(entries)) if not _fits(place, entries, in_order)]
    if 0 < len(misplaced) <= (1 - _ALPHABETICAL) * len(entries):
        yield Problem(
            message=f"the list is alphabetical but for {len(misplaced)} of its {len(entries)} entries: "
            + listed(map(short, misplaced), most=12),
            location=misplaced[0].location,
            printed=listed((entry.key for entry in misplaced), most=50),
            suggestion="move them to their place in the alphabet",
            evidence=tuple(_where(entry, entries, in_order) for entry in misplaced),
        )


def _is_sorted_by_style(document: Document) -> bool:
    """Whether the entries are those of a `.bib`, whose order nobody sees; one made of a manuscript keeps its order."""
    fields = [reference.fields for reference in document.references]
    return all(fields) and not any("citation-context" in each for each in fields)


def _keys(reference: Reference) -> tuple[str, ...]:
    """The ways in which an entry may rightly be sorted: by its first author, with or without article and particle."""
    names = reference.item.authors or reference.item.editors
    folded = to_latin(_printed(reference))
    if not folded:
        return ()
    ways = [folded, without_particles(folded), folded.removeprefix("the ")]
    if not reference.fields:
        ways.append(to_latin(reference.raw[:40]))  # as it begins in print, however it was read
    if names and names[0].family and names[0].given:
        ways.append(to_latin(f"{names[0].family} {names[0].given}"))
        ways.append(to_latin(family_behind_given(names[0])) or folded)
    ways += [way.replace("mc", "mac", 1) for way in ways if way.startswith("mc")]
    ways += [behind + way[len(letter) :] for letter, behind in _BEHIND for way in ways if way.startswith(letter)]
    if "ə" in _printed(reference).casefold():
        ways.append(to_latin(_printed(reference).casefold().replace("ə", "ezz")))
    # Letter by letter, and word by word with the letters of "U.S." as words.
    spelled = " ".join(_printed(reference).replace(".", ". ").split())
    parted = re.sub(r"(?<=\w)['’‘](?=\w)", " ", _printed(reference))  # "O'Neill" before "Office": O first, then Neill
    return tuple(
        dict.fromkeys([*(way.replace(" ", "") for way in ways), *ways, *map(_word_by_word, (spelled, parted))])
    )


def _word_by_word(name: str) -> str:
    return " ".join(to_latin(word) for word in name.split())


def _printed(reference: Reference) -> str:
    names = reference.item.authors or reference.item.editors
    return printed_name(names[0]) if names else reference.item.title


def _is_latin(reference: Reference) -> bool:
    return _printed(reference)[:1] < "\u0250"


def _longest_run(keys: Sequence[str]) -> list[int]:
    """The places of a longest part of *keys* that is in order; n log n."""
    ends: list[str] = []
    places: list[int] = []
    before: list[int] = []
    for place, key in enumerate(keys):
        at = bisect_right(ends, key)
        before.append(places[at - 1] if at else -1)
        ends[at:] = [key, *ends[at + 1 :]]
        places[at:] = [place, *places[at + 1 :]]
    run: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run[::-1]


def _fits(place: int, entries: Sequence[Reference], in_order: Sequence[int]) -> bool:
    """Whether some way of sorting the entry puts it between its neighbours that are in order."""
    at = bisect_right(in_order, place)
    if at and in_order[at - 1] == place:
        return True
    low = _keys(entries[in_order[at - 1]]) if at else ("",)
    high = _keys(entries[in_order[at]]) if at < len(in_order) else ("\U0010ffff",)
    own = _keys(entries[place])
    if any(min(low) <= key <= max(high) for key in own):
        return True
    if at == len(in_order) and _printed(entries[place])[:1].casefold() in _LAST_LETTERS:
        return True
    # Names in another script stand together at either end of many lists; letters with marks (Ö, Ş, İ) stand before,
    # among or behind those without, as the alphabet of the list has it.
    # Entries without an author (laws, anonymous works) follow rules of their own.
    if not entries[place].item.authors or not fold_name(_printed(entries[place]))[:1].isascii():
        return True
    if sum(not _is_latin(entries[near]) for near in in_order) * 2 > len(in_order):
        return True  # a Latin name in a list in another script
    marked = any(not _printed(entries[near])[:3].isascii() for near in (place, *in_order[max(at - 1, 0) : at + 1]))
    return marked and any(key[:1] == other[:1] for key in own for other in (*low, *high))


def _where(entry: Reference, entries: Sequence[Reference], in_order: Sequence[int]) -> str:
    key = _keys(entry)[0]
    after = [short(entries[place]) for place in in_order if _keys(entries[place])[0] <= key]
    return f"{short(entry)} belongs " + (f"after {after[-1]}" if after else "at the beginning")
