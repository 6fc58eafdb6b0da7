"""The gold collections as labelled token sequences: AnyStyle (BSD-2), GROBID (CC BY), LinkedBooks train (MIT).

They are read from `../shared/bench/refparse/data`; nothing of them is copied into the project but what the weights learnt.
Every collection is brought to one scheme: a plain label per token, punctuation with the field before it, opening
brackets and quotation marks, "In", "vol." and "pp." with the field after it.
"""

# ruff: noqa: E501, ARG001 (tables and patterns read better on one line)

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from refcheck.manuscript.parsing import landmarks
from refcheck.manuscript.parsing.repair import Mended, mend
from refcheck.manuscript.parsing.tokens import Token, tokenise

Segment = tuple[str, str]  # label or "", text

MARK = "mark"
OPENERS = set("([{<“„«‘‹\"'")
TO_NEXT = {
    "in",
    "vol",
    "volume",
    "v",
    "bd",
    "no",
    "nr",
    "n",
    "issue",
    "pp",
    "p",
    "pages",
    "page",
    "band",
    "heft",
    "№",
    "т",
    "с",
    "s",
    "ss",
    "ed",
    "n°",
    "nº",
    "cilt",
    "sayı",
}
ROLE = {"ed", "eds", "editor", "editors", "hrsg", "hg", "edited", "ред"}

BY = {"by", "von", "v", "di", "par", "por"}
TRANSLATED = {"translated", "trans", "transl", "translator", "übersetzt", "übers", "trad"}


@dataclass(frozen=True)
class Sample:
    """One reference: its mended text, tokens and their labels; `group` names the list it stands in."""

    collection: str
    group: str
    mended: Mended
    tokens: tuple[Token, ...]
    labels: tuple[str, ...]


def sample(collection: str, group: str, segments: list[Segment], glue: str = " ") -> Sample | None:
    """Segments of text with their labels as one labelled token sequence."""
    text, spans, blank = "", [], False
    italics: list[tuple[int, int]] = []
    for label, piece in segments:
        core = mend(piece).text
        blank = blank or bool(glue) or piece[:1].isspace()
        if core:
            start = len(text) + (1 if blank and text else 0)
            text += (" " if blank and text else "") + core
            spans.append((start, len(text), label.rstrip("*")))
            if label.endswith("*"):
                italics.append(spans[-1][:2])
            blank = False
        blank = blank or piece[-1:].isspace()
    mended_all = Mended(text, tuple(italics))
    tokens = tokenise(mended_all, landmarks.find(text))
    if not tokens:
        return None
    labels = [_label_at(token, spans) for token in tokens]
    return Sample(collection, group, mended_all, tokens, tuple(settle(tokens, labels)))


def _label_at(token: Token, spans: list[tuple[int, int, str]]) -> str:
    if token.text.startswith("@"):
        return MARK
    return next((label for start, end, label in spans if start <= token.start < end), "")


def settle(tokens: tuple[Token, ...], labels: list[str]) -> list[str]:
    """Unlabelled tokens and the edges of fields brought to the one scheme."""
    _split_numbers(tokens, labels)
    count = len(labels)
    following = [""] * count
    ahead = ""
    for i in reversed(range(count)):
        if labels[i] and labels[i] != MARK:
            ahead = labels[i]
        following[i] = ahead
    before = ""
    for i, token in enumerate(tokens):
        if labels[i]:
            if labels[i] != MARK:
                before = labels[i]
            continue
        word = token.text.casefold()
        if not any(c.isalnum() for c in word):
            labels[i] = (
                following[i]
                if word in OPENERS and following[i] and not _closes(tokens, labels, i)
                else before or following[i] or "note"
            )
        elif word in ROLE and (before == "editor" or following[i] == "editor"):
            labels[i] = "editor"
        elif (
            word in BY and following[i] in ("editor", "translator") and i and labels[i - 1] in ("editor", "translator")
        ):
            labels[i] = following[i]
        elif word in TRANSLATED and following[i] == "translator":
            labels[i] = "translator"
        elif word in TO_NEXT and following[i] in ("container", "editor", "volume", "issue", "pages", "series", "title"):
            labels[i] = following[i] if not (word == "in" and following[i] == "title") else "note"
        else:
            labels[i] = "note"
    for i in range(count - 1):  # an opener that stands at the end of a field belongs to the next one
        if (
            tokens[i].text in "([{“„«‘‹"
            and _opens(tokens, i)
            and labels[i + 1] not in (labels[i], MARK)
            and labels[i] != MARK
        ):
            labels[i] = labels[i + 1]
    for i in range(1, count):  # a closing mark at the start of a field belongs to the one before
        if (
            (tokens[i].text in ".,;:)]}”’»›" or (tokens[i].text in "“‘" and not _opens(tokens, i)))
            and labels[i - 1] not in (labels[i], MARK)
            and labels[i] != MARK
        ):
            labels[i] = labels[i - 1]
    return labels


def _opens(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a mark stands right before a word, as opening ones do."""
    return tokens[i].text in "([{" or (
        i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end and tokens[i + 1].text[0].isalnum()
    )


def _closes(tokens: tuple[Token, ...], labels: list[str], i: int) -> bool:
    """Whether a straight quotation mark ends the field before it."""
    return (
        tokens[i].text in "\"'"
        and i > 0
        and (i + 1 >= len(tokens) or tokens[i + 1].start > tokens[i].end or not tokens[i + 1].text[0].isalnum())
    )


def _split_numbers(tokens: tuple[Token, ...], labels: list[str]) -> None:
    """Of the form "24(4)" under one label becomes volume and issue; "2007;56(9)" under date, "18(9):1434-40" under volume too."""
    for i in range(len(tokens) - 1):  # "2007;56(9):" with everything under the volume's label
        starts = labels[i] == "volume" and (i == 0 or labels[i - 1] != "volume")
        if (
            starts
            and re.fullmatch(r"(?:1[89]|20)\d\d", tokens[i].text)
            and tokens[i + 1].text in ";:,"
            and labels[i + 1] == "volume"
        ):
            labels[i] = labels[i + 1] = "date"
    depth_open, keyword, number_seen, colon = False, False, False, False
    for i, token in enumerate(tokens):
        if i and labels[i] != labels[i - 1] and not (labels[i - 1] == "issue" and labels[i] == "volume"):
            depth_open = keyword = number_seen = colon = False
        after_date = i > 0 and labels[i - 1] == labels[i] == "date"
        if after_date and token.text == ";" and i + 1 < len(tokens) and tokens[i + 1].text.isdigit():
            j = i + 1
            while j < len(tokens) and labels[j] == "date":
                labels[j] = "volume"
                j += 1
        if labels[i] != "volume":
            continue
        word = token.text.casefold()
        if word in ("(", "[") and number_seen:
            depth_open = True
        if word in (
            "no",
            "nr",
            "n",
            "issue",
            "number",
            "№",
            "num",
            "heft",
            "h",
            "n°",
            "nº",
            "fasc",
            "sayı",
            "вып",
            "iss",
        ):
            keyword = number_seen or keyword
        if colon or (
            word == ":"
            and number_seen
            and i + 1 < len(tokens)
            and labels[i + 1] == "volume"
            and re.match(r"[a-z]?\d", tokens[i + 1].text, re.IGNORECASE)
            and "pages" not in labels
        ):
            labels[i] = "volume" if word == ":" and not colon else "pages"
            colon = True
            continue
        if depth_open or keyword:
            labels[i] = "issue"
        if any(c.isdigit() for c in word):
            number_seen = True
        if word in (")", "]"):
            depth_open = False


ANYSTYLE = {
    "author": "author", "editor": "editor", "translator": "translator", "title": "title", "journal": "container",
    "container-title": "container", "collection-title": "series", "collection-number": "number", "volume": "volume",
    "pages": "pages", "date": "date", "publisher": "publisher", "location": "location", "edition": "edition",
    "genre": "genre", "note": "note", "medium": "note", "director": "author", "producer": "author", "source": "container",
    "url": "note", "doi": "note", "isbn": "note", "citation-number": "note", "dataset": "title",
}  # fmt: skip


def anystyle(root: Path, part: str) -> Iterator[Sample]:
    """AnyStyle's flat segments."""
    for number, sequence in enumerate(ET.parse(root / "anystyle" / "raw" / f"{part}.xml").getroot().iter("sequence")):
        segments = [(ANYSTYLE.get(e.tag, "note"), " ".join("".join(e.itertext()).split())) for e in sequence]
        if made := sample(f"anystyle-{part}", f"{part}{number}", segments):
            yield made


def _grobid_label(element: ET.Element, has_article: bool) -> str:
    tag = element.tag.rsplit("}", 1)[-1]
    kind = (element.get("level") or element.get("unit") or element.get("type") or "").casefold()
    if tag == "title":
        return {"a": "title", "j": "container", "s": "series", "u": "title"}.get(
            kind, "container" if has_article else "title"
        )
    if tag == "biblScope":
        return {
            "vol": "volume",
            "volume": "volume",
            "issue": "issue",
            "pp": "pages",
            "page": "pages",
            "pages": "pages",
        }.get(kind, "note")
    if tag == "orgName":
        return "author" if kind == "collaboration" else "publisher"
    if tag == "note":
        return "genre" if kind == "report" else "note"
    if tag == "idno":
        return "number" if kind == "report" else "note"
    return {"author": "author", "authors": "author", "editor": "editor", "date": "date", "publisher": "publisher", "pubPlace": "location",
            "pubplace": "location"}.get(tag, "note" if tag == "ptr" else "")  # fmt: skip


def grobid(root: Path) -> Iterator[Sample]:
    """GROBID's TEI with inline labels; unlabelled text is settled by rule."""
    seen: set[str] = set()
    for path in sorted((root / "grobid" / "raw" / "corpus").glob("*.xml")):
        collection = "grobid-core" if path.name == "citations.xml" else "grobid-rest"
        raw = path.read_text(encoding="utf-8", errors="replace")
        for chunk in re.findall(r"<bibl\b[^>]*>.*?</bibl>", raw, re.DOTALL):
            chunk = re.sub(r"\s(?:xml|xlink):[a-z]+=\"[^\"]*\"", "", chunk)
            try:
                bibl = ET.fromstring(re.sub(r"&(?!amp;|lt;|gt;|quot;|apos;|#)", "&amp;", chunk))
            except ET.ParseError:
                continue
            text = " ".join("".join(bibl.itertext()).split())
            if not text or text in seen or re.search(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", text):
                continue
            seen.add(text)
            if made := sample(collection, path.name, list(_grobid_segments(bibl)), glue=""):
                yield made


def _grobid_segments(bibl: ET.Element) -> Iterator[Segment]:
    kinds = [(e.get("level") or "") for e in bibl.iter() if e.tag.rsplit("}", 1)[-1] == "title"]
    article = "a" in kinds
    authored = any(e.tag == "author" for e in bibl.iter())
    first = True
    if bibl.text:
        yield "", bibl.text
    for element in bibl:
        label = _grobid_label(element, article)
        if element.tag == "orgName" and first and not authored:
            label = "author"
        first = False
        yield label, "".join(element.itertext())
        if element.tail:
            yield "", element.tail


LINKEDBOOKS = {"author": "author", "title": "title", "publicationplace": "location", "publisher": "publisher", "year": "date",
               "pagination": "pages", "volume": "volume", "series": "series", "tomo": "volume", "publicationnumber-year": "note",
               "publicationspecifications": "note", "conjunction": "note"}  # fmt: skip


def linkedbooks(root: Path) -> Iterator[Sample]:
    """LinkedBooks' monograph references, token by token."""
    path = root / "linkedbooks" / "raw" / "clean_train.txt"
    current: list[tuple[str, str]] = []
    kind = ""
    for row in [*path.read_text(encoding="utf-8").replace("\r", "\n").split("\n"), "X o o b-r"]:
        parts = row.split()
        if len(parts) != 4 or parts[0] == "-DOCSTART-":
            continue
        word, label, second, third = parts
        if third in ("b-r", "o"):
            if current and kind == "secondary" and (made := _linkedbook(current)):
                yield made
            current, kind = [], ""
        if third != "o":
            current.append((word, label))
            if "-" in second:
                kind = second.split("-", 1)[1]


def _linkedbook(words: list[tuple[str, str]]) -> Sample | None:
    segments: list[Segment] = []
    for word, label in words:
        mapped = LINKEDBOOKS.get(label, "note")
        tight = bool(re.fullmatch(r"[,.;:!?)\]»”]", word)) or (segments and re.search(r"[(\[«“’']$", segments[-1][1]))
        segments.append((mapped, word if tight or not segments else " " + word))
        if len(segments) > 1 and not tight:
            before = segments[-2]
            segments[-2] = (before[0], before[1] + " ")
    if not {"author", "title"} <= {label for label, _ in segments}:
        return None
    return sample("linkedbooks", "linkedbooks", segments, glue="")


def read_all(root: Path) -> dict[str, list[Sample]]:
    """All samples by collection."""
    found: dict[str, list[Sample]] = defaultdict(list)
    for one in (*anystyle(root, "core"), *anystyle(root, "good"), *grobid(root), *linkedbooks(root)):
        found[one.collection].append(one)
    return dict(found)
