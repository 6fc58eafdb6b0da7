"""Faults of our own while one reference is looked at: they concern it alone, and are told as what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from refcheck.errors import told
from refcheck.model import Unavailable, Why

T = TypeVar("T")


def guarded(source: str, work: Callable[[], T]) -> T | Unavailable:
    """What *work* gives; where a fault of ours stops it, that *source* could not be had.

    Whatever a page or an answer makes our code do concerns that one alone and must not end the run. The engine counts
    such answers among the faults.
    """
    try:
        return work()
    except Exception as error:
        return Unavailable(source, Why.FAULT, told(error))
