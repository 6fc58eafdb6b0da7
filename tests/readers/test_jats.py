"""A JATS article gives its title, abstract, text and references; its front matter stays out."""

from __future__ import annotations

import pytest

from refcheck import manuscript
from refcheck.errors import InputError
from refcheck.readers import jats

FRONT = """<front><journal-meta><journal-title>Tides</journal-title></journal-meta><article-meta>
<article-id>10.1/x</article-id><volume>7</volume><issue>4</issue><title-group><article-title>Rising</article-title></title-group>
<contrib-group><contrib>Nobody</contrib></contrib-group><abstract><p>In short.</p></abstract></article-meta></front>"""
MIXED = """<ref id="B1"><label>1</label><mixed-citation>
<name><surname>Doe</surname> <given-names>J</given-names></name>.
A rise. <source>Rises</source>. <year>2004</year>;3:1-9. <ext-link xmlns:xlink="http://www.w3.org/1999/xlink"
xlink:href="https://a.example/rise">here</ext-link></mixed-citation></ref>"""
GLUED = """<ref id="B1"><label>1</label><mixed-citation><name><surname>Doe</surname><given-names>J</given-names></name>
<string-name><surname>Roe</surname><given-names>R</given-names></string-name>, <article-title>A rise</article-title>.
<source>Rises</source>. <year>2004</year>;<volume>3</volume>(<issue>2</issue>):<fpage>1</fpage>-<lpage>9</lpage>.
</mixed-citation></ref>""".replace("</name>\n", "</name>")
ELEMENTS = """<ref id="B2"><label>2</label><element-citation><person-group person-group-type="author"><name>
<surname>Roe</surname><given-names>R</given-names></name></person-group><person-group person-group-type="editor"><name>
<surname>Ed</surname></name></person-group><article-title>A fall</article-title><source>Falls</source><year>2010</year>
<volume>3</volume><issue>2</issue><fpage>1</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.1000/f</pub-id>
</element-citation></ref>"""


def article(body: str, refs: str = "", front: str = "") -> bytes:
    back = f"<back><ref-list>{refs}</ref-list></back>" if refs else ""
    doctype = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.3//EN" "JATS.dtd">'
    return (
        f'<?xml version="1.0"?>{doctype}<article article-type="x">{front}<body>{body}</body>{back}</article>'.encode()
    )


@pytest.mark.parametrize(
    ("data", "content"),
    [
        pytest.param(article("<p>Text.</p>", front=FRONT), "# Rising\n\nIn short.\n\nText.", id="front matter"),
        pytest.param(article("<sec><title>A</title><sec><title>B</title><p>C</p></sec></sec>"), "## A\n\n### B\n\nC",
                     id="sections"),
        pytest.param(article("<p>So<sup><xref>1</xref></sup> [<xref>2</xref>].</p>"), "So¹ [2].", id="citations"),
        pytest.param(article("<p>So<fn><label>a</label><p>Note.</p></fn> it is.</p><p>B</p>"),
                     "So[^1] it is.\n\n[^1]: Note.\n\nB", id="a note"),
        pytest.param(article("<disp-quote><p>Theirs.</p></disp-quote>"), "> Theirs.", id="block quotation"),
        pytest.param(article("<p>caf&eacute;&nbsp;&unheard; &#233;</p>"), "café é", id="named characters"),
        pytest.param(article("<p><![CDATA[a &eacute; & &b;]]></p>"), "a &eacute; & &b;", id="marked as characters"),
        pytest.param(article("x", MIXED),
                     "x\n\nReferences\n\n1. Doe J. A rise. Rises. 2004;3:1-9. here <https://a.example/rise>",
                     id="a printed reference"),
        pytest.param(article("x", GLUED), "x\n\nReferences\n\n1. Doe J, Roe R, A rise. Rises. 2004;3(2):1-9.",
                     id="volume, issue and names side by side"),
        pytest.param(article("x", ELEMENTS),
                     "x\n\nReferences\n\n2. Roe, R (2010). A fall. Falls, 3(2), 1–9. doi: 10.1000/f",
                     id="a reference in elements"),
    ],
)  # fmt: skip
def test_text(data: bytes, content: str) -> None:
    assert jats.read("a.xml", data).content == content + "\n"


def test_an_article_is_read_whole() -> None:
    data = article(
        "<p>It “rose by nine points in one year” [<xref>1</xref>]. Others [1, <xref>2</xref>].</p>", MIXED + ELEMENTS
    )
    document = manuscript.read(jats.read("a.xml", data))
    assert [(each.item.title, each.item.doi) for each in document.references] == [
        ("A rise", ""),
        ("A fall", "10.1000/f"),
    ]
    assert [each.links[0].key for each in document.citations] == ["Doe2004", "Doe2004", "Roe2010"]
    assert len(document.quotes) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"<article><p>", "no well-formed XML", id="cut off"),
        pytest.param(b"<book><p>x</p></book>", "no JATS article", id="other XML"),
        pytest.param(b"<article>" + b"<sec>" * 5000, "no well-formed XML", id="deep nesting"),
        pytest.param(
            b'<!DOCTYPE article [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
            b"<article><p>&b;&f;</p></article>", "holds no text", id="entities, nested and of files",
        ),
    ],
)  # fmt: skip
def test_bad_files_are_told(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        jats.read("a.xml", data)


def test_recognised_by_content() -> None:
    assert jats.recognises(article("x"))
    assert not jats.recognises(b"<html><article>x</article></html>")
