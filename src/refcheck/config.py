"""The settings of a run as one frozen value; read from `refcheck.toml` or `[tool.refcheck]` of `pyproject.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field

from refcheck.model import Confidence, Severity


@dataclass(frozen=True, slots=True)
class Suppression:
    """A rule silenced for one reference (or, with an empty key, everywhere), with the user's reason."""

    rule: str
    key: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpSettings:
    """How the network is asked: times in seconds, sizes in bytes, `per_host` requests at once on one host.

    `interval` is the least time between two requests to one host. The defaults are those recommended for checking
    single cited pages (one GET each, politely).
    """

    contact: str = ""
    connect_timeout: float = 5.0
    read_timeout: float = 10.0
    deadline: float = 20.0
    max_bytes: int = 5_000_000
    max_redirects: int = 10
    workers: int = 64
    per_host: int = 2
    interval: float = 0.3
    retry_after_cap: float = 60.0
    allow_private: bool = False
    cache_hours: float = 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveSettings:
    """Where the web archive is and how often it may be asked (requests a minute: 80 % of the published limits)."""

    url: str = "https://web.archive.org"
    playback_per_minute: float = 120.0
    index_per_minute: float = 24.0
    at_once: int = 2
    enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything a user can set; command-line options override the file."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    suppress: tuple[Suppression, ...] = ()
    fail_on: Severity = Severity.WARNING
    min_confidence: Confidence = Confidence.LOW
    strict: bool = False
    formats: tuple[str, ...] = ("markdown", "html", "json")
    output: str = "reports"
    http: HttpSettings = field(default_factory=HttpSettings)
    archive: ArchiveSettings = field(default_factory=ArchiveSettings)
