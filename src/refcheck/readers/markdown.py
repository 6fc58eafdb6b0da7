"""Markdown in its many kinds (CommonMark, pandoc, Quarto, R Markdown): the file as it stands.

The markup stays in the text, so that every offset is a place in the file; the manuscript reader knows it. Where the
front matter names a bibliography, the entries that the text cites by key are its references.
"""

from __future__ import annotations

import re

from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._beside import Folder, bibliography
from refcheck.readers._decode import decode
from refcheck.readers._lines import line_starts

# What plain text rarely holds: ATX headings, links, citation keys, emphasis in pairs, block quotes, front matter.
_SIGNS = re.compile(
    rb"^#{1,6} \S|\[[^\]\n]{1,200}\]\(\S{1,300}\)|\[-?@[\w:.-]{2,60}"
    rb"|\*\*[^*\n]{1,200}\*\*|^> \S|\A---\r?\n[\w-]{1,40}:",
    re.MULTILINE,
)
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"^bibliography[ \t]*:[ \t]*([^\n]*)\n((?:[ \t]*-[ \t][^\n]*\n)*)", re.MULTILINE)
_ALL = re.compile(r"^nocite[ \t]*:[^@]{0,40}@\*", re.MULTILINE)
_KEY = re.compile(r"(?<![\w@.\\])@(?:\{([^{}\s]{1,200})\}|([\w](?:[\w:.#$%&+?<>~/-]{0,80}[\w])?))")


def recognises(data: bytes) -> bool:
    """Whether *data* shows Markdown's own signs more than once."""
    return len(_SIGNS.findall(data[:200_000])) > 1


def read(path: str, data: bytes) -> Text:
    """The text of a Markdown file, with the places of its lines and the references of its bibliography."""
    content = decode(data, path)
    front = _FRONT.match(content)
    names = _bibliographies(front[1]) if front else ()
    if not front or not names:
        return Text(path, content, "markdown", line_starts(content))
    cited = {found[1] or found[2] for found in _KEY.finditer(content)}
    references, unread = bibliography(Folder(path), names, None if _ALL.search(front[1]) else cited)
    return Text(path, content, "markdown", line_starts(content), references if cited else (), unread)


def _bibliographies(front: str) -> tuple[str, ...]:
    """The files that `bibliography` names: one, a list in brackets, or a list of lines."""
    found = _NAMED.search(f"{front}\n")
    if not found:
        return ()
    listed = [line.strip().removeprefix("-") for line in found[2].splitlines()]
    names = [*re.sub(r"^\[|\]\s*$", "", found[1].strip()).split(","), *listed]
    return tuple(name for each in names if (name := each.strip().strip("\"'").strip()))


READER = Reader("markdown", (".md", ".markdown", ".qmd", ".rmd"), recognises, read)
