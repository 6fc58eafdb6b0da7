"""The documentation is current: generated pages, settings, formats, options."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import click
import pytest

from refcheck import checks, config, formats, readers
from refcheck.cli import cli
from refcheck.config import ArchiveSettings, Config, HttpSettings, RegistrySettings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_current(generate: ModuleType) -> None:
    assert not [path.name for path in generate.stale()], "run `make docs`"


@pytest.mark.parametrize("name", list(checks.load()))
def test_a_rule_says_what_a_reader_needs(name: str) -> None:
    doc = checks.load()[name].doc
    assert len(doc.partition("\n")[0]) <= 120
    for heading in ("What it looks at", "Example", "silent", "What to do"):
        assert heading in doc, f"{name} does not say: {heading}"


def test_the_settings_shown_are_the_defaults() -> None:
    import tomllib

    [block] = re.findall(r"```toml\n(.*?)```", (DOCS / "configuration.md").read_text("utf-8"), re.DOTALL)
    shown = tomllib.loads(block)
    assert config.read(shown, "configuration.md").http == HttpSettings(contact="me@example.org")
    assert config.read(shown, "configuration.md").archive == ArchiveSettings()
    assert config.read(shown, "configuration.md").registry == RegistrySettings()
    kinds = {"http": HttpSettings, "archive": ArchiveSettings, "registry": RegistrySettings}
    for table, kind in ((shown, Config), *((shown[name], kind) for name, kind in kinds.items())):
        names = {each.name.replace("_", "-").replace("severities", "severity") for each in fields(kind)}
        assert set(table) == names


@pytest.mark.parametrize("name", [*formats.names(), *readers.names()])
def test_every_format_is_documented(name: str) -> None:
    assert f"| `{name}` |" in (DOCS / "formats.md").read_text("utf-8")


@pytest.mark.parametrize("path", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))], ids=str)
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


COMMAND = re.compile(r"^ {4}(?:[\w$=./-]*/|.*&& )?refcheck ((?!.*…)[a-z].*)$", re.MULTILINE)


def shown() -> list[tuple[str, str]]:
    """Every line of the documentation that calls refcheck: its page, and the arguments."""
    pages = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
    return [(page.name, line) for page in pages for line in COMMAND.findall(page.read_text("utf-8"))]


@pytest.mark.parametrize(("page", "line"), shown())
def test_commands_have_the_options_they_are_shown_with(page: str, line: str) -> None:
    command: click.Command = cli
    arguments = [word for word in shlex.split(line, comments=True) if word not in ("&", "|", "<", ">")]
    while True:
        context = click.Context(command)
        _, arguments, _ = command.make_parser(context).parse_args(arguments)
        if not isinstance(command, click.Group):
            break
        found = command.get_command(context, arguments.pop(0))
        assert found is not None, page
        command = found


def test_the_output_in_the_readme_is_what_the_command_prints(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    [(command, block)] = re.findall(r"<!-- output: (.*?) -->\n```text\n(.*?)```", text, re.DOTALL)
    arguments = [sys.executable, "-m", "refcheck", *command.split(), "-o", str(tmp_path)]
    said = subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120).stdout
    shown = block.splitlines()
    assert shown.pop(0) == f"$ refcheck {command}"
    pieces = [piece.strip("\n") for piece in "\n".join(shown).split("…\n") if piece.strip()]
    assert len(pieces) >= 4
    assert [piece for piece in pieces if piece not in said] == []
