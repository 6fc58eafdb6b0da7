"""What humanities print between a part and the book that holds it, and what goes on a title behind a full stop.

"In: ders., Schriften", "in Id., Opere": the book is by the author of the part. "IZA Discussion Paper No. 12",
"Schriftenreihe Nr. 3": a series within the last sentence of a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from refcheck.manuscript.parsing.fields import Field
from refcheck.manuscript.parsing.initials import letters
from refcheck.manuscript.parsing.lexicon import traits

_SELF = re.compile(
    r"\s*(?:(?i:in|en|dans|em)\s?:?\s+)?(?:[Dd]ers|[Dd]ies|[Dd]ens|[Ii]d|[Ii]dem|ID|[Ee]ad|[Ee]adem|EAD|[Ii]id|[Dd]erselbe|[Dd]ieselbe)\b"
    r"\.?\s?(?:[(\[](?:Hrsg|Hgg?|eds?|dir|a cura di)\.?[)\]])?\s?[:.,]?\s*"
)
_FAMILY_ALONE = re.compile(r"\s*In\s?:?\s+(?:[a-z]{1,4}\s){0,2}[^\W\d_][\w'’-]+,\s*")
_IN = re.compile(r"\s*[Ii]n\s?:\s")
_GIVEN_AND_ROLE = re.compile(r"\s*[^\W\d_a-z][\w'’.-]*(?:\s[^\W\d_a-z][\w'’.-]*){0,3}\s?[(\[][^\W\d_]{2,6}\.?[)\]]")
_SERIES = re.compile(
    r"(?P<stop>[.,;:?!”\"“])\s+(?P<series>(?:KOM|COM|SEK|SEC)\s?\(\d{4}\)\s?\d{1,4}(?:\s(?:endgültig|endg\.?|final))?|(?:[^\W\d_a-z][\w/&-]{0,25}\s){0,5}?"
    r"(?:[\w-]*(?:[Rr]eihe|[Pp]apiere?|Papers?|Drucksache|Fachserie|Beihefte?|Sonderband|Sonderheft|Bulletin|Quaderni|Cahiers?|Memorandum)"
    r"|Materialien|Arbeitshefte?|Studien|Schriften)"
    r"(?:\s[^\W\d_][\w/&-]{0,25}){0,6}?,?\s(?:(?:Nr|No|Bd|Band|Heft|H|Vol|n)\.?\s?°?\s?)?\d[\d/.-]{0,9}(?:,\s(?:Reihe|Serie|Series)\s[\d.]{1,5})?)[\s.,;:]*$"
)
_BAND = re.compile(r"\b(?:Bd|Band|Vol|vol|t|tome|T)\b\.?\s?(?:\d{1,3}|[IVX]{1,6})\s?[:,.]\s?$")
_HELD = re.compile(r"\s*(?:in|en|dans|em|aus)\b", re.IGNORECASE)
_MADE = re.compile(r"\W{0,3}(?:besorgt|bearb(?:\.|eitet)|hrsg\.|herausgegeben|edited)\s(?:von|v\.|by)\s", re.IGNORECASE)
_RANGE = re.compile(r"\d\s?[-–]\s?\d|[XVI]\s?[-–]\s?[XVI]")
# How subtitles begin, and series do not.
_SUBTITLE = re.compile(
    r"(?:Eine?|Zu[rm]?|Vo[nm]|Über|Der|Die|Das|Beiträge|Ergebnisse|Überlegungen|Perspektiven|Analysen?|Untersuchungen|Eine|Un[ae]?|Une|Les?|"
    r"Il|Lo|Gli|Dal|Dalla|Per|Essai|Contribut\w+|Saggio|El|Los|Las|Análisis|Ensayo|An?|From|Towards?)\s|L['’]"
)
_OF_PARTS = frozenset(("pages", "issue", "editor", "container", "number", "title"))
_CITED = re.compile(r"\b(?:cit|op|ebd|ibid|ivi|loc)\b|a\.\s?a\.\s?O\.", re.IGNORECASE)
_ROLE_LAST = re.compile(r"[(\[][^\W\d_]{2,5}\.?[)\]]\s?[:,.]?\s*$")
_OF_ARTICLES = frozenset(("pages", "volume", "issue", "editor", "number"))
_COUNTED = re.compile(r"\s*(?:Books?|Libr[io]|Buch|Bücher|Livres?|Parts?|Teile?|Chants?|Cant[io])\s[\dIVX][\dIVX\s–-]{0,10}[,.]?\s*")
_MAY_REFER = frozenset(("container", "editor", "author", "note"))
_OF_BOOKS = frozenset(("location", "publisher"))
_OF_GENRE = re.compile(r"(?<=\w)[,.]\s+(?P<of>[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*(?:\s[A-Z][\w-]*)?)\s*$")
_VOLUMES = re.compile(
    r"(?<=[.,;)\w])\s+(?P<count>(?:\d{1,2}|zwei|drei|vier|two|three|four)\s(?:Bde?|Bände|Bänden|vols?|voll|tomes|tt|Teile)\b\.?)[\s.,]*$"
)
_SENTENCE_OF_AUTHOR = re.compile(r"(?P<author>[^,;()]{3,50}),\s(?P<title>[^\W\d_a-z][^,;()&.:]{2,80}[.:])\s*")

_SENTENCE_OF_GIVEN = re.compile(  # "Roe, Ernst-Otto, Shores."
    r"(?P<author>[^\W\d_][\w'’-]+,\s(?P<given>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_]\.)?)),\s(?P<title>[^\W\d_a-z][^,;()&.]{2,80}\.)\s*"
)
_IN_PEOPLE = re.compile(
    r"\s*[Ii]n\s?:\s?(?P<people>(?:[^\W\d_]\.[\s-]?){1,3}[^\W\d_a-z][\w'’-]{1,25}(?:(?:\s?/\s?|,\s|\sund\s|\s&\s)(?:[^\W\d_]\.[\s-]?){1,3}"
    r"[^\W\d_a-z][\w'’-]{1,25}){0,3}(?:,?\su\.\s?a\.)?|[^\W\d_a-z][\w'’-]{1,25},\s(?:[^\W\d_]\.[\s-]?){1,3}(?:\su\.\s?a\.)?|"
    r"[^\W\d_a-z][\w'’-]{1,25},\s[^\W\d_a-z][\w'’-]{1,25}):\s(?=\S{3})"
)
_CRITICAL = re.compile(
    r",\s+(?P<kind>(?:ed(?:iz(?:ione|\.)|ición|ition|\.)|édition|éd\.|kritische\sAusgabe)\s?(?:cr[ií]tica|critique|critical)?[^,;.]{0,40})[,\s]*$"
)
_UNPRINTED = re.compile(
    r"[.,?!”\"“]\s(?P<kind>(?:[Uu]nver[öo]ff(?:entlichte\w{0,2}|\.)\s\w+|[Uu]npublished\s\w+|Manuskript|Mimeo|(?:Phil\.\s|Inaugural-)?Diss(?:ertation|\.)|"
    r"Habil(?:itationsschrift|\.)|Diplomarbeit|Magisterarbeit|Masterarbeit|[Tt]esi\sdi\s\w+|[Tt]hèse(?:\sde\s\w+)?|[Tt]esis\sdoctoral))[.,:\s]*$"
)
_NUMBER = re.compile(r",\s(?P<volume>(?:(?:vol|t|tomo|Bd)\.?\s)?[IVX]{1,5}|(?:vol|t|tomo|Bd)\.?\s(?:[IVX]{1,5}|\d{1,2})[,:]\s[^\W\d_a-z][^,]{2,60})[,\s]*$")  # "Homer, II, <Berlin>"


def opened_anew(fields: Sequence[Field]) -> list[Field]:
    """The stretches with the book's author known from the part's, and a title without what is no part of it."""
    fields = _published(_noted(_of_people(_named_within(fields))))
    named = _volumes_named([replace(x, label="editor") if _is_edited(x) else x for x in fields])
    return _of_series(_unbroken(_whole_titles(_untaken(_by_same(_whole_editor(named))))))


def _is_edited(field: Field) -> bool:
    return field.label == "translator" and _MADE.match(field.text) is not None


def _volumes_named(fields: Sequence[Field]) -> list[Field]:
    """A book's volume by its number alone, where the volume's own title was taken for a book that holds it."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        is_named = (field.label, after.label) == ("volume", "container") and _BAND.search(field.text)
        if is_named and number and made[number - 1].label == "title" and not _HELD.match(after.text):
            made[number + 1] = replace(after, label="part")
    return made


def _of_people(fields: Sequence[Field]) -> list[Field]:
    """The people in front of the name of a book, without a word for editors: "In: J. Roe u. a.: Shores"."""
    made: list[Field] = []
    for number, field in enumerate(fields):
        found = _IN_PEOPLE.match(field.text) if field.label == "container" and number else None
        if not found:
            made.append(field)
            continue
        own = fields[0].label == "author" and found["people"].split(",")[0].split()[-1] in fields[0].text
        made.append(replace(field, label="holder" if own else "editor", text=found["people"]))
        made.append(replace(field, text=field.text[found.end() :], start=field.start + found.end()))
    return made


def _named_within(fields: Sequence[Field]) -> list[Field]:
    """The book behind a lone "in" whose first sentence was taken for a person: "in <I Greci.> <Storia e arte>"."""
    made = list(fields)
    for number in range(1, len(made) - 2):
        lone, first, rest = made[number : number + 3]
        is_in = lone.label == "note" and lone.text.strip(" :,").casefold() in ("in", "en", "dans")
        if is_in and first.label == "author" and first.text.rstrip().endswith(".") and rest.label in ("container", "title"):
            book = replace(first, label="container", text=f"{first.text} {rest.text.lstrip()}", end=rest.end)
            return [*made[: number + 1], book, *made[number + 3 :]]
    return made


def _noted(fields: Sequence[Field]) -> list[Field]:
    """The title that was taken for a note, where there is no other."""
    made = list(fields)
    labels = [field.label for field in made]
    if labels[:2] == ["author", "note"] and not {"title", "container"} & set(labels) and {"location", "publisher"} & set(labels):
        if len(made[1].text.split()) > 2 and not _CITED.search(made[1].text):
            made[1] = replace(made[1], label="title")
    return made


def _published(fields: Sequence[Field]) -> list[Field]:
    """The book right behind its editors, where it was taken for one more publisher."""
    made = list(fields)
    labels = [field.label for field in made]
    if "container" in labels or labels.count("publisher") < 2:
        return made
    at = labels.index("publisher")
    if at and labels[at - 1] == "editor" and _HELD.match(made[at - 1].text) and _ROLE_LAST.search(made[at - 1].text):
        made[at] = replace(made[at], label="container")
    return made


def _by_same(fields: Sequence[Field]) -> list[Field]:
    """Without "in: ders.," before the name of a book."""
    made: list[Field] = []
    for number, field in enumerate(fields):
        last = made[-1] if made else None
        if last and last.label == "part" and field.label == "title":  # of the book, after "in: ders., On"
            made[-1] = replace(last, label="container", text=f"{last.text} {field.text.lstrip()}", end=field.end)
            continue
        found = _SELF.match(field.text) if number > 1 and field.label in _MAY_REFER else None
        if not found or (field.label == "container" and not field.text.lstrip()[:1].isalpha()):
            made.append(field)
            continue
        rest = field.text[found.end() :]
        if not any(char.isalnum() for char in rest):
            made.append(replace(field, label="holder"))
        elif field.label in ("container", "note"):
            label = "container" if field.label == "container" or _follows(fields, number) != "title" else "part"
            made.append(replace(field, label=label, text=rest, start=field.start + found.end()))
        else:
            made.append(field)
    return made


def _whole_editor(fields: Sequence[Field]) -> list[Field]:
    """An editor whose family name was taken for the book: "In: Roe," and "Anna (Ed.):"."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        if (field.label, after.label) != ("container", "editor"):
            continue
        is_broken = _FAMILY_ALONE.fullmatch(field.text) and _GIVEN_AND_ROLE.match(after.text)
        is_body = _IN.match(field.text) and field.text[-1:].isalpha() and number + 2 < len(made)
        if is_broken or (is_body and made[number + 2].label in ("container", "title", "publisher")):
            joined = replace(after, text=f"{field.text} {after.text}", start=field.start)
            behind = made[number + 2 :]
            if is_body and behind[0].label != "container":
                behind[0] = replace(behind[0], label="container")
            return [*made[:number], joined, *behind]
    return made


def _untaken(fields: Sequence[Field]) -> list[Field]:
    """The first sentence of a title that the author was given: "A. Roe, Rivers. A history", "Max Roe, Short Days. On"."""
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
    author = replace(made[0], text=made[0].text[:at], end=made[0].start + at)
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
        found = _tail(field, _follows(fields, number))
        if not found:
            made.append(field)
            continue
        match, name, label = found
        at = match.start(name)
        made.append(replace(field, text=field.text[:at], end=field.start + at))
        made.append(replace(field, label=label, text=field.text[at:], start=field.start + at))
    return made


def _unbroken(fields: Sequence[Field]) -> list[Field]:
    """A book's title with what goes on it without a pause or is no publisher: "Introduction <in Oslo>", "<Books 1-5>"."""
    made = list(fields)
    labels = {field.label for field in made}
    for number, (field, after) in enumerate(pairwise(fields)):
        goes_on = field.label == "title" and after.label == "container" and field.text[-1:].isalpha() and after.text[:1].islower()
        is_book = not labels & _OF_ARTICLES and labels & _OF_BOOKS
        counts = (field.label, after.label) == ("title", "publisher") and _COUNTED.fullmatch(after.text)
        if (goes_on and is_book) or counts:
            joined = replace(field, text=f"{field.text} {after.text}", end=after.end)
            return [*made[:number], joined, *made[number + 2 :]]
    return made


def _whole_titles(fields: Sequence[Field]) -> list[Field]:
    """The title of a book with its second sentence, where that was taken for a book which holds it."""
    made = list(fields)
    labels = [field.label for field in made if field.label != "pages" or _RANGE.search(field.text)]
    at = 2 if labels[:3] == ["author", "date", "title"] else 1
    behind = set(labels[at + 2 :])
    if (
        labels[0:1] != ["author"]
        or labels[at : at + 2] != ["title", "container"]
        or behind & _OF_PARTS
        or not behind & _OF_BOOKS
    ):
        return made
    title, second = made[at : at + 2]
    paused = second.text.rstrip().endswith(",") and at == 1
    if (
        not title.text.rstrip().endswith(".")
        or _HELD.match(second.text)
        or not (paused or _SUBTITLE.match(second.text))
    ):
        return made
    if any({"journal", "publisher", "org"} & set(traits(word.strip(" ,.:"))) for word in second.text.split()):
        return made
    return [*made[:at], replace(title, text=f"{title.text} {second.text.lstrip()}", end=second.end), *made[at + 2 :]]


def _follows(fields: Sequence[Field], number: int) -> str:
    return fields[number + 1].label if number + 1 < len(fields) else ""


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
