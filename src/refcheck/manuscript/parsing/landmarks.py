"""What can be told in a reference string without reading it: addresses, identifiers, the phrases that go with them."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from refcheck import dates
from refcheck.identifiers import trim
from refcheck.model import DateMention


class Kind(StrEnum):
    """What a landmark is; its value stands for the words in the eyes of the sequence labeller."""

    URL = "url"
    DOI = "doi"
    ARXIV = "arxiv"
    PMID = "pmid"
    ISBN = "isbn"
    ISSN = "issn"
    ACCESSED = "accessed"
    LEAD = "lead"  # "Available at", "Retrieved from": leads to an address
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Landmark:
    """A recognised stretch of the string; `value` is the identifier, joined.

    `other` is a second reading of it or ""; of a DOI, the address of the page that bears it.
    """

    kind: Kind
    start: int
    end: int
    value: str
    other: str = ""
    date: DateMention | None = None


_URL_START = re.compile(r"<?(?:URL\s?:\s?)?((?:https?|ftp)\s?:\s?//\s?|www\.(?=\w))", re.IGNORECASE)
_URL_RUN = re.compile(r"[^\s<>\"“”«»|\\^`]{1,2000}")
_NEXT_RUN = re.compile(r"(>?) ([^\s<>\"“”«»|\\^`]{1,600})")
_DOI = re.compile(
    r"(?:\[?\(?\bdoi\b\s?[:=.]?\s?)?(?:https?\s?:\s?//\s?)?(?:dx\.\s?)?(?:doi\.org\s?/\s?)?(?:\bdoi\s?[:=]?\s?)?"
    r"(10\.\s?\d{4,9}(?:\.\d{1,6}){0,3}\s?/\s?[^\s<>\"“”«»|]{1,300})",
    re.IGNORECASE,
)
# The address of a page that bears its DOI, up to there: "https://publisher.example/doi/full/".
_HOST_LENGTH = 200
_HOST = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»|\\^`]{0,190}(?:[/=?&] ?|(?<=www\.))$", re.IGNORECASE)
_ARXIV = re.compile(
    r"\(?\[?(?:arXiv\s?(?:preprint|e-prints?)?\s?[:;.,]?\s?(?:arXiv\s?[:;]\s?|abs/)?)(\d{4}\s?\.\s?\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}(?:\.[A-Z]{2})?\s?/\s?\d{7}(?:v\d)?)"
    r"(?:\s?\[[a-z.\s-]{2,20}\])?[)\]]?|\b((?:hep|astro|cond|gr|nucl|math|quant|physics)-?(?:th|ph|ex|lat|mat|qc)?\s?/\s?\d{7})\b",
    re.IGNORECASE,
)
_PMID = re.compile(
    r"\[?(?:PubMed\s)?PMID\s?:?\s?(\d{5,9})\]?(?:[.;]?\s?PMCID\s?:?\s?PMC\d{5,9})?|\bPMCID?\s?:?\s?PMC\d{5,9}",
    re.IGNORECASE,
)
_ISBN = re.compile(r"\bISBN(?:[- ]?1[03])?\s?:?\s?((?:97[89][- –]?)?\d(?:[- –]?\d){8}[- –]?[\dXx])\b", re.IGNORECASE)
_ISSN = re.compile(r"\(?\b[ep]?-?ISSN(?:-L)?\s?:?\s?(\d{4}[-–]?\d{3}[\dXx])\b(?:\s?\([a-z]{3,10}\))?\)?", re.IGNORECASE)
_LABEL = re.compile(
    r"\s?(?:\[\s?([^\[\]\s]{1,20})\s?\]|\((?!(?:1[5-9]|20)\d\d\))(\d{1,4})\)|([1-9]\d{0,2})\s?[.)](?=\s?[^\W\d]|\s?[\"“„«‘'(\[]|\s\d)|([1-9]\d{0,2})(?=\s[^\W\d_a-z]))[.:]?\s?"
)

# The short form that lists of archaeology set before an entry: "Nida 1960 : NIDA (E. A.)", "Katz et al. 1994 = M. Katz".
_SHORT_FORM = re.compile(
    r"([^\W\d_][^\W\d_'’-]{1,30})[^\d:=]{0,60}\s((?:1[5-9]|20)\d\d)[a-z]?\s?[:=–—-]?\s?(?=[^\W\d_])"
)
_SHORT_FORM_AGAIN = 45
# The long label of an author-year style: "[Roe and Lind, 2005] Roe, K.", "[Roe et al.(2005)Roe, Lind, and Ufer] K. Roe".
_AUTHOR_YEAR = re.compile(
    r"[\[(]\s?(?P<name>[^\W\d_][\w'’-]{1,30})[^\[\]()\d]{0,60}[\s,(](?:1[5-9]|20)\d\d[a-z]?\)?[^\[\]()\d]{0,120}[\])]\s?(?=[^\W\d_])"
)
# What leads a reference in a note: "Vgl. dazu Roe, ...", "So auch Roe, ...", "See also Roe, ...".
_PARTICLE = r"(?:von|van|de[rnl]?|d[aiu]|de[il]la?|degli|l[ae]|zu[rm]?|ter|ten|al|el)"
_ADVERBS = (
    rf"(?:,?\s(?:z\.\s?B\.|(?:und\s)?zu[rm]\s[A-Z]\w+(?=[\s:])|u\.\s?a\.|v\.\s?a\.|ad\ses\.|im\s(?:Folgenden|Einzelnen|Überblick)|(?:de[nrm]|die|das)\s\w+(?:\s\w+)?\s"
    rf"(?:vo[nm]|bei|in(?=:))|(?!{_PARTICLE}\b|in\b)[a-zäöüßèéàù]{{2,16}}\.?(?=[\s:,]))){{0,3}}:?"
)
_LED = re.compile(
    r"(?:(?:(?:Zu[mr]?|Für|Über|Su[li]?|Sull[aeo]|Per|Sur|Pour|On|Sobre)\s[^\W\d_][^,.;:()\d]{2,60}(?:,\s|\s(?=vgl\.|cfr?\.|siehe|si\sved)))?"
    rf"(?:(?:[Vv]gl|[Cc]fr?|[Bb]kz|[Сс]м|[Сс]р)\.:?|[Ss]iehe|[Vv]oir|[Vv]éase|[Vv]edi|[Ss]i\sved(?:a|ano))(?:{_ADVERBS})"
    rf"|[Ss]o\s(?:auch|etwa|schon|bereits|z\.\s?B\.):?|(?:[Dd]azu|[Hh]ierzu|[Ee]benso|[Ss]\.\s(?=auch|dazu))(?:{_ADVERBS})"
    r"|[Zz]it(?:iert|\.)\s(?:nach|n\.|in|bei):?|(?:[Oo]n\s[^,.;:()\d]{3,60},\s)?[Ss]ee(?:\s(?:also|for\s(?:example|instance))|(?=\s[A-Z][a-z]))"
    r"),?\s+(?=[^\W\d_]|[\"“„«])"
)

_VERBS = (
    r"(?:last\s|date\s(?:of\s)?)?(?:accessed|access\sdate|(?:date\sof\s)?access|retrieved|viewed|visited|consulted|checked|downloaded|cited)(?:\sdate)?|"
    r"(?:son\s)?erişim(?:\starihi)?|erişildi|erişilme\starihi|(?:son\s)?giriş\starihi|дата\s(?:обращения|доступа)|дата\sзвернення|"
    r"(?:zuletzt\s|letzter\s|letztmals\s|datum\sdes\s(?:letzten\s)?)?(?:zugriffs(?:datum)?|abrufdatum|abgerufen|aufgerufen|zugegriffen|zugriff|abruf|eingesehen|geprüft|besucht|abgefragt)|stand|"
    r"(?:page\s)?consultée?|(?:dernier\s)?accès|dernière\sconsultation|(?:fecha\sde\s)?(?:consulta(?:do)?|acceso|accedido|recuperado)|"
    r"acess(?:o|ado)(?:\sem)?|consultad[ao]\sem|(?:ultim[oa]\s)?(?:accesso|consultazione|consultato|visitato)|geraadpleegd|bezocht|"
    r"diakses|hämtad|besökt|besøgt|hentet|lest|dostęp|data\sdostępu|luettu|viitattu|přístup|citováno|cit\."
)
_ACCESSED = re.compile(
    rf"[(\[]?\b(?:{_VERBS})(?:\s(?:on|am|op|le|el|em|il|dnia|den|på))?\s?[:;,.]?\s?(?=\d|[^\W\d_]{{3}})", re.IGNORECASE
)
_DAY = re.compile(r"[^()\[\]<>;:]{4,30}?(?:1[5-9]|20)\d\d(?!\d)|(?:1[5-9]|20)\d\d[-/., ][^()\[\]<>;:]{1,20}\d")
_LEADS = re.compile(
    r"(?:\b(?:(?:also\s|is\s)?(?:available|accessible)(?:\s(?:online|on-?line|electronically))?(?:\s(?:at|from|on|in|via|under))?|"
    r"(?:retrieved|accessed|downloaded|obtained|cited)\s(?:from|at|on|via)|retrieved(?=\s?[:<(]?\s?(?:http|www))|"
    r"(?:erişim\s(?:adresi|linki)|bağlantı|şu\sadresten\serişildi|adresinden\s(?:alındı|erişildi)|erişim)|режим\sдоступа|доступно(?:\s(?:на|по))?|"
    r"доступ|(?:online\s)?(?:verfügbar|abrufbar|einsehbar|erreichbar)(?:\s(?:unter|auf|über|bei))?|(?:disponible|disponível|disponibile|"
    r"consultable|accessible)(?:\s(?:en(?:\sligne)?|em|sur|à|su|in|online|a))?|recuperado\s(?:de|em)|obtenido\sde|"
    r"geraadpleegd\s(?:op|via)|beschikbaar(?:\s(?:op|via))?|dostępn[ey](?:\s(?:na|w))?|tillgänglig(?:\spå)?|"
    r"online|en\sligne|en\slínea|em\slinha|in\srete|электронный\sресурс|çevrimiçi|url|in\sinternet|internet|web))\b\s?:?\s?(?=[(\[<]?\s?(?:https?\s?:|www\.|ftp:|doi\b|\x00))",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"\(?(?:1[5-9]|20)\d\d[a-z]?[).,;]{0,3}$")
_LEAD_WORDS = re.compile(
    r"(?:accessed|retrieved|last|viewed|visited|available|doi|pmid|abgerufen|erişim|consult|zugriff|abruf|page|pp?\b)",
    re.IGNORECASE,
)
_CONTINUES = re.compile(r"(?:[a-z0-9%~_&?=+#-]|[A-Z0-9][\w-]*[/=&?_%])")
_INNER = re.compile(r"[/=&?_%~#]|\w-\w|\w\.\w|\d")


def find(text: str) -> tuple[Landmark, ...]:
    """All landmarks in order, none overlapping; addresses and identifiers win over the phrases around them."""
    taken: list[Landmark] = []
    for finder in (_dois, _urls, _arxivs, _numbers):
        taken += [mark for mark in finder(text) if not any(_overlap(mark, other) for other in taken)]
    taken += [mark for mark in _accessed(text) if not any(_overlap(mark, other) for other in taken)]
    taken += [mark for mark in _leads(text, taken) if not any(_overlap(mark, other) for other in taken)]
    taken += [mark for mark in _label(text) if not any(_overlap(mark, other) for other in taken)]
    return tuple(sorted(taken, key=lambda mark: mark.start))


def _comes_again(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) is not None


def _overlap(one: Landmark, other: Landmark) -> bool:
    return one.start < other.end and other.start < one.end


def _dois(text: str) -> Iterator[Landmark]:
    if "10." not in text:
        return
    for match in _DOI.finditer(text):
        end = _extend(text, match.end(), doi=True)
        value = trim(text[match.start(1) : end])
        end = _close(text, match.start(1) + len(value))
        doi = re.sub(r"\s", "", value)
        host = _HOST.search(text, max(0, match.start() - _HOST_LENGTH), match.start())
        start = host.start() if host else match.start()
        printed = re.sub(r"\s", "", text[start : match.start(1)])
        address = f"{printed}{doi}" if host and "doi.org" not in printed else ""
        yield Landmark(Kind.DOI, _open(text, start), end, doi, address)


def _urls(text: str) -> Iterator[Landmark]:
    position = 0
    while match := _URL_START.search(text, position):
        run = _URL_RUN.match(text, match.end())
        if run is None:
            position = match.end()
            continue
        end = _extend(text, run.end())
        value = trim(text[match.start(1) : end])
        stop = _close(text, match.start(1) + len(value))
        joined, other = _join(value)
        yield Landmark(Kind.URL, _open(text, match.start()), stop, joined, other)
        position = max(stop, match.end())


def _extend(text: str, end: int, *, doi: bool = False) -> int:
    """The end of an address that blanks or a closing bracket of the typesetter have broken, at most six times."""
    for _ in range(6):
        following = _NEXT_RUN.match(text, end)
        if following is None:
            return end
        last, piece = text[end - 1], following[2]
        if following[1] and last != "-":  # "<https://www.con-> silium.europa.eu": the bracket closed at the line's end
            return end
        if not _goes_on(last, piece, rest=text[following.end() :], doi=doi):
            return end
        end = following.end()
    return end


def _goes_on(last: str, piece: str, *, rest: str, doi: bool) -> bool:
    """Whether *piece*, after a blank, still belongs to the address that ends in *last*."""
    if not _CONTINUES.match(piece) or _LEAD_WORDS.match(piece) or piece.startswith(("http", "www.", "10.")):
        return False
    if _BARE_YEAR.match(piece) and not (doi and last == "/"):
        return False
    bare = piece.rstrip(".,;)]>")
    ends = not rest.strip(" .)>],;") or piece[-1] in ")>]"
    if last in "-_=?&%/~#+":
        return (
            bool(_INNER.search(bare))
            or ends
            or (last != "/" and bare.isalnum() and (last != "-" or piece[-1] in ".,;"))
        )
    if last == ".":
        return bool(re.match(r"[a-z0-9]", bare)) and (
            bool(re.search(r"[/=&?_%]|\d", bare)) or (ends and "." not in bare and len(bare) < 6)
        )
    return bool(re.match(r"[/?&=]\w|[a-z0-9._-]{0,80}/[\w/]", piece)) and not re.match(r"\d{1,4}/\d", piece)


def _join(value: str) -> tuple[str, str]:
    """The address without its breaks, and the other reading where a hyphen may be the typesetter's."""
    value = re.sub(r"^((?:https?|ftp))\s?:\s?//\s?", r"\1://", value)
    broken = re.search(r"->?\s", value)
    if broken is None:
        return re.sub(r"[\s>]", "", value), ""
    kept = re.sub(r"[\s>]", "", value)
    dropped = re.sub(r"[\s>]", "", value[: broken.start()] + value[broken.end() :])
    in_host = "/" not in value[value.find("//") + 2 : broken.start()]
    return (dropped, kept) if in_host else (kept, dropped)


def _open(text: str, start: int) -> int:
    return start - 1 if start and text[start - 1] in "<[(" else start


def _close(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in (">", "]") else end


def _arxivs(text: str) -> Iterator[Landmark]:
    for match in _ARXIV.finditer(text):
        yield Landmark(Kind.ARXIV, match.start(), match.end(), re.sub(r"\s", "", match[1] or match[2]))


def _numbers(text: str) -> Iterator[Landmark]:
    for kind, pattern in ((Kind.PMID, _PMID), (Kind.ISBN, _ISBN), (Kind.ISSN, _ISSN)):
        for match in pattern.finditer(text):
            yield Landmark(kind, match.start(), match.end(), re.sub(r"[\s–-]", "", match[1] or ""))


def _accessed(text: str) -> Iterator[Landmark]:
    """Of the form "Accessed 5 October 2020", "(дата обращения: 05.10.2020)": a verb of looking with a date right behind it."""
    for match in _ACCESSED.finditer(text):
        mention = next(iter(dates.find(text[match.end() : match.end() + 40])), None)
        if mention is None and (printed := _DAY.match(text, match.end())) and dates.impossible(printed[0]):
            yield Landmark(Kind.ACCESSED, match.start(), printed.end(), printed[0])
        if mention is None or mention.offset > 8 or mention.year is None:
            continue
        end = match.end() + mention.offset + len(mention.printed)
        while end < len(text) and text[end] in ")].,;: ":
            end += 1
        yield Landmark(Kind.ACCESSED, match.start(), end, match[0], date=mention)


def _leads(text: str, taken: list[Landmark]) -> Iterator[Landmark]:
    for match in _LEADS.finditer(text):
        yield Landmark(Kind.LEAD, match.start(), match.end(), match[0])
    for mark in taken:  # "from: <address>" after a date of access
        if mark.kind is Kind.ACCESSED and (
            more := re.compile(r"(?:from|at|from the)\s?:?\s?(?=[<h])").match(text, mark.end)
        ):
            yield Landmark(Kind.LEAD, more.start(), more.end(), more[0])


def _label(text: str) -> Iterator[Landmark]:
    short = _SHORT_FORM.match(text)
    if short and short[2] in text[short.end() :] and _comes_again(short[1], text[short.end() :][:_SHORT_FORM_AGAIN]):
        yield Landmark(Kind.LABEL, 0, short.end(), "")
        return
    long = _AUTHOR_YEAR.match(text)
    if long and _comes_again(long["name"], text[long.end() :][: 3 * _SHORT_FORM_AGAIN]):
        yield Landmark(Kind.LABEL, 0, long.end(), "")
        return
    match = _LABEL.match(text)
    if match and match.end() == len(text):
        return
    led = _LED.match(text, match.end() if match else 0)
    if end := led.end() if led else match.end() if match else 0:
        yield Landmark(Kind.LABEL, 0, end, next(filter(None, match.groups()), "") if match else "")
