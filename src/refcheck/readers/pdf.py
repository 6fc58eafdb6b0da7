"""A PDF manuscript, through pdfium: its text in the order in which the file draws it, as paragraphs.

The line of a `Location` is the page. pdfium writes a word broken at a line end with U+0002 (older versions U+FFFE) in
place of hyphen and line end.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from refcheck.errors import InputError
from refcheck.model import Location, Text, Unread
from refcheck.readers import Reader
from refcheck.readers._paragraphs import even, raised
from refcheck.readers._pdfparagraphs import Line, merged, paragraphs, without_heads
from refcheck.text import pdfium

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES = 3000
MAX_CHARACTERS = 12_000_000
DEADLINE = 60.0  # seconds
_BROKEN = "\x02\ufffe\uffff"
_LINE = re.compile(rf"[^\r\n{_BROKEN}]+[{_BROKEN}]?")
_WORD = re.compile(r"\S+")
# pdfium sees a blank where TeX moves on before a raised figure.
_FIGURES = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:)\]”\"’])|(?<=[^\W\d_]{3} )|(?<=[.,;:)\]”\"’] ))\d{1,3}(?:[,;–-]\d{1,3}){0,9}(?!\w)"
)
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\0": "", "\xad": ""}
)
_LEAST = 16  # characters: a page with fewer has no text layer worth the name


def recognises(data: bytes) -> bool:
    """Whether the signature of a PDF is in the first kilobyte, where the standard lets it be."""
    return b"%PDF-" in data[:1024] and (data.startswith(b"%PDF-") or b"\0" in data[:4096])


def read(path: str, data: bytes) -> Text:
    """The text of a PDF; raises `InputError` for one that is locked, damaged or a scan."""
    lines, blank, left_out = _lines(path, data)
    if not lines:
        raise InputError(f"{path} has no text layer (a scan?); run text recognition over it first")
    if _is_damaged(lines):
        raise InputError(f"{path}: its text layer maps to no readable characters; run text recognition over it")
    content, starts = _composed(lines)
    unread = [Unread("pages", f"{blank} pages", "there is no text on them (scans?)", Location(path, 1, 1, 0))] * (
        blank > 2
    )
    if left_out:
        unread.append(Unread("pages", f"{left_out} pages", "the document is too long", Location(path, 1, 1, 0)))
    return Text(path, content, "pdf", starts, unread=tuple(unread))


def _composed(lines: list[Line]) -> tuple[str, tuple[int, ...]]:
    """The paragraphs with blank lines between them, and the offset at which each page begins."""
    pieces: list[str] = []
    starts = [0]
    length = 0
    for text, pages in paragraphs(without_heads(merged(lines))):
        plain = even(text)
        if plain:
            for at, page in pages:
                starts.extend([length + min(at, len(plain))] * (page + 1 - len(starts)))
            pieces.append(plain)
            length += len(plain) + 2
    return "\n\n".join(pieces) + "\n", tuple(starts)


def _lines(path: str, data: bytes) -> tuple[list[Line], int, int]:
    """The printed lines, the number of pages without text, and of pages left out."""
    import pypdfium2

    found: list[Line] = []
    blank = total = 0
    with pdfium.LOCK:
        end = time.monotonic() + DEADLINE
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = "password" in str(error).lower()
            reason = "is protected by a password" if locked else "cannot be opened as a PDF; it may be damaged"
            raise InputError(f"{path} {reason}") from error
        try:
            count = len(document)
            number = 0
            while number < min(count, MAX_PAGES) and total < MAX_CHARACTERS and time.monotonic() < end:
                page = list(_page(document, number))
                characters = sum(len(line.text) for line in page)
                blank += characters < _LEAST
                total += characters
                found.extend(page)
                number += 1
        finally:
            document.close()
    return (found if blank < number else []), blank, count - number


def _page(document: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """The printed lines of one page; none where that page is damaged."""
    import pypdfium2

    try:
        page = document[number]
        textpage = page.get_textpage()
        for found in _LINE.finditer(_characters(textpage)):
            words = found[0].rstrip(_BROKEN)
            for start, end in _printed(textpage, found.start(), words):
                box = _box(textpage, found.start() + start, words[start:end])
                is_broken = end == len(words) < len(found[0])
                shown = _with_raised(textpage, found.start() + start, words[start:end])
                yield Line(_text(shown.translate(_LIGATURES)), *box, number, broken=is_broken)
        textpage.close()
        page.close()
    except (pypdfium2.PdfiumError, IndexError):
        return


def _characters(textpage: pypdfium2.PdfTextPage) -> str:
    """The characters of a page, each at the number by which pdfium knows its place.

    The text as a whole leaves out characters without a code and joins the halves of those beyond the first plane,
    mathematical letters most of all; where there are such, the characters are asked for one by one.
    """
    from pypdfium2 import raw

    text, count = str(textpage.get_text_range()), textpage.count_chars()
    if len(text) == count:
        return text
    return "".join(chr(raw.FPDFText_GetUnicode(textpage.raw, number)) for number in range(count))


def _text(characters: str) -> str:
    """*characters* with the halves of characters beyond the first plane joined; a lone half stands for none."""
    return characters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _printed(textpage: pypdfium2.PdfTextPage, at: int, words: str) -> list[tuple[int, int]]:
    """The spans of the printed lines in what pdfium gives as one line: a word further down and left begins another."""
    starts: list[int] = []
    left = bottom = 0.0
    for word in _WORD.finditer(words):
        box = textpage.get_charbox(at + word.start(), loose=True)
        if not starts or (box[0] <= left + 0.5 and abs(box[1] - bottom) > 0.5 * (box[3] - box[1])):
            starts.append(word.start())
        left, bottom = box[0], box[1]
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _box(textpage: pypdfium2.PdfTextPage, start: int, words: str) -> tuple[float, float, float, float]:
    """Left, right, bottom and height of a line, from its first, last and middle letters."""
    lead = len(words) - len(words.lstrip())
    stripped = words.strip()
    letters = [at for at, char in enumerate(stripped) if char.isalpha()] or [0]
    first = textpage.get_charbox(start + lead, loose=True)
    last = textpage.get_charbox(start + lead + len(stripped) - 1, loose=True)
    middle = textpage.get_charbox(start + lead + letters[len(letters) // 2], loose=True)
    return first[0], last[2], middle[1], middle[3] - middle[1]


def _with_raised(textpage: pypdfium2.PdfTextPage, at: int, words: str) -> str:
    """*words* with small raised figures after a word as Unicode superscripts, which can be citations."""
    kept = list(words)
    for found in _FIGURES.finditer(words):
        before = len(words[: found.start()].rstrip())
        letter = textpage.get_charbox(at + before - 1, loose=True)
        figure = textpage.get_charbox(at + found.start(), loose=True)
        height = letter[3] - letter[1]
        if figure[3] - figure[1] < 0.85 * height and figure[1] > letter[1] + 0.1 * height:
            kept[before : found.end()] = [*[""] * (found.start() - before), *raised(found[0])]
    return "".join(kept)


def _is_damaged(lines: list[Line]) -> bool:
    sample = "".join(line.text for line in lines[:600])[:40_000]
    odd = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" for char in sample)
    words = re.findall(r"[^\W\d_]{2,}", sample)
    return odd * 10 > len(sample) or (len(sample) > 400 and sum(map(len, words)) * 5 < len(sample))


READER = Reader("pdf", (".pdf",), recognises, read)
