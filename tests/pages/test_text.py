"""The text of a page: no word is split at inline tags, no two are glued at block tags, nothing visible is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.model import Further
from tests_pages import PARAGRAPH, article, document, read


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>un<b>believ</b>able</p>", "unbelievable", id="inline tags inside a word"),
        pytest.param("<p>One</p><p>Two</p>", "One\nTwo", id="paragraphs"),
        pytest.param("<div>One<div>Two</div>Three</div>", "One\nTwo\nThree", id="text around a block"),
        pytest.param("<p>One<br>Two</p>", "One\nTwo", id="a line break"),
        pytest.param(
            "<table><caption>Votes</caption><tr><td>Yes</td><td>65</td></tr></table>",
            "Votes\nYes\n65",
            id="a table with its caption",
        ),
        pytest.param("<figure><img><figcaption>The bridge</figcaption></figure>", "The bridge", id="a caption"),
        pytest.param("<aside>Box text</aside>", "Box text", id="an aside"),
        pytest.param("<p>a<script>x()</script>b<style>p{}</style>c</p>", "abc", id="scripts and styles"),
        pytest.param("<p>a <!-- no --> b</p>", "a b", id="a comment"),
        pytest.param("<p>He said <q>never</q>.</p>", "He said “never”.", id="quotation marks that the browser adds"),
        pytest.param("<p>a&nbsp;b\n   c&#8217;s</p>", "a b c’s", id="white space and entities"),
        pytest.param("<pre>one\n  two</pre>", "one\ntwo", id="preformatted lines"),
        pytest.param("<details><summary>More</summary>Inside</details>", "More\nInside", id="a folded section"),
        pytest.param("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>", "漢字", id="ruby readings"),
    ],
)
def test_visible_text(markup: str, text: str) -> None:
    assert read(document(markup)).text == text


def test_what_is_not_shown_comes_after_the_text() -> None:
    body = "Long enough body of the article as structured data gives it."
    page = read(
        document(
            '<p>Teaser.</p><div style="display: none">A hidden paragraph of some length.</div>'
            "<div hidden>Another hidden paragraph here.</div>"
            '<span class="link sr-only">(opens in new window)</span>',
            '<meta name=description content="What the page is about, in one sentence.">'
            f'<script type="application/ld+json">{{"@type":"Article","articleBody":"<p>{body}</p>"}}</script>',
        )
    )
    assert page.text[: page.hidden_from].strip() == "Teaser."
    unseen = page.text[page.hidden_from :]
    assert body in unseen
    assert "What the page is about" in unseen
    assert "A hidden paragraph" in unseen
    assert "Another hidden" in unseen


def test_a_description_that_is_shown_is_not_repeated() -> None:
    sentence = "What the page is about, in one sentence."
    page = read(document(f"<p>{sentence}</p>", f'<meta name=description content="{sentence}">'))
    assert page.text == sentence
    assert page.hidden_from == -1


def test_the_main_text_is_the_article_without_its_surroundings() -> None:
    page = read(
        article(before="<nav>Home News Sport</nav>", after=f"<aside>{PARAGRAPH}</aside><footer>Imprint</footer>")
    )
    main = page.text[slice(*page.main)]
    assert main.startswith("The bridge comes")
    assert "Home" not in main
    assert "Imprint" not in main
    assert main.count("The council met") == 8
    assert page.text.count("The council met") == 9


@given(st.lists(st.text(alphabet="abcdefgäöüжя0123456789.,’", min_size=1, max_size=30), min_size=1, max_size=20))
def test_every_paragraph_is_in_the_text(paragraphs: list[str]) -> None:
    page = read(document("".join(f"<p>{text}</p>" for text in paragraphs)))
    assert page.text.split("\n") == paragraphs


@pytest.mark.parametrize(
    ("page", "goes_on"),
    [
        pytest.param(
            article(2, head='<meta name="citation_pdf_url" content="https://j.example/a.pdf">'),
            Further.PDF,
            id="an abstract",
        ),
        pytest.param(
            article(30, head='<meta name="citation_pdf_url" content="https://j.example/a.pdf">'),
            None,
            id="a whole article",
        ),
        pytest.param(article(head='<link rel="next" href="/a/story/2/">'), Further.NEXT, id="the next page"),
        pytest.param(article(head='<link rel="next" href="?page=2">'), Further.NEXT, id="a page's number"),
        pytest.param(article(head='<link rel="next" href="/a/another-story/">'), None, id="the next article of a blog"),
        pytest.param(article(head='<link rel="next" href="http://[x/2">'), None, id="no address"),
    ],
)
def test_where_the_text_goes_on(page: str, goes_on: Further | None) -> None:
    assert read(page).goes_on is goes_on
