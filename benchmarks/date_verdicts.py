"""Claimed dates of saved pages in, verdicts out, one JSON object a line, by the functions that refcheck itself uses.

    {"id", "html_path", "url", "claimed_date"} → {"id", "verdict", "found_date", "evidence"}

`../shared/bench/dates/bench.py run --cases CASES --cmd '.venv/bin/python benchmarks/date_verdicts.py' ...` calls it.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from refcheck import dates, pages
from refcheck.dates.verdict import weigh
from refcheck.model import Outcome, Page, Snapshot


@lru_cache(maxsize=64)
def page(path: str, url: str) -> Page:
    headers = (("Content-Type", "text/html"),)
    body = Path(path).read_bytes()
    now = datetime.now(UTC)
    return pages.read(Snapshot(url=url, final_url=url, status=200, headers=headers, body=body, fetched_at=now))


def answer(case: dict[str, str]) -> dict[str, str]:
    claimed = dates.parse(case["claimed_date"])
    if claimed is None:
        return {"id": case["id"], "verdict": Outcome.UNKNOWN, "found_date": "", "evidence": "not a date"}
    verdict = weigh(claimed, page(case["html_path"], case["url"]).witnesses)
    found = dates.iso(verdict.date) if verdict.date else ""
    return {"id": case["id"], "verdict": verdict.outcome, "found_date": found, "evidence": verdict.reason}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)), ensure_ascii=False), flush=True)
