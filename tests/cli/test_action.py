"""The steps of the GitHub action and of the pre-commit hook, run as they are: with bash, or as the hook's command."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from servers.site import Site, page

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ARTICLE = "<title>Page {}</title><p>" + "Words of the page. " * 80
QUIET = "[http]\nallow-private = true\ninterval = 0.0\n[archive]\nenabled = false\n[registry]\nenabled = false\n"


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({"/a": page(ARTICLE.format("a")), "/b": page(ARTICLE.format("b"))}) as served:
        yield served


class Workflow:
    """One job's workspace, with what GitHub gives the steps of an action."""

    def __init__(self, folder: Path, **inputs: str) -> None:
        self.folder = folder
        self.inputs = {name: given.get("default", "") for name, given in ACTION["inputs"].items()} | inputs
        (folder / "refcheck.toml").write_text(QUIET)
        self.env = {name: value for name, value in os.environ.items() if not name.startswith("REFCHECK")}
        self.env |= {name: str(folder / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "XDG_CACHE_HOME")}
        self.env |= {"HOME": str(folder), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def fill(self, text: str) -> str:
        """What *text* is when GitHub has put in the values."""
        values = {f"inputs.{name}": value for name, value in self.inputs.items()} | {"github.action_path": str(ROOT)}
        return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", lambda found: values[found[1]], text)

    def run(self, name: str) -> subprocess.CompletedProcess[str]:
        """Run the step *name* as GitHub runs `shell: bash`."""
        [step] = [step for step in ACTION["runs"]["steps"] if step.get("name") == name]
        assert step["shell"] == "bash"
        script = self.folder / "step.sh"
        script.write_text(self.fill(step["run"]))
        env = self.env | {key: self.fill(value) for key, value in step.get("env", {}).items()}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.folder, env=env, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    def output(self) -> str:
        """The last value of the step's output `worse`."""
        return (self.folder / "GITHUB_OUTPUT").read_text().splitlines()[-1]


def bibliography(folder: Path, site: Site, *paths: str) -> None:
    entries = [f"@online{{{each}, title = {{Page {each}}}, url = {{{site.url}/{each}}}}}\n" for each in paths]
    (folder / "refs one.bib").write_text("".join(entries))
    (folder / "refs.bib").write_text("".join(entries))


def test_the_install_step_installs_the_checkout_it_comes_with(tmp_path: Path) -> None:
    [step] = [step for step in ACTION["runs"]["steps"] if step.get("name") == "Install"]
    assert shlex.split(Workflow(tmp_path, files="x").fill(step["run"]))[-1] == str(ROOT)
    assert (ROOT / "pyproject.toml").is_file()


def test_a_week_of_watching(tmp_path: Path, site: Site) -> None:
    bibliography(tmp_path, site, "a", "b")
    job = Workflow(tmp_path, files="*.bib", contact="me@example.org")
    first = job.run("Watch")
    assert first.returncode == 0, first.stderr
    assert job.output() == "worse=false"
    assert (tmp_path / ".refcheck-history" / "history.sqlite3").is_file()
    assert all("mailto:me@example.org" in asked.headers["user-agent"] for asked in site.asked)
    asked = len(site.asked)
    again = job.run("Watch")
    assert (again.returncode, len(site.asked)) == (0, asked), again.stderr


def test_what_stopped_holding_is_told_to_github(tmp_path: Path, site: Site) -> None:
    notice = {"DOI": "10.1000/r.7", "type": "retraction", "updated": {"date-parts": [[2019, 5, 2]]}}
    work = {"DOI": "10.1000/a", "title": ["Page a"], "updated-by": [notice]}
    site.routes["/works/10.1000%2Fa"] = page(json.dumps({"status": "ok", "message": work}))
    job = Workflow(tmp_path, files="refs.bib")
    (tmp_path / "refcheck.toml").write_text(
        QUIET.replace("enabled = false\n[registry]\nenabled = false", "enabled = false\n")
        + f'[registry]\nurl = "{site.url}"\ndatacite-url = "{site.url}"\n'
    )
    (tmp_path / "refs.bib").write_text(f"@misc{{a, title = {{Page a}}, url = {{{site.url}/a}}, doi = {{10.1000/a}}}}")
    ran = job.run("Watch")
    assert ran.returncode == 0, ran.stderr
    assert job.output() == "worse=true"
    assert "::warning" in ran.stdout or "::error" in ran.stdout
    assert "retraction" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text()


def test_a_file_that_is_not_there_fails_the_job(tmp_path: Path) -> None:
    ran = Workflow(tmp_path, files="nowhere.bib").run("Watch")
    assert ran.returncode != 0
    assert "nowhere.bib" in ran.stderr


def test_sarif_is_written_for_each_file(tmp_path: Path, site: Site) -> None:
    bibliography(tmp_path, site, "a", "missing")
    ran = Workflow(tmp_path, files="*.bib", sarif="true").run("SARIF")
    assert ran.returncode == 0, ran.stderr
    written = sorted(path.name for path in (tmp_path / ".refcheck-sarif").iterdir())
    assert written == ["refs one.sarif", "refs.sarif"]
    results = json.loads((tmp_path / ".refcheck-sarif" / "refs.sarif").read_text())["runs"][0]["results"]
    assert {result["ruleId"] for result in results} == {"dead-link"}


def test_the_hook_checks_the_files_that_are_committed(tmp_path: Path) -> None:
    [hook] = HOOKS
    good, bad = tmp_path / "good.bib", tmp_path / "bad.bib"
    good.write_text("@book{a, title = {A quiet war}, author = {Poe, Ada}, year = {2001}, publisher = {Fenwick}}")
    bad.write_text("@book{a, title = {A quiet war}, author = {Poe, Ada}, year = {2091}, publisher = {Fenwick}}")
    for files, code in (([good], 0), ([good, bad], 1)):
        command = [sys.executable, "-m", *shlex.split(hook["entry"]), *map(str, files)]
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
        assert ran.returncode == code, ran.stdout + ran.stderr
    assert "impossible-date" in ran.stdout
