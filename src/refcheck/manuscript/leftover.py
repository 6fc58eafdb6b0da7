"""What is left on both sides: the one citation of a year without an entry, the one entry of it without an author.

Lists made from databases print works without their editors ("2004, Advances in insect chemical ecology, Cambridge");
nothing in them names what the text cites. Where each is the only one of its year, they belong together.
"""

from __future__ import annotations

from dataclasses import replace

from refcheck.manuscript.index import Entry, Index
from refcheck.manuscript.pointers import Pointer
from refcheck.model import Confidence, Link, Mend
from refcheck.text.names import fold_name

REASON = "the only entry of that year that prints no author, and nothing else cites it"


def with_nameless(pointers: list[list[Pointer]], index: Index) -> list[list[Pointer]]:
    """*pointers*, where a lone one without an entry leads to the lone entry of its year that has no author."""
    cited = {link.key for some in pointers for one in some for link in one.links}
    nameless: dict[tuple[str, str], list[Entry]] = {}
    for entry in index.entries:
        if not entry.authors and entry.key not in cited and entry.year.isdigit():
            nameless.setdefault((entry.year, entry.suffix), []).append(entry)
    if not nameless:
        return pointers
    labels: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for some in pointers:
        for one in some:
            if not one.links and one.label.names:
                labels.setdefault((one.label.year, one.label.suffix), set()).add(_names(one))
    lone = {
        dated: entries[0]
        for dated, entries in nameless.items()
        if len(entries) == 1 and len(labels.get(dated, ())) == 1
    }
    return [[_linked(one, lone) for one in some] for some in pointers] if lone else pointers


def _names(pointer: Pointer) -> tuple[str, ...]:
    return tuple(map(fold_name, pointer.label.names))


def _linked(pointer: Pointer, lone: dict[tuple[str, str], Entry]) -> Pointer:
    entry = lone.get((pointer.label.year, pointer.label.suffix))
    if entry is None or pointer.links or not pointer.label.names:
        return pointer
    return replace(pointer, links=(Link(entry.key, Confidence.LOW, REASON, (Mend.NAMES,)),))
