"""Addresses, identifiers and the phrases around them are found before anything is read."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing.landmarks import Kind, find
from refcheck.manuscript.parsing.repair import mend


def found(text: str, kind: Kind) -> list[str]:
    return [mark.value for mark in find(mend(text).text) if mark.kind is kind]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        pytest.param("Title. https://www.example.org/a/b.", "https://www.example.org/a/b", id="the sentence's full stop is not the address's"),
        pytest.param("Available at <https://example.org/a-b>", "https://example.org/a-b", id="in angle brackets"),
        pytest.param("(see https://en.wikipedia.org/wiki/Foo_(bar))", "https://en.wikipedia.org/wiki/Foo_(bar)", id="balanced brackets stay"),
        pytest.param("www.example.org/x", "www.example.org/x", id="without a scheme"),
        pytest.param("https://www.example.org/news/ some-long-slug-here", "https://www.example.org/news/some-long-slug-here", id="broken after a slash"),
        pytest.param("https://www.example.org/some- long-slug.html. Accessed 5 May 2020", "https://www.example.org/some-long-slug.html", id="broken after a hyphen of the slug"),
        pytest.param("https://example.org/watch?v= abc123", "https://example.org/watch?v=abc123", id="broken after an equals sign"),
        pytest.param("https://www.exam- ple.org/en/press/2020", "https://www.example.org/en/press/2020", id="a hyphen of the typesetter in the host"),
        pytest.param("<https://www.exam-> ple.org/en/press/2020/>", "https://www.example.org/en/press/2020/", id="the bracket closed at the line's end"),
        pytest.param("http://www.example.org/ Accessed 5 May 2020", "http://www.example.org/", id="the next sentence is not taken in"),
        pytest.param("https://www.example.org. Smith, J. (2020)", "https://www.example.org", id="nor another entry"),
        pytest.param("http : //example.org/a", "http://example.org/a", id="blanks around the colon"),
        pytest.param("https://example.org/a (2020)", "https://example.org/a", id="a year in brackets"),
        pytest.param("https://example.org/a/ 2019.", "https://example.org/a/", id="a year after a slash"),
    ],
)  # fmt: skip
def test_addresses(text: str, url: str) -> None:
    assert found(text, Kind.URL) == [url]


def test_both_readings_of_a_broken_host_are_kept() -> None:
    [mark] = [m for m in find("https://www.exam- ple.org/en/a") if m.kind is Kind.URL]
    assert (mark.value, mark.other) == ("https://www.example.org/en/a", "https://www.exam-ple.org/en/a")


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        pytest.param("https://doi.org/10.1080/19448953.2022.203", "10.1080/19448953.2022.203", id="as an address"),
        pytest.param("doi: 10.1000/xyz-1.", "10.1000/xyz-1", id="with its word"),
        pytest.param("Doi: https://doi.org/10.1000/ABC", "10.1000/ABC", id="word and address"),
        pytest.param("10.1016/S0140-6736(20)30183-5", "10.1016/S0140-6736(20)30183-5", id="brackets inside"),
        pytest.param("doi:10.1016/j. jml.2004.01", "10.1016/j.jml.2004.01", id="broken after a full stop"),
        pytest.param("doi: 10.1080/ 1944.2022", "10.1080/1944.2022", id="broken after the prefix"),
        pytest.param("https://doi.org/10. 1000/a1", "10.1000/a1", id="broken within the prefix"),
    ],
)
def test_dois(text: str, doi: str) -> None:
    assert found(text, Kind.DOI) == [doi]
    assert not found(text, Kind.URL)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Accessed 5 October 2020", (2020, 10, 5), id="English"),
        pytest.param("[accessed on October 5, 2020].", (2020, 10, 5), id="American, in brackets"),
        pytest.param("Retrieved May 15, 2014, from http://example.org", (2014, 5, 15), id="retrieved ... from"),
        pytest.param("(Erişim tarihi: 05.10.2020)", (2020, 10, 5), id="Turkish"),
        pytest.param("(дата обращения: 05.10.2020)", (2020, 10, 5), id="Russian"),
        pytest.param("abgerufen am 5. Oktober 2020", (2020, 10, 5), id="German"),
        pytest.param("Acesso em: 5 out. 2020", (2020, 10, 5), id="Portuguese"),
        pytest.param("consulté le 5 octobre 2020", (2020, 10, 5), id="French"),
    ],
)
def test_dates_of_access(text: str, day: tuple[int, int, int]) -> None:
    [mark] = [m for m in find(text) if m.kind is Kind.ACCESSED]
    assert mark.date is not None
    assert (mark.date.year, mark.date.month, mark.date.day) == day


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        pytest.param("arXiv preprint arXiv:1706.03762v5 [cs.CL]", Kind.ARXIV, "1706.03762v5", id="arXiv"),
        pytest.param("ArXiv, abs/2011.02998", Kind.ARXIV, "2011.02998", id="arXiv with the path of its page"),
        pytest.param("hep-th/9711200", Kind.ARXIV, "hep-th/9711200", id="an old arXiv number"),
        pytest.param("PMID: 30362089", Kind.PMID, "30362089", id="PubMed"),
        pytest.param("ISBN 978-3-16-148410-0", Kind.ISBN, "9783161484100", id="ISBN"),
        pytest.param("[12] Smith", Kind.LABEL, "12", id="a label in brackets"),
        pytest.param("12. Smith, J.", Kind.LABEL, "12", id="a label with a full stop"),
        pytest.param(
            "Roe 1960 : ROE (E. A.) – A Title, Rome, 1960.", Kind.LABEL, "", id="a short form before the entry"
        ),
        pytest.param("Roe et al. 1994 = M. Roe, N. Low, A title, 1994", Kind.LABEL, "", id="a short form with et al."),
    ],
)
def test_identifiers_and_labels(text: str, kind: Kind, value: str) -> None:
    assert found(text, kind) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "2001. A Space Odyssey",
        "20 000 lieues sous les mers",
        "Smith, J. (2001)",
        "Turkey 2016: Turkey after the coup. Ankara: SETA.",  # the year does not come again
        "Smith 2001: Rome after 2001. Berlin.",  # the name does not
    ],
)
def test_what_is_not_a_label(text: str) -> None:
    assert not found(text, Kind.LABEL)


def test_hostile_strings_end() -> None:
    for hostile in (
        "10.1234/" * 500,
        "https://a- " * 360,
        "(" * 4000,
        "arXiv " * 660,
        "accessed " * 440,
        "www.a/ b" * 500,
    ):
        find(hostile)


@pytest.mark.parametrize(
    ("text", "doi", "page"),
    [
        pytest.param("2020; 3(2): 1–9. https://www.weirs.example/doi/full/10.1080/0144929X.2020.1", "10.1080/0144929X.2020.1", "https://www.weirs.example/doi/full/10.1080/0144929X.2020.1", id="a publisher's page"),
        pytest.param("Weir Office, 2020. https://data.weirs.example/doi/ 10.2777/341654", "10.2777/341654", "https://data.weirs.example/doi/10.2777/341654", id="broken before the DOI"),
        pytest.param("Available at: https://www.weirs.example/redirect?doi=10.3390/abc12345.", "10.3390/abc12345", "https://www.weirs.example/redirect?doi=10.3390/abc12345", id="in a query"),
        pytest.param("Zenodo. http://www.doi.org/10.5281/zenodo.1", "10.5281/zenodo.1", "", id="the resolver"),
        pytest.param("doi: 10.5281/zenodo.1", "10.5281/zenodo.1", "", id="no address"),
    ],
)  # fmt: skip
def test_a_page_that_bears_its_doi(text: str, doi: str, page: str) -> None:
    [mark] = [mark for mark in find(mend(text).text) if mark.kind is Kind.DOI]
    assert (mark.value, mark.other) == (doi, page)
    assert not found(text, Kind.URL)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("[Roe and Lind, 2005] Roe, G. and Lind, A. (2005). A weir.", "Roe, G.", id="names and a comma"),
        pytest.param("[Roe et al.(2005)Roe, Lind, and Ufer] G. Roe, A. Lind, and K. Ufer.", "G. Roe", id="natbib's long form"),
        pytest.param("(Roe and Lind, 2005) Roe G, Lind A. A weir.", "Roe G", id="round brackets"),
    ],
)  # fmt: skip
def test_a_label_of_names_and_a_year(text: str, rest: str) -> None:
    [label] = [mark for mark in find(text) if mark.kind is Kind.LABEL]
    assert text[label.end :].startswith(rest)


def test_names_in_brackets_that_do_not_come_again_are_no_label() -> None:
    assert not found("[Roe, 2005] A theory of weirs.", Kind.LABEL)
