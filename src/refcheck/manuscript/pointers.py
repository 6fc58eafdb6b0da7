"""What every way of citing yields before it is linked: a pointer with its label and place."""

from __future__ import annotations

from dataclasses import dataclass

from refcheck.model import CitationStyle, Label, Link


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the text calls the note that a pointer stands in: paragraph, span of the mark, the sentence around it."""

    paragraph: int
    start: int
    end: int
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pointer:
    """One pointer to one entry: `start`/`end` its own text, `group_start`/`group_end` the whole bracket around it.

    `anchor` is where its note is called from; None for what stands in the text itself.
    """

    start: int
    end: int
    group_start: int
    group_end: int
    style: CitationStyle
    label: Label
    locator: str = ""
    links: tuple[Link, ...] = ()
    anchor: Anchor | None = None
