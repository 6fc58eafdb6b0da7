"""What was gathered about each reference: pages, quotations held against them, registry records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from refcheck.model.answers import Answer, Unavailable
from refcheck.model.documents import Document, Item
from refcheck.model.places import PartialDate
from refcheck.model.web import LinkState, Page


class NoticeKind(StrEnum):
    """What a notice that was published about a work does to it."""

    RETRACTION = "retraction"
    PARTIAL_RETRACTION = "partial retraction"
    WITHDRAWAL = "withdrawal"
    REMOVAL = "removal"
    CONCERN = "expression of concern"
    CORRECTION = "correction"
    OTHER = "other update"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice about a work: its own DOI ("" where the work itself carries it), its date, and who reported it.

    `in_title`: nothing but a word before the work's title in the registry ("RETRACTED: …") tells of it.
    """

    kind: NoticeKind
    doi: str = ""
    date: PartialDate | None = None
    source: str = ""
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A work as a registry knows it, and the notices published about it, oldest first.

    `titles` are all of the work (with and without subtitle, in the original language); `dates` every date that the
    registry gives for its publication (print, online). `by_title`: it was found by its title, not by the entry's DOI.
    """

    item: Item = field(default_factory=Item)
    titles: tuple[str, ...] = ()
    dates: tuple[PartialDate, ...] = ()
    notices: tuple[Notice, ...] = ()
    by_title: bool = False


class Verdict(StrEnum):
    """How quoted words stand in a source."""

    EXACT = "exact"
    NEAR = "near"
    ALTERED = "altered"
    NOT_FOUND = "not_found"
    UNVERIFIABLE = "unverifiable"


class Grade(IntEnum):
    """How much a differing word matters."""

    SPELLING = 1  # spelling or inflection
    WORDING = 2  # another word
    MEANING = 3  # negation, number, unit, name, antonym, order


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that differ: as the manuscript prints them, as the source has them ("" when absent there)."""

    printed: str
    seen: str
    grade: Grade
    what: str = ""  # "negation", "number", "name", "antonym", "order", "unit", "inflection", ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """A quotation held against one text.

    `passage` is the source's own wording, `start`/`end` its character offsets in the text as given; `share` is the
    part of the quoted words found, 0 to 1. `reason` explains `UNVERIFIABLE` and says what was declared in `NEAR`.
    """

    verdict: Verdict
    passage: str = ""
    start: int = -1
    end: int = -1
    share: float = 0.0
    differences: tuple[Difference, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a source in which a quotation was looked for, and how many words of it could be read.

    `name` is "live page" or "capture of 2020-10-05"; `whole` is false where the text ended early.
    """

    name: str
    words: int
    whole: bool = True

    @property
    def extent(self) -> str:
        """How much of it could be read, in words."""
        read = f"{self.words:,} word{'' if self.words == 1 else 's'} read"
        return read if self.whole else f"{read}, cut off there"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEvidence:
    """What became of one quotation (`quote` indexes `Document.quotes`).

    `alignment` is the best over the copies tried; `source` names the copy ("live page", "capture of 2020-10-05");
    `place` says where in it ("main text, paragraph 3", "page 12"). `tried` is every copy read. When the words stand in
    the source of another reference instead, `other_key` and `other` say which and how. `captured_at` is None for the
    live page.
    """

    quote: int
    alignment: Alignment
    source: str
    url: str
    place: str = ""
    tried: tuple[Copy, ...] = ()
    other_key: str = ""
    other: Alignment | None = None
    captured_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything gathered about one reference; `None` means not asked, which is no answer at all.

    `status` is the last HTTP status, 0 where none came. `live` is the page now; `memento` the capture nearest the
    cited date; `first_capture` the time of the first one; `record` is the work in the registry of its DOI. `further`
    says why more captures could not be looked into.
    """

    key: str
    url: str = ""
    state: LinkState = LinkState.NOT_ASKED
    state_seen: str = ""
    status: int = 0
    live: Answer[Page] | None = None
    memento: Answer[Page] | None = None
    first_capture: Answer[datetime] | None = None
    further: Unavailable | None = None
    record: Answer[Record] | None = None
    quotes: tuple[QuoteEvidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A document with its evidence (by reference key) and the time of the run."""

    document: Document
    now: datetime
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
