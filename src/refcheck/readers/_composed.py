"""One record of a bibliography in another format than BibTeX as a `Reference`, by way of biblatex's fields.

So every bibliography is read by one set of rules: identifiers, dates, names, what is refused and why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from refcheck.errors import InputError
from refcheck.model import Document, Name, Reference, Text, Unread
from refcheck.readers._bibfields import reference
from refcheck.readers._paragraphs import whole
from refcheck.text.latex import encode
from refcheck.text.names import to_latin

# The biblatex entry type for each CSL type; any other is `misc`. The CSL type itself goes along in `csltype`.
_KINDS = {
    "article-journal": "article", "article-newspaper": "article", "article-magazine": "article", "book": "book",
    "chapter": "incollection", "paper-conference": "inproceedings", "report": "report", "thesis": "thesis",
    "webpage": "online", "dataset": "dataset", "software": "software", "motion_picture": "video", "patent": "patent",
    "manuscript": "unpublished", "pamphlet": "booklet", "entry-encyclopedia": "inreference",
}  # fmt: skip
_AS_THEY_STAND = frozenset(("doi", "url", "isbn", "issn", "pmid", "date", "urldate", "origdate", "eprint"))
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx](?![\dXx-])")


@dataclass(frozen=True, slots=True)
class Record:
    """A record as found: where it stands, its own key ("" for none), its CSL type, biblatex fields in plain text."""

    start: int
    end: int
    key: str
    type: str
    values: Mapping[str, str]
    authors: Sequence[Name] = ()
    editors: Sequence[Name] = ()


@dataclass(slots=True)
class Tagged:
    """A record of tagged lines: for each tag its values in order, each with the lines that it goes on over."""

    start: int
    end: int = 0
    tags: dict[str, list[list[str]]] = field(default_factory=dict)

    def first(self, *tags: str) -> str:
        """The first value that one of *tags* has."""
        return next(iter(self.all(*tags)), "")

    def all(self, *tags: str) -> list[str]:
        """Every value of *tags*."""
        values = (" ".join(lines).strip() for tag in tags for lines in self.tags.get(tag, ()))
        return [value for value in values if value]


def tagged(text: Text, line: re.Pattern[str], begins: Callable[[str], bool]) -> Iterator[Tagged]:
    """The records of a file of lines "tag value" (groups 1 and 2 of *line*); other lines go on with the one before.

    A record begins where *begins* says so of its tag.
    """
    record: Tagged | None = None
    tag = ""
    for at, end in _lines(text):
        found = line.match(text.content, at, end)
        if found and begins(found[1]):
            if record:
                yield record
            record = Tagged(at)
        if record is None or at == end:
            continue
        if found:
            tag = found[1]
            record.tags.setdefault(tag, []).append([found[2].strip()])
        elif (more := text.content[at:end].strip()) and tag in record.tags:
            record.tags[tag][-1].append(more)
        record.end = end
    if record:
        yield record


def _lines(text: Text) -> Iterator[tuple[int, int]]:
    ends = (*text.line_starts[1:], len(text.content) + 1)
    for start, end in zip(text.line_starts, ends, strict=True):
        yield start, start + len(text.content[start : end - 1].rstrip("\r\n"))


def document(text: Text, records: Iterable[Record], kind: str, unread: tuple[Unread, ...] = ()) -> Document:
    """The bibliography that *records* make; raises `InputError` where there are none."""
    taken: dict[str, int] = {}
    found = tuple(_reference(text, record, number, taken) for number, record in enumerate(records, 1))
    if not found and not unread:
        raise InputError(f"{text.path}: no {kind} record in it")
    return Document(path=text.path, references=found, unread=unread, has_text=False)


def _reference(text: Text, record: Record, number: int, taken: dict[str, int]) -> Reference:
    fields = {name: value for name, value in _fields(record) if value}
    place = text.locate(record.start)
    made = reference("", _KINDS.get(record.type, "misc"), fields, place)
    key = _plain(record.key) or _key(made, number)
    taken[key] = taken.get(key, 0) + 1
    notes = made.unread
    if taken[key] > 1 and record.key:
        notes = (Unread("key", key, "another entry has the same key", place), *notes)
    return replace(
        made,
        key=key if taken[key] == 1 else f"{key}#{taken[key]}",
        raw=whole(text.content[record.start : record.end]),
        end=record.end,
        fields=fields,
        unread=notes,
    )


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    yield "csltype", record.type
    yield "author", " and ".join(filter(None, map(_name, record.authors)))
    yield "editor", " and ".join(filter(None, map(_name, record.editors)))
    for name, value in record.values.items():
        plain = " ".join(whole(value).split())
        yield name, plain if name in _AS_THEY_STAND else encode(plain)


def _name(name: Name) -> str:
    """A name as BibTeX writes it, held together in braces where it would be taken apart."""
    if not name.family:
        return f"{{{_inner(name.literal)}}}" if name.literal.strip() else ""
    last = " ".join(filter(None, (_inner(name.particle).lower(), f"{{{_inner(name.family)}}}")))
    suffix = f"{{{_inner(name.suffix)}}}" if name.suffix else ""
    given = f"{{{_inner(name.given)}}}" if name.given else ""
    return ", ".join(filter(None, (last, suffix, given)))


def _inner(part: str) -> str:
    return encode(" ".join(re.sub(r"[{}\\]", "", whole(part)).split()))


def _plain(key: str) -> str:
    return re.sub(r"[\s,{}()\"'#%\\=~]+", "-", whole(key).strip())[:80].strip("-")


def _key(made: Reference, number: int) -> str:
    """A key for a record without one: family name (or organisation) and year."""
    people = made.item.authors or made.item.editors
    name = re.sub(r"[^a-z0-9]", "", to_latin((people[0].family or people[0].literal)[:80]).lower()) if people else ""
    year = f"{made.item.issued.year}{made.year_suffix}" if made.item.issued else ""
    return f"{name[:40].capitalize()}{year}" if name else f"entry{number}"


def person(printed: str, *, inverted_only: bool = True) -> Name:
    """A name "Family, Given, Suffix"; one without a comma is an organisation unless the format has other orders."""
    parts = [part.strip() for part in printed.split(",")]
    if len(parts) > 1 and parts[0] and parts[1]:
        return Name(family=parts[0], given=parts[1], suffix=parts[2] if len(parts) > 2 else "")
    words = parts[0].split()
    if inverted_only or len(parts) > 1 or not 2 <= len(words) <= 3 or not _is_given(words[:-1]):
        return Name(literal=" ".join(words))
    return Name(family=words[-1], given=" ".join(words[:-1]))


def _is_given(words: Sequence[str]) -> bool:
    return len(words) == 1 or any(re.fullmatch(r"[^\W\d_]\.?", word) for word in words)


def numbers(printed: str) -> dict[str, str]:
    """A standard number as the field it belongs to: `issn` where it has eight digits, else `isbn`."""
    plain = printed
    found = _ISSN.search(plain)
    digits = sum(char.isdigit() for char in plain)
    return {"issn": found[0]} if found and (digits <= 8 or "-" in found[0][4:5]) and digits != 13 else {"isbn": plain}


def slashed(printed: str) -> str:
    """A date "2020/10/05/" or "2020//" as EDTF; any other as it is."""
    parts = [part.strip() for part in printed.split("/")][:3]
    if not re.fullmatch(r"\d{4}", parts[0]) or not all(re.fullmatch(r"\d{0,2}", part) for part in parts[1:]):
        return printed.strip("/ ")
    kept = [parts[0]]
    for part in parts[1:]:
        if not part:
            break
        kept.append(part.zfill(2))
    return "-".join(kept)
