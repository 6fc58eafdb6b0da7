"""An entry lacks what a reader needs to find the source, or what all its siblings have.

**What it looks at.** Title and date of every entry; the address of pages and news items where nearly all the others
have one; in a `.bib`, the fields that BibTeX requires of the entry's type, or others that tell the same
(`organization` for the author, a place for the publisher, `eprint` for the journal).

**Why it matters.** The source cannot be found, or not be told from another.

**Example.** A press release without an address among forty that have one; an `@article` without `journal`.

**When it stays silent.** When the entry says why (“n.d.”, “forthcoming”, “private communication”), when its text holds
what could not be told apart from the rest, for the publisher of books before 1900, for works of antiquity, for the
holdings of archives, for entries with a parent (`crossref`), and for fields that only some styles want.

**How sure.** Low where the source is found all the same (by DOI, address, eprint or ISBN; an anonymous work by its
title) and where half the entries of a type lack the same: that is told once for the list.

**What to do.** Complete the entry from the source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from refcheck.checks import rule
from refcheck.checks._bibtex_fields import Lack, kind_of, lack
from refcheck.checks._entries import UNDATED, YEAR, as_printed, is_holding, listed, short
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity
from refcheck.text.eastern import era_year, evened

_CASE = re.compile(r"\sv\.?s?\.\s|\bcase\s(?:no|c)", re.IGNORECASE)  # cases at law have forms of their own
# What has neither title nor year of its own: a word of mouth, results not published, a supplement to the article.
_NO_WORK = re.compile(
    r"\b(?:private|personal)\scomm(?:unications?|un|\.)(?!\s[a-z])|\bunpublished\b(?!\s(?:letters|papers|works|writings)|\s(?:[\w.’']{1,20}\s){0,3}(?:thesis|dissertation|diss\b))|"
    r"\b(?:in\sprep(?:aration|\.)|to\sbe\s(?:published|submitted))|"
    r"^\W{0,6}(?:\d{1,4}\W{1,4})?see\s(?:the\s)?(?:supplement\w{0,5}|supporting)\s(?:materials?|information)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|\bdoi\b|10\.\d{4,9}/", re.IGNORECASE)
_SYMBOL = re.compile(r"\b[A-Z]{2,6}\(\d{4}\)\s?\d|\b[A-Z]{1,6}/[A-Z]{2,6}[/.]\w")  # "SWD(2021) 186", "A/HRC/41/35"
_ONLINE = frozenset({"webpage", "post", "post-weblog", "article-newspaper", "article-magazine"})
_PAPER = ("publisher", "volume", "isbn", "pages", "collection_title")
_SIBLINGS = 8  # entries of a kind before their habit says anything
_HABIT = 0.9  # the share of them that must have an address
_OFTEN = 5  # entries that lack the same are told in one finding


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry that lacks something, with all that it lacks; one finding for what many entries of a `.bib` lack."""
    references = dossier.document.references
    expected = _have_addresses(references)
    lacks: dict[Lack, list[Reference]] = {}
    for reference in references:
        if reference.fields and (found := lack(reference)):
            lacks.setdefault(found, []).append(reference)
            continue
        lacking = [] if reference.fields else list(_lacking(reference))
        if lacking:
            yield _problem(reference, lacking, Confidence.LOW if _is_often_undated(reference) else None)
        elif reference in expected and not _has_address(reference):
            yield Problem(
                message=f"{short(reference)} has no address; nearly all other entries of its kind have one",
                location=reference.location,
                reference=reference.key,
                printed=as_printed(reference),
                suggestion="add the address",
                confidence=Confidence.LOW,
            )
    kinds = Counter(map(kind_of, references))
    for found, those in lacks.items():
        is_habit = len(those) >= _OFTEN and (found.is_findable or 2 * len(those) >= kinds[found.kind])
        if is_habit:
            yield _in_common(found, those)
        else:
            confidence = Confidence.LOW if found.is_findable else None
            yield from (_problem(each, found.fields, confidence) for each in those)


def _problem(reference: Reference, lacking: Sequence[str], confidence: Confidence | None) -> Problem:
    return Problem(
        message=f"{short(reference)} has no {' and no '.join(lacking)}",
        location=reference.location,
        reference=reference.key,
        printed=as_printed(reference),
        suggestion=f"add {' and '.join(lacking)}",
        confidence=confidence,
    )


def _in_common(found: Lack, those: Sequence[Reference]) -> Problem:
    """One finding for what many entries of one type lack: a habit of the list rather than an oversight."""
    return Problem(
        message=f"{len(those)} entries @{found.kind} have no {' and no '.join(found.fields)}: "
        + listed(map(short, those), most=12),
        location=those[0].location,
        printed=listed((each.key for each in those), most=50),
        suggestion=f"add {' and '.join(found.fields)} where the style wants it",
        confidence=Confidence.LOW,
    )


def _lacking(reference: Reference) -> Iterator[str]:
    """Title and year, where the printed entry has nothing that could be them."""
    item = reference.item
    if _CASE.search(reference.raw) or _NO_WORK.search(reference.raw) or is_holding(reference):
        return
    by_person = any(name.family and name.given for name in item.authors)
    if by_person and not item.title and not item.container_title and _words_left(reference) < 2:
        yield "title"
    raw = evened(reference.raw)
    is_dated = item.issued or reference.unread or YEAR.search(raw) or era_year(raw) or UNDATED.search(raw)
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
    online = [each for each in references if _is_online(each) and not _SYMBOL.search(each.raw)]
    having = sum(map(_has_address, online))
    return online if len(online) >= _SIBLINGS and _HABIT * len(online) <= having < len(online) else []


def _is_online(reference: Reference) -> bool:
    item = reference.item
    is_dated = item.issued is not None and item.issued.day is not None
    return (item.type in _ONLINE or is_dated) and not any(getattr(item, name) for name in _PAPER)


def _has_address(reference: Reference) -> bool:
    return bool(reference.item.url or reference.item.doi or _ADDRESS.search(reference.raw))
