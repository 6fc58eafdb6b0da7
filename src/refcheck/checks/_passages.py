"""The passage of a quotation in the page that was read, what stands around it, and what the manuscript says of it.

Only copies that the dossier still holds are looked at; offsets that do not lead to the passage lead to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.checks._copies import copies
from refcheck.checks._quoted import Quoted
from refcheck.model import Citation, Document, Medium, Page, QuoteKind, Verdict

_SURE = {Verdict.EXACT, Verdict.NEAR}
_SURELY_MEANT = 0.6  # share of the words from which an altered quotation still is this passage
_LONGEST_PAGE = 200_000  # a book holds every number and every name somewhere
_SENTENCE_END = re.compile(r"[.!?…][\"”“»’')\]]{0,3}(?=\s+[\"“„«‘'(—–]{0,2}[^\W\d_a-zß-ÿа-яё])|\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[^\W\d_]|[Mm]rs?|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|No|Nr|vs|bzw|ca|[A-Z]\.[A-Z]))\.$"
)
_MARKS = frozenset('“”„«»"')
_PART = 40  # characters that two places of a page do not share by chance
_REACH = 3000  # characters on either side in which sentences are looked for


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a quotation stands: the page, and the characters of its text."""

    page: Page
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text of the whole page."""
        return self.page.text

    def paragraph(self) -> tuple[int, int]:
        """The span of the paragraphs in which the passage stands."""
        first = self.text.rfind("\n", 0, self.start) + 1
        last = self.text.find("\n", self.end)
        return first, last if last >= 0 else len(self.text)

    def sentences(self, *, beside: int) -> tuple[int, int]:
        """The span of the passage's sentences and of *beside* more on either side, in its page's shown text."""
        low, high = max(0, self.start - _REACH), min(self.shown_end, self.end + _REACH)
        ends = [low, *(low + end for end in _sentence_ends(self.text[low:high])), high]
        first = sum(end <= self.start for end in ends) - 1
        last = next((number for number, end in enumerate(ends) if end >= self.end), len(ends) - 1)
        return ends[max(0, first - beside)], ends[min(len(ends) - 1, last + beside)]

    @property
    def repeated(self) -> bool:
        """Whether the passage's beginning or end stands in the shown text once more, where others may say it."""
        words = self.text[self.start : self.end]
        return any(self.text.count(part, 0, self.shown_end) > 1 for part in (words[:_PART], words[-_PART:]))

    @property
    def shown_end(self) -> int:
        """Where the text ends that the page shows."""
        return self.page.hidden_from if self.page.hidden_from >= 0 else len(self.text)


@dataclass(frozen=True, slots=True)
class Clash:
    """What the citing sentence prints, what the source has in its place, and where in the page's text that stands."""

    printed: str
    seen: str
    at: int


def passage_of(quoted: Quoted) -> Passage | None:
    """The passage of a quotation that stands in its source as it is or hardly changed, or `None`."""
    found = quoted.found
    alignment = found.alignment
    near_enough = alignment.verdict is Verdict.ALTERED and alignment.share >= _SURELY_MEANT
    if not (alignment.verdict in _SURE or near_enough) or alignment.start < 0:
        return None
    for page in copies(quoted.evidence):
        if page.captured_at != found.captured_at or found.url not in (page.memento_url or page.final_url, ""):
            continue
        shown = page.hidden_from if page.hidden_from >= 0 else len(page.text)
        whole = page.medium is not Medium.OTHER and not page.truncated and len(page.text) <= _LONGEST_PAGE
        if whole and alignment.end <= shown and page.text[alignment.start : alignment.end] == alignment.passage:
            return Passage(page, alignment.start, alignment.end)
    return None


def sole_citation(document: Document, quoted: Quoted) -> Citation | None:
    """The citation of an inline quotation whose sentence cites this source alone, or `None`."""
    quote = quoted.quote
    if quote.kind is not QuoteKind.INLINE or not 0 <= quote.citation < len(document.citations):
        return None
    own = document.citations[quote.citation]
    keys = {link.key for citation in document.citations if citation.sentence == own.sentence for link in citation.links}
    unlinked = any(citation.sentence == own.sentence and not citation.links for citation in document.citations)
    return own if keys == {quoted.reference.key} and not unlinked else None


def outside(document: Document, citation: Citation) -> str:
    """The sentence of *citation* without its quotations and its citations; "" where they cannot be told apart."""
    text = citation.sentence
    for quote in document.quotes:
        if 0 <= quote.citation < len(document.citations):
            if document.citations[quote.citation].sentence != citation.sentence:
                continue
            if quote.text not in text:
                return ""
            text = text.replace(quote.text, "…", 1)
    for other in document.citations:
        if other.sentence == citation.sentence:
            text = text.replace(other.group, " ").replace(other.printed, " ")
    return _unquoted(text)


def beside(citation: Citation) -> Iterator[str]:
    """The sentences beside that of *citation* without their quotations; none in which one begins or ends."""
    for text in map(_unquoted, citation.beside):
        if not _MARKS.intersection(text):
            yield text


def _unquoted(text: str) -> str:
    rest = re.sub(r"[“„«\"][^“”„«»\"\n]{3,600}[”“»\"]", "…", text)
    rest = re.sub(r"(?<!\w)[‘'][^‘’'\n]{3,600}[’'](?!\w)", "…", rest)
    return re.sub(r"\s{1,9}(?=[.,;])", "", rest)


def _sentence_ends(text: str) -> Iterator[int]:
    for found in _SENTENCE_END.finditer(text):
        if text[found.start()] == "." and _ABBREVIATED.search(text[max(0, found.start() - 6) : found.start() + 1]):
            continue
        yield found.end()


def sentence_around(text: str, at: int) -> str:
    """The sentence of *text* that holds the character *at*."""
    low, high = max(0, at - 600), at + 600
    ends = [low, *(low + end for end in _sentence_ends(text[low:high])), min(high, len(text))]
    start = max(end for end in ends if end <= at)
    return text[start : min((end for end in ends if end > at), default=len(text))].strip()
