"""Labelled stretches of a reference string, by label."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_ROMAN_PAGES = re.compile(r"[IVXLCivxlc]{1,8}\s?[-–]\s?[IVXLCivxlc]{1,8}[.,;\s]*")
_CSL = {
    "author": "authors", "editor": "editors", "title": "title", "container": "container_title", "series": "collection_title", "date": "issued",
    "publisher": "publisher", "location": "publisher_place", "volume": "volume", "issue": "issue", "pages": "pages", "number": "number",
    "edition": "edition", "genre": "genre",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A stretch of the string under one label, with the mean probability of its tokens."""

    label: str
    text: str
    sure: float
    start: int
    end: int

    def before(self, at: int) -> Field:
        """The stretch up to its character *at*."""
        return replace(self, text=self.text[:at], end=self.start + at)

    def behind(self, at: int, label: str = "") -> Field:
        """The stretch from its character *at* on, under its own label or *label*."""
        return replace(self, label=label or self.label, text=self.text[at:], start=self.start + at)

    def cut(self, at: int, label: str) -> tuple[Field, Field]:
        """The stretch before its character *at*, and what stands behind it under *label*."""
        return self.before(at), self.behind(at, label)

    def followed_by(self, other: Field) -> Field:
        """The stretch with the words of the one behind it."""
        return replace(self, text=f"{self.text.rstrip()} {other.text.lstrip()}", end=other.end)

    def led_by(self, other: Field) -> Field:
        """The stretch with the words of the one before it."""
        return replace(self, text=f"{other.text.rstrip()} {self.text.lstrip()}", start=other.start)


def label_behind(fields: Sequence[Field], number: int) -> str:
    """The label of the stretch behind that with this number, "" behind the last."""
    return fields[number + 1].label if number + 1 < len(fields) else ""


class Taker:
    """The stretches by label; the first one stands, later ones of the same label are kept apart."""

    def __init__(self, fields: Sequence[Field]) -> None:
        self.by_label: dict[str, list[Field]] = {}
        for field in fields:
            if any(c.isalnum() for c in field.text):
                self.by_label.setdefault(field.label, []).append(field)

    def text(self, label: str) -> str:
        return self.by_label[label][0].text if label in self.by_label else ""

    def before(self, label: str, other: str) -> str:
        """The text of *label* where it stands before *other*, else ""."""
        one, two = self.by_label.get(label), self.by_label.get(other)
        return one[0].text if one and two and one[0].start < two[0].start else ""

    def texts(self, label: str) -> list[str]:
        return [field.text for field in self.by_label.get(label, ())]

    def pages(self) -> str:
        """The pages, also where their Roman numbers stand under another label, or a number before them."""
        text = self.text("pages")
        if text and not any(char.isdigit() for char in text):
            start = self.by_label["pages"][0].end
            behind = (f.text for many in self.by_label.values() for f in many if 0 <= f.start - start <= 1)
            return next((roman for roman in behind if _ROMAN_PAGES.fullmatch(roman)), text)
        return text

    def confidence(self) -> dict[str, float]:
        return {_CSL[label]: round(many[0].sure, 3) for label, many in self.by_label.items() if label in _CSL}
