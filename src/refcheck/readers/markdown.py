"""Markdown in its many kinds (CommonMark, pandoc, Quarto, R Markdown): the file as it stands.

The markup stays in the text, so that every offset is a place in the file; the manuscript reader knows it. Backslashes
before marks are taken off, which moves columns, not lines. Where the
front matter names a bibliography, or `references:` holds one (blanked out of the text), the entries that the text cites
by key are its references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from refcheck.model import Text
from refcheck.readers import Reader, _cslyaml
from refcheck.readers._beside import Folder, Found, bibliography
from refcheck.readers._composed import document
from refcheck.readers._decode import decode
from refcheck.readers._escapes import plain
from refcheck.readers._lines import line_starts

# What plain text rarely holds: ATX headings, links, citation keys, emphasis in pairs, block quotes, front matter.
_SIGNS = re.compile(
    rb"^#{1,6} \S|\[[^\]\n]{1,200}\]\(\S{1,300}\)|\[-?@[\w:.-]{2,60}"
    rb"|\*\*[^*\n]{1,200}\*\*|^> \S|\A---\r?\n[\w-]{1,40}:",
    re.MULTILINE,
)
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"^bibliography[ \t]*:[ \t]*([^\n]*)\n((?:[ \t]*-[ \t][^\n]*\n)*)", re.MULTILINE)
_EDGE = re.compile(r"^(---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_REFERENCES = re.compile(r"^references[ \t]*:[ \t]*\r?\n(?:[ \t\r#-][^\n]*\n?|\n)*", re.MULTILINE)
_NOCITE = re.compile(r"^nocite[ \t]*:[^\n]*\n(?:[ \t-][^\n]*\n|\n)*", re.MULTILINE)
_KEY = re.compile(r"(?<![\w@.\\])@(?:\{([^{}\s]{1,200})\}|([\w](?:[\w:.#$%&+?<>~/-]{0,80}[\w])?))")


def recognises(data: bytes) -> bool:
    """Whether *data* shows Markdown's own signs more than once."""
    return len(_SIGNS.findall(data[:200_000])) > 1


def read(path: str, data: bytes) -> Text:
    """The text of a Markdown file, with the places of its lines and the references of its bibliography."""
    content = plain(decode(data, path))
    text = Text(path, content, "markdown", line_starts(content))
    front = _FRONT.match(content)
    names = _bibliographies(front[1]) if front else ()
    sections = list(_sections(content))
    cited = {found[1] or found[2] for found in _KEY.finditer(content)}
    if not (names or sections):
        return text
    nocited = _nocited(front[1]) if front else frozenset()
    wanted = None if "*" in nocited else cited
    references, unread = bibliography(Folder(path), names, wanted, _inline(text, sections))
    kept = references if cited else ()
    return replace(text, content=_without(content, sections), references=kept, unread=unread, nocited=nocited)


def _nocited(front: str) -> frozenset[str]:
    """The keys of what `nocite` asks to be listed, "*" for all."""
    section = _NOCITE.search(front)
    printed = section[0] if section else ""
    return frozenset((*(found[1] or found[2] for found in _KEY.finditer(printed)), *(["*"] if "@*" in printed else [])))


def _sections(content: str) -> Iterator[tuple[int, int]]:
    """Where `references:` stands in the YAML blocks of the text, at its head or, as pandoc allows, anywhere."""
    edges = [(found.start(), found.end(), found[1]) for found in _EDGE.finditer(content)]
    after = 0
    for (start, end, mark), (stop, beyond, _) in pairwise(edges):
        if start < after or mark != "---" or not _begins_block(content, start):
            continue
        section = _REFERENCES.search(content, end, stop)
        if section or not start:
            after = beyond
        if section:
            yield section.span()


def _without(content: str, sections: list[tuple[int, int]]) -> str:
    """*content* with blanks in place of what stands in *sections*."""
    pieces: list[str] = []
    at = 0
    for start, end in sections:
        pieces += (content[at:start], re.sub(r"\S", " ", content[start:end]))
        at = end
    return "".join((*pieces, content[at:]))


def _begins_block(content: str, at: int) -> bool:
    """Whether the line at *at* is the first or follows an empty one; any other `---` underlines a heading."""
    before = content[max(0, at - 20) : at]
    return at == 0 or before == "\ufeff" or re.search(r"\n[ \t]{0,9}\r?\n\Z", before) is not None


def _inline(text: Text, sections: list[tuple[int, int]]) -> Found:
    """The references that stand in the text's own YAML."""
    read = [_cslyaml.items(text, text.content[start:end], start) for start, end in sections]
    records = [record for found, _ in read for record in found]
    unread = tuple(each for _, notes in read for each in notes)
    return (document(text, records, "CSL-YAML").references if records else ()), unread


def _bibliographies(front: str) -> tuple[str, ...]:
    """The files that `bibliography` names: one, a list in brackets, or a list of lines."""
    found = _NAMED.search(f"{front}\n")
    if not found:
        return ()
    listed = [line.strip().removeprefix("-") for line in found[2].splitlines()]
    names = [*re.sub(r"^\[|\]\s*$", "", found[1].strip()).split(","), *listed]
    return tuple(name for each in names if (name := each.strip().strip("\"'").strip()))


READER = Reader("markdown", (".md", ".markdown", ".qmd", ".rmd"), recognises, read)
