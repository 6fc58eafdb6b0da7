"""A manuscript or a bibliography, read: its references, citations and quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from refcheck.model.places import DateMention, Location, PartialDate


@dataclass(frozen=True, slots=True)
class Text:
    """A manuscript as characters: `content` is the file as it stands (offsets are positions in it).

    `format` is the reader's name ("text", "markdown"); `line_starts` are the offsets at which lines begin. `references`
    are those of a bibliography that the file names (LaTeX, pandoc): the text then holds no list of its own.
    `unread` are files and passages that belong to it and could not be read; `nocited` are the keys or labels of entries
    that it lists without citing them ("*": all).
    """

    path: str
    content: str
    format: str
    line_starts: tuple[int, ...]
    references: tuple[Reference, ...] = ()
    unread: tuple[Unread, ...] = ()
    nocited: frozenset[str] = frozenset()

    def locate(self, offset: int) -> Location:
        """The place of the character at *offset*."""
        line = bisect_right(self.line_starts, offset)
        return Location(self.path, line, offset - self.line_starts[line - 1] + 1, offset)


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
    `section` the subheading that it stands under, `chapter` the number of the chapter whose list it stands in where
    several have one of their own, else 0, `year_suffix` the letter of "2020b", `issued_printed` the date as
    printed, `fields` the fields of a `.bib` entry as they stand. `url_readings` are further readings of an address that
    a hyphen at a line break leaves open.
    `start`/`end` are the entry's character offsets.
    """

    key: str
    item: Item
    raw: str
    location: Location
    end: int
    label: str = ""
    section: str = ""
    chapter: int = 0
    year_suffix: str = ""
    issued_printed: str = ""
    accessed: PartialDate | None = None
    unread: tuple[Unread, ...] = ()
    url_readings: tuple[str, ...] = ()
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
    block quotation, the block; for a source that a note gives, the sentence of the text that calls the note). `links`
    is empty when nothing in the list answers, and has several when undecided. `mentions` are the dates that the
    sentence attaches to the source. `beside` are the sentences directly before and after it in its paragraph, as far as
    they cite nothing themselves. `end` is the character offset after `printed`.
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
    beside: tuple[str, ...] = ()


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
    `style` is the kind of the citations ("author-date", "numeric", "key", "note", "author-page" or "").
    `addresses` are the web addresses that stand in the text or a note and in no entry, each with a key of its own.
    `nocited` are the keys or labels of entries that the text asks to be listed without being cited ("*": all).
    """

    path: str
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    unread: tuple[Unread, ...] = ()
    has_text: bool = True
    style: str = ""
    addresses: tuple[Reference, ...] = ()
    nocited: frozenset[str] = frozenset()

    @property
    def sources(self) -> tuple[Reference, ...]:
        """Everything that the web can be asked for: the entries of the list, then the addresses outside it."""
        return (*self.references, *self.addresses)
