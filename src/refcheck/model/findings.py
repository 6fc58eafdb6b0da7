"""Rules, what they find, and the report of one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import TypeAlias

from refcheck.model.documents import Confidence
from refcheck.model.evidence import Dossier
from refcheck.model.places import Location


class Severity(IntEnum):
    """How bad a finding is if it is true."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class Need(StrEnum):
    """What a rule needs gathered before it can judge."""

    LINK = "state of the link"
    LIVE = "live page"
    MEMENTO = "memento"
    FIRST_CAPTURE = "first capture"
    QUOTES = "quotations"
    RECORD = "registry record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check yields: the observation, what was printed, what was seen and where, and the smallest repair.

    `reference` is the entry's key or "" when it concerns the text or the list as a whole. `confidence` and `severity`
    override the rule's own where this case is clearer or less clear. `evidence` are the reasons, one a line.
    """

    message: str
    location: Location
    reference: str = ""
    printed: str = ""
    seen: str = ""
    suggestion: str = ""
    evidence: tuple[str, ...] = ()
    url: str = ""
    severity: Severity | None = None
    confidence: Confidence | None = None


Check: TypeAlias = Callable[[Dossier], Iterator[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check with its name, defaults, needs and documentation (`doc`: Markdown, the first line is the summary)."""

    name: str
    severity: Severity
    confidence: Confidence
    check: Check
    doc: str
    needs: frozenset[Need] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem stamped with its rule; `fingerprint` stays the same while the same thing is wrong at the same place."""

    rule: str
    severity: Severity
    confidence: Confidence
    message: str
    location: Location
    fingerprint: str
    reference: str = ""
    printed: str = ""
    seen: str = ""
    suggestion: str = ""
    evidence: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the user silenced, with the reason given."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that could not be answered: for which reference, which source, and why."""

    reference: str
    source: str
    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A bug of ours met while checking: the rule, the reference if known, and what was raised."""

    rule: str
    reference: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of one run over one input, in reading order."""

    path: str
    version: str
    now: datetime
    dossier: Dossier
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
