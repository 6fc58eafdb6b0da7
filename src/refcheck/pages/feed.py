"""An XML body as a page: RSS and Atom feeds, press releases and articles published as XML."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from refcheck.identifiers import host
from refcheck.model import Medium, Page, Snapshot, Witness, WitnessKind
from refcheck.pages import access, building, stamps, witnesses
from refcheck.pages.charset import decode
from refcheck.pages.head import one_line, plain
from refcheck.text.language import language

MAX_CHARACTERS = 3_000_000
MAX_TAGS = 100_000  # a tree of ten times as many took 9 seconds
_ENTRIES = ["item", "entry"]
_BODIES = ["encoded", "content", "description", "summary"]
_DATES = ["pubDate", "published", "date", "issued", "updated", "modified", "created", "dateIssued", "publicationDate"]
_AUTHORS = ["creator", "author", "contrib"]


def read(snapshot: Snapshot) -> Page:
    """The page that the XML of *snapshot* is; a feed's entries follow each other in its text."""
    source = decode(snapshot.body, snapshot.header("content-type"))
    tags = source[:MAX_CHARACTERS].split("<", MAX_TAGS)
    cut = len(source) > MAX_CHARACTERS or len(tags) > MAX_TAGS
    # Beautiful Soup takes text without any tag for the name of a file, and says so.
    markup = "<".join(tags[:MAX_TAGS]) if len(tags) > 1 else f"<text>{source[:MAX_CHARACTERS]}</text>"
    soup = BeautifulSoup(markup.encode(), "xml", from_encoding="utf-8")
    entries = soup.find_all(_ENTRIES)[:500]
    text = "\n".join(filter(None, map(_entry, entries))) if entries else plain_text(soup)
    titles = [
        one_line(tag.get_text())[:300] for tag in soup.find_all(["title", "article-title", "titre", "headline"])[:40]
    ]
    if len(entries) != 1:
        titles = titles[:1] + titles[1:][: 20 * bool(entries)]
    return building.page(
        snapshot,
        Medium.FEED,
        text,
        access=access.judge(snapshot, access.Signs(text=text, running=len(text))),
        titles=tuple(dict.fromkeys(filter(None, titles))),
        authors=_authors(soup) if len(entries) <= 1 else (),
        site=host(snapshot.final_url),
        language=language(text[:4000]),
        witnesses=(*_dates(soup, entries), *witnesses.of_address(snapshot), *witnesses.of_headers(snapshot)),
        truncated=cut,
    )


def _entry(entry: Tag) -> str:
    """One entry: its title and the longest of its bodies, without markup."""
    title = entry.find("title")
    bodies = [plain(tag.get_text()) for tag in entry.find_all(_BODIES)]
    return "\n".join(filter(None, (one_line(title.get_text()) if title else "", max(bodies, key=len, default=""))))


def plain_text(soup: BeautifulSoup) -> str:
    """The text of any XML: one line for each element that holds text of its own, with what stands within it."""
    mixed: dict[int, bool] = {}
    lines: list[str] = []
    last = -1
    for string in soup.find_all(string=True):
        block = _block(string, mixed)
        if block != last:
            lines.append("")
            last = block
        lines[-1] += string
    return "\n".join(filter(None, map(one_line, lines)))


def _block(string: NavigableString, mixed: dict[int, bool]) -> int:
    """The identity of the outermost element around *string* whose inner elements stand within running text."""
    node = string.parent
    while node is not None and node.parent is not None:
        above = node.parent
        if id(above) not in mixed:
            mixed[id(above)] = any(isinstance(one, NavigableString) and one.strip() for one in above.contents)
        if not mixed[id(above)]:
            break
        node = above
    return id(node)


def _dates(soup: BeautifulSoup, entries: list[Tag]) -> list[Witness]:
    """The dates of publication: of a feed's only entry, or of the document; those of several entries say nothing."""
    kind = WitnessKind.PUBLISHED if len(entries) <= 1 else WitnessKind.ELSEWHERE
    found = []
    for tag in (entries[0] if len(entries) == 1 else soup).find_all(_DATES)[:60]:
        for stamp in stamps.read(one_line(tag.get_text(" ")))[:1]:
            where = WitnessKind.MODIFIED if tag.name in ("updated", "modified") else kind
            found.append(Witness(stamp.date, where, f"XML {tag.name}", stamp.printed[:60], stamp.other))
    return found


def _authors(soup: BeautifulSoup) -> tuple[str, ...]:
    found = []
    for tag in soup.find_all(_AUTHORS)[:30]:
        name = tag.find("name")
        if name and name.find("surname"):
            parts = [name.find(part) for part in ("given-names", "surname")]
            found.append(" ".join(one_line(part.get_text()) for part in parts if part))
        else:
            found.append(one_line((name or tag).get_text()))
    return tuple(dict.fromkeys(value for value in found if 2 <= len(value) <= 100))
