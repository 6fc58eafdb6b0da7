"""An entry lacks what a reader needs to find the source, or what all its siblings have.

**What it looks at.** Title and date of every entry; the address of pages and news items where nearly all the others
have one; in a `.bib`, the fields that BibTeX requires of the entry's type.

**Why it matters.** The source cannot be found, or not be told from another.

**Example.** A press release without an address among forty that have one; an `@article` without `journal`.

**When it stays silent.** When the entry says why (“n.d.”, “forthcoming”), when its text holds what could not be told
apart from the rest, and for fields that only some styles want.

**What to do.** Complete the entry from the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from refcheck.checks import rule
from refcheck.checks._entries import as_printed, short
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_UNDATED = re.compile(
    r"\b(?:n\.?\s?d\b|s\.?\s?[af]\b|s/d|o\.?\s?J\b|t\.?\s?y\b|б\.?\s?г\b|undated|no\sdate|forthcoming|in\s(?:press|prep\w*|review)|"
    r"several\s(?:ed|y)\w*|various|submitted|accepted|to\sappear|unpublished|im\s(?:Druck|Erscheinen)|à\sparaître|en\sprensa|no\sprelo|baskıda|в\sпечати)",
    re.IGNORECASE,
)
_CASE = re.compile(r"\sv\.?s?\.\s|\bcase\s(?:no|c)", re.IGNORECASE)  # cases at law have forms of their own
_ADDRESS = re.compile(r"https?:|www\.|\bdoi\b|10\.\d{4,9}/", re.IGNORECASE)
_ONLINE = frozenset({"webpage", "post", "post-weblog", "article-newspaper", "article-magazine"})
_PAPER = ("publisher", "volume", "isbn", "pages", "collection_title")
_SIBLINGS = 8  # entries of a kind before their habit says anything
_HABIT = 0.9  # the share of them that must have an address

# The fields that BibTeX's own styles warn about (btxdoc, 1988); names joined by "|" stand for each other.
_REQUIRED = {
    "article": ("author", "title", "journal|journaltitle", "year|date"),
    "book": ("author|editor", "title", "publisher", "year|date"),
    "incollection": ("author", "title", "booktitle", "year|date"),
    "inproceedings": ("author", "title", "booktitle", "year|date"),
    "phdthesis": ("author", "title", "school|institution", "year|date"),
    "mastersthesis": ("author", "title", "school|institution", "year|date"),
    "techreport": ("author|editor|institution", "title", "year|date"),
    "online": ("title", "url|howpublished|doi|eprint"),
}


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry that lacks something, with all that it lacks."""
    references = dossier.document.references
    expected = _have_addresses(references)
    for reference in references:
        lacking = _lacking_fields(reference) if reference.fields else list(_lacking(reference))
        unaddressed = not lacking and reference in expected and not _has_address(reference)
        if lacking or unaddressed:
            yield Problem(
                message=f"{short(reference)} has no {' and no '.join(lacking)}"
                if lacking
                else f"{short(reference)} has no address; nearly all other entries of its kind have one",
                location=reference.location,
                reference=reference.key,
                printed=as_printed(reference),
                suggestion=f"add {' and '.join(lacking) if lacking else 'the address'}",
                confidence=Confidence.LOW if unaddressed or _is_often_undated(reference) else None,
            )


def _lacking(reference: Reference) -> Iterator[str]:
    """Title and year, where the printed entry has nothing that could be them."""
    item = reference.item
    if _CASE.search(reference.raw):
        return
    by_person = any(name.family and name.given for name in item.authors)
    if by_person and not item.title and not item.container_title and _words_left(reference) < 2:
        yield "title"
    is_dated = item.issued or reference.unread or _YEAR.search(reference.raw) or _UNDATED.search(reference.raw)
    if not is_dated:
        yield "year"


def _is_often_undated(reference: Reference) -> bool:
    """Whether the entry is a page, a law or a case, which many styles cite without a year."""
    return not reference.fields and (_is_online(reference) or not reference.item.authors)


def _words_left(reference: Reference) -> int:
    """How many words the printed entry has beside one for each author: a title not understood may be among them."""
    words = re.findall(r"[^\W\d_]{3,}", re.sub(r"<?https?:\S+", " ", reference.raw))
    return len(words) - len(reference.item.authors)


def _have_addresses(references: Sequence[Reference]) -> list[Reference]:
    """The pages and news items, when nearly all of them have an address."""
    online = [each for each in references if _is_online(each)]
    having = sum(map(_has_address, online))
    return online if len(online) >= _SIBLINGS and _HABIT * len(online) <= having < len(online) else []


def _is_online(reference: Reference) -> bool:
    item = reference.item
    is_dated = item.issued is not None and item.issued.day is not None
    return (item.type in _ONLINE or is_dated) and not any(getattr(item, name) for name in _PAPER)


def _has_address(reference: Reference) -> bool:
    return bool(reference.item.url or reference.item.doi or _ADDRESS.search(reference.raw))


def _lacking_fields(reference: Reference) -> list[str]:
    """The required fields of a `.bib` entry that it does not have, itself or by its parent."""
    kind = re.match(r"@\s*(\w+)", reference.raw)
    given = {name for name, value in reference.fields.items() if value.strip(" {}")}
    if not kind or {"crossref", "xdata"} & given or _UNDATED.search(" ".join(reference.fields.values())):
        return []
    required = _REQUIRED.get(kind[1].lower(), ())
    return [names.split("|")[0] for names in required if not given & set(names.split("|"))]
