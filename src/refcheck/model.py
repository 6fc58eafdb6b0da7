"""The nouns of refcheck: frozen data that flows from the readers to the report.

Words are those of CSL and BibTeX for bibliographic items, of RFC 7089 for archives and of EDTF for dates.
This module imports only the standard library and holds no behaviour beyond small derived properties.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")

# ---------------------------------------------------------------------------------------------------- answers


class Why(StrEnum):
    """Why a source could not be looked at."""

    NO_NETWORK = "no network"
    OFFLINE = "offline run"
    NOT_RECORDED = "not in the recording"
    TIMEOUT = "timed out"
    UNREACHABLE = "unreachable"
    TLS = "certificate not accepted"
    RATE_LIMITED = "rate limited"
    BLOCKED = "access refused"
    BOT_WALL = "bot wall"
    CONSENT = "consent wall"
    PAYWALL = "paywall"
    LOGIN = "log-in page"
    GEO_BLOCK = "not available in this region"
    SERVER_ERROR = "server error"
    EMPTY = "page without text"
    POLICY = "refused by policy"
    UNSUPPORTED = "cannot be read"
    CIRCUIT_OPEN = "archive not asked"
    FAULT = "a fault of refcheck"


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The source was read and holds this; the only answer on which a finding may accuse."""

    value: T
    source: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The source was asked and says it has no such thing; `seen` is what it said ("404 Not Found")."""

    source: str
    seen: str


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The source could not be looked at; proves nothing about what it holds."""

    source: str
    why: Why
    detail: str = ""

    @property
    def reason(self) -> str:
        """The reason as one phrase for a reader."""
        return f"{self.why}: {self.detail}" if self.detail else str(self.why)


Answer: TypeAlias = Found[T] | Missing | Unavailable

# ------------------------------------------------------------------------------------------- places and dates


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in an input: line and column are 1-based, offset counts characters from 0."""

    path: str
    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its source gives it (EDTF level 0, and `?`, `~`, `%` of level 1).

    `qualifier` is "", "?", "~" or "%"; `until` is the end of an interval. Always a possible calendar date: impossible
    ones ("30 February") stay printed text, in `Unread`.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that running text mentions; the year may be left to the context ("on 18 October")."""

    year: int | None
    month: int | None
    day: int | None
    printed: str
    offset: int


# ------------------------------------------------------------------------------------------------ input texts


@dataclass(frozen=True, slots=True)
class Text:
    """A manuscript as characters: `content` is the file as it stands (offsets are positions in it).

    `format` is the reader's name ("text", "markdown"); `line_starts` are the offsets at which lines begin. `references`
    are those of a bibliography that the file names (LaTeX, pandoc): the text then holds no list of its own.
    `unread` are files and passages that belong to it and could not be read.
    """

    path: str
    content: str
    format: str
    line_starts: tuple[int, ...]
    references: tuple[Reference, ...] = ()
    unread: tuple[Unread, ...] = ()

    def locate(self, offset: int) -> Location:
        """The place of the character at *offset*."""
        line = bisect_right(self.line_starts, offset)
        return Location(self.path, line, offset - self.line_starts[line - 1] + 1, offset)


# ------------------------------------------------------------------------------------- items and their citing


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person (family, given, ...) or, with `literal`, an organisation; CSL's name parts."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A bibliographic item in CSL terms; texts are plain Unicode without markup, identifiers are normalised.

    `type` is a CSL type ("article-journal", "webpage", ...); `doi` is bare and lower-case; `url` is absolute.
    """

    type: str = ""
    title: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    issued: PartialDate | None = None
    original_issued: PartialDate | None = None
    container_title: str = ""
    collection_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    number: str = ""
    edition: str = ""
    genre: str = ""
    doi: str = ""
    url: str = ""
    isbn: str = ""
    issn: str = ""
    arxiv: str = ""
    pmid: str = ""
    language: str = ""
    note: str = ""
    archive_url: str = ""
    archive_date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of the input that is there and could not be taken: which field, as printed, and why."""

    field: str
    printed: str
    reason: str
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An item as the manuscript's list, or a `.bib` entry, gives it.

    `raw` is the entry as printed (or the source of the `.bib` entry), `label` a printed number ("12") or "",
    `year_suffix` the letter of "2020b", `issued_printed` the date as printed, `fields` the fields of a `.bib` entry as
    they stand. `start`/`end` are the entry's character offsets.
    """

    key: str
    item: Item
    raw: str
    location: Location
    end: int
    label: str = ""
    year_suffix: str = ""
    issued_printed: str = ""
    accessed: PartialDate | None = None
    unread: tuple[Unread, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


class CitationStyle(StrEnum):
    """How a pointer in the text is printed."""

    PARENTHETICAL = "parenthetical"  # [Reuters, 2020b] (Smith, 2004)
    NARRATIVE = "narrative"  # Smith (2004) argues
    NUMERIC = "numeric"  # [3], ³
    NOTE = "note"  # a footnote that gives the source
    KEY = "key"  # [@smith2004], \cite{smith2004}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a citation prints to name its entry: names and year, a number, or a key."""

    names: tuple[str, ...] = ()
    et_al: bool = False
    year: str = ""
    suffix: str = ""
    number: str = ""
    key: str = ""
    title: str = ""


class Confidence(IntEnum):
    """How sure a statement is."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Mend(StrEnum):
    """What had to be repaired in a citation before an entry of the list answered to it."""

    SPELLING = "spelling"
    SCRIPT = "script"
    YEAR = "year"
    SUFFIX = "suffix"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Link:
    """The entry that a citation points to, with the reason; `mends` is empty where they agree as printed."""

    key: str
    confidence: Confidence
    reason: str
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A pointer in the text to one entry of the list; a bracket with three of them is three citations.

    `printed` is this item's text, `group` the whole bracket as printed; `sentence` is the sentence it stands in (for a
    block quotation, the block). `links` is empty when nothing in the list answers, and has several when undecided.
    `mentions` are the dates that the sentence attaches to the source. `end` is the character offset after `printed`.
    """

    printed: str
    group: str
    style: CitationStyle
    label: Label
    location: Location
    end: int
    sentence: str
    locator: str = ""
    links: tuple[Link, ...] = ()
    mentions: tuple[DateMention, ...] = ()


class QuoteKind(StrEnum):
    """How quoted words are set."""

    INLINE = "inline"
    BLOCK = "block"
    NESTED = "nested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words attributed to a source, without their quotation marks; `citation` indexes `Document.citations`."""

    text: str
    kind: QuoteKind
    location: Location
    end: int
    citation: int
    language: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One input, read: its references, citations and quotes, and the passages that could not be read.

    `has_text` is false when there is no running text to look for citations in (a `.bib` without citation contexts).
    `style` is the kind of the citations ("author-date", "numeric", "key" or "").
    """

    path: str
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    unread: tuple[Unread, ...] = ()
    has_text: bool = True
    style: str = ""


# ------------------------------------------------------------------------------------------ what the web said


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect on the way: the address that answered, its status, and where it pointed."""

    url: str
    status: int
    location: str


class Truncation(StrEnum):
    """Why a body ends early; the WARC-Truncated values."""

    LENGTH = "length"
    TIME = "time"
    DISCONNECT = "disconnect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What one URL said at one moment.

    `url` is the address asked, `final_url` the one that answered after the redirects in `chain`; header names keep
    their case. `body` is decoded of its transfer and content encoding. A memento also has `memento_url` and
    `captured_at`; its `url` and `final_url` are the original's.
    """

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    fetched_at: datetime
    chain: tuple[Hop, ...] = ()
    truncated: Truncation | None = None
    memento_url: str = ""
    captured_at: datetime | None = None

    def header(self, name: str) -> str:
        """The first value of the header *name*, in any case, or ""."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


class WitnessKind(StrEnum):
    """What a date on or about a page says of it, from the strongest to the weakest."""

    PUBLISHED = "published"  # structured: JSON-LD, meta, Open Graph, microdata
    URL = "url"  # the path or slug of the address
    BYLINE = "byline"  # text or <time> beside the headline
    DOCUMENT = "document"  # PDF metadata, a document number
    MODIFIED = "modified"
    HEADER = "header"  # HTTP Last-Modified
    CAPTURE = "capture"  # the first capture: not later than this
    ELSEWHERE = "elsewhere"  # somewhere on the page; says nothing of publication


@dataclass(frozen=True, slots=True)
class Witness:
    """One piece of dating evidence: the date, what it says of the page, and where it was seen ("meta date").

    `ambiguous` holds the other reading where day and month could be swapped (03/04/2020).
    """

    date: PartialDate
    kind: WitnessKind
    where: str
    printed: str = ""
    ambiguous: PartialDate | None = None


class Access(StrEnum):
    """What kind of page answered."""

    OPEN = "open"
    BOT_WALL = "bot wall"
    CONSENT = "consent wall"
    PAYWALL = "paywall"
    LOGIN = "log-in page"
    GEO_BLOCK = "not available in this region"
    DENIED = "access denied"
    EMPTY = "page without text"
    PARKED = "parked domain"
    SOFT_404 = "not-found page"
    MEDIA = "video or audio"
    SCAN = "scan without text"


class Medium(StrEnum):
    """What a body is made of."""

    HTML = "html"
    PDF = "pdf"
    TEXT = "text"
    FEED = "feed"
    WORD = "word"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A snapshot read.

    `text` is all visible text with paragraphs separated by newlines, then any structured text that the page carries
    without showing it (JSON-LD articleBody, descriptions), from offset `hidden_from` on. `main` is the span of the main
    text within it. `page_starts` are the offsets of a PDF's pages. `titles` and `authors` are all candidates, best
    first. `access_seen` is the phrase, status or header that told the access. `truncated` says the body ends early.
    """

    url: str
    final_url: str
    status: int
    medium: Medium
    text: str
    fetched_at: datetime
    access: Access = Access.OPEN
    access_seen: str = ""
    title: str = ""
    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    site: str = ""
    language: str = ""
    witnesses: tuple[Witness, ...] = ()
    main: tuple[int, int] = (0, 0)
    hidden_from: int = -1
    page_starts: tuple[int, ...] = ()
    truncated: bool = False
    chain: tuple[Hop, ...] = ()
    memento_url: str = ""
    captured_at: datetime | None = None


class Outcome(StrEnum):
    """What a page says of a claim about itself: its date, its title, its authors."""

    CONFIRM = "confirm"
    CONTRADICT = "contradict"
    UNKNOWN = "unknown"


class LinkState(StrEnum):
    """What is known of a URL after one run; only the first two of the dead ones accuse."""

    ALIVE = "alive"
    MOVED = "moved"
    GONE = "gone"
    SOFT_404 = "soft 404"
    BLOCKED = "blocked"
    RATE_LIMITED = "rate limited"
    SERVER_ERROR = "server error"
    UNREACHABLE = "unreachable"
    TLS_ERROR = "tls error"
    REFUSED = "refused by policy"
    SKIPPED = "not a web address"
    NOT_ASKED = "not asked"


# ------------------------------------------------------------------------------------- what the registries say


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
    """A work as a registry knows it: its title, and the notices published about it, oldest first."""

    title: str = ""
    notices: tuple[Notice, ...] = ()


# ----------------------------------------------------------------------------------------------- quotations


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


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEvidence:
    """What became of one quotation (`quote` indexes `Document.quotes`).

    `alignment` is the best over the copies tried; `source` names the copy ("live page", "capture of 2020-10-05");
    `place` says where in it ("main text", "page 12"). `tried` names every copy read. When the words stand in the source
    of another reference instead, `other_key` and `other` say which and how. `captured_at` is None for the live page.
    """

    quote: int
    alignment: Alignment
    source: str
    url: str
    place: str = ""
    tried: tuple[str, ...] = ()
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


# ------------------------------------------------------------------------------------------ rules and findings


class Severity(IntEnum):
    """How bad a finding is if it is true."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class Need(StrEnum):
    """What a rule needs gathered before it can judge."""

    LIVE = "live page"
    MEMENTO = "memento"
    FIRST_CAPTURE = "first capture"
    QUOTES = "quotations"
    RECORD = "registry record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check yields: the observation, what was printed, what was seen and where, and the smallest repair.

    `reference` is the entry's key or "" when it concerns the text or the list as a whole. `confidence` and `severity`
    override the rule's own where this case is clearer or less clear. `evidence` are the reasons, one a line.
    """

    message: str
    location: Location
    reference: str = ""
    printed: str = ""
    seen: str = ""
    suggestion: str = ""
    evidence: tuple[str, ...] = ()
    url: str = ""
    severity: Severity | None = None
    confidence: Confidence | None = None


Check: TypeAlias = Callable[[Dossier], Iterator[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check with its name, defaults, needs and documentation (`doc`: Markdown, the first line is the summary)."""

    name: str
    severity: Severity
    confidence: Confidence
    check: Check
    doc: str
    needs: frozenset[Need] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem stamped with its rule; `fingerprint` stays the same while the same thing is wrong at the same place."""

    rule: str
    severity: Severity
    confidence: Confidence
    message: str
    location: Location
    fingerprint: str
    reference: str = ""
    printed: str = ""
    seen: str = ""
    suggestion: str = ""
    evidence: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the user silenced, with the reason given."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that could not be answered: for which reference, which source, and why."""

    reference: str
    source: str
    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A bug of ours met while checking: the rule, the reference if known, and what was raised."""

    rule: str
    reference: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of one run over one input, in reading order."""

    path: str
    version: str
    now: datetime
    dossier: Dossier
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
