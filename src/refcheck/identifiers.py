"""Identifiers of works and addresses of pages: found in print, normalised once, validated, and told why not.

Each finder gives the normalised form or "": a DOI bare and lower-case, ISBN and ISSN without hyphens, a URL absolute.
Sources: DOI Handbook 2.2; arXiv identifier scheme; ISO 2108 (ISBN) and ISO 3297 (ISSN) for the check digits.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

if TYPE_CHECKING:
    from tldextract import TLDExtract

LONGEST = 4000  # characters; longer strings are no identifier
SHOWN_ADDRESS = re.compile(r"https?:|www\.|doi\.org|\b10\.\d{4,9}/", re.IGNORECASE)
"""What shows in the words of a link that they give its address themselves."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9})*/\s?[^\s\"<>“”]{1,400}", re.IGNORECASE)
_DOI_LEAD = re.compile(
    r"^(?:(?:https?:/{0,2})?(?:dx\.)?(?:www\.)?doi\.org/|doi\s?[:.]?\s?|info:doi/|urn:doi:)+|"
    r"^https?://[\w.-]{3,80}/(?:[\w-]{1,20}/){0,3}(?=10\.\d{4,9}[./])",  # a publisher's page for it (doi.acm.org)
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"(?:arxiv(?:\.org/(?:abs|pdf)/|[:.\s]{0,3}))(?P<id>\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[a-z]{2})?/\d{7})(?:v\d{1,2})?",
    re.IGNORECASE,
)
_ARXIV_BARE = re.compile(r"(?P<id>\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?", re.IGNORECASE)
_PMID = re.compile(
    r"(?:pmid\s?:?\s?|pubmed(?:\.ncbi\.nlm\.nih\.gov)?/?(?:\?term=)?\s?:?\s?|^\s*)(\d{1,8})(?!\d)", re.IGNORECASE
)
_ISBN = re.compile(r"(?<!\d)(?:97[89][-\s–]?)?(?:\d[-\s–]?){9}[\dX](?![\d])", re.IGNORECASE)
_ISSN = re.compile(r"(?<![\d-])\d{4}[-–]?\d{3}[\dX](?![\d-])", re.IGNORECASE)
_SCHEME = re.compile(r"^(https?|ftp)(?::/{0,2}|/{2})(?=\w)", re.IGNORECASE)
# Addresses that need no repair, which are most.
_WHOLE_URL = re.compile(
    r"https?://(?>(?:www\.)?)(?:[a-z0-9-]{1,63}\.){1,8}[a-z0-9]{1,63}(?::(?:[1-5]\d{4}|[1-9]\d{0,3}))?/[\w/-]{1,500}+(?:\.[a-z]{2,5})?",
    re.ASCII,
)
_BARE_HOST = re.compile(r"^(?:www\.[\w-]+\.|(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}/)", re.IGNORECASE)
_TRAILING = ".,;:!?'\"”’»>*_"
_PAIRS = {")": "(", "]": "[", "}": "{"}

# Parameters that say how a reader came to a page, not which page it is (2026-11; exact names and prefixes).
_TRACKING_NAMES = """
fbclid gclid dclid gbraid wbraid msclkid yclid ysclid igshid igsh twclid ttclid mc_cid mc_eid icid ito cmpid ocid s_cid
smid ab_channel ref_src ref_url __twitter_impression guccounter guce_referrer guce_referrer_sig mkt_tok _hsenc _hsmi
hsctatracking spm xtor at_medium at_campaign wt.mc_id
"""
_TRACKING = frozenset(_TRACKING_NAMES.split())
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "piwik_", "at_custom", "vero_")
# `feature` also selects content on some sites; only with these values it says where a link was followed.
_FEATURE_VALUES = ("youtu.be", "share", "emb_", "player_", "related")


def doi(text: str) -> str:
    """The first DOI in *text*, bare and lower-case, or ""."""
    text = _readable(text)
    match = _DOI.search(unquote(text) if "%2f" in text.lower() else text)
    return trim(match.group().replace(" ", "")).lower() if match else ""


def doi_fault(printed: str) -> str:
    """Why the *printed* DOI is not one ("the prefix must be 10. and four to nine digits"), or "" when it is."""
    text = printed.strip().strip("<>")
    bare = _DOI_LEAD.sub("", text)
    if re.fullmatch(r"10/[a-z0-9]{2,12}", bare, re.IGNORECASE):
        return ""  # a short DOI (shortdoi.org)
    if re.match(r"10\.\d{4,9}(?:\.\d{1,9})*/", bare) is None:
        if re.match(r"10\.\d{1,3}/", bare):
            return 'the part before the slash must be "10." and at least four digits'
        if re.fullmatch(r"10\.\d{4,9}/?", bare):
            return "nothing follows the publisher's prefix"
        return 'a DOI begins with "10.", a number and a slash'
    if text.lower().count("doi.org") > 1:
        return "the address of the resolver stands in it twice"
    if re.search(r"\s", bare.strip()):
        return "there is a blank in it"
    if strange := re.search(r"[–—−“”‘’…]", bare):
        return f"typeset punctuation stands in it ({strange.group()})"
    if bare != trim(bare):
        return f"punctuation stands after it ({bare[len(trim(bare)) :]})"
    return ""


def arxiv(text: str) -> str:
    """The arXiv identifier in *text* without version, or ""; a bare number counts only if it is the whole text."""
    text = _readable(text)
    match = _ARXIV.search(text) or _ARXIV_BARE.fullmatch(text.strip())
    return match["id"].lower() if match else ""


def pmid(text: str) -> str:
    """The PubMed identifier in *text*, or ""."""
    match = _PMID.search(text[:LONGEST])
    return match[1].lstrip("0") if match else ""


def isbn(text: str) -> str:
    """The first ISBN in *text* whose check digit is right, without hyphens, or ""."""
    for match in _ISBN.finditer(text[:LONGEST]):
        bare = _bare(match.group())
        if not _isbn_digit_fault(bare):
            return bare
    return ""


def isbn_fault(printed: str) -> str:
    """Why the *printed* ISBN is not one ("the check digit should be 7"), or "" when it is."""
    bare = _bare(re.sub(r"(?i)isbn(?:[-\s]?1[03])?\s?:?", "", printed))
    if not re.fullmatch(r"\d{9}[\dX]|\d{13}", bare):
        if re.fullmatch(r"\d{12}X", bare):
            return "an X stands only at the end of ten digits"
        return f"an ISBN has 10 or 13 digits, this has {sum(c.isdigit() or c == 'X' for c in bare)}"
    if len(bare) == 13 and not bare.startswith(("978", "979")):
        return "an ISBN of 13 digits begins with 978 or 979"
    return _isbn_digit_fault(bare)


def issn(text: str) -> str:
    """The first ISSN in *text* whose check digit is right, as "1234-5679", or ""."""
    for match in _ISSN.finditer(text[:LONGEST]):
        bare = _bare(match.group())
        total = sum(int(digit) * weight for digit, weight in zip(bare[:7], range(8, 1, -1), strict=True))
        if bare[7] == "0123456789X"[-total % 11]:
            return f"{bare[:4]}-{bare[4:]}"
    return ""


def clean_url(text: str) -> str:
    """The web address in *text*, absolute and rejoined where typesetting broke it, or "" when it holds none.

    A hyphen before a break is kept in the path, where slugs have them, and dropped in the host, where setters add it.
    """
    if _WHOLE_URL.fullmatch(text):
        return text
    url = _readable(text).strip().strip("<>").strip()
    if not url or len(url) > LONGEST:
        return ""
    start = re.search(r"(?:https?|ftp)(?::|/{2})|www\.", url, re.IGNORECASE)
    url = url[start.start() :] if start else url
    url = _SCHEME.sub(lambda match: f"{match[1].lower()}://", url)
    if "://" not in url[:8]:
        if not _BARE_HOST.match(url):
            return ""
        url = f"https://{url}"
    url = re.sub(r"^(\w+://[^/\s]*-)\s+(?=[a-z])", lambda match: match[1][:-1], url)
    url = trim(re.sub(r"\s+", "", url))
    name = host(url)
    return url if "." in name or ":" in name or name == "localhost" else ""


def host(url: str) -> str:
    """The host of *url*, lower-case and without `www.`, or ""."""
    parts = _split(url)
    name = parts.hostname if parts is not None else None
    return (name or "").removeprefix("www.").rstrip(".")


def registered_domain(host: str) -> str:
    """The domain under which *host* was registered ("example.co.uk"), or the host itself where there is none.

    Uses the public suffix list that comes with tldextract; the network is never asked.
    """
    return _suffixes()(host).top_domain_under_public_suffix or host


def is_numeric(host: str) -> bool:
    """Whether *host* is an IP address in its usual writing; odd ones (decimal, octal) count as names."""
    return ":" in host or (host[-1:].isdigit() and host.count(".") == 3 and host.replace(".", "").isdigit())


@cache
def _suffixes() -> TLDExtract:
    import tldextract

    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def tracking(url: str) -> tuple[str, ...]:
    """The parameters of *url* that only say how a reader came there ("utm_source=x"), in order."""
    parts = _split(url)
    if parts is None or "?" not in url:
        return ()
    pairs = [pair.partition("=") for pair in re.split(r"[&;]", parts.query) if pair]
    return tuple(name + sign + value for name, sign, value in pairs if _is_tracking(name.lower(), unquote(value)))


def without_tracking(url: str) -> str:
    """The *url* without its tracking parameters, otherwise unchanged."""
    drop = tracking(url)
    if not drop:
        return url
    before, _, rest = url.partition("?")
    query, mark, fragment = rest.partition("#")
    kept = "&".join(pair for pair in query.split("&") if pair and pair not in drop)
    return before + ("?" + kept if kept else "") + mark + fragment


def address(url: str) -> str:
    """What tells one page from another in *url*: without scheme, `www.`, tracking, fragment and closing slash."""
    parts = _split(without_tracking(url))
    if parts is None:
        return url
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    path = unquote(parts.path).rstrip("/")
    return host(url) + path + (f"?{query}" if query else "") + fragment


def _is_tracking(name: str, value: str) -> bool:
    if name == "feature":
        return value.startswith(_FEATURE_VALUES)
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


@lru_cache(maxsize=1024)
def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.hostname, parts.port
    except ValueError:
        return None
    return parts


def _readable(text: str) -> str:
    """Without invisible characters, for one that stands in an address is never part of it."""
    return text[:LONGEST].translate(_INVISIBLE)


def trim(text: str) -> str:
    """*text* without the punctuation that closes its sentence and brackets that were opened before it."""
    counts = {char: text.count(char) for pair in _PAIRS.items() for char in pair}
    end = len(text)
    while end:
        last = text[end - 1]
        if last in _PAIRS and counts[last] > counts[_PAIRS[last]]:
            counts[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return text[:end]


def _bare(printed: str) -> str:
    return re.sub(r"[-\s–]", "", printed).upper()


def _isbn_digit_fault(bare: str) -> str:
    if len(bare) == 10:
        total = sum(int(digit) * weight for digit, weight in zip(bare[:9], range(10, 1, -1), strict=True))
        right = "0123456789X"[-total % 11]
    elif len(bare) == 13 and bare.isdigit():
        right = str(-sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(bare[:12])) % 10)
    else:
        return "an ISBN has 10 or 13 digits"
    return "" if bare[-1] == right else f"the check digit is {bare[-1]}, for these digits it would be {right}"
