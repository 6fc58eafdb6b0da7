"""Cookies within one chain of redirects."""

from __future__ import annotations

import pytest

from refcheck.http.cookies import Cookies

START = "https://www.example.org/news/page"


def kept(line: str, url: str, start: str = START) -> str:
    cookies = Cookies()
    cookies.take(start, [("Set-Cookie", line), ("Content-Type", "text/html")])
    return cookies.header(url)


@pytest.mark.parametrize(
    ("line", "url", "header"),
    [
        pytest.param("seen=1; Path=/", START, "seen=1", id="the same address"),
        pytest.param("seen=1", "https://www.example.org/news/other", "seen=1", id="the default path is the folder"),
        pytest.param("seen=1", "https://www.example.org/newsroom", "", id="a folder's name is not a prefix"),
        pytest.param("seen=1; Path=/", "https://example.org/", "", id="a host's own cookie stays there"),
        pytest.param("s=1; Domain=.example.org; Path=/", "https://m.example.org/", "s=1", id="a domain's cookie"),
        pytest.param("s=1; Domain=other.org; Path=/", "https://other.org/", "", id="not for another domain"),
        pytest.param("s=1; Domain=org; Path=/", "https://evil.org/", "", id="not for a whole top-level domain"),
        pytest.param("s=1; Secure; Path=/", "http://www.example.org/", "", id="a secure cookie stays on TLS"),
        pytest.param("s=1; Max-Age=0; Path=/", START, "", id="a deleted cookie"),
        pytest.param("nothing", START, "", id="no name and value"),
        pytest.param("s=a\x01b; Path=/", START, "", id="control characters"),
        pytest.param("s=" + "x" * 5000, START, "", id="too long"),
    ],
)
def test_where_a_cookie_is_sent(line: str, url: str, header: str) -> None:
    assert kept(line, url) == header


def test_a_flood_of_cookies_is_bounded() -> None:
    cookies = Cookies()
    cookies.take(START, [("set-cookie", f"c{number}=1; Path=/") for number in range(1000)])
    assert len(cookies.header(START).split("; ")) == 50
