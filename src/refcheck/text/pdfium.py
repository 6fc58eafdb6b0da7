"""The one lock for pdfium, which is not thread-safe: whoever opens a document holds it until the document is closed."""

from __future__ import annotations

from threading import Lock

LOCK = Lock()
