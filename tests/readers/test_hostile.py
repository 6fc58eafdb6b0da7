"""No bytes given to any reader raise anything but RefcheckError, and whatever is read can be written."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readers.office import archive, p, word
from readers.pdffile import Words, pdf
from refcheck.errors import RefcheckError
from refcheck.model import Document, Text
from refcheck.readers import _choosing

WORDS = "It “rose by nine” (Doe, 2004). References. Doe, J. (2004). A rise. https://a.example/x"
TEX = r"""\documentclass{article}\newcommand{\x}[1]{y}\begin{document}\section{A}``b'' \cite[p.~3]{doe,roe} % c
\footnote{d \href{http://a}{b}} \begin{quote}e\end{quote} \"{\i} \begin{thebibliography}{9}\bibitem[a]{doe} Doe.
\end{thebibliography}\end{document}"""
MANAGED = (
    '<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_'
    'eyJjaXRhdGlvbkl0ZW1zIjpbeyJpdGVtRGF0YSI6eyJ0aXRsZSI6IlQifX1dfQ"/></w:sdtPr></w:sdt>'
    '<w:r><w:fldChar w:fldCharType="begin"><w:fldData>PEVuZE5vdGU+PC9FbmROb3RlPg==</w:fldData></w:fldChar>'
    '<w:instrText>ADDIN EN.CITE &lt;EndNote>&lt;Cite>&lt;record/>&lt;/Cite>&lt;/EndNote></w:instrText>'
    '<w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="CITATION a"/>'
)  # fmt: skip
ODT = f"""<office:d xmlns:office="o" xmlns:text="t"><office:body><text:list text:style-name="L"><text:list-item>
<text:p>{WORDS}<text:bibliography-mark text:identifier="a" text:author="Doe, J." text:year="2004" text:title="T"/>
<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p></text:list-item></text:list>
</office:body></office:d>"""
JATS = f"""<?xml version="1.0"?><!DOCTYPE article><article article-type="x"><body><sec><title>T</title>
<p>{WORDS}&eacute;
<fn><p>n</p></fn></p></sec></body><back><ref-list><ref><label>1</label><element-citation><name><surname>D</surname></name>
<year>2004</year></element-citation></ref></ref-list></back></article>"""
ENDNOTE = """<?xml version="1.0"?><xml><records><record><ref-type name="Book">6</ref-type><contributors><authors>
<author><style face="normal">Doe, J.</style></author></authors></contributors><titles><title>T</title></titles>
<dates><year>2004</year><pub-dates><date>Jan 2</date></pub-dates></dates><isbn>0317-8471</isbn></record></records>
</xml>"""
BBL = r"""\refsection{0}\datalist{a}\entry{a}{book}{}\name{author}{1}{}{{{hash=1}{family={D},given={J}}}}
\list{publisher}{1}{{P}}\field{year}{2004}\verb{url}
\verb https://a.example/x
\endverb\endentry\enddatalist"""
CSL = [{"id": "a", "type": "book", "title": "T", "issued": {"date-parts": [[2004, 1]]}, "author": [{"family": "D"}]}]
NOTEBOOK = {"cells": [{"cell_type": "markdown", "source": [WORDS]}], "nbformat": 4}
SAMPLES = {
    "bbl": BBL.encode(),
    "bib": b"@string{x = {y}}\n@article{a, author = {Doe, J. and others}, title = x # {z}, date={2004-01/2005}}",
    "csljson": json.dumps(CSL).encode(),
    "cslyaml": b"references:\n- id: a\n  type: book\n  author: [{family: D}]\n  issued: {year: 2004}\n  title: T *u*\n",
    "docx": word(p(WORDS, '<w:r><w:footnoteReference w:id="2"/></w:r>', MANAGED),
                 footnotes=f'<w:footnote w:id="2">{p("n")}</w:footnote>'),
    "endnotexml": ENDNOTE.encode(),
    "enw": b"%0 Journal Article\n%A Doe, J.\n%T T\nmore\n%D 2004\n%8 2004/01/02\n%@ 0317-8471\n",
    "html": f"<!DOCTYPE html><html><body><h1>T</h1><ol start=2><li>{WORDS}<sup>1</sup></ol><a href=http://a>b</a>".encode(),
    "ipynb": json.dumps(NOTEBOOK).encode(),
    "jats": JATS.encode(),
    "latex": TEX.encode(),
    "markdown": f"---\nbibliography: [a.bib, ../b.bib]\nnocite: '@*'\n---\n# T\n\n{WORDS} [@doe, p. 3] \\[1\\]\n\n---\n"
                f"references:\n- id: doe\n  type: book\n...\n".encode(),
    "nbib": b"PMID- 1\nTI  - T\n      more\nFAU - Doe, J\nDP  - 2004 Oct-Nov\nLID - 10.1/x [doi]\n",
    "odt": archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT}),
    "pdf": pdf([Words(WORDS[40:], 72, 700), Words("1", 72, 30)], [Words("one two three four", 80, 700)]),
    "ris": b"TY  - JOUR\nAU  - Doe, J., Jr.\nTI  - T\nDA  - 2004/01/02/x\nSN  - 978-0-306-40615-7\nER  - \n",
    "text": WORDS.encode(),
}  # fmt: skip
CALM = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def check(name: str, data: bytes) -> Text | Document | None:
    """What the reader *name* makes of *data*, None where it says why it cannot."""
    reader = _choosing.readers()[name]
    assert isinstance(reader.recognises(data), bool)
    read: Text | Document | None = None
    with suppress(RefcheckError):
        read = reader.read(f"none/a.{name}", data)
    match read:
        case Text():
            read.content.encode("utf-8")
            assert list(read.line_starts) == sorted(read.line_starts)
            assert read.locate(0).line >= 1
        case Document():
            for reference in read.references:
                assert reference.key
                repr(reference).encode("utf-8")
    return read


@st.composite
def damaged(draw: st.DrawFn, sample: bytes) -> bytes:
    """A sample with a few stretches cut out, doubled or overwritten."""
    data = bytearray(sample)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        end = min(len(data), at + draw(st.integers(0, 40)))
        data[at:end] = draw(st.one_of(st.binary(max_size=6), st.just(bytes(data[at:end]) * 3), st.sampled_from(TOKENS)))
    return bytes(data)


TOKENS = (
    b"{",
    b"}",
    b"[",
    b"\\",
    b"<",
    b">",
    b"&a;",
    b'"',
    b"\x00",
    b"\xff\xfe",
    b"\n\n",
    b"\\ud800",
    b"%",
    b"@a{",
    b"<p>",
)


def test_every_reader_has_a_sample() -> None:
    assert set(SAMPLES) == set(_choosing.readers())


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_recognised_and_read(name: str) -> None:
    assert _choosing.choose("-", SAMPLES[name], "").name == name
    check(name, SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
@given(data=st.data())
@CALM
def test_damaged_samples(name: str, data: st.DataObject) -> None:
    check(name, data.draw(damaged(SAMPLES[name])))


@pytest.mark.parametrize("name", SAMPLES)
@given(data=st.binary(max_size=300))
@CALM
def test_any_bytes(name: str, data: bytes) -> None:
    check(name, data)


@pytest.mark.parametrize(("name", "part"), [("docx", "word/document.xml"), ("odt", "content.xml")])
@given(data=st.data())
@CALM
def test_damaged_parts_of_archives(name: str, part: str, data: st.DataObject) -> None:
    sample = (
        ODT if name == "odt" else f'<w:document xmlns:w="w"><w:body>{p(WORDS)}{p("x", "<w:tc/>")}</w:body></w:document>'
    )
    check(name, archive({part: data.draw(damaged(sample.encode()))}))
