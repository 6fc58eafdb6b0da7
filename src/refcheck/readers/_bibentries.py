"""A BibTeX or biblatex file: its entries as references; what pybtex cannot read is kept with its line and reason.

The file is cut where a line begins an entry, so that an unclosed brace costs one entry and not the rest of the file.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.exceptions import PybtexError
from pybtex.scanner import PybtexSyntaxError
from pybtex.utils import CaseInsensitiveDict

from refcheck.errors import InputError
from refcheck.model import Document, Reference, Text, Unread
from refcheck.readers._bibcomments import without_comments
from refcheck.readers._bibfields import reference
from refcheck.readers._decode import decode
from refcheck.readers._lines import line_starts

# Entries are at most this long: pybtex's search for a closing quote is quadratic within one value.
MAX_ENTRY = 200_000
_START = re.compile(r"^[ \t]{0,40}@[ \t]{0,10}[A-Za-z][\w-]{0,40}\s{0,20}[{(]", re.MULTILINE)
_NEXT = re.compile(r"[\s,;}]{0,200}@[ \t]{0,10}[A-Za-z][\w-]{0,40}\s{0,20}[{(]")
# Entries of the simplest shape, which are most in most files, are taken without pybtex: a tenth of the time.
_NAME = r"[A-Za-z][\w-]{0,40}+"
_PLAIN = re.compile(
    rf"@({_NAME})\s*+\{{\s*+([^\s,{{}}()\"#%'=\\]++)\s*+,"
    rf"((?>(?:\s*+{_NAME}\s*+=\s*+\{{[^{{}}]*+\}}\s*+(?:,|(?=\}})))+))\s*+\}}"
)
_PLAIN_FIELD = re.compile(rf"({_NAME})\s*+=\s*+\{{([^{{}}]*+)\}}")
# What the parser says, for a reader.
_IN_WORDS = {
    "premature end of file": "the entry is not closed",
    "entry key expected": "the entry has no key",
    "'}' expected": "a comma or the closing brace is missing before this",
    "')' expected": "a comma or the closing bracket is missing before this",
    "'=' expected": "no “=” follows the name of a field",
}
_COMMANDS = frozenset(("string", "preamble", "comment"))
_COMMENT = re.compile(r"\s*@\s*comment\b", re.IGNORECASE)
_TRAILING_FIELD = re.compile(r"\s*,\s*[A-Za-z][\w-]{0,40}\s*=")
_INHERITED_TITLE = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_NOT_INHERITED = {
    "crossref",
    "xref",
    "xdata",
    "entryset",
    "shorthand",
    "label",
    "keywords",
    "options",
    "citation-context",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it stands: type in lower case, fields by lower-case name, the span of its source."""

    type: str
    key: str
    fields: Mapping[str, str]
    start: int
    end: int
    unread: tuple[Unread, ...] = ()


def read(path: str, data: bytes) -> Document:
    """The references of a `.bib` file in its order, and the entries that cannot be read as `Unread`."""
    content = decode(data, path)
    text = Text(path, content, "bib", line_starts(content))
    parsed = tuple(_parse(text))
    entries = [each for each in parsed if isinstance(each, Entry)]
    if not parsed:
        raise InputError(f"{path}: no BibTeX entry in it (an entry begins with @type{{key,)")
    return Document(
        path=path,
        references=tuple(_references(entries, text)),
        unread=tuple(each for each in parsed if isinstance(each, Unread)),
        has_text=False,
    )


def _parse(text: Text) -> Iterator[Entry | Unread]:
    """The entries of the file and those that cannot be read, in order; `@string`s are put in."""
    macros: CaseInsensitiveDict = CaseInsensitiveDict(month_names)
    starts = [found.start() for found in _START.finditer(text.content)]
    for start, end in pairwise([*starts, len(text.content)]):
        begun = None if _COMMENT.match(text.content, start) else _NEXT.match(text.content, start)
        while begun and begun.end() <= end:
            at = begun.group().index("@") + begun.start()
            read, stop = _parse_one(text, at, end, macros)
            if read:
                yield read
            begun = _NEXT.match(text.content, stop) if stop else None


def _parse_one(text: Text, start: int, end: int, macros: CaseInsensitiveDict) -> tuple[Entry | Unread | None, int]:
    """The entry at *start* (None for `@string` and `@preamble`) and where it ends (0 when that is unknown)."""
    if end - start > MAX_ENTRY:
        return _unreadable(text, start, end, f"the entry is longer than {MAX_ENTRY:,} characters"), 0
    plain = _PLAIN.match(text.content, start, end)
    if plain and plain[1].lower() not in _COMMANDS:
        pairs = [(name, [value]) for name, value in _PLAIN_FIELD.findall(plain[3])]
        return _entry((plain[1], (plain[2], pairs)), text, start, plain.end(), ()), plain.end()
    errors: list[PybtexSyntaxError] = []
    source = without_comments(text.content[start:end])
    parser = LowLevelParser(source, macros=macros, handle_error=errors.append)
    try:
        command = next(iter(parser), None)
    except (PybtexError, RecursionError) as error:
        return _unreadable(text, start, end, str(error) or "too deeply nested"), 0
    stop = start + parser.pos
    fatal = next((error for error in errors if not isinstance(error, UndefinedMacro)), None)
    if fatal:
        return _unreadable(text, start, end, _reason(fatal, text, start)), 0
    if command is None or command[0].lower() in ("string", "preamble"):
        return None, stop if command else 0
    undefined = tuple(_undefined(error, text, start) for error in errors)
    return _entry(command, text, start, stop, undefined), stop


def _entry(
    command: tuple[str, tuple[str, list[tuple[str, list[str]]]]],
    text: Text,
    start: int,
    stop: int,
    unread: tuple[Unread, ...],
) -> Entry:
    """What the parser gave, with a note for each field that stands twice or after the closing brace."""
    kind, (key, pairs) = command
    fields: dict[str, str] = {}
    place = text.locate(start)
    for name, parts in pairs:
        value = "".join(parts)
        name = sys.intern(name.lower())  # one copy for all entries of a long list
        if name not in fields:
            fields[name] = value
        elif fields[name].strip() != value.strip():
            unread += (Unread(name, value, "the field stands a second time in the entry", place),)
    if _TRAILING_FIELD.match(text.content, stop):
        printed = text.content[stop : stop + 200].strip()
        unread += (Unread("entry", printed, "a closing brace ends the entry before these fields", text.locate(stop)),)
    return Entry(kind.lower(), key, fields, start, stop, unread)


def _unreadable(text: Text, start: int, end: int, reason: str) -> Unread:
    return Unread("entry", text.content[start:end].rstrip(), reason, text.locate(start))


def _reason(error: PybtexSyntaxError, text: Text, start: int) -> str:
    """The parser's message with the line counted in the whole file."""
    line = text.locate(start).line + error.lineno - 1
    message = error.args[0] if error.args else "syntax error"
    return f"line {line}: {_IN_WORDS.get(message, message)}"


def _undefined(error: PybtexSyntaxError, text: Text, start: int) -> Unread:
    name = str(error.args[0]) if error.args else ""
    return Unread("string", name, "no @string defines this word", text.locate(start))


def _references(entries: list[Entry], text: Text) -> Iterator[Reference]:
    """The references of all entries that stand for a work; repeated keys are numbered, inherited fields filled in."""
    by_key = {entry.key: entry for entry in reversed(entries)}
    taken: dict[str, int] = {}
    for entry in entries:
        if entry.type == "xdata":
            continue
        taken[entry.key] = taken.get(entry.key, 0) + 1
        notes = entry.unread
        key = entry.key
        if taken[entry.key] > 1:
            key = f"{entry.key}#{taken[entry.key]}"
            first = text.locate(by_key[entry.key].start).line
            reason = f"the entry in line {first} has the same key"
            notes += (Unread("key", entry.key, reason, text.locate(entry.start)),)
        fields = _inherited(entry, by_key)
        made = reference(key, entry.type, fields, text.locate(entry.start))
        raw = text.content[entry.start : entry.end]
        yield replace(made, raw=raw, end=entry.end, fields=entry.fields, unread=(*notes, *made.unread))


def _inherited(entry: Entry, by_key: Mapping[str, Entry], depth: int = 0) -> Mapping[str, str]:
    """The fields of *entry* with those of its `xdata` and `crossref` parents, at most three generations up."""
    if "xdata" not in entry.fields and "crossref" not in entry.fields:
        return entry.fields
    fields = dict(entry.fields)
    parents = [name.strip() for name in fields.get("xdata", "").split(",")] + [fields.get("crossref", "").strip()]
    for name in parents:
        parent = by_key.get(name)
        if parent is None or parent is entry or depth > 2:
            continue
        for field, value in _inherited(parent, by_key, depth + 1).items():
            if field in _NOT_INHERITED:
                continue
            is_part = parent.type != "xdata" and entry.type.startswith("in")
            fields.setdefault(_INHERITED_TITLE.get(field, field) if is_part else field, value)
    return fields
