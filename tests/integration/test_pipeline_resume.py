"""A run that is killed loses no finished answer: real processes, a real server."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gather_parts import html
from loopback import Answer, Site, site

PAGES = 10
AT_ONCE = 2  # requests that the client has under way on one host


def title(number: int) -> str:
    return f"Page number {number} of the tide tables"


def bibliography(base: str) -> str:
    fields = "author = {{Doe, Jane}}, title = {{{title}}}, year = {{2020}}, url = {{{base}/{n}}}"
    entries = (fields.format(title=title(n), base=base, n=n) for n in range(PAGES))
    return "\n".join(f"@misc{{r{n}, {entry}}}" for n, entry in enumerate(entries))


def start(folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "refcheck", "verify", "refs.bib", "--allow-private", "--no-archive", "-q"]
    env = os.environ | {"XDG_CACHE_HOME": str(folder / "cache"), "HOME": str(folder)}
    return subprocess.Popen([*command, "--format", "json"], cwd=folder, env=env)


def wait_for(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)


@pytest.fixture
def answers() -> dict[str, Answer]:
    return {f"/{n}": Answer(html(title(n), "High water at noon."), pause=0.1) for n in range(PAGES)}


def interrupted(tide: Site, folder: Path, how: signal.Signals) -> int:
    """Start a run, end it once a few answers are there, and tell its exit code."""
    (folder / "refs.bib").write_text(bibliography(tide.base), encoding="utf-8")
    run = start(folder)
    wait_for(lambda: len(tide.answered) >= 4)
    run.send_signal(how)
    return run.wait(10)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=lambda how: how.name)
def test_the_next_run_asks_only_for_what_is_missing(
    answers: dict[str, Answer], tmp_path: Path, how: signal.Signals
) -> None:
    with site(answers) as tide:
        assert interrupted(tide, tmp_path, how) != 0
        assert len(tide.answered) < PAGES
        assert start(tmp_path).wait(60) in (0, 1)
    asked_twice = [path for path, times in tide.asked.items() if times > 1 and path in answers]
    assert len(asked_twice) <= AT_ONCE
    report = json.loads((tmp_path / "reports" / "refs.json").read_text(encoding="utf-8"))
    assert report["counts"]["references"] == PAGES
    assert not report["unanswered"]
