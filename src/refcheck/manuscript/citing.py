"""Citing sentences carried by a bibliography: written from a document, and read back into citations and quotations.

`contexts` gives, for each key, the sentences that cite it, long enough that its quotations and dates are found in them
again. `read_contexts` reads such sentences from the field `citation-context` of the entries: each is known to cite its
own entry, so that a label which differs ("2020b" for an entry of 2022b) is linked with the mend it needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from refcheck.manuscript import citations as finding
from refcheck.manuscript.assembly import assemble, even
from refcheck.manuscript.citations import Placed
from refcheck.manuscript.index import Index, build
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.linking import resolve
from refcheck.manuscript.pointers import Pointer
from refcheck.model import (
    Citation,
    CitationStyle,
    Confidence,
    Document,
    Label,
    Link,
    Location,
    Mend,
    Quote,
    QuoteKind,
    Reference,
)

FIELD = "citation-context"
MARKS = frozenset("\"'“„«‘‚‹»”’")
_SEPARATOR = re.compile(r"^[ \t]*--[ \t]*$", re.MULTILINE)
_BREAK = re.compile(r"\n[ \t]*\n")


def contexts(document: Document) -> Mapping[str, tuple[str, ...]]:
    """The citing sentences of each cited entry in reading order; those of undecided citations are left out."""
    blocks = {quote.citation: quote.text for quote in document.quotes if quote.kind is QuoteKind.BLOCK}
    found: dict[str, dict[str, None]] = {}
    for number, citation in enumerate(document.citations):
        if len(citation.links) == 1 and citation.sentence:
            sentence = _marked(citation.sentence, blocks.get(number, ""))
            found.setdefault(citation.links[0].key, {})[sentence] = None
    return {key: tuple(sentences) for key, sentences in found.items()}


def _marked(sentence: str, block: str) -> str:
    """*sentence* with quotation marks around a block quotation that was set off without them."""
    at = sentence.find(block) if block else -1
    if at < 0 or sentence[max(0, at - 1) : at] in MARKS:
        return sentence
    return f"{sentence[:at]}“{block}”{sentence[at + len(block) :]}"


def read_contexts(document: Document) -> Document:
    """*document* with the citations and quotations that the citing sentences of its entries hold."""
    index = build(document.references)
    citations: list[Citation] = []
    quotes: list[Quote] = []
    seen: dict[tuple[str, str, tuple[str, ...]], int] = {}
    for reference in document.references:
        for context in _contexts_of(reference):
            _add(_read_one(context, reference, document, index), citations, quotes, seen)
    return replace(
        document,
        citations=tuple(citations),
        quotes=tuple(quotes),
        has_text=bool(citations),
        style=_style(citations),
    )


def _contexts_of(reference: Reference) -> Iterator[str]:
    yield from (part.strip() for part in _SEPARATOR.split(reference.fields.get(FIELD, "")) if part.strip())


def _style(citations: list[Citation]) -> str:
    names = {CitationStyle.NUMERIC: "numeric", CitationStyle.KEY: "key"}
    styles = [names.get(citation.style, "author-date") for citation in citations if citation.printed]
    return max(sorted(set(styles)), key=styles.count) if styles else ""


def _add(
    read: tuple[tuple[Citation, ...], tuple[Quote, ...]],
    citations: list[Citation],
    quotes: list[Quote],
    seen: dict[tuple[str, str, tuple[str, ...]], int],
) -> None:
    """Add what one context holds; a sentence that cites two entries stands in both and counts once."""
    numbers: dict[int, int] = {}
    fresh: set[int] = set()
    for number, citation in enumerate(read[0]):
        key = (citation.sentence, f"{citation.printed}@{number}", tuple(link.key for link in citation.links))
        if key not in seen:
            seen[key] = len(citations)
            citations.append(citation)
            fresh.add(number)
        numbers[number] = seen[key]
    quotes.extend(replace(quote, citation=numbers[quote.citation]) for quote in read[1] if quote.citation in fresh)


# ------------------------------------------------------------------------------------------------- one context


@dataclass(frozen=True, slots=True)
class _Own:
    """The entry that a context belongs to, as the index knows it."""

    number: int
    key: str


def _read_one(
    context: str, reference: Reference, document: Document, index: Index
) -> tuple[tuple[Citation, ...], tuple[Quote, ...]]:
    """The citations and quotations of one context; at least one citation, of its own entry."""
    own = _Own(index.by_key[reference.key], reference.key)
    paragraphs = _paragraphs(context)
    labelled = bool(reference.label)
    placed, _ = finding.find(paragraphs, index, labelled=labelled, every=True)
    settled = _settle(placed, own, index)
    if not any(_cites(one.pointer, own) for one in settled):
        settled = (*settled, _bare(paragraphs, own))

    def locate(_offset: int) -> Location:
        return reference.location

    return assemble(paragraphs, settled, document.references, locate)


def _paragraphs(context: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a context as running text; a block quotation follows the sentence that introduces it."""
    found: list[Paragraph] = []
    at = 0
    for part in _BREAK.split(context):
        start = context.index(part, at)
        at = start + len(part)
        if part.strip():
            found.append(Paragraph(start, re.sub(r"[\r\n\t]", " ", part)))
    return tuple(found)


def _cites(pointer: Pointer, own: _Own) -> bool:
    return any(link.key == own.key for link in pointer.links)


def _settle(placed: tuple[Placed, ...], own: _Own, index: Index) -> tuple[Placed, ...]:
    """*placed* with the pointer to the own entry decided; pointers that no entry answers to are left out."""
    exact = any(_cites(one.pointer, own) and not one.pointer.links[0].mends for one in placed)
    settled: list[Placed] = []
    for one in placed:
        pointer = one.pointer
        if _cites(pointer, own):
            pointer = replace(pointer, links=tuple(link for link in pointer.links if link.key == own.key))
        elif not exact and _only_names(pointer, own, index):
            pointer = replace(pointer, links=(_mended(pointer.label, own, index),))
        if pointer.links:
            settled.append(replace(one, pointer=pointer))
    return tuple(settled)


def _only_names(pointer: Pointer, own: _Own, index: Index) -> bool:
    """Whether the pointer names the own entry's author and misses it by year or letter."""
    if not pointer.label.names or (pointer.links and not pointer.links[0].mends):
        return False
    return own.number in index.named(pointer.label.names[0]) or _cites_alone(pointer.label, own, index)


def _cites_alone(label: Label, own: _Own, index: Index) -> bool:
    entry = index.entries[own.number]
    turned = replace(label, year=entry.year, suffix=entry.suffix)
    return any(link.key == own.key for link in resolve(turned, index))


def _mended(label: Label, own: _Own, index: Index) -> Link:
    entry = index.entries[own.number]
    mends: list[Mend] = []
    if label.year != entry.year:
        mends.append(Mend.YEAR)
    if label.suffix != entry.suffix:
        mends.append(Mend.SUFFIX)
    turned = replace(label, year=entry.year, suffix=entry.suffix)
    named = next((link for link in resolve(turned, index) if link.key == own.key), None)
    mends.extend(named.mends if named else ())
    return Link(own.key, Confidence.MEDIUM, "the citing sentence stands with this entry", tuple(dict.fromkeys(mends)))


def _bare(paragraphs: tuple[Paragraph, ...], own: _Own) -> Placed:
    """A citation without a printed pointer at the end of the context, so that its quotations and dates have one."""
    last = paragraphs[-1]
    end = len(last.text)
    link = Link(own.key, Confidence.HIGH, "the citing sentence stands with this entry")
    pointer = Pointer(end, end, end, end, CitationStyle.KEY, Label(key=own.key), "", (link,))
    return Placed(len(paragraphs) - 1, pointer, (0, len(even(last.text)) and end))
