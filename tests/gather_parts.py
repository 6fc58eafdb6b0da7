"""Snapshots, pages, documents and a network made of functions, for tests of gathering."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime

from refcheck.archives import Capture
from refcheck.http import Terms
from refcheck.http.client import DEFAULT
from refcheck.model import (
    Access,
    Answer,
    Citation,
    CitationStyle,
    Confidence,
    Document,
    Found,
    Hop,
    Item,
    Label,
    Link,
    Location,
    Medium,
    Missing,
    Page,
    PartialDate,
    Quote,
    QuoteKind,
    Record,
    Reference,
    Snapshot,
    Unavailable,
    Why,
)

NOW = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
URL = "https://news.example/world/ferry"
TITLE = "Ferry to the northern islands will sail in winter"
QUOTE = "the ferry will sail on every second day until the ice is gone"
FILLER = (
    "The harbour master said that the timetable had been settled with the villages along the coast before the autumn. "
    "Fishermen had asked for an earlier departure, since the market on the mainland opens when the first boat arrives. "
    "A second vessel is kept in the yard for repairs and may be used when the weather turns against the larger one. "
)


def html(title: str, *paragraphs: str) -> str:
    """A page with a title, the same as its headline, and paragraphs."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<html lang=en><head><title>{title}</title></head><body><h1>{title}</h1>{text}</body></html>"


ARTICLE = html(TITLE, FILLER, f"The mayor said that {QUOTE}.", FILLER)
OTHER = html("Bakery wins a prize", FILLER * 3)
NOT_FOUND = html("Page not found", "Sorry, nothing is here.")


def snapshot(
    body: str = ARTICLE,
    *,
    url: str = URL,
    status: int = 200,
    headers: tuple[tuple[str, str], ...] = (),
    final_url: str = "",
    chain: tuple[Hop, ...] = (),
    **more: object,
) -> Snapshot:
    return Snapshot(
        url=url,
        final_url=final_url or url,
        status=status,
        headers=(("Content-Type", "text/html; charset=utf-8"), *headers),
        body=body.encode(),
        fetched_at=NOW,
        chain=chain,
        **more,  # type: ignore[arg-type]
    )


def redirected(*to: tuple[int, str], url: str = URL, body: str = ARTICLE, status: int = 200) -> Snapshot:
    """A snapshot reached from *url* through redirects, each a status and where it points."""
    chain, here = [], url
    for code, there in to:
        chain.append(Hop(here, code, there))
        here = there
    return snapshot(body, url=url, final_url=here, chain=tuple(chain), status=status)


def memento(body: str = ARTICLE, *, url: str = URL, day: int = 6, status: int = 200) -> Snapshot:
    stamp = datetime(2020, 10, day, 8, 0, tzinfo=UTC)
    address = f"https://web.archive.org/web/{stamp:%Y%m%d%H%M%S}/{url}"
    return snapshot(body, url=url, status=status, memento_url=address, captured_at=stamp)


def page(text: str = "text", *, access: Access = Access.OPEN, url: str = URL, **more: object) -> Page:
    values: dict[str, object] = {
        "url": url, "final_url": url, "status": 200, "medium": Medium.HTML, "text": text, "fetched_at": NOW,
    } | more  # fmt: skip
    return Page(access=access, **values)  # type: ignore[arg-type]


def reference(key: str = "Ferry2020", *, url: str = URL, title: str = TITLE, **item: object) -> Reference:
    parts: dict[str, object] = {"issued": PartialDate(2020, 10, 5)} | item
    whole = Item(title=title, url=url, **parts)  # type: ignore[arg-type]
    return Reference(key=key, item=whole, raw=title, location=Location("m.md", 40, 1, 900), end=950)


def cite(*keys: str, sentence: str = "", group: str = "(Ferry 2020)", sure: Confidence = Confidence.HIGH) -> Citation:
    return Citation(
        printed=group, group=group, style=CitationStyle.PARENTHETICAL, label=Label(names=("Ferry",), year="2020"),
        location=Location("m.md", 3, 1, 30), end=42, sentence=sentence,
        links=tuple(Link(key, sure, "names and year agree") for key in keys),
    )  # fmt: skip


def quote(text: str = QUOTE, *, citation: int = 0) -> Quote:
    return Quote(text=text, kind=QuoteKind.INLINE, location=Location("m.md", 3, 5, 34), end=60, citation=citation)


def document(*references: Reference, quotes: Iterable[str] = (QUOTE,)) -> Document:
    """A document whose quotations all hang on the first reference."""
    refs = references or (reference(),)
    return Document(
        path="m.md", references=refs, citations=(cite(refs[0].key),), quotes=tuple(quote(text) for text in quotes)
    )


class Web:
    """A network that answers from a table; an address that is not in it was not to be asked."""

    def __init__(self, answers: Mapping[str, Answer[Snapshot] | Snapshot], *, backwards: bool = False) -> None:
        self.answers, self.backwards, self.asked = answers, backwards, list[str]()

    def fetch_all(self, urls: Iterable[str], terms: Terms = DEFAULT) -> Iterator[tuple[str, Answer[Snapshot]]]:
        wanted = list(urls)
        self.asked += wanted
        for url in reversed(wanted) if self.backwards else wanted:
            yield url, self.answer(url)

    def answer(self, url: str) -> Answer[Snapshot]:
        found = self.answers[url] if url in self.answers else self.unknown(url)
        return Found(found, url) if isinstance(found, Snapshot) else found

    def unknown(self, url: str) -> Answer[Snapshot]:
        raise AssertionError(f"asked for {url}")


class HonestWeb(Web):
    """The same, with sites that answer 404 for an address that nobody published."""

    def unknown(self, url: str) -> Answer[Snapshot]:
        return Found(snapshot(NOT_FOUND, url=url, status=404), url)


class Shelf:
    """An archive that answers from a table; the rest it has never captured."""

    def __init__(
        self,
        captures: Mapping[str, Answer[Snapshot] | Snapshot] | None = None,
        *,
        first: Callable[[str], Answer[datetime]] = lambda url: Missing(url, "no captures"),
        older: Mapping[str, tuple[Capture, ...]] | None = None,
    ) -> None:
        self.held, self.first, self.older = captures or {}, first, older or {}
        self.asked, self.firsts = list[str](), list[str]()

    def find_memento(self, url: str, near: PartialDate | None) -> Answer[Snapshot]:
        self.asked.append(url)
        found = self.held.get(url, Missing("web.archive.org", "no capture"))
        return Found(found, found.memento_url) if isinstance(found, Snapshot) else found

    def captures(self, url: str, near: PartialDate | None) -> Answer[tuple[Capture, ...]]:
        found = self.older.get(url, ())
        return Found(found, "index") if found else Missing("index", "no successful capture")

    def first_capture(self, url: str) -> Answer[datetime]:
        self.firsts.append(url)
        return self.first(url)


class Register:
    """A registry that answers from a table; of other works it has no record."""

    def __init__(self, records: Mapping[str, Answer[Record]] | None = None) -> None:
        self.records, self.asked, self.searched = records or {}, list[str](), list[str]()

    def look_up(self, doi: str) -> Answer[Record]:
        self.asked.append(doi)
        return self.records.get(doi, Missing("registry", "no record of this DOI"))

    def find(self, item: Item) -> Answer[Record] | None:
        self.searched.append(item.title)
        return self.records.get(item.title, Missing("registry", "no work of this title"))


def closed(why: Why, detail: str = "") -> Unavailable:
    return Unavailable(URL, why, detail)
