"""What each reference is asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gather_parts import URL, cite, quote, reference
from refcheck.gather.plan import Want, address, companions, near, plan
from refcheck.model import Document, Item, PartialDate


@pytest.mark.parametrize(
    ("item", "asked"),
    [
        pytest.param(Item(url=URL, doi="10.1/x"), URL, id="its own address first"),
        pytest.param(Item(doi="10.1/x"), "https://doi.org/10.1/x", id="DOI"),
        pytest.param(Item(arxiv="2001.00001"), "https://arxiv.org/abs/2001.00001", id="arXiv"),
        pytest.param(Item(pmid="123"), "https://pubmed.ncbi.nlm.nih.gov/123/", id="PubMed"),
        pytest.param(Item(archive_url="https://archive.example/1"), "https://archive.example/1", id="only a copy"),
        pytest.param(Item(title="A book"), "", id="a book has none"),
    ],
)
def test_the_address_to_ask(item: Item, asked: str) -> None:
    assert address(item) == asked


def test_the_day_the_author_saw_the_page_comes_before_the_day_of_publication() -> None:
    seen = PartialDate(2021, 3, 1)
    assert near(replace(reference(), accessed=seen)) == seen
    assert near(reference()) == PartialDate(2020, 10, 5)


def test_a_quotation_goes_with_its_reference_unless_that_is_undecided() -> None:
    document = Document(
        path="m.md",
        references=(reference("A"), reference("B")),
        citations=(cite("A"), cite("A", "B"), cite()),
        quotes=(quote("one"), quote("two", citation=1), quote("three", citation=2), quote("four", citation=-1)),
    )
    assert [(want.key, [index for index, _ in want.quotes]) for want in plan(document)] == [("A", [0]), ("B", [])]


def test_a_few_words_are_taken_for_the_language_of_their_sentence() -> None:
    sentence = "The minister said on Monday that he was “deeply worried” by what had happened at the border."
    short = replace(quote("deeply worried"), language="")
    document = Document(
        path="m.md", references=(reference("A"),), citations=(cite("A", sentence=sentence),), quotes=(short,)
    )
    [want] = plan(document)
    assert [one.language for _, one in want.quotes] == ["en"]


def test_an_address_outside_the_list_is_asked_and_nothing_else_about_it() -> None:
    doi = "https://doi.org/10.1/x"
    outside = replace(reference("delta.net"), item=Item(type="webpage", url=doi))
    [_, want] = plan(Document(path="m.md", references=(reference("A"),), addresses=(outside,)))
    assert want == Want(key="delta.net", url=doi, title="")


def test_the_sources_of_one_bracket_are_companions() -> None:
    both = "[A 2020; B 2021]"
    document = Document(
        path="m.md",
        citations=(cite("A", group=both, sentence="s"), cite("B", group=both, sentence="s"), cite("C", sentence="s")),
        quotes=(quote(), quote(citation=2)),
    )
    assert companions(document, document.quotes[0]) == ("B",)
    assert companions(document, document.quotes[1]) == ()
