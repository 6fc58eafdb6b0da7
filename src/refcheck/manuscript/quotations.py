"""The quotations of a manuscript that hang on a citation.

A quotation belongs to the citation that follows it in its sentence, to a citation in the words that introduce it, or,
set off as a block, to the citation at its end or in its introduction. Terms, scare quotes and titles of works are no
quotations of a source; a quotation inside another one is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.manuscript.citations import Placed
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.marks import Quoted, quoted
from refcheck.manuscript.sentences import sentence_at, sentence_spans
from refcheck.manuscript.speech import speaker, spoken, spoken_near
from refcheck.model import CitationStyle, QuoteKind
from refcheck.text.names import fold_name

_NEXT = 6  # characters between a quotation and the citation right after it
_WITHIN = 320
_FEWEST_IN_BLOCK = 12
_FEWEST_UNMARKED = 25
_MOST_TERM = 4
_TERM_REACH = 160  # characters before a quotation in which a word may call it a term
_TERM = re.compile(
    r"(?:so-called|called|term(?:s|ed)?|words?|concept|notion|known as|labell?ed|dubbed|named|entitled|titled|"
    r"under the title|phrase|"
    r"expression|slogan|character[iz]{1,2}ed as|considered|regarded as|declare\w* .{0,60} as|termo|chamad[oa]s?|"
    r"denominad[oa]s?|sözde|"
    r"sogenannte\w?|dit|llamad[oa]s?|так называем\w+)[\s:]*$",
    re.IGNORECASE,
)
# What has a name or is a saying is not the source's wording, however long it is; nor is what the source does not say.
_NAMED = re.compile(
    r"\b(?:(?:en)?titled|under the (?:title|name|slogan|motto|hashtag|headline)|named|nicknamed|slogans?|mottos?|"
    r"proverb|(?:the|an?|old|this|that|popular|local)\ssaying|maxim|adage|known as|hashtag|mit dem titel|namens|"
    r"unter dem (?:titel|motto)|intitulée?s?|titulad[oa]s?|intitolat[oaie]|başlıklı|sloganı\w*|под названием|"
    r"озаглавленн\w+|под лозунгом)[\s:,]*$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:nowhere|never|not|n['’]t|nirgends|nie|nicht)\s(?:\w{1,12}\s)?(?:says?|said|states?|stated|claim\w{0,3}|mention\w{0,3}|"
    r"speaks? of|uses?|contains?|reads?|sagt|schreibt|heißt)(?:\s\w{1,12}){0,2}[\s:,]*$",
    re.IGNORECASE,
)
_GLOSS = re.compile(r"[”\"»’'“]\s?[(\[]$")  # "tek millet" ("one nation"): the author's translation
_BULLET = re.compile(r"[-*•–]\s|\d{1,2}[.)]\s|#|\|")


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation: its paragraph, the span of its words there, its kind, the number of its citation, who speaks.

    `opening` is the index in the previous paragraph at which the sentence that introduces a block begins, or -1.
    """

    paragraph: int
    start: int
    end: int
    kind: QuoteKind
    citation: int
    speaker: str
    opening: int = -1


def find(
    paragraphs: Sequence[Paragraph], placed: Sequence[Placed], titles: Sequence[frozenset[str]]
) -> tuple[Found, ...]:
    """The quotations of *paragraphs* in order; *titles* are the folded titles of the works that each citation links."""
    by_paragraph: dict[int, list[int]] = {}
    for number, one in enumerate(placed):
        by_paragraph.setdefault(one.paragraph, []).append(number)
    found: list[Found] = []
    for number, paragraph in enumerate(paragraphs):
        here = by_paragraph.get(number, [])
        before = by_paragraph.get(number - 1, [])
        if not here and not before:
            continue
        previous = paragraphs[number - 1].text if number else ""
        block = _block(number, paragraph, previous, placed, here, before)
        if block:
            found.append(block)
            continue
        if here:
            found.extend(_inline(number, paragraph.text, placed, here, titles))
    return tuple(found)


# ------------------------------------------------------------------------------------------------------- blocks


def _block(
    number: int,
    paragraph: Paragraph,
    previous: str,
    placed: Sequence[Placed],
    here: Sequence[int],
    before: Sequence[int],
) -> Found | None:
    """The quotation that the whole paragraph is, or None."""
    text = paragraph.text
    introduced = previous.rstrip().endswith(":")
    span = _block_span(text, paragraph, placed, here, introduced=introduced)
    if span is None:
        return None
    intro_spans = sentence_spans(previous)
    opening = sentence_at(previous, intro_spans, len(previous) - 1)[0] if introduced and previous else -1
    after = [one for one in here if placed[one].pointer.start >= span[1]]
    intro = [one for one in before if opening >= 0 and placed[one].pointer.start >= opening]
    citation = after[0] if after else intro[-1] if intro else None
    if citation is None:
        return None
    said_by = speaker(previous[max(0, opening) :].rstrip(" :")) if opening >= 0 else ""
    return Found(number, *span, QuoteKind.BLOCK, citation, said_by, opening)


def _block_span(
    text: str, paragraph: Paragraph, placed: Sequence[Placed], here: Sequence[int], *, introduced: bool
) -> tuple[int, int] | None:
    """The words of a block quotation in its paragraph: between marks from beginning to end, or the whole paragraph."""
    last = min((placed[one].pointer.group_start for one in here), default=len(text))
    body_end = len(text[:last].rstrip())
    lead = len(text) - len(text.lstrip())
    for span in quoted(text):
        if (
            span.depth == 0
            and span.outer_start <= lead + 1
            and len(text[span.start : span.end].split()) >= _FEWEST_IN_BLOCK
        ):
            rest = text[span.outer_end : body_end].strip(" .,;")
            trailing = text[_after_citations(placed, here, span.outer_end) :].strip(" .,;)]")
            whole = len(rest) <= 3 and (len(trailing) <= 40 or introduced)
            return (span.start, span.end) if whole or (introduced and len(rest) < 60) else None
    words = len(text[lead:body_end].split())
    cited_at_end = bool(here) and len(text[_after_citations(placed, here, last) :].strip(" .,;)]")) == 0
    set_off = paragraph.block or (introduced and cited_at_end and not quoted(text) and not _BULLET.match(text.lstrip()))
    if set_off and words >= (_FEWEST_IN_BLOCK if paragraph.block else _FEWEST_UNMARKED):
        return lead, len(text[:body_end].rstrip(" ([–—-"))
    return None


def _after_citations(placed: Sequence[Placed], here: Sequence[int], start: int) -> int:
    """The index after the citations that stand from *start* on."""
    return max((placed[one].pointer.group_end for one in here if placed[one].pointer.start >= start), default=start)


# ------------------------------------------------------------------------------------------------------- inline


def _inline(
    number: int, text: str, placed: Sequence[Placed], here: Sequence[int], titles: Sequence[frozenset[str]]
) -> list[Found]:
    spans = sentence_spans(text)
    found: list[Found] = []
    for span in quoted(text):
        if span.depth:
            continue
        citation = _citation_of(text, span, spans, placed, here)
        if citation is None and found and _goes_on(text, found[-1], span, spans):
            citation = found[-1].citation
        if citation is None or not _is_quotation(text, span, placed[citation], spans):
            continue
        if _is_title(text[span.start : span.end], titles[citation]):
            continue
        before = text[sentence_at(text, spans, span.outer_start)[0] : span.outer_start]
        found.append(Found(number, span.start, span.end, QuoteKind.INLINE, citation, speaker(before)))
    return found


def _citation_of(
    text: str, span: Quoted, spans: tuple[tuple[int, int], ...], placed: Sequence[Placed], here: Sequence[int]
) -> int | None:
    """The number of the citation that the quotation hangs on, or None."""
    sentence_end = sentence_at(text, spans, span.end)[1]
    sentence_start = sentence_at(text, spans, span.outer_start)[0]
    after = [
        one
        for one in here
        if span.outer_end <= placed[one].pointer.start and placed[one].pointer.group_start <= sentence_end
    ]
    near = [one for one in after if _is_next(text, span, placed[one])]
    if near:
        return near[0]
    before = [
        one for one in here if sentence_start <= placed[one].pointer.start and placed[one].pointer.end <= span.start
    ]
    narrative = [one for one in before if placed[one].pointer.style is CitationStyle.NARRATIVE]
    if narrative and _introduces(text[placed[narrative[-1]].pointer.group_end : span.outer_start]):
        return narrative[-1]
    closing = [one for one in after if placed[one].pointer.style is not CitationStyle.NARRATIVE]
    if closing and placed[closing[0]].pointer.group_start - span.outer_end <= _WITHIN:
        return closing[0]
    if before and text[placed[before[-1]].pointer.group_end : span.outer_start].strip() in (":", ""):
        return before[-1]
    return None


def _goes_on(text: str, last: Found, span: Quoted, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether *span* quotes further in the sentence of the *last* quotation: "calls it “…” and, later, “…”"."""
    in_one_sentence = last.start >= sentence_at(text, spans, span.outer_start)[0]
    return in_one_sentence and len(text[span.start : span.end].split()) > _MOST_TERM


def _is_next(text: str, span: Quoted, placed: Placed) -> bool:
    """Whether the citation stands right after the quotation: not "the 'thrift' that Smith (2004) mocks"."""
    if placed.pointer.group_start - span.outer_end > _NEXT:
        return False
    between = text[span.outer_end : placed.pointer.group_start]
    return placed.pointer.style is not CitationStyle.NARRATIVE or not between.strip(" ,–—")


def _introduces(between: str) -> bool:
    """Whether the words between a narrative citation and a quotation lead up to it."""
    return len(between) <= 200 and (spoken(between, "") or ":" in between or len(between) <= 60)


def _is_quotation(text: str, span: Quoted, placed: Placed, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether the quoted words are a source's: not a term, a scare quote or a single word."""
    words = text[span.start : span.end].split()
    if len(words) < 2 or not any(char.isalpha() for char in text[span.start : span.end]):
        return False
    before = text[sentence_at(text, spans, span.outer_start)[0] : span.outer_start]
    distance = placed.pointer.group_start - span.outer_end
    adjacent = distance >= 0 and _is_next(text, span, placed)
    if _NAMED.search(before[-_TERM_REACH:]) or _DENIED.search(before[-_TERM_REACH:]) or _GLOSS.search(before):
        return False
    if len(words) > _MOST_TERM:
        return True
    if _TERM.search(before[-_TERM_REACH:]) and not adjacent:
        return False
    return adjacent or spoken_near(before)


def _is_title(words: str, titles: frozenset[str]) -> bool:
    """Whether the quoted words are the title of the work cited, or set as a title ("The Crypt, the Haunted House")."""
    folded = fold_name(words)
    if any(folded == title or (len(folded) > 12 and title.startswith(folded)) for title in titles):
        return True
    parts = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in parts)
    return (
        len(parts) >= 2
        and len(words.split()) <= 14
        and capitals == len(parts)
        and not words.rstrip().endswith((".", "!"))
    )
