"""A note parted into what it says of each source, and the way in which each piece names it.

"See Smith, Borders, 45; but cf. Jones, op. cit., 12" has two pieces. Where a piece begins is known only once something
answers to it, since any words may lead up to it; so each piece offers its possible beginnings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from refcheck.manuscript.marks import quoted

_LONGEST = 6000  # characters of one note
_MOST_LEAD = 240
_MOST_PIECES = 60
_SEMICOLON = re.compile(r";(?=\s|$|[^\W\d_a-zß-ÿа-яё]|[“„«*])")  # none within an address
_EMPHASISED = re.compile(r"\*[^*\n]{2,200}\*")
_MOST_NAMES = 100  # characters before "(n 12)": names, perhaps a short title
_LEAD_WORDS = (
    r"see(?:,? (?:also|however|again|e\.g\.|for example|for instance|especially|esp\.|in particular|"
    r"generally))?,?|cf\.|compare|"
    r"(?:quoted|cited|quot\.|qtd\.|reprinted|reproduced|discussed|as) in|quoting|citing|following|by|contra|"
    r"pace|e\.g\.,?|"
    r"s(?:iehe)?\.? (?:auch|etwa|hierzu|dazu)|siehe|vgl\.(?: (?:auch|dazu|hierzu|etwa|u\. ?a\.|z\. ?B\.|nur|"
    r"ferner))?,?:?|zit(?:iert|\.) (?:nach|in|bei):?|"
    r"dazu|hierzu|so(?: auch)?|bei|nach|ebenso|anders|exemplarisch|grundlegend|ausführlich|einführend|"
    r"zusammenfassend|zuletzt|kritisch|ähnlich|dagegen|"
    r"statt (?:vieler|aller)|zum folgenden|im folgenden|zum ganzen|voir(?: (?:aussi|notamment|surtout))?,?:?|"
    r"cité (?:par|"
    r"dans|in)|d['’]après|"
    r"cfr\.|si veda|vedi|citato (?:in|da)|cit\. in|véase(?: también)?|ver(?: (?:también|também|ainda))?|"
    r"citado (?:en|em|por)|apud|"
    r"bkz\.?:?|bk\.|ayrıca|krş\.|aktaran:?|akt\.:?|см\.(?: (?:также|об этом|подробнее|например))?:?|ср\.:?|"
    r"цит\. по:?|например:?|подробнее:?"
)
_LEAD = re.compile(rf"(?<![\w.])(?:{_LEAD_WORDS}):?\s+(?=\S)", re.IGNORECASE)
_PROSE = re.compile(r"(?:[a-zß-ÿа-яё][\w'’.-]{0,30}[,:]?\s{1,2}){1,8}(?=[^\W\d_a-zß-ÿа-яё]|[“\"„«*_‘])")
_NEW_SENTENCE = re.compile(
    r"(?<=[.!?)\d”\"»])\s+(?=(?:See|Cf|Compare|But (?:see|cf)|Also|Vgl|Siehe|Dazu|Ebd|Ebenda|Ibid|Voir|Cfr|Vedi|"
    r"Véase|Bkz|"
    r"Ayrıca bkz|Krş|См|Ср|Там же|Anders|So auch|Ähnlich)\b|(?:For|On|Zum|Zur|Zu|Sur|Pour|О|"
    r"Об)\s[^.;]{2,100}\b(?:see|vgl|siehe|"
    r"voir|см)\b)"
)
_CAPITAL = r"[^\W\d_a-zß-ÿа-яё][\w'’-]{1,30}"
_AND = r"(?:and|und|sowie|et|y|e|ve|и|&)"
_NEXT_DATED = re.compile(  # "Roe (2004) and Poe (2006, 3)"
    rf"(?<=\))(?:,|,? {_AND}) (?=(?:{_CAPITAL} ){{1,3}}(?:{_AND} (?:{_CAPITAL} ){{1,3}})?"
    r"\((?:1[4-9]|20)\d\d[a-z]?[),:])"
)
_AGAIN = (  # letter by letter, for "L. C. Adams" is a person
    r"ibid(?:em)?|ibíd(?:em)?|ib(?=\.)|ebd|ebenda|ivi|там же|тамъ же|aynı (?:eser|yer|makale)|"
    r"loc\.\s?cit|op\.\s?cit|указ\.\s?соч|"
    r"(?-i:[aA]\.\s?[ey]|[lL]\.\s?c|[aA]\.\s?a\.\s?O|[aA]\.\s?g\.\s?[emty]|[aA]g[emty](?=\.|,?\s{0,2}s\.\s?\d))"
)
_SAME = re.compile(
    rf"(?:{_AGAIN})(?![\w])\.?"
    r"|(?:id(?:em)?|eadem|ders|dies|он же|она же)\.?(?=,?\s{0,2}(?:at\b|pp?\.|S\.|s\.|с\.|n\.|\d|$))",
    re.IGNORECASE,
)
_SAME_AUTHOR = re.compile(
    r"(?:idem|id\.|eadem|ead\.|ders(?:\.|elbe)|dies(?:\.|elben?)|le même|lo stesso|он же|она же|(?:—|–|"
    r"―){1,3})[,:.]?\s*(?=\S)",
    re.IGNORECASE,
)
_OPUS = re.compile(
    r"[\s,(]{1,3}(?:(?:op|ob|art|loc|ouv|opere|obra)\.?\s?cit(?:ada|ées?|é|ato)?\b\.?|(?-i:a\.\s?a\.\s?O)\b\.?|"
    r"указ\.\s?(?:соч|"
    r"раб|ст)\b\.?|"
    r"указанное сочинение|цит\.\s?(?:соч|произв)\b\.?|(?-i:a\.\s?g\.\s?[emty])\b\.?|"
    r"(?-i:ag[emty](?=\.|,?\s{0,2}s\.\s?\d))\.?|"
    r"adı geçen (?:eser|"
    r"makale)|cit\.(?!\s?(?:in|par|dans|da)\b))"
    r"\)?",
    re.IGNORECASE,
)
_NOTE_WORD = (
    r"(?:n{1,2}|notes?|fn{1,2}|footnotes?|fußn|fussn|"
    r"anm|anmerkung|fußnote|nota|notas|not|dn|dipnot|прим|примеч|сноск[аеуи]|сн)"
)
_CROSS = re.compile(
    rf"[\s,]*(?:\((?:(?:above|supra|wie|oben|siehe|s\.|cit\.,?|cit|"
    rf"см\.)\s)?{_NOTE_WORD}\.?\s?(?P<a>\d{{1,4}})(?:\s(?:above|supra|oben))?\)"
    rf"|(?:\b(?:supra|above|wie|oben|siehe|s\.|vgl\.|see|cit\.,?|cf\.|voir|vedi|véase|bkz\.?|см\.)(?: (?:at|in|"
    rf"oben|above))?,?\s{{1,2}})"
    rf"\(?{_NOTE_WORD}\.?\s?(?P<b>\d{{1,4}})\)?(?:\s(?:above|supra|oben))?"
    rf"|\b{_NOTE_WORD}\.?\s?(?P<c>\d{{1,4}})\s(?:above|supra|oben|önceki)\b"
    rf"|(?<!.){_NOTE_WORD}\.?\s?(?P<d>\d{{1,4}})(?=[\s.)]{{0,4}}$))",
    re.IGNORECASE,
)
_PAGE = r"(?:[ivxlc]{1,7}|\d{1,5}(?:n{1,2}\d{1,3}|[a-z])?)"
_PAGES = rf"{_PAGE}(?:\s?[-–—]\s?{_PAGE})?(?:\s?ff?\.|\s?sqq?\.|\s?и сл\.)?"
_LOCATOR = re.compile(
    rf"(?:^|[,.:;\s])\s*(?:(?:at|here|hier|esp\.|bes\.|v\.a\.|ici|qui|aquí|here at|bd\.\s?\d{{1,2}},|"
    rf"vol\.\s?\w{{1,5}},|t\.\s?\w{{1,5}},)\s?)?"
    rf"(?:(?:pp?|pg|págs?|S|s|ss|sf|fols?|ff?|cc?|стр|с|С|col|§|§§|ch|chap|kap|rn|rz|Rn|Rz|Rdnr?|Tz|N|nn?|no|nos|para|paras)\.?\s?)?"
    rf"{_PAGES}(?:\s?(?:[,;]|and|und|et|e|ve|и)\s?(?:(?:pp?|S|s|с|С)\.\s?)?{_PAGES}){{0,8}}"
    rf"(?:[,\s]{{1,2}}(?:n|nn|note|anm|fn)\.?\s?\d{{1,3}})?[\s.)]*$"
)


class Kind(Enum):
    """How a piece names its source."""

    SAME = "the source cited last"
    SAME_AUTHOR = "another work of the author cited last"
    OPUS = "the work of an author cited before"
    CROSS = "the source of another note"
    NAMED = "by author and title"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a note, its possible beginnings in order, and its end without a closing full stop."""

    starts: tuple[int, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """How a piece names its source: who, by which title, where in it, and for `CROSS` in which note."""

    kind: Kind
    names: str = ""
    rest: str = ""
    locator: str = ""
    note: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a note in order, parted at semicolons and before sentences that lead to a further source."""
    text = text[:_LONGEST]
    spans = [(span.start, span.end) for span in quoted(text) if span.depth == 0]
    spans += [found.span() for found in _EMPHASISED.finditer(text)]
    cuts = sorted(
        found.span()
        for pattern in (_SEMICOLON, _NEW_SENTENCE, _NEXT_DATED)
        for found in pattern.finditer(text)
        if not _inside(text, found.start(), spans)
    )[:_MOST_PIECES]
    for begin, end in zip(
        [0, *(after for _, after in cuts)], [*(before for before, _ in cuts), len(text)], strict=True
    ):
        start = begin
        while start < end and text[start] in " \n;,":
            start += 1
        while end > start and text[end - 1] in " \n;":
            end -= 1
        if end - start >= 3:
            yield Piece(_beginnings(text, start, end), end)


def _inside(text: str, at: int, quotes: list[tuple[int, int]]) -> bool:
    """Whether *at* is within a quotation or within brackets that close after it."""
    if any(start <= at < end for start, end in quotes):
        return True
    opened = text.rfind("(", max(0, at - 300), at)
    return opened >= 0 and ")" not in text[opened:at] and ")" in text[at : at + 300]


def _beginnings(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where a source may be named first: after words that lead to one, at the beginning of the piece or later."""
    leads = [found.span() for found in _LEAD.finditer(text, start, min(end, start + _MOST_LEAD))]
    at = start
    for begin, after in leads:
        at = after if begin == at else at
    prose = _PROSE.match(text, at, end)
    later = [after for _, after in leads if at < after < end]
    return tuple(dict.fromkeys((at, *((prose.end(),) if prose else ()), *later)))


def tellings(text: str) -> tuple[Told, ...]:
    """The ways in which the words of one piece may name a source, the likelier first."""
    first = told(text)
    if first.kind not in (Kind.NAMED, Kind.OPUS) or not _FAMILY_INITIALS.match(text):
        return (first,)
    return (first, *(how for how in (told(text, _given_first), told(text, _family_first)) if how != first))


def told(text: str, named_by: Callable[[str], tuple[str, str]] | None = None) -> Told:
    """How the words of one piece, from its beginning on, name a source."""
    parted = named_by or named
    locator = _LOCATOR.search(text, max(0, len(text) - 120))
    place = locator[0].strip(" ,.:;)") if locator else ""
    body = text[: locator.start()] if locator else text
    if again := _SAME.match(text):
        return Told(Kind.SAME, locator=text[again.end() :].strip(" ,.:;"))
    if (cross := _CROSS.search(text[:_MOST_LEAD])) and cross.start() <= _MOST_NAMES:
        number = next(group for group in cross.groups() if group)
        return Told(Kind.CROSS, text[: cross.start()].strip(" ,.("), "", text[cross.end() :].strip(" ,.:;)"), number)
    if (opus := _OPUS.search(text[:_MOST_LEAD])) and opus.start():
        names, rest = parted(text[: opus.start()])
        return Told(Kind.OPUS, names, rest, text[opus.end() :].strip(" ,.:;)"))
    if same := _SAME_AUTHOR.match(text):
        return Told(Kind.SAME_AUTHOR, "", body[same.end() :], place)
    names, rest = parted(body)
    return Told(Kind.NAMED, names, rest, place)


_INITIALS = r"(?:[^\W\d_a-zß-ÿа-я]\.[ -]?){1,4}"
_FAMILY_INITIALS = re.compile(
    rf"([^\W\d_][\w'’-]{{1,30}},? {_INITIALS}(?:, [^\W\d_][\w'’-]{{1,30}},? {_INITIALS}){{0,3}})\s?[,:]?\s*"
)
_NAMES = re.compile(r"([^,:(\"“«„*_‘\[]{2,90}?(?:, (?:Jr|Sr)\.)?)(?:\s?[,:]\s?|\s?(?=[(\"“«„*_‘\[])|$)")
# "Roger B. Manning, *Village Revolts*", "John A. Smith and Mary B. Jones"; Russian sets initials behind, as a rule.
_GIVEN_FIRST = re.compile(
    rf"(?![А-Яа-яЁё])[^\W\d_][\w'’-]{{1,30}} {_INITIALS}(?:(?:van|von|de|der|den|du|la|le|da|di) ){{0,2}}"
    r"(?:[^\W\d_a-z][\w'’-]{1,30} ?){1,2}(?:,? ?(?:Jr|Sr)\.)?"
    r"(?:\s?[,:]?\s?[\"“«„*_‘]|(?:,| (?:and|und|et|y|e|&)) [^\W\d_a-z][\w'’-]{1,30} [^\W\d_a-z]|$)"
)


def named(text: str) -> tuple[str, str]:
    """The names at the beginning of *text*, and what follows them; by their print, as both orders occur."""
    return _given_first(text) if _GIVEN_FIRST.match(text) else _family_first(text)


def _family_first(text: str) -> tuple[str, str]:
    """*named*, where initials follow a family name: "Рашин А. Г. История"."""
    found = _FAMILY_INITIALS.match(text)
    return (found[1].strip(), text[found.end() :]) if found else _given_first(text)


def _given_first(text: str) -> tuple[str, str]:
    """*named*, where the names reach up to the first mark: "Roger B. Manning, Village"."""
    found = _NAMES.match(text)
    return (found[1].strip(), text[found.end() :]) if found else ("", text)
