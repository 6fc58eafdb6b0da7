"""Titles made whole, and without what stands at their end and is no part of them.

A title's first sentence is taken for a name ("A. Roe, Rivers. A history"), its second for a book or a publisher;
series, editions and the count of volumes stand in its last one ("IZA Discussion Paper No. 12", "2 Bde.").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from refcheck.manuscript.parsing.books import HELD
from refcheck.manuscript.parsing.initials import letters
from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.taker import Field, label_behind

_SERIES = re.compile(
    r"(?P<stop>[.,;:?!”\"“])\s+(?P<series>(?:KOM|COM|SEK|SEC)\s?\(\d{4}\)\s?\d{1,4}(?:\s(?:endgültig|endg\.?|final))?|(?:[^\W\d_a-z][\w/&-]{0,25}\s){0,5}?"
    r"(?:[\w-]*(?:[Rr]eihe|[Pp]apiere?|Papers?|Drucksache|Fachserie|Beihefte?|Sonderband|Sonderheft|Bulletin|Quaderni|Cahiers?|Memorandum)"
    r"|Materialien|Arbeitshefte?|Studien|Schriften)"
    r"(?:\s[^\W\d_][\w/&-]{0,25}){0,6}?,?\s(?:(?:Nr|No|Bd|Band|Heft|H|Vol|n)\.?\s?°?\s?)?\d[\d/.-]{0,9}(?:,\s(?:Reihe|Serie|Series)\s[\d.]{1,5})?)[\s.,;:]*$"
)
_RANGE = re.compile(r"\d\s?[-–]\s?\d|[XVI]\s?[-–]\s?[XVI]")
# How subtitles begin, and series do not.
_SUBTITLE = re.compile(
    r"(?:Eine?|Zu[rm]?|Vo[nm]|Über|Der|Die|Das|Beiträge|Ergebnisse|Überlegungen|Perspektiven|Analysen?|Untersuchungen|Eine|Un[ae]?|Une|Les?|"
    r"Il|Lo|Gli|Dal|Dalla|Per|Essai|Contribut\w+|Saggio|El|Los|Las|Análisis|Ensayo|An?|From|Towards?)\s|L['’]"
)
_OF_PARTS = frozenset(("pages", "issue", "editor", "container", "number", "title"))
_CITED = re.compile(r"\b(?:cit|op|ebd|ibid|ivi|loc)\b|a\.\s?a\.\s?O\.", re.IGNORECASE)
_OF_ARTICLES = frozenset(("pages", "volume", "issue", "editor", "number"))
_COUNTED = re.compile(
    r"\s*(?:Books?|Libr[io]|Buch|Bücher|Livres?|Parts?|Teile?|Chants?|Cant[io])\s[\dIVX][\dIVX\s–-]{0,10}[,.]?\s*"
)
_PRINTED = frozenset(("journal", "publisher", "org"))
_OF_BOOKS = frozenset(("location", "publisher"))
_OF_GENRE = re.compile(r"(?<=\w)[,.]\s+(?P<of>[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*(?:\s[A-Z][\w-]*)?)\s*$")
_VOLUMES = re.compile(
    r"(?<=[.,;)\w])\s+(?P<count>(?:\d{1,2}|zwei|drei|vier|two|three|four)\s(?:Bde?|Bände|Bänden|vols?|voll|tomes|tt|Teile)\b\.?)[\s.,]*$"
)
_SENTENCE_OF_AUTHOR = re.compile(r"(?P<author>[^,;()]{3,50}),\s(?P<title>[^\W\d_a-z][^,;()&.:]{2,80}[.:])\s*")
_SENTENCE_OF_GIVEN = re.compile(  # "Roe, Ernst-Otto, Shores."
    r"(?P<author>[^\W\d_][\w'’-]+,\s(?P<given>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_]\.)?)),\s(?P<title>[^\W\d_a-z][^,;()&.]{2,80}\.)\s*"
)
_CRITICAL = re.compile(
    r",\s+(?P<kind>(?:ed(?:iz(?:ione|\.)|ición|ition|\.)|édition|éd\.|kritische\sAusgabe)\s?(?:cr[ií]tica|critique|critical)?[^,;.]{0,40})[,\s]*$"
)
_UNPRINTED = re.compile(
    r"[.,?!”\"“]\s(?P<kind>(?:[Uu]nver[öo]ff(?:entlichte\w{0,2}|\.)\s\w+|[Uu]npublished\s\w+|Manuskript|Mimeo|(?:Phil\.\s|Inaugural-)?Diss(?:ertation|\.)|"
    r"Habil(?:itationsschrift|\.)|Diplomarbeit|Magisterarbeit|Masterarbeit|[Tt]esi\sdi\s\w+|[Tt]hèse(?:\sde\s\w+)?|[Tt]esis\sdoctoral))[.,:\s]*$"
)
_NUMBER = re.compile(
    r",\s(?P<volume>(?:(?:vol|t|tomo|Bd)\.?\s)?[IVX]{1,5}|(?:vol|t|tomo|Bd)\.?\s(?:[IVX]{1,5}|\d{1,2})[,:]\s[^\W\d_a-z][^,]{2,60})[,\s]*$"
)  # "Homer, II, <Berlin>"


def titled(fields: Sequence[Field]) -> list[Field]:
    """The stretches with whole titles and nothing else in them."""
    return _of_series(_unbroken(_whole_titles(_untaken(_noted(fields)))))


def _noted(fields: Sequence[Field]) -> list[Field]:
    """The title that was taken for a note, where there is no other."""
    made = list(fields)
    labels = [field.label for field in made]
    is_book = not {"title", "container"} & set(labels) and _OF_BOOKS & set(labels)
    if labels[:2] != ["author", "note"] or not is_book:
        return made
    if len(made[1].text.split()) > 2 and not _CITED.search(made[1].text):
        made[1] = replace(made[1], label="title")
    return made


def _untaken(fields: Sequence[Field]) -> list[Field]:
    """A title with its first sentence, which the author was given: "A. Roe, Rivers. A history", "Max Roe, Days. On"."""
    made = list(fields)
    if len(made) < 2 or (made[0].label, made[1].label) != ("author", "title"):
        return made
    found = _SENTENCE_OF_AUTHOR.fullmatch(made[0].text)
    if found and (not _is_one_person(found["author"]) or _is_name(found["title"], found["author"])):
        return made
    found = found or _SENTENCE_OF_GIVEN.fullmatch(made[0].text)
    if not found or ("given" in found.groupdict() and not _is_given(found["given"], found["title"])):
        return made
    at = found.start("title")
    author = made[0].before(at)
    title = replace(made[1], text=f"{found['title']} {made[1].text.lstrip()}", start=made[0].start + at)
    return [author, title, *made[2:]]


def _is_given(given: str, title: str) -> bool:
    """Whether the words behind the first comma are a given name, and those behind the second are no person."""
    known = "given" in traits(given.split()[0].split("-")[0])
    return known and not any(
        letters(word) or "given" in traits(word.split("-")[0]) for word in title.strip(" .").split()
    )


def _is_one_person(text: str) -> bool:
    """Whether the given name, or its initials, stand first."""
    words = text.split()
    if len(words) == 2 and _is_initials(words[1]):
        return not letters(words[0])  # "Roe G."
    return len(words) > 1 and (_is_initials(words[0]) or "given" in traits(words[0])) and not letters(words[-1])


def _is_initials(word: str) -> bool:
    return "." in word and letters(word)


def _is_name(text: str, author: str) -> bool:
    words = text.strip(" .").split()
    if any(letters(word) for word in words):
        return True
    if any(_is_initials(word) for word in author.split()):
        return False  # one person with initials, so all have them
    return "given" in traits(words[0]) or len(words) == 1 or "family" in traits(words[-1])


def _of_series(fields: Sequence[Field]) -> list[Field]:
    """A title without the series and its number, and without the count of its volumes, at its end."""
    made: list[Field] = []
    for number, field in enumerate(fields):
        found = _tail(field, label_behind(fields, number))
        if not found:
            made.append(field)
            continue
        match, name, label = found
        made += field.cut(match.start(name), label)
    return made


def _unbroken(fields: Sequence[Field]) -> list[Field]:
    """A book's title with what goes on it without a pause or is no publisher: "Walks <in Oslo>", "<Books 1-5>"."""
    made = list(fields)
    labels = {field.label for field in made}
    for number, (field, after) in enumerate(pairwise(fields)):
        both = (field.label, after.label)
        goes_on = both == ("title", "container") and field.text[-1:].isalpha() and after.text[:1].islower()
        is_book = not labels & _OF_ARTICLES and labels & _OF_BOOKS
        if (goes_on and is_book) or (both == ("title", "publisher") and _COUNTED.fullmatch(after.text)):
            joined = field.followed_by(after)
            return [*made[:number], joined, *made[number + 2 :]]
    return made


def _whole_titles(fields: Sequence[Field]) -> list[Field]:
    """The title of a book with its second sentence, where that was taken for a book which holds it."""
    made = list(fields)
    labels = [field.label for field in made if field.label != "pages" or _RANGE.search(field.text)]
    at = 2 if labels[:3] == ["author", "date", "title"] else 1
    behind = set(labels[at + 2 :])
    if labels[:1] != ["author"] or labels[at : at + 2] != ["title", "container"]:
        return made
    title, second = made[at : at + 2]
    is_book = behind & _OF_BOOKS and not behind & _OF_PARTS and title.text.rstrip().endswith(".")
    if not is_book or not _is_subtitle(second.text, is_in_commas=at == 1):
        return made
    return [*made[:at], title.followed_by(second), *made[at + 2 :]]


def _is_subtitle(text: str, *, is_in_commas: bool) -> bool:
    """Whether *text* begins as subtitles do, or stands between a full stop and a comma; no journal, no series."""
    if HELD.match(text) or not (_SUBTITLE.match(text) or (is_in_commas and text.rstrip().endswith(","))):
        return False
    return not any(_PRINTED.intersection(traits(word.strip(" ,.:"))) for word in text.split())


def _tail(field: Field, following: str) -> tuple[re.Match[str], str, str] | None:
    if field.label != "title":
        return None
    if following == "genre" and (match := _OF_GENRE.search(field.text)):
        return match, "of", "genre"
    if match := _CRITICAL.search(field.text):
        return match, "kind", "edition"
    if match := _UNPRINTED.search(field.text):
        return match, "kind", "genre"
    if following in ("location", "publisher") and (match := _NUMBER.search(field.text)):
        return match, "volume", "volume"
    if following in ("location", "publisher", "date", "") and (match := _SERIES.search(field.text)):
        return match, "series", "series"
    return (match, "count", "note") if (match := _VOLUMES.search(field.text)) else None
