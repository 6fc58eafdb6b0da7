"""A `.bib` file: every good entry is a reference, every broken one is kept, nothing is lost."""

from __future__ import annotations

import re
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.errors import InputError, RefcheckError
from refcheck.model import Document, Name, PartialDate, Reference
from refcheck.readers import _bibentries, bib


def read(source: str) -> Document:
    return bib.read("refs.bib", source.encode())


def entry(fields: str, kind: str = "misc") -> Reference:
    [reference] = read(f"@{kind}{{key,\n{fields}\n}}\n").references
    return reference


@pytest.mark.parametrize(
    ("fields", "issued", "suffix"),
    [
        pytest.param("date = {2020-10-05}", PartialDate(2020, 10, 5), "", id="biblatex date"),
        pytest.param("date = {2020-10}, year = {2020b}", PartialDate(2020, 10), "b", id="date and lettered year"),
        pytest.param("year = 2020, month = oct, day = 5", PartialDate(2020, 10, 5), "", id="year, month macro, day"),
        pytest.param("year = {2020}, month = {10}", PartialDate(2020, 10), "", id="month as a number"),
        pytest.param("year = 2020, month = 10 # {~Oct}", PartialDate(2020, 10, 10), "", id="a day joined to the month"),
        pytest.param("year = {2020b}", PartialDate(2020), "b", id="letter in the year"),
        pytest.param("year = {2020}, extradate = {c}", PartialDate(2020), "c", id="letter of its own"),
        pytest.param("date = {2020~}", PartialDate(2020, qualifier="~"), "", id="EDTF, about"),
        pytest.param("date = {2019/2021}", PartialDate(2019, until=PartialDate(2021)), "", id="EDTF, interval"),
        pytest.param("year = {n.d.}", None, "", id="no date"),
    ],
)
def test_dates(fields: str, issued: PartialDate | None, suffix: str) -> None:
    reference = entry(fields)
    assert (reference.item.issued, reference.year_suffix) == (issued, suffix)


def test_an_impossible_date_is_kept_as_printed() -> None:
    reference = entry("date = {2020-11-31}")
    assert reference.item.issued is None
    [unread] = reference.unread
    assert (unread.field, unread.printed) == ("issued", "2020-11-31")


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        pytest.param("Doe, Jo and Jo Doe", [Name(family="Doe", given="Jo")] * 2, id="orders"),
        pytest.param("{United Nations}", [Name(literal="United Nations")], id="organisation in braces"),
        pytest.param("{{Ministry of Art and War}}", [Name(literal="Ministry of Art and War")], id="double braces"),
        pytest.param("Ludwig van Beethoven", [Name(family="Beethoven", given="Ludwig", particle="van")], id="particle"),
        pytest.param("King, Jr., Martin", [Name(family="King", given="Martin", suffix="Jr.")], id="suffix"),
        pytest.param(r"M{\"u}ller, J{\'a}n and others", [Name(family="Müller", given="Ján")], id="accents; and others"),
        pytest.param("family=B, given=A, prefix=van", [Name(family="B", given="A", particle="van")], id="by part"),
        pytest.param("A, B, C, D, E", [Name(literal="A, B, C, D, E")], id="too many commas are kept whole"),
    ],
)  # fmt: skip
def test_names(authors: str, expected: list[Name]) -> None:
    assert entry(f"author = {{{authors}}}").item.authors == tuple(expected)


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        pytest.param(r"url = {https://example.org/a\_b?x=1\&y=2}", "https://example.org/a_b?x=1&y=2", id="escaped"),
        pytest.param(r"howpublished = {\url{https://example.org/a}}", "https://example.org/a", id="howpublished"),
        pytest.param("note = {See https://example.org/a.}", "https://example.org/a", id="in a note"),
        pytest.param("title = {x}", "", id="none"),
    ],
)
def test_addresses(fields: str, url: str) -> None:
    assert entry(fields).item.url == url


def test_biblatex_fields() -> None:
    reference = entry(
        "journaltitle = {Journal}, title = {Main}, subtitle = {Sub}, number = {3}, pages = {1--9}, location = {Ankara},"
        " urldate = {2021-01-02}, doi = {https://doi.org/10.1000/ABC}, langid = {turkish}, origdate = {1975},"
        " archiveurl = {https://web.archive.org/web/2020/https://example.org/}, archivedate = {2020-10-05}",
        "article",
    )
    item = reference.item
    assert (item.container_title, item.title, item.issue, item.pages) == ("Journal", "Main: Sub", "3", "1–9")
    assert (item.publisher_place, item.doi, item.original_issued) == ("Ankara", "10.1000/abc", PartialDate(1975))
    assert reference.accessed == PartialDate(2021, 1, 2)
    assert item.archive_date == PartialDate(2020, 10, 5)
    assert item.archive_url.endswith("https://example.org/")


def test_accessed_in_a_note() -> None:
    assert entry("note = {[Online; accessed 5 October 2020]}").accessed == PartialDate(2020, 10, 5)


@pytest.mark.parametrize(
    ("kind", "fields", "csl"),
    [
        pytest.param("article", "", "article-journal", id="article"),
        pytest.param("article", "entrysubtype = {newspaper}", "article-newspaper", id="newspaper"),
        pytest.param("misc", "url = {https://example.org/}", "webpage", id="misc with an address"),
        pytest.param("misc", "entrysubtype = {speech}", "speech", id="a CSL type by name"),
        pytest.param("misc", "title = {x}", "document", id="misc"),
        pytest.param("PhdThesis", "", "thesis", id="any case"),
    ],
)
def test_types(kind: str, fields: str, csl: str) -> None:
    assert entry(fields, kind).item.type == csl


@pytest.mark.parametrize(
    ("broken", "line", "says"),
    [
        pytest.param("@misc{b,\n title = {open,\n year = 2020\n", 3, "the entry is not closed", id="brace not closed"),
        pytest.param("@misc{b,\n title = {A}\n year = 2020\n}\n", 3, "line 5: a comma", id="comma missing"),
        pytest.param("@misc{Smith 2004,\n title = {A}\n}\n", 3, "a comma or the", id="blank in the key"),
        pytest.param("@misc{,\n title = {A}\n}\n", 3, "the entry has no key", id="no key"),
        pytest.param("@misc{b,\n title {A}\n}\n", 3, "no “=” follows", id="no sign"),
    ],
)
def test_a_broken_entry_costs_only_itself(broken: str, line: int, says: str) -> None:
    document = read("@misc{a, title = {A}}\n\n" + broken + "\n@misc{c, title = {C}}\n")
    assert [reference.key for reference in document.references] == ["a", "c"]
    [unread] = document.unread
    assert unread.location is not None
    assert unread.location.line == line
    assert says in unread.reason
    assert unread.printed == broken.strip()


def test_what_stands_after_the_closing_brace_is_told() -> None:
    [reference] = read("@misc{a, title = {A}}, year = {2020}\n}\n").references
    assert [unread.field for unread in reference.unread] == ["entry"]


def test_repeated_keys_and_fields_are_kept() -> None:
    first, second = read("@misc{a, title={A}, title={B}}\n@misc{a, title={C}}\n").references
    assert (first.key, second.key) == ("a", "a#2")
    assert [(each.field, each.printed) for each in first.unread] == [("title", "B")]
    assert "line 1" in second.unread[0].reason


def test_strings_comments_and_free_text() -> None:
    document = read(
        'Free text, me@example.org.\n@string{j = "Journal of " # {Tests}}\n@comment{@misc{no, title={No}}}\n'
        "% @misc{out, title={Out}}\n@article(a, journal = j, month = undefined, title = {A})\n"
        "@misc{b,title={B}} @misc{c,title={C}}\n"
    )
    assert [reference.key for reference in document.references] == ["a", "b", "c"]
    assert document.references[0].item.container_title == "Journal of Tests"
    assert [unread.printed for unread in document.references[0].unread] == ["undefined"]
    assert not document.unread


def test_crossref_fills_what_is_missing_and_leaves_the_fields_as_they_stand() -> None:
    child = read(
        "@inproceedings{a, title={A}, crossref={p}, xdata={x}}\n"
        "@proceedings{p, title={P}, year=2020, publisher={Q}}\n@xdata{x, location={Ankara}}\n"
    ).references[0]
    assert (child.item.title, child.item.container_title, child.item.publisher) == ("A", "P", "Q")
    assert (child.item.issued, child.item.publisher_place) == (PartialDate(2020), "Ankara")
    assert set(child.fields) == {"title", "crossref", "xdata"}


def test_places_and_source() -> None:
    source = "\n\n  @misc{a,\n title={A}}\n"
    [reference] = read(source).references
    assert (reference.location.line, reference.location.column) == (3, 3)
    assert reference.raw == "@misc{a,\n title={A}}" == source[reference.location.offset : reference.end]


def test_a_circle_of_parents_ends() -> None:
    assert len(read("@misc{a, crossref={b}}\n@misc{b, crossref={a}}\n").references) == 2


def test_no_entry_is_said_in_one_line() -> None:
    with pytest.raises(InputError, match="no BibTeX entry"):
        read("only text")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("@misc{a, title = " + "{" * 200_000, id="deep braces"),
        pytest.param('@misc{a, title = "' + "{}" * 400_000 + "\n", id="no closing quotation mark"),
        pytest.param("@misc{a, author = {" + "A and " * 50_000 + "}}", id="endless authors"),
        pytest.param("@" * 500_000, id="at signs"),
        pytest.param("@misc{" * 50_000, id="entries in entries"),
        pytest.param("\n".join(f"@misc{{k{n}, title = {{{'x' * 300}}}}}" for n in range(7_000)), id="7,000 entries"),
    ],
)
def test_large_and_hostile_files_end(source: str) -> None:
    started = time.process_time()
    with suppress(InputError):
        read(source)
    assert time.process_time() - started < 10


@given(st.one_of(st.binary(max_size=200), st.text(alphabet='@misc{}",=#%\\ \na1', max_size=200).map(str.encode)))
def test_no_bytes_raise_anything_but_a_message(data: bytes) -> None:
    try:
        bib.read("a.bib", data)
    except RefcheckError:
        return


def test_entries_of_the_simplest_shape_read_as_by_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = """@article{Poe2019,
  author = {Poe, Ada and Roe, Bo},
  title = {A quiet
    war},  year={2019} , note = {},
}
@misc { b, url = {https://a.example/x_y}, title = {50 \\% of {it}} }
@misc{c, title = {One}, Title = {Two}}
@misc{d, title = {Open}
@misc{e, title = {Late}}, note = {out}
"""
    quick = read(plain)
    monkeypatch.setattr(_bibentries, "_PLAIN", re.compile(r"(?!)"))
    assert read(plain) == quick
    assert [each.key for each in quick.references] == ["Poe2019", "b", "c", "e"]


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        pytest.param(
            '@book{a,% "one {\n title = {A},\n % note = {No "}, },\n year = 2000, % }\n}',
            {"title": "A", "year": "2000"},
            id="comments between the fields",
        ),
        pytest.param(
            '@book{a, title = "5% of {it}", note = {5% {x}}, % z\n}',
            {"title": "5% of {it}", "note": "5% {x}"},
            id="in values it is a sign",
        ),
        pytest.param("@book{a, title = {\\{}%}}", {"title": "\\{}%"}, id="behind a brace that has a backslash"),
        pytest.param("@book{10.1/a%2Fb, title = {A}}", {"title": "A"}, id="in a key it is a sign"),
        pytest.param("@book(a, title = {5% of it})", {"title": "5% of it"}, id="an entry in round brackets"),
    ],
)
def test_comments_inside_an_entry(source: str, fields: dict[str, str]) -> None:
    document = read(source)
    assert (document.references[0].fields, document.unread) == (fields, ())
