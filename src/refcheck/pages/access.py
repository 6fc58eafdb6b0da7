"""What kind of page answered: the text itself, or a wall, an error page, a parked domain, an empty shell in its place.

An article stays an article whatever banners stand on it: every wall that is known by its words alone also needs that
little text is left. Status codes and the headers of bot defences are believed at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from refcheck.identifiers import host
from refcheck.model import Access, Snapshot
from refcheck.pages import phrases

SHORT = 700  # characters of running text below which a page with a wall's words is that wall
STUB = 1600  # the same where headline and title are the wall's words and nothing else
TEASER = 2400  # running text of an article up to which "not accessible for free" means that the rest is missing
FEW = 250  # characters of a page below which it may be a shell that a script would have filled
EMPTY = 60
_VIDEO_HOSTS = re.compile(
    r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|tiktok\.com|twitch\.tv|rutube\.ru|soundcloud\.com"
    r"|open\.spotify\.com|podcasts\.apple\.com|bilibili\.com|rumble\.com|odysee\.com)$"
)
_CONSENT_HOSTS = re.compile(r"^(?:consent|privacy|cmp|guce|collector|myprivacy)\.|consent\.(?:google|youtube|yahoo)\.")
_LOGIN_PATH = re.compile(
    r"/(?:log-?in|sign-?in|sso|auth(?:orize)?|accounts?/login|idp|cas/login|anmelden|giris)(?:[/.?]|$)", re.IGNORECASE
)
_ERROR_PATH = re.compile(
    r"/(?:404|error(?:-?404)?|not-?found|page-?not-?found|notfound|seite-nicht-gefunden)(?:[/.]|$)", re.IGNORECASE
)
_HEADER_SIGNS = (
    ("cf-mitigated", "challenge", "header cf-mitigated: challenge"),
    ("x-amzn-waf-action", "", "header x-amzn-waf-action"),
    ("x-datadome", "protected", "header x-datadome: protected"),
    ("x-datadome-cid", "", "header x-datadome-cid"),
    ("x-vercel-mitigated", "", "header x-vercel-mitigated"),
)
_STATUS = {
    401: (Access.LOGIN, "401 Unauthorized"),
    402: (Access.PAYWALL, "402 Payment Required"),
    404: (Access.SOFT_404, "404 Not Found"),
    410: (Access.SOFT_404, "410 Gone"),
    451: (Access.GEO_BLOCK, "451 Unavailable For Legal Reasons"),
    407: (Access.LOGIN, "407 Proxy Authentication Required"),
    440: (Access.LOGIN, "440 Login Time-out"),
}
_REFUSED = frozenset((403, 405, 406, 412, 418, 428, 429, 449, 999))
_TITLE_KINDS = (
    (phrases.BOT, Access.BOT_WALL),
    (phrases.GEO, Access.GEO_BLOCK),
    (phrases.DENIED, Access.DENIED),
    (phrases.CONSENT, Access.CONSENT),
    (phrases.LOGIN, Access.LOGIN),
    (phrases.PARKED, Access.PARKED),
    (phrases.NOT_FOUND, Access.SOFT_404),
    (phrases.PAYWALL, Access.PAYWALL),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the judgement rests on: `running` counts the characters of running text (long blocks, few links)."""

    title: str = ""
    headlines: tuple[str, ...] = ()
    text: str = ""
    running: int = 0
    unseen: int = 0
    noscript: str = ""
    source_head: str = ""
    scripts: int = 0
    media: int = 0
    password: bool = False
    not_free: bool = False
    video: bool = False
    article: bool = False  # structured data gives an article's headline and date, which no error page has
    refresh: str = ""


def judge(snapshot: Snapshot, signs: Signs) -> tuple[Access, str]:
    """The access and the phrase, status or header that told it ("" for an open page)."""
    return (
        _by_header(snapshot, signs)
        or _by_status(snapshot, signs)
        or _by_address(snapshot, signs)
        or _by_title(signs)
        or _by_text(signs)
        or _by_want_of_text(snapshot, signs)
        or (Access.OPEN, "")
    )


def _by_header(snapshot: Snapshot, signs: Signs) -> tuple[Access, str] | None:
    for name, value, seen in _HEADER_SIGNS:
        header = snapshot.header(name)
        if header and value in header.lower() and (snapshot.status >= 400 or signs.running < SHORT):
            return Access.BOT_WALL, seen
    if snapshot.status in _REFUSED and "akamaighost" in snapshot.header("server").lower():
        return Access.BOT_WALL, f"{snapshot.status} from AkamaiGHost"
    return None


def _by_status(snapshot: Snapshot, signs: Signs) -> tuple[Access, str] | None:
    status = snapshot.status
    if status in _REFUSED or status == 503:
        hit = phrases.BOT.search(f"{signs.title}\n{signs.text[:3000]}\n{signs.source_head}")
        if hit:
            return Access.BOT_WALL, f"{status}, {_quoted(hit)}"
    if status in _REFUSED:
        return Access.DENIED, f"status {status}"
    return _STATUS.get(status)


def _by_address(snapshot: Snapshot, signs: Signs) -> tuple[Access, str] | None:
    """Redirects that end at a consent host, a log-in path or an error path."""
    try:
        asked, final = urlsplit(snapshot.url), urlsplit(snapshot.final_url)
    except ValueError:
        return None
    if signs.running >= TEASER or (asked.hostname, asked.path) == (final.hostname, final.path):
        return None
    if _CONSENT_HOSTS.search(final.hostname or ""):
        return Access.CONSENT, f"redirected to {final.hostname}"
    if (
        _LOGIN_PATH.search(final.path)
        and not _LOGIN_PATH.search(asked.path)
        and (signs.password or signs.running < SHORT)
    ):
        return Access.LOGIN, f"redirected to {final.path[:80]}"
    if _ERROR_PATH.search(final.path) and not _ERROR_PATH.search(asked.path):
        return Access.SOFT_404, f"redirected to {final.path[:80]}"
    return None


def _by_title(signs: Signs) -> tuple[Access, str] | None:
    """Title and headlines that are a wall's words; the shorter such a line, the more text may stand beside it."""
    if signs.running >= STUB:
        return None
    for line in (signs.title, *signs.headlines):
        for pattern, access in _TITLE_KINDS:
            hit = pattern.search(line)
            if not hit or (access is Access.SOFT_404 and signs.article):
                continue
            rest = len(line) - (hit.end() - hit.start())
            limit = STUB if rest <= 25 else SHORT if rest <= 60 else 0
            if access is Access.PAYWALL or (access is Access.LOGIN and not signs.password):
                limit = min(limit, SHORT)
            if signs.running < limit:
                return access, _quoted(hit)
    return None


def _by_text(signs: Signs) -> tuple[Access, str] | None:
    """Walls known by the page's words, where little else is on it; paywalls that structured data declares."""
    if signs.not_free and signs.running < TEASER and signs.unseen < TEASER:
        return Access.PAYWALL, "structured data: isAccessibleForFree is false"
    if signs.running >= SHORT or signs.unseen >= SHORT:
        hit = phrases.PAYWALL.search(signs.text[:20_000]) if signs.running < STUB and signs.unseen < SHORT else None
        return (Access.PAYWALL, _quoted(hit)) if hit and signs.password else None
    if len(signs.text) > 4 * STUB:
        return None
    for pattern, access in (
        (phrases.BOT, Access.BOT_WALL),
        (phrases.GEO, Access.GEO_BLOCK),
        (phrases.PAYWALL, Access.PAYWALL),
    ):
        hit = pattern.search(signs.text) or (pattern.search(signs.source_head) if access is Access.BOT_WALL else None)
        if hit:
            return access, _quoted(hit)
    return _by_few_words(signs) if len(signs.text) < SHORT else None


def _by_few_words(signs: Signs) -> tuple[Access, str] | None:
    """Log-in, consent, parked and not-found pages that show their words in the text only."""
    login = phrases.LOGIN.search(signs.text)
    if signs.password and login:
        return Access.LOGIN, _quoted(login)
    for pattern, access in (
        (phrases.DENIED, Access.DENIED),
        (phrases.CONSENT, Access.CONSENT),
        (phrases.PARKED, Access.PARKED),
    ):
        hit = pattern.search(signs.text)
        if hit and len(signs.text) < SHORT:
            return access, _quoted(hit)
    return None


def _by_want_of_text(snapshot: Snapshot, signs: Signs) -> tuple[Access, str] | None:
    """Pages of video, and shells that a script would have filled."""
    name = host(snapshot.final_url)
    if signs.running < TEASER and _VIDEO_HOSTS.search(name):
        return Access.MEDIA, f"a page of {name}"
    if signs.running < SHORT and signs.video:
        return Access.MEDIA, "structured data: a video or audio object"
    if signs.unseen >= SHORT or len(signs.text) >= FEW:
        return None
    needed = phrases.SCRIPT_NEEDED.search(f"{signs.noscript}\n{signs.text}")
    if signs.running < EMPTY and (needed or (signs.scripts and len(signs.text) < EMPTY)):
        return Access.EMPTY, f"{_quoted(needed)}" if needed else "no text, only scripts"
    return (Access.EMPTY, "no text") if len(signs.text) < 12 else None


def _quoted(hit: re.Match[str] | None) -> str:
    return f"“{' '.join(hit[0].split())[:80]}”" if hit else ""
