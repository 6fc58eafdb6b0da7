"""Mending what typesetting and PDF extraction do to a reference string, before anything reads it."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from refcheck.identifiers import SHOWN_ADDRESS
from refcheck.text.eastern import era_year, evened

_IRANIAN = 621  # years between the calendars
MAX_LENGTH = 4000  # characters; a longer "reference" is running text that was taken for one

_COMPATIBLE = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0xFB00, 0xFB07), *range(0xFF01, 0xFF5F))
}
_BLANKS = dict.fromkeys(
    (0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 9, 10, 11, 12, 13), " "
)
_NOTHING = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F)), "")
_TABLE = {**_COMPATIBLE, **_BLANKS, **_NOTHING, 0x2010: "-", 0x2011: "-"}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SOFT_HYPHEN = re.compile("\u00ad ?|\u0002 ?")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_]{2})- (?!(?:and|or|und|oder|et|ou|y|o|e|ve|и)\b)(?=[a-zß-öø-ÿа-яёğışçöü]{2})")
_BROKEN_NAME = re.compile(r"(?<=[^\W\d_])- (?=[^\W\d_a-z])")
_TAG = re.compile(r"</?(?:i|b|em|strong|italic|bold|sup|sub|u|span|small)(?: [^<>]{0,200})?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3}|_{1,2})(?=[^\s*_])([^*\n]{1,600}?)(?<=[^\s*_\\])\1(?![\w*])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!&%$~>-])")
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>]{1,2000}", re.IGNORECASE)
_LINK = re.compile(
    r"(?<![\\!])\[([^\[\]]{1,600})\]"
    r"\(<?(https?://(?>(?:[^\s()<>]++|\([^\s()<>]{0,200}+\)){1,40}))>?(?: \"[^\"]{0,200}\")?\)"
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|ndash|mdash);", re.IGNORECASE)
_STRAYED = re.compile(r"(?<=[\w)\]”\"]) ([.,])(?!\d)|(?<=[^\W\d_]) ([.,])(?=\d)")
# The number of the edition raised before or behind the year ("²1985", "1985²"), which extraction sets on the line.
_RAISED = re.compile(r"(?<!\w)(?:[²³⁴-⁹]((?:1[5-9]|20)\d\d)|((?:1[5-9]|20)\d\d)[²³⁴-⁹])(?!\w)")
_FOLLOWING = re.compile(r"(?<![\w.-])((?:1[89]|20)\d\d)(?=ff?\.)")  # "1991ff."
_SET_DOWN = re.compile(r"(?<=[^\W\d_]|[,.])\s(?:[2-9]((?:18|19|20)\d\d)|((?:18|19|20)\d\d)[2-9])(?=[,.;)](?:\s|$)|$)")
_PLAIN_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# "Suhrkamp,Berlin", "Vgl.Klaus", "In:Roe"; not "node.Js", "e.V.".
_UNSPACED = re.compile(
    r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})|(?<=[^\W\d_A-Z]{2})\.(?=[^\W\d_a-zß-ÿ][a-zß-ÿ]{2})"
    r"|(?<=[^\W\d_]),(?=(?:1[5-9]|20)\d\d\b)|(?<=\b[Ii]n):(?=[^\W\d_])"
)
_IDENTIFIER = re.compile(r"10\.\d{4,9}/\S{1,200}|\S{1,200}@\S{1,200}")
_MONTH_YEAR = re.compile(
    r"\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)(?=(?:19|20)\d\d(?!\d))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A reference string in one line; `italics` are the (start, end) spans that were set apart by markup."""

    text: str
    italics: tuple[tuple[int, int], ...] = ()


def mend(raw: str) -> Mended:
    """The string with typography evened out, broken words rejoined and markup taken off; bounded by `MAX_LENGTH`."""
    text = _CONTROL.sub(" ", raw[:MAX_LENGTH].replace("\x02", "\u00ad"))
    text = unicodedata.normalize("NFC", _ENTITY.sub(lambda m: html.unescape(m[0]), text).translate(_TABLE))
    text = _unraised(_TAG.sub("", _SOFT_HYPHEN.sub("", text)))
    text = _eastern(" ".join(text.split()))
    text = _BROKEN_NAME.sub(lambda m: _joined(m, "-"), _BROKEN_WORD.sub(lambda m: _joined(m, ""), text))
    return _take_emphasis(_spaced(_unstray(_unlink(text))))


def _unraised(text: str) -> str:
    """*text* with years as they are, where the number of an edition is set at one."""
    text = _FOLLOWING.sub(r"\1 ", _RAISED.sub(lambda m: m[1] or m[2], text))
    if _PLAIN_YEAR.search(text):
        return text  # "19812" is a page
    return _SET_DOWN.sub(lambda m: f" {m[1] or m[2]}", text, count=1)


def _spaced(text: str) -> str:
    """*text* with the blanks that extraction lost behind stops, commas and colons, outside addresses."""
    if not _UNSPACED.search(text):
        return text
    addresses = [match.span() for match in (*_ADDRESS.finditer(text), *_IDENTIFIER.finditer(text))]

    def spaced(mark: re.Match[str]) -> str:
        return mark[0] if any(a <= mark.start() < b for a, b in addresses) else f"{mark[0]} "

    return _UNSPACED.sub(spaced, text)


def _eastern(text: str) -> str:
    """*text* with ASCII figures and marks where it is Arabic or Persian, its year in our own calendar.

    The labeller knows no other years; `parsing` takes the date back.
    """
    if not re.search(r"[\u0600-\u06ff]", text):
        return text
    plain = evened(text)
    found = era_year(plain)
    return f"{plain[: found.start()]}{int(found[0][:4]) + _IRANIAN}{plain[found.start() + 4 :]}" if found else plain


def _unlink(text: str) -> str:
    """Markdown's links as their words; addresses that the words do not show go to the end."""
    unseen = [link[2] for link in _LINK.finditer(text) if not SHOWN_ADDRESS.search(link[1])] if "](" in text else ()
    words = _LINK.sub(r"\1", text) if "](" in text else text
    return " ".join((words, *(f"<{address}>" for address in dict.fromkeys(unseen))))


def _unstray(text: str) -> str:
    """Stops and commas set back to the word before them where a PDF has moved them ("Phys .Rev .B ,vol .34")."""
    if len(_STRAYED.findall(text)) > 2:
        text = " ".join(_STRAYED.sub(lambda m: f"{m[1] or m[2]} ", text).split())
    return _MONTH_YEAR.sub(r"\1 ", text)


def _joined(match: re.Match[str], joint: str) -> str:
    """The joint of a broken word; an address or a DOI keeps its break, for its hyphens are its own."""
    run = match.string[max(0, match.start() - 300) : match.start()].rpartition(" ")[2]
    return match[0] if "/" in run or run.startswith("www.") else joint


def _take_emphasis(text: str) -> Mended:
    """Markdown's `*` and `_` pairs and backslashes removed outside addresses, where both are ordinary characters."""
    if not any(mark in text for mark in "*_\\"):
        return Mended(text)
    pieces: list[str] = []
    italics: list[tuple[int, int]] = []
    length = position = 0
    addresses = [match.span() for match in _ADDRESS.finditer(text)]

    def add(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    for match in _EMPHASIS.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in addresses):
            continue
        add(text[position : match.start()])
        italics.append((length, length + len(match[2])))
        add(match[2])
        position = match.end()
    add(text[position:])
    return _unescape("".join(pieces), italics)


def _unescape(text: str, italics: list[tuple[int, int]]) -> Mended:
    """Backslash escapes taken off; the spans move with the text."""
    gone = [match.start() for match in _ESCAPED.finditer(text)]
    if not gone:
        return Mended(text, tuple(italics))

    def moved(offset: int) -> int:
        return offset - sum(place < offset for place in gone)

    return Mended(_ESCAPED.sub(r"\1", text), tuple((moved(start), moved(end)) for start, end in italics))
