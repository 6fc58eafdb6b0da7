"""What a glance takes for an open page of text, and that reading in full never says otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refcheck.gather.states import alive, judge
from refcheck.model import Access, Found, Hop, LinkState, Snapshot, Truncation
from refcheck.pages import are_plain, is_plain, read
from tests_pages import snapshot

WORDS = "The minister said that the bridge would be opened in spring if the piers can stand until then. "
LONG = f"<html><head><title>The bridge</title></head><body><article><p>{WORDS * 30}</p></article></body></html>"


def page(body: str = LONG, **more: object) -> Snapshot:
    return replace(snapshot(body), **more)  # type: ignore[arg-type]


def test_a_long_article_is_plain() -> None:
    assert is_plain(page())
    full = read(page())
    look = judge(page().url, Found(page(), ""), full, is_cited=lambda _: False)
    short = alive(page().url, page())
    assert (look.state, look.seen, look.status) == (short.state, short.seen, short.status)
    assert short.state is LinkState.ALIVE


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(page(LONG.replace(WORDS * 30, WORDS)), id="little text"),
        pytest.param(page(LONG.replace("<article>", f"<article><p>{WORDS}</p></article><nav>")), id="mostly a menu"),
        pytest.param(page(status=404), id="404"),
        pytest.param(page(status=206), id="a part"),
        pytest.param(page(chain=(Hop("https://a.example/", 302, "https://b.example/"),)), id="redirected"),
        pytest.param(page(truncated=Truncation.LENGTH), id="cut off"),
        pytest.param(page(headers=(("Content-Type", "application/pdf"),)), id="not HTML"),
        pytest.param(page(body=b"\x00" * 9000), id="bytes"),
        pytest.param(page(body=b""), id="empty"),
        pytest.param(
            page(
                LONG.replace(
                    "</title>",
                    '</title><script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}'
                    "</script>",
                ).replace(WORDS * 30, WORDS * 25)
            ),
            id="not for free",
        ),
    ],
)
def test_what_has_to_be_read(given: Snapshot) -> None:
    assert not is_plain(given)


def test_many_at_once() -> None:
    assert are_plain([page(), page(status=404), page()]) == [True, False, True]


def test_what_is_plain_reads_as_open() -> None:
    assert read(page()).access is Access.OPEN
