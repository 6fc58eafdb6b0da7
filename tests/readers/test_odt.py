"""An OpenDocument text: what is deleted stays out, notes follow their paragraph, list numbers are printed."""

from __future__ import annotations

import json
from html import escape

import pytest

from readers.office import archive
from refcheck import manuscript
from refcheck.errors import InputError
from refcheck.model import Name, PartialDate
from refcheck.readers import odt

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"))
)
STYLES = """<style:style style:name="P1" style:parent-style-name="Quotations"/>
<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="[" style:num-suffix="]"
style:num-format="1"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>"""


def document(body: str, manifest: str = "") -> bytes:
    styles = f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
    inner = f"{styles}<office:body><office:text>{body}</office:text></office:body>"
    links = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMES} {links}>{inner}</office:document-content>",
        "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
    }
    return archive(parts)


def items(style: str, *words: str) -> str:
    inner = "".join(f"<text:list-item><text:p>{each}</text:p></text:list-item>" for each in words)
    return f'<text:list text:style-name="{style}">{inner}</text:list>'


@pytest.mark.parametrize(
    ("body", "content"),
    [
        pytest.param("<text:p>One<text:s/>two<text:tab/>x<text:line-break/>y</text:p><text:p>Three</text:p>",
                     "One two x\ny\n\nThree", id="paragraphs"),
        pytest.param('<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>Kept'
                     '<text:change-start/> new</text:p>', "Kept new", id="tracked changes"),
        pytest.param("<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note"
                     "</text:p><text:p>two</text:p></text:note-body></text:note>.</text:p><text:p>B</text:p>",
                     "A[^1].\n\n[^1]: Note two\n\nB", id="a note of two paragraphs"),
        pytest.param('<text:h text:outline-level="2">Sources</text:h><text:p text:style-name="P1">Theirs</text:p>'
                     '<text:p text:style-name="Quotations">too</text:p>'
                     '<text:p text:style-name="Block_20_Text">and</text:p>',
                     "## Sources\n\n> Theirs\n\n> too\n\n> and",
                     id="heading and block quotations"),
        pytest.param(items("L1", "A", "B") + items("L2", "C") + items("L1", "D"),
                     "[1] A\n\n[2] B\n\nC\n\n[3] D", id="lists"),
        pytest.param('<text:p>So<text:span text:style-name="T1">1</text:span></text:p>', "So¹", id="raised figures"),
        pytest.param('<text:p>Doe. <text:a xlink:href="https://a.example/x">A page</text:a>.</text:p>',
                     "Doe. A page. <https://a.example/x>", id="a link's target"),
    ],
)  # fmt: skip
def test_text(body: str, content: str) -> None:
    assert odt.read("a.odt", document(body)).content == content + "\n"


def test_a_manuscript_is_read_whole() -> None:
    body = (
        "<text:p>It “rose by nine points in one year” [1]; others [2] agree.</text:p><text:h>References</text:h>"
        + items("L1", "Doe, J. (2004). A rise. Rises, 3(2), 1–9.", "Roe, R. (2010). A fall. Falls Press.")
    )
    read = manuscript.read(odt.read("a.odt", document(body)))
    assert [each.links[0].key for each in read.citations] == ["Doe2004", "Roe2010"]
    assert len(read.quotes) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(
            document("<text:p>x</text:p>", "<manifest:encryption-data/>"), "protected by a password", id="encrypted"
        ),
        pytest.param(archive({"mimetype": "x"}), "without an OpenDocument text", id="another archive"),
        pytest.param(b"PK\x03\x04", "cannot be opened", id="cut off"),
        pytest.param(document(""), "holds no text", id="nothing in it"),
    ],
)
def test_bad_files_are_told(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        odt.read("a.odt", data)


def test_recognised_by_content() -> None:
    assert odt.recognises(document("<text:p>x</text:p>"))
    assert not odt.recognises(archive({"word/document.xml": "x", "content.xml": "x"}))


ZOTERO = "ZOTERO_ITEM CSL_CITATION " + json.dumps({
    "citationItems": [{"itemData": {"type": "book", "title": "A rise", "author": [{"family": "Doe", "given": "J."}],
                                    "issued": {"date-parts": [[2004]]}}}]
}) + " RNDa1b2"  # fmt: skip
OWN = (
    '<text:bibliography-mark text:identifier="doe" text:bibliography-type="book" text:author="Doe, J." '
    'text:title="A rise" text:year="2004">(Doe, 2004)</text:bibliography-mark>'
)


@pytest.mark.parametrize(
    ("citation", "after", "is_kept"),
    [
        pytest.param(f'<text:reference-mark-start text:name="{escape(ZOTERO)}"/>(Doe, 2004)', "", True, id="Zotero"),
        pytest.param(OWN, "", True, id="LibreOffice"),
        pytest.param(OWN, "<text:bibliography><text:index-body><text:p>Doe. A rise.</text:p></text:index-body>"
                     "</text:bibliography>", False, id="a list is printed"),
        pytest.param(OWN, '<text:section text:name=" ZOTERO_BIBL {} CSL_BIBLIOGRAPHY RND1"><text:p>Doe. A rise.'
                     "</text:p></text:section>", False, id="a list of Zotero's is printed"),
    ],
)  # fmt: skip
def test_what_managers_keep_of_a_citation(citation: str, after: str, *, is_kept: bool) -> None:
    text = odt.read("a.odt", document(f"<text:p>It “rose by nine points in one year” {citation}.</text:p>{after}"))
    assert [each.item.title for each in text.references] == (["A rise"] if is_kept else [])
    if is_kept:
        read = manuscript.read(text)
        [reference] = read.references
        assert (reference.item.authors, reference.item.issued) == ((Name(family="Doe", given="J."),), PartialDate(2004))
        assert [each.links[0].key for each in read.citations] == [reference.key]
