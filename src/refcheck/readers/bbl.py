"""A `.bbl` of biblatex: its entries as references. One of BibTeX is a printed list and read as LaTeX."""

from __future__ import annotations

from refcheck.readers import Reader
from refcheck.readers._biblatexbbl import SIGN, read


def recognises(data: bytes) -> bool:
    """Whether *data* says that it is one, or has an entry of one before anything that is printed."""
    head = data[:20_000]
    is_document = b"\\documentclass" in head or b"\\begin{document}" in head
    return not is_document and SIGN.search(head.decode("latin-1")) is not None


READER = Reader("bbl", (".bbl",), recognises, read)
