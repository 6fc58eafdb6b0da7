"""Bibliographies of one's own as a catalogue: a `.bib` export of DBLP, of Zotero, of a library.

The works are kept in a SQLite file that is made once, so that a catalogue of some hundred thousand works opens at once.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from refcheck.model import Answer, Found, Item, Missing, Name, PartialDate, Record
from refcheck.registries._matching import choose
from refcheck.text.titles import letters, own_words

FORMAT = 1
_MOST_OF_A_WORD = 3000  # works of one word that are looked at; commoner words tell nothing
_CANDIDATES = 25
_KEPT = (
    "type", "title", "container_title", "publisher", "volume", "issue", "pages", "doi", "isbn",
)  # fmt: skip
_SCHEMA = """
CREATE TABLE work (id INTEGER PRIMARY KEY, title TEXT NOT NULL, doi TEXT NOT NULL, item TEXT NOT NULL);
CREATE TABLE word (word TEXT NOT NULL, work INTEGER NOT NULL, PRIMARY KEY (word, work)) WITHOUT ROWID;
"""
_INDEXES = "CREATE INDEX by_title ON work (title); CREATE INDEX by_doi ON work (doi) WHERE doi <> '';"


def build(path: Path, items: Iterable[Item]) -> None:
    """Write the works *items* to the catalogue *path*, which appears whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.part")
    temporary.unlink(missing_ok=True)
    connection = sqlite3.connect(temporary)
    try:
        with connection:
            connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA}")
            for number, item in enumerate(items):
                _add(connection, number, item)
            connection.executescript(_INDEXES)
    finally:
        connection.close()
    temporary.replace(path)


def _add(connection: sqlite3.Connection, number: int, item: Item) -> None:
    row = (number, letters(item.title), item.doi, json.dumps(_plain(item), ensure_ascii=False))
    connection.execute("INSERT INTO work VALUES (?, ?, ?, ?)", row)
    words = ((word, number) for word in own_words(item.title))
    connection.executemany("INSERT OR IGNORE INTO word VALUES (?, ?)", words)


class Library:
    """A catalogue that was built; safe for threads."""

    def __init__(self, path: Path, name: str) -> None:
        """Open the catalogue at *path*; *name* is what a report calls it."""
        self._name = name
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)

    def look_up(self, doi: str) -> Answer[Record]:
        """The record of the work *doi*."""
        found = list(self._works("doi = ?", doi))
        return Found(found[0], self._name) if found else Missing(self._name, "no record of this DOI")

    def find(self, item: Item) -> Answer[Record]:
        """The record of the work that *item* describes, by its title."""
        record = choose(item, (*self._works("title = ?", letters(item.title)), *self._near(item.title)))
        return Found(record, self._name) if record else Missing(self._name, "no work of this title")

    def _near(self, title: str) -> Iterator[Record]:
        """The works that share most of the own words of *title*."""
        shared: Counter[int] = Counter()
        own = own_words(title)
        for word in sorted(own):
            rows = self._rows("SELECT work FROM word WHERE word = ? LIMIT ?", word, _MOST_OF_A_WORD)
            if len(rows) < _MOST_OF_A_WORD:
                shared.update(int(number) for (number,) in rows)
        for number, count in shared.most_common(_CANDIDATES):
            if count * 2 >= len(own):
                yield from self._works("id = ?", number)

    def _works(self, where: str, value: str | int) -> Iterator[Record]:
        for (item,) in self._rows(f"SELECT item FROM work WHERE {where} LIMIT {_CANDIDATES}", value):
            yield _record(_item(json.loads(str(item))))

    def _rows(self, statement: str, *values: str | int) -> list[tuple[str | int, ...]]:
        with self._lock:
            return self._connection.execute(statement, values).fetchall()


def _plain(item: Item) -> dict[str, object]:
    names = {kind: [_bare(name) for name in getattr(item, kind)] for kind in ("authors", "editors")}
    issued = (item.issued.year, item.issued.month, item.issued.day) if item.issued else None
    return {**{field: getattr(item, field) for field in _KEPT}, **names, "issued": issued}


def _bare(name: Name) -> dict[str, str]:
    return {part: value for part, value in asdict(name).items() if value}


def _item(plain: dict[str, object]) -> Item:
    """The item that `_plain` made *plain* of."""
    made = dict(plain)
    for kind in ("authors", "editors"):
        made[kind] = tuple(Name(**parts) for parts in made[kind])  # type: ignore[attr-defined]
    issued = made["issued"]
    made["issued"] = PartialDate(*issued) if issued else None  # type: ignore[misc]
    return Item(**made)  # type: ignore[arg-type]


def _record(item: Item) -> Record:
    return Record(item, (item.title,), (item.issued,) if item.issued else ())
