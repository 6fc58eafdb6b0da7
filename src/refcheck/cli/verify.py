"""`refcheck verify`: the whole way from an input to its reports."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from refcheck import config as configuration
from refcheck import formats
from refcheck.cli import _files
from refcheck.config import Config
from refcheck.errors import ConfigError
from refcheck.model import Confidence, Severity

if TYPE_CHECKING:
    from refcheck.engine import Network
    from refcheck.model import Report

SEVERITIES = [each.name.lower() for each in Severity]
CONFIDENCES = [each.name.lower() for each in Confidence]


class Options(TypedDict):
    """What the command line may set, as click hands it over."""

    formats: tuple[str, ...]
    output: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    min_confidence: str | None
    strict: bool
    quiet: bool
    offline: bool
    record: str
    replay: str
    refresh: bool
    cache: bool
    allow_private: bool
    archive_url: str
    archive: bool
    contact: str
    library: tuple[str, ...]
    search: bool
    config_file: str
    source_format: str


@click.command("verify")
@click.argument("sources", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT",
    help=f"Report format, repeatable: {', '.join(formats.names())}.",
)
@click.option(
    "-o", "--output", metavar="DIR", help="Folder for the reports (default: reports); - writes one format to stdout."
)
@click.option("--select", multiple=True, metavar="RULE", help="Check only this rule, repeatable.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out, repeatable.")
@click.option(
    "--fail-on", type=click.Choice([*SEVERITIES, "never"]), help="Least severity that exits 1 (default: warning)."
)
@click.option("--min-confidence", type=click.Choice(CONFIDENCES), help="Leave out findings less sure than this.")
@click.option("--strict", is_flag=True, help="Unanswered questions exit 1, too.")
@click.option("--offline", is_flag=True, help="Do not touch the network.")
@click.option("--record", default="", metavar="FILE", help="Write all that the network said to this WARC file.")
@click.option("--replay", default="", metavar="FILE", help="Take the network's answers from this WARC file only.")
@click.option("--refresh", is_flag=True, help="Ask again for what the cache holds.")
@click.option("--cache/--no-cache", default=True, help="Keep answers for an interrupted or later run.")
@click.option("--allow-private", is_flag=True, help="Let references point to private addresses.")
@click.option("--archive-url", default="", metavar="URL", help="Where the web archive is.")
@click.option("--archive/--no-archive", default=True, help="Ask the web archive.")
@click.option(
    "--library", multiple=True, metavar="FILE", help="Look works up in this bibliography first (.bib), repeatable."
)
@click.option("--search/--no-search", default=True, help="Look for works without a DOI at Crossref, by title.")
@click.option("--contact", default="", metavar="ADDRESS", help="Mail or web address that is sent to the sites asked.")
@click.option(
    "--config",
    "config_file",
    default="",
    metavar="FILE",
    help="Settings (default: the nearest refcheck.toml or pyproject.toml).",
)
@click.option("--from", "source_format", default="", metavar="FORMAT", help="Read INPUT as this format.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.pass_context
def command(ctx: click.Context, sources: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Check each INPUT, a manuscript or a bibliography (.bib), and write the reports.

    Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 could not run.
    """
    config, asked = configure(options), network(options)
    _check_together(sources, config, asked)
    for name in config.formats:
        formats.suffix(name)
    if config.output != "-":
        _files.check_folder(config.output)
    ctx.exit(max(_verify(source, config, asked, options) for source in sources))


def _verify(source: str, config: Config, asked: Network, options: Options) -> int:
    """Check one input and write its reports; the exit code it asks for."""
    from refcheck import engine
    from refcheck.cli import _progress, _screen

    with _progress.shown(quiet=options["quiet"]) as on_event:
        report = engine.verify(source, config, source_format=options["source_format"], network=asked, on_event=on_event)
    code = engine.exit_code(report, config)
    if config.output == "-":
        sys.stdout.write(formats.render(report, config.formats[0]))
        # Consumers of SARIF read the results from the file; exit 1 would stop their pipeline before they can.
        return 0 if config.formats == ("sarif",) and code == 1 else code
    written = write_reports(report, config, source)
    if not options["quiet"]:
        _screen.show(report, written)
    return code


def _check_together(sources: tuple[str, ...], config: Config, asked: Network) -> None:
    """Raise `ConfigError` where several inputs would write over each other's recording, stream or reports."""
    if len(sources) == 1:
        return
    if asked.record:
        raise ConfigError("--record takes one INPUT: a recording belongs to one run")
    if config.output == "-" and config.formats != ("terminal",):
        raise ConfigError("writing several reports to stdout (-o -) takes --format terminal")
    names = [Path(source).stem for source in sources]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice and config.output != "-":
        raise ConfigError(f"two inputs are called {twice[0]}; their reports would have one name")


def configure(options: Options) -> Config:
    """The settings file with the command line laid over it; raises `ConfigError`."""
    path = Path(options["config_file"]) if options["config_file"] else configuration.find(Path.cwd())
    config = configuration.load(path) if path else Config()
    config = replace(
        config,
        select=options["select"] or config.select,
        ignore=(*config.ignore, *options["ignore"]),
        strict=options["strict"] or config.strict,
        formats=options["formats"] or config.formats,
        output=options["output"] or config.output,
        http=replace(
            config.http,
            allow_private=options["allow_private"] or config.http.allow_private,
            contact=options["contact"] or config.http.contact,
        ),
        archive=replace(
            config.archive,
            url=options["archive_url"] or config.archive.url,
            enabled=options["archive"] and config.archive.enabled,
        ),
        registry=replace(
            config.registry,
            libraries=(*config.registry.libraries, *options["library"]),
            search=options["search"] and config.registry.search,
        ),
    )
    if options["fail_on"]:
        config = replace(
            config, fail_on=None if options["fail_on"] == "never" else Severity[options["fail_on"].upper()]
        )
    if options["min_confidence"]:
        config = replace(config, min_confidence=Confidence[options["min_confidence"].upper()])
    if config.output == "-" and len(config.formats) != 1:
        raise ConfigError("writing to stdout (-o -) takes exactly one --format")
    return config


def network(options: Options) -> Network:
    """How this run meets the network; raises `ConfigError` for options that exclude each other."""
    from refcheck.engine import Network

    chosen = [f"--{name}" for name in ("offline", "record", "replay") if options[name]]
    if len(chosen) > 1:
        raise ConfigError(f"{' and '.join(chosen)} exclude each other")
    return Network(
        offline=options["offline"],
        record=options["record"],
        replay=options["replay"],
        cache=options["cache"],
        refresh=options["refresh"],
    )


def write_reports(report: Report, config: Config, source: str) -> tuple[str, ...]:
    """Write each format as `DIR/<input's name>.<format's ending>`; the paths written."""
    name = "stdin" if source == "-" else Path(source).stem
    paths: list[str] = []
    for each in config.formats:
        path = str(Path(config.output) / f"{name}.{formats.suffix(each)}")
        _files.write(path, formats.render(report, each), sources=(source,))
        paths.append(path)
    return tuple(paths)
