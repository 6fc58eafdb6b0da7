"""A Word document (`.docx`) or OpenDocument text (`.odt`) as a page: paragraphs, tables, notes; no deletions.

Element names: ECMA-376, part 1, chapters 11 and 17; OpenDocument 1.3, part 3, chapters 5 and 6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from refcheck.errors import InputError
from refcheck.identifiers import host
from refcheck.model import Access, Medium, Page, Snapshot, Witness, WitnessKind
from refcheck.pages import access, building, stamps, witnesses
from refcheck.pages.head import one_line
from refcheck.text.language import language
from refcheck.text.xmlparts import Archive, local


@dataclass(frozen=True, slots=True)
class _Kind:
    """Where one kind of document keeps its words (`main` first among `parts`) and its properties.

    `words` are the elements whose own text counts, empty for all; `notes` stand apart, after the text.
    """

    name: str
    parts: tuple[str, ...]
    properties: str
    dated: tuple[str, ...]
    paragraphs: frozenset[str]
    words: frozenset[str]
    blanks: frozenset[str]
    left_out: frozenset[str]
    notes: frozenset[str] = frozenset()


_WORD = _Kind(
    "Word document",
    ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"),
    "docProps/core.xml",
    ("created", "modified"),
    paragraphs=frozenset(("p",)),
    words=frozenset(("t",)),
    blanks=frozenset(("tab", "br", "cr")),
    left_out=frozenset(("del", "moveFrom", "sdtPr", "Fallback")),
)
_OPEN = _Kind(
    "OpenDocument text",
    ("content.xml",),
    "meta.xml",
    ("creation-date", "date"),
    paragraphs=frozenset(("p", "h")),
    words=frozenset(),
    blanks=frozenset(("tab", "s", "line-break")),
    left_out=frozenset(
        ("tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "automatic-styles")
    ),
    notes=frozenset(("note",)),
)


def is_office(body: bytes) -> bool:
    """Whether *body* is a zip archive with a document of either kind in it."""
    return _opened(body) is not None


def read(snapshot: Snapshot) -> Page:
    """The page that the document of *snapshot* is."""
    opened = _opened(snapshot.body)
    main = _tree(opened[0], opened[1].parts[0]) if opened else None
    if opened is None or main is None:
        return building.page(snapshot, Medium.WORD, "", access=(Access.EMPTY, "the document cannot be opened"))
    archive, kind = opened
    roots = [main, *(_tree(archive, part) for part in kind.parts[1:])]
    lines = [line for root in roots if root is not None for line in _paragraphs(root, kind)]
    text = "\n".join(lines)
    properties = _tree(archive, kind.properties)
    title, creator = _property(properties, "title"), _property(properties, "creator")
    return building.page(
        snapshot,
        Medium.WORD,
        text,
        access=access.judge(snapshot, access.Signs(text=text, running=len(text))),
        titles=tuple(dict.fromkeys(filter(None, (title, *lines[:3])))),
        authors=(creator,) if creator else (),
        site=host(snapshot.final_url),
        language=language(text[:4000]),
        witnesses=_witnesses(snapshot, kind, properties),
    )


def _opened(body: bytes) -> tuple[Archive, _Kind] | None:
    try:
        archive = Archive(body, "the document", "document")
    except InputError:
        return None
    return next(((archive, kind) for kind in (_WORD, _OPEN) if kind.parts[0] in archive.names), None)


def _tree(archive: Archive, part: str) -> etree._Element | None:
    """The part, None where there is none or it cannot be read."""
    try:
        return archive.tree(part)
    except InputError:
        return None


def _paragraphs(root: etree._Element, kind: _Kind) -> Iterator[str]:
    """The paragraphs in document order, notes at the end; one walk, so that nested tables cost nothing extra."""
    pieces: list[str] = []
    notes: list[etree._Element] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = local(element)
        if event == "start":
            if name in kind.left_out or (name in kind.notes and element is not root):
                walk.skip_subtree()
                notes.extend([element] * (name in kind.notes))
            elif name in kind.blanks:
                pieces.append(" ")
            elif not kind.words or name in kind.words:
                pieces.append(element.text or "")
            continue
        if name in kind.paragraphs:
            if line := one_line("".join(pieces)):
                yield line
            pieces.clear()
        if not kind.words and element is not root:
            pieces.append(element.tail or "")
    for note in notes:
        yield from _paragraphs(note, kind)


def _property(properties: etree._Element | None, name: str) -> str:
    """What the document says of itself under *name*, on one line."""
    found = properties.iter(f"{{*}}{name}") if properties is not None else iter(())
    return one_line(next((each.text for each in found if each.text), ""))


def _witnesses(snapshot: Snapshot, kind: _Kind, properties: etree._Element | None) -> tuple[Witness, ...]:
    found: list[Witness] = []
    for name in kind.dated:
        printed = _property(properties, name)
        found += [
            Witness(stamp.date, WitnessKind.DOCUMENT, f"document properties: {name}", printed[:40])
            for stamp in stamps.read(printed)[:1]
        ]
    return (*witnesses.of_address(snapshot), *found, *witnesses.of_headers(snapshot))
