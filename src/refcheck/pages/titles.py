"""The titles that a page gives itself, best first, and the name of its site."""

from __future__ import annotations

import re

from refcheck.identifiers import host
from refcheck.pages.head import Head, one_line
from refcheck.pages.walk import Walked
from refcheck.pages.zones import NAV, RELATED

_SEPARATOR = re.compile(r"\s+[|–—·•»«‹›/:-]+\s+|\s*\|\s*|\s+::\s+|: ")
_SITED = re.compile(r"\s+[|–—·•›»-]\s")  # what parts a title from the site's name behind it
_META_NAMES = (
    "citation_title og:title dc.title dcterms.title parsely-title sailthru.title title headline twitter:title "
    "cxenseparse:title mrc__share_title bepress_citation_title eprints.title"
)
_META = _META_NAMES.split()
ARTICLE = re.compile(
    r"Article|BlogPosting|Report|PressRelease|Posting|Book|Thesis|Chapter|Legislation|Recipe|VideoObject|Podcast|Episode"
    r"|CreativeWork$|QAPage|Question|Dataset|Course|Product$|Event$|Review$|HowTo$|AudioObject|Document"
)
PAGE_TYPES = frozenset(("WebPage", "ItemPage", "AboutPage", "FAQPage", "ContentPage", "MedicalWebPage"))
_MAX = 24


def titles(head: Head, walked: Walked, site: str) -> tuple[str, ...]:
    """Every title that the page could be cited by: structured ones, headlines, `<title>` with and without its site."""
    shown = [spot.text for spot in walked.spots if spot.kind in ("h1", "headline") and not spot.zone & (NAV | RELATED)]
    found: list[str] = []
    for node in head.nodes:
        if any(ARTICLE.search(kind) for kind in node.types) and node.held_by in ("", "mainEntity", "mainEntityOfPage"):
            found += [node.text("headline"), node.text("name"), node.text("alternativeHeadline")]
    found += [value for name in _META for value in head.all(name)[:2]]
    found += [value.value for value in walked.spots if value.kind == "headline" and value.value]
    found += sorted(shown[:6], key=lambda text: text.lower() not in head.title.lower())
    for node in head.nodes:
        if PAGE_TYPES.intersection(node.types) and node.held_by == "":
            found += [node.text("headline"), node.text("name")]
    found += [bare(head.title, site), head.title, *pieces(head.title)]
    found = _headed(shown, head.title, site, bare(next(filter(None, found), ""), site)) + found
    found += [spot.text for spot in walked.spots if spot.kind == "h1"][:6]
    found += [spot.text for spot in walked.spots if spot.kind == "h2" and not spot.zone & (NAV | RELATED)][:6]
    return _distinct([bare(found_title, site) for found_title in found if found_title] + found)


def _headed(shown: list[str], title: str, site: str, best: str) -> list[str]:
    """The headline that opens or closes the browser's *title*, where the markup's *best* one is not of it.

    Markup may describe another thing on the page, or have the site's name in its title.
    """
    whole, name, marked = squash(title), squash(site), squash(best)
    held = [text for text in shown[:3] if len(text.split()) > 1 and squash(text) and squash(text) != name]
    held = [text for text in held if whole.startswith(squash(text)) or whole.endswith(squash(text))]
    if len(held) != 1:
        return []
    [headline] = held
    sited = best.startswith(headline) and _SITED.match(best[len(headline) :])
    return held if sited or not (squash(headline) in marked or marked in squash(headline)) else []


def pieces(title: str) -> list[str]:
    """The parts of a `<title>` between its separators, longest first, of at least three words."""
    parts = [part.strip() for part in _SEPARATOR.split(title)]
    return sorted((part for part in parts if len(part.split()) >= 3), key=len, reverse=True) if len(parts) > 1 else []


def bare(title: str, site: str) -> str:
    """*title* without the name of its site in front or behind."""
    names = {squash(site)} - {""}
    for _ in range(2):
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            break
        first, last = cuts[0], cuts[-1]
        if squash(title[last.end() :]) in names or _is_site(title[last.end() :], site):
            title = title[: last.start()].strip()
        elif squash(title[: first.start()]) in names:
            title = title[first.end() :].strip()
        else:
            break
    return title


def _is_site(part: str, site: str) -> bool:
    small, name = squash(part), squash(site)
    return (
        bool(small)
        and len(part.split()) <= 5
        and len(small) >= 3
        and (small in name or (len(name) >= 4 and name in small))
    )


def site_name(head: Head, url: str) -> str:
    """The site's name as the page gives it, else the host without `www.`."""
    given = head.get(
        "og:site_name", "application-name", "citation_journal_title", "dc.publisher", "apple-mobile-web-app-title"
    )
    if not given:
        given = next(
            (node.text("name") for node in head.nodes if node.held_by == "publisher" and node.text("name")), ""
        )
    if not given:
        given = next((node.text("name") for node in head.nodes if "WebSite" in node.types and node.text("name")), "")
    return given[:120] or host(url)


def squash(text: str) -> str:
    """Letters and digits only, casefolded."""
    return "".join(filter(str.isalnum, text.casefold()))


def _distinct(values: list[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for value in values:
        line = one_line(value)[:500]
        if line and squash(line):
            seen.setdefault(squash(line), line)
    return tuple(seen.values())[:_MAX]
