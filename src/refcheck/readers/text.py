"""Plain text: the file as it stands."""

from __future__ import annotations

from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._decode import decode
from refcheck.readers._lines import line_starts


def recognises(data: bytes) -> bool:
    """Whether *data* can be text at all; other readers are asked first."""
    return b"\x00" not in data[:4096] or data[:2] in (b"\xff\xfe", b"\xfe\xff")


def read(path: str, data: bytes) -> Text:
    """The text of a plain file, with the places of its lines."""
    content = decode(data, path)
    return Text(path, content, "text", line_starts(content))


READER = Reader("text", (".txt", ".text"), recognises, read)
