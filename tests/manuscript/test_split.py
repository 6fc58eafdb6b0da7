"""A list is parted into its entries, however it is set."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from manuscript.samples import LIST, read
from refcheck.manuscript.lines import lines_of
from refcheck.manuscript.split import split

ENTRIES = LIST.strip().split("\n\n")
BODY = "A study of floods (Adams, 2011)."


def parted(content: str) -> list[str]:
    spans = split(content, lines_of(content, 0, len(content)))
    return [" ".join(content[span.start : span.end].split()) for span in spans]


def wrapped(entry: str, width: int = 40, **options: str) -> str:
    return "\n".join(textwrap.wrap(entry, width, break_long_words=False, break_on_hyphens=False, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("\n\n".join(ENTRIES), id="a blank line between entries"),
        pytest.param("\n".join(ENTRIES), id="a line each"),
        pytest.param("\n\n".join(map(wrapped, ENTRIES)), id="wrapped, a blank line between entries"),
        pytest.param("\n".join(map(wrapped, ENTRIES)), id="wrapped, nothing between entries"),
        pytest.param("\n".join(wrapped(entry, subsequent_indent="    ") for entry in ENTRIES), id="hanging indent"),
        pytest.param("\n".join(wrapped(entry, initial_indent="    ") for entry in ENTRIES), id="first line indented"),
        pytest.param("\r\n\r\n".join(ENTRIES), id="line ends of another system"),
    ],
)
def test_every_setting_gives_the_same_entries(content: str) -> None:
    assert parted(content) == ENTRIES


@pytest.mark.parametrize("label", ["[{}] ", "{}. ", "{} ", "({}) "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_labels_part_a_list(label: str, between: str) -> None:
    labelled = [label.format(number) + entry for number, entry in enumerate(ENTRIES, 1)]
    assert parted(between.join(map(wrapped, labelled))) == labelled


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        pytest.param("Retrieved from https://harbour", "Retrieved from\n\nhttps://harbour", id="before an address"),
        pytest.param("after storm. Retrieved", "after storm.\n\nRetrieved", id="before the words of access"),
        pytest.param("https://harbour.example/2020", "https://har-\n\nbour.example/2020", id="within an address"),
        pytest.param("Journal of Weirs, 4(2), 11", "Journal of\n\nWeirs, 4(2), 11", id="within a name"),
        pytest.param("Weirs and their", "Weirs and\n\ntheir", id="before a small letter"),
    ],
)
def test_an_entry_broken_by_a_page_is_one_entry(broken: str, whole: str) -> None:
    assert broken in LIST
    assert len(read(BODY, LIST.replace(broken, whole)).references) == 10


def test_a_page_number_between_the_halves_is_left_out_of_the_count() -> None:
    assert len(read(BODY, LIST.replace("after storm. Retrieved", "after storm.\n\n31\n\nRetrieved")).references) == 10


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB .,1\n\t()[]-–é:"), max_size=300))
def test_no_character_is_in_two_entries(content: str) -> None:
    spans = split(content, lines_of(content, 0, len(content)))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert (
        "".join(content[span.start : span.end] for span in spans).split() == content.split()
        or not content.strip()
        or (sum(len(content[span.start : span.end].split()) for span in spans) == len(content.split()))
    )
