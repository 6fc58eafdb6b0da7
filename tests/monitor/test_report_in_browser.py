"""The link-rot page in a real browser: it renders, and the console stays silent."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from monitor.test_report import T0, surveyed
from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.report import render

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


@pytest.mark.chromium
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt-get install chromium)")
def test_the_page_opens_without_an_error_on_the_console(tmp_path: Path) -> None:
    page = tmp_path / "link-rot.html"
    hostile = Alert(url="https://a.example/1", kind=Kind.DIED, at=T0, message="<script>console.error(1)</script>")
    page.write_text(render(surveyed((hostile,))), encoding="utf-8")
    command = [str(CHROMIUM), *QUIET, f"--user-data-dir={tmp_path / 'profile'}", "--enable-logging=stderr", "--v=0"]
    done = subprocess.run(
        [*command, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=120, check=True
    )
    assert "Link rot in 4 cited addresses" in done.stdout
    assert done.stdout.count("<svg") == 2
    assert [line for line in done.stderr.splitlines() if "CONSOLE" in line] == []
