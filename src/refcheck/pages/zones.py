"""The parts of a page beside its text (menu, side bar, comments), told by tags, roles and the names of classes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

NAV: Final = 1
ASIDE: Final = 2
HEADER: Final = 4
FOOTER: Final = 8
COMMENT: Final = 16
RELATED: Final = 32
FORM: Final = 64
CAPTION: Final = 128
FURNITURE: Final = NAV | ASIDE | FOOTER | COMMENT | RELATED | CAPTION

ZONE_OF_TAG = {"nav": NAV, "aside": ASIDE, "header": HEADER, "footer": FOOTER, "form": FORM, "figcaption": CAPTION}
ZONE_OF_ROLE = {"navigation": NAV, "complementary": ASIDE, "banner": HEADER, "contentinfo": FOOTER, "search": FORM}
_ZONE_OF_CLASS = re.compile(
    r"(?P<comment>(?:^|[\s_-])comments?(?:$|[\s_-]|list|body|area|text)|disqus|kommentar|leserbrief|respond(?:$|\s))"
    r"|(?P<related>related|recommend|teaser-?list|read-?more|more-?(?:news|stor|article|from)|most-?(?:read|pop|view)"
    r"|popular|trending|latest|recent-?(?:post|news|article)|side-?bar|widget|outbrain|taboola|similar|newsticker"
    r"|ticker|weitere|mehr-?zum|meistgelesen|a-lire|lire-aussi|also-?(?:read|like)|see-?also|up-?next|marginal"
    r"|carousel|slider|archive|calendar|prev(?:ious)?-?(?:post|next)|post-?nav|pagination|relacionad|noticias-rel"
    r"|ilgili|benzer|pohozh)"
    r"|(?P<nav>(?:^|[\s_-])(?:nav|menu|navbar|navigation|breadcrumbs?|topbar|megamenu)(?:$|[\s_-]))"
    r"|(?P<footer>(?:^|[\s_-])(?:(?<!post[_-])(?<!entry[_-])(?<!article[_-])(?<!story[_-])footer|copyright|imprint|colophon)(?:$|[\s_-]))",
    re.IGNORECASE,
)
_GROUP_ZONE = {"comment": COMMENT, "related": RELATED, "nav": NAV, "footer": FOOTER}
_DATE_CLASS = re.compile(
    r"date|time(?!r|line)|publi|posted|datum|fecha|heure|datetime|(?:^|[\s_-])(?:meta|entry-meta|postmeta|byline|info|data|tarih|kicker"
    r"|timestamp|created|updated|modified|stand|dateline)(?:$|[\s_-]|info|data)|article-?(?:meta|info|head)|post-?(?:meta|info)",
    re.IGNORECASE,
)
_AUTHOR_CLASS = re.compile(
    r"author|byline|autor|auteur|verfasser|redakteur|writer|creator|contributor|credit|yazar|muhabir|kunye|müellif|skribent|(?:^|[\s_-])by(?:$|[\s_-])",
    re.IGNORECASE,
)
AUTHOR_LINK = "link to an author's page"
AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:es|en|i)?|auteurs?|journalists?|contributors?|by|byline|yazar(?:lar)?|muellif|avtor[yi]?|profile"
    r"|people|writers?|reporters?|columnists?|redaktion|staff|experts?)/[^/?#]{3}",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 15)
def zone_of_class(words: str) -> int:
    """The zone that an element's class and id name; remembered, for a site has few of them."""
    hit = _ZONE_OF_CLASS.search(words)
    if hit is None or hit.lastgroup is None or (hit.lastgroup == "nav" and _DATE_CLASS.search(words)):
        return 0  # "nav meta" is the line of author and date
    return _GROUP_ZONE[hit.lastgroup]


@lru_cache(maxsize=1 << 15)
def spot_of_class(words: str) -> str:
    """What kind of place an element's class and id name: "author", "date" or ""."""
    if _AUTHOR_CLASS.search(words):
        return "author"
    return "date" if _DATE_CLASS.search(words) else ""
