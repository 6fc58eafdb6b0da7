"""Long inputs of one kind: reading takes time in proportion to their length."""

from __future__ import annotations

import time

import pytest

from refcheck import manuscript
from refcheck.model import Text

LIST = (
    "\n\nReferences\n\nSmith, J. (2020). A title of things. London: Press.\n\n"
    "Taylor, B. (2019). Another title. Paris: Press.\n\nYoung, C. (2018). A third. Rome: Press.\n"
)


def seconds(piece: str, length: int) -> float:
    content = "An opening (Smith, 2020).\n\n" + piece * (length // len(piece)) + LIST
    starts = (0, *(at + 1 for at, char in enumerate(content) if char == "\n"))
    text = Text(path="m.txt", content=content, format="text", line_starts=starts)
    began = time.process_time()
    manuscript.read(text)
    return time.process_time() - began


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("(Smith 2020) ", id="one sentence of citations"),
        pytest.param("[1] ", id="one sentence of numbers"),
        pytest.param("Smith (2020) said “the words” and ", id="one sentence of quotations and citations"),
        pytest.param("“", id="quotation marks that never close"),
        pytest.param("(", id="brackets that never close"),
        pytest.param("\nReferences\n[1] a", id="headings of lists"),
        pytest.param("Smith and ", id="a name that never ends"),
        pytest.param("http://a.", id="an address that never ends"),
        pytest.param("A. ", id="initials"),
        pytest.param("a\n", id="a letter a line"),
    ],
)
def test_reading_grows_with_the_length_alone(piece: str) -> None:
    seconds(piece, 1000)  # what is loaded once
    short, long = seconds(piece, 12_000), seconds(piece, 48_000)
    assert long < 9 * short + 0.5
