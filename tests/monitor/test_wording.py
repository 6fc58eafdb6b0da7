"""Alerts in words: worst first, on one line each, and with nothing from outside able to break out."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.wording import HEADINGS, as_annotations, as_json, as_markdown, as_text, summary

T0 = datetime(2026, 5, 1, tzinfo=UTC)


def alert(kind: Kind, url: str = "https://example.org/", message: str = "seen") -> Alert:
    return Alert(url=url, kind=kind, at=T0, message=message)


def test_every_kind_has_its_words() -> None:
    assert set(HEADINGS) == set(Kind)


def test_what_got_worse_comes_first() -> None:
    alerts = [alert(Kind.RECOVERED), alert(Kind.MOVED), alert(Kind.DIED)]
    assert summary(alerts) == "1 no longer there, 1 moved, 1 there again"
    assert as_text(alerts) == (
        "refcheck: 1 no longer there, 1 moved, 1 there again\n\n"
        "no longer there:\n  https://example.org/\n      seen\n\n"
        "moved:\n  https://example.org/\n      seen\n\n"
        "there again:\n  https://example.org/\n      seen\n"
    )


def test_nothing_changed_says_so() -> None:
    assert as_text([]) == "refcheck: nothing changed\n"
    assert as_annotations([]) == ""


@pytest.mark.parametrize(
    ("hostile", "never"),
    [
        pytest.param("a\n::error::pwned", "\n::error", id="a second workflow command"),
        pytest.param("a\r\n::set-output name=x::y", "\n::set", id="with a carriage return"),
        pytest.param("a\x1b[2J", "\x1b", id="a sequence that drives the terminal"),
    ],
)
def test_an_annotation_stays_one_command(hostile: str, never: str) -> None:
    text = as_annotations([alert(Kind.DIED, message=hostile), alert(Kind.MOVED, url=hostile)])
    assert never not in text
    assert len(text.splitlines()) == 2


def test_markdown_from_outside_stays_text() -> None:
    text = as_markdown([alert(Kind.DIED, url="https://x/`<b>`", message="<img src=x> [a](javascript:1) | `b` @all")])
    assert text.endswith("- `` https://x/`<b>` ``: &lt;img src=x&gt; \\[a\\](javascript:1) \\| \\`b\\` &#64;all\n")


def test_control_characters_cannot_drive_a_terminal() -> None:
    assert "\x1b" not in as_text([alert(Kind.DIED, message="\x1b[2Jcleared", url="https://x/\x1b]0;t\x07")])


def test_json_holds_every_alert() -> None:
    [row] = json.loads(as_json([alert(Kind.QUOTE_GONE)]))["alerts"]
    expected = {"url": "https://example.org/", "kind": "quotation gone", "at": "2026-05-01T00:00:00+00:00"}
    assert row == {**expected, "message": "seen", "worse": True}
