"""Plain text: the file as it stands."""

from __future__ import annotations

import re

from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._decode import decode


def line_starts(content: str) -> tuple[int, ...]:
    """The offsets at which the lines of *content* begin."""
    return (0, *(found.end() for found in re.finditer(r"\r\n|\n|\r(?!\n)", content)))


def recognises(data: bytes) -> bool:
    """Whether *data* can be text at all; other readers are asked first."""
    return b"\x00" not in data[:4096] or data[:2] in (b"\xff\xfe", b"\xfe\xff")


def read(path: str, data: bytes) -> Text:
    """The text of a plain file, with the places of its lines."""
    content = decode(data, path)
    return Text(path, content, "text", line_starts(content))


READER = Reader("text", (".txt", ".text"), recognises, read)
