"""The command line: one module per command, imported only when that command runs.

Exit codes: 0 nothing at or above `--fail-on`, 1 findings, 2 could not run or a fault of refcheck's own.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import signal
import sys
from types import FrameType

import click

from refcheck import __version__
from refcheck.errors import RefcheckError
from refcheck.text.printable import one_line

# Name and summary stand here, so that `refcheck --help` imports no command.
COMMANDS = {
    "verify": "Check a manuscript or a bibliography and write the reports.",
    "extract": "Write a manuscript's reference list as a BibTeX file.",
    "parse": "Print a manuscript's references and citations as JSON.",
    "parse-references": "Read one reference string a line, print one CSL-JSON object a line.",
    "watch": "Check bibliographies again and again, and tell what changed.",
    "rules": "List the rules.",
    "explain": "Explain one rule.",
}
INTERRUPTED = 130


class Commands(click.Group):
    """A group whose commands are modules of this folder, found by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order in which they are used."""
        return [name for name in COMMANDS if importlib.util.find_spec(f"{__name__}.{_module(name)}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{_module(cmd_name)}")
        found = (value for value in vars(module).values() if isinstance(value, click.Command))
        return next((command for command in found if command.name == cmd_name), None)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for `--help`, from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])


def _module(command: str) -> str:
    return command.replace("-", "_")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="refcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Verify the references, quotations, dates and links of a manuscript or a bibliography.

    Every finding shows its evidence; what could not be looked at accuses nobody.
    """


def main() -> None:
    """Run the command line; a `RefcheckError` becomes one line on stderr and exit code 2."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        sys.exit(cli.main(prog_name="refcheck", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _say("interrupted; finished answers are kept in the cache, the next run goes on from there")
        sys.exit(INTERRUPTED)
    except RefcheckError as error:
        _say(str(error))
        sys.exit(2)
    except Exception as error:
        if os.environ.get("REFCHECK_DEBUG"):
            raise
        _say(f"internal error: {type(error).__name__}: {error} (REFCHECK_DEBUG=1 shows where)")
        sys.exit(2)


def _say(line: str) -> None:
    """One line on stderr; names of files and what a server said may be in it."""
    click.echo(f"refcheck: {one_line(line)}", err=True)


def _stop(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signal module's signature
    """SIGTERM ends a run as Ctrl-C does: what is open is closed."""
    raise KeyboardInterrupt
