r"""A LaTeX manuscript: the words it prints, with `\cite` commands where they stand.

The entries of the `.bib` files that it names are its references, linked by key; where there are none, those of the
`.bbl` of biblatex beside it. Those of `thebibliography` or of a `.bbl` of BibTeX are printed as a numbered list.
`\input` is followed within the manuscript's folder. A line of the text is a line of the main file.
"""

from __future__ import annotations

from pathlib import PurePath

from refcheck.errors import InputError
from refcheck.model import Reference, Text
from refcheck.readers import Reader, _biblatexbbl, _texhandlers
from refcheck.readers._beside import Folder, bibliography, load
from refcheck.readers._decode import decode
from refcheck.readers._paragraphs import whole
from refcheck.readers._texreading import Reading
from refcheck.readers._texsource import Source

_FIRST = (b"\\documentclass", b"\\documentstyle", b"\\DocumentMetadata", b"\\begin{thebibliography}")
MAX = 20_000_000  # bytes: a thesis has a hundredth of it


def recognises(data: bytes) -> bool:
    r"""Whether the first command is `\documentclass` or one of the few that may stand before it."""
    for line in data[:20_000].lstrip(b"\xef\xbb\xbf").splitlines():
        stripped = line.strip()
        if stripped.startswith(_FIRST):
            return True
        if stripped and not stripped.startswith(
            (b"%", b"\\RequirePackage", b"\\PassOptionsTo", b"\\begin{filecontents")
        ):
            return False
    return False


def read(path: str, data: bytes) -> Text:
    """The text of a LaTeX file and the references of its bibliography."""
    if len(data) > MAX:
        raise InputError(f"{path} is larger than {MAX // 1_000_000} MB, too large for a LaTeX file")
    content = decode(data, path).replace("\r\n", "\n").replace("\r", "\n")
    folder = Folder(path)
    first = _run(content, path, folder, {})
    wanted = None if "*" in first.nocited else first.keys | first.nocited
    references, unread = bibliography(folder, first.bibliographies, wanted)
    if not references and not first.items:
        references, bbl = _beside(path, folder)
        unread = () if references else unread
        first = _run(content, path, folder, {}, bbl) if bbl else first
    if not references and first.items:
        first = _run(content, path, folder, first.items, first.bbl)
    text = whole(first.output.whole())
    if not any(char.isalnum() for char in text):
        raise InputError(f"{path} holds no text")
    starts = (0, *first.line_starts)
    unread = (*first.unread, *(() if first.items else unread))
    nocited = frozenset(str(first.items.get(key, key)) for key in first.nocited)
    return Text(path, text + "\n", "latex", starts, references, unread, nocited)


def _run(content: str, path: str, folder: Folder, items: dict[str, int], bbl: str = "") -> Reading:
    r"""One pass over the source; *items* are the numbers of the entries that a pass before found."""
    reading = Reading(_texhandlers.find, folder=folder, path=path, numbers=items, bbl=bbl)
    reading.output.silent = "\\begin{document}" in content
    reading.run(Source(content, is_main=True))
    if bbl:
        reading.append(Source(bbl))
    return reading


def _beside(path: str, folder: Folder) -> tuple[tuple[Reference, ...], str]:
    """What the `.bbl` beside the file holds: the entries of one of biblatex, or the source of one of BibTeX."""
    try:
        file = folder.find(f"{PurePath(path).stem}.bbl")
        data = load(file)
        bbl = decode(data, path)
        if _biblatexbbl.SIGN.search(bbl[:50_000]):
            return _biblatexbbl.read(str(file), data).references, ""
    except InputError:
        return (), ""
    return (), bbl if "\\bibitem" in bbl else ""


READER = Reader("latex", (".tex", ".ltx", ".latex", ".bbl"), recognises, read)
