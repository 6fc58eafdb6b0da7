"""A Word document (`.docx`): its paragraphs, tables and notes as the author sees them.

Insertions that are tracked are kept and deletions left out. Foot- and endnotes follow the paragraph that calls them, so
that they never stand in the reference list. Where no list is printed, the items that reference managers and Word itself
keep beside the citations are the references. Part and element names: ECMA-376, part 1, chapters 11 and 17.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from refcheck.errors import InputError
from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._docxparts import Numbering, Style, main_part, numbering, numbering_of, styles, targets
from refcheck.readers._managers import MAX_FIELD, Cited
from refcheck.readers._paragraphs import compose, even, raised, unseen_address
from refcheck.readers._wordsources import sources
from refcheck.text.xmlparts import Archive, attribute, local

if TYPE_CHECKING:
    from lxml import etree

KIND = "Word document"
# `Fallback` repeats a text box for old programs; `sdtPr` holds the prompts of a form.
_SKIP = frozenset(("del", "moveFrom", "delText", "rPr", "sdtPr", "Fallback", "sectPr", "tblPr", "trPr", "tcPr"))
_BREAKS = {"tab": " ", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_LABEL = re.compile(r"[\[(]?\d{1,4}[\])]?\.?")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"\s]{1,2000})"')
_DEEPEST = 50  # fields within fields
_NOTES = {"footnoteReference": "", "endnoteReference": "e"}


def recognises(data: bytes) -> bool:
    """Whether *data* is a zip archive with a Word document's parts in it."""
    return data.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in data and b"word/" in data


def read(path: str, data: bytes) -> Text:
    """The text of a Word document."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(f"{path} is an old or password-protected Office file; save it as .docx without a password")
    archive = Archive(data, path, KIND)
    main = main_part(archive)
    root = archive.tree(main)
    if root is None:
        raise InputError(f"{path} is a zip archive without a Word document in it")
    folder = main.rpartition("/")[0]
    source = _Source(styles(archive, folder), numbering(archive, folder), Cited(sources(archive)))
    notes = {
        kind: _Notes(source, _by_id(archive.tree(f"{folder}/{name}.xml")), targets(archive, f"{folder}/{name}.xml"))
        for kind, name in (("", "footnotes"), ("e", "endnotes"))
    }
    text = compose(path, "docx", _Body(source, targets(archive, main), notes).paragraphs(root))
    return replace(text, references=source.cited.references(text))


@dataclass(frozen=True, slots=True)
class _Source:
    """What all parts of one document share."""

    styles: dict[str, Style]
    numbering: Numbering
    cited: Cited


def _by_id(root: etree._Element | None) -> dict[str, etree._Element]:
    return {attribute(note, "id"): note for note in root} if root is not None else {}


@dataclass(frozen=True, slots=True)
class _Notes:
    """The foot- or the endnotes by their ids; each is given out once."""

    source: _Source
    by_id: dict[str, etree._Element]
    targets: dict[str, str]

    def take(self, number: str) -> str:
        """The words of the note with the id *number*, "" where it was taken before."""
        note = self.by_id.pop(number, None)
        return " ".join(_Body(self.source, self.targets, {}).paragraphs(note)) if note is not None else ""


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, and where its visible words begin."""

    instruction: list[str] = field(default_factory=list)
    length: int = 0
    start: int = 0

    def add(self, words: str) -> None:
        """Another piece of the instruction, within bounds."""
        if self.length < MAX_FIELD:
            self.instruction.append(words[:MAX_FIELD])
            self.length += len(words)


@dataclass(slots=True)
class _Body:
    """One walk over a part: the pieces of the paragraph at hand, and what hangs on it."""

    source: _Source
    targets: dict[str, str]
    notes: dict[str, _Notes]
    pieces: list[str] = field(default_factory=list)
    addresses: dict[str, None] = field(default_factory=dict)
    called: list[tuple[str, str]] = field(default_factory=list)
    style: Style = field(default_factory=lambda: Style(""))
    label: str = ""
    joins_next: bool = False
    raised: bool = False
    fields: list[_Field] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    waiting: str = ""  # a number alone in the first cell of a row, which belongs to the next cell
    counts: dict[str, int] = field(default_factory=dict)

    def paragraphs(self, root: etree._Element) -> Iterator[str]:
        """The paragraphs under *root* in order; one walk without recursion."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        in_row = 0
        for event, element in walk:
            name = local(element)
            if event == "end":
                in_row -= name == "tr"
                self._end(element, name)
                if name == "p" and not self.joins_next:
                    yield from self._closed(in_row=in_row > 0)
                elif name == "tr" and self.waiting:
                    yield self.waiting
                    self.waiting = ""
            elif name in _SKIP:
                if name == "sdtPr":
                    self._control(element)
                walk.skip_subtree()
            elif name == "pPr":
                self._properties(element)
                walk.skip_subtree()
            else:
                in_row += name == "tr"
                self._start(element, name)

    def _start(self, element: etree._Element, name: str) -> None:
        if name == "p":
            self.joins_next = False
        elif name == "r":
            self.raised = any(
                attribute(each, "val") == "superscript" for each in element.iterfind("{*}rPr/{*}vertAlign")
            )
        elif name == "t":
            self.pieces.append(raised(element.text or "") if self.raised else element.text or "")
        elif name in _BREAKS:
            self.pieces.append(_BREAKS[name])
        elif name == "br":
            self.pieces.append("\n" if attribute(element, "type") in ("", "textWrapping") else " ")
        elif name == "hyperlink":
            self.links.append(len(self.pieces))
        elif name == "instrText" and self.fields:
            self.fields[-1].add(element.text or "")
        elif name == "fldData":
            self.source.cited.take_data(element.text or "")
        elif name == "fldSimple":
            self.source.cited.take(attribute(element, "instr"))
        elif name == "fldChar":
            self._field(attribute(element, "fldCharType"))
        elif name in _NOTES:
            self._call(_NOTES[name], attribute(element, "id"))

    def _end(self, element: etree._Element, name: str) -> None:
        if name == "hyperlink" and self.links:
            visible = "".join(self.pieces[self.links.pop() :])
            self._link(self.targets.get(attribute(element, "id"), ""), visible)

    def _field(self, kind: str) -> None:
        """A field begins, shows its result, or ends; one that is a hyperlink gives its address."""
        if kind == "begin" and len(self.fields) < _DEEPEST:
            self.fields.append(_Field(start=len(self.pieces)))
        elif kind == "separate" and self.fields:
            self.fields[-1].start = len(self.pieces)
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            instruction = "".join(ended.instruction)
            self.source.cited.take(instruction)
            if found := _HYPERLINK.match(instruction):
                self._link(found[1], "".join(self.pieces[ended.start :]))

    def _control(self, properties: etree._Element) -> None:
        """A content control begins; Mendeley keeps what it cites in its tag."""
        for each in properties:
            if local(each) == "tag":
                self.source.cited.take(attribute(each, "val"))

    def _link(self, target: str, visible: str) -> None:
        address = unseen_address(target, visible)
        if address and visible.strip():
            self.addresses[address] = None

    def _call(self, kind: str, number: str) -> None:
        if kind in self.notes:
            self.counts[kind] = self.counts.get(kind, 0) + 1
            mark = f"[^{kind}{self.counts[kind]}]"
            self.pieces.append(mark)
            self.called.append((mark, self.notes[kind].take(number)))

    def _properties(self, element: etree._Element) -> None:
        """The style, list number and tracked end of the paragraph that begins."""
        style = next((attribute(each, "val") for each in element if local(each) == "pStyle"), "")
        self.style = self.source.styles.get(style, Style(""))
        number, level = numbering_of(element)
        self.label = self.source.numbering.label(number or self.style.list, level if number else self.style.level)
        self.joins_next = any(local(each) == "del" for each in element.iterfind("{*}rPr/{*}del"))

    def _closed(self, *, in_row: bool) -> Iterator[str]:
        """The paragraph at hand and the notes it calls; a list number alone in a cell waits for the next one."""
        text = even("".join(self.pieces))
        if text and self.label:
            text = f"{self.label} {text}"
        if text and self.waiting:
            text, self.waiting = f"{self.waiting} {text}", ""
        if in_row and _LABEL.fullmatch(text):
            self.waiting, text = text, ""
        if text:
            mark = "#" * self.style.heading + " " if self.style.heading else "> " if self.style.is_block else ""
            yield mark + text.replace("\n", " ") + "".join(self.addresses) if mark else text + "".join(self.addresses)
        yield from (f"{mark}: {words}" for mark, words in self.called if words)
        self.pieces, self.addresses, self.called, self.links = [], {}, [], []
        self.style, self.label, self.fields = (
            Style(""),
            "",
            [_Field(each.instruction, each.length) for each in self.fields],
        )


READER = Reader("docx", (".docx", ".docm"), recognises, read)
