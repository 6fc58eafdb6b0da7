"""Identifiers found in print, normalised, and told why they are none."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck import identifiers


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("https://doi.org/10.1080/19448953.2022.2037862.", "10.1080/19448953.2022.2037862", id="resolver"),
        pytest.param("doi: 10.1000/ABC(12)34", "10.1000/abc(12)34", id="balanced brackets, lower case"),
        pytest.param("(doi:10.1000/abc)", "10.1000/abc", id="bracket from outside"),
        pytest.param("https://doi.org/10.1000%2Fabc.5", "10.1000/abc.5", id="escaped slash"),
        pytest.param("10.1000/ 123.45", "10.1000/123.45", id="broken after the slash"),
        pytest.param("10.1002/(SICI)1097-4571(199806)49:8", "10.1002/(sici)1097-4571(199806)49:8", id="SICI"),
        pytest.param("version 10.2/3", "", id="no DOI"),
    ],
)
def test_doi(printed: str, expected: str) -> None:
    assert identifiers.doi(printed) == expected
    assert identifiers.doi(expected) == expected


@pytest.mark.parametrize(
    ("printed", "piece"),
    [
        pytest.param("https://doi.org/10.1080/1944", "", id="as it should be"),
        pytest.param("doi:10.1002/(SICI)1097(199)49:8<1::AID>3.0.CO;2-Z", "", id="the signs of a SICI"),
        pytest.param("10.108/1944", "four digits", id="short prefix"),
        pytest.param("10.1080", "nothing follows", id="no suffix"),
        pytest.param("1080/19448", "begins with", id="prefix lost"),
        pytest.param("https://doi.org/https://doi.org/10.1080/1944", "twice", id="resolver twice"),
        pytest.param("10.1080/1944 8953", "blank", id="blank"),
        pytest.param("10.1080/1944–8953", "typeset", id="en dash"),
        pytest.param("10.1080/1944.", "after it", id="full stop"),
    ],
)
def test_doi_fault(printed: str, piece: str) -> None:
    reason = identifiers.doi_fault(printed)
    assert piece in reason
    assert bool(reason) == bool(piece)


@pytest.mark.parametrize(
    ("find", "printed", "expected"),
    [
        pytest.param(identifiers.arxiv, "arXiv:2205.14677v2 [cs.DL]", "2205.14677", id="arXiv, new"),
        pytest.param(identifiers.arxiv, "https://arxiv.org/abs/hep-th/9901001", "hep-th/9901001", id="arXiv, old"),
        pytest.param(identifiers.arxiv, "pp. 2205.14677 ff", "", id="arXiv needs its name within text"),
        pytest.param(identifiers.pmid, "PMID: 01234567.", "1234567", id="PMID"),
        pytest.param(identifiers.pmid, "see 12", "", id="a number is no PMID"),
        pytest.param(identifiers.isbn, "ISBN 978-0-393-34927-6", "9780393349276", id="ISBN-13"),
        pytest.param(identifiers.isbn, "ISBN 0-8044-2957-X (hb)", "080442957X", id="ISBN-10 with X"),
        pytest.param(identifiers.isbn, "ISBN 978-0-393-34927-7", "", id="ISBN with a false check digit"),
        pytest.param(identifiers.issn, "ISSN 0378-5955", "0378-5955", id="ISSN"),
        pytest.param(identifiers.issn, "1990-1995", "", id="a span of years is no ISSN"),
    ],
)
def test_other_identifiers(find: object, printed: str, expected: str) -> None:
    assert callable(find)
    assert find(printed) == expected


@pytest.mark.parametrize(
    ("printed", "piece"),
    [
        pytest.param("978-0-393-34927-6", "", id="right"),
        pytest.param("978-0-393-34927-7", "would be 6", id="check digit"),
        pytest.param("977-0-393-34927-6", "978 or 979", id="prefix"),
        pytest.param("0-393-3492", "has 8", id="digits missing"),
    ],
)
def test_isbn_fault(printed: str, piece: str) -> None:
    reason = identifiers.isbn_fault(printed)
    assert piece in reason
    assert bool(reason) == bool(piece)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("<https://x.org/a_(b)>.", "https://x.org/a_(b)", id="angle brackets and a bracket of its own"),
        pytest.param("https://www.con- silium.europa.eu/en/a", "https://www.consilium.europa.eu/en/a", id="host"),
        pytest.param("https://x.org/some-\ntitle", "https://x.org/some-title", id="slug broken at its hyphen"),
        pytest.param("www.x.org/a", "https://www.x.org/a", id="no scheme"),
        pytest.param("HTTP://x.org/a", "http://x.org/a", id="scheme in capitals"),
        pytest.param("https//x.org/a", "https://x.org/a", id="colon lost"),
        pytest.param("Available at: https://x.org/a,", "https://x.org/a", id="words before it"),
        pytest.param("https://x.org/\u00ada", "https://x.org/a", id="soft hyphen"),
        pytest.param("http://[::1", "", id="not a URL"),
        pytest.param("see the annex", "", id="words"),
        pytest.param("https://nowhere/", "", id="host without a dot"),
    ],
)
def test_clean_url(printed: str, expected: str) -> None:
    assert identifiers.clean_url(printed) == expected
    assert identifiers.clean_url(expected) == expected


@pytest.mark.parametrize(
    ("url", "found", "left"),
    [
        pytest.param("https://x.org/a?utm_source=b&id=3#c", ("utm_source=b",), "https://x.org/a?id=3#c", id="utm"),
        pytest.param("https://x.org/a?ICID=reg", ("ICID=reg",), "https://x.org/a", id="the only parameter"),
        pytest.param("https://y.tv/w?v=1&ab_channel=N", ("ab_channel=N",), "https://y.tv/w?v=1", id="video"),
        pytest.param("https://y.tv/w?v=1&feature=youtu.be", ("feature=youtu.be",), "https://y.tv/w?v=1", id="share"),
        pytest.param("https://x.org/?feature=map&t_ref=1", (), "https://x.org/?feature=map&t_ref=1", id="content"),
    ],
)
def test_tracking(url: str, found: tuple[str, ...], left: str) -> None:
    assert identifiers.tracking(url) == found
    assert identifiers.without_tracking(url) == left


def test_one_page_has_one_address() -> None:
    one = identifiers.address("http://www.X.org/a%20b/?b=2&a=1&utm_source=z#top")
    assert one == identifiers.address("https://x.org/a b?a=1&b=2")
    assert one != identifiers.address("https://x.org/a b?a=1&b=3")


@pytest.mark.parametrize(
    ("host", "domain"),
    [("news.bbc.co.uk", "bbc.co.uk"), ("en.mfa.gov.ir", "mfa.gov.ir"), ("127.0.0.1", "127.0.0.1"), ("x", "x")],
)
def test_registered_domain_asks_no_network(host: str, domain: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: pytest.fail("asked the network"))
    assert identifiers.registered_domain(host) == domain


@given(st.text(max_size=200))
def test_no_text_breaks_a_finder_and_normalising_twice_changes_nothing(text: str) -> None:
    for find in (identifiers.doi, identifiers.arxiv, identifiers.isbn, identifiers.issn, identifiers.clean_url):
        assert find(find(text)) == find(text)
    identifiers.tracking(text)
    identifiers.address(text)
    identifiers.doi_fault(text)
    identifiers.isbn_fault(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("a/b).", "a/b", id="a bracket that closes the sentence's own"),
        pytest.param("a/(b)c(d)", "a/(b)c(d)", id="brackets that belong to it"),
        pytest.param("a/(b))]}", "a/(b)", id="one bracket of many belongs to it"),
        pytest.param("a/b" + ")" * 300_000, "a/b", id="a long tail in linear time"),
        pytest.param("...", "", id="nothing else"),
    ],
)
def test_what_closes_the_sentence_is_left_out(text: str, kept: str) -> None:
    assert identifiers.trim(text) == kept
