"""One fetched body read: `read(snapshot) → Page` with text, titles, authors, dates and access.

`is_plain(snapshot)` tells at a glance whether it is an open page of text, and `unread(snapshot)` is the page without
its content, for those who ask no more.
"""

from refcheck.pages.glance import are_plain, is_plain, is_short_html, unread
from refcheck.pages.reading import read

__all__ = ["are_plain", "is_plain", "is_short_html", "read", "unread"]
