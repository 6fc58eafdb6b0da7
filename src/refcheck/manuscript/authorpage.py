"""Author–page citations, as the MLA prints them: (Smith 45), (Smith, *Weirs* 45), (45) after the author's name.

Only what an entry of the list answers to shows that a text cites in this way; figures, verses and articles of a law,
which are printed alike, have no entry. A page alone belongs to the author that its sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from refcheck.manuscript.brackets import groups
from refcheck.manuscript.citations import Placed
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.pointers import Pointer
from refcheck.manuscript.sentences import bounded, sentence_at, sentence_spans
from refcheck.manuscript.shortened import find
from refcheck.manuscript.sources import Source, Sources
from refcheck.model import CitationStyle, Confidence, Label, Link
from refcheck.text.names import fold_name

_PAGE = r"(?:[ivxlc]{1,6}|[A-Z]?\d{1,4})(?:\s?[-–]\s?\d{1,4})?"
_PAGES = rf"(?:(?:pp?|lines?|ll?|ch|chs|par|pars|sec|vol|act)\.?\s)?{_PAGE}(?:,\s{_PAGE}){{0,4}}"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[-–]\s?\d{1,2}:\d\d(?::\d\d)?)?"  # in a film
# What may follow a page: "(104; emphasis added)", "(12, my translation)".
_REMARK = (
    r"(?:[;,]\s(?:(?:my|our|original|the author['’]s)\s)?"
    r"(?:emphas[ie]s|italics|translation|trans\.|ellips[ie]s)[^();\d]{0,40})?"
)
_NAME = r"[^\W\d_a-zß-ÿ][\w'’.-]{1,30}"
_PARTICLES = r"(?:(?:van|von|der|de|del|della|di|da|du|la|le|al|el|bin|ibn)\s){0,3}"
_NAMED = re.compile(
    rf"(?:(?:see(?:\salso)?|cf\.|qtd\.\sin|quoted\sin|cited\sin|citado\sen|cit\.\sem|zit\.\snach)\s)?"
    rf"(?P<names>{_PARTICLES}{_NAME}(?:\s(?:(?:of|for|the|in|on|to|a)\s){{0,2}}{_NAME}){{0,5}}"
    rf"(?:(?:,\s{_NAME}){{0,2}},?\s(?:and|&|y|et|und|e)\s{_NAME})?(?P<others>,?\set\sal\.)?)"
    rf"(?P<title>,\s[^;\d][^;]{{2,80}}?)?(?:,?\s(?P<pages>{_PAGES}|{_TIME}))?"
)
_TITLED = re.compile(rf"(?P<title>[“\"‘*_][^;]{{2,80}}?[”\"’*_])(?:,?\s(?P<pages>{_PAGES}|{_TIME}))?")
_PAGE_ALONE = re.compile(rf"(?P<pages>{_PAGES}){_REMARK}")
_WORD = re.compile(rf"{_PARTICLES}{_NAME}(?:['’]s|['’])?")
_MENTION = re.compile(
    rf"(?P<name>(?<!\w){_PARTICLES}[^\W\d_a-zß-ÿ][\w-]{{1,30}})|[“\"*_](?P<title>[^“”\"*_\n]{{3,90}}?)[,.]?[”\"*_]"
)
_ARTICLE = re.compile(r"^(?:the|an?|le|la|les|el|los|der|die|das|il) ")
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_CLOSES = re.compile(r"[\s”\"’]{0,2}(?:[.,;:!?—–]|$)")
_LEAST_TITLE = 5
_LEAST_MARKED = 3  # letters of a title in italics or quotation marks
_MOST_ALIKE = 3
_MARKS = '“"‘*_'
_FEWEST = 3
_SURE = 5  # answered citations before one that no entry answers to is one at all
_SHARE = 0.8
_ALIKE = frozenset(map(fold_name, (
    "Figure", "Fig", "Figs", "Table", "Tab", "Chart", "Map", "Plate", "Image", "Photo", "Box", "Appendix", "Chapter",
    "Section", "Part", "Book", "Volume", "Scene", "Act", "Line", "Lines", "Stanza", "Canto", "Verse", "Psalm", "Psalms",
    "Genesis", "Exodus", "Leviticus", "Numbers", "Deuteronomy", "Joshua", "Judges", "Ruth", "Samuel", "Kings", "Job",
    "Proverbs", "Ecclesiastes", "Isaiah", "Jeremiah", "Ezekiel", "Daniel", "Hosea", "Matthew", "Mark", "Luke", "John",
    "Acts", "Romans", "Corinthians", "Galatians", "Ephesians", "Philippians", "Hebrews", "James", "Peter", "Revelation",
    "Quran", "Sura", "Article", "Art", "Rule", "Law", "Amendment", "Title", "Clause", "Resolution", "Directive", "No",
    "Number", "Note", "Step", "Phase", "Level", "Grade", "Class", "Type", "Group", "Week", "Day", "Month", "Year",
    "Page", "Question", "Item", "Example", "Equation", "Eq", "Theorem", "Lemma", "Model", "Version", "Windows",
    "Boeing", "Sonnet", "Sonnets", "Ode", "Hymn", "Symphony", "Opus", "Op", "Fragment", "Letter", "Federalist",
    "Inferno", "Purgatorio", "Paradiso", "Iliad", "Odyssey", "Aeneid", "Dialogue", "Elegy", "Psalter",
    "Airbus", "Apollo", "Channel", "Route", "Highway", "Room", "Unit", "Lot", "Platform", "Flight", "Age", "Aged",
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Spring", "Summer", "Autumn", "Fall", "Winter", "Circa", "About", "Born", "Died", "Since", "Until",
)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Named:
    """A bracket with a name: its pointer, and whether it has a page."""

    pointer: Pointer
    has_page: bool


def find_all(paragraphs: Sequence[Paragraph], known: Sources) -> tuple[Placed, ...]:
    """The author–page citations in reading order; none where too few have an entry for the text to cite so."""
    named = [list(_named(paragraph.text, known)) for paragraph in paragraphs]
    paged = [one for some in named for one in some if one.has_page or (one.pointer.label.title and one.pointer.links)]
    answered = [one for one in paged if one.pointer.links]
    keys = {link.key for one in answered for link in one.pointer.links}
    if len(answered) < _FEWEST or len(keys) < min(2, len(known.all)):
        return ()
    keeps = len(answered) >= _SURE and len(answered) >= _SHARE * len(paged)
    pointers: list[list[Pointer]] = []
    for paragraph, some in zip(paragraphs, named, strict=True):
        kept = [one.pointer for one in some if one.pointer.links or (keeps and one.has_page)]
        pointers.append([*kept, *_alone(paragraph.text, sentence_spans(paragraph.text), kept, known)])
    cited = {link.key for some in pointers for one in some for link in one.links}
    titles = _titles(known)
    for paragraph, found in zip(paragraphs, pointers, strict=True):
        found += _in_words(paragraph.text, known, titles, cited)
    return _placed(paragraphs, pointers)


def _placed(paragraphs: Sequence[Paragraph], pointers: Sequence[Sequence[Pointer]]) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    for number, (paragraph, some) in enumerate(zip(paragraphs, pointers, strict=True)):
        spans = sentence_spans(paragraph.text)
        placed += [
            Placed(number, one, bounded(sentence_at(paragraph.text, spans, one.start), one.start))
            for one in sorted(some, key=lambda one: one.start)
        ]
    return tuple(placed)


def _in_words(text: str, known: Sources, titles: Mapping[str, Sequence[Source]], cited: set[str]) -> list[Pointer]:
    """Where a paragraph first names the author or the title of a work that nothing cites yet; adds it to *cited*.

    A work as a whole, and one without pages, is cited so: "Tuttle answered on his blog", "In *Stalker* it rains". A
    name tells nothing of an author who has several works.
    """
    found: list[Pointer] = []
    for words in _MENTION.finditer(text):
        if words["name"]:
            numbers = known.index.by_form.get(fold_name(words["name"]), ())
            named: Sequence[Source] = [known.all[number] for number in numbers if known.all[number].has_author]
        else:
            named = titles.get(fold_name(words["title"]), ())
        if len(named) == 1 and named[0].entry.key not in cited:
            cited.add(named[0].entry.key)
            found.append(_mention(words, named[0]))
    return found


def _titles(known: Sources) -> dict[str, list[Source]]:
    """The sources by their folded titles, with the subtitle and without."""
    found: dict[str, list[Source]] = {}
    for source in known.all:
        for title in {source.main, source.entry.title}:
            if len(title) >= _LEAST_TITLE:
                found.setdefault(title, []).append(source)
    return found


def _mention(words: re.Match[str], source: Source) -> Pointer:
    link = Link(source.entry.key, Confidence.LOW, "its author or title in the text; no bracket cites it")
    label = Label(names=(words["name"],) if words["name"] else (), title=words["title"] or "")
    return Pointer(*words.span(), *words.span(), CitationStyle.NARRATIVE, label, links=(link,))


def _named(text: str, known: Sources) -> Iterator[_Named]:
    """The brackets, or their parts between semicolons, that hold names or a title, and mostly a page."""
    for start, end in groups(text):
        if text[start] != "(" or end - start > 300:
            continue
        at = start + 1
        for part in text[at : end - 1].split(";"):
            begin = at + len(part) - len(part.lstrip())
            words = part.strip()
            at += len(part) + 1
            if made := _pointer(words, begin, (start, end), known):
                yield made


def _pointer(words: str, begin: int, group: tuple[int, int], known: Sources) -> _Named | None:
    found = _NAMED.fullmatch(words) or _TITLED.fullmatch(words)
    if not found or _YEAR.fullmatch(found["pages"] or ""):
        return None
    names = found.groupdict().get("names") or ""
    title = (found["title"] or "").strip(" ,")
    pages = found["pages"] or ""
    links = find(names, title, pages or "-", known)
    if not links and not (title and names):
        links = _by_title(title or names, known)
    if not links and (not pages or not names or title or _is_alike(names)):
        return None
    if len(links) == 1:
        links = (replace(links[0], confidence=Confidence.HIGH),)
    label = Label(names=(names,) if names else (), title=title, et_al=bool(found.groupdict().get("others")))
    end = begin + len(words)
    pointer = Pointer(begin, end, *group, CitationStyle.PARENTHETICAL, label, pages, links)
    return _Named(pointer, bool(pages))


def _by_title(words: str, known: Sources) -> tuple[Link, ...]:
    """The one entry in whose title *words* stand, an article before them left out; several where these are as near.

    Nearer is a title that begins with them, and a book behind italics, a part of one behind quotation marks.
    """
    folded = fold_name(words.strip('“”"‘’*_ ,'))
    if len(folded) < (_LEAST_MARKED if words[0] in _MARKS else _LEAST_TITLE):
        return ()
    fitting = [source for source in known.all if f" {folded} " in f" {source.entry.title} "]
    beginning = [source for source in fitting if _begins(source.entry.title, folded)]
    fitting = beginning or (fitting if " " in folded or words[0] in _MARKS else [])
    if words[0] in _MARKS:
        fitting = [source for source in fitting if source.is_book == (words[0] in "*_")] or fitting
    if len(fitting) == 1:
        return (Link(fitting[0].entry.key, Confidence.MEDIUM, "its title"),)
    if len(fitting) > _MOST_ALIKE or not all(_begins(source.entry.title, folded) for source in fitting):
        return ()
    return tuple(Link(source.entry.key, Confidence.LOW, "its title; several begin so") for source in fitting)


def _begins(title: str, words: str) -> bool:
    """Whether a folded *title* begins with *words*, but for an article before either."""
    return f"{_ARTICLE.sub('', title)} ".startswith(f"{_ARTICLE.sub('', words)} ")


def _is_alike(names: str) -> bool:
    """Whether a capital word with a number behind it is something else than an author with a page."""
    words = fold_name(names).split()
    joined = re.search(r"\s(?:and|&|y|et|und|e)\s", names)
    return (
        not words
        or len(words) > 3
        or (len(words) > 1 and not joined)
        or any(word in _ALIKE for word in words)
        or names.isupper()
    )


def _alone(
    text: str, spans: tuple[tuple[int, int], ...], named: Sequence[Pointer], known: Sources
) -> Iterator[Pointer]:
    """The pages alone in brackets, with the author of the list whom their sentence, or the one before it, names."""
    taken = {pointer.group_start for pointer in named}
    for start, end in groups(text):
        found = _PAGE_ALONE.fullmatch(text, start + 1, end - 1)
        if not found or start in taken or text[start] != "(" or _YEAR.fullmatch(found["pages"]):
            continue
        if not found["pages"][0].isdigit() or not _CLOSES.match(text, end):
            continue  # "(i)" and "(2) the" count something
        sentence = sentence_at(text, spans, start)
        before = sentence_at(text, spans, max(0, sentence[0] - 2))
        author = _author(text[sentence[0] : start], known) or _author(text[before[0] : sentence[0]], known)
        if author is None:
            continue
        name, sources = author
        links = find(name, "", found["pages"], known)
        if links and len(sources) <= 3:
            label = Label(names=(name,))
            links = tuple(replace(link, confidence=min(link.confidence, Confidence.MEDIUM)) for link in links)
            where = (start + 1, end - 1, start, end)
            yield Pointer(*where, CitationStyle.PARENTHETICAL, label, found["pages"], links)


def _author(text: str, known: Sources) -> tuple[str, tuple[Source, ...]] | None:
    """The last author of the list whom *text* names."""
    for word in reversed(list(_WORD.finditer(text))):
        name = re.sub(r"['’]s?$", "", word[0])
        if len(name) > 2 and (sources := known.named(name)) and any(source.has_author for source in sources):
            return name, sources
    return None
