"""Asking the network for each reference: `gather(document, …) → Dossier`, the only stage that touches the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refcheck.gather.gathering import gather

__all__ = ["gather"]


def __getattr__(name: str) -> object:
    """Load the door when it is first used, so that the events can be named without loading the readers of pages."""
    if name != "gather":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from refcheck.gather.gathering import gather

    return gather
