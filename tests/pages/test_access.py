"""Walls, error pages and shells are told apart from articles that carry the same words."""

from __future__ import annotations

import pytest

from refcheck.model import Access
from tests_pages import article, document, read

NOT_FREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
INCAPSULA = '<html><head><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></head><body></body></html>'
SHELL = """<html><head><title>x</title><script src=a.js></script></head><body>
<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div></body></html>"""
BANNER = "<div>We and our 843 partners use cookies.</div><button>Accept all</button>"


@pytest.mark.parametrize(
    ("body", "more", "access"),
    [
        pytest.param(
            document(
                "<h1>site</h1><p>Checking your browser before accessing site.</p>", "<title>Just a moment...</title>"
            ),
            {},
            Access.BOT_WALL,
            id="a browser check",
        ),
        pytest.param(
            "",
            {"status": 403, "headers": [("cf-mitigated", "challenge")]},
            Access.BOT_WALL,
            id="the challenge header alone",
        ),
        pytest.param(
            "<h1>Access Denied</h1>",
            {"status": 403, "headers": [("Server", "AkamaiGHost")]},
            Access.BOT_WALL,
            id="Akamai's refusal",
        ),
        pytest.param(
            document("<p>Please enable JS and disable any ad blocker</p>", "<title>shop.example</title>"),
            {},
            Access.BOT_WALL,
            id="DataDome with status 200",
        ),
        pytest.param(INCAPSULA, {}, Access.BOT_WALL, id="an Incapsula shell without a word"),
        pytest.param(
            document("<h1>Access Denied</h1><p>You don't have permission to access this resource.</p>"),
            {},
            Access.DENIED,
            id="denied with status 200",
        ),
        pytest.param("<h1>Forbidden</h1>", {"status": 403}, Access.DENIED, id="a bare 403"),
        pytest.param("", {"status": 999}, Access.DENIED, id="999"),
        pytest.param("", {"status": 451}, Access.GEO_BLOCK, id="451"),
        pytest.param(
            document("<h1>This video is not available in your country</h1>"),
            {},
            Access.GEO_BLOCK,
            id="not in your country",
        ),
        pytest.param("", {"status": 401}, Access.LOGIN, id="401"),
        pytest.param(
            document("<h1>Sign in to continue</h1><form><input type=password></form>", "<title>Sign in | x</title>"),
            {},
            Access.LOGIN,
            id="a log-in form",
        ),
        pytest.param(
            document("<form><input type=password></form><p>Bitte melden Sie sich an.</p>"),
            {},
            Access.LOGIN,
            id="ein Anmeldeformular",
        ),
        pytest.param(
            document("<p>Hello</p><input type=password>"),
            {"final_url": "https://news.example/login?next=/a"},
            Access.LOGIN,
            id="redirected to the log-in",
        ),
        pytest.param(
            document("<h1>Before you continue</h1><button>Accept all</button>"), {}, Access.CONSENT, id="a consent page"
        ),
        pytest.param(
            document("<h1>Bevor Sie zu YouTube weitergehen</h1>"),
            {"final_url": "https://consent.youtube.com/m"},
            Access.CONSENT,
            id="a consent host",
        ),
        pytest.param(article(2, head=NOT_FREE), {}, Access.PAYWALL, id="a teaser that says it is not free"),
        pytest.param(
            document("<h1>Storm</h1><p>First words …</p><p>Subscribe to continue reading.</p>"),
            {},
            Access.PAYWALL,
            id="two lines and a subscription",
        ),
        pytest.param(document("<h1>Kayıp balıkçı bulunamadı</h1>"), {}, Access.SOFT_404, id="no article's data"),
        pytest.param(
            document("<h1>Page not found</h1><p>Sorry.</p>", "<title>404 Not Found</title>"),
            {},
            Access.SOFT_404,
            id="not found with status 200",
        ),
        pytest.param(document("<h1>Страница не найдена</h1>"), {}, Access.SOFT_404, id="не найдена"),
        pytest.param(document("<h1>Sayfa bulunamadı</h1>"), {}, Access.SOFT_404, id="bulunamadı"),
        pytest.param(document("<h1>Seite nicht gefunden</h1>"), {}, Access.SOFT_404, id="nicht gefunden"),
        pytest.param(document("<h1>Cette page est introuvable</h1>"), {}, Access.SOFT_404, id="introuvable"),
        pytest.param(
            document("<p>Try the search.</p>"),
            {"final_url": "https://news.example/404"},
            Access.SOFT_404,
            id="redirected to the error page",
        ),
        pytest.param("<h1>Not found</h1>", {"status": 404}, Access.SOFT_404, id="404"),
        pytest.param(
            document("<h1>This domain is for sale</h1><p>Buy this domain. Related searches: loans.</p>"),
            {},
            Access.PARKED,
            id="a parked domain",
        ),
        pytest.param(SHELL, {}, Access.EMPTY, id="a shell"),
        pytest.param("<html><head><title>x</title></head><body></body></html>", {}, Access.EMPTY, id="an empty body"),
        pytest.param(
            document("<h1>A talk</h1><p>Short words about it.</p>"),
            {"url": "https://www.youtube.com/watch?v=abc"},
            Access.MEDIA,
            id="a video page",
        ),
    ],
)
def test_what_stands_in_place_of_the_article(body: str, more: dict[str, object], access: Access) -> None:
    page = read(body, **more)
    assert page.access is access
    assert page.access_seen


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(article(before=BANNER), id="a cookie banner on an article"),
        pytest.param(
            article(after="<p>Subscribe to continue reading our newsletter</p><input type=password>"),
            id="a subscribe link",
        ),
        pytest.param(article(title="Page not found: how the web forgets"), id="an article about lost pages"),
        pytest.param(
            article(2, title="Forbidden City opens again"), id="a short article with a wall's word in its title"
        ),
        pytest.param(article(title="Access denied: journalists at the border"), id="an article about denied access"),
        pytest.param(article(20, head=NOT_FREE), id="the whole text behind a soft paywall"),
        pytest.param(
            article(after="<noscript>Please enable JavaScript</noscript>"), id="a noscript hint on an article"
        ),
        pytest.param(
            document("<h1>Statement</h1><p>The ministry condemns the attack on the city and calls for restraint.</p>"),
            id="a short statement",
        ),
        pytest.param(
            document(
                "<h1>Kayıp balıkçı bulunamadı</h1><p>Arama çalışmaları üç gündür sürüyor.</p>",
                '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Kayıp balıkçı bulunamadı",'
                '"datePublished":"2021-02-03"}</script>',
            ),
            id="news of something that was not found",
        ),
        pytest.param(
            document(
                "<table><tr><td>1</td><td>Population</td><td>12,345</td></tr></table><p>Source: Census Office</p>"
            ),
            id="a table",
        ),
    ],
)
def test_an_article_stays_open(body: str) -> None:
    assert read(body).access is Access.OPEN
