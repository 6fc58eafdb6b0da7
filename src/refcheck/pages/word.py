"""A Word document (`.docx`) as a page: paragraphs, tables and notes, with deletions left out."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from refcheck.identifiers import host
from refcheck.model import Access, Medium, Page, Snapshot, Witness, WitnessKind
from refcheck.pages import access, building, stamps, witnesses
from refcheck.pages.head import one_line
from refcheck.text.language import language

MAX_BYTES = 30_000_000  # of one unpacked part: a larger one is a bomb, or too long to matter
MAX_MEMBERS = 20_000  # of the archive: a document has a few dozen
_MEMBER = b"PK\x01\x02"
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OverflowError, ValueError, OSError,
    RuntimeError,
)  # fmt: skip
"""How broken, cut-off and encrypted archives show."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_DELETED = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"))


def is_word(body: bytes) -> bool:
    """Whether *body* is a zip archive with a Word document in it."""
    if body.count(_MEMBER) > MAX_MEMBERS:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return _PARTS[0] in archive.namelist()
    except _UNREADABLE:
        return False


def read(snapshot: Snapshot) -> Page:
    """The page that the Word document of *snapshot* is."""
    lines: list[str] = []
    roots = {}
    try:
        with zipfile.ZipFile(io.BytesIO(snapshot.body)) as archive:
            roots = {name: _part(archive, name) for name in (*_PARTS, "docProps/core.xml")}
    except _UNREADABLE:
        return building.page(snapshot, Medium.WORD, "", access=(Access.EMPTY, "the document cannot be opened"))
    for name in _PARTS:
        root = roots[name]
        if root is not None:
            lines.extend(_paragraphs(root))
    text = "\n".join(lines)
    core = roots["docProps/core.xml"]
    given = one_line(core.findtext(f"{_DC}title") or "") if core is not None else ""
    creator = one_line(core.findtext(f"{_DC}creator") or "") if core is not None else ""
    return building.page(
        snapshot,
        Medium.WORD,
        text,
        access=access.judge(snapshot, access.Signs(text=text, running=len(text))),
        titles=tuple(dict.fromkeys(filter(None, (given, *lines[:3])))),
        authors=(creator,) if creator else (),
        site=host(snapshot.final_url),
        language=language(text[:4000]),
        witnesses=_witnesses(snapshot, core),
    )


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    if name not in archive.namelist():
        return None
    with archive.open(name) as part:
        source = part.read(MAX_BYTES + 1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, remove_comments=True)
    try:
        root = etree.fromstring(source[:MAX_BYTES], parser)
    except (etree.LxmlError, ValueError):
        return None
    return root if isinstance(root, etree._Element) else None


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The paragraphs in document order; one walk, so that nested tables cost nothing extra."""
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in _DELETED:
                walk.skip_subtree()
            elif element.tag == f"{_W}t":
                pieces.append(element.text or "")
            elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
                pieces.append(" ")
        elif element.tag == f"{_W}p":
            line = one_line("".join(pieces))
            pieces.clear()
            if line:
                yield line


def _witnesses(snapshot: Snapshot, core: etree._Element | None) -> tuple[Witness, ...]:
    found: list[Witness] = []
    for name in ("created", "modified"):
        printed = (core.findtext(f"{_TERMS}{name}") or "").strip() if core is not None else ""
        found += [
            Witness(stamp.date, WitnessKind.DOCUMENT, f"document properties: {name}", printed[:40])
            for stamp in stamps.read(printed)[:1]
        ]
    return (*witnesses.of_address(snapshot), *found, *witnesses.of_headers(snapshot))
