"""What one address said, and the page that was read from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from refcheck.model.places import PartialDate


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


class Further(StrEnum):
    """Where a text stands that the page only begins or leads to."""

    PDF = "the page offers the text as a PDF"
    NEXT = "the text goes on on another page"


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
    first. `access_seen` is the phrase, status or header that told the access. `truncated` says the body ends early,
    `goes_on` where more of the text stands.
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
    goes_on: Further | None = None
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
