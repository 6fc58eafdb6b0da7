"""The language of a page: what its text shows; where the text is too short to tell, what the page declares."""

from __future__ import annotations

import re

from refcheck.pages.head import Head
from refcheck.text.language import language as shown

_CODE = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_].{0,20})?\s*$")
_SAMPLE = 2000  # characters of main text that decide


def page_language(head: Head, header: str, text: str) -> str:
    """The ISO 639-1 code of the page whose main text begins *text*, or ""; templates declare languages wrongly."""
    return shown(text[:_SAMPLE]) or declared(head, header)


def declared(head: Head, header: str) -> str:
    """The code that the page declares: `lang`, meta elements, JSON-LD, HTTP header; or ""."""
    inner = next((node.text("inLanguage") for node in head.nodes if node.text("inLanguage")), "")
    for value in (head.language, head.get("content-language", "og:locale", "dc.language", "language"), inner, header):
        hit = _CODE.match(value[:40])
        if hit:
            return hit[1].lower()
    return ""
