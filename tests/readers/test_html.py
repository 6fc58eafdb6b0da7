"""A page's text is what its reader sees, in paragraphs, with list numbers and the targets of links."""

from __future__ import annotations

import pytest

from refcheck import manuscript
from refcheck.errors import InputError
from refcheck.readers import html


@pytest.mark.parametrize(
    ("body", "content"),
    [
        pytest.param('<p>Doubted<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p>'
                     '<p class="MsoQuote">Theirs</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> So Roe.</p>',
                     "Doubted[^1].\n\n> Theirs\n\n[^1]: So Roe.", id="notes as Word saves them"),
        pytest.param('<p>Known<a href="#cite_note-1">[1]</a></p><ol><li id="fn1">Roe<a href="#top">up</a></ol>',
                     "Known[1]\n\n[^1]: Roeup", id="a note of pandoc, and links that are none"),
        pytest.param("<p>One\n two</p><p>T<b>hre</b>e</p>four", "One two\n\nThree\n\nfour", id="paragraphs"),
        pytest.param("<h2>Sources</h2><blockquote><p>A</p><p>B</p></blockquote>C", "## Sources\n\n> A\n\n> B\n\nC",
                     id="heading and block quotation"),
        pytest.param("<ol start=3><li><p>A</p><li>B</ol><ul><li>C</ul>", "3. A\n\n4. B\n\nC", id="lists"),
        pytest.param("<p>So<sup>1,2</sup> 10<sup>th</sup>", "So¹,² 10th", id="raised figures"),
        pytest.param("<p>12 km<sup>2</sup>, 10<sup>5</sup>, R<sup>2</sup>, in 2004<sup>3</sup> or so<sup>4</sup>",
                     "12 km^2, 10^5, R^2, in 2004³ or so⁴", id="powers are no raised figures"),
        pytest.param("<p>So,<sup>12</sup> so.<sup>11,12</sup> (so)<sup>10</sup> “so”;<sup>13</sup> so: <sup>14</sup>",
                     "So,¹² so.¹¹,¹² (so)¹⁰ “so”;¹³ so: ¹⁴", id="raised figures after punctuation are no powers"),
        pytest.param("<p>By VEGF-A<sup>7</sup> and a post-hoc R<sup>2</sup>", "By VEGF-A⁷ and a post-hoc R^2",
                     id="the last letter of a name is not alone"),
        pytest.param("<p>He said <q>yes</q>.<br>So.", "He said “yes”.\nSo.", id="q and br"),
        pytest.param("<p>Doe. <a href='https://a.example/x'>A page</a>. 2020.", "Doe. A page. 2020. <https://a.example/x>",
                     id="a link's target that the text does not show"),
        pytest.param("<p>Doe. <a href='https://doi.org/10.1000/x'>doi:10.1000/x</a> <a href='#b'>b</a>",
                     "Doe. doi:10.1000/x b", id="a link's target that the text shows"),
        pytest.param("<table><tr><td>[1]<td>Doe<tr><td>[2]<td>Roe</table>", "[1] Doe\n\n[2] Roe", id="rows"),
        pytest.param("<script>x()</script><p hidden>h</p><p style='display: none'>n</p>&eacute;<!-- c -->t&eacute;",
                     "été", id="what is not shown"),
        pytest.param("<nav>Home</nav>A", "A", id="navigation"),
    ],
)  # fmt: skip
def test_text(body: str, content: str) -> None:
    assert html.read("a.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode()).content == content + "\n"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        pytest.param('<meta charset="windows-1254">Kurşun'.encode("cp1254"), "Kurşun", id="the encoding it names"),
        pytest.param('<meta charset="windows-1254">Kurşun'.encode(), "Kurşun", id="UTF-8 that names another"),
        pytest.param('<meta charset="rot13">Kurşun'.encode(), "Kurşun", id="an encoding that is none"),
    ],
)
def test_encodings(data: bytes, word: str) -> None:
    assert html.read("a.html", data).content == word + "\n"


def test_a_manuscript_is_read_whole() -> None:
    page = """<html><body><p>It “rose by nine points in one year” [1]. Others <a href="#r2">[2]</a> agree [1,2].</p>
    <h2>References</h2><ol><li>Doe, J. (2004). A rise. Journal of Rises, 3(2), 1–9.</li>
    <li>Roe, R. (2010). <a href="https://a.example/fall">A fall</a>. Falls Press.</li></ol></body></html>"""
    document = manuscript.read(html.read("a.html", page.encode()))
    assert [each.item.url for each in document.references] == ["", "https://a.example/fall"]
    assert [each.links[0].key for each in document.citations] == ["Doe2004", "Roe2010", "Doe2004", "Roe2010"]
    assert [each.text for each in document.quotes] == ["rose by nine points in one year"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<html>", id="no text"),
        pytest.param(b"<html><script>x</script>", id="only a script"),
        pytest.param(b"<!-- -->", id="only a comment"),
    ],
)
def test_a_page_without_text_is_told(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.html"):
        html.read("a.html", data)


def test_deep_nesting_ends_and_is_told() -> None:
    read = html.read("a.html", b"<p>One" + b"<div>" * 100_000 + b"x")
    assert read.content == "One\n"
    assert [each.reason for each in read.unread] == ["what is nested deeper than 256 elements was left out"]


@pytest.mark.parametrize(
    ("data", "is_page"),
    [
        pytest.param(b"\n<!doctype HTML><p>x", True, id="doctype"),
        pytest.param(b"<?xml version='1.0'?><html xmlns='x'>", True, id="XHTML"),
        pytest.param(b"# On pages\n\nThey begin with <html>.", False, id="a text about pages"),
        pytest.param(b"<?xml version='1.0'?><article>", False, id="other XML"),
    ],
)
def test_recognised_by_content(data: bytes, is_page: bool) -> None:
    assert html.recognises(data) is is_page
