"""An address as printed is damaged: broken, glued to another, cut off, or wrongly typed.

**What it looks at.** The address as the entry prints it: blanks and typesetter's hyphens inside it, two addresses in
one, the scheme, the host, brackets without partner, signs that no address has, leftovers of HTML.

**Why it matters.** A reader who clicks or copies it lands nowhere.

**Example.** `https://www.con- silium.example/en/press/`: a hyphen and a blank stand inside the host.

**When it stays silent.** For addresses that a line end or a page break of the file divides, for hyphens inside a slug
(nobody can tell a typesetter's from the site's), and for addresses that contain another one rightly (archives,
proxies, redirects), for a host without scheme, as some styles print it.

**What to do.** Take the address from the browser; where the repair is evident, it is suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import address_in_pieces, squeezed
from refcheck.identifiers import clean_url, host, trim
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity

_RUN = re.compile(r"<?\b((?:h?t?tps?|https?|ftp)\s?:?\s?/{1,3}[^\s<>\"“”]{2,2000})", re.IGNORECASE)
_INNER = re.compile(r"(?<=.)(?:https?:/{1,2}|(?<![.-])www\.)(?=[\w-]+\.)", re.IGNORECASE)  # not "cfa-www.x.org"
_HOLDERS = re.compile(
    r"web\.archive\.org|archive\.(?:today|is|ph|org|vn|li|md|fo)|webcitation|perma\.cc|translate|proxy|login|redirect|"
    r"safelinks|/url\?|[?&][\w-]+=|webcache|ezproxy|wayback|/save/|purl|handle|uri=|timetravel|amp/s/",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"^(?:https?|ftps?|gopher)://(?!/)", re.IGNORECASE)
_NAMED = re.compile(r"[\w-]+(?:\.[\w-]+){1,6}/?")  # "xkcd.com"
_ELSEWHERE = re.compile(r"^(?:news|mailto|urn|info|doi|file|data|magnet|git|ssh|sftp|tel|gopher):", re.IGNORECASE)
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[\.\.\.\])$|\.\.\./|…")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#\d{2,4});")
_BAD_HOST = re.compile(r"[^\w.:\[\]-]|--?\.|\.-|\.\.|-$")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@rule(severity=Severity.WARNING, confidence=Confidence.HIGH)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose address is evidently damaged, with the first damage seen."""
    for reference in dossier.document.references:
        for found, reason in _damages(reference):
            printed = " ".join(found.split())
            repaired = _repaired(reference, printed)
            yield Problem(
                message=f"the address is printed as “{printed[:160]}”: {reason}",
                location=reference.location,
                reference=reference.key,
                printed=printed,
                suggestion=repaired if repaired != printed else "",
                url=reference.item.url,
            )
            break


def _damages(reference: Reference) -> Iterator[tuple[str, str]]:
    for piece in reference.unread:
        printed = piece.printed.strip()
        if piece.field == "url" and not (_NAMED.fullmatch(printed) or _ELSEWHERE.match(printed)):
            yield piece.printed, piece.reason
    if reference.fields:
        printed = _field(reference)
        if printed:
            yield from ((printed, reason) for reason in _faults(printed))
        return
    broken = address_in_pieces(reference)
    if broken:
        if reason := _break(broken, reference):
            yield broken, reason
        return
    for match in _RUN.finditer(reference.raw):
        printed = trim(match[1])
        yield from ((printed, reason) for reason in _faults(printed))


def _field(reference: Reference) -> str:
    """The field `url` without LaTeX's escapes."""
    return re.sub(r"\\([_%&#$~{}])", r"\1", reference.fields.get("url", "")).strip().strip("{}")


def _break(broken: str, reference: Reference) -> str:
    """What the setter put inside the address; "" for a line end, which is the file's own."""
    is_hyphened = re.search(r"-[<>]?\s", broken) is not None
    in_host = squeezed(broken).find(host(reference.item.url)) < 0
    if reference.location.path.lower().endswith(".pdf") or (re.search(r"[\r\n]", broken) and not in_host):
        return ""
    return (
        f"{'a hyphen and a blank stand' if is_hyphened else 'a blank stands'} inside {'its host' if in_host else 'it'}"
    )


def _faults(printed: str) -> Iterator[str]:
    if _ELSEWHERE.match(printed):
        return
    if not _SCHEME.match(printed):
        if not re.match(r"[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)", printed):
            yield "the scheme is not “https://” or “http://”"
            return
        printed = f"https://{printed}"  # a host without scheme, as some styles want it
    if _is_glued(printed):
        yield "a second address begins inside it"
    authority = re.split(r"[/?#]", printed.split("://", 1)[1], maxsplit=1)[0].rpartition("@")[2]
    if bad := _BAD_HOST.search(authority):
        yield f"“{bad.group()}” stands in its host"
    elif "." not in authority and authority[:1] != "[" and authority.partition(":")[0] != "localhost":
        yield "its host has no dot"
    if _CUT_OFF.search(printed):
        yield "it is cut off"
    if entity := _ENTITY.search(printed):
        yield f"{entity.group()} is left over from HTML"
    if _INVISIBLE.search(printed):
        yield "an invisible character stands in it"
    if " " in printed.strip():
        yield "a blank stands in it"
    if printed.count("(") > printed.count(")"):
        yield "a bracket in it is not closed"


def _is_glued(printed: str) -> bool:
    """Whether a second address begins in the path, and the first is none that holds others."""
    inner = _INNER.search(printed, printed.find("://") + 3 + len("www."))
    return inner is not None and not _HOLDERS.search(printed[: inner.start()])


def _repaired(reference: Reference, printed: str) -> str:
    """The address with the evident damage undone, "" when only the source can tell."""
    printed = re.sub(
        r"^h?t?tp(s?)\s?:?\s?/{1,3}", r"http\1://", _INVISIBLE.sub("", printed), count=1, flags=re.IGNORECASE
    )
    if _is_glued(printed) or _CUT_OFF.search(printed):
        return ""
    if squeezed(printed) != printed and reference.item.url:
        return reference.item.url
    for entity, sign in (("&amp;", "&"), ("&lt;", "<"), ("&gt;", ""), ("&quot;", "")):
        printed = printed.replace(entity, sign)
    return clean_url(printed)
