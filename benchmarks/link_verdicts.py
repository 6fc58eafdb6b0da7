"""What the product says of every link of a bibliography: `link_verdicts.py BIB OUT`, one JSON line a URL.

`{"url": …, "verdict": alive|moved|soft404|gone|blocked|error}`, as the test web in `../shared/bench/links` scores it:

    python3 ../shared/bench/links/run.py -n 1000 --profile real --name refcheck --parser jsonl \\
        --url-field url --verdict-field verdict \\
        --map alive=ok,moved=ok,soft404=broken,gone=broken,blocked=unknown,error=unknown \\
        --cmd "$PWD/.venv/bin/python $PWD/benchmarks/link_verdicts.py {bib} {out}"

Loopback addresses are allowed, for that is where the test web lives; requests to one host come faster than by default.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from refcheck.config import HttpSettings
from refcheck.model import Document, LinkState

# The test web has hundreds of hosts of its own: more workers than by default, and a tenth of a second between two
# requests to one host (lychee's default is a twentieth, and ten at once; here it stays two at once).
SETTINGS = HttpSettings(allow_private=True, workers=256, interval=0.1)

WORDS = {
    LinkState.ALIVE: "alive",
    LinkState.MOVED: "moved",
    LinkState.SOFT_404: "soft404",
    LinkState.GONE: "gone",
    LinkState.BLOCKED: "blocked",
    LinkState.RATE_LIMITED: "blocked",
    LinkState.REFUSED: "blocked",
}


def main(bibliography: str, out: str) -> None:
    # Imported here, for the process that glances at pages imports this file and needs none of it.
    from refcheck import readers
    from refcheck.gather.live import look_at_all
    from refcheck.gather.plan import plan
    from refcheck.http import Client

    document = readers.read(bibliography)
    assert isinstance(document, Document)
    wants = plan(document)
    del document
    with Client(SETTINGS) as client, Path(out).open("w", encoding="utf-8") as lines:
        for want, look in look_at_all(client, wants, links_only=True):
            line = {"url": want.url, "verdict": WORDS.get(look.state, "error"), "seen": look.seen}
            lines.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
