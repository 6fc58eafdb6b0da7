"""Where alerts are sent: a channel is a function that takes them or raises `DeliveryError`; the caller keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from refcheck.monitor.alerts import Alert

Channel: TypeAlias = Callable[[Sequence[Alert]], None]


class DeliveryError(Exception):
    """The channel did not take the alerts; the text says why, in one line and without secrets."""
