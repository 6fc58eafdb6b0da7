"""What one reference string turned out to hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from refcheck.model import Item, PartialDate, Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One entry of a reference list, read.

    `label` is a printed number ("12") or "", `year_suffix` the letter of "2020b", `issued_printed` the date as printed.
    `confidence` maps a field of `Item` to 0..1. `url_readings` are further readings of an address that a line break
    left ambiguous (with and without the hyphen), best first, without the one in `item.url`.
    """

    item: Item
    raw: str
    label: str = ""
    year_suffix: str = ""
    issued_printed: str = ""
    accessed: PartialDate | None = None
    unread: tuple[Unread, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)
    url_readings: tuple[str, ...] = ()
