"""Which citations, with which of the dates in their sentences, are of one source alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from refcheck.model import Citation, DateMention, Document, Link

MOST_BESIDE = 20
"""Sources of one sentence beyond which its dates are given to none of them."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A document's citations: those that lead to one entry, by its key, and the distinct ones of each sentence."""

    single: Mapping[str, Sequence[Citation]]
    sentences: Mapping[tuple[str, str], Sequence[Citation]]


def cited(document: Document) -> Cited:
    """The citations of *document*, to be looked up for one reference after the other."""
    single: dict[str, list[Citation]] = {}
    for citation in document.citations:
        if len(citation.links) == 1:
            single.setdefault(citation.links[0].key, []).append(citation)
    sentences: dict[tuple[str, str], list[Citation]] = {}
    for citation in _distinct(document.citations):
        sentences.setdefault((citation.sentence, citation.location.path), []).append(citation)
    return Cited(single, sentences)


def sole_citations(among: Cited, key: str) -> Iterator[tuple[Citation, Link]]:
    """The citations of the reference *key* whose dates are of no other source, with their link.

    Where a sentence cites several sources, each has the dates that stand between it and the citation before it; those
    of one bracket share theirs, which then say nothing of any of them.
    """
    for citation in among.single.get(key, ()):
        together = among.sentences[citation.sentence, citation.location.path]
        if len(together) > MOST_BESIDE:
            continue
        beside = [other for other in together if not other.links or other.links[0].key != key]
        if not beside:
            yield citation, citation.links[0]
        elif own := _own_mentions(citation, beside):
            yield replace(citation, mentions=own), citation.links[0]


def _own_mentions(citation: Citation, beside: Sequence[Citation]) -> tuple[DateMention, ...]:
    """The dates of the sentence between *citation* and the one of *beside* that stands before it."""
    sentence = citation.sentence
    printed = [citation.printed, *(other.printed for other in beside)]
    if any(sentence.count(each) != 1 for each in printed):
        return ()
    at, *others = (sentence.find(each) for each in printed)
    if any(not re.search(r"[)\]]", sentence[min(at, place) : max(at, place)]) for place in others):
        return ()  # one bracket holds both
    low = max((place for place in others if place < at), default=0)
    return tuple(mention for mention in citation.mentions if low <= mention.offset < at)


def _distinct(citations: Iterable[Citation]) -> Iterator[Citation]:
    """Each sentence's citations, one for every key that they lead to."""
    seen: set[tuple[str, str]] = set()
    for citation in citations:
        key = citation.links[0].key if citation.links else citation.printed
        if (citation.sentence, key) not in seen:
            seen.add((citation.sentence, key))
            yield citation
