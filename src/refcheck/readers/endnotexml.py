"""EndNote's XML export: its records as references."""

from __future__ import annotations

import re
from itertools import zip_longest

from refcheck.model import Document, Text
from refcheck.readers import Reader
from refcheck.readers._composed import document
from refcheck.readers._decode import decode
from refcheck.readers._endnote import record
from refcheck.readers._lines import line_starts
from refcheck.text.xmlparts import parse

_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,200})?<xml>\s{0,200}<records>")
_RECORD = re.compile(r"<record(?=[\s>]).*?(?:</record>|\Z)", re.DOTALL)
_DECLARED = re.compile(r"\A\ufeff?\s*<\?xml[^>]{0,200}\?>")


def recognises(data: bytes) -> bool:
    """Whether *data* opens as EndNote's export does: `<xml><records>`."""
    return _OPENING.match(data) is not None


def read(path: str, data: bytes) -> Document:
    """The references of an EndNote XML file in its order."""
    content = decode(data, path)
    text = Text(path, content, "endnotexml", line_starts(content))
    # Decoded already, so what it declares of its encoding is void.
    root = parse(_DECLARED.sub("", content).encode("utf-8", "replace"), path)
    spans = [found.span() for found in _RECORD.finditer(content)]
    elements = list(root.iterfind("{*}records/{*}record"))
    if len(spans) != len(elements):  # the word stands in a comment, say: then no place is told
        spans = []
    placed = zip_longest(elements, spans, fillvalue=None)
    return document(text, (record(each, *(span or (0, 0))) for each, span in placed if each is not None), "EndNote")


READER = Reader("endnotexml", (), recognises, read)
