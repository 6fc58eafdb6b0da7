"""Pointers and quotations put together as the citations and quotes of a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from refcheck.manuscript import mentions, quotations
from refcheck.manuscript.anchors import at_call
from refcheck.manuscript.beside import Beside
from refcheck.manuscript.citations import Placed
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.pointers import Pointer
from refcheck.manuscript.quotations import Found
from refcheck.manuscript.sentences import sentence_at, sentence_spans
from refcheck.model import Citation, CitationStyle, DateMention, Location, Quote, QuoteKind, Reference
from refcheck.text.language import language
from refcheck.text.names import fold_name

_EMPHASIS = re.compile(r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)")


def assemble(
    paragraphs: Sequence[Paragraph],
    placed: Sequence[Placed],
    references: Sequence[Reference],
    locate: Callable[[int], Location],
) -> tuple[tuple[Citation, ...], tuple[Quote, ...]]:
    """The citations at *placed* and the quotations that hang on them; *locate* turns an offset into a place."""
    titles = {reference.key: fold_name(reference.item.title) for reference in references if reference.item.title}
    cited_titles = [frozenset(titles[link.key] for link in one.pointer.links if link.key in titles) for one in placed]
    found = _quotations(paragraphs, placed, cited_titles)
    quoted: dict[int, list[Found]] = {}
    for quote in found:
        quoted.setdefault(quote.citation, []).append(quote)
    dated = lru_cache(maxsize=256)(mentions.in_sentence)  # the citations of one bracket share their sentence
    beside = Beside(paragraphs, placed)
    citations = tuple(
        _citation(paragraphs, one, quoted.get(number, ()), locate, dated, beside) for number, one in enumerate(placed)
    )
    return citations, tuple(_quote(paragraphs[quote.paragraph], quote, locate) for quote in found)


def _quotations(
    paragraphs: Sequence[Paragraph], placed: Sequence[Placed], titles: Sequence[frozenset[str]]
) -> list[Found]:
    """The quotations that hang on *placed*; the source that a note gives is cited where the text calls the note."""
    hanging = [(number, one) for number, one in enumerate(placed) if one.pointer.style is not CitationStyle.NOTE]
    hanging += [(number, called) for number, one in enumerate(placed) if (called := at_call(one))]
    hanging.sort(key=lambda pair: (pair[1].paragraph, pair[1].pointer.start, pair[0]))
    found = quotations.find(paragraphs, [one for _, one in hanging], [titles[number] for number, _ in hanging])
    return [replace(quote, citation=hanging[quote.citation][0]) for quote in found]


def even(text: str) -> str:
    """*text* with every run of blanks as one."""
    return " ".join(text.split())


def _citation(
    paragraphs: Sequence[Paragraph],
    placed: Placed,
    quotes: Sequence[Found],
    locate: Callable[[int], Location],
    dated: Callable[[str, str], tuple[DateMention, ...]],
    beside: Beside,
) -> Citation:
    pointer, paragraph = placed.pointer, paragraphs[placed.paragraph]
    sentence, before = _sentence(paragraphs, placed, quotes)
    return Citation(
        printed=even(paragraph.text[pointer.start : pointer.end]),
        group=even(paragraph.text[pointer.group_start : pointer.group_end]),
        style=pointer.style,
        label=pointer.label,
        location=locate(paragraph.start + pointer.start),
        end=paragraph.start + pointer.end,
        sentence=sentence,
        locator=pointer.locator,
        links=pointer.links,
        mentions=dated(sentence, before),
        beside=tuple(one for one in beside.of(placed) if one not in sentence),
    )


def _sentence(paragraphs: Sequence[Paragraph], placed: Placed, quotes: Sequence[Found]) -> tuple[str, str]:
    """The citing sentence and the text before it; a quotation that hangs on the citation is in it as a whole."""
    if placed.pointer.style is CitationStyle.NOTE or any(quote.paragraph != placed.paragraph for quote in quotes):
        placed = at_call(placed) or placed
    start, end = placed.sentence
    text = paragraphs[placed.paragraph].text
    blocks = [quote for quote in quotes if quote.kind is QuoteKind.BLOCK]
    if blocks:
        return _with_block(paragraphs, blocks[0])
    inline = [quote.start for quote in quotes if quote.paragraph == placed.paragraph and quote.start < start]
    if inline:
        start = sentence_at(text, sentence_spans(text), min(inline))[0]
    return _without_mark(text, start, end, placed.pointer), text[max(0, start - mentions.NEARBY) : start]


def _without_mark(text: str, start: int, end: int, pointer: Pointer) -> str:
    """The words from *start* to *end*; where a note was called, its mark leaves no blank before a full stop."""
    if pointer.anchor is None or not start < pointer.start < end:
        return even(text[start:end])
    after = text[pointer.end : end]
    return even(text[start : pointer.start].rstrip() + ("" if after[:1] in tuple(".,;:!?)") else " ") + after)


def _with_block(paragraphs: Sequence[Paragraph], block: Found) -> tuple[str, str]:
    """The sentence that introduces a block quotation, and the block with its citation."""
    whole = even(paragraphs[block.paragraph].text)
    if block.opening < 0 or not block.paragraph:
        return whole, ""
    previous = paragraphs[block.paragraph - 1].text
    return f"{even(previous[block.opening :])} {whole}", previous[: block.opening]


def _quote(paragraph: Paragraph, found: Found, locate: Callable[[int], Location]) -> Quote:
    words = even(_EMPHASIS.sub("", paragraph.text[found.start : found.end]))
    return Quote(
        text=words,
        kind=found.kind,
        location=locate(paragraph.start + found.start),
        end=paragraph.start + found.end,
        citation=found.citation,
        language=language(words),
        speaker=found.speaker,
    )
