"""One fetched body read: `read(snapshot) → Page` with text, titles, authors, dates and access."""

from refcheck.pages.reading import read

__all__ = ["read"]
