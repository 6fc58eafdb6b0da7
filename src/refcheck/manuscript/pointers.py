"""What every way of citing yields before it is linked: a pointer with its label and place."""

from __future__ import annotations

from dataclasses import dataclass

from refcheck.model import CitationStyle, Label, Link


@dataclass(frozen=True, slots=True)
class Pointer:
    """One pointer to one entry: `start`/`end` its own text, `group_start`/`group_end` the whole bracket around it."""

    start: int
    end: int
    group_start: int
    group_end: int
    style: CitationStyle
    label: Label
    locator: str = ""
    links: tuple[Link, ...] = ()
