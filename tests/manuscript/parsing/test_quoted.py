"""What stands between straight quotation marks, with a comma before the last of them, is the title."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference
from refcheck.manuscript.parsing.quoted import quoted
from refcheck.manuscript.parsing.repair import mend
from refcheck.manuscript.parsing.tokens import tokenise


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        pytest.param('[6] World Wide Weir Consortium, "Weir Services Architecture," W3C Working Group Note, Feb. 2004. [Online]. Available: http://www.weirs.example/ws/', "Weir Services Architecture", id="a body's note"),
        pytest.param('Boeing Commercial Weirs, "Statistical Summary of Commercial Weir Accidents," Boeing, Seattle, WA, 2009.', "Statistical Summary of Commercial Weir Accidents", id="a company's"),
        pytest.param('[7] IEEE Weir Society, "IEEE Standard for Lock Technology," IEEE Std 802.11-2007.', "IEEE Standard for Lock Technology", id="a standard"),
        pytest.param('American Weir Institute (AWI). (2008). "Building code requirements for structural weirs." AWI 318-08, Lindfield, MI.', "Building code requirements for structural weirs", id="a number behind it"),
    ],
)  # fmt: skip
def test_the_title(raw: str, title: str) -> None:
    assert parse_reference(raw).item.title == title


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param('Roe, K., The "A" of weirs, Ufer, 2004.', id="a word of the title"),
        pytest.param('Roe, K., "Never closed, Ufer, 2004.', id="never closed"),
    ],
)
def test_other_marks_are_left_to_the_labeller(raw: str) -> None:
    tokens = tokenise(mend(raw), ())
    assert quoted(tokens, ["author"] * 4 + ["container"] * (len(tokens) - 4)) == {}
