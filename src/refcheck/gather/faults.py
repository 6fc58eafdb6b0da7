"""Faults of our own while one reference is looked at: they concern it alone, and are told as what they are."""

from __future__ import annotations

import traceback

from refcheck.model import Unavailable, Why


def unavailable(source: str, error: Exception) -> Unavailable:
    """The answer of a *source* that a fault of ours kept from being read; the engine counts it among the faults."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())[:160]
    return Unavailable(source, Why.FAULT, f"{type(error).__name__}: {said} ({place.name}, line {place.lineno})")
