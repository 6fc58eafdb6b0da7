"""Write the generated documentation: a page for each rule, and the `--help` blocks of README.md and docs/usage.md.

    make docs      or      .venv/bin/python docs/generate.py

`tests/test_docs.py` fails while a page is not current.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from refcheck import checks
from refcheck.cli import cli
from refcheck.model import Rule

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"(<!-- help: (refcheck[a-z -]*) -->\n```text\n).*?(```\n<!-- end -->)", re.DOTALL)
WIDTH = 100


def pages() -> dict[Path, str]:
    """Every generated file with the content it should have."""
    rules = checks.load()
    made = {ROOT / "docs" / "rules" / f"{name}.md": rule_page(rule) for name, rule in rules.items()}
    made[ROOT / "docs" / "rules" / "README.md"] = index(list(rules.values()))
    for path in (ROOT / "README.md", ROOT / "docs" / "usage.md"):
        made[path] = with_help(path.read_text(encoding="utf-8"))
    return made


def rule_page(rule: Rule) -> str:
    """One rule's page: its docstring under a table of its properties."""
    needs = ", ".join(sorted(rule.needs)) or "nothing: the text alone"
    return (
        f"# {rule.name}\n\n"
        "| severity | confidence | needs gathered |\n| --- | --- | --- |\n"
        f"| {rule.severity.name.lower()} | {rule.confidence.name.lower()} | {needs} |\n\n"
        f"{rule.doc}\n\n"
        "A single finding may carry another severity or confidence where its case is clearer or less clear.\n\n"
        f"`refcheck verify --select {rule.name}` checks this rule alone, `--ignore {rule.name}` leaves it out; "
        "[suppressions](../configuration.md#suppressions) silence it for one reference.\n"
    )


def index(rules: list[Rule]) -> str:
    """The table of all rules."""
    rows = "".join(
        f"| [{rule.name}]({rule.name}.md) | {rule.severity.name.lower()} | {rule.confidence.name.lower()} | "
        f"{'network' if rule.needs else 'text'} | {rule.doc.partition(chr(10))[0].replace('|', chr(92) + '|')} |\n"
        for rule in rules
    )
    return (
        "# Rules\n\nGenerated from the rules themselves by `make docs`.\n\n"
        f"| rule | severity | confidence | looks at | what it tells |\n| --- | --- | --- | --- | --- |\n{rows}"
    )


def with_help(text: str) -> str:
    """*text* with each help block renewed."""
    return BLOCK.sub(lambda found: found[1] + help_of(found[2].split()[1:]) + found[3], text)


def help_of(words: list[str]) -> str:
    """What `refcheck WORDS --help` prints."""
    command: click.Command = cli
    options = {"terminal_width": WIDTH, "max_content_width": WIDTH, "help_option_names": ["-h", "--help"]}
    context = click.Context(cli, info_name="refcheck", **options)
    for word in words:
        assert isinstance(command, click.Group)
        found = command.get_command(context, word)
        assert found, f"no command {word}"
        command = found
        context = click.Context(command, info_name=word, parent=context, **options)
    return command.get_help(context).rstrip() + "\n"


def stale() -> Iterator[Path]:
    """The files that are not as they should be, and rule pages of rules that are gone."""
    made = pages()
    yield from (path for path, content in made.items() if not path.exists() or path.read_text("utf-8") != content)
    yield from sorted(set((ROOT / "docs" / "rules").glob("*.md")) - set(made))


def main() -> None:
    """Write what is not current, remove what is left over."""
    made = pages()
    for path in list(stale()):
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], encoding="utf-8")
        else:
            path.unlink()
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
