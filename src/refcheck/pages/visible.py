"""The dates that a page shows: beside the headline or labelled as published they are bylines, otherwise elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from refcheck.model import Witness, WitnessKind
from refcheck.pages import stamps
from refcheck.pages.cards import other_articles
from refcheck.pages.datelabels import FOREIGN, MODIFIED, PUBLISHED, SAID
from refcheck.pages.titles import squash
from refcheck.pages.walk import Block, Spot, Walked
from refcheck.pages.zones import ASIDE, CAPTION, COMMENT, FOOTER, NAV, RELATED

BEFORE, BEHIND = 8, 14  # blocks around the headline in which a short line with a date is the byline
SHORT = 220  # characters of such a line
BESIDE = 90  # characters that may stand beside the date in a line that is a byline
LABEL = 40  # characters of a line that is the label of the next one
DATELINE = 70  # characters at the start of a paragraph in which a date is its dateline
MAX_ELSEWHERE = 300
MAX_TEXT = 400_000  # characters looked through for dates
_AWAY = RELATED | COMMENT | NAV | FOOTER | CAPTION


def visible(walked: Walked, titles: tuple[str, ...]) -> list[Witness]:
    """Bylines first, then labelled dates and datelines, then every other date of the text."""
    headline = headline_block(walked, titles)
    cards = other_articles(walked, headline)
    found = [
        *_times(walked, headline, cards),
        *_date_spots(walked, headline, cards),
        *_lines(walked, headline, cards),
    ]
    if not any(one.kind is WitnessKind.BYLINE for one in found):
        found = [*_lone_line(walked, cards), *found]
    return [*found, *_in_titles(titles)]


def _in_titles(titles: tuple[str, ...]) -> Iterator[Witness]:
    """The day that a title of the page gives; of a document or an event it is not the day of publication."""
    for title in titles[:3]:
        dated = [stamp for stamp in stamps.written(title) if stamp.date.day]
        if len(dated) == 1:
            yield Witness(dated[0].date, WitnessKind.ELSEWHERE, "title", dated[0].printed[:60], dated[0].other)


def _lines(walked: Walked, headline: int, cards: Sequence[bool]) -> Iterator[Witness]:
    """The dates in the text, block by block."""
    looked = found = 0
    first_paragraph = True
    for index, block in enumerate(walked.blocks):
        looked += len(block.text)
        if looked > MAX_TEXT or found > MAX_ELSEWHERE:
            return
        if any(map(str.isdigit, block.text)):
            for stamp in stamps.written(block.text):
                found += 1
                before = _before(walked, index, block.text, stamp.offset)
                kind, where = _place(block, before, index - headline, stamp, first=first_paragraph)
                kind = WitnessKind.ELSEWHERE if cards[index] else kind
                yield Witness(stamp.date, kind, where, stamp.printed[:60], stamp.other)
        first_paragraph = first_paragraph and not _is_paragraph(block, index, headline)


def _is_paragraph(block: Block, index: int, headline: int) -> bool:
    return index > headline and len(block.text) > SHORT and not block.zone & _AWAY


def _lone_line(walked: Walked, cards: Sequence[bool]) -> Iterator[Witness]:
    """The date of the lines that hardly hold anything else, where all such lines of the page give the same one."""
    found = []
    for index, block in enumerate(walked.blocks[:2000]):
        away = cards[index] or block.zone & (_AWAY | ASIDE)
        if len(block.text) <= SHORT and not away and any(map(str.isdigit, block.text)):
            dated = stamps.written(block.text)
            if len(dated) == 1 and dated[0].date.day and not dated[0].span and _rest(block.text, dated[0]) <= 40:
                found.append((index, dated[0]))
    if len({stamp.date for _, stamp in found}) == 1:
        index, stamp = found[0]
        kind = _labelled(_before(walked, index, walked.blocks[index].text, stamp.offset), WitnessKind.BYLINE)
        above = any(
            len(block.text) >= DATELINE * 2 and not block.linked for block in walked.blocks[index + 1 : index + 4]
        )
        where = "line above the text" if above else "the only dated line"
        yield Witness(stamp.date, kind, where, stamp.printed[:60], stamp.other)


def _rest(line: str, stamp: stamps.Stamp) -> int:
    """How many characters of a line are not its date."""
    return len(line) - len(stamp.printed)


def headline_block(walked: Walked, titles: tuple[str, ...]) -> int:
    """The index of the block with the page's headline: an h1 or other block that is one of its titles, else 0."""
    wanted = [small for title in titles[:6] if len(small := squash(title)) >= 8]
    fallback = -1
    for spot in walked.spots:
        if spot.kind in ("h1", "headline") and not spot.zone & NAV:
            if _is_title(spot.text, wanted):
                return spot.block
            fallback = spot.block if fallback < 0 else fallback
    for index, block in enumerate(walked.blocks[:2000]):
        if len(block.text) <= 300 and not block.zone & (NAV | RELATED) and _is_title(block.text, wanted):
            return index
    return max(fallback, 0)


def _is_title(text: str, wanted: list[str]) -> bool:
    small = squash(text)
    return len(small) >= 8 and any(
        small == one or (len(small) >= 24 and (small in one or one in small)) for one in wanted
    )


def _times(walked: Walked, headline: int, cards: Sequence[bool]) -> Iterator[Witness]:
    """`<time>` elements: the first from shortly before the headline on and one close to it, unless in a side bar."""
    first = -1
    for spot in walked.spots:
        if spot.kind != "time":
            continue
        near = _is_near(spot, headline, first) and not cards[spot.block]
        first = spot.block if near and first < 0 else first
        label = spot.name + " " + _label(walked, spot)
        for stamp in (stamps.read(spot.value) or stamps.read(spot.text))[:1]:
            kind = WitnessKind.BYLINE if near else WitnessKind.ELSEWHERE
            kind = WitnessKind.MODIFIED if near and _is_update(label) else kind
            yield Witness(stamp.date, kind, "time element", (spot.value or stamp.printed)[:60], stamp.other)


def _is_near(spot: Spot, headline: int, first: int) -> bool:
    """Whether a dated element belongs to the headline: the first one from there on, or one beside that first."""
    if spot.zone & (RELATED | COMMENT | ASIDE | NAV | CAPTION) or spot.block < headline - BEFORE:
        return False
    return spot.block - first <= 2 if first >= 0 else True


def _is_update(label: str) -> bool:
    return bool(MODIFIED.search(label)) and not PUBLISHED.search(label)


def _label(walked: Walked, spot: Spot) -> str:
    """The words that stand before a spot's own text in its block."""
    if spot.block >= len(walked.blocks):
        return ""
    line = walked.blocks[spot.block].text[:400]
    place = line.find(spot.text) if spot.text else -1
    return _before(walked, spot.block, line, place) if place >= 0 else ""


def _date_spots(walked: Walked, headline: int, cards: Sequence[bool]) -> Iterator[Witness]:
    """Elements whose class says date or byline: the first one from the headline on and those beside it."""
    first = -1
    for spot in walked.spots:
        if spot.kind not in ("date", "author") or len(spot.text) > SHORT:
            continue
        found = stamps.read(spot.value) or stamps.written(spot.text)
        if not found:
            continue
        near = _is_near(spot, headline, first) and spot.block - headline <= 2 * BEHIND and not cards[spot.block]
        near = near and (bool(spot.value) or _rest(spot.text, found[0]) <= BESIDE)
        first = spot.block if near and first < 0 else first
        for stamp in found[:2]:
            before = _before(walked, spot.block, spot.text, stamp.offset)
            own = near and not stamp.span
            kind = _labelled(before, WitnessKind.BYLINE) if own else WitnessKind.ELSEWHERE
            yield Witness(stamp.date, kind, "byline", stamp.printed[:60], stamp.other)


def _place(block: Block, before: str, distance: int, stamp: stamps.Stamp, *, first: bool) -> tuple[WitnessKind, str]:
    """What a date in a block says, by its zone, its distance from the headline, its label and its place in the line."""
    near = -BEFORE <= distance <= BEHIND and not block.zone & (RELATED | COMMENT | ASIDE | NAV | CAPTION)
    if stamp.date.day is None or stamp.span or (block.zone & _AWAY and not near):
        foot = block.zone & _AWAY == FOOTER and _rest(block.text, stamp) <= LABEL and stamp.date.day is not None
        return (
            (_labelled(before, WitnessKind.ELSEWHERE), "line at the foot") if foot else (WitnessKind.ELSEWHERE, "text")
        )
    if near and len(block.text) <= SHORT and (_rest(block.text, stamp) <= BESIDE or SAID.search(before)):
        return _labelled(before, WitnessKind.BYLINE), "line beside the headline"
    if first and distance > 0 and stamp.offset <= DATELINE and not FOREIGN.search(before) and not block.zone & _AWAY:
        alone = block.linked == 0 and _rest(block.text, stamp) <= BESIDE
        return WitnessKind.BYLINE, "line before the text" if alone else "dateline"
    if len(block.text) <= SHORT and SAID.search(before) and not block.zone & (_AWAY | ASIDE):
        return WitnessKind.BYLINE, "labelled date"
    return WitnessKind.ELSEWHERE, "text"


def _before(walked: Walked, index: int, line: str, offset: int) -> str:
    """The words before a date: those of its line or, where it opens the line, the label in the block above it."""
    before = line[max(0, offset - 45) : offset]
    if index <= 0 or index > len(walked.blocks) or any(map(str.isalnum, before)):
        return before
    above = walked.blocks[index - 1]
    is_label = len(above.text) <= LABEL and (above.tag in ("dt", "th") or above.text.endswith((":", "：")))
    return f"{above.text} " if is_label else before


def _labelled(before: str, otherwise: WitnessKind) -> WitnessKind:
    """The kind that the words before a date give it."""
    if FOREIGN.search(before):
        return WitnessKind.ELSEWHERE
    updates = list(MODIFIED.finditer(before))
    if updates and not PUBLISHED.search(before, updates[-1].end()):
        return WitnessKind.MODIFIED
    return otherwise
