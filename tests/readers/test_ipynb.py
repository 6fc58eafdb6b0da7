"""A notebook's words are those of its Markdown cells."""

from __future__ import annotations

import json

import pytest

from refcheck.errors import InputError
from refcheck.readers import ipynb

CELLS = [
    {"cell_type": "markdown", "source": ["# One\n", "two"]},
    {"cell_type": "code", "source": "print(3)", "outputs": [{"text": "3"}]},
    {"cell_type": "markdown", "source": "four \ud800"},
    {"cell_type": "markdown"},
    7,
]


@pytest.mark.parametrize(
    "notebook",
    [
        pytest.param({"cells": CELLS, "nbformat": 4}, id="nbformat 4"),
        pytest.param({"worksheets": [{"cells": CELLS}], "nbformat": 3}, id="nbformat 3"),
    ],
)
def test_markdown_cells_make_one_text(notebook: object) -> None:
    data = json.dumps(notebook).encode()
    read = ipynb.read("a.ipynb", data)
    assert ipynb.recognises(data)
    assert (read.content, read.format) == ("# One\ntwo\n\nfour ?\n", "markdown")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"{", "is no notebook", id="cut off"),
        pytest.param(b"[" * 200_000, "is no notebook", id="deep nesting"),
        pytest.param(b'{"cells": {}}', "holds no Markdown cell", id="no cells"),
    ],
)
def test_bad_files_are_told(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        ipynb.read("a.ipynb", data)
