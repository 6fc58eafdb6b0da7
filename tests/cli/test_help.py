"""Help starts fast: what is heavy is imported inside the commands."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"requests", "bs4", "lxml", "rich", "jinja2", "pybtex", "pypdfium2", "trafilatura", "sqlalchemy", "rapidfuzz"}
PROGRAM = """
import sys
from refcheck.cli import main
sys.argv = ["refcheck", *{arguments!r}]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print("MODULES", *sys.modules)
"""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["verify", "--help"], ["extract", "--help"]], ids=" ".join
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(arguments=arguments)], capture_output=True, text=True, check=True
    )
    modules = done.stdout.rpartition("MODULES")[2].split()
    assert modules
    assert not HEAVY & set(modules)


def test_help_lists_each_command_once() -> None:
    done = subprocess.run([sys.executable, "-m", "refcheck", "--help"], capture_output=True, text=True, check=True)
    for name in ("verify", "extract", "rules", "explain"):
        assert sum(line.startswith(f"  {name} ") for line in done.stdout.splitlines()) == 1
