"""Pages made to hurt end within bounds: long, deep, wide, broken ones."""

from __future__ import annotations

import time

import pytest

from tests_pages import document, read

BOUND = 8.0  # seconds on a machine with other work; each takes less than one alone


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param("word " * 2_000_000, "text/html", id="10 MB in one line"),
        pytest.param("<html><body>" + "<div>" * 1_000_000 + "x", "text/html", id="a million elements deep"),
        pytest.param("<html><body>" + '<div class="date">x' * 100_000, "text/html", id="deep dated elements"),
        pytest.param("<html><body>" + "<p>x" * 150_000, "text/html", id="wide"),
        pytest.param("<div " + " ".join(f"a{n}" for n in range(200_000)) + ">x", "text/html", id="many attributes"),
        pytest.param("<" * 2_000_000, "text/html", id="nothing but brackets"),
        pytest.param("<title>" + " | a" * 300_000, "text/html", id="a title of separators"),
        pytest.param(
            document("x", '<script type="application/ld+json">' + "[" * 500_000 + "</script>"),
            "text/html",
            id="JSON-LD",
        ),
        pytest.param(document("1.1." * 300_000), "text/html", id="half dates"),
        pytest.param("<?xml version='1.0'?>" + "<a>" * 1_000_000, "text/xml", id="deep XML"),
    ],
)
def test_a_hostile_page_ends_within_bounds(body: str, content_type: str) -> None:
    begin = time.process_time()
    read(body, content_type=content_type)
    assert time.process_time() - begin < BOUND


def test_a_page_deeper_than_the_parser_goes_is_known_to_be_cut() -> None:
    assert read("<html><body>" + "<div>" * 5000 + "x").truncated


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param('<!ENTITY x SYSTEM "file:///etc/passwd">', id="a local file"),
        pytest.param('<!ENTITY y "lol"><!ENTITY x "' + "&y;" * 50 + '">', id="entities in entities"),
    ],
)
def test_entities_of_xml_bring_nothing_in(declared: str) -> None:
    page = read(f"<?xml version='1.0'?><!DOCTYPE r [{declared}]><rss><item><title>&x;</title></item></rss>")
    assert "root:" not in page.text
    assert len(page.text) < 1000
