"""Markdown in its many kinds (CommonMark, pandoc, Quarto, R Markdown): the file as it stands.

The markup stays in the text, so that every offset is a place in the file; the manuscript reader knows it.
"""

from __future__ import annotations

import re

from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._decode import decode

# What plain text rarely holds: ATX headings, links, citation keys, emphasis in pairs, block quotes, front matter.
_SIGNS = re.compile(
    rb"^#{1,6} \S|\[[^\]\n]{1,200}\]\(\S{1,300}\)|\[-?@[\w:.-]{2,60}"
    rb"|\*\*[^*\n]{1,200}\*\*|^> \S|\A---\r?\n[\w-]{1,40}:",
    re.MULTILINE,
)


def recognises(data: bytes) -> bool:
    """Whether *data* shows Markdown's own signs more than once."""
    return len(_SIGNS.findall(data[:200_000])) > 1


def read(path: str, data: bytes) -> Text:
    """The text of a Markdown file, with the places of its lines."""
    content = decode(data, path)
    starts = (0, *(found.end() for found in re.finditer(r"\r\n|\n|\r(?!\n)", content)))
    return Text(path, content, "markdown", starts)


READER = Reader("markdown", (".md", ".markdown", ".qmd", ".rmd"), recognises, read)
