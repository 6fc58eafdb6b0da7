"""JSON for other programs; `report.schema.json` beside this file describes it.

The core (`findings`, `unanswered`, `references`, `counts`) is stable: within schema 1 fields are added, never changed.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TypeAlias

from refcheck.dates import iso
from refcheck.formats import _summary, report_format
from refcheck.model import (
    Evidence,
    Finding,
    Found,
    Location,
    Missing,
    Name,
    PartialDate,
    Quote,
    QuoteEvidence,
    Record,
    Reference,
    Report,
    Unavailable,
)

SCHEMA = "1"
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Table: TypeAlias = dict[str, Json]


@report_format("json", suffix="json")
def render(report: Report) -> str:
    """The *report* as one JSON object, in a fixed order."""
    table: Table = {
        "schema": SCHEMA,
        "refcheck": report.version,
        "path": report.path,
        "now": _time(report.now),
        "counts": dict(_summary.counts(report)),
        "notes": list(report.notes),
        "findings": [_finding(each) for each in report.findings],
        "suppressed": [{"reason": each.reason, **_finding(each.finding)} for each in report.suppressed],
        "unanswered": [
            {
                "reference": each.reference or None,
                "source": each.source,
                "question": each.question,
                "reason": each.reason,
            }
            for each in report.unanswered
        ],
        "unread": [
            {
                "field": each.field,
                "printed": each.printed,
                "reason": each.reason,
                "location": _location(each.location) if each.location else None,
            }
            for each in report.dossier.document.unread
        ],
        "faults": [
            {"rule": each.rule, "reference": each.reference or None, "error": each.error} for each in report.faults
        ],
        "references": [_reference(each, report) for each in report.dossier.document.references],
        "addresses": [_reference(each, report) for each in report.dossier.document.addresses],
    }
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding) -> Table:
    return {
        "rule": finding.rule,
        "severity": _summary.severity(finding),
        "confidence": _summary.confidence(finding),
        "reference": finding.reference or None,
        "message": finding.message,
        "printed": finding.printed,
        "seen": finding.seen,
        "suggestion": finding.suggestion,
        "location": _location(finding.location),
        "evidence": list(finding.evidence),
        "url": finding.url,
        "fingerprint": finding.fingerprint,
    }


def _location(location: Location) -> Table:
    return {"path": location.path, "line": location.line, "column": location.column, "offset": location.offset}


def _reference(reference: Reference, report: Report) -> Table:
    item = reference.item
    evidence = report.dossier.evidence.get(reference.key)
    return {
        "key": reference.key,
        "type": item.type,
        "title": item.title,
        "authors": [_name(each) for each in item.authors],
        "issued": _date(item.issued),
        "year_suffix": reference.year_suffix,
        "accessed": _date(reference.accessed),
        "container_title": item.container_title,
        "doi": item.doi,
        "url": item.url,
        "location": _location(reference.location),
        "evidence": _evidence(evidence, report.dossier.document.quotes) if evidence else None,
    }


def _name(name: Name) -> str:
    given = " ".join(filter(None, (name.given, name.particle)))
    return name.literal or ", ".join(filter(None, (name.family, given, name.suffix)))


def _date(date: PartialDate | None) -> str | None:
    return iso(date) if date else None


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _evidence(evidence: Evidence, quotes: tuple[Quote, ...]) -> Table:
    """What was asked about one reference; an answer of null was not asked for."""
    return {
        "url": evidence.url,
        "state": str(evidence.state),
        "state_seen": evidence.state_seen,
        "status": evidence.status,
        "live": _answer(evidence.live),
        "memento": _answer(evidence.memento),
        "first_capture": _answer(evidence.first_capture),
        "record": _answer(evidence.record),
        "quotations": [_quote(each, quotes[each.quote]) for each in evidence.quotes],
    }


def _answer(answer: object) -> Table | None:
    """Found, missing or unavailable, with what it is and where it comes from."""
    match answer:
        case Found(datetime() as moment, source):
            return {"answer": "found", "source": source, "at": _time(moment)}
        case Found(Record() as record, source):
            return {"answer": "found", "source": source, "title": record.item.title, "notices": _notices(record)}
        case Found(page, source):
            return {
                "answer": "found",
                "source": source,
                "title": page.title,
                "access": str(page.access),
                "final_url": page.final_url,
                "memento_url": page.memento_url,
                "captured_at": _time(page.captured_at) if page.captured_at else None,
                "fetched_at": _time(page.fetched_at),
            }
        case Missing(source, seen):
            return {"answer": "missing", "source": source, "seen": seen}
        case Unavailable(source=source) as unavailable:
            return {"answer": "unavailable", "source": source, "reason": unavailable.reason}
    return None


def _notices(record: Record) -> list[Json]:
    return [
        {"kind": str(each.kind), "doi": each.doi, "date": _date(each.date), "source": each.source}
        for each in record.notices
    ]


def _quote(quote: QuoteEvidence, printed: Quote) -> Table:
    alignment = quote.alignment
    return {
        "quotation": quote.quote,
        "printed": printed.text,
        "location": _location(printed.location),
        "verdict": str(alignment.verdict),
        "source": quote.source,
        "url": quote.url,
        "place": quote.place,
        "passage": alignment.passage,
        "share": round(alignment.share, 3),
        "reason": alignment.reason,
        "start": alignment.start if alignment.start >= 0 else None,
        "end": alignment.end if alignment.start >= 0 else None,
        "tried": [each.name for each in quote.tried],
        "read": [{"copy": each.name, "words": each.words, "whole": each.whole} for each in quote.tried],
        "other_reference": quote.other_key or None,
        "differences": [
            {"printed": each.printed, "seen": each.seen, "grade": each.grade.name.lower(), "what": each.what}
            for each in alignment.differences
        ],
    }
