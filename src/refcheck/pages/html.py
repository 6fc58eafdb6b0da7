"""An HTML body as a page."""

from __future__ import annotations

from lxml import etree

from refcheck.model import Medium, Page, Snapshot
from refcheck.pages import access
from refcheck.pages.authors import authors
from refcheck.pages.charset import decode
from refcheck.pages.head import Head, collect
from refcheck.pages.language import declared
from refcheck.pages.mainspan import main_span
from refcheck.pages.titles import ARTICLE, site_name, titles
from refcheck.pages.walk import Walked, walk

MAX_CHARACTERS = 12_000_000
_MAX_UNSEEN = 2_000_000


def read(snapshot: Snapshot) -> Page:
    """The page that the HTML of *snapshot* shows."""
    source = decode(snapshot.body, snapshot.header("content-type"))
    cut = len(source) > MAX_CHARACTERS
    root = _tree(source[:MAX_CHARACTERS])
    if root is None:
        return _empty(snapshot)
    head, walked = collect(root), walk(root)
    unseen = _unseen(head, walked)
    start, end, running = main_span(walked)
    site = site_name(head, snapshot.final_url)
    known = titles(head, walked, site)
    kind, seen = access.judge(snapshot, _signs(head, walked, running, source))
    text = f"{walked.text}\n{unseen}" if unseen else walked.text
    return Page(
        url=snapshot.url,
        final_url=snapshot.final_url,
        status=snapshot.status,
        medium=Medium.HTML,
        text=text,
        fetched_at=snapshot.fetched_at,
        access=kind,
        access_seen=seen,
        title=known[0] if known else "",
        titles=known,
        authors=authors(head, walked),
        site=site,
        language=declared(head, snapshot.header("content-language"), walked.text),
        main=(start, end),
        hidden_from=len(walked.text) + 1 if unseen else -1,
        truncated=cut or snapshot.truncated is not None,
        chain=snapshot.chain,
        memento_url=snapshot.memento_url,
        captured_at=snapshot.captured_at,
    )


def _tree(source: str) -> etree._Element | None:
    """The document's root; `huge_tree` lifts libxml2's limits, which would drop the rest of a deep or long page."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    return root if isinstance(root, etree._Element) else None


def _empty(snapshot: Snapshot) -> Page:
    kind, seen = access.judge(snapshot, access.Signs())
    return Page(
        url=snapshot.url,
        final_url=snapshot.final_url,
        status=snapshot.status,
        medium=Medium.HTML,
        text="",
        fetched_at=snapshot.fetched_at,
        access=kind,
        access_seen=seen,
        truncated=snapshot.truncated is not None,
        chain=snapshot.chain,
        memento_url=snapshot.memento_url,
        captured_at=snapshot.captured_at,
    )


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
        refresh=head.refresh,
    )
