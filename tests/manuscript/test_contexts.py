"""Citing sentences survive the way through a bibliography."""

from __future__ import annotations

import pytest

from manuscript.samples import read
from refcheck import manuscript
from refcheck.manuscript import bibtex
from refcheck.model import Document, Mend
from refcheck.readers import bib

BODY = (
    "Floods are old (Adams, 2011; Ostrowski, 1999). On 7 October 2020 Mayor Lind answered as follows:\n\n"
    "“The bridge was built in a dry year and nobody asked the river. When the water came it asked nobody either.” "
    "[Harbour Times, 2020].\n\n"
    "The office says that 'all the gates were open by noon' [World Wether Office, 2018]. "
    "Evans (2020b) writes: 'no more rain'."
)
ENTRY = """@misc{un2022b,
  author = {{United Rivers}},
  title = {Statement on the dam},
  year = {2022b},
  url = {https://rivers.example/2020/09/27/statement},
  citation-context = {%s}
}
@misc{un2020,
  author = {{United Rivers}},
  title = {Another statement},
  year = {2020}
}
"""


def through_a_bibliography(document: Document) -> Document:
    source = bibtex.write(document, manuscript.contexts(document))
    read_back = bib.READER.read("references.bib", source.encode())
    assert isinstance(read_back, Document)
    return manuscript.read_contexts(read_back)


def test_a_manuscript_and_its_bibliography_say_the_same() -> None:
    document = read(BODY)
    again = through_a_bibliography(document)

    def linked(one: Document) -> set[tuple[object, ...]]:
        return {(c.printed, *((link.key, link.mends) for link in c.links)) for c in one.citations}

    assert linked(again) == linked(document)
    assert {quote.text for quote in again.quotes} == {quote.text for quote in document.quotes}
    assert len(document.quotes) == 3
    days = {(c.printed, *((m.year, m.month, m.day) for m in c.mentions)) for c in again.citations}
    assert ("Harbour Times, 2020", (2020, 10, 7)) in days
    assert again.has_text
    assert again.style == "author-date"


def only(context: str) -> Document:
    read_back = bib.READER.read("references.bib", (ENTRY % context).encode())
    assert isinstance(read_back, Document)
    return manuscript.read_contexts(read_back)


def test_a_label_that_differs_is_linked_to_its_own_entry_with_the_mend() -> None:
    [citation] = only("It was concerned on 27 September [United Rivers, 2020b].").citations
    assert [(link.key, link.mends) for link in citation.links] == [("un2022b", (Mend.YEAR,))]


def test_a_context_without_a_pointer_still_carries_its_quotation() -> None:
    document = only("The body said that 'the dam will hold for a hundred years'.")
    [citation] = document.citations
    [quote] = document.quotes
    assert citation.printed == ""
    assert [link.key for link in citation.links] == ["un2022b"]
    assert quote.text == "the dam will hold for a hundred years"


def test_several_contexts_are_parted_by_dashes() -> None:
    document = only("First it spoke [United Rivers, 2020b].\n--\nThen it fell silent [United Rivers, 2020b].")
    assert [citation.sentence[:5] for citation in document.citations] == ["First", "Then "]


def test_a_sentence_that_two_entries_carry_counts_once() -> None:
    sentence = "It spoke twice [United Rivers, 2020, 2022b]."
    source = (ENTRY % sentence).replace("year = {2020}", f"year = {{2020}},\n  citation-context = {{{sentence}}}")
    read_back = bib.READER.read("references.bib", source.encode())
    assert isinstance(read_back, Document)
    document = manuscript.read_contexts(read_back)
    assert [[link.key for link in citation.links] for citation in document.citations] == [["un2020"], ["un2022b"]]


@pytest.mark.parametrize("context", ["", "--", "\n--\n"])
def test_a_bibliography_without_contexts_has_no_text(context: str) -> None:
    document = only(context)
    assert document.citations == ()
    assert not document.has_text
