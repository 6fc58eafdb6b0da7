"""Which reader a body needs: told by its first bytes where they are plain, else by its media type."""

from __future__ import annotations

import re

from refcheck.model import Access, Medium, Page, Snapshot
from refcheck.pages import building, feed, html, office, plain

_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|h1|table|script|a|br|span)[\s>/]", re.IGNORECASE
)
_XML = re.compile(rb"^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml|<rss|<feed|<rdf:RDF)", re.IGNORECASE)
_START = 2048


def read(snapshot: Snapshot) -> Page:
    """The page that *snapshot* shows; never fails: a body of no known kind is a page without text."""
    start = snapshot.body[:_START]
    declared = snapshot.header("content-type").partition(";")[0].strip().lower()
    if b"%PDF-" in start[:1024]:
        from refcheck.pages import pdf  # brings a large library along

        return pdf.read(snapshot)
    if start.startswith(b"PK\x03\x04") and office.is_office(snapshot.body):
        return office.read(snapshot)
    if declared.startswith(("video/", "audio/")):
        return building.page(snapshot, Medium.OTHER, "", access=(Access.MEDIA, f"a body of type {declared}"))
    if declared.startswith("image/") and b"<svg" not in start:
        return building.page(snapshot, Medium.OTHER, "", access=(Access.SCAN, f"a body of type {declared}"))
    if _is_binary(start):
        seen = f"a body of type {declared or 'unknown'} that is not text"
        return building.page(snapshot, Medium.OTHER, "", access=(Access.EMPTY, seen))
    return _text(snapshot, start, declared)


def _text(snapshot: Snapshot, start: bytes, declared: str) -> Page:
    whole = re.search(rb"<(?:!doctype\s+html|html)[\s>]", start, re.IGNORECASE)
    if whole or declared in ("text/html", "application/xhtml+xml"):
        return html.read(snapshot)
    if _XML.match(start) or declared.endswith(("/xml", "+xml")):
        return feed.read(snapshot)
    if declared or not _HTML.search(start):
        return plain.read(snapshot)
    return html.read(snapshot)


def _is_binary(start: bytes) -> bool:
    """Whether the first bytes hold what no text holds; UTF-16 shows itself by its byte order mark."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    odd = len(start) - len(start.translate(None, bytes([*range(9), *range(14, 27), *range(28, 32)])))
    return b"\x00" in start[:512] or odd * 20 > len(start)
