"""XML that may come from anywhere, and the zip archives it comes in: no entities, no network, sizes bounded.

libxml2's own limits stay on: 256 levels of nesting, 10 MB for one piece of text.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from html.entities import html5
from typing import TYPE_CHECKING

from refcheck.errors import InputError

if TYPE_CHECKING:
    from lxml import etree

MAX_PART = 60_000_000  # bytes of one unpacked part: a manuscript's text is far below
MAX_MEMBERS = 20_000
_ENTITY = re.compile(rb"<!\[CDATA\[.*?\]\]>|&([A-Za-z][A-Za-z0-9]{0,40});", re.DOTALL)  # as they stand in CDATA
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))
_ENTRY = b"PK\x01\x02"
_FAULTS = (
    zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError, OSError, OverflowError, struct.error,
    zlib.error, lzma.LZMAError,
)  # fmt: skip


class Archive:
    """The parts of a zip archive, unpacked one by one as they are asked for."""

    def __init__(self, data: bytes, path: str, kind: str) -> None:
        self.path, self.kind = path, kind
        if data.count(_ENTRY) > MAX_MEMBERS:
            raise InputError(f"{path} holds more than {MAX_MEMBERS:,} files; a {kind} holds a few dozen")
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self.zip.namelist())
        except _FAULTS as error:
            raise InputError(f"{path} cannot be opened as a {kind}: {_said(error)}") from error

    def part(self, name: str) -> bytes | None:
        """The bytes of the part *name*, None where there is none; raises `InputError`."""
        if name not in self.names:
            return None
        try:
            with self.zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except _FAULTS as error:
            protected = "password" in str(error).lower() or "encrypted" in str(error).lower()
            said = "it is protected by a password" if protected else f"{name}: {_said(error)}"
            raise InputError(f"{self.path} cannot be read as a {self.kind}: {said}") from error
        if len(data) > MAX_PART:
            raise InputError(f"{self.path}: {name} unpacks to more than {MAX_PART // 1_000_000} MB")
        return data

    def tree(self, name: str) -> etree._Element | None:
        """The root of the XML part *name*, None where there is none; raises `InputError`."""
        data = self.part(name)
        return parse(data, f"{self.path}: {name}") if data is not None else None


def parse(data: bytes, what: str) -> etree._Element:
    """The root of an XML document; raises `InputError` naming *what* is read."""
    from lxml import etree

    data = _ENTITY.sub(_plain, data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise InputError(f"{what} is no well-formed XML: {_said(error)}") from error
    if not isinstance(root, etree._Element):
        raise InputError(f"{what} holds no XML element")
    return root


def _plain(entity: re.Match[bytes]) -> bytes:
    """A named entity as the character that HTML and the publishers' DTDs mean by it; any other is dropped unread."""
    name = (entity[1] or b"").decode("ascii")
    if not name or name in _OF_XML:
        return entity[0]
    return "".join(f"&#{ord(char)};" for char in html5.get(f"{name};", "")).encode("ascii")


def local(element: etree._Element) -> str:
    """The name of *element* without its namespace; "" for an entity and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """The value of the attribute *name* in whatever namespace, or ""."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def _said(error: BaseException) -> str:
    """An error's message as one short line."""
    return (" ".join(str(error).split()) or type(error).__name__)[:200]
