"""The command line end to end, on files, without network."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from refcheck.cli import main

BIB = """@misc{kaya2010,
  author = {Kaya, Ali}, title = {Talks resume}, date = {2020-11-31}, url = {https://news.example/talks}
}
"""
MANUSCRIPT = """# On talks

Talks resumed (Kaya, 2020). They ended later (Demir, 2021).

## References

Kaya, A. (2020, October 5). Talks resume in Ankara. News. https://news.example/2020/10/05/talks

Demir, B. (2021). The end of talks. Ankara: Press.
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "paper.md").write_text(MANUSCRIPT)
    return tmp_path


@dataclass(frozen=True)
class Done:
    """What a run of the command left behind."""

    returncode: int
    stdout: str
    stderr: str


def run(here: Path, *arguments: str, stdin: str = "") -> Done:
    """Run the command in this process (starting Python anew for each case takes most of a second)."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        patch.setenv("XDG_CACHE_HOME", str(here / "cache"))
        patch.setattr(sys, "argv", ["refcheck", *arguments])
        for name, stream in (("stdout", out), ("stderr", err), ("stdin", given)):
            patch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as end:
            main()
    code = end.value.code if isinstance(end.value.code, int) else 0
    for stream in (out, err):
        stream.flush()
    return Done(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())  # type: ignore[attr-defined]


def test_reports_are_written_and_the_screen_is_plain(here: Path) -> None:
    done = run(here, "verify", "refs.bib", "--offline")
    assert done.returncode == 1, done.stderr
    assert sorted(path.name for path in (here / "reports").iterdir()) == ["refs.html", "refs.json", "refs.md"]
    assert "refs.bib: 1 reference: " in done.stdout
    assert "impossible-date" in done.stdout
    assert "1 source not asked: offline run" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_two_runs_write_the_same_but_for_the_time(here: Path) -> None:
    reports = []
    for _ in range(2):
        run(here, "verify", "refs.bib", "--offline", "-f", "json")
        reports.append(json.loads((here / "reports" / "refs.json").read_text()) | {"now": ""})
    assert reports[0] == reports[1]


def test_a_manuscript_becomes_a_bibliography_that_verifies(here: Path) -> None:
    done = run(here, "extract", "paper.md", "-o", "out/refs.bib")
    assert done.returncode == 0, done.stderr
    assert "out/refs.bib: 2 references, 2 citations" in done.stderr
    written = (here / "out" / "refs.bib").read_text()
    assert "citation-context = {Talks resumed (Kaya, 2020).}" in written
    again = run(here, "verify", "out/refs.bib", "--offline", "--format", "json", "-o", "-")
    report = json.loads(again.stdout)
    assert (report["counts"]["references"], report["counts"]["citations"]) == (2, 2)


def test_one_format_on_stdout_is_all_that_is_printed(here: Path) -> None:
    done = run(here, "verify", "refs.bib", "--offline", "--format", "json", "-o", "-")
    assert json.loads(done.stdout)["counts"]["references"] == 1
    assert done.returncode == 1
    assert not (here / "reports").exists()


def test_sarif_on_stdout_does_not_fail(here: Path) -> None:
    done = run(here, "verify", "refs.bib", "--offline", "--format", "sarif", "-o", "-")
    assert json.loads(done.stdout)["runs"][0]["results"]
    assert done.returncode == 0


def test_standard_input(here: Path) -> None:
    done = run(here, "verify", "-", "--offline", "--format", "csv", stdin=BIB)
    assert done.returncode == 1, done.stderr
    assert (here / "reports" / "stdin.csv").exists()


def test_settings_of_the_working_folder_count_and_options_go_first(here: Path) -> None:
    (here / "refcheck.toml").write_text('formats = ["csv"]\nselect = ["impossible-date"]\nfail-on = "never"\n')
    assert run(here, "verify", "refs.bib", "--offline").returncode == 0
    assert [path.name for path in (here / "reports").iterdir()] == ["refs.csv"]
    assert run(here, "verify", "refs.bib", "--offline", "--fail-on", "warning").returncode == 1


def test_quiet_prints_nothing(here: Path) -> None:
    done = run(here, "verify", "refs.bib", "--offline", "-q")
    assert (done.stdout, done.stderr) == ("", "")


def write(here: Path, name: str, content: bytes) -> None:
    (here / name).write_bytes(content)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["none.bib"], "none.bib: no such file", id="missing"),
        pytest.param(["."], ". is a folder", id="folder"),
        pytest.param(["empty.md"], "empty.md is empty", id="empty"),
        pytest.param(["picture.png"], "picture.png is not a text file", id="binary"),
        pytest.param(["paper.pdf"], "paper.pdf cannot be opened as a PDF", id="damaged"),
        pytest.param(["listless.txt"], "listless.txt", id="no reference list"),
        pytest.param(["broken.bib"], "broken.bib: no BibTeX entry", id="no entry"),
        pytest.param(["refs.bib", "-o", "taken"], "reports cannot be written to taken", id="folder is a file"),
        pytest.param(["paper.md", "-o", ".", "--format", "markdown"], "it is the input itself", id="over the input"),
        pytest.param(["refs.bib", "--format", "pdf"], "no report format is called 'pdf'", id="format"),
        pytest.param(["refs.bib", "--from", "wps"], "no input format is called 'wps'", id="input format"),
        pytest.param(["refs.bib", "--select", "dead-lnik"], "did you mean dead-link?", id="rule"),
        pytest.param(["refs.bib", "-o", "-"], "takes exactly one --format", id="several on stdout"),
        pytest.param(["refs.bib", "--replay", "x"], "--offline and --replay exclude each other", id="two networks"),
        pytest.param(["refs.bib", "--config", "bad.toml"], "bad.toml: not valid TOML", id="settings"),
    ],
)
def test_bad_input_is_one_line_and_exit_two(here: Path, arguments: list[str], says: str) -> None:
    write(here, "empty.md", b" \n")
    write(here, "picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    write(here, "paper.pdf", b"%PDF-1.7\nnothing")
    write(here, "listless.txt", b"Only one sentence without anything cited.\n")
    write(here, "broken.bib", b"no entry at all\n")
    write(here, "taken", b"a file")
    write(here, "bad.toml", b"x =")
    done = run(here, "verify", *arguments, "--offline")
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.startswith("refcheck: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_a_bad_option_is_exit_two(here: Path) -> None:
    done = run(here, "verify", "refs.bib", "--ofline")
    assert done.returncode == 2
    assert "--offline" in done.stderr


def test_broken_entries_do_not_stop_the_good_ones(here: Path) -> None:
    (here / "refs.bib").write_text(BIB + "\n@misc{open, title = {never closed\n\n@misc{good, title = {G}}\n")
    done = run(here, "verify", "refs.bib", "--offline", "--format", "json", "-o", "-")
    report = json.loads(done.stdout)
    assert [reference["key"] for reference in report["references"]] == ["kaya2010", "good"]
    assert "unreadable-entry" in {finding["rule"] for finding in report["findings"]}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1254"])
def test_other_encodings_are_decoded(here: Path, encoding: str) -> None:
    (here / "refs.bib").write_bytes("@misc{a, title = {Şırnak'ta ağır kış şartları}}".encode(encoding))
    done = run(here, "verify", "refs.bib", "--offline", "--format", "json", "-o", "-")
    assert json.loads(done.stdout)["references"][0]["title"] == "Şırnak'ta ağır kış şartları"


def test_rules_and_their_explanations(here: Path) -> None:
    listed = run(here, "rules").stdout
    assert any(line.startswith("impossible-date ") for line in listed.splitlines())
    assert "on no calendar" in run(here, "explain", "impossible-date").stdout
    unknown = run(here, "explain", "imposible-date")
    assert (unknown.returncode, unknown.stderr.count("\n")) == (2, 1)
    assert "did you mean impossible-date?" in unknown.stderr


def test_the_program_itself_runs(here: Path) -> None:
    program = [sys.executable, "-m", "refcheck", "verify", "refs.bib", "--offline"]
    environment = os.environ | {"XDG_CACHE_HOME": str(here / "cache")}
    done = subprocess.run(program, cwd=here, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "impossible-date" in done.stdout


def test_a_reader_that_goes_away_is_no_fault(here: Path) -> None:
    command = f"{sys.executable} -m refcheck rules | true"
    done = subprocess.run(["bash", "-c", command], cwd=here, capture_output=True, text=True, check=False)
    assert done.stderr == ""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_an_interrupt_is_one_line(here: Path, how: signal.Signals) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "refcheck", "verify", "-"],
        cwd=here,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(2)  # it waits for standard input by now
    running.send_signal(how)
    _, said = running.communicate(timeout=20)
    assert running.returncode == 130
    assert said.strip().startswith("refcheck: interrupted")
    assert said.strip().count("\n") == 0


def test_several_inputs_each_get_their_reports_and_the_worst_decides(here: Path) -> None:
    (here / "clean.bib").write_text(
        "@book{a, author = {Roe, A.}, title = {On Towns}, year = {1999}, publisher = {P}}\n"
    )
    done = run(here, "verify", "clean.bib", "refs.bib", "--offline", "--format", "json")
    assert done.returncode == 1, done.stderr
    assert sorted(path.name for path in (here / "reports").iterdir()) == ["clean.json", "refs.json"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--record", "e.warc.gz"], "--record takes one INPUT", id="one recording of two runs"),
        pytest.param(["-o", "-", "--format", "json"], "takes --format terminal", id="two JSON documents on stdout"),
        pytest.param(["--offline"], "two inputs are called refs", id="one name for two reports"),
    ],
)
def test_several_inputs_do_not_write_over_each_other(here: Path, arguments: list[str], message: str) -> None:
    (here / "other").mkdir()
    (here / "other" / "refs.bib").write_text(BIB)
    done = run(here, "verify", "refs.bib", "other/refs.bib", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert not (here / "reports").exists()


def test_the_pre_commit_hook_is_a_command_that_exists(here: Path) -> None:

    [hook] = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text())
    program, *arguments = hook["entry"].split()
    done = run(here, *arguments, "refs.bib", "paper.md")
    assert program == "refcheck"
    assert done.returncode == 1
    assert not (here / "reports").exists()


LIBRARY = """@article{q, title={A quiet war in the northern harbours}, author={Poe, Ada}, year={2019}, volume={12},
  journal={Journal of Peace Research}, doi={10.1000/quiet}}"""


def test_a_library_of_ones_own_is_asked_without_network(here: Path) -> None:
    (here / "library.bib").write_text(LIBRARY)
    (here / "mine.bib").write_text(LIBRARY.replace("volume={12}", "volume={21}").replace(", doi={10.1000/quiet}", ""))
    for _ in range(2):  # the catalogue is made once and found again
        done = run(here, "verify", "mine.bib", "--offline", "--library", "library.bib")
        assert done.returncode == 1
        assert "library.bib gives the volume of this work as “12”, the entry as “21”" in done.stdout
    assert len(list(here.rglob("libraries/*.sqlite"))) == 1


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("nowhere.bib", "nowhere.bib: No such file or directory", id="not there"),
        pytest.param("refcheck.txt", "a catalogue is a bibliography", id="no bibliography"),
    ],
)
def test_what_is_no_library_is_told(here: Path, name: str, says: str) -> None:
    (here / "mine.bib").write_text(LIBRARY)
    (here / "refcheck.txt").write_text("Some words.\n")
    done = run(here, "verify", "mine.bib", "--offline", "--library", name)
    assert done.returncode == 2
    assert says in done.stderr
