"""CSL-YAML: its items as references."""

from __future__ import annotations

import re

from refcheck.readers import Reader
from refcheck.readers._cslyaml import read

_LEADING = re.compile(rb"---[ \t]*$|references[ \t]*:[ \t]*$")
_FIRST = re.compile(rb"[ \t]{0,20}-[ \t]{1,9}\{?[A-Za-z-]{2,30}[ \t]*:")
_ITEM = re.compile(rb"(?:^[ \t-]{0,20}|[,{] ?)(?:type|author|issued|title)[ \t]*:", re.MULTILINE)
_KEY = re.compile(rb"(?:^[ \t-]{0,20}|[,{] ?)(?:id|citation-key)[ \t]*:", re.MULTILINE)
_END = re.compile(rb"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)


def recognises(data: bytes) -> bool:
    """Whether *data* opens as a list of items with CSL's names, and no text follows it (as in Markdown)."""
    head = data[:6000].removeprefix(b"\xef\xbb\xbf")
    lines = [line for line in head.splitlines() if line.strip() and not line.lstrip().startswith(b"#")]
    while lines and _LEADING.match(lines[0]):
        del lines[0]
    if not (lines and _FIRST.match(lines[0]) and _ITEM.search(head) and _KEY.search(head)):
        return False
    end = _END.search(data, data.index(lines[0]))
    return end is None or not data[end.end() :].strip()


READER = Reader("cslyaml", (".yaml", ".yml"), recognises, read)
