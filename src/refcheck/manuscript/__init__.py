"""A manuscript's text read as references, citations and quotations, and how they hang together.

The names are imported when first used, so that parsing a reference string does not wait for the rest.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refcheck.manuscript.citing import contexts as contexts
    from refcheck.manuscript.citing import read_contexts as read_contexts
    from refcheck.manuscript.parsing import Parsed as Parsed
    from refcheck.manuscript.parsing import parse_reference as parse_reference
    from refcheck.manuscript.parsing import parse_references as parse_references
    from refcheck.manuscript.reading import read as read

_HOMES = {
    "Parsed": "parsing",
    "contexts": "citing",
    "parse_reference": "parsing",
    "parse_references": "parsing",
    "read": "reading",
    "read_contexts": "citing",
}
__all__ = ["Parsed", "contexts", "parse_reference", "parse_references", "read", "read_contexts"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
