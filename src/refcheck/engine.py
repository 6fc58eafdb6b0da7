"""The order of things: read, gather, check, report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TypeAlias

from refcheck import __version__, checks, manuscript, readers
from refcheck.config import Config, Suppression
from refcheck.connecting import Network, connected
from refcheck.errors import ConfigError, InputError, RefcheckError, told
from refcheck.gather import gather
from refcheck.gather.events import ArchiveAsked, Event, Looked, NoNetwork, RecordAsked, Started
from refcheck.model import (
    Answer,
    Document,
    Dossier,
    Evidence,
    Fault,
    Finding,
    Page,
    Record,
    Report,
    Rule,
    Suppressed,
    Text,
    Unanswered,
    Unavailable,
    Why,
)

MANY = 6
"""Entries from which it is worth saying that hardly one is cited."""

NOT_ASKED = frozenset({Why.NO_NETWORK, Why.OFFLINE})


@dataclass(frozen=True, slots=True)
class Read:
    """Progress: the input was read."""

    document: Document


Progress: TypeAlias = Read | Event
OnEvent: TypeAlias = Callable[[Progress], None]
__all__ = [
    "ArchiveAsked",
    "Looked",
    "Network",
    "NoNetwork",
    "OnEvent",
    "Progress",
    "Read",
    "RecordAsked",
    "Started",
    "connected",
    "enabled",
    "exit_code",
    "extract",
    "verify",
]


def extract(path: str, *, source_format: str = "") -> Document:
    """What the manuscript or bibliography *path* holds; raises `InputError`."""
    source = readers.read(path, format=source_format)
    return manuscript.read(source) if isinstance(source, Text) else manuscript.read_contexts(source)


def verify(
    path: str,
    config: Config | None = None,
    *,
    source_format: str = "",
    network: Network | None = None,
    now: datetime | None = None,
    on_event: OnEvent | None = None,
) -> Report:
    """Check the manuscript or bibliography *path*; raises `RefcheckError` where it cannot.

    *now* is the time of the run; a recording brings its own. *on_event* is told of progress.
    """
    config = config or Config()
    rules = enabled(config)
    document = extract(path, source_format=source_format)
    if not document.references and not document.unread:
        raise InputError(f"{path}: no references in it")
    tell = on_event or _silent
    tell(Read(document))
    dossier, failed = _gather(document, rules, config, network or Network(), now, tell)
    found, faults = checks.run(dossier, rules)
    kept, suppressed, unused = _sort(found, config)
    unanswered = tuple(_unanswered(dossier))
    return Report(
        path=path,
        version=__version__,
        now=dossier.now,
        dossier=dossier,
        findings=kept,
        suppressed=suppressed,
        unanswered=unanswered,
        faults=(*failed, *_faults(dossier), *faults),
        notes=(*_citations_note(document), *_network_note(unanswered), *unused),
    )


def _silent(event: Progress) -> None:
    """Tell nobody."""


def exit_code(report: Report, config: Config) -> int:
    """0 nothing at or above `fail_on`, 1 findings (with `strict` also unanswered questions), 2 a fault of our own."""
    if report.faults:
        return 2
    failing = config.fail_on is not None and any(each.severity >= config.fail_on for each in report.findings)
    return int(failing or (config.strict and bool(report.unanswered)))


def enabled(config: Config) -> tuple[Rule, ...]:
    """The rules that *config* asks for, by name; raises `ConfigError` for a name that no rule has."""
    rules = checks.load()
    for name in _rule_names(config):
        if name not in rules:
            near = get_close_matches(name, rules, 1)
            hint = f"did you mean {near[0]}?" if near else "`refcheck rules` lists them"
            raise ConfigError(f"no rule is called {name!r}; {hint}")
    chosen = config.select or tuple(rules)
    return tuple(rule for name, rule in rules.items() if name in chosen and name not in config.ignore)


def _rule_names(config: Config) -> Iterator[str]:
    yield from config.select
    yield from config.ignore
    yield from (rule for rule, _ in config.severities)
    yield from (each.rule for each in config.suppress)


def _gather(
    document: Document,
    rules: Iterable[Rule],
    config: Config,
    network: Network,
    now: datetime | None,
    on_event: OnEvent,
) -> tuple[Dossier, tuple[Fault, ...]]:
    """What the network says about *document* as far as the *rules* need it; a bug there leaves what the text shows."""
    needs = frozenset(need for rule in rules for need in rule.needs)
    with connected(config, network) as (client, archive, registry):
        moment = client.transport.started or now or datetime.now(UTC)
        try:
            found = gather(
                document, needs=needs, client=client, archive=archive, registry=registry, now=moment, on_event=on_event
            )
        except RefcheckError:
            raise
        except Exception as error:  # a fault of ours must not take away what needs no network
            return Dossier(document=document, now=moment), (Fault("gather", "", told(error)),)
    return found, ()


def _sort(
    found: Iterable[Finding], config: Config
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[str, ...]]:
    """The findings to show, those silenced by the user, and a note for each suppression that silenced nothing."""
    severities = dict(config.severities)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: Counter[Suppression] = Counter()
    for each in found:
        finding = replace(each, severity=severities.get(each.rule, each.severity))
        if finding.confidence < config.min_confidence:
            continue
        silence = _silence(finding, config.suppress)
        if silence:
            used[silence] += 1
            suppressed.append(Suppressed(finding, silence.reason))
        else:
            kept.append(finding)
    unused = (each for each in config.suppress if not used[each])
    notes = tuple(f"nothing left to suppress: {each.rule} {each.key}".rstrip() for each in unused)
    return tuple(kept), tuple(suppressed), notes


def _silence(finding: Finding, suppressions: Iterable[Suppression]) -> Suppression | None:
    matching = (each for each in suppressions if each.rule == finding.rule and each.key in ("", finding.reference))
    return next(matching, None)


def _unanswered(dossier: Dossier) -> Iterator[Unanswered]:
    """The questions that were asked and got no answer, in the order of the references."""
    for reference in dossier.document.sources:
        evidence = dossier.evidence.get(reference.key)
        if evidence:
            yield from _open_questions(evidence)


def _faults(dossier: Dossier) -> Iterator[Fault]:
    """The faults of our own that kept a source from being read, in the order of the references."""
    for reference in dossier.document.sources:
        evidence = dossier.evidence.get(reference.key)
        for _, answer in _asked(evidence) if evidence else ():
            if isinstance(answer, Unavailable) and answer.why is Why.FAULT:
                yield Fault("gather", reference.key, answer.detail)


def _asked(evidence: Evidence) -> tuple[tuple[str, Answer[Page] | Answer[datetime] | Answer[Record] | None], ...]:
    return (
        ("page", evidence.live),
        ("archived copy", evidence.memento),
        ("first capture", evidence.first_capture),
        ("further captures", evidence.further),
        ("registry record", evidence.record),
    )


def _open_questions(evidence: Evidence) -> Iterator[Unanswered]:
    for question, answer in _asked(evidence):
        if isinstance(answer, Unavailable):
            yield Unanswered(evidence.key, answer.source, question, answer.reason)
            if answer.why in NOT_ASKED:
                return  # the others were out of reach for the same reason; once is enough


def _citations_note(document: Document) -> Iterator[str]:
    """That hardly an entry is cited: rather a form of citation that is not understood than so many oversights."""
    keys = {reference.key for reference in document.references}
    cited = {link.key for citation in document.citations for link in citation.links} & keys
    if document.has_text and len(keys) >= MANY and len(cited) * 2 < len(keys):
        yield (
            f"only {len(cited)} of {len(keys)} entries are cited as far as the text could be read: its citations may "
            "be in a form that is not understood, and nothing is said of entries to which none leads"
        )


def _network_note(unanswered: Iterable[Unanswered]) -> Iterator[str]:
    if any(each.reason.startswith(str(Why.NO_NETWORK)) for each in unanswered):
        yield "no network: only what the text itself shows was checked"
