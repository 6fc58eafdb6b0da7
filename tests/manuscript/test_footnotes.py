"""Notes found where each format carries them, and left alone where numbered print is something else."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from manuscript.samples import LIST
from refcheck import manuscript, readers
from refcheck.errors import RefcheckError
from refcheck.manuscript.footnotes import separate
from refcheck.model import Document, Text
from refcheck.readers import docx, html, jats, latex, markdown, odt, text

FULL = "Rosa Adams, Rivers of the Plain (Oxford: Delta Press, 2004), 12."
NOTES = (FULL, "Adams, Rivers, 13.", "Karl Brandt, The Making of Dikes (Munich: Beck, 1998), 3.", "Ibid., 4.")
KEYS = ["Adams2004", "Adams2004", "Brandt1998", "Brandt1998"]
SAYS = ("Rivers are old.", "They move.", "Dikes are “a wall of mud and promises.”", "They break.")


def plain(content: str) -> Text:
    return text.read("sample.txt", content.encode())


def keys(document: Document) -> list[str]:
    return [citation.links[0].key for citation in document.citations]


def marked(form: str) -> str:
    return " ".join(sentence + form.format(number) for number, sentence in enumerate(SAYS, 1))


RAISED = marked("{}").translate(str.maketrans("1234", "¹²³⁴"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"{marked('{}')}\n\nNotes\n\n" + "\n".join(f"{n}. {note}" for n, note in enumerate(NOTES, 1)),
                     id="a section, bare digits behind the word"),
        pytest.param(f"{RAISED}\n\nAnmerkungen\n\n" + "\n\n".join(f"{n} {note}" for n, note in enumerate(NOTES, 1)),
                     id="a section, raised figures"),
        pytest.param(f"{marked(' [{}]')}\n\nПримечания\n"
                     + "\n".join(f"[{n}] {note}" for n, note in enumerate(NOTES, 1)),
                     id="a section, square brackets"),
        pytest.param(f"{SAYS[0]}1 {SAYS[1]}2\n\n1 {NOTES[0]}\n2 {NOTES[1]}\n\n12\n\f{SAYS[2]}3 {SAYS[3]}4\n\n"
                     f"3 {NOTES[2]}\n4 {NOTES[3]}\n\n13\n", id="at the feet of pages, with page numbers"),
        pytest.param(f"Rivers\n\n{SAYS[0]}1 {SAYS[1]}2\n\nNotes\n\n1. {NOTES[0]}\n2. {NOTES[1]}\n\nDikes\n\n{SAYS[2]}1 "
                     f"{SAYS[3]}2\n\nNotes\n\n1. {NOTES[2]}\n2. {NOTES[3]}\n", id="a section after each chapter"),
    ],
)  # fmt: skip
def test_printed_notes(content: str) -> None:
    document = manuscript.read(plain(content))
    assert (document.style, keys(document)) == ("note", KEYS)
    assert [citation.sentence for citation in document.citations] == list(SAYS)
    assert [document.citations[quote.citation].links[0].key for quote in document.quotes] == ["Brandt1998"]


def test_a_pdf_that_parts_raised_numbers_from_their_lines() -> None:
    first = f"{SAYS[0]} 1 {SAYS[1]}\n\n2\n\n1\n\n{NOTES[0][:20]}\n\n{NOTES[0][20:]}\n\n2 {NOTES[1]}\n\n"
    second = f"{SAYS[2]} 3 {SAYS[3]}\n\n4\n\n3\n\n{NOTES[2]}\n\n4\n\n{NOTES[3]}\n"
    document = manuscript.read(Text("m.pdf", first + second, "pdf", (0, len(first))))
    assert (document.style, keys(document)) == ("note", KEYS)
    assert [citation.sentence for citation in document.citations] == list(SAYS)


def test_a_line_that_begins_with_a_number_is_no_note() -> None:
    content = (
        f"{SAYS[0]}1 {SAYS[1]}2 The council met in Dornach on the second and on the\n3 July of that year, and on the\n"
        f"1 August again.\n\n1 {NOTES[0]}\n2 {NOTES[1]}\n\n\f{SAYS[2]}3 {SAYS[3]}4\n\n3 {NOTES[2]}\n4 {NOTES[3]}\n"
    )
    assert keys(manuscript.read(plain(content))) == KEYS


def word(kind: str) -> bytes:
    """A Word document whose notes are of one *kind*, "footnote" or "endnote"."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    runs = "".join(
        f'<w:r><w:t>{sentence}</w:t></w:r><w:r><w:{kind}Reference w:id="{number}"/></w:r><w:r><w:t> </w:t></w:r>'
        for number, sentence in enumerate(SAYS, 1)
    )
    notes = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:{kind}>'
        for number, note in enumerate(NOTES, 1)
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {space}><w:body><w:p>{runs}</w:p></w:body></w:document>")
        archive.writestr(f"word/{kind}s.xml", f"<w:{kind}s {space}>{notes}</w:{kind}s>")
    return packed.getvalue()


def opened() -> bytes:
    """An OpenDocument text with notes."""
    space = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    body = "".join(
        f'{sentence}<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
        f"<text:note-body><text:p>{note}</text:p></text:note-body></text:note> "
        for number, (sentence, note) in enumerate(zip(SAYS, NOTES, strict=True), 1)
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {space}><office:body><office:text><text:p>{body}</text:p></office:text>"
            "</office:body></office:document-content>",
        )
    return packed.getvalue()


def page() -> str:
    body = " ".join(f'{each}<sup><a href="#n{n}">{n}</a></sup>' for n, each in enumerate(SAYS, 1))
    items = "".join(f'<li id="n{n}"><p>{note} <a href="#r{n}">↩︎</a></p></li>' for n, note in enumerate(NOTES, 1))
    return f"<html><body><p>{body}</p><section><hr/><ol>{items}</ol></section></body></html>"


def article() -> str:
    body = " ".join(
        f'{each}<xref ref-type="fn" rid="fn{number}"><sup>{number}</sup></xref>' for number, each in enumerate(SAYS, 1)
    )
    notes = "".join(
        f'<fn id="fn{number}"><label>{number}</label><p>{note}</p></fn>' for number, note in enumerate(NOTES, 1)
    )
    group = f'<fn-group>{notes}<fn id="fn9"><p>The author declares nothing.</p></fn></fn-group>'
    return f'<article article-type="research-article"><body><p>{body}</p></body><back>{group}</back></article>'


def tex() -> str:
    body = " ".join(rf"{each}\footnote{{{note}}}" for each, note in zip(SAYS, NOTES, strict=True))
    return rf"\documentclass{{article}}\begin{{document}}{body}\end{{document}}"


MARKDOWN = marked("[^n{}]") + "\n\n" + "\n".join(f"[^n{number}]: {note}" for number, note in enumerate(NOTES, 1))
INLINE = " ".join(f"{sentence}^[{note}]" for sentence, note in zip(SAYS, NOTES, strict=True))


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda: docx.read("m.docx", word("footnote")), id="Word, footnotes"),
        pytest.param(lambda: docx.read("m.docx", word("endnote")), id="Word, endnotes"),
        pytest.param(lambda: odt.read("m.odt", opened()), id="OpenDocument"),
        pytest.param(lambda: html.read("m.html", page().encode()), id="a page"),
        pytest.param(lambda: jats.read("m.xml", article().encode()), id="JATS"),
        pytest.param(lambda: latex.read("m.tex", tex().encode()), id="LaTeX"),
        pytest.param(lambda: markdown.read("m.md", MARKDOWN.encode()), id="Markdown, named notes"),
        pytest.param(lambda: markdown.read("m.md", INLINE.encode()), id="Markdown, notes in place"),
    ],
)
def test_every_format_carries_notes_alike(read: object) -> None:
    document = manuscript.read(read())  # type: ignore[operator]
    assert (document.style, keys(document)) == ("note", KEYS)
    assert [citation.sentence for citation in document.citations] == list(SAYS)
    assert [document.citations[quote.citation].links[0].key for quote in document.quotes] == ["Brandt1998"]


def test_notes_in_markdown_are_numbered_as_they_are_called() -> None:
    content = (
        f"One.[^b] Two.[^a] Three.[^c]\n\n[^a]: Karl Brandt, The Making of Dikes (Munich: Beck, 1998), 3.\n\n"
        f"[^b]: {FULL}\n    Its second paragraph goes on.\n\n[^c]: Adams (n 1) 4; Brandt (n 2) 5.\n"
    )
    document = manuscript.read(markdown.read("m.md", content.encode()))
    assert [(citation.printed[:5], citation.links[0].key) for citation in document.citations] == [
        ("Karl ", "Brandt1998"), ("Rosa ", "Adams2004"), ("Adams", "Adams2004"), ("Brand", "Brandt1998"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"Floods are old (Adams, 2011).1 They return (Ostrowski, 1999).2\n\nReferences\n{LIST}",
                     id="digits without notes"),
        pytest.param("Shown before.1 And after.2 Again.3\n\nReferences\n\n1. Adams R. Rivers. J Weirs 2001;1:1-9.\n"
                     "2. Baker T. Weirs. J Weirs 2002;2:1-9.\n3. Coles S. Dams. J Weirs 2003;3:1-9.\n",
                     id="a numbered list of references"),
        pytest.param("1. Introduction\n\nFloods (Adams, 2011) are old.1\n\n2. Methods\n\nThey return.2\n\n"
                     f"References\n{LIST}",
                     id="numbered headings"),
    ],
)  # fmt: skip
def test_numbers_that_are_no_notes_stay_in_the_text(content: str) -> None:
    assert manuscript.read(plain(content)).style != "note"


@given(st.text(alphabet="[]^:1 2\n.;“”()ab*Ibid.,", max_size=300))
def test_no_note_breaks_the_reading_and_every_offset_stays(content: str) -> None:
    source = Text("m.md", content, "markdown", (0,))
    apart, notes = separate(source)
    assert len(apart.content) == len(source.content)
    assert all(0 <= note.start <= note.end <= len(content) for note in notes)
    try:
        manuscript.read(source)
    except RefcheckError:
        return


@pytest.mark.parametrize(
    "unit",
    ["[^1]: ", "[^1]", "^[a", "Smith, ", "A-B-", "A. B. ", "see ", "; ", "(n 1) ", "ibid. ", "“a", "(Oxford: ", "¹ ",
     "Smith and Jones ", "1999 ", "A, B (1999", "op. cit. "],
)  # fmt: skip
def test_hostile_notes_take_no_longer_than_they_are_long(unit: str) -> None:
    body = unit * 2000
    for content in (f"A word.[^x]\n\n[^x]: {body}\n", f"{body}\n\nNotes\n\n1. {body}\n2. {body}\n"):
        for reader in (markdown, text):
            try:
                manuscript.read(reader.read("m", content.encode()))
            except RefcheckError:
                continue


def test_a_reader_finds_them_by_the_name_of_the_file(tmp_path: object) -> None:
    path = f"{tmp_path}/m.docx"
    with open(path, "wb") as file:
        file.write(word("footnote"))
    source = readers.read(path)
    assert isinstance(source, Text)
    assert keys(manuscript.read(source)) == KEYS


def test_the_labels_of_notes_within_a_list_do_not_call_themselves() -> None:
    words = (
        "Inns\n\nThe inn was old¹. It was shut². It was called “the church of the flood”3. It was seen⁴. And again⁵. "
        "And once more⁶.\n\nBibliography\n\nADAMS Ruth, Inns of the plain, Paris, Delta, 1968.\n\n"
        "1 Ruth Adams, Inns of the plain, Paris, Delta, 1968, p. 12.\n\n"
        "2 Alan Baker, Weirs of the plain, Paris, Delta, 1981, p. 40.\n\n"
        "3 R. Adams, Inns of the plain, op. cit., p. 237.\n\n"
        "4 Dora Cole, Gates of the plain, Paris, Delta, 1981, p. 256.\n\n"
        "5 Thomas Drake, Public Rivers and Popular Floods, Delta, Delta University Press, 1988.\n\n"
        "6 R. Adams, op. cit., p. 240.\n\n"
        "BAKER Alan, Weirs of the plain, Paris, Delta, 1981.\n\nCOLE Dora, Gates of the plain, Paris, Delta, 1981.\n\n"
        "DRAKE Thomas, Public Rivers and Popular Floods, Delta, Delta University Press, 1988.\n"
    )
    document = manuscript.read(text.read("m.txt", words.encode()))
    assert len(document.references) == 4
    assert len(document.citations) == 6
