"""Names of persons and organisations out of the words of an author or editor field."""

from __future__ import annotations

import re

from refcheck.manuscript.parsing.lexicon import traits
from refcheck.model import Name

PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "dello",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "las",
        "los",
        "zu",
        "zum",
        "zur",
        "ten",
        "ter",
        "te",
        "af",
        "av",
        "bin",
        "ibn",
        "al",
        "el",
        "ben",
        "y",
        "e",
        "'t",
        "op",
        "vom",
        "degli",
        "dei",
        "в'",
        "ван",
        "фон",
        "де",
        "дер",
    ]
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?\s?[-‐]?\s?){1,5}\.?|(?:[^\W\d_]{1,2}\.\s?-?\s?){1,4}")
_LETTERS = re.compile(r"[^\W\d_a-zа-яё]{1,3}|(?:[^\W\d_]h?\.[\s-]?){1,4}[^\W\d_]?|Дж\.|Ю\.\s?[А-Я]\.")
# Two letters that are a name ("Wu.", "Li"), where "Yu." and "Zh." are initials of Cyrillic names.
_SHORT_NAME = re.compile(
    r"(?!(?:Yu|Ya|Ye|Yo|Zh|Ch|Sh|Ts|Kh|Th|Ph|Ju|Ja|Je|Dz|Dj|Dž|St|Jr|Sr|Dr)\b)[A-ZÀ-Þ][a-zß-ÿ](?:\.|(?!\w))"
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd|filho|neto|junior|júnior|sobrinho)\.?", re.IGNORECASE)
_ALII = re.compile(
    r",?\s*(?:\(?\[?\b(?:et\.?\s?al(?:\.|ii\b|ia\b|\b)|and\sothers|u\.\s?a\.|et\scoll\.|и\sдр\.|и\sдругие|ve\s(?:diğerleri|ark\.|arkadaşları)|vd\.|e\soutros|y\sotros|"
    r"i\sin\.|e\saltri|m\.\s?fl\.|&\sal\.)|…|\.\.\.)[\])]?\s*",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"[(\[]\s?(?:eds?|editors?|hrsg|hg|hgg|éds?|dirs?|coords?|coordinador(?:es)?|orgs?|org|comps?|ред|red|der|drl|yay\.?\s?haz|editör(?:ler)?|a\scura\sdi|translators?|trans|series\sed(?:itor)?s?|"
    r"publisher|director|producer|author|autor|issuing\sbody|chair|host)\.?\s?[)\]]\.?"
    r"|\b(?:(?:hrsg|hg|herausgegeben|herausgeg)\.?\s?(?:v\.|von)|edited\sby|ed\.\sby|eds?\.\sby|(?:a|sous\sla)\s(?:cura|direction)\sd[ie]|под\s(?:общ(?:ей|\.)\s)?ред(?:\.|акцией)|"
    r"(?:sous\sla\s)?dir\.|ред\.|сост\.|eds?\.|editors?\b|hrsg\.?|hgg?\.|éds?\.|coords?\.|orgs?\.|comps?\.|herausgeber(?:in)?|editör(?:ler)?:?|der\.(?=\s|$))",
    re.IGNORECASE,
)
_CAPITALS_FIRST = re.compile(r"[^\W\d_a-zß-ÿ]{3,20} [^\W\d_a-zß-ÿ][a-zß-ÿ]")  # "DUPONT Jean"
_BRACKETED = re.compile(r" \(((?:[^\W\d_]{1,2}\.[ -]?){1,4})\)")  # "Dupont (J.)"
_DASH = re.compile(r"(?<=[\w.]) [-–—] (?=[^\W\d_a-z])")  # "M. Rossi - G. Bianchi"
_SPANISH = re.compile(r"[^\W\d_a-z][^\W\d_]{1,12}(?:[eéií]z|cía|cia)", re.UNICODE)  # a first family name: "Pérez López"
_TITLES = re.compile(r"\b(?:prof|dr|doç|yrd|öğr|arş|mr|mrs|ms|sir|ph\.?d|m\.?d)\.\s?", re.IGNORECASE)
_PREFIX = re.compile(r"^\s*(?i:in|dans|en|v|by|von|por|с)\s*:?\s+(?=[^\W\d_a-z])|^\s*(?i:in|by)\s*:\s*")
_STATE = re.compile(r"(?:U\.\s?[SKN]\.(?:A\.)?|T\.\s?C\.)\s")
_MEDIA = frozenset(
    [
        "al jazeera",
        "deutsche welle",
        "haber global",
        "associated press",
        "der spiegel",
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
_AND = re.compile(
    r"\s*(?:,?\s*(?<![^\s,.;)])(?i:&|and|und|et|ve|и|och|og|en|with|avec|mit)(?=\s|$)|(?<=\s)[yeia](?=\s[^\W\d_a-z]))\s*"
)
_ORG_WORD = re.compile(
    r"\b(?:ministr|department|dept\b|office\b|council|commi(?:ttee|ssion)|agency|bureau|service|government|organi[sz]a[tçc]|associa[tç]|federa[tl]|union\b|banks?\b|"
    r"na(?:tion|çõe|cione)s\b|foundation|cent(?:re|er)\b|embassy|parliament|courts?\b|authority|board\b|minist[eèé]r|bakanlı|başkanlı|kurum|kurulu|министерств|совет\b|комитет|"
    r"агентств|verband|verein\b|bundes|group\b|fund\b|program|team\b|collaborat|consortium|republi[ck]|universit|üniversite|institut|college|school\b|society|company|corp\b|"
    r"inc\b|ltd\b|gmbh|news\b|times\b|press\b|agence|agenc[ei]|dergi|gazete|haber|tv\b|radio|channel|network\b|museum|library|archive|alliance|initiative|"
    r"secretar|presiden[ct]|congress|senate|assembly|division\b|task\sforce|working\sgroup|watch\b|international\b|national\b|world\b|европ|росси|газета|"
    r"kanun|türkiye|turkish\b|european\b|united\b|state\b|army\b|forces\b|police\b|statisti[kcs]|studies\b|research\b|development\b|project\b|study\b|trial\b|investigators\b|"
    r"fundação|fundación|fondazione|instituto|secretaria|governo|conselho|consejo|brasil\b|the\b|amt\b|landes|ausschuss|kommission|gesellschaft|stiftung|rat\b|"
    r"inquiry\b|landkreis|bankası|bankasi|örgütü|teşkilat|belediye|valiliği|müdürlüğü|préfecture|mairie|ayuntamiento|prefeitura|kantonsrat|stadt\b|ulusal|vakfı|derneği|birliği|partisi|party\b|partei\b|media\b|mission\b|forum\b|wikipedia|google|microsoft|statista)",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,30}){1,3}")
_LINKERS = frozenset(
    ["of", "for", "on", "the", "to", "der", "für", "des", "pour", "sur", "para", "of's", "на", "по", "при", "для"]
)


def people(text: str, *, inverted: bool | None = None) -> tuple[Name, ...]:
    """The names in order; `inverted` says how the rest of the list prints persons (family name first), if known."""
    text = _BRACKETED.sub(r", \1", _ROLE.sub(" ", _ALII.sub(", ", text)))
    text = _DASH.sub(_parted, text)
    text = _strip(_PREFIX.sub("", _TITLES.sub("", text)))
    text = re.sub(r"\s{2,}", " ", re.sub(r"(?:,\s*)+,", ",", text))
    if not text or not any(c.isalpha() for c in text):
        return ()
    if _is_organisation(text, inverted=inverted):
        return tuple(Name(literal=part) for part in (_strip(p) for p in re.split(r"\s*;\s*|,\s*&\s+", text)) if part)
    if ";" in text:
        return tuple(name for part in text.split(";") for name in _part(part, inverted))
    if re.search(r"[^\W\d_]\.?\s?/\s?[^\W\d_]", text):
        return tuple(name for part in text.split("/") for name in _part(part, inverted))
    return tuple(_sequence(text, inverted))


def _parted(dash: re.Match[str]) -> str:
    """A comma for a dash between two persons; "J. Lind - Roe" and "Jean - Paul Lind" hold one name that came apart."""
    before = dash.string[: dash.start()].rpartition(",")[2].strip()
    after = re.split(r"[,;]| [-–—] ", dash.string[dash.end() :], maxsplit=1)
    inverted = "," in dash.string and len(after) > 1
    return ", " if (" " in before or before.endswith(".")) and (" " in after[0] or inverted) else dash[0].strip()


def _strip(text: str) -> str:
    """Without the punctuation around a name; the full stop of an initial or of "Jr." stays."""
    text = text.strip(" ,;:–—-*†‡/|\"“”'‘’")
    text = re.sub(r"^[.)\]]+\s*|[\s(\[]+$", "", text)
    if text.count(")") > text.count("("):
        text = text.rstrip(") ")
    if text.count("(") > text.count(")"):
        text = text.replace("(", "", 1) if text.startswith("(") else text
    if text.endswith(".") and (_SHORT_NAME.fullmatch(text.rsplit(maxsplit=1)[-1]) and "," not in text[-6:]):
        text = text.rstrip(". ")
    if text.endswith(".") and not re.search(r"(?:\b[^\W\d_]{1,2}|\b(?:Jr|Sr|St|Dr|Inc|Ltd|Co|Corp))\.$", text):
        text = text.rstrip(". ")
    return text.strip(" ,;:")


def _has_initials(text: str) -> bool:
    return bool(
        re.search(
            r"(?<![^\W_])[^\W\d_a-zа-я]\.(?!\s?[^\W\d_]\.?\s(?:Department|Embassy|Government|Congress|Senate|House|Army|Navy|Air|Geological|Census|Bureau|Environmental|Food|National|Office))",
            text,
        )
    ) and not re.match(r"U\.\s?[SKN]\.(?:A\.)?(?:\s|$)", text)


def _is_organisation(text: str, *, inverted: bool | None) -> bool:
    """Whether the whole field is one organisation (or several separated by semicolons)."""
    words = text.split()
    if _DOMAIN.fullmatch(text) and len(words) == 1 and not re.fullmatch(r"(?:[^\W\d_]\.){1,4}[^\W\d_]+", text):
        return True
    if _STATE.match(text) or text.casefold() in _MEDIA:
        return True
    if len(words) == 1:
        return "," not in text
    if re.fullmatch(r"[^,;()]{2,60} \([^\W\d_][^,;()]{2,40}\)", text):
        return True  # "SÃO PAULO (Estado)", "World Health Organization (WHO)"
    if _has_initials(text) or any(_vancouver(chunk) for chunk in text.split(",")[1:]):
        return False
    if any(word.isdigit() for word in words) or text.startswith(("The ", "the ")):
        return True
    lower = {word.casefold().strip(",.") for word in words}
    if lower & _LINKERS and not any(re.fullmatch(r"[A-ZÀ-Ý]{1,3}", w.strip(",")) for w in words[1:]):
        return True
    if _ORG_WORD.search(text):
        head = text.split(",")[0]
        return bool(_ORG_WORD.search(head)) or not re.search(r",\s*[^\W\d_]+(?:\s|$)", text)
    if inverted and "," not in text and not _AND.search(text):
        named = "given" not in traits(words[0]) or len(words) > 2
        initials = any(_letters(word) for word in words[1:]) or (_letters(words[0]) and len(words[0]) < 3)
        return named and not initials
    return False


def _letters(chunk: str) -> bool:
    """Whether the chunk is initials: "J. K.", "JK", "J.-P."."""
    chunk = chunk.strip()
    if _SHORT_NAME.match(chunk):
        return False
    return (
        bool(_INITIALS.fullmatch(chunk))
        and (len(re.sub(r"[^\w]", "", chunk)) <= 4)
        and (chunk.isupper() or "." in chunk or len(chunk) == 1)
    )


def _part(text: str, inverted: bool | None) -> list[Name]:
    """One person between semicolons or slashes (or, in spite of them, several)."""
    text = _strip(re.sub(r"^\s*(?:&|and|und|et|ve|y|e|и)\s+", "", text))
    if not text:
        return []
    if text.count(",") == 1 and not _AND.search(text) and not all(_vancouver(half) for half in text.split(",")):
        family, given = text.split(",")
        if _SUFFIX.fullmatch(given.strip()):
            return [_person(family, suffix=given.strip())]
        return [_inverted(family, given)]
    return list(_sequence(text, inverted))


def _sequence(text: str, inverted: bool | None) -> list[Name]:
    """Persons separated by commas and "and"."""
    blocks = [[_strip_chunk(c) for c in block.split(",")] for block in _AND.split(text)]
    blocks = [[c for c in block if c] for block in blocks]
    blocks = [block for block in blocks if block]
    names: list[Name] = []
    for number, block in enumerate(blocks):
        names += _block(
            block,
            first=number == 0,
            alone=len(blocks) == 1,
            rest=[c for later in blocks[number + 1 :] for c in later],
            inverted=inverted,
        )
    return names


def _strip_chunk(chunk: str) -> str:
    return _strip(chunk)


def _block(chunks: list[str], *, first: bool, alone: bool, rest: list[str], inverted: bool | None) -> list[Name]:
    """The persons of one run of chunks between two "and"s."""
    names: list[Name] = []
    pairs = _family_first(chunks, first=first, alone=alone, rest=rest, inverted=inverted)
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        following = chunks[i + 1] if i + 1 < len(chunks) else ""
        if _SUFFIX.fullmatch(chunk) and names:
            last = names[-1]
            names[-1] = Name(family=last.family, given=last.given, particle=last.particle, suffix=chunk)
        elif _org_chunk(chunk):
            names.append(Name(literal=chunk))
        elif _SUFFIX.fullmatch(following):
            names.append(_person(chunk, suffix=following))
            i += 1
        elif (
            following
            and not _letters(chunk)
            and _starts_with_initials(following)
            and not _bare_initials_first(chunk)
            and (
                _letters(following)
                or (_is_bare(chunk) and not _is_full(following))
                or (i == 0 and first and _is_bare(chunk))
            )
        ) or (following and _is_bare(chunk) and (pairs == "all" or (pairs == "first" and i == 0))):
            names.append(_inverted(chunk, following))
            i += 1
        elif _letters(chunk) and names and not names[-1].given and not names[-1].literal:
            names[-1] = _inverted(names[-1].family, chunk)
        else:
            names.append(_person(chunk))
        i += 1
    return names


def _org_chunk(chunk: str) -> bool:
    return bool(_ORG_WORD.search(chunk)) and not _has_initials(chunk) and (len(chunk.split()) > 1)


def _bare_initials_first(chunk: str) -> bool:
    return bool(re.match(r"[^\W\d_]\.", chunk))


def _starts_with_initials(chunk: str) -> bool:
    return _letters(chunk) or bool(re.match(r"[^\W\d_](?:\.|\s)", chunk)) or _letters(chunk.split(" ")[0])


def _is_full(chunk: str) -> bool:
    """Of the form "J. Smith": initials and a family name."""
    words = chunk.split()
    return len(words) > 1 and not _letters(words[-1]) and _letters(words[0])


def _is_bare(chunk: str) -> bool:
    """A family name alone: one word, or words joined by particles, or two words without initials."""
    words = [word for word in chunk.split() if word.casefold() not in PARTICLES]
    return (
        bool(words)
        and len(words) <= 2
        and not any(_letters(word) or ("." in word and len(word) < 4) for word in words)
        and not _vancouver(chunk)
        and not _CAPITALS_FIRST.match(chunk)
    )


def _family_first(chunks: list[str], *, first: bool, alone: bool, rest: list[str], inverted: bool | None) -> str:
    """For full given names: "all" when every two chunks are family and given name, "first" when only the first are."""
    if len(chunks) < 2 or not _is_bare(chunks[0]):
        return ""
    singles = [len([w for w in c.split() if w.casefold() not in PARTICLES]) == 1 for c in chunks]
    if not first and not singles[0]:
        return ""
    if len(chunks) == 2:
        if (
            rest
            and all(len(c.split()) == 1 for c in rest)
            and singles[1]
            and len(rest) == 1
            and "given" not in traits(chunks[1])
            and inverted is not True
        ):
            return ""  # "Smith, Jones and Brown"
        return "all"
    if len(chunks) % 2 == 0 and all(singles[::2]) and (not all(singles) or alone or inverted):
        return "all"
    return "first" if singles[0] and not all(singles) else ""


def _vancouver(chunk: str) -> bool:
    """Of the form "Smith JA", "Иванов И. И.": a family name with initials behind it."""
    words = chunk.split()
    return len(words) > 1 and not _letters(words[0]) and (bool(_LETTERS.fullmatch(words[-1])) or _letters(words[-1]))


def _person(chunk: str, *, suffix: str = "") -> Name:
    """One person printed without a comma."""
    chunk = re.sub(r"(?<=[^\W\d_a-zа-яё]\.)(?=[^\W\d_]{2})", " ", chunk)
    words = chunk.split()
    if len(words) == 1:
        return Name(family=chunk, suffix=suffix)
    if (
        len(words) > 2
        and _SUFFIX.fullmatch(words[-1])
        and words[-1].rstrip(".").casefold() in ("jr", "sr", "ii", "iii", "filho", "neto", "júnior")
    ):
        suffix = words.pop()
    if _vancouver(" ".join(words)):
        cut = len(words)
        while cut > 1 and (_letters(words[cut - 1]) or _LETTERS.fullmatch(words[cut - 1])):
            cut -= 1
        return _inverted(" ".join(words[:cut]), " ".join(words[cut:]), suffix=suffix)
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in PARTICLES and words[cut - 1][0].islower():
        cut -= 1
    particles = [w for w in words[cut:-1] if w.casefold() in PARTICLES]
    if len(words) > 2 and cut == len(words) - 1 and _SPANISH.fullmatch(words[-2]):
        return Name(family=" ".join(words[-2:]), given=" ".join(words[:-2]), suffix=suffix)
    given, family = " ".join(words[:cut]), words[-1]
    if words[0].casefold() in PARTICLES and cut == 1:  # "van Dijk" alone
        return Name(
            family=family,
            particle=words[0] if words[0].islower() else "",
            given="" if words[0].islower() else given,
            suffix=suffix,
        )
    if (
        len(words) == 2 and words[0].isalpha() and words[0].isupper() and not words[1].isupper() and len(words[0]) > 3
    ):  # "SMITH John"
        return Name(family=words[0], given=words[1], suffix=suffix)
    return Name(family=family, given=given, particle=" ".join(particles), suffix=suffix)


def _inverted(family: str, given: str, *, suffix: str = "") -> Name:
    """A person printed with the family name first; particles before it or after the given name are taken off."""
    words, after = _strip(family).split(), _strip(given).split()
    particles: list[str] = []
    while len(words) > 1 and words[0].casefold() in PARTICLES and words[0][0].islower():
        particles.append(words.pop(0))
    trailing: list[str] = []
    while len(after) > 1 and after[-1].casefold() in PARTICLES and after[-1].islower():
        trailing.insert(0, after.pop())
    if len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    if len(after) > 1 and _SUFFIX.fullmatch(after[-1]):
        suffix = after.pop()
    return Name(family=" ".join(words), given=" ".join(after), particle=" ".join(particles + trailing), suffix=suffix)
