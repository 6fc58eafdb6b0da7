"""The entry of the list that a citation points to, with the reason, and what had to be mended before it answered.

An exact answer (names and year as printed) always comes before a mended one. A mend changes one thing only: letters of
another script, one or two letters of a name, one digit of the year, or the suffix. What fits several entries equally
well is linked to all of them, at low confidence, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from refcheck.manuscript.declension import is_declined
from refcheck.manuscript.index import Entry, Index, forms_of
from refcheck.model import Confidence, Label, Link, Mend
from refcheck.text.names import fold_name, skeleton, spellings, to_latin, uninflected, without_particles

_LEAST_SPELLED = 5
_LEAST_TITLE = 6


def resolve(label: Label, index: Index, cited: frozenset[int] | None = None) -> tuple[Link, ...]:
    """The links of one citation; empty when nothing in the list answers.

    *cited* are the numbers of entries that other citations name exactly, once that is known: those are not asked to
    answer for a misprinted year.
    """
    if label.key or label.number:
        return _by_mark(label, index)
    if not label.names and not label.title:
        return ()
    numbers = _named(label, index)
    named = [index.entries[number] for number in numbers]
    exact = _exact(label, named)
    if exact:
        return _links(exact, "names and year as printed", ())
    return (
        _other_suffix(label, named, cited)
        or _misspelled(label, index)
        or _other_order(label, index)
        or _by_title(label, index)
        or _other_year(label, named, cited)
    )


def _by_mark(label: Label, index: Index) -> tuple[Link, ...]:
    number = index.by_key.get(label.key) if label.key else index.by_label.get(label.number)
    if number is None and label.number and not index.by_label and 0 < int(label.number) <= len(index.entries):
        entry = index.entries[int(label.number) - 1]
        return (Link(entry.key, Confidence.MEDIUM, f"entry number {label.number} of a list without printed numbers"),)
    if number is None:
        return ()
    return (Link(index.entries[number].key, Confidence.HIGH, "its number" if label.number else "its key"),)


def _named(label: Label, index: Index) -> tuple[int, ...]:
    """The entries that the citation's first name (or title) can mean."""
    if label.title and not label.names:
        title = fold_name(label.title)
        return tuple(entry.number for entry in index.entries if _begins(entry, title))
    first = label.names[0]
    found = index.named(first)
    if found:
        return found
    if first.rstrip().endswith(("...", "…")):
        return tuple(entry.number for entry in index.entries if _begins(entry, fold_name(first)))
    return ()


def _begins(entry: Entry, title: str) -> bool:
    return len(title) >= 3 and (entry.head.startswith(title) or entry.title.startswith(title))


# --------------------------------------------------------------------------------------------------- as printed


def _exact(label: Label, named: Sequence[Entry]) -> list[Entry]:
    """The entries that agree in names, year and suffix; the best in co-authors."""
    fitting = [entry for entry in named if _same_year(label, entry) and entry.suffix == label.suffix]
    taken = {entry.number for entry in fitting}
    elsewhere = [
        entry
        for entry in named
        if label.year
        and not label.suffix
        and entry.number not in taken
        and label.year in entry.years
        and not entry.suffix
    ]
    best = _best_names(label, fitting)
    other = _best_names(label, elsewhere)
    # An entry that prints the year elsewhere (a reprint, a year in the title read as its own) answers where no other
    # does, or where only its authors agree in number.
    if other and (not best or _names_agree(label, other[0]) - 0.3 > _names_agree(label, best[0])):
        return other
    return best


def _same_year(label: Label, entry: Entry) -> bool:
    if label.year == entry.year:
        return True
    return bool(label.year) and not label.year.isdigit() and not entry.year.isdigit()


def _best_names(label: Label, entries: Sequence[Entry]) -> list[Entry]:
    """Those of *entries* whose co-authors agree best with the label, none where a cited name is not in the entry."""
    scored = [(_names_agree(label, entry), entry) for entry in entries]
    best = max((score for score, _ in scored), default=-1.0)
    return [entry for score, entry in scored if score == best and score >= 0]


def _names_agree(label: Label, entry: Entry) -> float:
    """How well the co-authors agree: below 0 when a cited co-author is not in the entry."""
    others = label.names[1:]
    if not all(_is_co_author(name, entry) for name in others):
        return -1.0
    if not entry.authors:
        return 0.5
    if label.et_al:
        return 1.0 if entry.authors >= 3 else 0.6 if entry.authors == 2 else 0.2
    return 1.0 if entry.authors == len(label.names) else 0.4


def _is_co_author(name: str, entry: Entry) -> bool:
    """Whether the entry names the co-author *name*, in any of the spellings of that name."""
    tokens = without_particles(name).replace("-", " ").split()
    if not tokens:
        return False
    last = tokens[-1]
    if last in entry.others or not entry.others.isdisjoint(
        {*spellings(name), uninflected(name), uninflected(last)} - {""}
    ):
        return True
    return entry.declines and any(is_declined(last, other) for other in entry.others)


def by_given_name(links: tuple[Link, ...], given: str, index: Index) -> tuple[Link, ...]:
    """*links* to several entries narrowed to the one whose first author has the given name or initials printed."""
    if len(links) < 2 or not given:
        return links
    fitting = [link for link in links if _same_given(given, index.entries[index.by_key[link.key]].given)]
    if len(fitting) != 1:
        return links
    link = fitting[0]
    return (Link(link.key, Confidence.MEDIUM, "names and year as printed, and the given name", link.mends),)


def _same_given(cited: str, listed: str) -> bool:
    """Whether two given names can be one person's: "Paul" and "P.", "J. R." and "J."."""
    a, b = (fold_name(name).split() for name in (cited, listed))
    if not a or not b:
        return False
    return a[0] == b[0] or ((len(a[0]) <= 2 or len(b[0]) <= 2) and a[0][0] == b[0][0])


def _links(entries: Sequence[Entry], reason: str, mends: tuple[Mend, ...]) -> tuple[Link, ...]:
    if len(entries) == 1:
        sure = Confidence.HIGH if not mends else Confidence.MEDIUM
        return (Link(entries[0].key, sure, reason, mends),)
    several = f"{reason}; {len(entries)} entries answer to it"
    return tuple(Link(entry.key, Confidence.LOW, several, mends) for entry in entries)


# ------------------------------------------------------------------------------------------------------- mended


def _other_suffix(label: Label, named: Sequence[Entry], cited: frozenset[int] | None) -> tuple[Link, ...]:
    """The entries of that year whose letter differs, is missing, or is the one that nothing else cites."""
    same = _best_names(label, [entry for entry in named if _same_year(label, entry)])
    if not same:
        return ()
    left = [entry for entry in same if cited is not None and entry.number not in cited]
    if label.suffix and all(not entry.suffix for entry in same) and len(same) > 1:
        place = ord(label.suffix) - ord("a")  # the list prints no letters: the first of the year is its "a"
        if place < len(same):
            return (Link(same[place].key, Confidence.LOW, "letters follow the order of the list", (Mend.SUFFIX,)),)
    if len(same) == 1:
        return _links(same, "the only entry of these authors in that year", (Mend.SUFFIX,))
    if not label.suffix:
        return _links(same, "the citation prints no letter", (Mend.SUFFIX,))
    if len(left) == 1:
        return _links(left, "the only entry of these authors in that year that nothing else cites", (Mend.SUFFIX,))
    return ()


def _misspelled(label: Label, index: Index) -> tuple[Link, ...]:
    """The entry whose first author differs by script or by a letter or two, in the same year."""
    if not label.names:
        return ()
    forms = forms_of(label.names[0])
    same_script = {number for form in forms for number in index.by_skeleton.get(to_latin(skeleton(form)), ())}
    for numbers, mend, reason in (
        (same_script, Mend.SCRIPT, "the name in letters of another script"),
        (_near(forms[0], index), Mend.SPELLING, "the name in another spelling"),
    ):
        dated = [index.entries[number] for number in sorted(numbers)]
        fitting = [entry for entry in dated if _same_year(label, entry) and entry.suffix == label.suffix]
        if found := _best_names(label, fitting):
            return _links(found, reason, (mend,))
    return _co_author_misspelled(label, index)


def _near(folded: str, index: Index) -> set[int]:
    """The entries with a name one letter away (two in long names)."""
    if len(folded) < _LEAST_SPELLED:
        return set()
    most = 1 if len(folded) < 9 else 2
    return {
        number
        for form, numbers in index.by_form.items()
        if abs(len(form) - len(folded)) <= most
        and form[0] == folded[0]
        and OSA.distance(form, folded, score_cutoff=most) <= most
        for number in numbers
    }


def _co_author_misspelled(label: Label, index: Index) -> tuple[Link, ...]:
    """The only entry of that first author and year, where a co-author is spelled differently or is another one."""
    dated = [
        index.entries[number]
        for number in index.named(label.names[0])
        if _same_year(label, index.entries[number]) and index.entries[number].suffix == label.suffix
    ]
    if len(label.names) < 2:
        return ()
    alike = [entry for entry in dated if all(_spelled_alike(name, entry) for name in label.names[1:])]
    counted = [entry for entry in alike if entry.authors == len(label.names)] or alike
    if len(counted) == 1:
        reason = "the first author and the year; a co-author is spelled differently"
        return (Link(counted[0].key, Confidence.MEDIUM, reason, (Mend.SPELLING,)),)
    if len(dated) == 1:
        reason = "the first author and the year; a co-author cited is not in the entry"
        return (Link(dated[0].key, Confidence.LOW, reason, (Mend.NAMES,)),)
    return ()


def _spelled_alike(name: str, entry: Entry) -> bool:
    token = without_particles(name).replace("-", " ").split()[-1:] or [""]
    most = 1 if len(token[0]) < 7 else 2
    return any(OSA.distance(token[0], other, score_cutoff=most) <= most for other in entry.others)


def _other_order(label: Label, index: Index) -> tuple[Link, ...]:
    """The entry of that year whose authors are those cited, in another order."""
    if len(label.names) < 2:
        return ()
    for first in label.names[1:]:
        turned = Label(
            names=(first, *(name for name in label.names if name != first)), et_al=label.et_al, year=label.year
        )
        entries = [index.entries[number] for number in index.named(first)]
        fitting = [entry for entry in entries if _same_year(label, entry) and entry.suffix == label.suffix]
        if found := _best_names(turned, fitting):
            return _links(found, "the authors in another order", (Mend.NAMES,))
    return ()


def _by_title(label: Label, index: Index) -> tuple[Link, ...]:
    """The entry of that year whose title begins with what stands in the place of a name ("Intentionality, 1983")."""
    title = fold_name(label.names[0]) if len(label.names) == 1 and not label.et_al else ""
    if len(title) < _LEAST_TITLE:
        return ()
    fitting = [
        entry
        for entry in index.entries
        if _same_year(label, entry) and entry.suffix == label.suffix and f"{entry.title} ".startswith(f"{title} ")
    ]
    return (Link(fitting[0].key, Confidence.MEDIUM, "its title, and the year as printed"),) if len(fitting) == 1 else ()


def _other_year(label: Label, named: Sequence[Entry], cited: frozenset[int] | None) -> tuple[Link, ...]:
    """The one entry of these authors whose year is a slip of the finger away and that nothing else cites."""
    if not label.year.isdigit():
        return ()
    near = [entry for entry in named if entry.number not in (cited or ()) and _one_slip(label.year, entry.year)]
    near = _best_names(label, near)
    lettered = [entry for entry in near if entry.suffix == label.suffix]
    if len(lettered) == 1:
        return (Link(lettered[0].key, Confidence.MEDIUM, "the names as printed; the year differs", (Mend.YEAR,)),)
    if len(near) == 1 and len(named) == 1:
        return (Link(near[0].key, Confidence.LOW, "the only entry of these authors", (Mend.YEAR, Mend.SUFFIX)),)
    only = _best_names(label, named)
    if cited is not None and len(named) == len(only) == 1 and named[0].number not in cited and not label.suffix:
        return (Link(only[0].key, Confidence.LOW, "the only entry of these authors; the year differs", (Mend.YEAR,)),)
    return ()


def _one_slip(a: str, b: str) -> bool:
    """Whether two years differ by one digit, by two digits swapped, or by one year."""
    if len(a) != 4 or len(b) != 4 or not b.isdigit() or a == b:
        return False
    return OSA.distance(a, b) == 1 or abs(int(a) - int(b)) == 1
