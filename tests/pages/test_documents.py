"""Bodies that are not HTML: PDF, Word, plain text, XML, and what is none of these."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.office import archive
from refcheck.model import Access, Medium, PartialDate, WitnessKind
from refcheck.pages.pdf import damaged
from tests_pages import PARAGRAPH, article, read


def pdf(*pages: tuple[str, ...], info: str = "/Title (The bridge report) /CreationDate (D:20201005120000Z)") -> bytes:
    """A PDF written by hand: one line of text for each string, one page for each tuple."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"BT /F1 11 Tf 50 {750 - 14 * row} Td ({line}) Tj ET" for row, line in enumerate(lines))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    objects.append(f"<< {info} >>")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    start = len(body)
    return (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{start}\n%%EOF".encode()
    )


def docx(document: str, *, notes: str = "", core: str = "") -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{document}</w:body></w:document>")
        if notes:
            archive.writestr("word/footnotes.xml", f"<w:footnotes {space}>{notes}</w:footnotes>")
        if core:
            archive.writestr("docProps/core.xml", core)
    return buffer.getvalue()


LINES = ("The bridge report", "The piers can stand by spring if the water stays low.", "The ferry is closed.")


def test_a_pdf_has_pages_metadata_and_text() -> None:
    page = read(pdf(LINES, ("Second page with some more words on it.",)), content_type="application/pdf")
    assert (page.medium, page.access, page.title) == (Medium.PDF, Access.OPEN, "The bridge report")
    assert "piers can stand by spring" in page.text
    assert page.text[page.page_starts[1] :].startswith("Second page")
    [witness] = [one for one in page.witnesses if one.kind is WitnessKind.DOCUMENT]
    assert (witness.date, witness.where) == (PartialDate(2020, 10, 5), "PDF CreationDate")


@pytest.mark.parametrize(
    ("body", "access", "seen"),
    [
        pytest.param(pdf((), ()), Access.SCAN, "no text layer", id="pages without text"),
        pytest.param(b"%PDF-1.4\nbroken", Access.EMPTY, "the PDF cannot be opened", id="a broken file"),
        pytest.param(pdf(LINES)[:300], Access.EMPTY, "the PDF cannot be opened", id="a file cut short"),
    ],
)
def test_a_pdf_that_cannot_be_read(body: bytes, access: Access, seen: str) -> None:
    page = read(body, content_type="application/pdf")
    assert (page.access, page.access_seen) == (access, seen)


def test_a_pdf_with_many_blank_pages_is_not_all_there() -> None:
    assert read(pdf(LINES, ())).truncated
    assert not read(pdf(LINES, LINES)).truncated


def test_a_pdf_is_known_by_its_first_bytes() -> None:
    assert read(pdf(LINES), content_type="text/html").medium is Medium.PDF


@pytest.mark.parametrize(
    ("text", "is_damaged"),
    [
        pytest.param(PARAGRAPH * 3, False, id="words"),
        pytest.param("\ue012\ue013 \ue014" * 200, True, id="private characters"),
        pytest.param("7KH IR5UHV7W LV4YHU6 ROG1DQ2G " * 30, True, id="shifted letters"),
        pytest.param("12 345 6.7 89 " * 60, True, id="nothing but numbers"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_text_layer_of_nonsense(text: str, *, is_damaged: bool) -> None:
    assert damaged(text) is is_damaged


def test_a_word_document_with_notes_and_without_deletions() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The report</dc:title><dc:creator>A. Lee</dc:creator>'
        "<dcterms:created>2020-10-05T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    body = docx(
        "<w:p><w:r><w:t>The br</w:t></w:r><w:r><w:t>idge</w:t></w:r>"
        "<w:del><w:r><w:delText>not</w:delText></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>65 votes</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        notes="<w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>",
        core=core,
    )
    page = read(body, content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    assert (page.medium, page.text) == (Medium.WORD, "The bridge\n65 votes\nA note.")
    assert (page.title, page.authors) == ("The report", ("A. Lee",))
    assert [one.date for one in page.witnesses] == [PartialDate(2020, 10, 5)]


def test_an_opendocument_text_with_notes_and_without_deletions() -> None:
    body = archive({
        "content.xml": '<o:d xmlns:o="o" xmlns:t="t"><o:body><o:text><t:tracked-changes>'
        "<t:p>not</t:p></t:tracked-changes>"
        "<t:h>Bridges</t:h><t:p>The br<t:span>id</t:span>ge<t:note><t:note-citation>1</t:note-citation><t:note-body>"
        "<t:p>A note.</t:p></t:note-body></t:note> comes<t:s/>soon.</t:p></o:text></o:body></o:d>",
        "meta.xml": '<o:m xmlns:o="o" xmlns:m="m" xmlns:dc="d"><o:meta><m:creation-date>2020-10-05T10:00:00'
        "</m:creation-date>"
        "<dc:creator>A. Lee</dc:creator><dc:title>The report</dc:title></o:meta></o:m>",
    })  # fmt: skip
    page = read(body, content_type="application/vnd.oasis.opendocument.text")
    assert (page.medium, page.text) == (Medium.WORD, "Bridges\nThe bridge comes soon.\nA note.")
    assert (page.title, page.authors) == ("The report", ("A. Lee",))
    assert [one.date for one in page.witnesses] == [PartialDate(2020, 10, 5)]


def bent(body: bytes, entry: int) -> bytes:
    """*body* with the flag or method at *entry* of its first file changed, in both places that hold it."""
    changed = bytearray(body)
    for mark, gap in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        changed[body.index(mark) + entry + gap] ^= 1
    return bytes(changed)


WORDS = docx(f"<w:p><w:r><w:t>{PARAGRAPH}</w:t></w:r></w:p>")
PACKED = WORDS.index(b"word/document.xml") + len("word/document.xml")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(bent(WORDS, 6), id="encrypted"),
        pytest.param(bent(WORDS, 8), id="packed in a way nobody knows"),
        pytest.param(WORDS[:PACKED] + b"\xff" * 20 + WORDS[PACKED + 20 :], id="damaged within"),
        pytest.param(WORDS[: len(WORDS) // 2], id="cut off"),
        pytest.param(WORDS + b"PK\x01\x02" * 20_001, id="more files than a document has"),
    ],
)
def test_a_word_document_that_cannot_be_opened_is_a_page_without_text(body: bytes) -> None:
    page = read(body, content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    assert (page.access, page.text) == (Access.EMPTY, "")


def test_a_feed_with_one_entry_is_that_entry() -> None:
    feed = (
        '<?xml version="1.0"?><rss><channel><title>News</title><item><title>The bridge comes</title>'
        f"<description>&lt;p&gt;{PARAGRAPH}&lt;/p&gt;</description><pubDate>Mon, 05 Oct 2020 10:00:00 GMT</pubDate>"
        "</item></channel></rss>"
    )
    page = read(feed, content_type="application/rss+xml")
    assert page.medium is Medium.FEED
    assert page.text.startswith("The bridge comes\nThe council met")
    assert "The bridge comes" in page.titles
    assert [(one.date, one.kind) for one in page.witnesses] == [(PartialDate(2020, 10, 5), WitnessKind.PUBLISHED)]


def test_the_dates_of_many_entries_say_nothing_of_the_feed() -> None:
    item = "<item><title>T</title><pubDate>2020-10-05</pubDate></item>"
    page = read(f"<rss><channel>{item}{item.replace('05', '06')}</channel></rss>", content_type="text/xml")
    assert {one.kind for one in page.witnesses} == {WitnessKind.ELSEWHERE}


def test_an_article_in_xml_keeps_its_words_whole() -> None:
    page = read(
        '<?xml version="1.0"?><article><article-title>On bridges</article-title><contrib><name><surname>Lee</surname>'
        "<given-names>Ann</given-names></name></contrib><body><p>Hello <i>wor</i>ld.</p><p>Next.</p></body></article>",
        content_type="application/xml",
    )
    assert page.text == "On bridges\nLee\nAnn\nHello world.\nNext."
    assert (page.titles, page.authors) == (("On bridges",), ("Ann Lee",))


def test_text_without_a_tag_that_is_called_xml_is_text() -> None:
    page = read("press.xml", content_type="text/xml")
    assert (page.medium, page.text) == (Medium.FEED, "press.xml")


def test_plain_text_stays_as_it_is() -> None:
    page = read("A title line\r\n\r\nWords & <signs> stay.\r\n", content_type="text/plain")
    assert (page.medium, page.text) == (Medium.TEXT, "A title line\n\nWords & <signs> stay.\n")
    assert page.title == "A title line"


@pytest.mark.parametrize(
    ("body", "content_type", "medium", "access"),
    [
        pytest.param(article(), "text/plain", Medium.HTML, Access.OPEN, id="HTML served as text"),
        pytest.param(article(), "", Medium.HTML, Access.OPEN, id="HTML without a type"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "image/png", Medium.OTHER, Access.SCAN, id="a picture"),
        pytest.param(b"\x00\x00\x00\x18ftyp", "video/mp4", Medium.OTHER, Access.MEDIA, id="a video"),
        pytest.param(b"\xd0\xcf\x11\xe0\x00\x01", "application/msword", Medium.OTHER, Access.EMPTY, id="an old .doc"),
        pytest.param(b"PK\x03\x04rest", "application/zip", Medium.OTHER, Access.EMPTY, id="some archive"),
        pytest.param(b"", "", Medium.TEXT, Access.EMPTY, id="nothing"),
    ],
)
def test_the_medium_is_told_by_the_bytes(body: str | bytes, content_type: str, medium: Medium, access: Access) -> None:
    page = read(body, content_type=content_type)
    assert (page.medium, page.access) == (medium, access)


@given(st.binary(max_size=400), st.sampled_from(["", "text/html", "text/plain", "application/pdf", "text/xml"]))
def test_any_bytes_are_a_page(body: bytes, content_type: str) -> None:
    assert read(body, content_type=content_type).url


@given(st.sampled_from([b"%PDF-1.4", b"PK\x03\x04", b"<?xml version='1.0'?>", b"<html>"]), st.binary(max_size=300))
def test_any_bytes_behind_a_known_beginning_are_a_page(start: bytes, rest: bytes) -> None:
    assert read(start + rest).url
