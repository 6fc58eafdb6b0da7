"""Writing output files: to a temporary name first, then renamed, and never over an input."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from refcheck.errors import OutputError


def write(path: str, content: str, *, sources: Iterable[str] = ()) -> None:
    """Write *content* as UTF-8 to *path*, whole or not at all; raises `OutputError`, also when *path* is a source."""
    target = Path(path)
    guard(path, sources=sources)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
                file.write(content)
            os.chmod(temporary, 0o666 & ~_umask())
            os.replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)
            raise
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}") from error


def guard(path: str, *, sources: Iterable[str] = ()) -> None:
    """Raise `OutputError` when *path* is a folder or one of the *sources*."""
    target = Path(path)
    if target.is_dir():
        raise OutputError(f"{path} cannot be written: it is a folder")
    for source in sources:
        if target.exists() and Path(source).exists() and target.samefile(source):
            raise OutputError(f"{path} cannot be written: it is the input itself")


def check_folder(path: str) -> None:
    """Make the folder *path* and see that files can be made in it, before long work; raises `OutputError`."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as error:
        raise OutputError(f"reports cannot be written to {path}: {error.strerror or error}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
