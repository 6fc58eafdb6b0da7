"""From what a URL answered to the state of the link, as the verdict table of link checking has it.

Only an answer that says "there is no such page" (404, 410, an unknown host name) makes a link gone, and only a page
that shows the words of an error page, of a parked domain or of a start page makes it a soft 404. Walls, refusals,
rate limits, failing servers and lost connections prove nothing about the page. A page on which the cited title or a
quotation stands is the cited page, whatever else speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from http import HTTPStatus
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from refcheck.identifiers import without_tracking
from refcheck.model import (
    Access,
    Answer,
    Found,
    Hop,
    LinkState,
    Missing,
    Page,
    Snapshot,
    Truncation,
    Unavailable,
    Why,
)
from refcheck.pages import unread

REFUSALS = frozenset((401, 402, 403, 405, 406, 407, 412, 418, 428, 440, 449, 451, 999))
GONE = frozenset((404, 410))
PERMANENT = frozenset((301, 308))
LITTLE_TEXT = 512
"""Characters of text below which a page without the cited words is doubtful (field practice, 2026)."""

_LOCALE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
_IDLE_QUERY = ("utm_", "lang=", "hl=", "ref=", "source=")

_WALLS: dict[Access, Why] = {
    Access.BOT_WALL: Why.BOT_WALL,
    Access.CONSENT: Why.CONSENT,
    Access.PAYWALL: Why.PAYWALL,
    Access.LOGIN: Why.LOGIN,
    Access.GEO_BLOCK: Why.GEO_BLOCK,
    Access.DENIED: Why.BLOCKED,
}
_UNREADABLE: dict[Access, Why] = {
    Access.EMPTY: Why.EMPTY,
    Access.MEDIA: Why.UNSUPPORTED,
    Access.SCAN: Why.UNSUPPORTED,
}
_FAILURES: dict[Why, LinkState] = {
    Why.TIMEOUT: LinkState.UNREACHABLE,
    Why.UNREACHABLE: LinkState.UNREACHABLE,
    Why.TLS: LinkState.TLS_ERROR,
    Why.RATE_LIMITED: LinkState.RATE_LIMITED,
    Why.SERVER_ERROR: LinkState.SERVER_ERROR,
    Why.POLICY: LinkState.REFUSED,
    Why.UNSUPPORTED: LinkState.SKIPPED,
    Why.NO_NETWORK: LinkState.NOT_ASKED,
    Why.OFFLINE: LinkState.NOT_ASKED,
    Why.NOT_RECORDED: LinkState.NOT_ASKED,
    Why.CIRCUIT_OPEN: LinkState.NOT_ASKED,
}


class Doubt(IntEnum):
    """How far a page that answered with success looks like not being the cited one."""

    NONE = 0
    SLIGHT = 1  # only a made-up sibling that shows the same page would tell
    STRONG = 2  # the page itself says so, or it is the site's start page


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What became of one URL: its state, what told it, the last HTTP status (0: none) and the page as an answer.

    `page` is the page as read even where `live` does not hold it up as the cited one; `cited` says that the cited
    title or a quotation stands on it.
    """

    url: str
    state: LinkState
    seen: str
    status: int
    live: Answer[Page]
    page: Page | None = None
    cited: bool = False
    doubt: Doubt = Doubt.NONE


def judge(
    url: str,
    answer: Answer[Snapshot],
    page: Page | None,
    *,
    is_cited: Callable[[Page], bool],
    is_quoted: Callable[[Page], bool] = lambda _: False,
    has_title: bool = False,
) -> Look:
    """The state of *url* that *answer*, read as *page*, shows.

    `is_cited` tells whether the cited title or a quotation stands on a page, `is_quoted` whether a quotation does:
    most walls show the title. `has_title` says whether there is a title to ask for.
    """
    match answer:
        case Missing(source, seen):
            return Look(url=url, state=LinkState.GONE, seen=seen, status=0, live=Missing(source, seen))
        case Unavailable(_, why, _):
            state = _FAILURES.get(why, LinkState.BLOCKED)
            return Look(url=url, state=state, seen=answer.reason, status=0, live=answer)
        case Found(snapshot):
            return _of_response(url, snapshot, page, is_cited, is_quoted, has_title)


def _of_response(
    url: str,
    snapshot: Snapshot,
    page: Page | None,
    is_cited: Callable[[Page], bool],
    is_quoted: Callable[[Page], bool],
    has_title: bool,
) -> Look:
    status = snapshot.status
    seen = status_line(status)
    if snapshot.header("cf-mitigated") and status >= 400:
        return _closed(url, LinkState.BLOCKED, Why.BOT_WALL, "header cf-mitigated", status, page)
    if status in GONE:
        return Look(url=url, state=LinkState.GONE, seen=seen, status=status, live=Missing(url, seen), page=page)
    if status == 429:
        return _closed(url, LinkState.RATE_LIMITED, Why.RATE_LIMITED, seen, status, page)
    if page is not None and status >= 400 and page.access in _WALLS and page.access is not Access.DENIED:
        return _closed(url, LinkState.BLOCKED, _WALLS[page.access], page.access_seen or seen, status, page)
    if status in REFUSALS:
        return _closed(url, LinkState.BLOCKED, Why.BLOCKED, seen, status, page)
    if status in (408, 425) or status >= 500:
        return _closed(url, LinkState.SERVER_ERROR, Why.SERVER_ERROR, seen, status, page)
    if 300 <= status < 400:  # the client follows redirects; one that is left never ends
        return _closed(url, LinkState.UNREACHABLE, Why.UNREACHABLE, "the redirects never end", status, page)
    if not 200 <= status < 300:
        return _closed(url, LinkState.BLOCKED, Why.UNSUPPORTED, seen, status, page)
    if page is None:
        return _closed(url, LinkState.ALIVE, Why.UNSUPPORTED, f"{seen}, not read", status, None)
    if page.access in _WALLS and not is_quoted(page):
        return _closed(url, LinkState.BLOCKED, _WALLS[page.access], page.access_seen, status, page)
    return _of_page(url, snapshot, page, is_cited, is_quoted, has_title)


def _of_page(
    url: str,
    snapshot: Snapshot,
    page: Page,
    is_cited: Callable[[Page], bool],
    is_quoted: Callable[[Page], bool],
    has_title: bool,
) -> Look:
    """A successful answer: the cited page, another page, or something that stands in the page's place."""
    status, seen = snapshot.status, status_line(snapshot.status)
    cited = is_cited(page)
    if snapshot.truncated is Truncation.DISCONNECT:
        return _cut_short(url, page, status, cited)
    if cited:
        page = replace(page, access=Access.OPEN, access_seen="") if _denies(page) else page
        state, seen = (LinkState.MOVED, _moved_to(page)) if permanently(page.chain) else (LinkState.ALIVE, seen)
        transcribed = page.access is Access.MEDIA and is_quoted(page)  # the words stand beside the film
        live = Found(page, page.final_url) if transcribed else _readable(page)
        return Look(url=url, state=state, seen=seen, status=status, live=live, page=page, cited=True)
    doubt, why = _doubt(snapshot, page, has_title)
    if doubt is Doubt.STRONG:
        return soft_404(url, page, why, status)
    state, seen = (LinkState.MOVED, _moved_to(page)) if permanently(page.chain) else (LinkState.ALIVE, seen)
    return Look(url=url, state=state, seen=seen, status=status, live=_readable(page), page=page, doubt=doubt)


def alive(url: str, snapshot: Snapshot) -> Look:
    """The look at an address that plainly answered, whose page was not read."""
    page = unread(snapshot)
    status = snapshot.status
    live = Found(page, page.final_url)
    return Look(url=url, state=LinkState.ALIVE, seen=status_line(status), status=status, live=live, page=page)


def soft_404(url: str, page: Page, seen: str, status: int) -> Look:
    """A page that answers with success and is not the cited one."""
    live: Answer[Page] = Missing(url, seen)
    return Look(url=url, state=LinkState.SOFT_404, seen=seen, status=status, live=live, page=page, doubt=Doubt.STRONG)


def _closed(url: str, state: LinkState, why: Why, seen: str, status: int, page: Page | None) -> Look:
    live: Answer[Page] = Unavailable(url, why, seen)
    return Look(url=url, state=state, seen=seen or str(why), status=status, live=live, page=page)


def _cut_short(url: str, page: Page, status: int, cited: bool) -> Look:
    seen = "the answer was cut short"
    live: Answer[Page] = Found(page, page.final_url) if cited else Unavailable(url, Why.UNREACHABLE, seen)
    return Look(url=url, state=LinkState.UNREACHABLE, seen=seen, status=status, live=live, page=page, cited=cited)


def _readable(page: Page) -> Answer[Page]:
    """The page as evidence; a video, a scan or an empty shell is there and cannot be read."""
    why = _UNREADABLE.get(page.access)
    if why is None:
        return Found(page, page.final_url)
    named = "" if str(page.access) == str(why) else str(page.access)
    return Unavailable(page.url, why, ", ".join(filter(None, (named, page.access_seen))))


def _denies(page: Page) -> bool:
    return page.access in (Access.SOFT_404, Access.PARKED, Access.EMPTY)


def _doubt(snapshot: Snapshot, page: Page, has_title: bool) -> tuple[Doubt, str]:
    """What speaks against *page* being the cited one, on which neither title nor quotation was found."""
    if page.access in (Access.SOFT_404, Access.PARKED):
        return Doubt.STRONG, f"{page.access}: {page.access_seen}" if page.access_seen else str(page.access)
    if lands_on_start_page(page.url, page.final_url):
        return Doubt.STRONG, f"redirected to the start page {page.final_url}"
    if not snapshot.body.strip() and snapshot.truncated is None:
        return Doubt.STRONG, "an empty answer"
    if page.access is not Access.OPEN or (split(page.url).path in ("", "/") and not split(page.url).query):
        return Doubt.NONE, ""
    if len(page.text) < LITTLE_TEXT:
        return Doubt.SLIGHT, "little text"
    if has_title and page.chain:
        return Doubt.SLIGHT, "redirected to a page without the cited title"
    return Doubt.NONE, ""


def lands_on_start_page(asked: str, final: str) -> bool:
    """Whether a request for a page deep in a site ended at a start page ("/", "/en/", "/index.html")."""
    asked_parts, final_parts = split(asked), split(final)
    return _is_deep(asked_parts.path, asked_parts.query) and not _is_deep(final_parts.path, final_parts.query)


def _is_deep(path: str, query: str) -> bool:
    """Whether a path leads past a start page; language folders, index files and tracking do not."""
    steps = [step for step in path.lower().split("/") if step]
    if steps and steps[-1].rpartition(".")[0] in ("index", "default", "home"):
        steps.pop()
    if steps and _LOCALE.fullmatch(steps[0]):
        steps.pop(0)
    named = [part for part in query.lower().split("&") if part and not part.startswith(_IDLE_QUERY)]
    return bool(named) or steps not in ([], ["home"])


def permanently(chain: tuple[Hop, ...]) -> bool:
    """Whether the redirects on the way lead to another place and every one that does is a permanent one."""
    moves = [hop for hop in chain if not same_place(hop.url, join(hop.url, hop.location))]
    return bool(moves) and all(hop.status in PERMANENT for hop in moves)


def same_place(one: str, other: str) -> bool:
    """Whether two addresses differ only in scheme, "www.", a trailing slash, an index file or a language folder."""
    return _place(one) == _place(other)


def _place(url: str) -> tuple[str, tuple[str, ...], str]:
    parts = split(without_tracking(url))
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    steps = [step for step in unquote(parts.path).lower().split("/") if step]
    if steps and steps[-1].rpartition(".")[0] in ("index", "default"):
        steps.pop()
    return host, tuple(step for step in steps if not _LOCALE.fullmatch(step)), parts.query


def _moved_to(page: Page) -> str:
    return f"moved permanently to {page.final_url}"


def split(url: str) -> SplitResult:
    """The parts of *url*; of one that cannot be taken apart, nothing."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def join(base: str, location: str) -> str:
    """The address that *location* means on *base*; *base* itself where that cannot be told."""
    try:
        return urljoin(base, location)
    except ValueError:
        return base


def status_line(status: int) -> str:
    """The status with its phrase: "404 Not Found"."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
