"""The files that a manuscript names: read from its own folder only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from refcheck.errors import InputError
from refcheck.model import Document, Reference, Unread

MAX_FILE = 20_000_000
Found: TypeAlias = tuple[tuple[Reference, ...], tuple[Unread, ...]]
NONE: Found = ((), ())
_OTHERS = (".json", ".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of a manuscript; that of standard input holds nothing."""

    path: str

    def find(self, name: str, *endings: str) -> Path:
        """The file *name*, with one of *endings* where it lacks it; raises `InputError` with the reason alone."""
        if self.path == "-":
            raise InputError("what standard input names is not looked for")
        try:
            home = Path(self.path).resolve().parent
            wanted = [(home / f"{name}{ending}").resolve() for ending in (*endings, "")]
            if not all(each.is_relative_to(home) for each in wanted):
                raise InputError("it lies outside the manuscript's folder")
            found = next((each for each in wanted if each.is_file()), None)
        except (OSError, ValueError, RuntimeError) as error:
            raise InputError("its name is none that a file can have") from error
        if found is None:
            raise InputError("there is no such file in the manuscript's folder")
        return found


def load(file: Path) -> bytes:
    """The bytes of *file*; raises `InputError` with the reason alone."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_FILE + 1)
    except OSError as error:
        raise InputError(f"it cannot be read: {error.strerror or error}") from error
    if len(data) > MAX_FILE:
        raise InputError(f"it is larger than {MAX_FILE // 1_000_000} MB")
    return data


def bibliography(folder: Folder, names: Iterable[str], cited: Iterable[str] | None, own: Found = NONE) -> Found:
    """The entries of the bibliographies *names* that are *cited* by key (None: all), and what could not be read.

    *own* are those that the manuscript itself holds; they go before.
    """
    references = {reference.key: reference for reference in own[0]}
    unread = list(own[1])
    for name in dict.fromkeys(names):
        try:
            found, notes = _one(folder.find(name) if name.endswith(_OTHERS) else folder.find(name, ".bib"))
        except InputError as error:
            unread.append(Unread("bibliography", name, f"the bibliography {name}: {error}"))
            continue
        unread.extend(notes)
        for reference in found:
            references.setdefault(reference.key, reference)
    wanted = frozenset(cited) if cited is not None else frozenset(references)
    kept = tuple(reference for key, reference in references.items() if key in wanted)
    return kept or tuple(references.values()), tuple(unread)


def _one(file: Path) -> Found:
    from refcheck.readers import _bibentries, _cslitems, _cslyaml

    readers: dict[str, Callable[[str, bytes], Document]] = {
        ".json": _cslitems.read, ".yaml": _cslyaml.read, ".yml": _cslyaml.read
    }  # fmt: skip
    document = readers.get(file.suffix, _bibentries.read)(str(file), load(file))
    return document.references, document.unread
