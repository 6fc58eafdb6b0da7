"""Lists of names as BibTeX writes them: "Last, First and {An Organisation} and others"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.exceptions import PybtexError

from refcheck.model import Name
from refcheck.text.latex import decode

MAX_LIST = 20_000
_PARTS = re.compile(r"\s*(family|given|prefix|suffix)(?:-i)?\s*=\s*(?:\{([^{}]*)\}|([^,={}]*))\s*(?:,|$)")


def names(value: str, refuse: Callable[[str], None]) -> tuple[Name, ...]:
    """The names in *value*, without "and others"; *refuse* is told why a list or name could not be taken apart."""
    if len(value) > MAX_LIST:
        refuse(f"the list of names is longer than {MAX_LIST:,} characters")
        return ()
    return tuple(_names(" ".join(value.split()), refuse))


def _names(value: str, refuse: Callable[[str], None]) -> Iterator[Name]:
    try:
        printed = split_name_list(value) if value else []
    except (PybtexError, RecursionError) as error:
        refuse(str(error))
        printed = [value]
    for each in printed:
        if each.strip() and each.strip().lower() != "others":
            yield _name(each.strip(), refuse)


def _name(printed: str, refuse: Callable[[str], None]) -> Name:
    if _is_braced(printed):
        return Name(literal=decode(printed))
    if re.match(r"(?:family|given|prefix)(?:-i)?\s*=", printed):
        parts = {found[1]: decode(found[2] or found[3] or "") for found in _PARTS.finditer(printed)}
        return Name(
            family=parts.get("family", ""),
            given=parts.get("given", ""),
            particle=parts.get("prefix", ""),
            suffix=parts.get("suffix", ""),
        )
    try:
        return _parted(printed)
    except (PybtexError, RecursionError, IndexError) as error:
        refuse(str(error) or "the name cannot be taken apart")
        return Name(literal=decode(printed))


@lru_cache(maxsize=4096)
def _parted(printed: str) -> Name:
    """The parts of a person's name, as BibTeX tells them; people come again and again in one bibliography."""
    person = Person(printed)
    return Name(
        family=_joined(person.last_names),
        given=_joined([*person.first_names, *person.middle_names]),
        particle=_joined(person.prelast_names),
        suffix=_joined(person.lineage_names),
    )


def _joined(parts: list[str]) -> str:
    return " ".join(filter(None, map(decode, parts)))


def _is_braced(printed: str) -> bool:
    """Whether one pair of braces holds the whole name."""
    if not (printed.startswith("{") and printed.endswith("}")) or printed.startswith("{\\"):
        return False
    depth = 0
    for place, char in enumerate(printed):
        depth += (char == "{") - (char == "}")
        if depth == 0 and place < len(printed) - 1:
            return False
    return True
