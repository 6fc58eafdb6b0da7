"""Names of persons and organisations out of the words of an author or editor field."""

from __future__ import annotations

import re

from refcheck.manuscript.parsing.initials import AND, letters, short_family, vancouver
from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.onename import (
    PARTICLES,
    SUFFIX,
    capitals_first,
    capitals_last,
    family_first,
    is_capitals,
    person,
    stripped,
    with_capitals,
)
from refcheck.manuscript.parsing.order import Order, order
from refcheck.manuscript.parsing.organisations import holds_organisation, is_organisation
from refcheck.model import Name

_ALII = re.compile(
    r",?\s*(?:\(?\[?\b(?:et\.?\s?al(?:\.|ii\b|ia\b|\b)|and\sothers|u\.\s?a\.|et\scoll\.|и\sдр\.|и\sдругие|ve\s(?:diğerleri|ark\.|arkadaşları)|vd\.|e\soutros|y\sotros|"
    r"i\sin\.|e\saltri|m\.\s?fl\.|&\sal\.)|…|\.\.\.)[\])]?\s*",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"[(\[]\s?(?:eds?|editors?|hrsg|hg|hgg|éds?|dirs?|coords?|coordinador(?:es)?|orgs?|org|comps?|ред|red|der|drl|yay\.?\s?haz|editör(?:ler)?|a\scura\sdi|translators?|trans|trad|przeł|series\sed(?:itor)?s?|"
    r"publisher|director|producer|author|autor|issuing\sbody|chair|host)\.?\s?[)\]]\.?"
    r"|\b(?:(?:hrsg|hg|herausgegeben|herausgeg)\.?\s?(?:v\.|von)|edited\sby|ed\.\sby|eds?\.\sby|(?:a|sous\sla)\s(?:cura|direction|dir\.)\sd(?:[ie]\b|['’])|(?:dirett|curat)[oa]\sda\b|dirigée?\spar\b|besorgt\svon\b|под\s(?:общ(?:ей|\.)\s)?ред(?:\.|акцией)|"
    r"(?:sous\sla\s)?dir\.|ред\.|сост\.|eds?\.|editors?\b|hrsg\.?|hgg?\.|éds?\.|coords?\.|orgs?\.|comps?\.|herausgeber(?:in)?|editör(?:ler)?:?|der\.(?=\s|$))",
    re.IGNORECASE,
)
_LINKED = re.compile(r"\s(?:for|on|of)\s")
_ONE_WORD = re.compile(r"[^\W\d_]+(?: [a-z]+)?,\s+[^\s,.]+\s[^\s,]")
_ACRONYM = re.compile(r"[A-Z]{3,7}")
_CAPITALS_FIRST = re.compile(r"[^\W\d_a-zß-ÿ]{3,20} [^\W\d_a-zß-ÿ][a-zß-ÿ]")  # "DUPONT Jean"
_BRACKETED_NAME = re.compile(r"(?<=[^\W\d_a-zß-ÿ]{3}) \(([^\W\d_a-z][\w'’-]+(?:[ -][^\W\d_a-z][\w'’-]+){0,2})\)")
_REGIONS = frozenset(
    ("Estado", "Município", "Cidade", "País", "Província", "Land", "Kanton", "Stadt", "Regione", "Provincia")
)
_GIVEN_IN_BRACKETS = re.compile(
    r"(?:(?<=^)|(?<=, )|(?<=; )|(?<=et )|(?<=e )|(?<=y ))((?:[Dd][eui] |L[ae] )?[^\W\d_a-z][\w'’-]+) "
    r"\(([^\W\d_a-z][\w'’-]+)\)"
)
_BRACKETED = re.compile(r" \(((?:[^\W\d_]{1,2}\.[ -]?){1,4})\)")  # "Dupont (J.)"
_UNSPACED = re.compile(r"(?<=(?<!\w)[^\W\d_a-zß-ÿ]\.)(?=[^\W\d_a-zß-ÿ][a-zß-ÿ])")  # "D.Lind"
_UNSPACED_DASH = re.compile(r"(?<=[A-Z]\.) ?[-–—] (?=[A-Z][a-z]+, [A-Z]\.)")  # "Roe, G.- Lind, D."
_DASH = re.compile(r"(?<=[\w.]) [-–—] (?=[^\W\d_a-z])")  # "M. Rossi - G. Bianchi"
_TITLES = re.compile(r"\b(?:prof|dr|doç|yrd|öğr|arş|mr|mrs|ms|sir|ph\.?d|m\.?d)\.\s?", re.IGNORECASE)
# What stands before initials that look like a title: "Cox DR."
_FAMILY = re.compile(r"(?:^|[,;]\s)\s*(?:[a-z]{1,4}\s){0,2}[^\W\d_][\w'’-]+\s$")
# "von" may be "by", but not in "von Elm E" and "von Elm, Erik".
_PARTICLE = r"(?!von\s[^\W\d_][\w'’-]+(?:,|\s[A-ZÄÖÜ]{1,3}(?:[,;]|\.?\s*$)))"
_PREFIX = re.compile(
    rf"^\s*(?:[WUVУВ]\s?:|I(?=\s[A-ZÀ-Þ]\.))\s+(?=[^\W\d_a-z])|^\s*{_PARTICLE}(?i:in|dans|en|v|by|von|por|с)\s*:?\s+(?=[^\W\d_a-z])|^\s*(?i:in|by)\s*:\s*"
)


def people(text: str, *, inverted: bool | None = None) -> tuple[Name, ...]:
    """The names in order; `inverted` says how the rest of the list prints persons (family name first), if known."""
    text = _UNSPACED.sub(" ", _UNSPACED_DASH.sub("; ", text))
    text = _BRACKETED_NAME.sub(_unbracketed, text)
    text = _GIVEN_IN_BRACKETS.sub(lambda m: f"{m[1]}, {m[2]}" if "given" in traits(m[2].split("-")[0]) else m[0], text)
    text = _BRACKETED.sub(r", \1", _ROLE.sub(" ", _ALII.sub(", ", text)))
    text = _DASH.sub(_parted, text)
    text = stripped(_PREFIX.sub("", _TITLES.sub(_untitled, text)))
    text = re.sub(r"\s{2,}", " ", re.sub(r"(?:,\s*)+,", ",", text))
    if not text or not any(c.isalpha() for c in text):
        return ()
    if is_organisation(text, inverted=inverted):
        parts = (_unstopped(stripped(part)) for part in re.split(r"\s*;\s*|,\s*&\s+", text))
        return tuple(Name(literal=part) for part in parts if part)
    if capitals := _in_capitals(text):
        return capitals
    if acronyms := _acronyms(text):
        return tuple(Name(literal=part) for part in acronyms)
    if ";" in text:
        return tuple(name for part in text.split(";") for name in _part(part, inverted))
    if re.search(r"[^\W\d_]\.?\s?/\s?[^\W\d_]", text):
        return tuple(name for part in text.split("/") for name in _part(part, inverted))
    return tuple(_sequence(text, inverted))


def _acronyms(text: str) -> list[str]:
    """Three bodies or more by their acronyms: "FAO, IFAD, UNICEF and WHO"."""
    parts = [part for block in AND.split(text) for part in re.split(r"\s*[,;]\s*", block) if part]
    return parts if len(parts) > 2 and all(_ACRONYM.fullmatch(part) for part in parts) else []


def _in_capitals(text: str) -> tuple[Name, ...]:
    """Persons whose family names, and they alone, are set in capitals: "Karl LEE, Ana LIND" or "LEE Karl, LIND A."."""
    chunks = [stripped(part) for block in AND.split(text) for part in re.split(r"[,;]", block)]
    rows = [chunk.split() for chunk in chunks if chunk]
    if rows and len(rows[-1][-1]) > 2:
        rows[-1][-1] = rows[-1][-1].rstrip(".")
    if not rows or any(len(row) < 2 for row in rows):
        return ()
    if all(is_capitals(row[-1]) for row in rows) and any(map(capitals_last, rows)):
        return tuple(with_capitals(row, last=True) for row in rows)
    if all(is_capitals(row[0]) for row in rows) and any(map(capitals_first, rows)):
        return tuple(with_capitals(row, last=False) for row in rows)
    return ()


def _unbracketed(name: re.Match[str]) -> str:
    """Given names in brackets behind a family name in capitals ("DUPONT (Pierre)") as behind a comma."""
    family, rest = name.string[: name.start()], name.string[name.end() :].strip(" ,.")
    alone = not re.search(r"[\s,]", family) and not rest and name[1] not in _REGIONS
    return f", {name[1]}" if alone or "given" in traits(re.split(r"[ -]", name[1])[0]) else name[0]


def _unstopped(name: str) -> str:
    """An organisation's *name* without a full stop that ends the field and no abbreviation: "Sotheby’s.", "… kê."."""
    last = name.split()[-1] if name else ""
    return name[:-1] if last.endswith(("’s.", "'s.")) or (last.endswith(".") and last[0].islower()) else name


def _untitled(title: re.Match[str]) -> str:
    """Nothing for a title; capitals behind a family name are initials."""
    is_short = title[0].isupper() and len(title[0].strip(". ")) < 4
    return title[0] if is_short and _FAMILY.search(title.string[: title.start()]) else ""


def _parted(dash: re.Match[str]) -> str:
    """A comma for a dash between two persons; "J. Lind - Roe" and "Jean - Paul Lind" hold one name that came apart."""
    before = dash.string[: dash.start()].rpartition(",")[2].strip()
    after = re.split(r"[,;]| [-–—] ", dash.string[dash.end() :], maxsplit=1)
    inverted = "," in dash.string and len(after) > 1
    return ", " if (" " in before or before.endswith(".")) and (" " in after[0] or inverted) else dash[0].strip()


def _part(text: str, inverted: bool | None) -> list[Name]:
    """One person between semicolons or slashes (or, in spite of them, several)."""
    text = stripped(re.sub(r"^\s*(?:&|and|und|et|ve|y|e|и)\s+", "", text))
    if not text:
        return []
    if text.count(",") == 1 and not AND.search(text) and not all(vancouver(half) for half in text.split(",")):
        family, given = text.split(",")
        if SUFFIX.fullmatch(given.strip()):
            return [person(family, suffix=given.strip())]
        return [family_first(family, given)]
    return list(_sequence(text, inverted))


def _sequence(text: str, inverted: bool | None) -> list[Name]:
    """Persons separated by commas and "and"."""
    blocks = [[stripped(c) for c in block.split(",")] for block in _blocks(text)]
    blocks = [[c for c in block if c] for block in blocks]
    blocks = [block for block in blocks if block]
    match order(blocks, inverted=inverted):
        case Order.PAIRS:
            return [family_first(*pair) for block in blocks for pair in zip(block[::2], block[1::2], strict=True)]
        case Order.ONE_PAIR:
            chunks = [chunk for block in blocks for chunk in block]
            return [family_first(*chunks[:2]), *map(person, chunks[2:])]
        case Order.WHOLE:
            return [person(chunk) for block in blocks for chunk in block]
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


def _blocks(text: str) -> list[str]:
    """The stretches between two "and"s; one within the name of a body parts nothing ("Centre for Health and Care")."""
    blocks: list[str] = []
    start = 0
    for found in AND.finditer(text):
        head, rest = text[start : found.start()].rpartition(",")[2], text[found.end() :]
        if "," in rest and holds_organisation(head) and _LINKED.search(head) and _ONE_WORD.match(rest):
            continue
        blocks.append(text[start : found.start()])
        start = found.end()
    return [*blocks, text[start:]]


def _block(chunks: list[str], *, first: bool, alone: bool, rest: list[str], inverted: bool | None) -> list[Name]:
    """The persons of one run of chunks between two "and"s."""
    names: list[Name] = []
    pairs = _family_first(chunks, first=first, alone=alone, rest=rest, inverted=inverted)
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        following = chunks[i + 1] if i + 1 < len(chunks) else ""
        awaits = bool(names and not names[-1].given and not names[-1].literal)  # a given name
        two = " " in chunk and (inverted is False or _is_pair(chunk, following))  # "Ruba Abu-Salma, M. Angela Sasse"
        if SUFFIX.fullmatch(chunk) and names:
            last = names[-1]
            names[-1] = Name(family=last.family, given=last.given, particle=last.particle, suffix=chunk)
        elif holds_organisation(chunk):
            names.append(Name(literal=chunk))
        elif SUFFIX.fullmatch(following):
            names.append(person(chunk, suffix=following))
            i += 1
        elif (
            (
                following
                and not letters(chunk)
                and _starts_with_initials(following)
                and not _bare_initials_first(chunk)
                and (
                    letters(following)
                    or (_is_bare(chunk) and not _is_full(following) and not two)
                    or (i == 0 and first and _is_bare(chunk) and not two)
                )
            )
            or (following and not awaits and short_family(chunk, following))
            or (following and _is_bare(chunk) and (pairs == "all" or (pairs == "first" and i == 0)))
        ):
            names.append(family_first(chunk, following))
            i += 1
        elif letters(chunk) and names and not names[-1].given and not names[-1].literal:
            names[-1] = family_first(names[-1].family, chunk)
        else:
            names.append(person(chunk))
        i += 1
    return names


def _is_pair(chunk: str, following: str) -> bool:
    """Whether two chunks are two persons with their given names first: "Karl Lind, K. Ufer"."""
    return _is_full(following) and "given" in traits(chunk.split()[0])


def _bare_initials_first(chunk: str) -> bool:
    return bool(re.match(r"[^\W\d_]\.", chunk))


def _starts_with_initials(chunk: str) -> bool:
    return letters(chunk) or bool(re.match(r"[^\W\d_](?:\.|\s)", chunk)) or letters(chunk.split(" ")[0])


def _is_full(chunk: str) -> bool:
    """Of the form "J. Smith": initials and a family name."""
    words = chunk.split()
    return len(words) > 1 and not letters(words[-1]) and letters(words[0])


def _is_bare(chunk: str) -> bool:
    """A family name alone: one word, or words joined by particles, or two words without initials."""
    words = [word for word in chunk.removeprefix("St. ").split() if word.casefold() not in PARTICLES]
    return (
        bool(words)
        and len(words) <= 2
        and not any(letters(word) or ("." in word and len(word) < 4) for word in words)
        and not vancouver(chunk)
        and not _CAPITALS_FIRST.match(chunk)
    )


def _family_first(chunks: list[str], *, first: bool, alone: bool, rest: list[str], inverted: bool | None) -> str:
    """For full given names: "all" when every two chunks are family and given name, "first" when only the first are."""
    if len(chunks) < 2 or not _is_bare(chunks[0]):
        return ""
    singles = [len([w for w in c.split() if w.casefold() not in PARTICLES]) == 1 for c in chunks]
    if not first and not singles[0]:  # "y Llorens Barranco, Haydée"
        return "all" if len(chunks) == 2 and singles[1] and "given" in traits(chunks[1]) else ""
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
        if rest and not singles[0] and (inverted is False or (not inverted and _given_first(chunks))):
            return ""  # "Sarah Cohen, Werner Nutt, and Yehoshua Sagic"
        return "" if not rest and not singles[0] and inverted is not True and _given_first(chunks) else "all"
    if len(chunks) % 2 == 0 and all(singles[::2]) and (not all(singles) or alone or inverted):
        return "all"
    return "first" if singles[0] and not all(singles) else ""


def _given_first(chunks: list[str]) -> bool:
    """Whether two chunks are full names with the given names first: "Sarah Lind, Werner M. Nutt".

    So they are where both begin with a given name and the second does not end with one, or has an initial within.
    """
    first, second = chunks[0].split(), chunks[1].split()
    if len(second) < 2 or "given" not in traits(first[0]):
        return False
    is_within = len(second) > 2 and any(letters(word) for word in second[1:-1]) and not letters(second[-1])
    return is_within or "given" not in traits(second[-1])
