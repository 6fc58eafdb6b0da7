"""Comments between the fields of a `.bib` entry, which biber and JabRef pass over and BibTeX does not know."""

from __future__ import annotations

import re

# What can end or begin a value, an entry or a comment; a brace counts for BibTeX also behind a backslash.
_TURN = re.compile(r"[{}\"%]")
# What opens an entry, with its key, which may hold a "%" as an address does.
_HEAD = re.compile(r"@\s*[\w-]+\s*[{(](?:\s*[^\s,{}()%][^\s,{}()]*(?=\s*,))?")
_LINE_REST = re.compile(r"[^\r\n]*")


def without_comments(entry: str) -> str:
    """The *entry* with each `%` that stands outside of every value, and the rest of its line, as blanks.

    The length stays as it was. A `%` within braces or quotes is the value's own.
    """
    head = _HEAD.match(entry)
    if "%" not in entry or head is None:
        return entry
    kept: list[str] = []
    copied, place, depth = 0, head.end(), 1  # the bracket of `@article(` counts as the first brace
    quoted = False
    while found := _TURN.search(entry, place):
        place = found.end()
        match found[0]:
            case "{":
                depth += 1
            case "}":
                depth -= 1
                if depth <= 0:
                    break
            case '"' if depth == 1:
                quoted = not quoted
            case "%" if depth == 1 and not quoted:
                rest = _LINE_REST.match(entry, place)
                place = rest.end() if rest else place
                kept += [entry[copied : found.start()], " " * (place - found.start())]
                copied = place
    return "".join([*kept, entry[copied:]])
