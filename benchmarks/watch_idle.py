"""How long a run of the watch takes when nothing is due: `watch_idle.py [N]`, N addresses (100,000) of one file.

Builds the bibliography and the history in a temporary folder, marks every address as just seen, and times one whole
process of `refcheck watch run`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from refcheck.monitor import schema, watch, watching
from refcheck.monitor.store import open_store
from refcheck.monitor.watching import Citing


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bibliography, database = Path(folder) / "refs.bib", f"sqlite:///{folder}/history.sqlite3"
        entries = (
            f"@misc{{k{n}, title = {{T{n}}}, url = {{https://h{n % 500}.example/{n}}}}}\n" for n in range(number)
        )
        bibliography.write_text("".join(entries), encoding="utf-8")
        store, now = open_store(database), datetime.now(UTC)
        citings = (Citing(f"https://h{n % 500}.example/{n}", f"k{n}", f"T{n}") for n in range(number))
        watching.add(store, str(bibliography), citings, now, digest=watch.digest_of(str(bibliography)))
        with store.begin() as db:
            db.execute(update(schema.URL).values(due_at=now + timedelta(days=7)))
        store.close()
        command = [sys.executable, "-m", "refcheck", "watch", "--db", database, "run"]
        began = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "HOME": folder})
        print(f"{number} addresses, none due: {time.perf_counter() - began:.2f} s; {done.stderr.strip()}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
