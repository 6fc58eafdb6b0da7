"""What the rules about entries and citations share: short names of entries, who cites them, what kind they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from refcheck.model import Citation, CitationStyle, Document, Link, Name, Reference
from refcheck.text.headings import heads_archives, heads_periodicals
from refcheck.text.names import fold_name
from refcheck.text.shelfmarks import has_shelf_mark

_SCHOLARLY = frozenset({
    "article-journal", "book", "chapter", "thesis", "paper-conference", "article", "review", "entry-encyclopedia",
})  # fmt: skip
# What an entry says where it has no date.
UNDATED = re.compile(
    r"\b(?:n\.?\s?d\b|s\.?\s?[adf]\b|s/d|o\.?\s?J\b|t\.?\s?y\b|б\.?\s?[гдр]\b|z\.\s?[dj]\b|u\.\s?å\b|b\.\s?[rd]\b|"
    r"é\.\s?n\b|χ\.\s?χ\b|undated|no\sdate|forthcoming|in\s(?:press|prep\w*|review)|"
    r"several\s(?:ed|y)\w*|various|submitted|accepted|to\sappear|unpublished(?!\s(?:[\w.’']{1,20}\s){0,3}(?:thesis|dissertation|diss\b))|im\s(?:Druck|Erscheinen)|à\sparaître|en\sprensa|no\sprelo|baskıda|в\sпечати)",
    re.IGNORECASE,
)


_ACRONYM = re.compile(r"\s[(\[][^\W\d_a-z][\w.&-]{1,12}[)\]]$")  # "World Health Organization (WHO)"
# "*Western Mail* (Cardiff)"
_NEWSPAPER = re.compile(r"[*_]{0,2}(?:[^\W\d_][\w'’&-]{0,30}[ ,*_]{1,3}){1,6}\([^\W\d_][^()\d,:]{2,30}\)[*_.]{0,3}")
YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


def printed_name(name: Name) -> str:
    """One name as a list prints it: the organisation, or the family name with its particle."""
    return name.literal or " ".join(part for part in (name.particle, name.family) if part) or name.given


def printed_names(reference: Reference) -> list[str]:
    """The names that an entry stands under: its authors, or the editors of a work that has only these."""
    return [printed_name(name) for name in reference.item.authors or reference.item.editors]


def family_behind_given(name: Name) -> str:
    """What is left of `Mehmet Koçak, M.` as the family name, where it opens with the given names of the initials."""
    words = name.family.split()
    initials = re.sub(r"[^\w]", "", name.given)
    if len(words) < 2 or name.particle or not initials or len(initials) > 3 or not words[0][1:].islower():
        return ""
    if fold_name(words[0])[:1] != fold_name(initials)[:1] or len(initials) >= len(words):
        return ""
    return " ".join(words[len(initials) :])


def short(reference: Reference) -> str:
    """An entry for a reader in few words: "United Nations 2022b", "Smith et al. 2004"."""
    names = printed_names(reference)
    who = names[0] if names else (reference.item.title[:60] or reference.key)
    if len(names) == 2:
        who += f" & {names[1]}"
    elif len(names) > 2:
        who += " et al."
    printed = reference.issued_printed[:4]  # "1395", which is no year of our calendar
    year = str(reference.item.issued.year) if reference.item.issued else printed if printed.isdecimal() else ""
    return f"{who} {year}{reference.year_suffix}".strip()


def label(citation: Citation) -> str:
    """A citation as printed, with the bracket that closes after it."""
    return citation.printed + ")" * (citation.printed.count("(") - citation.printed.count(")"))


def as_printed(reference: Reference, *, longest: int = 200) -> str:
    """The beginning of the entry as printed, on one line."""
    line = " ".join(reference.raw.split())
    return line if len(line) <= longest else line[:longest].rpartition(" ")[0] + " …"


def authors_key(reference: Reference) -> tuple[str, ...]:
    """The entry's authors folded, for telling whether two entries have the same ones; without bracketed acronyms."""
    names = ((_ACRONYM.sub("", printed_name(name)), name.given) for name in reference.item.authors)
    return tuple(f"{fold_name(printed)}|{fold_name(given)[:1]}" for printed, given in names)


def first_author(reference: Reference) -> str:
    """The first author's folded name, "" where the entry has none."""
    return next((fold_name(printed_name(name)) for name in reference.item.authors), "")


def is_scholarly(reference: Reference) -> bool:
    """Whether the entry is a book, an article or the like, which may discuss events of any later or earlier time."""
    item = reference.item
    return item.type in _SCHOLARLY or bool(item.doi or item.isbn or item.volume or item.publisher)


def is_holding(reference: Reference) -> bool:
    """Whether the entry names a whole of which notes cite single pieces.

    What an archive holds, by its shelf mark or under a heading for archives alone; a newspaper, by its name and place
    alone or under a heading of its own.
    """
    item = reference.item
    if reference.fields or item.url or item.doi:
        return False
    if item.issued and any(name.given for name in item.authors):
        return False
    if _NEWSPAPER.fullmatch(reference.raw) or (
        heads_periodicals(reference.section) and (len(reference.raw.split()) < 9 or not YEAR.search(reference.raw))
    ):
        return True
    return has_shelf_mark(reference.raw) or heads_archives(reference.section)


def linked(document: Document) -> Iterator[tuple[Citation, Link, Reference]]:
    """Every citation that leads to exactly one entry, with that entry."""
    entries = {reference.key: reference for reference in document.references}
    for citation in document.citations:
        if len(citation.links) == 1 and citation.links[0].key in entries:
            yield citation, citation.links[0], entries[citation.links[0].key]


def cited_keys(document: Document) -> frozenset[str]:
    """The keys of all entries that some citation leads to, surely or not."""
    return frozenset(link.key for citation in document.citations for link in citation.links)


def times(count: int) -> str:
    """How often, for the end of a phrase: "", " (twice)", " (3 times)"."""
    return {1: "", 2: " (twice)"}.get(count, f" ({count} times)")


def listed(words: Iterable[str], *, most: int = 8) -> str:
    """The *words* joined by commas, the rest counted."""
    all_words = list(words)
    rest = len(all_words) - most
    return ", ".join(all_words[:most]) + (f" and {rest} more" if rest > 0 else "")


def is_note(citation: Citation) -> bool:
    """Whether the citation is a footnote, whose text gives the source without pointing to a list."""
    return citation.style is CitationStyle.NOTE


def given_in_notes(document: Document) -> bool:
    """Whether the references are what the notes give in full, for want of a list."""
    starts = {citation.location.offset for citation in document.citations if is_note(citation)}
    return any(reference.location.offset in starts for reference in document.references)


def squeezed(text: str) -> str:
    """The *text* without any blank."""
    return re.sub(r"\s+", "", text)


def address_in_pieces(reference: Reference) -> str:
    """The piece of the entry that is its address only when blanks are taken out of it, or ""."""
    url = re.sub(r"^https?://", "", reference.item.url)
    if reference.fields or not 8 <= len(url) <= 600 or url in reference.raw:
        return ""
    # Blanks, a hyphen before them or a closing bracket may stand between any two characters.
    match = re.search(r"(?:-?>?\s{1,3})?".join(map(re.escape, url)), reference.raw)
    return match.group() if match else ""
