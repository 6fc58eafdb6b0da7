"""What every report format shows, worked out once: counts, findings by reference, unanswered questions by reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from refcheck.model import Finding, Found, Reference, Report, Severity, Suppressed, Verdict
from refcheck.text.printable import plural

NOT_ASKED = ("no network", "offline run")


@dataclass(frozen=True, slots=True)
class Repair:
    """One suggestion with the findings that it settles; `reasons` are those of all of them, each once."""

    suggestion: str
    findings: tuple[Finding, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for it, one statement each."""
        return tuple(dict.fromkeys(reason for finding in self.findings for reason in finding.evidence))


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one reference, worst first; `reference` is None for those about the text or the whole list."""

    reference: Reference | None
    title: str
    repairs: tuple[Repair, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the group."""
        return tuple(each for repair in self.repairs for each in repair.findings)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The unanswered questions of one kind and reason; `sentence` says how many, `keys` for which references."""

    sentence: str
    keys: tuple[str, ...]


def counts(report: Report) -> dict[str, int]:
    """The numbers that stand on top of every report."""
    document = report.dossier.document
    evidence = report.dossier.evidence.values()
    aligned = [quote.alignment.verdict for each in evidence for quote in each.quotes]
    severities = Counter(each.severity for each in report.findings)
    return {
        "references": len(document.references),
        "citations": len(document.citations),
        "quotations": len(document.quotes),
        "addresses": len(document.addresses),
        "pages_read": sum(isinstance(each.live, Found) for each in evidence),
        "archived_copies_read": sum(isinstance(each.memento, Found) for each in evidence),
        "quotations_confirmed": sum(verdict in (Verdict.EXACT, Verdict.NEAR) for verdict in aligned),
        "findings": len(report.findings),
        "errors": severities[Severity.ERROR],
        "warnings": severities[Severity.WARNING],
        "infos": severities[Severity.INFO],
        "suppressed": len(report.suppressed),
        "unanswered": len(report.unanswered),
        "faults": len(report.faults),
    }


def headline(report: Report) -> str:
    """The counts as one sentence."""
    number = counts(report)
    read = [plural(number["references"], "reference")]
    if report.dossier.document.has_text:
        read += [plural(number["citations"], "citation"), plural(number["quotations"], "quotation")]
    if number["addresses"]:
        read.append(plural(number["addresses"], "further web address"))
    found = [plural(number[f"{each}s"], each) for each in ("error", "warning", "info") if number[f"{each}s"]]
    tail = f"{plural(number['findings'], 'finding')} ({', '.join(found)})" if found else "nothing found"
    asked = f"; {plural(number['pages_read'], 'page')} read" if number["pages_read"] else ""
    archived = (
        f", {plural(number['archived_copies_read'], 'archived copy')} read" if number["archived_copies_read"] else ""
    )
    return f"{', '.join(read)}{asked}{archived}: {tail}"


def groups(report: Report) -> tuple[Group, ...]:
    """The findings by reference, in the order of the list; those about no reference come last."""
    by_key: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_key.setdefault(finding.reference, []).append(finding)
    known = {each.key: each for each in report.dossier.document.sources}
    order = [key for key in known if key in by_key] + sorted(key for key in by_key if key and key not in known)
    made = [Group(known.get(key), title(known[key]) if key in known else key, _repairs(by_key[key])) for key in order]
    if "" in by_key:
        made.append(Group(None, "The text and the list as a whole", _repairs(by_key[""])))
    return tuple(made)


def _repairs(findings: Iterable[Finding]) -> tuple[Repair, ...]:
    """Findings with the same suggestion together, the worst first."""
    together: dict[str, list[Finding]] = {}
    for number, finding in enumerate(findings):
        together.setdefault(finding.suggestion or f"\0{number}", []).append(finding)
    made = [Repair(each[0].suggestion, tuple(sorted(each, key=_worst_first))) for each in together.values()]
    return tuple(sorted(made, key=lambda repair: _worst_first(repair.findings[0])))


def _worst_first(finding: Finding) -> tuple[int, int]:
    return -finding.severity, -finding.confidence


def title(reference: Reference) -> str:
    """A reference as a reader knows it: names, year, title."""
    item = reference.item
    names = [name.literal or name.family for name in item.authors or item.editors]
    who = names[0] + (" et al." if len(names) > 2 else f" and {names[1]}" if len(names) == 2 else "") if names else ""
    year = f"{item.issued.year}{reference.year_suffix}" if item.issued else reference.issued_printed
    parts = [part for part in (f"{who} {year}".strip(), item.title) if part]
    return shorten(": ".join(parts) or reference.raw or reference.key, 140)


def open_questions(report: Report) -> tuple[OpenQuestion, ...]:
    """The unanswered questions by kind and reason, the commonest first."""
    by_reason: dict[tuple[str, str], dict[str, None]] = {}
    for each in report.unanswered:
        if each.reason.startswith(NOT_ASKED):  # one reason for all questions about a reference
            by_reason.setdefault(("", each.reason.partition(":")[0]), {})[each.reference] = None
        else:
            by_reason.setdefault((each.question, each.reason), {})[each.reference] = None
    ordered = sorted(by_reason.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(
        OpenQuestion(_sentence(len(each), question, reason), tuple(each)) for (question, reason), each in ordered
    )


def _sentence(number: int, question: str, reason: str) -> str:
    if reason in NOT_ASKED:
        return f"{plural(number, 'source')} not asked: {reason}"
    if question == "page":
        return f"{plural(number, 'source')} could not be read: {reason}"
    return f"{plural(number, question)} not known: {reason}"


def where(finding: Finding) -> str:
    """The place as `path:line:column`."""
    place = finding.location
    return f"{place.path}:{place.line}:{place.column}" if place.line else place.path


def silenced(report: Report) -> tuple[Suppressed, ...]:
    """The suppressed findings in reading order."""
    return tuple(sorted(report.suppressed, key=lambda each: each.finding.location))


def severity(finding: Finding) -> str:
    """The word for the severity."""
    return finding.severity.name.lower()


def confidence(finding: Finding) -> str:
    """The word for the confidence."""
    return finding.confidence.name.lower()


def details(finding: Finding) -> Iterator[str]:
    """What a finding says beyond its message, one statement a line."""
    if finding.printed:
        yield f"printed: {finding.printed}"
    if finding.seen:
        yield f"seen: {finding.seen}"
    yield from finding.evidence
    if finding.suggestion:
        yield f"suggested: {finding.suggestion}"


def shorten(text: str, width: int) -> str:
    """*text* on one line of at most *width* characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
