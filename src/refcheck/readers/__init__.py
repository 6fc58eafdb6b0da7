"""The input formats: one function per file that turns bytes into a `Text` or, for a bibliography, a `Document`.

A reader is a module `readers/<name>.py` with a constant `READER`; the module's name is the word for `--from`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from refcheck.model import Document, Text

Read: TypeAlias = Callable[[str, bytes], Text | Document]


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader: its name for `--from`, the file endings it takes, the signs of its format in bytes, and the reading."""

    name: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Read


def read(path: str, *, format: str = "") -> Text | Document:
    """What the file *path* ("-" is stdin) holds, in the format named or told from its content.

    Raises `InputError` for what is missing, a folder, empty, too large or no text, `ConfigError` for an unknown format.
    """
    from refcheck.readers import _choosing, _opening

    data = _opening.load(path)
    return _choosing.choose(path, data, format).read(path, data)


def names() -> tuple[str, ...]:
    """The names of all formats."""
    from refcheck.readers import _choosing

    return tuple(_choosing.readers())
