"""Progress on stderr while the network is asked; nothing where stderr is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from refcheck import engine


def ignore(event: engine.Progress) -> None:
    """Take no notice."""


@contextmanager
def shown(*, quiet: bool) -> Iterator[engine.OnEvent]:
    """A listener that shows how far the run is, until the block ends."""
    if quiet or not sys.stderr.isatty():
        yield ignore
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def listen(event: engine.Progress) -> None:
            match event:
                case engine.Started(stage, total):
                    bar.reset(task, description=str(stage), total=total)
                case engine.Looked(done=done) | engine.RecordAsked(done=done) | engine.ArchiveAsked(done=done):
                    bar.update(task, completed=done)
                case engine.NoNetwork(sources):
                    bar.update(task, description=f"no network: {sources} sources not asked")
                case engine.Read():
                    bar.update(task, description="asking")

        yield listen
