"""`refcheck watch`: check bibliographies again and again, and tell what changed."""

from __future__ import annotations

import glob
import os
import re
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcheck import config as configuration
from refcheck.cli import _files, _screen
from refcheck.config import Config
from refcheck.errors import ConfigError, InputError
from refcheck.text.printable import plural

if TYPE_CHECKING:
    from refcheck.monitor.store import Store
    from refcheck.monitor.watch import Run
    from refcheck.monitor.watching import Known

UNITS = {"m": 60, "h": 3600, "d": 86400}


def _named(ctx: click.Context, _parameter: click.Parameter, value: str) -> None:
    if value or ctx.obj is None:
        ctx.obj = value


# Of the group and of each command: it may stand before the command's name or behind it.
history_database = click.option(
    "--db",
    default="",
    metavar="FILE|URL",
    expose_value=False,
    callback=_named,
    help="History database (default: REFCHECK_DB, else an SQLite file in your data folder).",
)


@click.group("watch")
@history_database
def command() -> None:
    """Check bibliographies again and again, and tell what changed.

    The history is kept in a database; docs/scheduling.md shows cron, systemd and GitHub Actions.
    """


@contextmanager
def opened(db: str) -> Iterator[Store]:
    """The history at *db*, else where REFCHECK_DB says, else in the user's data folder."""
    from refcheck.monitor.store import open_store

    address = db or os.environ.get("REFCHECK_DB", "")
    if not address:
        from platformdirs import user_data_path

        folder = user_data_path("refcheck", ensure_exists=True)
        address = str(folder / "history.sqlite3")
    if "://" not in address:
        address = f"sqlite:///{Path(address).expanduser().absolute()}"
    store = open_store(address)
    try:
        yield store
    finally:
        store.close()


def clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


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


@command.command("run")
@history_database
@click.option(
    "--format", "shape", type=click.Choice(["text", "markdown", "json"]), default="text", help="How to print."
)
@click.option("--mail", "to", multiple=True, metavar="ADDRESS", help="Mail the alerts (REFCHECK_SMTP), repeatable.")
@click.option(
    "--webhook", "hook", default="", metavar="URL", help="Post the alerts, signed with REFCHECK_WEBHOOK_SECRET."
)
@click.option("--github", is_flag=True, help="Write the step summary and annotations of a GitHub workflow.")
@click.option("--every", default="", metavar="TIME", help="Run again and again, every 30m, 12h or 7d, until stopped.")
@click.option("--archive-url", default="", metavar="URL", help="Where the web archive is.")
@click.option("--archive/--no-archive", "ask_archive", default=True, help="Ask the web archive.")
@click.option("--allow-private", is_flag=True, help="Let references point to private addresses.")
@click.option("--contact", default="", metavar="ADDRESS", help="Mail or web address that is sent to the sites asked.")
@click.pass_context
def run(
    ctx: click.Context,
    *,
    shape: str,
    to: tuple[str, ...],
    hook: str,
    github: bool,
    every: str,
    archive_url: str,
    ask_archive: bool,
    allow_private: bool,
    contact: str,
) -> None:
    """Check what is due, print what changed; exit 1 when something got worse, 2 when nothing could be checked."""
    pause = _seconds(every) if every else 0.0
    config = _config(archive_url, ask_archive=ask_archive, allow_private=allow_private, contact=contact)
    channels = _channels(to, hook, github=github)
    stop = _stop_signal() if pause else threading.Event()
    with opened(ctx.obj) as store:
        while True:
            done = _run_once(store, config, go_on=lambda: not stop.is_set())
            _print(done, shape)
            _deliver(store, channels)
            if not pause or stop.wait(pause):
                break
    ctx.exit(_exit_code(done))


def _stop_signal() -> threading.Event:
    """Set by SIGTERM or Ctrl-C: the batch under way is finished and recorded, then the program ends."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    return stop


def _run_once(store: Store, config: Config, *, go_on: Callable[[], bool]) -> Run:
    from refcheck import engine
    from refcheck.monitor import watch

    owner = f"{socket.gethostname()}:{os.getpid()}:{time.monotonic_ns()}"
    dois_only = replace(config.registry, search=False, libraries=())  # only notices are watched for
    known = replace(config, registry=dois_only)
    with engine.connected(known, engine.Network()) as (client, archive, registry):
        ask = watch.asking(client, archive, registry, clock)
        return watch.run(store, read=engine.extract, gather=ask, clock=clock, owner=owner, go_on=go_on)


def _config(archive_url: str, *, ask_archive: bool, allow_private: bool, contact: str) -> Config:
    path = configuration.find(Path.cwd())
    config = configuration.load(path) if path else Config()
    http = replace(
        config.http,
        allow_private=allow_private or config.http.allow_private,
        contact=contact or config.http.contact,
    )
    archive = replace(
        config.archive, url=archive_url or config.archive.url, enabled=ask_archive and config.archive.enabled
    )
    return replace(config, http=http, archive=archive)


def _channels(to: tuple[str, ...], hook: str, *, github: bool) -> dict[str, Callable[..., None]]:
    from refcheck.monitor.channels.github import github as to_github
    from refcheck.monitor.channels.mail import mail, parse_server
    from refcheck.monitor.channels.webhook import webhook

    channels: dict[str, Callable[..., None]] = {}
    if to:
        server, sender = os.environ.get("REFCHECK_SMTP", ""), os.environ.get("REFCHECK_MAIL_FROM", to[0])
        if not server:
            raise ConfigError(
                "--mail needs the mail server in REFCHECK_SMTP, such as smtp://user:password@mail.example.org"
            )
        channels["mail:" + ",".join(to)] = mail(parse_server(server), sender=sender, to=to)
    if hook:
        channels[f"webhook:{hook}"] = webhook(hook, secret=os.environ.get("REFCHECK_WEBHOOK_SECRET", ""))
    if github:
        channels["github"] = to_github(os.environ.get("GITHUB_STEP_SUMMARY", ""), sys.stdout)
    return channels


def _deliver(store: Store, channels: dict[str, Callable[..., None]]) -> None:
    from refcheck.monitor import telling

    for name, channel in channels.items():
        failure = telling.deliver(store, name, channel, clock())
        if failure:
            kind = name.partition(":")[0]
            _screen.say(f"refcheck: {kind} was not delivered, it is kept for the next run: {failure}", err=True)


def _print(done: Run, shape: str) -> None:
    from refcheck.monitor import wording

    render = {"text": wording.as_text, "markdown": wording.as_markdown, "json": wording.as_json}[shape]
    click.echo(render(done.alerts), nl=shape == "json")
    _screen.say(f"refcheck: {plural(done.looked, 'address')} looked at", err=True)
    for path, why in done.unread:
        _screen.say(f"refcheck: {path} could not be read, its known addresses were looked at: {why}", err=True)
    if not done.network:
        _screen.say("refcheck: no network: nothing was recorded, everything stays due", err=True)


def _exit_code(done: Run) -> int:
    if not done.network:
        return 2
    return int(done.worse)


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


def _seconds(text: str) -> float:
    match = re.fullmatch(r"(\d{1,6})([mhd])", text)
    if not match or match[1].strip("0") == "":
        raise ConfigError(f"--every {text!r} is no time; give 30m, 12h or 7d")
    return float(match[1]) * UNITS[match[2]]
