"""Titles and authors claimed for saved pages in, verdicts out, one JSON object a line, as refcheck itself judges them.

    {"html_path", "url", "title", "authors"} → {"title": "confirm|contradict|unknown", "authors": ..., "seen": ...}

`authors` is a list of names or one string with names separated by semicolons. Fields that a line has besides come back.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from refcheck import pages
from refcheck.model import Name, Page, Snapshot
from refcheck.text.people import compare_authors, is_person
from refcheck.text.titles import compare_title

INPUT = ("html_path", "url", "title", "authors")


@lru_cache(maxsize=64)
def page(path: str, url: str) -> Page:
    headers = (("Content-Type", "text/html"),)
    body = Path(path).read_bytes()
    now = datetime.now(UTC)
    return pages.read(Snapshot(url=url, final_url=url, status=200, headers=headers, body=body, fetched_at=now))


def names(claimed: object) -> tuple[Name, ...]:
    """The claimed authors as names; what looks like a person is parted into given and family name."""
    listed = claimed if isinstance(claimed, list) else str(claimed or "").split(";")
    return tuple(name(str(one).strip()) for one in listed if str(one).strip())


def name(printed: str) -> Name:
    if "," in printed:
        family, _, given = printed.partition(",")
        return Name(family=family.strip(), given=given.strip())
    given, _, family = printed.rpartition(" ")
    return Name(family=family, given=given) if is_person(printed) else Name(literal=printed)


def answer(case: dict[str, object]) -> dict[str, object]:
    seen = page(str(case["html_path"]), str(case.get("url") or ""))
    title = compare_title(
        str(case.get("title") or ""),
        seen.titles,
        seen.text,
        page_language=seen.language,
        url=seen.final_url,
        headed=seen.main[1],
    )
    authors = compare_authors(names(case.get("authors")), seen.authors, seen.text, site=seen.site, url=seen.final_url)
    rest = {key: value for key, value in case.items() if key not in INPUT}
    verdicts = {"title": title.outcome, "authors": authors.outcome}
    return rest | verdicts | {"seen": {"title": seen.title, "authors": seen.authors}}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)), ensure_ascii=False), flush=True)
