"""`refcheck watch run`: check what is due and tell what changed, once or again and again."""

from __future__ import annotations

import os
import re
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refcheck import config as configuration
from refcheck.cli import _screen
from refcheck.cli._history import clock, history_database, opened
from refcheck.config import Config
from refcheck.errors import ConfigError
from refcheck.text.printable import plural

if TYPE_CHECKING:
    from refcheck.monitor.store import Store
    from refcheck.monitor.watch import Run

UNITS = {"m": 60, "h": 3600, "d": 86400}


@click.command("run")
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


def _seconds(text: str) -> float:
    match = re.fullmatch(r"(\d{1,6})([mhd])", text)
    if not match or match[1].strip("0") == "":
        raise ConfigError(f"--every {text!r} is no time; give 30m, 12h or 7d")
    return float(match[1]) * UNITS[match[2]]
