"""The fields of one BibTeX or biblatex entry as a `Reference` (field names: biblatex manual 3.20, section 2.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from refcheck import dates, identifiers
from refcheck.model import Item, Location, PartialDate, Reference, Unread
from refcheck.readers._bibnames import names
from refcheck.text.latex import decode

TYPES = {
    "article": "article-journal", "periodical": "article-journal", "suppperiodical": "article-journal",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "proceedings": "book",
    "mvproceedings": "book", "reference": "book", "mvreference": "book", "booklet": "pamphlet",
    "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter", "suppbook": "chapter",
    "suppcollection": "chapter", "inreference": "entry-encyclopedia", "inproceedings": "paper-conference",
    "conference": "paper-conference", "techreport": "report", "report": "report", "manual": "report",
    "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis", "online": "webpage", "electronic": "webpage",
    "www": "webpage", "webpage": "webpage", "dataset": "dataset", "software": "software", "patent": "patent",
    "standard": "standard", "legislation": "legislation", "jurisdiction": "legal_case", "video": "motion_picture",
    "movie": "motion_picture", "audio": "song", "music": "song", "letter": "personal_communication", "image": "graphic",
    "artwork": "graphic", "performance": "performance", "review": "review", "unpublished": "manuscript",
}  # fmt: skip
SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_ADDRESS = re.compile(r"https?://[^\s{}<>\"]{3,2000}", re.IGNORECASE)
_YEAR_SUFFIX = re.compile(r"(\d{4})\s?([a-z])$")
# In a note or howpublished: "Accessed: 2020-10-05", "[Online; accessed 5 October 2020]", "Abgerufen am 5.10.2020".
_ACCESSED = re.compile(
    r"(?:accessed|retrieved|visited|consulted|viewed|abgerufen|zugriff|aufgerufen|consult[ée]e?|consultado|acesso|"
    r"acessado|erişim|erişildi|дата обращения)\W{0,6}(?:on|am|le|el|em|em:|tarihi)?\W{0,4}([\w./, -]{6,40})",
    re.IGNORECASE,
)
_ACCESS_FIELDS = ("urldate", "accessed", "lastchecked", "lastaccessed", "accessdate", "date-accessed")


@dataclass(slots=True)
class _Entry:
    """The fields of an entry while they are taken, without empty ones; what cannot be taken gathers in `unread`."""

    fields: Mapping[str, str]
    location: Location
    unread: list[Unread] = field(default_factory=list)

    def raw(self, *keys: str) -> str:
        """The first of these fields that holds anything, as it stands."""
        for key in keys:
            if key in self.fields:
                return self.fields[key]
        return ""

    def text(self, *keys: str) -> str:
        """The first of these fields, as plain text."""
        printed = self.raw(*keys)
        return decode(printed) if printed else ""

    def refuse(self, name: str, printed: str, reason: str) -> None:
        self.unread.append(Unread(name, printed, reason, self.location))


def reference(key: str, kind: str, fields: Mapping[str, str], location: Location) -> Reference:
    """The reference that an entry of type *kind* stands for; `raw`, `end` and `fields` are left to the caller."""
    entry = _Entry({name: held for name, value in fields.items() if (held := value.strip())}, location)
    issued, suffix, printed = _issued(entry)
    item = Item(
        type=_type(entry, kind),
        title=_titled(entry, "title", "subtitle"),
        authors=names(entry.raw("author"), lambda reason: entry.refuse("author", entry.raw("author"), reason)),
        editors=names(entry.raw("editor"), lambda reason: entry.refuse("editor", entry.raw("editor"), reason)),
        issued=issued,
        original_issued=_date(entry, "original_issued", "origdate", "origyear"),
        container_title=_container(entry),
        collection_title=entry.text("series"),
        publisher=entry.text("publisher", "institution", "school", "organization"),
        publisher_place=entry.text("location", "address"),
        volume=entry.text("volume"),
        issue=entry.text("number") if kind == "article" and entry.raw("number") else entry.text("issue"),
        pages=entry.text("pages"),
        number=entry.text("eid") if kind == "article" else entry.text("number"),
        edition=entry.text("edition"),
        genre=entry.text("type"),
        **_identifiers(entry),
        language=entry.text("langid", "language"),
        note=entry.text("note", "annotation"),
        archive_url=_url(entry.raw("archiveurl", "archive-url", "archive_url", "urlarchive")),
        archive_date=_date(entry, "archive_date", "archivedate", "archive-date"),
    )
    return Reference(
        key=key,
        item=item,
        raw="",
        location=location,
        end=0,
        label=entry.text("shorthand"),
        year_suffix=suffix,
        issued_printed=printed,
        accessed=_accessed(entry),
        unread=tuple(entry.unread),
    )


def _type(entry: _Entry, kind: str) -> str:
    """The CSL type; `entrysubtype` may name one itself, or biblatex's newspaper and magazine."""
    subtype = entry.text("entrysubtype", "csltype").lower()
    if subtype in SUBTYPES:
        return SUBTYPES[subtype]
    if re.fullmatch(r"[a-z_]+(?:-[a-z]+)?", subtype) and subtype in CSL_TYPES:
        return subtype
    if kind in TYPES:
        return TYPES[kind]
    return "webpage" if _address(entry) else "document"


def _titled(entry: _Entry, title: str, subtitle: str) -> str:
    whole = [part for part in (entry.text(title), entry.text(subtitle)) if part]
    return ": ".join(whole) if len(whole) < 2 or whole[0][-1:] not in "?!:" else " ".join(whole)


def _container(entry: _Entry) -> str:
    for title, subtitle in (("journaltitle", "journalsubtitle"), ("booktitle", "booksubtitle"), ("maintitle", "")):
        if entry.raw(title):
            return _titled(entry, title, subtitle)
    return entry.text("journal", "eventtitle", "website", "newspaper", "blogtitle")


def _issued(entry: _Entry) -> tuple[PartialDate | None, str, str]:
    """The date of issue, its suffix letter, and the date as printed."""
    year = entry.text("year")
    lettered = _YEAR_SUFFIX.fullmatch(year) or _YEAR_SUFFIX.search(entry.text("label"))
    suffix = lettered[2] if lettered else entry.text("extradate", "yearsuffix")
    suffix = suffix if re.fullmatch("[a-z]", suffix) else ""
    if lettered and year == lettered[0]:
        year = lettered[1]
    parts = [part for part in (entry.text("day"), entry.text("month"), year) if part]
    composed = " ".join(parts) if year else ""
    if entry.text("month").isdecimal() and year:
        composed = "-".join(part.zfill(2) for part in reversed(parts))
    date = entry.raw("date").strip("{}")  # as it stands: EDTF's ~ is no LaTeX
    printed = entry.text("issued-printed") or date or composed
    for candidate in (date, composed):
        dated = dates.parse(candidate) if candidate else None
        if dated:
            return dated, suffix, printed
    fault = dates.impossible(printed)
    if fault:
        entry.refuse("issued", printed, fault)
    dated = dates.parse(year) if year and not fault else None
    return dated, suffix, printed


def _date(entry: _Entry, name: str, *keys: str) -> PartialDate | None:
    """The date in the first of these fields; an impossible one is kept as unread under *name*."""
    printed = entry.raw(*keys).strip("{}")
    fault = dates.impossible(printed) if printed else ""
    if fault:
        entry.refuse(name, printed, fault)
    return dates.parse(printed) if printed and not fault else None


def _accessed(entry: _Entry) -> PartialDate | None:
    found = _date(entry, "accessed", *_ACCESS_FIELDS)
    if found or entry.raw(*_ACCESS_FIELDS):
        return found
    for key in ("note", "howpublished", "urlnote", "addendum"):
        said = _ACCESSED.search(entry.text(key))
        mention = next(iter(dates.find(said[1])), None) if said else None
        if mention and mention.year:
            return PartialDate(mention.year, mention.month, mention.day)
    return None


def _address(entry: _Entry) -> str:
    """The web address: of the field `url`, else one that stands in `howpublished`, `note` or `eprint`."""
    own = entry.raw("url", "link", "ee")
    if own:
        return _url(own)
    for key in ("howpublished", "note", "addendum", "eprint", "publisher"):
        found = _ADDRESS.search(_unescaped(entry.raw(key)))
        if found:
            return _url(found[0])
    return ""


def _identifiers(entry: _Entry) -> dict[str, str]:
    """The identifiers, normalised; what looks like a broken one is kept as unread."""
    read = {"doi": _doi, "isbn": identifiers.isbn, "issn": identifiers.issn, "pmid": identifiers.pmid}
    printed = {name: entry.raw(name) for name in read}
    known = {name: take(printed[name]) if printed[name] else "" for name, take in read.items()}
    for name, faults in (("doi", identifiers.doi_fault), ("isbn", identifiers.isbn_fault)):
        if printed[name] and not known[name]:
            entry.refuse(name, printed[name], faults(_unescaped(printed[name])))
    url = _address(entry)
    eprint = entry.raw("eprint")
    is_arxiv = entry.text("archiveprefix", "eprinttype").lower() == "arxiv"
    arxiv = identifiers.arxiv(f"arXiv:{eprint}" if is_arxiv and ":" not in eprint else eprint) if is_arxiv else ""
    if entry.raw("url") and not url:
        entry.refuse("url", entry.raw("url"), "no web address is in it")
    return {**known, "url": url, "arxiv": arxiv}


def _doi(escaped: str) -> str:
    """The DOI, also one with the angle brackets of a SICI, which end a DOI in running text."""
    printed = _unescaped(escaped)
    found = identifiers.doi(printed)
    sici = re.search(r"10\.\d{4,9}/\S{1,200}<\S{1,200}", printed.lower())
    return sici[0] if sici and found and sici[0].startswith(found) else found


def _url(printed: str) -> str:
    return identifiers.clean_url(_unescaped(printed)) if printed else ""


def _unescaped(printed: str) -> str:
    r"""An address or identifier without LaTeX: `\url{}`, `\_`, `{\_}`, `\%`, `\textasciitilde`."""
    if "\\" not in printed:
        return printed.replace("{", "").replace("}", "").strip()
    plain = re.sub(r"\\(?:url|href|path|nolinkurl)\s?(?=\{)", "", printed)
    plain = re.sub(r"\{?\\(?:textasciitilde|sim)\b\s?(?:\{\})?\}?", "~", plain)
    plain = re.sub(r"\\([_%&#$~{}])", r"\1", plain)
    return plain.replace("{", "").replace("}", "").strip()


CSL_TYPES = frozenset(TYPES.values()) | frozenset(SUBTYPES.values()) | {
    "article", "bill", "broadcast", "classic", "collection", "document", "entry", "entry-dictionary", "event", "figure",
    "hearing", "interview", "map", "musical_score", "periodical", "post", "post-weblog", "regulation", "review-book",
    "speech", "treaty",
}  # fmt: skip
