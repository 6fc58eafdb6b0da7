"""Organisations among the authors, told by their words."""

from __future__ import annotations

import re
from functools import lru_cache

from refcheck.manuscript.parsing.initials import AND, letters, vancouver
from refcheck.manuscript.parsing.lexicon import traits

_STATE = re.compile(r"(?:U\.\s?[SKN]\.(?:A\.)?|T\.\s?C\.)\s")
_MEDIA = frozenset(
    [
        "al jazeera",
        "deutsche welle",
        "haber global",
        "associated press",
        "der spiegel",
        "spiegel online",
        "zeit online",
        "süddeutsche zeitung",
        "frankfurter rundschau",
        "die zeit",
        "le monde",
        "le figaro",
        "el país",
        "la repubblica",
        "la stampa",
        "the guardian",
        "russia today",
        "france info",
        "voice of america",
        "agence france-presse",
        "daily sabah",
        "caspian news",
        "middle east eye",
        "press trust of india",
        "rossiya segodnya",
        "gazeta wyborcza",
        "corriere della sera",
        "o globo",
        "folha de s. paulo",
        "the hindu",
        "euronews türkçe",
        "human rights watch",
        "amnesty international",
        "pew research center",
        "bild zeitung",
        "die welt",
        "la nación",
        "hürriyet daily news",
        "kyiv post",
        "anadolu ajansı",
        "российская газета",
        "риа новости",
        "азербайджан сегодня",
    ]
)
_ORG_WORD = re.compile(
    r"\b(?:ministr|department|dept\b|directorate|contributors\b|community\b|administration\b|office\b|council|commi(?:ttee|ssion)|agency|bureau|service|government|organi[sz]a[tçc]|associa[tç]|federa[tl]|union\b|banks?\b|"
    r"na(?:tion|çõe|cione)s\b|foundation|cent(?:re|er)s?\b|laborator(?:y|ies)\b|microsystems\b|embassy|parliament|courts?\b|authority|board\b|minist[eèé]r|bakanlı|başkanlı|kurum|kurulu|министерств|совет\b|комитет|"
    r"агентств|verband|verein\b|bundes|group\b|fund\b|program|team\b|collaborat|[ck]onsortium|(?:arbeits|autoren|forschungs|projekt|experten)gruppe|gewerkschaft|regierung\b|bundestag|landtag|zentrale\b|zentrum\b|hochschule|akademie|republi[ck]|universit|üniversite|institut|college|school\b|society|company|corp(?:oration)?\b|"
    r"inc\b|ltd\b|gmbh|news\b|times\b|press\b|agence|agenc[ei]|dergi|gazete|haber(?:ler\w*)?\b|tv\b|radio|channel|network\b|museum|library|archive|alliance|coalition|initiative|"
    r"secretar|presiden[ct]|congress|senate|assembly|division\b|task\sforce|working\sgroup|watch\b|international\b|national\b|world\b|европ|росси(?:[яию]\b|йск)|газета|"
    r"kanun|türkiye|turkish\b|european\b|united\b|state\b|army\b|forces\b|police\b|statisti[kcs]|studies\b|research\b|development\b|project\b|study\b|trial\b|investigators\b|\w{3,20}(?:gemeinschaft|gesellschaft|stiftung|verband)\b|"
    r"fundação|fundación|fondazione|instituto|secretaria|governo|conselho|consejo|brasil\b|the\b|amt\b|landes(?!man|berg)|ausschuss|kommission|gesellschaft|stiftung|rat\b|"
    r"inquiry\b|landkreis|bankası|bankasi|örgütü|teşkilat|belediye|valiliği|müdürlüğü|préfecture|mairie|ayuntamiento|prefeitura|kantonsrat|stadt\b|ulusal|vakfı|derneği|birliği|partisi|party\b|partei\b|media\b|mission\b|forum\b|wikipedia|google|microsoft|statista|рф\b|сша\b|ссср\b|"
    r"universi[dt]|univerzit|uniwersytet|університет|университет|институт|інститут|háskól|hagstofa|hivatal|intézet|társaság|alapítvány|egyesület|műhely|"
    r"ministerstw|ministerium|instytut|urząd|úřad|ústav|štátn|ministeriö|virasto|keskus\b|myndigheten|verket\b|kementerian|lembaga|badan\spusat|badan\snasional|"
    r"tổng\scục|ủy\sban|đại\shọc|bộ\s(?:thông|giáo|y\stế|ngoại|công)|reporters\swithout|without\sborders|sans\sfrontières|ohne\sgrenzen)",
    re.IGNORECASE,
)
_PARTICLE_PAIR = re.compile(r"\b(?:van|von|aus|in) (?:der|den|de)\b")
_SET_CLOSE = re.compile(r"(?:[^\W\d_a-zа-я]\.-?){1,4}[^\W\d_a-zа-я][^\W\d_]+")  # "A.Roe"
_DOMAIN = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,30}){1,3}")
# Three persons or more: "Scott Ruoti, Nathan Kim, Timothy van der Horst, and Kent Seamons"
_PERSON = (
    r"[^\W\d_a-z][\w'’-]{1,30}"
    r"(?: (?:van|von|der|den|de|la|du|del|di|da|dos|ter|ten|al|el|[^\W\d_a-z][\w.'’-]{0,30})){1,4}"
)
_PERSONS = re.compile(rf"{_PERSON}(?:, {_PERSON}){{1,60}},? (?:and|&|und|et|y|e) {_PERSON}")
_NAMED_AFTER = re.compile(r"\w\s(?:Foundation|Institute|Fund|Trust|University|College|Museum|Library|Memorial)$")
_LINKERS = frozenset(
    ["of", "for", "on", "the", "to", "der", "für", "des", "pour", "sur", "para", "of's", "на", "по", "при", "для"]
)


_ENDINGS = frozenset(("UK", "US", "USA", "EU", "UN", "AI", "AG", "SA", "SE", "NV", "BV", "AB", "AS", "LLC", "PLC"))


def _has_initials(text: str) -> bool:
    return bool(
        re.search(
            r"(?<![^\W_])[^\W\d_a-zа-я]\.(?!\s?[^\W\d_]\.?\s(?:Department|Embassy|Government|Congress|Senate|House|Army|Navy|Air|Geological|Census|Bureau|Environmental|Food|National|Office))",
            text,
        )
    ) and not re.match(r"U\.\s?[SKN]\.(?:A\.)?(?:\s|$)", text)


def is_organisation(text: str, *, inverted: bool | None) -> bool:
    """Whether the whole field is one organisation (or several separated by semicolons)."""
    words = text.split()
    if _DOMAIN.fullmatch(text) and len(words) == 1 and not re.fullmatch(r"(?:[^\W\d_]\.){1,4}[^\W\d_]+", text):
        return True
    if _STATE.match(text) or text.casefold() in _MEDIA:
        return True
    if len(words) == 1:
        return "," not in text and not _SET_CLOSE.fullmatch(text)
    if re.fullmatch(r"[^,;()]{2,60} \([^\W\d_][^,;()]{2,40}\)", text):
        return True  # "SÃO PAULO (Estado)", "World Health Organization (WHO)"
    if "," not in text and _NAMED_AFTER.search(text):
        return True  # "Anna E. Roe Foundation"
    if _has_initials(text) or any(vancouver(chunk) for chunk in text.split(",")[1:]):
        return False
    if any(word.isdigit() for word in words) or text.startswith(("The ", "the ")):
        return True
    lower = {word.casefold().strip(",.") for word in _PARTICLE_PAIR.sub(" ", text).split()}
    if (
        lower & _LINKERS
        and not _PERSONS.fullmatch(text)
        and not any(re.fullmatch(r"[A-ZÀ-Ý]{1,3}", w.strip(",")) for w in words[1:])
    ):
        return True
    if _ORG_WORD.search(text):
        head = text.split(",")[0]
        return bool(_ORG_WORD.search(head)) or not re.search(r",\s*[^\W\d_]+(?:\s|$)", text)
    if inverted and "," not in text and not AND.search(text):
        named = "given" not in traits(words[0]) or len(words) > 2
        initials = any(letters(word) for word in words[1:]) or (letters(words[0]) and len(words[0]) < 3)
        return named and not initials
    return False


@lru_cache(maxsize=65536)
def holds_organisation(chunk: str) -> bool:
    """Whether one of several authors between commas is an organisation."""
    words = chunk.split()
    is_person = len(words) == 2 and vancouver(chunk) and words[1] not in _ENDINGS  # "Banks GC"
    return bool(_ORG_WORD.search(chunk)) and not _has_initials(chunk) and len(words) > 1 and not is_person
