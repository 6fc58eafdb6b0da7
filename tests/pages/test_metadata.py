"""Titles, authors, site and language that a page gives itself."""

from __future__ import annotations

import pytest

from tests_pages import PARAGRAPH, document, read

TEXT = f"<p>{PARAGRAPH * 2}</p>"
TITLE = "The bridge comes"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(
            f"<title>{TITLE} | Evening Post</title><meta property=og:site_name content='Evening Post'>", "", id="|"
        ),
        pytest.param(
            f"<title>Evening Post - {TITLE}</title><meta property=og:site_name content='Evening Post'>", "", id="-"
        ),
        pytest.param(f"<meta property=og:title content='{TITLE}'><title>x</title>", "", id="Open Graph"),
        pytest.param(f"<meta name=citation_title content='{TITLE}'>", "", id="citation tags"),
        pytest.param(
            f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}"}}</script>',
            "",
            id="JSON-LD",
        ),
        pytest.param("<title>Evening Post</title>", f"<h1>{TITLE}</h1>", id="a headline"),
        pytest.param("<meta property=og:title content='The &quot;bridge&quot; comes'>", "", id="entities"),
        pytest.param(
            f'<title>{TITLE} | Evening Post</title><script type="application/ld+json">'
            '{"@type":"Event","name":"Council meets in autumn"}</script><meta property=og:title content="Minutes">'
            '<meta name="twitter:title" content="Minutes of May">',
            f"<h1>{TITLE}</h1>",
            id="markup of another thing",
        ),
        pytest.param(
            f"<title>{TITLE} - Hansard</title><meta property=og:title content='{TITLE} - Hansard - Parliament'>",
            f"<h1>{TITLE}</h1>",
            id="the site's name in the share title",
        ),
    ],
)
def test_the_title_is_the_best_candidate(head: str, body: str) -> None:
    assert TITLE in [title.replace('"', "") for title in read(document(body + TEXT, head)).titles[:2]]


def test_a_headline_whose_beginning_stands_apart_does_not_cut_the_title() -> None:
    head = f"<meta property=og:title content='Harbour: {TITLE}'><title>Harbour: {TITLE}</title>"
    assert read(document(f"<span>Harbour</span><h1>{TITLE}</h1>{TEXT}", head)).title == f"Harbour: {TITLE}"


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        pytest.param("<meta name=author content='Ann Lee'>", "", ("Ann Lee",), id="meta"),
        pytest.param("<meta name=citation_author content='Lee, Ann'>", "", ("Lee, Ann",), id="inverted"),
        pytest.param("<meta name=author content='By Ann Lee and Bo Ek'>", "", ("Ann Lee", "Bo Ek"), id="two in one"),
        pytest.param(
            '<script type="application/ld+json">{"@type":"Article","author":[{"name":"Ann Lee"},'
            '{"name":"Bo Ek"}]}</script>',
            "",
            ("Ann Lee", "Bo Ek"),
            id="JSON-LD",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#a"}},'
            '{"@type":"Person","@id":"#a","name":"Ann Lee"}]}</script>',
            "",
            ("Ann Lee",),
            id="JSON-LD by reference",
        ),
        pytest.param("", "<p>Von Ann Lee</p>", ("Ann Lee",), id="a German byline"),
        pytest.param("", "<p>Автор: Анна Ли</p>", ("Анна Ли",), id="a Russian byline"),
        pytest.param("", "<a rel=author href=/ann>Ann Lee</a>", ("Ann Lee",), id="a link to the author"),
        pytest.param("", "<div class=comments><span class=author>Bob</span></div>", (), id="who comments"),
        pytest.param("<meta name=author content='https://facebook.com/ann'>", "", (), id="an address"),
        pytest.param(
            "", "<p class=byline>By Ann Lee on October 26, 2020</p>", ("Ann Lee",), id="a day behind the name"
        ),
        pytest.param("", "<p class=byline>Von Ann Lee, 31.10.23</p>", ("Ann Lee",), id="a day in digits"),
        pytest.param("", "<p class=byline>By Wei Sun</p>", ("Wei Sun",), id="a name that is a day's too"),
        pytest.param("", "<p>Text und Interview: Ann Lee</p>", ("Ann Lee",), id="text and interview"),
        pytest.param("<meta name=author content='admin'>", "", (), id="nobody"),
        pytest.param(
            "", "<p>By Ann Lee, Bo Ek and Cy Day in Tbilisi</p>", ("Ann Lee", "Bo Ek", "Cy Day"), id="a place"
        ),
        pytest.param("", "<p>Commentary by Ann Lee — October 29, 2020</p>", ("Ann Lee",), id="a kind of text"),
        pytest.param("", "<p>Ein Kommentar von Ann Lee</p>", ("Ann Lee",), id="a kind of text, German"),
        pytest.param("", "<p>Aus Tbilissi berichtet Ann Lee</p>", ("Ann Lee",), id="from where she reports"),
        pytest.param("", "<p>Γράφει η Άννα Λη</p>", ("Άννα Λη",), id="a Greek byline"),
        pytest.param(
            "", "<p>Publicado em 10/10/2020 - 10:05 Por Ann Lee - Brasília</p>", ("Ann Lee",), id="behind a clock"
        ),
        pytest.param("", "<p>Text: Ann Lee. Photo: Bo Ek</p>", ("Ann Lee",), id="beside a photographer"),
        pytest.param(
            "", "<p><span>Text: Ann Lee</span> <span>Übersetzung: Bo Ek</span></p>", ("Ann Lee",), id="labels"
        ),
        pytest.param("", "<div><a href=/author/ann-lee>Ann Lee</a></div>", ("Ann Lee",), id="a link to her page"),
        pytest.param(
            "", "<div class=author><b>Ann Lee</b><a>View all posts</a></div>", ("Ann Lee",), id="apart by style alone"
        ),
        pytest.param("", "<p>Haber Merkezi Ankara</p>", (), id="a desk behind a noun"),
        pytest.param("", "<h3>By Popular Demand</h3>", (), id="another headline"),
        pytest.param("", "<p>Edited by Bo Ek</p>", (), id="an editor"),
        pytest.param("", "<p class=author>Ann Lee (Author), Bo Ek (Translator)</p>", ("Ann Lee",), id="a translator"),
        pytest.param("", "<div class=post-footer>Posted by <a rel=author>Ann Lee</a></div>", ("Ann Lee",), id="a foot"),
        pytest.param(
            "", "<figure><figcaption><span class=credit>Bo Ek</span></figcaption></figure>", (), id="a caption's credit"
        ),
    ],
)
def test_authors(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert read(document(f"<h1>{TITLE}</h1>{body}{TEXT}", head)).authors == authors


def test_a_link_to_somebody_s_page_far_from_the_headline_names_no_author() -> None:
    body = f"<h1>{TITLE}</h1>{TEXT * 10}<p><a href=/people/bo-ek>Bo Ek</a></p>"
    assert read(document(body)).authors == ()


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        pytest.param(f"<html lang=de>{TEXT}</html>", "en", id="a template in another language"),
        pytest.param("<html lang=tr-TR><p>Köprü</p></html>", "tr", id="too short to tell"),
        pytest.param("<html><p>Köprü 12</p></html>", "", id="nothing declared"),
    ],
)
def test_the_language_is_that_of_the_text(markup: str, language: str) -> None:
    assert read(markup).language == language


def test_the_site_is_named_or_is_the_host() -> None:
    assert read(document(TEXT, "<meta property=og:site_name content='Evening Post'>")).site == "Evening Post"
    assert read(document(TEXT), url="https://www.post.example/a").site == "post.example"
