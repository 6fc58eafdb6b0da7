"""A Jupyter notebook: its Markdown cells as one Markdown text; code and output are left out (nbformat 3 and 4)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from refcheck.errors import InputError
from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._decode import decode
from refcheck.readers._escapes import plain
from refcheck.readers._lines import line_starts
from refcheck.readers._paragraphs import whole


def recognises(data: bytes) -> bool:
    """Whether *data* is an object with a notebook's own names."""
    if re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"', data) is None:
        return False
    return b'"nbformat"' in data[-2000:] or b'"nbformat"' in data[:2000] or b'"cell_type"' in data[:2000]


def read(path: str, data: bytes) -> Text:
    """The words of a notebook; a line is one of the text that its cells make."""
    try:
        notebook: object = json.loads(decode(data, path))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is no notebook: {' '.join(str(error).split())[:200]}") from error
    content = plain(whole("\n\n".join(_cells(notebook))))
    if not any(char.isalnum() for char in content):
        raise InputError(f"{path} holds no Markdown cell")
    return Text(path, content + "\n", "markdown", line_starts(content + "\n"))


def _cells(notebook: object) -> Iterator[str]:
    match notebook:
        case {"cells": list(cells)}:
            yield from _words(cells)
        case {"worksheets": [{"cells": list(cells)}, *_]}:
            yield from _words(cells)


def _words(cells: list[object]) -> Iterator[str]:
    for cell in cells:
        match cell:
            case {"cell_type": "markdown" | "heading" as kind, "source": str() | list() as source}:
                lines = source if isinstance(source, list) else [source]
                text = "".join(line for line in lines if isinstance(line, str)).strip()
                yield f"# {text}" if kind == "heading" else text


READER = Reader("ipynb", (".ipynb",), recognises, read)
