r"""What biber wrote for biblatex is read as the entries that it was made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from refcheck import manuscript
from refcheck.model import Item, Name, PartialDate, Reference, Text
from refcheck.readers import bbl, latex

ENTRY = r"""    \entry{doe20}{article}{}
      \name{author}{2}{}{%
        {{hash=1}{%
           family={Do{\"e}},
           familyi={D\bibinitperiod},
           given={Jo\bibnamedelima Q.},
           giveni={J\bibinitperiod}}}%
        {{un=0,hash=2}{%
           family={Roe},
           given={R.},
           prefix={van},
           prefixi={v\bibinitperiod}}}%
      }
      \list{publisher}{2}{%
        {Rises {\&} Sons}%
        {Falls Press}%
      }
      \strng{namehash}{12}
      \field{labeltitlesource}{title}
      \field{day}{5}
      \field{journaltitle}{Journal of Tides}
      \field{month}{10}
      \field{number}{2}
      \field{title}{Rises {\&} falls}
      \field{subtitle}{a history}
      \field{urlday}{2}
      \field{urlmonth}{1}
      \field{urlyear}{2021}
      \field{volume}{3}
      \field{year}{2020}
      \field{pages}{1\bibrangedash 9\bibrangessep 12}
      \range{pages}{9}
      \verb{doi}
      \verb 10.1000/XYZ_1
      \endverb
      \verb{url}
      \verb https://example.org/a_b%20c
      \endverb
    \endentry
"""
WHOLE = rf"""% $ biblatex auxiliary file $
% $ biblatex bbl format version 3.2 $
\begingroup
\makeatletter
\endgroup
\refsection{{0}}
  \datalist[entry]{{nty/global//global/global}}
{ENTRY}  \enddatalist
  \datalist[entry]{{none/global//global/global}}
{ENTRY}  \enddatalist
\endrefsection
\endinput
"""


def read(source: str) -> tuple[Reference, ...]:
    return bbl.read("a.bbl", source.encode()).references


@pytest.mark.parametrize("source", [WHOLE, WHOLE.replace("\n", "\r\n")], ids=["", "line ends of Windows"])
def test_an_entry_is_read_once_with_all_its_fields(source: str) -> None:
    [reference] = read(source)
    assert reference.item == Item(
        type="article-journal", title="Rises & falls: a history",
        authors=(Name(family="Doë", given="Jo Q."), Name(family="Roe", given="R.", particle="van")),
        issued=PartialDate(2020, 10, 5), container_title="Journal of Tides", publisher="Rises & Sons and Falls Press",
        volume="3", issue="2", pages="1–9, 12", doi="10.1000/xyz_1", url="https://example.org/a_b%20c",
    )  # fmt: skip
    assert (reference.key, reference.accessed) == ("doe20", PartialDate(2021, 1, 2))
    assert (reference.location.line, reference.raw[:14], reference.raw[-9:]) == (8, r"\entry{doe20}{", r"\endentry")
    assert reference.unread == ()


@pytest.mark.parametrize(
    ("inner", "authors"),
    [
        pytest.param(r"\name{author}{1}{}{{{uniquename=0,hash=1}{Roe}{R\bibinitperiod}{R.}{R.}{van}{v.}{Jr.}{J.}}}",
                     (Name(family="Roe", given="R.", particle="van", suffix="Jr."),), id="parts by their place"),
        pytest.param(r"\name{author}{1}{}{{{hash=1}{family={{Tide Board}}, familyi={T}}}}",
                     (Name(literal="Tide Board"),), id="an organisation"),
        pytest.param(r"\name{author}{1}{}{", (), id="names that are not closed"),
        pytest.param(r"\name{author}", (), id="no names"),
    ],
)  # fmt: skip
def test_names(inner: str, authors: tuple[Name, ...]) -> None:
    [reference] = read(rf"\entry{{a}}{{book}}{{}}{inner}\field{{title}}{{T}}\endentry")
    assert reference.item.authors == authors


@pytest.mark.parametrize(
    ("inner", "issued", "suffix"),
    [
        pytest.param(r"\field{year}{2020}", PartialDate(2020), "", id="a year"),
        pytest.param(r"\field{year}{2020}\field{extradate}{2}", PartialDate(2020), "b", id="a year with a letter"),
        pytest.param(r"\field{year}{2020}\field{endyear}{2021}", PartialDate(2020, until=PartialDate(2021)), "",
                     id="two years"),
        pytest.param(r"\field{title}{x}", None, "", id="none"),
    ],
)  # fmt: skip
def test_dates(inner: str, issued: PartialDate | None, suffix: str) -> None:
    [reference] = read(rf"\entry{{a}}{{book}}{{}}{inner}\endentry")
    assert (reference.item.issued, reference.year_suffix) == (issued, suffix)


def test_the_bbl_beside_a_manuscript_stands_in_for_its_bibliography(tmp_path: Path) -> None:
    (tmp_path / "a.bbl").write_text(WHOLE, "utf-8")
    source = r"\addbibresource{gone.bib}It ``rose by nine points in one year'' \autocite[3]{doe20}.\printbibliography"
    text = latex.read(str(tmp_path / "a.tex"), source.encode())
    document = manuscript.read(text)
    assert [each.key for each in document.references] == ["doe20"]
    assert [each.links[0].key for each in document.citations] == ["doe20"]
    assert document.unread == ()


@pytest.mark.parametrize(
    ("source", "format"),
    [
        pytest.param(WHOLE, "bbl", id="biblatex"),
        pytest.param("\\begin{thebibliography}{9}\n\\bibitem{a} A.", "latex", id="BibTeX"),
        pytest.param("\\documentclass{a}\\verb|\\entry{a}{book}{}|", "latex", id="a text about it"),
    ],
)
def test_recognised_by_content(source: str, format: str) -> None:
    assert [each.name for each in (bbl.READER, latex.READER) if each.recognises(source.encode())] == [format]


def test_a_printed_list_alone_is_read() -> None:
    text = latex.read(
        "a.bbl", b"\\begin{thebibliography}{9}\n\\bibitem{a} Doe, J. 2004. \\emph{A rise}. Rises Press.\n"
    )
    assert isinstance(text, Text)
    assert [each.item.title for each in manuscript.read(text).references] == ["A rise"]


def test_what_biber_adds_is_no_reference() -> None:
    copy = rf"\entry{{{'0af3' * 8}}}{{book}}{{skipbib}}\field{{title}}{{T}}\endentry"
    assert [each.key for each in read(rf"\entry{{b}}{{set}}{{}}\endentry {copy} \entry{{a}}{{book}}{{}}\endentry")] == [
        "a"
    ]


def test_entries_without_end_are_left_soon() -> None:
    assert [each.key for each in read(r"\entry{a}{book}{}" * 100_000 + r"\endentry")] == ["a"]
