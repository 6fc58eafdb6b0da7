"""A BibTeX or biblatex file: its entries as references."""

from __future__ import annotations

import re

from refcheck.readers import Reader
from refcheck.readers._bibentries import read


def recognises(data: bytes) -> bool:
    """Whether the first thing that is no comment is an entry."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    lines = (line.strip() for line in head.splitlines())
    first = next((line for line in lines if line and not line.startswith(b"%")), b"")
    return re.match(rb"@\s{0,10}[A-Za-z]{2,40}\s{0,20}[{(]", first) is not None


READER = Reader("bib", (".bib", ".bibtex"), recognises, read)
