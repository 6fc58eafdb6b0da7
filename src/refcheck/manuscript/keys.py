"""Keys for the entries of a list: Family2020b, stable, ASCII, unique in the list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refcheck.model import Item, Name
from refcheck.text.names import to_latin, without_particles, words

_MOST_WORDS = 5
_MOST_LETTERS = 40


def key_for(item: Item, year_suffix: str) -> str:
    """The key of one item before it is made unique."""
    stem = _stem(item.authors[0] if item.authors else None) or _stem(item.editors[0] if item.editors else None)
    if not stem:
        stem = _joined(words(to_latin(item.title))[:3]) or "Untitled"
    year = str(item.issued.year) if item.issued else "nd"
    return f"{stem}{year}{year_suffix}"


def unique_keys(wanted: Sequence[str]) -> tuple[str, ...]:
    """*wanted* with a number added to the second, third, … entry of one key."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for key in wanted:
        folded = key.lower()
        seen[folded] = seen.get(folded, 0) + 1
        unique = key if seen[folded] == 1 else f"{key}-{seen[folded]}"
        while seen[folded] > 1 and unique.lower() in seen:
            seen[folded] += 1
            unique = f"{key}-{seen[folded]}"
        seen.setdefault(unique.lower(), 1)
        found.append(unique)
    return tuple(found)


def _stem(name: Name | None) -> str:
    if name is None:
        return ""
    if name.family:
        return _joined(without_particles(to_latin(name.family)).replace("-", " ").split())
    return _joined(words(to_latin(name.literal))[:_MOST_WORDS])


def _joined(parts: Sequence[str]) -> str:
    """Words run together, each with a capital, in plain letters and digits."""
    plain = [re.sub(r"[^a-z0-9]", "", part) for part in parts]
    return "".join(part[:1].upper() + part[1:] for part in plain)[:_MOST_LETTERS]
