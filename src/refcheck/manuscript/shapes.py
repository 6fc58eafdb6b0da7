"""What the beginning and the body of a list entry look like: labels, names, years, identifiers."""

from __future__ import annotations

import re

from refcheck.text.eastern import era_year, evened, is_caseless
from refcheck.text.fold import LOWERED

# Lists number the works of one year with letters of their own script (2020а, 2002β, 2015ბ), typed in either one.
SUFFIX = "a-zа-еα-εა-ეա-ե"
LETTERS = str.maketrans("абвгдеαβγδεაბგდეաբգդե", "abcdef" + "abcde" * 3)
YEAR = re.compile(rf"(?<![\w/.-])(?:1[5-9]|20)\d\d(?:[{SUFFIX}](?![\w]))?(?![\w/]|[.-]\d)")
# What entries and citations print where a year would stand: "n.d.", "o. J.", "z. d.", "forthcoming".
UNDATED = (
    r"n\.\s?d\.?|s\.\s?[adf]\.?|s/d|o\.\s?J\.|t\.\s?y\.|б\.\s?[гдр]\.|z\.\s?[dj]\.|u\.\s?å\.|b\.\s?[rd]\.|é\.\s?n\.|"
    r"χ\.\s?χ\.|t\.\s?th?\.|in press|forthcoming|in review|no prelo|en prensa|im Druck|im Erscheinen|à paraître|"
    r"sous presse|in stampa|baskıda|в печати"
)
NO_YEAR = re.compile(rf"(?<!\w)(?:{UNDATED})(?!\w)", re.IGNORECASE)
LABEL = re.compile(
    r"(?:\[(?P<square>\d{1,4})\]|\((?P<round>\d{1,4})\)|(?P<dotted>\d{1,4})[.)](?!\d)|"
    r"(?P<bare>\d{1,4})(?=[ \t]+[^\W\d_a-z])"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,4}))[ \t\u00a0]*"
)
CODE_LABEL = re.compile(r"\[(?P<code>[A-Za-z][\w+:.&’'-]{1,30})\][ \t]+")
ADDRESS = re.compile(r"https?://|www\.|\bdoi\b|10\.\d{4,9}/", re.IGNORECASE)
ACCESS = re.compile(
    r"(?:\W{0,3})(?:retrieved|available|accessed|last access|visited|online|url\b|doi\b|link\b|source:|"
    r"disponível|disponible|"
    r"acesso|acessado|consultado|recuperado|abgerufen|verfügbar|zugriff|abruf|consulté|disponibile|erişim|"
    r"режим доступа|"
    r"дата обращения|https?://|<https?://|www\.|pubmed|pmid|pmcid)",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"\bpp?\.\s?\d|\bS\.\s?\d|\bс\.\s?\d|\bvol\b|\bv\.\s?\d|\bn\.\s?\d|\d\s?\(\d{1,4}\)|\d:\s?[A-Za-z]?\d|\d[–-]\d|"
    r"\b(?:In|Em|Dans|W|В):?\s|\b[^\W\d_]{3,20}:\s[^\W\d_]|(?:Press|Verlag|Editora?|Éditions|Yayın\w*|Ed\.|Univ\w*)\b"
)
_WORD = r"[^\W\d_](?:[\w'’‑-]{0,30})"
_PARTICLE = (
    r"(?:(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|zu|ter|ten|af|av|d['’]|O['’])[ -]?){0,3}"
)
_INVERTED = re.compile(
    rf"{_PARTICLE}(?P<a>{_WORD}(?: {_WORD}){{0,3}}),\s*(?P<b>[^\W\d_])(?:\.|[^\W\d_]{{0,3}}[.,;(\s]|[\w'’-]+)"
)
_VANCOUVER = re.compile(rf"{_PARTICLE}(?P<a>{_WORD}(?:[ -]{_WORD})?) (?P<b>[^\W\d_a-z]{{1,4}})(?:[,.;:]| \(| et al)")
_INITIALS_FIRST = re.compile(rf"(?P<a>[^\W\d_])\.(?:[ -]?(?:[^\W\d_])\.){{0,3}} {_PARTICLE}(?P<b>{_WORD})")
_AND = re.compile(rf"(?P<a>{_WORD})(?: {_WORD})? (?:&|and|und|et|y|e|ve|и) (?P<b>{_WORD})")
_DATED = re.compile(r".{2,160}?(?:[.,]?\s\(?|\()(?:(?:1[3-9]|20)\d\d|n\.d\.|s\.d\.)[a-z]?[).,:;]")
_LOWER_NAME = re.compile(
    r"(?:van|von|de|del|della|di|da|do|dos|du|la|le|el|al|ter|ten|zu|d['’]|’t|'t)[ \w'’]", re.IGNORECASE
)


def has_year(text: str) -> bool:
    """Whether a year of publication, or a word that stands for one, is in *text*."""
    plain = evened(text)
    return bool(YEAR.search(plain) or NO_YEAR.search(plain) or era_year(plain))


def starts_as_name(text: str) -> float:
    """How much the beginning of *text* looks like the author of an entry: -3 (not at all) to 2 (surely)."""
    head = evened(text[:220]).lstrip("*_[“\"'«„ ")
    if not head:
        return -3.0
    if ACCESS.match(head):
        return -3.0
    if head[0].islower() and not is_caseless(head[0]):
        return 1.0 if _LOWER_NAME.match(head) and (_INVERTED.match(head) or _VANCOUVER.match(head)) else -3.0
    if not head[0].isalpha():
        return 0.5 if head[0] in "—–_" and re.match(r"[—–_-]{2,}", head) else -1.5
    for pattern in (_INVERTED, _VANCOUVER, _INITIALS_FIRST):
        found = pattern.match(head)
        if found and found["a"][0].isupper() and found["b"][0].isupper():
            return 2.0
    found = _AND.match(head)
    if found and found["a"][0].isupper() and found["b"][0].isupper():
        return 1.2
    return 1.0 if _DATED.match(head) else 0.3


def without_label(text: str) -> str:
    """*text* without a printed number before it."""
    found = LABEL.match(text) or CODE_LABEL.match(text)
    return text[found.end() :] if found else text


def label_of(text: str) -> str:
    """The printed label before an entry ("12"), or ""."""
    found = LABEL.match(text)
    if not found:
        code = CODE_LABEL.match(text)
        return code["code"] if code else ""
    digits = next(group for group in found.groups() if group)
    return digits.translate(LOWERED)


def looks_like_entry(text: str) -> bool:
    """Whether *text* as a whole looks like one entry of a reference list."""
    if not 25 <= len(text) <= 1500:
        return False
    body = without_label(text)
    score = 1.0 if has_year(body) else 0.0
    score += min(1.0, max(-1.0, starts_as_name(body)))
    score += 0.7 if PLACE.search(body) else 0.0
    score += 0.7 if ADDRESS.search(body) else 0.0
    score += 0.5 if body is not text and len(body) < len(text) else 0.0
    score -= 0.5 * max(0, len(re.findall(r"[a-zß-ÿ]{3}\. [^\W\d_a-z][a-z]+ [a-z]+ [a-z]", body)) - 4)
    return score >= 1.9
