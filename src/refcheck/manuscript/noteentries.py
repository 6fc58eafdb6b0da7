"""Sources given in full in the notes of a manuscript that has no list: they are its references.

A full citation begins with names or a set title and gives where and when the work came out, or its address. What cannot
be told from a sentence is left alone. A source that several notes give in full is one reference, the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from refcheck.identifiers import address, host
from refcheck.manuscript.keys import key_for, unique_keys
from refcheck.manuscript.naming import is_opener
from refcheck.manuscript.parsing import Parsed, parse_references
from refcheck.manuscript.pieces import Kind, Piece, named, told
from refcheck.manuscript.sources import main_title
from refcheck.model import Reference, Text
from refcheck.text.names import fold_name

_CAPITAL = r"(?:[^\W\d_a-zß-ÿа-яё][\w.'’/-]{0,40}|d['’][^\W\d_]\w{1,40})"
_SMALL = (
    r"(?:of|the|for|and|on|in|to|sur|de|la|le|du|des|di|da|do|dos|del|della|dei|van|von|"
    r"der|den|und|et|y|e|ve|и|&|zu|al|bin|ibn|für|pour|per|ter)"
)
_NAMES = re.compile(
    rf"(?P<names>{_CAPITAL}(?: (?:{_SMALL}|"
    rf"{_CAPITAL})){{0,9}}(?:, {_CAPITAL}(?: {_CAPITAL}){{1,3}}){{0,3}}(?:,? (?:and|und|et|y|e|ve|и|"
    rf"&) {_CAPITAL}(?: {_CAPITAL}){{0,3}})?)"
    r"(?:,?\s[(\[]?(?:eds?|Hrsg|Hg|dir|éds?|a cura di|coord|haz|ред)\.?[)\]]?)?"
    r"(?:\s\((?:1[4-9]|20)\d\d[a-z]?\))?(?:[,:.]|(?<=[.)]))\s+"
    r"(?P<rest>[\"“«„‘'*_]|[^\W\d_a-zß-ÿа-яё]|(?:l['’]|le |la |les |"
    r"il |lo |i |el |los |un |une |de |on |how )[\w'’])"
)
_SET_TITLE = re.compile(r"[\"“«„‘*_]\s?(?=\S)[^\"“”«»*_\n]{8,200}[\"”»“’*_][,.]?\s*[,.(]?\s?\S")
_BRACKETED = re.compile(r"\((?P<in>[^()]{0,140}?)(?<![\d–-])(?P<year>(?:1[4-9]|20)\d\d)[a-z]?(?:[;,]\s[^()]{0,60})?\)")
_BARE_YEAR = re.compile(
    r"(?:(?<=[,.:;(—–-])|(?<=[^\W\d_])|(?<=\.))\s(?:\d{1,2}[./]\s?){0,2}(?P<year>(?:1[4-9]|"
    r"20)\d\d)[a-z]?[⁰¹²³⁴-⁹]?(?=\s?[.,;:)]|\s*$|\s\()"
)
_ADDRESS = re.compile(r"<?https?://\S{4,}")
_BEFORE_YEAR = re.compile(r"(?:^|\s)(?P<word>\S+)$")
_AFTER_IMPRINT = re.compile(
    r"(?:\s?:\s?\d{1,5}(?:\s?[-–]\s?\d{1,5})?|,?\s(?:pp?\.|S\.|с\.|С\.|s\.|ss\.)\s?\d{1,5}\s?[-–]\s?\d{1,5})"
    r"(?=[^\d–-]|$)"
    r"|\s\d{1,4}(?:\(\d{1,3}\))?\s[^\W\d_a-z][^\d;,()]{2,60}\s\d{1,5}(?=[^\d–-]|$)"  # law: (1997) 8 YB Intl Env L 6
)
_ACCESS = re.compile(
    r"[,.;]?\s?(?:[(\[]?(?:accessed|last accessed|retrieved|abgerufen|zugriff|letzter zugriff|consulté|"
    r"consultato|consultado|erişim|"
    r"дата обращения)\b[^;\n]{0,60}?(?:1[4-9]|20)\d\d[)\].]{0,2})",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\((?:1[4-9]|20)\d\d\)\s(?P<volume>\d{1,4})(?:\(\d{1,3}\))?\s(?P<container>[^\W\d_a-z][^\d;,()]{2,60})\s(?P<page>\d{1,5})$"
)  # "(1998) 22 Delta L Rev 507"
_BARE = re.compile(
    r"(?P<it>(?:<?https?://[^\s<>]{4,2000}?>?|\[[^\]\n]{2,200}\]\(https?://[^\s()]{4,2000}\))"
    r"(?:[,.;]?\s[(\[]?(?:accessed|last accessed|retrieved|abgerufen|zugriff|consulté|consultato|erişim|дата обращения)"
    r"[^;\n]{0,40}?\d{4}[)\]]?)?)[.,\s]{0,3}",
    re.IGNORECASE,
)  # a note that is an address and nothing else
_LINK = re.compile(r"\[([^\]\n]{2,200})\]\((https?://[^\s()]{4,2000})\)")
_SLASHED = re.compile(r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])")  # "Lenz/Vogel", two authors in German notes
_LEAST = 25
_PLACED = ("publisher", "publisher_place", "container_title", "url", "doi", "volume", "isbn")


@dataclass(frozen=True, slots=True)
class Full:
    """A source given in full: the offsets of its beginning and end in the note, without what points into it.

    `author` is whom "Idem" means, and `after` where the words behind "Idem" begin.
    """

    start: int
    end: int
    author: str = ""
    after: int = 0


def full(text: str, piece: Piece, *, author: str = "") -> Full | None:
    """The full citation that a piece of a note is, or None; "Idem, …" where it is known whom that means."""
    for start in piece.starts:
        body = text[start : piece.end]
        if bare := _BARE.fullmatch(body):
            return Full(start, start + len(bare["it"]))
        if len(body) < _LEAST:
            continue
        how = told(body)
        if how.kind is Kind.NAMED and (end := _end(body)):
            return Full(start, start + end)
        if how.kind is Kind.SAME_AUTHOR and author:
            after = body.find(how.rest)
            if end := _end(f"{author}, {body[after:]}"):
                return Full(start, start + after + end - len(author) - 2, author, start + after)
    return None


def _end(body: str) -> int:
    """Where a full citation ends in *body*, 0 where it holds none."""
    head = _NAMES.match(body)
    if head and is_opener(head["names"].split()[0]) and not head["names"].startswith("The "):
        head = None
    after = head.start("rest") if head else 2 if _SET_TITLE.match(body) else 0
    if not after:
        return 0
    link = _ADDRESS.search(body)
    imprint = _imprint(body, after)
    if link:
        end = link.start() + len(link[0].rstrip(".,;)>")) + (link[0][:1] == "<")
        accessed = _ACCESS.match(body, end)
        return accessed.end() if accessed else end
    return imprint


def _imprint(body: str, after: int) -> int:
    """Where the place and year of publication, and the pages of an article, end; 0 where there are none."""
    for found in _BRACKETED.finditer(body, after):
        if found.start() - after >= 3:
            pages = _AFTER_IMPRINT.match(body, found.end())
            return pages.end() if pages and _is_part(body[: found.start()]) else found.end()
    for found in _BARE_YEAR.finditer(body, after):
        before = _BEFORE_YEAR.search(body, max(0, found.start() - 40), found.start())
        word = before["word"] if before else ""
        if found.start() - after >= 3 and (word[:1].isupper() or word[-1:] in ",.:;—–-" or word[:1].isdigit()):
            pages = _AFTER_IMPRINT.match(body, found.end())
            return pages.end() if pages and _is_part(body[: found.start()]) else found.end()
    return 0


def _is_part(before: str) -> bool:
    """Whether what stands before the year is an article or chapter, whose pages belong to it."""
    return bool(re.search(r"[\"”»“]|[’']\s?$|\b(?:[Ii]n|[Dd]ans|[Ee]m)\b:?\s|//", before))


@dataclass(frozen=True, slots=True)
class Entries:
    """The references of the notes, and the key of the reference that is given in full at (note, beginning)."""

    references: tuple[Reference, ...]
    keys: dict[tuple[int, int], str]


def entries(text: Text, places: Sequence[tuple[int, Full]], bodies: Sequence[tuple[int, str]]) -> Entries:
    """The references at *places* (note, span in it); *bodies* are the offsets and words of the notes."""
    raws = [_raw(bodies[note][1], found) for note, found in places]
    parsed = [_whole(one) for one in parse_references(raws)]
    firsts: list[int] = []
    same: dict[int, int] = {}
    by_mark: dict[str, int] = {}
    for at, one in enumerate(parsed):
        if not _is_source(one):
            continue
        marks = _marks(one)
        first = next((by_mark[mark] for mark in marks if mark in by_mark), at)
        if first == at:
            firsts.append(at)
        same[at] = first
        by_mark.update({mark: first for mark in marks if mark not in by_mark})
    keys = dict(zip(firsts, unique_keys([_key(parsed[at]) for at in firsts]), strict=True))
    made = [_reference(text, places[at], bodies, parsed[at], keys[at]) for at in firsts]
    return Entries(tuple(made), {(places[at][0], places[at][1].start): keys[first] for at, first in same.items()})


def _key(one: Parsed) -> str:
    """The key of a source; that of a bare address is made of its host."""
    item = one.item
    named = item.authors or item.editors or item.title
    return key_for(item if named else replace(item, title=host(item.url).replace(".", " ")), one.year_suffix)


def _raw(text: str, found: Full) -> str:
    """The words of a full citation, with the author's name for "Idem"."""
    if found.author:
        return f"{found.author}, {text[found.after : found.end]}"
    words = text[found.start : found.end]
    if link := _LINK.match(words):
        return f"“{link[1]}”. {link[2]}{words[link.end() :]}"
    names = re.split(r"[,:(]", words, maxsplit=1)[0]
    return _SLASHED.sub(" und ", names) + words[len(names) :]


def _whole(one: Parsed) -> Parsed:
    """*one*; a collection that its editors' names begin is no part of itself, a title of one word is no author."""
    item = one.item
    law = None if item.container_title else _LAW.search(one.raw)
    if law and item.title:
        item = replace(item, container_title=law["container"].strip(" *_"), volume=law["volume"], pages=law["page"])
        return replace(one, item=replace(item, type="article-journal"))
    if item.title:
        return one
    if item.editors and item.container_title and not item.authors:
        return replace(one, item=replace(item, type="book", title=item.container_title, container_title=""))
    names, rest = named(one.raw)
    title = rest.split(",", 1)[0].strip(' .*_“”"«»„')
    authors = tuple(name for name in item.authors if name.family and name.family in names)
    return replace(one, item=replace(item, authors=authors, title=title)) if authors and title else one


def _is_source(one: Parsed) -> bool:
    """Whether the parsed words have what a source has: a title, someone or something behind it, and a place."""
    item = one.item
    if item.url and _BARE.fullmatch(one.raw):
        return True
    if item.title.count(" ") and item.issued and one.raw.endswith(")") and any(name.given for name in item.authors):
        return True  # law: MARY COLES, MAKING RIVERS 12 (1990)
    named = item.authors or item.editors or item.container_title or item.url or (item.publisher and item.issued)
    return bool(item.title and named and any(getattr(item, name) for name in _PLACED))


def _marks(one: Parsed) -> tuple[str, ...]:
    """What two full citations of one source share: their address, or first author, title and year."""
    item = one.item
    people = item.authors or item.editors
    who = fold_name(people[0].family or people[0].literal) if people else ""
    dated = f"{item.issued.year}" if item.issued else ""
    if item.container_title or item.url or item.doi:
        day = f"{item.issued.month}-{item.issued.day}" if item.issued and item.issued.day else ""
        named = f"{who}|{main_title(item.title)}|{dated}|{day}"
    else:
        named = f"{who}|{main_title(item.title)}|{dated}|{item.volume}"
    return (named, *((f"doi:{item.doi}",) if item.doi else ()), *((address(item.url),) if item.url else ()))


def _reference(
    text: Text, place: tuple[int, Full], bodies: Sequence[tuple[int, str]], one: Parsed, key: str
) -> Reference:
    note, found = place
    offset = bodies[note][0]
    return Reference(
        key=key,
        item=one.item,
        raw=text.content[offset + found.start : offset + found.end],
        location=text.locate(offset + found.start),
        end=offset + found.end,
        year_suffix=one.year_suffix,
        issued_printed=one.issued_printed,
        accessed=one.accessed,
        unread=one.unread,
        url_readings=one.url_readings,
    )
