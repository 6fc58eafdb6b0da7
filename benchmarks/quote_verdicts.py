"""Quotations against saved pages: JSON lines {id, page_path, url, quote} in, {id, verdict, score, matched_text} out.

Calls what a run calls: `pages.read` once for each page, `gather.quotations.look` for each quotation. A page's address
decides nothing here: whatever the file holds is taken as what the address answered, with status 200.

    python benchmarks/quote_verdicts.py < input.jsonl > output.jsonl
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from refcheck.gather.quotations import look
from refcheck.model import Page, Snapshot
from refcheck.pages import read


@lru_cache(maxsize=8)
def page_at(path: str, url: str) -> Page:
    kind = "text/plain" if path.endswith(".txt") else "application/pdf" if path.endswith(".pdf") else "text/html"
    return read(
        Snapshot(
            url=url,
            final_url=url,
            status=200,
            headers=(("Content-Type", kind),),
            body=Path(path).read_bytes(),
            fetched_at=datetime(2000, 1, 1, tzinfo=UTC),
        )
    )


def main() -> None:
    reading = looking = 0.0
    count = 0
    for line in sys.stdin:
        case = json.loads(line)
        begun = time.perf_counter()
        page = page_at(case["page_path"], case["url"])
        read_at = time.perf_counter()
        alignment = look(case["quote"], page).alignment
        looking += time.perf_counter() - read_at
        reading += read_at - begun
        count += 1
        answer = {
            "id": case["id"],
            "verdict": str(alignment.verdict),
            "score": alignment.share,
            "matched_text": alignment.passage,
            "reason": alignment.reason,
            "differences": [[d.printed, d.seen, int(d.grade), d.what] for d in alignment.differences],
        }
        print(json.dumps(answer, ensure_ascii=False))
    if count:
        each = [1000 * seconds / count for seconds in (reading, looking)]
        print(f"{count} quotations: reading pages {each[0]:.2f} ms, looking {each[1]:.2f} ms each", file=sys.stderr)


if __name__ == "__main__":
    main()
