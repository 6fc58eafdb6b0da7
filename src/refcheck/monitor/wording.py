"""The alerts of a run in words: text, Markdown, JSON and GitHub's annotations; everything from outside escaped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from refcheck.formats.markdown import code, escape
from refcheck.monitor.alerts import Alert, Kind
from refcheck.text.printable import one_line

HEADINGS: dict[Kind, str] = {
    Kind.DIED: "no longer there",
    Kind.RETRACTED: "retracted or questioned",
    Kind.QUOTE_GONE: "a quotation is gone",
    Kind.TITLE_GONE: "the cited title is gone",
    Kind.DATE_CHANGED: "dated otherwise",
    Kind.MOVED: "moved",
    Kind.RECOVERED: "there again",
    Kind.TITLE_BACK: "the cited title is back",
    Kind.QUOTE_BACK: "a quotation is back",
    Kind.ARCHIVED: "kept in the archive",
}
"""In the order in which they are told: what got worse first."""


def summary(alerts: Sequence[Alert]) -> str:
    """The counts in one line ("2 no longer there, 1 moved"), or that nothing changed."""
    counts = ((sum(alert.kind is kind for alert in alerts), words) for kind, words in HEADINGS.items())
    return ", ".join(f"{count} {words}" for count, words in counts if count) or "nothing changed"


def as_text(alerts: Sequence[Alert]) -> str:
    """The alerts for a terminal or the body of a mail, grouped by kind."""
    lines = [f"refcheck: {summary(alerts)}"]
    for kind, group in _grouped(alerts):
        lines += ["", f"{HEADINGS[kind]}:"]
        for alert in group:
            lines += [f"  {one_line(alert.url)}", f"      {one_line(alert.message)}"]
    return "\n".join(lines) + "\n"


def as_markdown(alerts: Sequence[Alert]) -> str:
    """The alerts as Markdown (GitHub's step summary, an issue)."""
    lines = [f"**refcheck:** {summary(alerts)}"]
    for kind, group in _grouped(alerts):
        lines += ["", f"### {HEADINGS[kind].capitalize()}", ""]
        lines += [f"- {code(alert.url)}: {escape(alert.message)}" for alert in group]
    return "\n".join(lines) + "\n"


def as_json(alerts: Sequence[Alert]) -> str:
    """The alerts as one JSON object, sorted as they happened; the body of a webhook."""
    rows = [
        {"url": a.url, "kind": a.kind.value, "at": a.at.isoformat(), "message": a.message, "worse": a.worse}
        for a in alerts
    ]
    return json.dumps({"version": 1, "summary": summary(alerts), "alerts": rows}, ensure_ascii=False)


def as_annotations(alerts: Iterable[Alert]) -> str:
    """GitHub's workflow commands, one line an alert: a warning where something got worse, else a notice."""
    lines = []
    for alert in alerts:
        level = "warning" if alert.worse else "notice"
        lines.append(f"::{level} title={_property(alert.kind.value)}::{_command(f'{alert.url}: {alert.message}')}")
    return "\n".join(lines) + ("\n" if lines else "")


def _grouped(alerts: Sequence[Alert]) -> Iterable[tuple[Kind, list[Alert]]]:
    for kind in HEADINGS:
        group = sorted((alert for alert in alerts if alert.kind is kind), key=lambda alert: (alert.url, alert.message))
        if group:
            yield kind, group


def _command(text: str) -> str:
    # A line break would begin a new command; per cent is GitHub's own escape.
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")
