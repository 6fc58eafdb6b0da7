"""A real article, read whole: kept beside the checkout, not in it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from refcheck import manuscript
from refcheck.model import Document, Mend
from refcheck.readers import text

ARTICLE = Path(__file__).parents[2].parent / "shared" / "manuscripts" / "karabakh.txt"


@pytest.fixture(scope="module")
def article() -> Document:
    if not ARTICLE.exists():
        pytest.skip(f"{ARTICLE.name} is not beside the checkout")
    return manuscript.read(text.read(str(ARTICLE), ARTICLE.read_bytes()))


def test_every_entry_and_citation_is_found(article: Document) -> None:
    assert (len(article.references), len(article.citations), article.style) == (47, 54, "author-date")
    assert [c.label.names for c in article.citations if not c.links] == [("Shikhaliyev",)]
    assert {link.key for c in article.citations for link in c.links} == {r.key for r in article.references}


def test_what_had_to_be_mended(article: Document) -> None:
    mended = {(c.printed, link.mends) for c in article.citations for link in c.links if link.mends}
    assert mended == {
        ("United Nations, 2020b", (Mend.YEAR,)),
        ("Deutsch Welle, 2020", (Mend.SPELLING,)),
        ("TACC, 2021", (Mend.SCRIPT,)),
    }


def test_quotations_and_their_dates(article: Document) -> None:
    assert len(article.quotes) == 29
    assert sum(quote.kind == "block" for quote in article.quotes) == 4
    days = {(c.printed, m.year, m.month, m.day) for c in article.citations for m in c.mentions}
    assert {("Kurşun, 2010", 2020, 10, 5), ("United Nations, 2020b", 2020, 9, 27)} <= days


def test_time_grows_with_length_only() -> None:
    entries = "\n".join(
        f"Writer{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}, A. ({1950 + n % 70}). Title {n}. Press." for n in range(150)
    )
    sentence = "It was said that 'nothing of this kind lasts' (Writera{}, {}). The [reader may (doubt it. "

    def seconds(times: int) -> float:
        body = "".join(
            sentence.format(chr(97 + n % 6), 1950 + n % 70) + ("\n\n" if n % 9 == 0 else "") for n in range(400 * times)
        )
        read = text.read("long.txt", f"{body}\n\nReferences\n\n{entries}\n".encode())
        began = time.process_time()
        manuscript.read(read)
        return time.process_time() - began

    seconds(1)
    assert seconds(4) < 12 * max(seconds(1), 0.05)
