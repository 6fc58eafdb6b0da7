r"""The entries of a `.bbl` that biber wrote for biblatex: `\entry{key}{type}{options} … \endentry`.

Its format: biblatex 3.20 manual, section 4.2, and `biblatex.def`; names say their parts ("family={Doe}") in bbl formats
2.4 and later, and before that stand in eight groups (family, given, prefix, suffix, each with its initials).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from refcheck.model import Document, Name, Text
from refcheck.readers._bibfields import TYPES
from refcheck.readers._composed import Record, document
from refcheck.readers._decode import decode as characters
from refcheck.readers._lines import line_starts
from refcheck.readers._texsource import Source
from refcheck.text.latex import decode

SIGN = re.compile(r"\\entry ?\{[^{}]{1,300}\}\{[A-Za-z]{2,40}\}")
_EDGE = re.compile(r"\\(entry(?= ?\{)|endentry)(?![A-Za-z])")
_PART = re.compile(r"\\(field|list|name|verb)(?=\{)")
_VERBATIM = re.compile(r"\\verb\{(\w{1,40})\}[ \t]*\n[ \t]*\\verb ([^\n]{0,4000})\n")
_NAME_PART = re.compile(r"(?<![A-Za-z])(family|given|prefix|suffix)=(?=\{)")
_SPACES = re.compile(r"\\(?:bibnamedelim[a-di]|bibinithyphendelim|addspace|addnbspace)(?![A-Za-z])\s?")
_DASH = re.compile(r"\\bib(?:range|date)dash(?![A-Za-z])\s?")
_COMMA = re.compile(r"\\bibrangessep(?![A-Za-z])\s?")
_COPY = re.compile(r"[0-9a-f]{32}")  # the key of an entry that biber made itself, for a related work
_DATES = {"": "date", "url": "urldate", "orig": "origdate"}
_OLD_PARTS = ("family", "given", "prefix", "suffix")


def read(path: str, data: bytes) -> Document:
    """The entries of the file as references, in its order; raises `InputError` where there are none."""
    content = characters(data, path).replace("\r\n", "\n").replace("\r", "\n")
    return document(Text(path, content, "bbl", line_starts(content)), _records(content), "biblatex")


def _records(content: str) -> Iterator[Record]:
    """Each entry once, however many lists sort it."""
    source = Source(content)
    seen: set[str] = set()
    start = -1
    for edge in _EDGE.finditer(content):
        if edge[1] == "entry":
            start = edge.start()
        elif start >= 0:
            record = _record(source, start, edge.end())
            if record and record.key not in seen:
                seen.add(record.key)
                yield record
            start = -1


def _record(source: Source, start: int, end: int) -> Record | None:
    key, at = _argument(source, start + len("\\entry"))
    kind, at = _argument(source, at)
    if not key or _COPY.fullmatch(key) or kind in ("", "set", "xdata"):
        return None
    fields: dict[str, str] = {}
    people: dict[str, tuple[Name, ...]] = {}
    for part in _PART.finditer(source.text, at, end):
        name, after = _argument(source, part.end())
        if part[1] == "field":
            fields.setdefault(name, _plain(_argument(source, after)[0]))
        elif part[1] == "verb" and (verbatim := _VERBATIM.match(source.text, part.start(), end)):
            fields.setdefault(name, verbatim[2].strip())
        elif part[1] == "list" and (span := source.argument(_argument(source, after)[1])):
            fields.setdefault(name, " and ".join(_plain(source.text[a:b]) for a, b in _groups(source, *span)))
        elif part[1] == "name":
            people.setdefault(name, tuple(_people(source, after, end)))
    for prefix, name in _DATES.items():
        fields[name] = _date(fields, prefix)
    fields["extradate"] = _letter(fields.get("extradate") or fields.get("extrayear", ""))
    return Record(start, end, key, TYPES.get(kind, ""), fields, people.get("author", ()), people.get("editor", ()))


def _argument(source: Source, at: int) -> tuple[str, int]:
    """The group that begins at *at* as it stands, and the offset after it; "" where there is none."""
    span = source.argument(at)
    return (source.text[span[0] : span[1]], span[1] + 1) if span else ("", at)


def _groups(source: Source, at: int, end: int) -> Iterator[tuple[int, int]]:
    """The groups side by side from *at* to *end*."""
    while at < end and (span := source.argument(at)) and span[1] <= end:
        yield span
        at = span[1] + 1


def _people(source: Source, at: int, end: int) -> Iterator[Name]:
    r"""The names in `\name{author}{2}{options}{ {{hash=…}{family={Doe}, …}} … }`."""
    arguments = list(islice(_groups(source, at, end), 3))
    for person in _groups(source, *arguments[-1]) if arguments else ():
        groups = list(_groups(source, *person))
        parts = _parts(source, *groups[1]) if len(groups) == 2 else _old_parts(source, groups)
        given, family = parts.get("given", ""), parts.get("family", "")
        if family and not any(parts.get(name) for name in ("given", "prefix", "suffix")):
            yield Name(literal=family)
        elif family or given:
            yield Name(family=family, given=given, particle=parts.get("prefix", ""), suffix=parts.get("suffix", ""))


def _parts(source: Source, start: int, end: int) -> dict[str, str]:
    found = _NAME_PART.finditer(source.text, start, end)
    return {part[1]: _plain(_argument(source, part.end())[0]) for part in found}


def _old_parts(source: Source, groups: list[tuple[int, int]]) -> dict[str, str]:
    """The parts of a name in groups: options, then each part and its initials."""
    return {name: _plain(source.text[start:end]) for name, (start, end) in zip(_OLD_PARTS, groups[1::2], strict=False)}


def _plain(value: str) -> str:
    return decode(_COMMA.sub(", ", _DASH.sub("--", _SPACES.sub(" ", value))))


def _date(fields: dict[str, str], prefix: str) -> str:
    """The date whose parts begin with *prefix*, as EDTF."""
    begin, end = (
        "-".join(_until_empty([fields.get(f"{prefix}{edge}{part}", "") for part in ("year", "month", "day")]))
        for edge in ("", "end")
    )
    return f"{begin}/{end}" if end else begin


def _letter(number: str) -> str:
    """The letter after a year that several entries share: "b" for 2."""
    return chr(ord("a") + int(number) - 1) if re.fullmatch(r"[1-9]|1\d|2[0-6]", number) else ""


def _until_empty(parts: list[str]) -> Iterator[str]:
    for part in parts:
        if not part:
            return
        yield part.zfill(2)
