"""Paragraphs taken out of a document's markup, put together as a `Text`: a blank line between any two of them.

A paragraph counts as one line, so that the line of a `Location` is the number of the paragraph in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from refcheck.errors import InputError
from refcheck.identifiers import SHOWN_ADDRESS
from refcheck.model import Text
from refcheck.text.fold import LOWERED

# The names of paragraph styles that set off a quotation, in Word, LibreOffice and what pandoc writes.
BLOCK_STYLES = frozenset(
    ("quote", "intense quote", "block text", "block quotation", "block quote", "blockquote", "quotations", "quotation")
)
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")
_RAISED = re.compile(r"(?:[\d\s,;–—-]|\(pp?\.?\s?\d[\d,p\s–-]{0,20}\)){1,40}")  # "11(p1863),12" names a page, too
_FIGURES = re.compile(r"\d+(?![^(]*\))")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# "10⁵", "km²", "R²": no citations. A letter or unit alone, or a ten, with one power; the last letter of a name
# ("VEGF-A⁷") is not alone, and a raised figure, which is of the class \w too, no letter.
_POWER = re.compile(
    r"(?<![\w.])(?<![^\W\d_]{2}-(?=[A-Z]))(10|[cdkmµ]?m|[^\W\d_⁰¹²³⁴-⁹])([⁰¹²³⁴-⁹]{1,2})(?![,–]?[⁰¹²³⁴-⁹])"
)
# Links that reference managers put on every citation of a Google Doc; they lead to the manager (seen 2026-11).
_OF_MANAGERS = re.compile(
    r"https?://(?:www\.)?(?:zotero\.org/google-docs|paperpile\.com/[bc]/|mendeley\.com/)", re.IGNORECASE
)


def compose(path: str, format: str, paragraphs: Iterable[str]) -> Text:
    """The text that *paragraphs* make; raises `InputError` where there is not a word."""
    starts: list[int] = []
    kept: list[str] = []
    length = 0
    for paragraph in paragraphs:
        text = _POWER.sub(_caret, whole(even(paragraph)))
        if text:
            starts.append(length)
            kept.append(text)
            length += len(text) + 2
    if not any(char.isalnum() for text in kept for char in text):
        raise InputError(f"{path} holds no text")
    return Text(path, "\n\n".join(kept) + "\n", format, tuple(starts))


def _caret(power: re.Match[str]) -> str:
    return f"{power[1]}^{power[2].translate(LOWERED)}"


def even(text: str) -> str:
    """*text* with one blank for every run of them; line breaks within a paragraph stay, single."""
    return _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", text)).strip()


def whole(text: str) -> str:
    """*text* without lone surrogates, which no file can be written with."""
    return text.encode("utf-8", "replace").decode("utf-8") if any("\ud800" <= c <= "\udfff" for c in text) else text


def raised(text: str) -> str:
    """Superscript *text*: figures as Unicode superscripts, which can be citations; anything else as it is."""
    if not _RAISED.fullmatch(text):
        return text
    return _FIGURES.sub(lambda figures: figures[0].translate(_SUPERSCRIPTS), text)


def is_power(before: str, figures: str) -> bool:
    """Whether the raised *figures* are a power of what ends *before*."""
    return any(power.end() > len(before[-8:]) for power in _POWER.finditer(before[-8:] + figures))


def unseen_address(target: str, visible: str) -> str:
    """A blank and <URL> for a link to the web whose *visible* words give no address, else ""."""
    address = target.strip()
    if not re.match(r"https?://[^\s<>]{4,2000}$", address, re.IGNORECASE) or _OF_MANAGERS.match(address):
        return ""
    return "" if SHOWN_ADDRESS.search(visible) else f" <{address}>"
