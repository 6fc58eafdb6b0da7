"""`refcheck watch`: check bibliographies again and again, and tell what changed."""

from __future__ import annotations

import glob
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcheck.cli import _files, _screen
from refcheck.cli._history import clock, history_database, opened
from refcheck.cli.watch_run import run
from refcheck.errors import InputError
from refcheck.text.printable import plural

if TYPE_CHECKING:
    from refcheck.monitor.watching import Known


@click.group("watch")
@history_database
def command() -> None:
    """Check bibliographies again and again, and tell what changed.

    The history is kept in a database; docs/scheduling.md shows cron, systemd and GitHub Actions.
    """


command.add_command(run)


@command.command("add")
@history_database
@click.argument("files", nargs=-1, required=True)
@click.pass_obj
def add(db: str, files: tuple[str, ...]) -> None:
    """Watch FILES: bibliographies or manuscripts, also as patterns ('papers/**/*.bib')."""
    from refcheck import engine
    from refcheck.monitor import watch

    with opened(db) as store:
        for path in _paths(files):
            document = engine.extract(path)
            watch.add(store, path, document, clock())
            urls = plural(len({citing.url for citing in watch.citings(document)}), "address")
            _screen.say(f"watching {path}: {plural(len(document.references), 'reference')}, {urls}")


@command.command("forget")
@history_database
@click.argument("files", nargs=-1, required=True)
@click.pass_obj
def forget(db: str, files: tuple[str, ...]) -> None:
    """Stop watching FILES, and drop the history of what nothing else cites."""
    from refcheck.monitor import watching

    with opened(db) as store:
        for path in files:
            if not watching.forget(store, str(Path(path).absolute())):
                raise InputError(f"{path} is not watched")
            _screen.say(f"no longer watching {path}")


@command.command("status")
@history_database
@click.pass_obj
def status(db: str) -> None:
    """The watched files and how their addresses stand."""
    from refcheck.monitor import telling, watching
    from refcheck.monitor.alerts import drifted, unsettled
    from refcheck.monitor.standing import Standing

    with opened(db) as store:
        files, urls = watching.watched(store), watching.urls(store)
        told = telling.alerts(store)
    lost, notices = drifted(told), unsettled(told)
    for file in files:
        _screen.say(f"{file.path}: {plural(file.urls, 'address')}, watched since {file.added_at:%Y-%m-%d}")
    for standing in Standing:
        count = sum(known.history.standing is standing for known in urls)
        _screen.say(f"{count:>6} {standing}")
    for known in urls:
        if known.history.standing in {Standing.DEAD, Standing.FAILING}:
            _screen.say(_standing_line(known))
        elif known.url in lost:
            _screen.say(f"drifted: {known.url} (the cited title or a quotation is no longer on the page)")
        if known.url in notices:
            _screen.say(f"retracted: {known.url} ({notices[known.url]})")


def _standing_line(known: Known) -> str:
    row = known.history.row
    since = f" since {row.first:%Y-%m-%d}" if row.first else ""
    keys = ", ".join(sorted({citing.key for _path, citing in known.cited_by}))
    return f"{known.history.standing}: {known.url} ({plural(row.failed, 'failure')} in a row{since}; cited as {keys})"


@command.command("history")
@history_database
@click.argument("wanted", metavar="URL|KEY")
@click.pass_obj
def history(db: str, wanted: str) -> None:
    """Every look at one address, given by itself or by a reference's key."""
    from refcheck.monitor import looking, watching

    with opened(db) as store:
        known = [k for k in watching.urls(store) if wanted == k.url or wanted in {c.key for _path, c in k.cited_by}]
        if not known:
            raise InputError(f"{wanted} is no watched address and no key of a watched reference")
        for each in known:
            _screen.say(f"{each.url}: {each.history.standing}, due {each.due_at:%Y-%m-%d}")
            for look in looking.observations(store, each.url):
                _screen.say(f"  {look.at:%Y-%m-%d %H:%M} {look.state}{f': {look.seen}' if look.seen else ''}")
                for quote in look.quotes:
                    _screen.say(f"      {quote.on_page}: “{quote.quote}”")
                for notice in look.notices:
                    _screen.say(f"      {' '.join(filter(None, ('registry:', notice.kind, notice.doi)))}")


@command.command("report")
@history_database
@click.option("-o", "--output", default="reports/link-rot.html", metavar="FILE", help="Where to write the page.")
@click.pass_obj
def report(db: str, output: str) -> None:
    """Write the state of everything watched as one HTML page."""
    from refcheck.monitor import looking, telling, watching
    from refcheck.monitor.report import render
    from refcheck.monitor.survey import survey

    with opened(db) as store:
        urls = watching.urls(store)
        looks = looking.looks(store)
        last = max((row[-1].at for row in looks.values()), default=None)
        found = survey(urls, looks, telling.alerts(store), clock(), last_run=last)
    _files.write(output, render(found))
    _screen.say(f"report: {output}")


@command.command("archive")
@history_database
@click.option("--archive-url", default="https://web.archive.org", metavar="URL", help="Where Save Page Now is.")
@click.pass_obj
def archive(db: str, archive_url: str) -> None:
    """Ask Save Page Now to keep what is alive and has no capture; without keys, list it and say how to get them."""
    from refcheck.monitor import archiving

    with opened(db) as store:
        urls = archiving.wanting(store, clock())
        service = archiving.service(os.environ, archive_url, time.sleep)
        if service is None:
            for url in urls:
                _screen.say(url)
            _screen.say(
                f"refcheck: {len(urls)} addresses have no capture; to have them kept, put the keys of an archive.org "
                "account (https://archive.org/account/s3.php) into IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY",
                err=True,
            )
            return
        try:
            for kept in archiving.archive(store, urls, service, clock):
                _screen.say(f"{kept.saving.outcome}: {kept.url} {kept.saving.detail}".rstrip())
                for name, value in kept.fields:
                    _screen.say(f"    {name} = {{{value}}},")
        finally:
            service.close()


def _paths(patterns: tuple[str, ...]) -> Iterator[str]:
    """The files that *patterns* name, absolute, each once; a pattern that names none is an error."""
    seen: set[str] = set()
    for pattern in patterns:
        found = [pattern] if Path(pattern).exists() else sorted(glob.glob(pattern, recursive=True))
        if not found:
            raise InputError(f"{pattern}: no such file")
        for path in (str(Path(each).absolute()) for each in found):
            if path not in seen:
                seen.add(path)
                yield path
