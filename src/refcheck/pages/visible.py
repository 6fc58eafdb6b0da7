"""The dates that a page shows: beside the headline or labelled as published they are bylines, otherwise elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.model import Witness, WitnessKind
from refcheck.pages import stamps
from refcheck.pages.titles import squash
from refcheck.pages.walk import ASIDE, COMMENT, FOOTER, NAV, RELATED, Block, Spot, Walked

BEFORE, BEHIND = 8, 14  # blocks around the headline in which a short line with a date is the byline
SHORT = 220  # characters of such a line
DATELINE = 70  # characters at the start of a paragraph in which a date is its dateline
MAX_ELSEWHERE = 300
MAX_TEXT = 400_000  # characters looked through for dates
_AWAY = RELATED | COMMENT | NAV | FOOTER
_PUBLISHED = re.compile(
    r"publi[sc]|posted|veröffentlicht|erschienen|erstellt|eingestellt|geschrieben|verfasst|written|first aired"
    r"|released?\b|paru\b|mis en ligne|posté|écrit|creado|escrito|pubblicato|geplaatst|gepubliceerd|опубликован|дата"
    r"|создан|yayın|eklenme|oluşturulma|tarih|dərc|nəşr|datum|date\b|vom\b|pressemitteilung|press release|communiqué"
    r"|issued|am:|on:",
    re.IGNORECASE,
)
_MODIFIED = re.compile(
    r"updat|modif|revis|changed|aktuali[sz]|geändert|änderung|bearbeitet|überarbeitet|\bstand\b|mis à jour|màj"
    r"|actuali[sz]|aggiornat|bijgewerkt|обновл|измен|güncelle|dəyişdir|edited|reviewed|last (?:seen|checked)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"©|copyright|retrieved|accessed|abgerufen|zuletzt besucht|consulté|erişim|\(c\)|archiviert|archived|joined"
    r"|mitglied seit|geboren|born|deadline|anmeldeschluss|bis zum|from .{0,12}to\b|seit|since|until|event|termin"
    r"|beginn|valid|expires|комментар|commented|kommentar|dabei seit|registriert|beiträge:",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:publi[sc]|posted|veröffentlicht|опубликован|yayın)\w*[^.]{0,12}$", re.IGNORECASE)


def visible(walked: Walked, titles: tuple[str, ...]) -> Iterator[Witness]:
    """Bylines first, then labelled dates and datelines, then every other date of the text."""
    headline = headline_block(walked, titles)
    yield from _times(walked, headline)
    yield from _date_spots(walked, headline)
    looked = found = 0
    first_paragraph = True
    for index, block in enumerate(walked.blocks):
        looked += len(block.text)
        if looked > MAX_TEXT or found > MAX_ELSEWHERE:
            return
        if not any(map(str.isdigit, block.text)):
            first_paragraph = first_paragraph and not _is_paragraph(block, index, headline)
            continue
        for stamp in stamps.written(block.text):
            found += 1
            kind, where = _place(block, index - headline, stamp, first=first_paragraph)
            yield Witness(stamp.date, kind, where, stamp.printed[:60], stamp.other)
        first_paragraph = first_paragraph and not _is_paragraph(block, index, headline)


def _is_paragraph(block: Block, index: int, headline: int) -> bool:
    return index > headline and len(block.text) > SHORT and not block.zone & _AWAY


def headline_block(walked: Walked, titles: tuple[str, ...]) -> int:
    """The index of the block with the page's headline: an h1 or other block that is one of its titles, else 0."""
    wanted = [squash(title) for title in titles[:6]]
    fallback = -1
    for spot in walked.spots:
        if spot.kind in ("h1", "headline") and not spot.zone & NAV:
            if squash(spot.text) in wanted:
                return spot.block
            fallback = spot.block if fallback < 0 else fallback
    for index, block in enumerate(walked.blocks[:400]):
        if (
            len(block.text) <= 300
            and not block.zone & (NAV | RELATED)
            and squash(block.text) in wanted
            and " " in block.text
        ):
            return index
    return max(fallback, 0)


def _times(walked: Walked, headline: int) -> Iterator[Witness]:
    """`<time>` elements: the first two from shortly before the headline on are its own, unless in a side bar."""
    own = 0
    for spot in walked.spots:
        if spot.kind != "time":
            continue
        near = spot.block >= headline - BEFORE and own < 2 and not spot.zone & (_AWAY | ASIDE)
        own += near
        label = spot.name + " " + _label(walked, spot)
        for stamp in (stamps.read(spot.value) or stamps.read(spot.text))[:1]:
            kind = (
                WitnessKind.ELSEWHERE if not near else WitnessKind.MODIFIED if _is_update(label) else WitnessKind.BYLINE
            )
            yield Witness(stamp.date, kind, "time element", (spot.value or stamp.printed)[:60], stamp.other)


def _is_update(label: str) -> bool:
    return bool(_MODIFIED.search(label)) and not _PUBLISHED.search(label)


def _label(walked: Walked, spot: Spot) -> str:
    """The words that stand before a spot's own text in its block."""
    if spot.block >= len(walked.blocks):
        return ""
    line = walked.blocks[spot.block].text[:400]
    before, found, _ = line.partition(spot.text) if spot.text else ("", "", "")
    return before[-40:] if found else ""


def _date_spots(walked: Walked, headline: int) -> Iterator[Witness]:
    """Elements whose class says date or byline: the first ones from the headline on are its own."""
    own = 0
    for spot in walked.spots:
        if spot.kind not in ("date", "author") or len(spot.text) > SHORT:
            continue
        found = stamps.read(spot.value) or stamps.written(spot.text)
        if not found:
            continue
        near = -BEFORE <= spot.block - headline <= 2 * BEHIND and own < 2 and not spot.zone & (_AWAY | ASIDE)
        own += near
        for stamp in found[:2]:
            kind = _labelled(spot.text, stamp, WitnessKind.BYLINE) if near else WitnessKind.ELSEWHERE
            yield Witness(stamp.date, kind, "byline", stamp.printed[:60], stamp.other)


def _place(block: Block, distance: int, stamp: stamps.Stamp, *, first: bool) -> tuple[WitnessKind, str]:
    """What a date in a block says, by its zone, its distance from the headline, its label and its place in the line."""
    if block.zone & _AWAY or stamp.date.day is None:
        return WitnessKind.ELSEWHERE, "text"
    before = block.text[max(0, stamp.offset - 45) : stamp.offset]
    if len(block.text) <= SHORT and -BEFORE <= distance <= BEHIND and not block.zone & ASIDE:
        return _labelled(block.text, stamp, WitnessKind.BYLINE), "line beside the headline"
    if first and distance > 0 and stamp.offset <= DATELINE and not _FOREIGN.search(before):
        return WitnessKind.BYLINE, "dateline"
    if len(block.text) <= SHORT and _LABEL.search(before):
        return WitnessKind.BYLINE, "labelled date"
    return WitnessKind.ELSEWHERE, "text"


def _labelled(line: str, stamp: stamps.Stamp, otherwise: WitnessKind) -> WitnessKind:
    """The kind that the words before a date give it."""
    before = line[max(0, stamp.offset - 45) : stamp.offset]
    if _FOREIGN.search(before):
        return WitnessKind.ELSEWHERE
    updates = list(_MODIFIED.finditer(before))
    if updates and not _PUBLISHED.search(before, updates[-1].end()):
        return WitnessKind.MODIFIED
    return otherwise
