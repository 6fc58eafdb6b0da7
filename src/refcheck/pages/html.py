"""An HTML body as a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree

from refcheck.model import Access, Further, Medium, Page, Snapshot
from refcheck.pages import access, building
from refcheck.pages.authors import authors
from refcheck.pages.charset import decode
from refcheck.pages.head import Head, collect
from refcheck.pages.language import page_language
from refcheck.pages.mainspan import main_span
from refcheck.pages.titles import ARTICLE, site_name, titles
from refcheck.pages.walk import Walked, walk
from refcheck.pages.witnesses import witnesses

MAX_CHARACTERS = 12_000_000
_MAX_UNSEEN = 2_000_000
# libxml2 looks for each attribute among those before it: 30,000 of them took 4.6 s (libxml2 2.14.6, November 2026).
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,20})[^<>]{12000,}")
ABSTRACT = 5000  # characters of running text up to which a journal's page is taken to hold no more than the abstract
_NEXT = re.compile(r"(?:/page)?/?[2-9]|(?:page|seite|p|pagina)=[2-9]")
_ATTRIBUTE_END = re.compile(r"[\s\"'/]")
_MAX_ATTRIBUTES = 3000


def read(snapshot: Snapshot) -> Page:
    """The page that the HTML of *snapshot* shows."""
    source = decode(snapshot.body, snapshot.header("content-type"))
    cut = len(source) > MAX_CHARACTERS
    root, complete = _tree(source[:MAX_CHARACTERS])
    if root is None:
        return building.page(snapshot, Medium.HTML, "", access=access.judge(snapshot, access.Signs()))
    head, walked = collect(root), walk(root)
    unseen = _unseen(head, walked)
    start, end, running = main_span(walked)
    site = site_name(head, snapshot.final_url)
    known = titles(head, walked, site)
    language = page_language(head, snapshot.header("content-language"), walked.text[start:] or walked.text)
    return building.page(
        snapshot,
        Medium.HTML,
        f"{walked.text}\n{unseen}" if unseen else walked.text,
        access=access.judge(snapshot, _signs(head, walked, running, source)),
        titles=known,
        authors=authors(head, walked, known),
        site=site,
        language=language,
        witnesses=witnesses(snapshot, head, walked, known, language),
        main=(start, end),
        hidden_from=len(walked.text) + 1 if unseen else -1,
        truncated=cut or not complete,
        goes_on=_goes_on(head, running, snapshot.final_url),
    )


def _goes_on(head: Head, running: int, url: str) -> Further | None:
    """Where the text goes on: an abstract's page leads to the PDF, the first of several pages to the next one."""
    if running < ABSTRACT and head.get("citation_pdf_url"):
        return Further.PDF
    if not head.following:
        return None
    try:
        following, own = urljoin(url, head.following), urlsplit(url).path.rstrip("/")
        path = urlsplit(following).path.rstrip("/")
    except ValueError:
        return None
    step = following.partition("?")[2] if path == own else path.removeprefix(own)
    return Further.NEXT if own and _NEXT.fullmatch(step) else None


@dataclass(frozen=True, slots=True)
class Skimmed:
    """How much running text a page has, and what kind of page it is."""

    running: int
    access: Access


def skim(snapshot: Snapshot) -> Skimmed | None:
    """What the text of a page alone tells; None where it could not be read whole."""
    source = decode(snapshot.body, snapshot.header("content-type"))
    root, complete = _tree(source[:MAX_CHARACTERS])
    if root is None or not complete or len(source) > MAX_CHARACTERS:
        return None
    walked = walk(root)
    running = main_span(walked)[2]
    return Skimmed(running, access.judge(snapshot, _signs(collect(root), walked, running, source))[0])


def _tree(source: str) -> tuple[etree._Element | None, bool]:
    """The document's root, and whether all of it was read: libxml2 stops at a depth of 2048 elements."""
    source = _LONG_TAG.sub(_shortened, source)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None, False
    last = parser.error_log.last_error
    complete = last is None or last.type_name != "ERR_RESOURCE_LIMIT"
    return (root if isinstance(root, etree._Element) else None), complete


def _shortened(tag: re.Match[str]) -> str:
    return f"<{tag[1]}" if sum(1 for _ in _ATTRIBUTE_END.finditer(tag[0])) > _MAX_ATTRIBUTES else tag[0]


def _unseen(head: Head, walked: Walked) -> str:
    """What the page carries without showing it: structured text, descriptions, hidden elements; nothing twice."""
    names = ("articleBody", "text", "description", "reviewBody", "transcript", "abstract")
    found = [node.text(name) for node in head.nodes[:300] for name in names]
    found += head.all("description", "og:description", "twitter:description", "dc.description", "citation_abstract")
    found.append(walked.unseen)
    lines: dict[str, None] = {}
    budget = _MAX_UNSEEN
    for value in found:
        for line in value.split("\n"):
            if len(line) > 20 and line not in lines and budget > 0:
                lines[line] = None
                budget -= len(line)
    shown = set(walked.text.split("\n"))
    return "\n".join(line for line in lines if line not in shown)


def _signs(head: Head, walked: Walked, running: int, source: str) -> access.Signs:
    article = [node for node in head.nodes if any(ARTICLE.search(kind) for kind in node.types)]
    body = max((len(node.text("articleBody")) for node in article), default=0)
    kinds = {kind for node in head.nodes if node.held_by in ("", "mainEntity") for kind in node.types}
    return access.Signs(
        title=head.title,
        headlines=tuple(spot.text for spot in walked.spots if spot.kind == "h1")[:3],
        text=walked.text,
        running=running,
        unseen=body,
        noscript=walked.noscript,
        source_head=source[:2000] if len(source) < 20_000 else "",
        scripts=walked.scripts,
        media=walked.media,
        password="password" in walked.inputs,
        not_free=any(
            node.text("isAccessibleForFree").lower() == "false" or node.values.get("isAccessibleForFree") is False
            for node in head.nodes
        )
        or head.get("article:content_tier") in ("locked", "metered"),
        video=bool(kinds & {"VideoObject", "AudioObject", "PodcastEpisode", "RadioEpisode", "Movie", "TVEpisode"})
        or head.get("og:type").startswith("video"),
        article=any(node.text("headline") and node.text("datePublished") for node in article),
        refresh=head.refresh,
    )
