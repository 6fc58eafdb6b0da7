"""What kind of item a reference is, in CSL's types."""

from __future__ import annotations

import re
from dataclasses import replace

from refcheck.model import Item

_THESIS = re.compile(
    r"\b(?:thesis|dissertation|ph\.?\s?d\b|diss\.|habilitation|doktora|yüksek\slisans|doctoral|master[’']?s|диссертац|дис\.|tese\b|tesis\b|thèse|tesi\b|doktorarbeit|masterarbeit|diplomarbeit)",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:technical\sreport|tech\.?\srep|working\spaper|report\sno|discussion\spaper|policy\sbrief|white\spaper|arbeitspapier|research\sreport|annual\sreport)",
    re.IGNORECASE,
)
_CONFERENCE = re.compile(
    r"\b(?:proceedings|proc\.|conference|conf\.|workshop|symposium|symp\.|congress|kongress|konferenz|tagung|bildiri|sempozyum|конференц|congresso|congreso|actes|atti|anais|meeting)",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:news|times|guardian|telegraph|post|herald|gazette|tribune|daily|zeitung|reuters|bbc|cnn|gazetesi|haber|hürriyet|milliyet|sabah|cumhuriyet|le\smonde|spiegel|el\spaís|corriere|repubblica|известия|газета|коммерсант|тасс|journal\sof\scommerce|independent|economist|monitor|agency|ajansı)\b",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"youtube\.com|youtu\.be|vimeo\.com|\[video\]|\[film\]|\[motion\spicture\]|\[youtube", re.IGNORECASE
)
_LEGAL = re.compile(
    r"\b(?:act\sof\s\d{4}|directive\s\d+|regulation\s\(e[uc]\)|law\sno|kanun(?:u)?\b.{0,20}\bsayılı|федеральный\sзакон|verordnung|gesetz\b|bgbl|u\.s\.c\.|stat\.|pub\.\sl\.)",
    re.IGNORECASE,
)
_DATA = re.compile(r"\[data\s?(?:set|base)\]|\bdata\s?set\b", re.IGNORECASE)


def with_type(item: Item, raw: str) -> Item:
    """The item with its CSL type, told from its fields and a few words of the string."""
    return replace(item, type=kind_of(item, raw))


def kind_of(item: Item, raw: str) -> str:
    """The CSL type ("article-journal", "chapter", "webpage", ...)."""
    container = item.container_title
    numbered = bool(item.volume or item.issue)
    if _VIDEO.search(raw):
        return "motion_picture"
    if _THESIS.search(raw) and not numbered:
        return "thesis"
    if _DATA.search(raw):
        return "dataset"
    if container and _CONFERENCE.search(container) and not numbered:
        return "paper-conference"
    is_in_book = item.editors and item.publisher and not item.issue  # its volume is one of the book's
    if container and numbered and not is_in_book:
        return "article-journal"
    dated = item.issued is not None and item.issued.month is not None
    if container:
        if item.editors or item.publisher or item.publisher_place:
            return "chapter"
        if dated and (_NEWS.search(container) or item.url):
            return "article-newspaper"
        return "article-journal" if item.pages or not item.url else "webpage"
    if (item.number and not item.isbn) or _REPORT.search(raw):
        return "report"
    if _LEGAL.search(raw) and not item.authors:
        return "legislation"
    if item.arxiv:
        return "article"
    if item.url and not (item.publisher_place or item.isbn or item.edition):
        return "webpage"
    if item.publisher or item.publisher_place or item.isbn or item.edition:
        return "book"
    return "document" if not item.url else "webpage"
