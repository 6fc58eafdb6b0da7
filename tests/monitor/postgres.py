"""A real PostgreSQL server for the tests, from the machine's packages, on loopback and in a temporary folder."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER = "postgres"
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, or None where no server is installed."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


@contextmanager
def server() -> Iterator[str]:
    """The address of a fresh, empty server (an SQLAlchemy URL without the database's name), stopped at the end."""
    programs = binaries()
    assert programs is not None
    with tempfile.TemporaryDirectory(prefix="refcheck-pg-") as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        data = Path(folder) / "data"
        # The server refuses to run as root; Debian's packages bring a user for it.
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER, OWNER)
        _run([programs / "initdb", "-D", data, "-A", "trust", "-U", "refcheck", "-E", "UTF8"])
        options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
        control = [programs / "pg_ctl", "-D", data, "-w", "-t", "120"]
        _run([*control, "-l", Path(folder) / "log", "-o", options, "start"])
        try:
            yield f"postgresql+psycopg://refcheck@127.0.0.1:{port}"
        finally:
            _run([*control, "-m", "immediate", "stop"])


def _run(command: list[str | Path]) -> None:
    owner = OWNER if os.geteuid() == 0 else None
    subprocess.run(command, check=True, cwd="/", user=owner, group=owner, extra_groups=[] if owner else None, **QUIET)
