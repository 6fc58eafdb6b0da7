"""Save Page Now 2: asking the Internet Archive to keep a page, within its quotas.

Sources: the archive's "Save Page Now 2 public API" document and the threads of its users (read 2026-11): keys are
needed since August 2026; the target's own failures arrive as HTTP 200 with a `status_ext`; the same URL within 45
minutes gives the earlier capture; accounts may have a few captures under way at once and a number a day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import requests

TIMEOUT = (10.0, 60.0)
"""Seconds to connect, and between two bytes; taking a job in can be slow."""

POLL_EVERY = 5.0
POLL_AT_MOST = 60
"""A capture is given up on after `POLL_EVERY * POLL_AT_MOST` seconds; it may still come."""

RETRY_LATER = frozenset(
    f"error:{code}"
    for code in (
        "user-session-limit",
        "soft-time-limit-exceeded",
        "proxy-error",
        "browsing-timeout",
        "no-browsers-available",
        "redis-error",
        "celery",
        "capture-location-error",
        "too-many-requests",
        "service-unavailable",
        "bandwidth-limit-exceeded",
    )
)
"""Failures of the archive, or of the moment; every other code is about the page and final."""


class Outcome(StrEnum):
    """What became of one request to keep a page."""

    KEPT = "kept"
    LATER = "later"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Saving:
    """The outcome for one URL, with the capture's address and time (14 digits) when it was kept, else why not."""

    outcome: Outcome
    memento_url: str = ""
    timestamp: str = ""
    job_id: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Quota:
    """What an account may still do: captures at once, and captures today."""

    at_once: int
    today: int


@dataclass(frozen=True, slots=True)
class Keys:
    """An archive.org account's S3-like keys."""

    access: str
    secret: str


def keys_from(environment: Mapping[str, str]) -> Keys | None:
    """The keys in IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY, the names that the archive's own tool uses."""
    access, secret = environment.get("IA_ACCESS_KEY_ID", ""), environment.get("IA_SECRET_ACCESS_KEY", "")
    return Keys(access, secret) if access and secret else None


class SavePageNow:
    """One account's conversation with Save Page Now."""

    def __init__(self, base: str, keys: Keys, *, sleep: Callable[[float], None], agent: str) -> None:
        """Take the archive's base URL, the account's keys, and the way to wait between two polls."""
        self._base = base.rstrip("/")
        self._sleep = sleep
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers.update(
            {"Authorization": f"LOW {keys.access}:{keys.secret}", "Accept": "application/json", "User-Agent": agent}
        )

    def close(self) -> None:
        """End the conversation."""
        self._session.close()

    def quota(self) -> Quota | None:
        """What the account may still do, or None when the archive does not say."""
        match self._ask("GET", "/save/status/user"):
            case {"available": int(at_once), "daily_captures": int(done), "daily_captures_limit": int(limit)}:
                return Quota(at_once, max(0, limit - done))
            case {"available": int(at_once)}:
                return Quota(at_once, at_once)
            case _:
                return None

    def save(self, url: str) -> Saving:
        """Ask for a capture of *url* and wait for it."""
        form = {"url": url, "skip_first_archive": "1", "if_not_archived_within": "45m"}
        match self._ask("POST", "/save", form):
            case {"job_id": str(job)} if job:
                return self._wait(url, job)
            case {"status_ext": str(code), **rest}:
                return _refusal(code, str(rest.get("message", "")))
            case {"message": str(message)}:
                return Saving(Outcome.REFUSED, detail=message)
            case str(failure):
                return Saving(Outcome.LATER, detail=failure)
            case _:
                return Saving(Outcome.LATER, detail="the archive's answer could not be read")

    def _wait(self, url: str, job: str) -> Saving:
        for _ in range(POLL_AT_MOST):
            match self._ask("GET", f"/save/status/{job}"):
                case {"status": "success", "timestamp": str(timestamp), **rest}:
                    original = str(rest.get("original_url") or url)
                    return Saving(Outcome.KEPT, f"{self._base}/web/{timestamp}/{original}", timestamp, job)
                case {"status": "error", "status_ext": str(code), **rest}:
                    return _refusal(code, str(rest.get("message", "")), job)
                case {"status": "pending"} | str():
                    self._sleep(POLL_EVERY)
                case _:
                    return Saving(Outcome.UNKNOWN, job_id=job, detail="the archive's answer could not be read")
        return Saving(Outcome.UNKNOWN, job_id=job, detail="the capture was still under way when last asked")

    def _ask(self, method: str, path: str, form: Mapping[str, str] | None = None) -> dict[str, object] | str:
        """The JSON of the answer, or a phrase that says why there is none."""
        try:
            answer = self._session.request(method, self._base + path, data=form, timeout=TIMEOUT, allow_redirects=False)
            if answer.status_code == 401:
                return {"message": "the archive did not accept the keys"}
            if answer.status_code == 429 or answer.status_code >= 500:
                return f"the archive answered {answer.status_code}"
            parsed: object = answer.json()
        except requests.RequestException as error:
            return f"the archive could not be asked: {type(error).__name__}"
        return parsed if isinstance(parsed, dict) else {}


def _refusal(code: str, message: str, job: str = "") -> Saving:
    outcome = Outcome.LATER if code in RETRY_LATER else Outcome.REFUSED
    return Saving(outcome, job_id=job, detail=f"{code}: {message}" if message else code)
