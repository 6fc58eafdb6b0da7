"""The report on the screen: plain where stdout is no terminal, coloured and wrapped where it is one."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from refcheck.formats import _lines
from refcheck.model import Report
from refcheck.text.printable import printable

STYLES = {
    "title": "bold",
    "dim": "dim",
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "good": "green",
}


def say(line: str, *, err: bool = False) -> None:
    """Print one *line*, whatever a page, a bibliography or a file's name put into it."""
    click.echo(printable(line), err=err)


def show(report: Report, written: Iterable[str]) -> None:
    """Print the *report* and the paths of the files *written*."""
    lines = [*_lines.lines(report), _lines.Line("")]
    lines += [_lines.Line(printable(f"report: {path}"), style="dim") for path in written]
    if sys.stdout.isatty():
        _coloured(lines)
        return
    for line in lines:
        click.echo(f"{' ' * line.indent}{line.text}".rstrip())


def _coloured(lines: Iterable[_lines.Line]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Padding(Text(line.text, style=STYLES.get(line.style, "")), (0, 0, 0, line.indent)))
