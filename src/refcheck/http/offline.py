"""The transport of a run that is not to touch the network: nothing is asked, and nothing is held against anybody."""

from __future__ import annotations

from datetime import datetime

from refcheck.http.exchange import Failure, Outcome, Request
from refcheck.model import Why


class Offline:
    """Answers every request with `OFFLINE`; what the cache holds is still used, for it needs no network."""

    live = False
    uses_cache = True
    network_down = False
    started: datetime | None = None

    def exchange(self, request: Request) -> Outcome:
        """Ask nobody."""
        from refcheck.http.live import utc_now

        return Failure(url=request.url, why=Why.OFFLINE, detail="", at=utc_now())

    def close(self) -> None:
        """Nothing to let go of."""
