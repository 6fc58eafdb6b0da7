"""Documents made for the tests of the rules: references, citations and dossiers in one line each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from refcheck import checks, dates
from refcheck.model import (
    Citation,
    CitationStyle,
    Confidence,
    Document,
    Dossier,
    Evidence,
    Item,
    Label,
    Link,
    Location,
    Mend,
    Name,
    Problem,
    Reference,
    Unread,
)

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def at(line: int) -> Location:
    return Location("paper.md", line, 1, line * 100)


def name(printed: str) -> Name:
    """`Family, G.` is a person, anything else an organisation."""
    family, comma, given = printed.partition(", ")
    return Name(family=family, given=given) if comma else Name(literal=printed)


def reference(
    authors: str | Iterable[str],
    issued: str,
    title: str = "A title",
    *,
    key: str = "",
    raw: str = "",
    accessed: str = "",
    line: int = 100,
    unread: tuple[Unread, ...] = (),
    fields: Mapping[str, str] | None = None,
    section: str = "",
    chapter: int = 0,
    **item: object,
) -> Reference:
    """An entry; *issued* is as printed ("2020b, October 5"), *item* further fields of the item."""
    names = (authors,) if isinstance(authors, str) else tuple(authors)
    suffix = re.match(r"\d{4}([a-z])", issued)
    letter = suffix[1] if suffix else ""
    full = {
        "type": "webpage",
        "title": title,
        "authors": tuple(map(name, names)),
        "issued": dates.parse(issued),
        **item,
    }
    return Reference(
        key=key or f"{names[0].split(',')[0].split()[-1].lower()}{issued[:5].strip(',')}",
        item=Item(**full),  # type: ignore[arg-type]
        raw=raw or f"{', '.join(names)} ({issued}). {title}. {item.get('url', '')}",
        location=at(line),
        end=line * 100 + 90,
        year_suffix=letter,
        issued_printed=issued,
        accessed=dates.parse(accessed) if accessed else None,
        unread=unread,
        fields=fields or {},
        section=section,
        chapter=chapter,
    )


def citation(
    printed: str,
    key: str = "",
    sentence: str = "",
    *,
    mends: tuple[Mend, ...] = (),
    line: int = 10,
    style: CitationStyle = CitationStyle.PARENTHETICAL,
    keys: tuple[str, ...] = (),
    group: str = "",
) -> Citation:
    """A citation such as "Reuters, 2020b" that links to *key* ("" for none); the sentence's dates are its mentions."""
    names, _, year = printed.rpartition(", ")
    label = Label(names=tuple(re.split(r" & |, ", names)) if names else (), year=year[:4], suffix=year[4:])
    if style is CitationStyle.NUMERIC:
        label = Label(number=printed)
    if style is CitationStyle.KEY:
        label = Label(key=printed)
    return Citation(
        printed=printed,
        group=group or f"[{printed}]",
        style=style,
        label=label,
        location=at(line),
        end=line * 100 + len(printed),
        sentence=sentence or f"A sentence [{printed}].",
        links=tuple(Link(each, Confidence.HIGH, "names and year", mends) for each in (keys or ((key,) if key else ()))),
        mentions=dates.find(sentence),
    )


def dossier(
    *references: Reference,
    citations: Iterable[Citation] = (),
    unread: tuple[Unread, ...] = (),
    has_text: bool = True,
    style: str = "author-date",
    path: str = "paper.md",
    evidence: Mapping[str, Evidence] | None = None,
    nocited: Iterable[str] = (),
) -> Dossier:
    document = Document(
        path=path, references=references, citations=tuple(citations), unread=unread, has_text=has_text, style=style,
        nocited=frozenset(nocited),
    )  # fmt: skip
    return Dossier(document=document, now=NOW, evidence=evidence or {})


def problems(rule: str, given: Dossier) -> list[Problem]:
    return list(checks.load()[rule].check(given))


def only(rule: str, given: Dossier) -> Problem:
    found = problems(rule, given)
    assert len(found) == 1, [each.message for each in found]
    return found[0]
