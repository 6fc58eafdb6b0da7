"""A first look at a body, enough to tell that a page of text answered; cheaper than reading it by far.

`access.judge` takes no page with this much running text for a wall, an error page or an empty shell, unless status,
redirect or structured data say so; whoever asks only whether an address still answers needs to know no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from refcheck.model import Access, Medium, Page, Snapshot
from refcheck.pages import access, building, html

ENOUGH = access.TEASER
"""Characters of running text from which only status, address and structured data can speak against a page."""

LARGEST = 500_000
"""Bytes of a body up to which a glance is worth it."""


def are_plain(snapshots: Sequence[Snapshot]) -> list[bool]:
    """Of each answer, whether it plainly is a page of text."""
    return [is_plain(snapshot) for snapshot in snapshots]


def is_plain(snapshot: Snapshot) -> bool:
    """Whether the answer plainly is a page of text, open to all, asked for without a redirect; never fails."""
    try:
        return _is_plain(snapshot)
    except Exception:  # whoever reads the page in full meets the fault again, and tells it
        return False


def is_short_html(snapshot: Snapshot) -> bool:
    """Whether a glance can tell anything: whole HTML of a moderate size, asked for without a redirect."""
    asked = snapshot.status == HTTPStatus.OK and not snapshot.chain and snapshot.truncated is None
    declared = snapshot.header("content-type").partition(";")[0].strip().lower()
    return asked and declared == "text/html" and ENOUGH < len(snapshot.body) <= LARGEST


def _is_plain(snapshot: Snapshot) -> bool:
    if not is_short_html(snapshot):
        return False
    page = html.skim(snapshot)
    return page is not None and page.running >= ENOUGH and page.access is Access.OPEN


def unread(snapshot: Snapshot) -> Page:
    """The page of a snapshot that was not read: its addresses and times, nothing of its content."""
    return building.page(snapshot, Medium.HTML, "", access=(Access.OPEN, ""))
