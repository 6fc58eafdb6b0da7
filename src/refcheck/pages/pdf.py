"""A PDF body as a page, through pdfium: its text with the offsets at which its pages begin.

pdfium writes a word broken at a line end with U+0002 (older versions U+FFFE) in place of the hyphen; both go, so that
the word is whole. A document without a text layer, or with one that maps to nonsense, is a scan: nothing can be said of
its words.
"""

from __future__ import annotations

import itertools
import re
import time
from dataclasses import dataclass

import pypdfium2

from refcheck.identifiers import host
from refcheck.model import Access, Medium, Page, Snapshot, Witness, WitnessKind
from refcheck.pages import access, building, stamps, witnesses
from refcheck.pages.head import one_line
from refcheck.text import pdfium
from refcheck.text.language import language

MAX_PAGES = 2000
MAX_CHARACTERS = 12_000_000
DEADLINE = 15.0  # seconds for the text of one document
_BROKEN_HYPHEN = re.compile("[\x02\ufffe\uffff\x00]")
_TOOL_TITLE = re.compile(
    r"^(?:microsoft \w+ - |untitled|document\d*$|slide 1)|\.(?:docx?|pdf|indd|qxd|pptx?|tex|dvi|xlsx?)$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]{3,}")
_MIN_CHARACTERS = 16  # a page with fewer has no text layer worth the name


@dataclass(frozen=True, slots=True)
class _Content:
    """What pdfium gives: the text of each page read, the number of pages there are, the metadata."""

    pages: tuple[str, ...]
    count: int
    metadata: dict[str, str]


def read(snapshot: Snapshot) -> Page:
    """The page that the PDF of *snapshot* is."""
    try:
        content = _content(snapshot.body)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        kind = (Access.DENIED, "the PDF needs a password") if locked else (Access.EMPTY, "the PDF cannot be opened")
        return building.page(snapshot, Medium.PDF, "", access=kind)
    starts, length = [], 0
    for text in content.pages:
        starts.append(length)
        length += len(text) + 1
    text = "\f".join(content.pages)  # a form feed parts the pages, as in a text for a printer
    blank = sum(len(page.strip()) < _MIN_CHARACTERS for page in content.pages)
    return building.page(
        snapshot,
        Medium.PDF,
        text,
        access=_access(snapshot, content, text, blank),
        titles=_titles(content),
        authors=_authors(content.metadata.get("Author", "")),
        site=host(snapshot.final_url),
        language=language(text[:4000]),
        witnesses=_witnesses(snapshot, content.metadata),
        page_starts=tuple(starts),
        truncated=len(content.pages) < content.count or blank * 4 > content.count,
    )


def _content(body: bytes) -> _Content:
    pages: list[str] = []
    total = 0
    with pdfium.LOCK:
        end = time.monotonic() + DEADLINE
        document = pypdfium2.PdfDocument(body)
        try:
            count = len(document)
            metadata = document.get_metadata_dict(skip_empty=True)
            for index in range(min(count, MAX_PAGES)):
                if total > MAX_CHARACTERS or time.monotonic() > end:
                    break
                pages.append(_page_text(document, index))
                total += len(pages[-1])
        finally:
            document.close()
    return _Content(tuple(pages), count, {str(key): str(value) for key, value in metadata.items()})


def _page_text(document: pypdfium2.PdfDocument, index: int) -> str:
    """The text of one page, "" where that page is damaged."""
    try:
        page = document[index]
        textpage = page.get_textpage()
        text: str = textpage.get_text_range()
        textpage.close()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    return _BROKEN_HYPHEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


def _access(snapshot: Snapshot, content: _Content, text: str, blank: int) -> tuple[Access, str]:
    if snapshot.status >= 400:
        return access.judge(snapshot, access.Signs(text=text, running=len(text)))
    if not content.pages or blank == len(content.pages):
        return Access.SCAN, "no text layer"
    if damaged(text):
        return Access.SCAN, "the text layer maps to no readable words"
    return Access.OPEN, ""


def damaged(text: str) -> bool:
    """Whether a text layer is nonsense: unmapped characters, or hardly a word that is made of letters alone."""
    sample = text[:40_000]
    odd = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" for char in sample)
    words = [word for word in _WORD.findall(sample) if not word.isdigit()]
    plain = sum(word.isalpha() for word in words)
    return odd * 10 > len(sample) or (len(sample) > 400 and (len(words) < len(sample) / 100 or plain * 2 < len(words)))


def _titles(content: _Content) -> tuple[str, ...]:
    """The title of the metadata unless a tool wrote it, then the first page's opening lines, alone and joined."""
    given = one_line(content.metadata.get("Title", ""))
    found = [given] if given and not _TOOL_TITLE.search(given) else []
    lines = [one_line(line) for line in (content.pages[0] if content.pages else "")[:4000].split("\n")]
    lines = [line for line in lines if len(line) > 3][:10]
    found += [line for line in lines if len(line.split()) >= 3]
    found += [f"{first} {second}" for first, second in itertools.pairwise(lines)]
    return tuple(dict.fromkeys(line[:300] for line in found))[:20]


def _authors(given: str) -> tuple[str, ...]:
    parts = (one_line(part) for part in re.split(r"\s*[;&]\s*|\s+and\s+", given[:500]))
    return tuple(dict.fromkeys(part for part in parts if 2 <= len(part) <= 100))


def _witnesses(snapshot: Snapshot, metadata: dict[str, str]) -> tuple[Witness, ...]:
    found = []
    for name in ("CreationDate", "ModDate"):
        printed = metadata.get(name, "").removeprefix("D:")
        found += [
            Witness(stamp.date, WitnessKind.DOCUMENT, f"PDF {name}", printed[:40])
            for stamp in stamps.read(printed[:8])[:1]
        ]
    return (*witnesses.of_address(snapshot), *found, *witnesses.of_headers(snapshot))
