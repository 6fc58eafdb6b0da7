"""RIS, PubMed, EndNote and CSL-JSON: the same work read from each gives the same reference."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from refcheck.errors import InputError
from refcheck.manuscript import bibtex
from refcheck.model import Document, Item, Name, PartialDate, Reference
from refcheck.readers import bib, csljson, cslyaml, endnotexml, enw, nbib, ris

RIS = """TY  - JOUR
AU  - Doe, Jo
AU  - van Roe, R., Jr.
TI  - Rises & falls: a_history of
   {two} tides
T2  - Journal of Tides
PY  - 2020
DA  - 2020/10/05/
VL  - 3
IS  - 2
SP  - 1
EP  - 9
DO  - 10.1000/XYZ_1
SN  - 0317-8471
UR  - https://example.org/a_b
Y2  - 2021/01/02/
ID  - doe20
ER  -
"""
NBIB = """PMID- 123
TI  - Rises & falls: a_history of
      {two} tides.
DP  - 2020 Oct 5
VI  - 3
IP  - 2
PG  - 1-9
FAU - Doe, Jo
FAU - van Roe, R., Jr.
JT  - Journal of Tides
IS  - 0317-8471 (Electronic)
LID - 10.1000/xyz_1 [doi]
"""
ENW = """%0 Journal Article
%A Doe, Jo
%A van Roe, R., Jr.
%T Rises & falls: a_history of
{two} tides
%J Journal of Tides
%D 2020
%8 2020/10/05
%V 3
%N 2
%P 1-9
%R 10.1000/xyz_1
%@ 0317-8471
%U https://example.org/a_b
"""
CSL = [
    {
        "id": "doe20", "type": "article-journal", "title": "Rises & falls: a_history of <i>{two}</i> tides",
        "author": [{"family": "Doe", "given": "Jo"}, {"family": "van Roe", "given": "R.", "suffix": "Jr."}],
        "issued": {"date-parts": [[2020, "10", 5]]}, "container-title": "Journal of Tides", "volume": 3, "issue": "2",
        "page": "1-9", "DOI": "10.1000/XYZ_1", "ISSN": "0317-8471", "URL": "https://example.org/a_b",
        "accessed": {"date-parts": [[2021, 1, 2]]},
    }
]  # fmt: skip

YAML = """---
references:
# Kept by hand.
- id: doe20
  type: article-journal
  title: 'Rises & falls: *a_history of* [{two}]{.nocase} tides'
  author:
  - family: Doe
    given: Jo
  - {family: van Roe, given: R., suffix: Jr.}
  issued: 2020-10-05
  container-title: Journal of Tides
  volume: 3
  issue: "2"
  page: 1-9
  DOI: 10.1000/XYZ_1
  ISSN: 0317-8471
  URL: https://example.org/a_b
  accessed:
  - year: 2021
    month: 1
    day: 2
...
"""
ENDNOTE = """<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>
<source-app name="EndNote" version="21.2">EndNote</source-app><rec-number>7</rec-number>
<ref-type name="Journal Article">17</ref-type><contributors><authors><author>
<style face="normal">Doe, Jo</style></author>
<author>van Roe, R., Jr.</author></authors></contributors><titles>
<title><style face="normal">Rises &amp; falls: </style><style face="italic">a_history of {two}</style> tides</title>
<secondary-title>Journal of Tides</secondary-title></titles><pages>1-9</pages><volume>3</volume><number>2</number>
<dates><year>2020</year><pub-dates><date>Oct 5</date></pub-dates></dates><isbn>0317-8471</isbn>
<urls><related-urls><url>https://example.org/a_b</url></related-urls></urls>
<electronic-resource-num>10.1000/xyz_1</electronic-resource-num></record></records></xml>
"""


@pytest.mark.parametrize(
    ("read", "source", "without"),
    [
        pytest.param(ris.read, RIS, "", id="RIS"),
        pytest.param(nbib.read, NBIB, "url accessed", id="PubMed"),
        pytest.param(enw.read, ENW, "accessed", id="EndNote"),
        pytest.param(csljson.read, json.dumps(CSL), "", id="CSL-JSON"),
        pytest.param(csljson.read, json.dumps({"items": CSL}), "", id="CSL-JSON with items"),
        pytest.param(csljson.read, json.dumps(CSL[0]), "", id="one CSL item"),
        pytest.param(cslyaml.read, YAML, "", id="CSL-YAML"),
        pytest.param(cslyaml.read, YAML.split("by hand.\n")[1].replace("...", ""), "", id="CSL-YAML, a bare list"),
        pytest.param(endnotexml.read, ENDNOTE, "accessed", id="EndNote XML"),
        pytest.param(ris.read, RIS.replace("\n", "\r\n").replace("ER  - \r\n", ""), "", id="RIS without an end"),
    ],
)
def test_one_work(read: Callable[[str, bytes], Document], source: str, without: str) -> None:
    document = read("a", source.encode())
    [reference] = document.references
    assert not document.has_text
    assert reference.item == Item(
        type="article-journal", title="Rises & falls: a_history of {two} tides",
        authors=(Name(family="Doe", given="Jo"), Name(family="van Roe", given="R.", suffix="Jr.")),
        issued=PartialDate(2020, 10, 5), container_title="Journal of Tides", volume="3", issue="2", pages="1-9",
        doi="10.1000/xyz_1", issn="0317-8471", url="" if "url" in without else "https://example.org/a_b",
        pmid=reference.item.pmid,
    )  # fmt: skip
    assert reference.accessed == (None if "accessed" in without else PartialDate(2021, 1, 2))
    assert reference.key in ("doe20", "PMID123", "Doe2020")
    assert reference.unread == ()


def ris_entry(lines: str) -> Reference:
    [reference] = ris.read("a.ris", f"TY  - {lines}\nER  - \n".encode()).references
    return reference


@pytest.mark.parametrize(
    ("lines", "issued"),
    [
        pytest.param("JOUR\nPY  - 2020///", PartialDate(2020), id="year with empty parts"),
        pytest.param("JOUR\nY1  - 2020/10//", PartialDate(2020, 10), id="year and month"),
        pytest.param("NEWS\nPY  - 2010\nDA  - 2020/10/05", PartialDate(2010), id="a day of another year is no day"),
        pytest.param("NEWS\nDA  - 5 October 2020", PartialDate(2020, 10, 5), id="day in words"),
        pytest.param("NEWS\nTI  - x", None, id="none"),
    ],
)
def test_dates(lines: str, issued: PartialDate | None) -> None:
    assert ris_entry(lines).item.issued == issued


def test_an_impossible_date_and_a_broken_doi_are_kept_as_printed() -> None:
    reference = ris_entry("JOUR\nDA  - 2020/11/31\nDO  - 10.12/x")
    assert [(each.field, each.printed) for each in reference.unread] == [("issued", "2020-11-31"), ("doi", "10.12/x")]


@pytest.mark.parametrize(
    ("read", "source", "authors"),
    [
        pytest.param(ris.read, "TY  - RPRT\nAU  - World Health Board", [Name(literal="World Health Board")],
                     id="RIS: no comma"),
        pytest.param(enw.read, "%0 Report\n%A United Nations,", [Name(literal="United Nations")],
                     id="EndNote: a comma at the end is an organisation"),
        pytest.param(enw.read, "%0 Book\n%A Jo Q. Doe", [Name(family="Doe", given="Jo Q.")], id="EndNote: as spoken"),
        pytest.param(nbib.read, "PMID- 1\nAU  - Doe JQ Jr\nCN  - Tide Group",
                     [Name(family="Doe", given="J. Q.", suffix="Jr"), Name(literal="Tide Group")],
                     id="PubMed: initials and a group"),
        pytest.param(csljson.read, '{"type":"book","author":[{"literal":"A and B, Ltd"},{"family":"Goethe",'
                     '"given":"J","non-dropping-particle":"von"}]}',
                     [Name(literal="A and B, Ltd"), Name(family="Goethe", given="J", particle="von")],
                     id="CSL: literal and particle"),
    ],
)  # fmt: skip
def test_names(read: Callable[[str, bytes], Document], source: str, authors: list[Name]) -> None:
    [reference] = read("a", source.encode()).references
    assert list(reference.item.authors) == authors


def test_entries_know_their_place_and_repeated_keys_are_told() -> None:
    document = ris.read("a.ris", (RIS + "\n" + RIS).encode())
    first, second = document.references
    assert (first.location.line, second.location.line) == (1, 20)
    assert second.raw.startswith("TY  - JOUR")
    assert (second.key, second.unread[0].field) == ("doe20#2", "key")


def test_a_fault_in_json_costs_what_follows_it() -> None:
    document = csljson.read("a.json", b'[{"type":"book","title":"One"}, 7, {"type":"book","title":"Two"}, {"type":')
    assert [each.item.title for each in document.references] == ["One", "Two"]
    assert [each.reason.split(":")[0] for each in document.unread] == ["no item of a bibliography", "no JSON"]


def test_written_as_bibtex_and_read_back_it_is_the_same_work() -> None:
    document = ris.read("a.ris", RIS.encode())
    again = bib.read("a.bib", bibtex.write(document).encode())
    assert again.references[0].item == document.references[0].item


@pytest.mark.parametrize(
    ("read", "source"),
    [
        pytest.param(ris.read, b"nothing of the kind", id="RIS"),
        pytest.param(nbib.read, b"nothing of the kind", id="PubMed"),
        pytest.param(enw.read, b"nothing of the kind", id="EndNote"),
        pytest.param(csljson.read, b"[]", id="CSL-JSON"),
        pytest.param(cslyaml.read, b"references: []", id="CSL-YAML"),
        pytest.param(endnotexml.read, b"<xml><records/></xml>", id="EndNote XML"),
    ],
)
def test_a_file_without_a_record_is_told(read: Callable[[str, bytes], Document], source: bytes) -> None:
    with pytest.raises(InputError, match=r"a: no .* record in it"):
        read("a", source)


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        pytest.param("- id: c\n  title: 'open", "no YAML: while scanning a quoted scalar", id="a fault"),
        pytest.param("- id: c\n  title: *base", "no YAML: it repeats parts by aliases", id="an alias"),
        pytest.param("- " + "[" * 100, "no YAML: nested deeper than 50 levels", id="deep nesting"),
        # libyaml 0.2.6 stops by itself at a depth of its own, with its own words; older ones leave it to us.
        pytest.param("- " + "[" * 100_000, "no YAML: ", id="very deep nesting"),
        pytest.param("- a text", "no item of a bibliography", id="no item"),
    ],
)
@pytest.mark.parametrize("before", ["", "references:\n"])
def test_a_fault_in_yaml_costs_what_follows_it(before: str, after: str, reason: str) -> None:
    source = f"{before}- {{id: a, title: One}}\n- id: b\n  title: Two\n{after}"
    document = cslyaml.read("a.yaml", source.encode())
    assert [(each.key, each.item.title) for each in document.references] == [("a", "One"), ("b", "Two")]
    assert [each.reason[: len(reason)] for each in document.unread] == [reason]


@pytest.mark.parametrize(
    ("author", "issued", "expected"),
    [
        pytest.param("World Board", "2020-10", (Name(literal="World Board"), PartialDate(2020, 10)), id="as texts"),
        pytest.param("{family: Doe, given: Jo}", "{date-parts: [[2020, 1]]}",
                     (Name(family="Doe", given="Jo"), PartialDate(2020, 1)), id="one person, as CSL-JSON has dates"),
        pytest.param("[No]", "", (Name(literal="No"), None), id="words that YAML 1.1 takes for others stay"),
    ],
)  # fmt: skip
def test_names_and_dates_in_yaml(author: str, issued: str, expected: tuple[Name, PartialDate | None]) -> None:
    source = f"- id: a\n  type: book\n  author: {author}\n  issued: {issued}\n"
    [reference] = cslyaml.read("a", source.encode()).references
    assert (*reference.item.authors, reference.item.issued) == expected


def test_items_in_yaml_and_xml_know_their_place() -> None:
    first = cslyaml.read("a", YAML.encode()).references[0]
    assert (first.location.line, first.raw[:9], first.raw[-6:]) == (4, "id: doe20", "day: 2")
    second = endnotexml.read("a", ENDNOTE.encode()).references[0]
    assert (second.location.line, second.raw[:8], second.raw[-9:]) == (1, "<record>", "</record>")


def test_deep_nesting_is_told() -> None:
    [unread] = csljson.read("a.json", b'[{"title":' + b"[" * 200_000).unread
    assert unread.reason == "no JSON: too deeply nested"
    deep = '[{"type": "book", "title": "One", "issued": ' + "[" * 700 + "]" * 700 + "}]"
    assert csljson.read("a.json", deep.encode()).references[0].item.issued is None


@pytest.mark.parametrize(
    ("data", "names"),
    [
        pytest.param(RIS, "ris", id="RIS"),
        pytest.param(NBIB, "nbib", id="PubMed"),
        pytest.param(ENW, "enw", id="EndNote"),
        pytest.param(json.dumps(CSL), "csljson", id="CSL-JSON"),
        pytest.param(YAML, "cslyaml", id="CSL-YAML"),
        pytest.param("\n".join(YAML.splitlines()[3:]), "cslyaml", id="CSL-YAML, a bare list"),
        pytest.param(YAML + "\nA manuscript after it.", "", id="Markdown with its references at its head"),
        pytest.param("- title: a to-do list\n- type: another", "", id="a list without keys"),
        pytest.param(ENDNOTE, "endnotexml", id="EndNote XML"),
        pytest.param('{"cells": [], "title": "type"}', "", id="a notebook"),
        pytest.param("A text about TY  - JOUR records", "", id="a text"),
    ],
)
def test_recognised_by_content(data: str, names: str) -> None:
    found = [
        each.READER.name for each in (ris, nbib, enw, csljson, cslyaml, endnotexml) if each.recognises(data.encode())
    ]
    assert found == names.split()
