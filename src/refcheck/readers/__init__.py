"""The input formats: one function per file that turns bytes into a `Text` or, for a bibliography, a `Document`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from refcheck.model import Document, Text

Read: TypeAlias = Callable[[str, bytes], Text | Document]


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader: its name for `--from`, the file endings it takes, whether content looks like its own, and the reading."""

    name: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Read
