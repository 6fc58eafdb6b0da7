"""Snapshots and HTML documents for tests of pages."""

from __future__ import annotations

from datetime import UTC, datetime

from refcheck import pages
from refcheck.model import Page, Snapshot

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PARAGRAPH = (
    "The council met on Tuesday to discuss the new bridge across the river, which has been planned for eleven years. "
    "Engineers told the members that the piers can stand by spring if the water stays low during the winter months. "
    "Several residents asked why the old ferry is to be closed before the first car has crossed the finished bridge. "
)


def snapshot(
    body: str | bytes, *, url: str = "https://news.example/a/story", content_type: str = "text/html", **more: object
) -> Snapshot:
    headers = ((("Content-Type", content_type),) if content_type else ()) + tuple(more.pop("headers", ()))  # type: ignore[arg-type]
    raw = body.encode() if isinstance(body, str) else body
    values: dict[str, object] = {"final_url": url, "status": 200, "fetched_at": NOW} | more
    return Snapshot(url=url, headers=headers, body=raw, **values)  # type: ignore[arg-type]


def read(body: str | bytes, **more: object) -> Page:
    return pages.read(snapshot(body, **more))  # type: ignore[arg-type]


def document(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def article(
    paragraphs: int = 8, *, head: str = "", before: str = "", after: str = "", title: str = "The bridge comes"
) -> str:
    text = "".join(f"<p>{PARAGRAPH}</p>" for _ in range(paragraphs))
    return document(f"{before}<article><h1>{title}</h1>{text}</article>{after}", head)
