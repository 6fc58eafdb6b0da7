"""Where the lines of a text file begin."""

from __future__ import annotations

import re


def line_starts(content: str) -> tuple[int, ...]:
    """The offsets at which the lines of *content* begin."""
    return (0, *(found.end() for found in re.finditer(r"\r\n|\n|\r(?!\n)", content)))
