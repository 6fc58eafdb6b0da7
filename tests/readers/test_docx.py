"""A Word document's text is what its reader sees: insertions in, deletions out, notes and list numbers in place."""

from __future__ import annotations

import base64
import json
from html import escape

import pytest

from readers.office import RELATIONS, W, archive, p, r, word
from refcheck import manuscript
from refcheck.errors import InputError
from refcheck.model import Name, PartialDate, Text
from refcheck.readers import docx

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RAISED = '<w:vertAlign w:val="superscript"/>'
LINK = '<Relationship Id="l1" TargetMode="External" Target="https://example.org/a"/>'
NOTE = '<w:endnote w:id="7"><w:p><w:r><w:t>At the end.</w:t></w:r></w:p></w:endnote>'
NUMBERED = (
    '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="[%1]"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>'
    '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="5"/></w:num>'
)
RESTARTED = NUMBERED + (
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)
STYLES = (
    '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
)


def numbered(words: str, number: int) -> str:
    return p(words, properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')


def cell(words: str) -> str:
    return f"<w:tc>{p(words)}</w:tc>"


def read(body: str, **parts: str) -> Text:
    return docx.read("a.docx", word(body, **parts))


@pytest.mark.parametrize(
    ("body", "parts", "content"),
    [
        pytest.param(p("One ", "two.") + p("Three."), {}, "One two.\n\nThree.\n", id="paragraphs"),
        pytest.param(
            p("Kept ", f"<w:ins>{r('inserted')}</w:ins>", "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", "."),
            {}, "Kept inserted.\n", id="tracked insertion and deletion",
        ),
        pytest.param(
            p("Half ", properties="<w:rPr><w:del/></w:rPr>") + p("and half."), {}, "Half and half.\n",
            id="a paragraph's end that is deleted",
        ),
        pytest.param(
            p("A claim.", '<w:r><w:endnoteReference w:id="7"/></w:r>', " More.") + p("Next."), {"endnotes": NOTE},
            "A claim.[^e1] More.\n\n[^e1]: At the end.\n\nNext.\n", id="a note follows its paragraph",
        ),
        pytest.param(
            p('<w:hyperlink r:id="l1"><w:r><w:t>A page</w:t></w:r></w:hyperlink>', ". 2020."), {"links": LINK},
            "A page. 2020. <https://example.org/a>\n", id="a link's target that the text does not show",
        ),
        pytest.param(
            p('<w:hyperlink r:id="l1"><w:r><w:t>https://example.org/a</w:t></w:r></w:hyperlink>'), {"links": LINK},
            "https://example.org/a\n", id="a link's target that the text shows",
        ),
        pytest.param(
            p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://example.org/b" </w:instrText>'
              '<w:fldChar w:fldCharType="separate"/></w:r>', "there", '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
            {}, "there <https://example.org/b>\n", id="a link as a field",
        ),
        pytest.param(
            p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>ADDIN ZOTERO_ITEM CSL_CITATION {}</w:instrText>'
              '<w:fldChar w:fldCharType="separate"/><w:t>(Doe, 2004)</w:t><w:fldChar w:fldCharType="end"/></w:r>'),
            {}, "(Doe, 2004)\n", id="a field shows its result",
        ),
        pytest.param(
            numbered("Doe, J.", 9) + numbered("A bullet", 8) + numbered("Roe, R.", 9), {"numbering": NUMBERED},
            "[1] Doe, J.\n\nA bullet\n\n[2] Roe, R.\n", id="list numbers that Word counts itself",
        ),
        pytest.param(
            numbered("Doe, J.", 9) + numbered("Roe, R.", 9) + numbered("Poe, E.", 7) + numbered("Coe, S.", 7),
            {"numbering": RESTARTED}, "[1] Doe, J.\n\n[2] Roe, R.\n\n[1] Poe, E.\n\n[2] Coe, S.\n",
            id="the numbers of a second list begin anew",
        ),
        pytest.param(
            f"<w:tbl><w:tr>{cell('[1]')}{cell('Doe, J.')}</w:tr><w:tr>{cell('7')}</w:tr></w:tbl>" + p("After."), {},
            "[1] Doe, J.\n\n7\n\nAfter.\n", id="a number alone in a cell goes with the next cell",
        ),
        pytest.param(
            p("Known", r("3,5–7", RAISED), " is 10", r("th", RAISED)),
            {}, "Known³,⁵–⁷ is 10th\n", id="raised figures",
        ),
        pytest.param(
            p("Known.", r("11(p1863),12", RAISED)), {}, "Known.¹¹(p1863),¹²\n", id="raised figures with a page (AMA)",
        ),
        pytest.param(
            p("It is so,", r("12", RAISED), " as others.", r("11,12", RAISED)),
            {}, "It is so,¹² as others.¹¹,¹²\n", id="raised figures of two digits after punctuation",
        ),
        pytest.param(
            p("Theirs", properties='<w:pStyle w:val="Zitat"/>')
            + p("Sources", properties='<w:pStyle w:val="berschrift1"/>'),
            {"styles": STYLES}, "> Theirs\n\n# Sources\n", id="block quotation and heading by style",
        ),
        pytest.param(
            p("One", "<w:r><w:br/></w:r>", "two"), {}, "One\ntwo\n", id="a line break",
        ),
    ],
)  # fmt: skip
def test_text(body: str, parts: dict[str, str], content: str) -> None:
    assert read(body, **parts).content == content


def test_a_line_is_a_paragraph() -> None:
    text = read(p("One.") + p("") + p("Two."))
    assert text.locate(text.content.index("Two")).line == 2


def test_footnotes_and_their_links_are_read_with_their_own_part() -> None:
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("See Doe.")}</w:footnote></w:footnotes>'
    call = p("Text", '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>')
    body = f'<w:document xmlns:w="{W}"><w:body>{call}</w:body></w:document>'
    read = docx.read("a.docx", archive({"word/document.xml": body, "word/footnotes.xml": note}))
    assert read.content == "Text[^1][^2]\n\n[^1]: See Doe.\n", "a note is given out once, however often it is called"


def test_the_main_part_is_where_the_relations_say() -> None:
    relation = f'<Relationship Id="1" Type="{OFFICE}" Target="/word/x.xml"/>'
    rels = f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'
    body = f'<w:document xmlns:w="{W}"><w:body>{p("Here.")}</w:body></w:document>'
    assert docx.read("a.docx", archive({"_rels/.rels": rels, "word/x.xml": body})).content == "Here.\n"


def test_a_manuscript_is_read_whole() -> None:
    document = manuscript.read(read(
        p("It “rose by nine points in one year” (Doe, 2004, p. 3).", '<w:r><w:endnoteReference w:id="7"/></w:r>')
        + p("Roe (2010) agrees.")
        + p("References")
        + p("Doe, J. (2004). A rise. Journal of Rises, 3(2), 1–9.")
        + p("Roe, R. (2010). ", '<w:hyperlink r:id="l1"><w:r><w:t>A fall</w:t></w:r></w:hyperlink>', ". Falls Press."),
        endnotes=NOTE, links=LINK,
    ))  # fmt: skip
    assert [(each.item.title, each.item.url) for each in document.references] == [
        ("A rise", ""), ("A fall", "https://example.org/a"),
    ]  # fmt: skip
    assert [link.key for each in document.citations for link in each.links] == [r.key for r in document.references]
    assert [quote.text for quote in document.quotes] == ["rose by nine points in one year"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"PK\x03\x04 and nothing", "cannot be opened as a Word document", id="cut off"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "password-protected", id="encrypted, or of Word 97"),
        pytest.param(archive({"a.txt": "x"}), "without a Word document", id="another archive"),
        pytest.param(archive({"word/document.xml": "<w:p"}), "no well-formed XML", id="damaged XML"),
        pytest.param(archive({"word/document.xml": b" " * 60_000_001}), "more than 60 MB", id="a zip bomb"),
        pytest.param(archive({"word/document.xml": "<a>" * 5000}), "no well-formed XML", id="deep nesting"),
        pytest.param(word(""), "holds no text", id="nothing in it"),
        pytest.param(
            archive({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "boo"><!ENTITY c "&b;&b;">]><a><t>&c;</t></a>'}),
            "holds no text", id="entities are not expanded",
        ),
    ],
)  # fmt: skip
def test_bad_files_are_told_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        docx.read("a.docx", data)
    assert "\n" not in str(caught.value)


def test_recognised_by_content() -> None:
    assert docx.recognises(word(p("x")))
    assert not docx.recognises(archive({"mimetype": "application/vnd.oasis.opendocument.text"}))


def field(instruction: str, words: str, data: str = "") -> str:
    """A field that shows *words*, with *data* beside it."""
    begin = f'<w:fldChar w:fldCharType="begin"><w:fldData>{data}</w:fldData></w:fldChar>'
    separate, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("separate", "end"))
    return f"<w:r>{begin}<w:instrText>{escape(instruction)}</w:instrText>{separate}<w:t>{words}</w:t>{end}</w:r>"


DOE = {"type": "book", "title": "A rise", "author": [{"family": "Doe", "given": "J."}],
       "issued": {"date-parts": [[2004]]}, "publisher": "Rises Press"}  # fmt: skip
ENDNOTE = (
    "<EndNote><Cite><Author>Doe</Author><Year>2004</Year><record><rec-number>3</rec-number>"
    '<ref-type name="Book">6</ref-type><contributors><authors><author>Doe, J.</author></authors></contributors>'
    "<titles><title>A rise</title></titles><dates><year>2004</year></dates><publisher>Rises Press</publisher>"
    "</record></Cite></EndNote>"
)
PACKED = base64.b64encode(ENDNOTE.encode()).decode()
MENDELEY = base64.b64encode(json.dumps({"citationItems": [{"itemData": DOE}]}).encode()).decode()
SOURCES = (
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source>'
    "<b:Tag>Doe04</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Doe</b:Last>"
    "<b:First>J.</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>A rise</b:Title><b:Year>2004</b:Year>"
    "<b:Publisher>Rises Press</b:Publisher></b:Source><b:Source><b:Tag>Not05</b:Tag><b:Title>Not cited</b:Title>"
    "</b:Source><b:Source><b:Tag>Boa06</b:Tag><b:SourceType>InternetSite</b:SourceType><b:Author><b:Author><b:Corporate>"
    "Tide Board</b:Corporate></b:Author></b:Author><b:Title>Tides</b:Title><b:Year>2006</b:Year><b:Month>5</b:Month>"
    "<b:Day>2</b:Day><b:URL>https://tides.example/a</b:URL><b:YearAccessed>2007</b:YearAccessed><b:MonthAccessed>May"
    "</b:MonthAccessed><b:DayAccessed>3</b:DayAccessed></b:Source></b:Sources>"
)


def with_sources(body: str) -> Text:
    """A Word document with a list of sources of its own."""
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return docx.read("a", archive({"word/document.xml": document, "customXml/item1.xml": SOURCES}))


@pytest.mark.parametrize(
    "citation",
    [
        pytest.param(field(f"ADDIN EN.CITE {ENDNOTE}", "(Doe, 2004)"), id="EndNote, in the field"),
        pytest.param(field("ADDIN EN.CITE ", "(Doe, 2004)", data=f"{PACKED[:70]}\n{PACKED[70:]}"),
                     id="EndNote, beside it"),
        pytest.param(
            f'<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_{MENDELEY}"/></w:sdtPr><w:sdtContent>'
            f"{r('(Doe, 2004)')}</w:sdtContent></w:sdt>", id="Mendeley Cite",
        ),
        pytest.param(field("CITATION Doe04 \\l 1033 \\p 12", "(Doe, 2004)"), id="Word, in a field"),
        pytest.param(f'<w:fldSimple w:instr=" CITATION Doe04 \\l 1033">{r("(Doe, 2004)")}</w:fldSimple>',
                     id="Word, in a simple field"),
    ],
)  # fmt: skip
def test_what_managers_keep_of_a_citation(citation: str) -> None:
    document = manuscript.read(with_sources(p("It “rose by nine points in one year” ", citation, ".")))
    [reference] = document.references
    assert (reference.item.type, reference.item.title, reference.item.publisher) == ("book", "A rise", "Rises Press")
    assert (reference.item.authors, reference.item.issued) == ((Name(family="Doe", given="J."),), PartialDate(2004))
    assert [(each.printed, each.links[0].key) for each in document.citations] == [("Doe, 2004", reference.key)]


def test_the_sources_of_word_that_are_cited() -> None:
    text = with_sources(p("Tides ", field("CITATION Boa06 \\l 1033 \\m Doe04", "(Tide Board 2006; Doe 2004)")))
    board, doe = text.references
    assert (board.key, board.item.authors, board.item.issued) == (
        "Boa06", (Name(literal="Tide Board"),), PartialDate(2006, 5, 2),
    )  # fmt: skip
    assert (board.item.type, board.item.url, board.accessed) == (
        "webpage", "https://tides.example/a", PartialDate(2007, 5, 3),
    )  # fmt: skip
    assert doe.key == "Doe04"


@pytest.mark.parametrize(
    "citation",
    [
        pytest.param(field("ADDIN EN.CITE <EndNote><Cite><record>", "(Doe, 2004)"), id="XML that is cut off"),
        pytest.param(field("ADDIN EN.CITE <EndNote><a></EndNote>", "(Doe, 2004)"), id="XML that is none"),
        pytest.param(field("ADDIN EN.CITE ", "(Doe, 2004)", data=PACKED[:31]), id="base64 that is cut off"),
        pytest.param('<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_é*"/></w:sdtPr></w:sdt>(Doe, 2004)',
                     id="base64 that is none"),
        pytest.param(field("CITATION Gone07", "(Doe, 2004)"), id="a source that is not in the list"),
    ],
)  # fmt: skip
def test_what_managers_keep_damaged_is_left(citation: str) -> None:
    assert with_sources(p("Tides ", citation, ".")).references == ()


def zotero(words: str, **item: object) -> str:
    """A citation field as Zotero writes it, its instruction in two pieces."""
    data = escape("ADDIN ZOTERO_ITEM CSL_CITATION " + json.dumps({"citationItems": [{"id": 7, "itemData": item}]}))
    pieces = "".join(f"<w:instrText>{each}</w:instrText>" for each in (data[:90], data[90:]))
    begin, separate, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
    return f"<w:r>{begin}{pieces}{separate}<w:t>{words}</w:t>{end}</w:r>"


@pytest.mark.parametrize(
    ("after", "keys"),
    [
        pytest.param("", ["Doe2004", "Roe2010"], id="no list is printed"),
        pytest.param(p("References") + p("Poe, E. (2011). A list. Lists Press."), [], id="a list is printed"),
        pytest.param(p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>ADDIN ZOTERO_BIBL {}</w:instrText>'
                       '<w:fldChar w:fldCharType="end"/></w:r>'), [], id="a field is the list"),
    ],
)  # fmt: skip
def test_items_in_citation_fields(after: str, keys: list[str]) -> None:
    doe = {"type": "book", "title": "A rise", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2004]]}}
    roe = {"type": "book", "title": "A fall", "author": [{"family": "Roe"}], "issued": {"date-parts": [[2010]]}}
    body = p(
        "Rises ", zotero("(Doe, 2004)", **doe), " and ", zotero("(Roe, 2010)", **roe), zotero("(Doe, 2004)", **doe)
    )
    text = read(body + after)
    assert [each.key for each in text.references] == keys
    if keys:
        document = manuscript.read(text)
        assert [each.links[0].key for each in document.citations] == ["Doe2004", "Roe2010", "Doe2004"]
