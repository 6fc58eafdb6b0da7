"""Two real processes on one history, in SQLite and in PostgreSQL: no page is asked twice, and no look is lost."""

from __future__ import annotations

import subprocess
from pathlib import Path

from cli.test_watch import RUN, Site, bibliography, command, env, site, watch

__all__ = ["env", "site"]  # fixtures


def test_two_runs_at_once_ask_no_page_twice_and_lose_none(
    site: Site, env: dict[str, str], database: str, tmp_path: Path
) -> None:
    env = {**env, "REFCHECK_DB": database}
    paths = [f"p{n}" for n in range(150)]
    site.pages = {f"/{path}": 200 for path in paths}
    site.delay = 0.05
    (tmp_path / "refcheck.toml").write_text("[http]\nper-host = 16\ninterval = 0.0\n", encoding="utf-8")
    watch(env, "add", bibliography(tmp_path, site, paths))
    # Each its own cache: only the leases keep them apart.
    runs = [
        subprocess.Popen(
            command(*RUN),
            env={**env, "XDG_CACHE_HOME": str(tmp_path / name)},
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    said = [process.communicate(timeout=90)[1] for process in runs]
    assert [process.returncode for process in runs] == [0, 0], said
    assert {path: count for path, count in site.asked.items() if count != 1} == {}
    assert f"{len(paths):>6} alive" in watch(env, "status").stdout
