"""What simpler means say of the same cases: `baselines.py exact|rapidfuzz|fuzzysearch|htmldate < input > output`.

JSON lines in the form of `quote_verdicts.py` (the first three) or `date_verdicts.py` (the last). The baselines for
quotations get the text that refcheck reads from the page, lower-cased and with one kind of blank and of quotation mark,
so that they differ in the search alone. `fuzzysearch` and `htmldate` are no dependencies: install them beside refcheck
in an environment of its own.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from quote_verdicts import page_at
from rapidfuzz import fuzz

Case: TypeAlias = dict[str, str]
Answer: TypeAlias = dict[str, object]

ALTERED = 75.0  # likeness, of 100, from which partial alignment calls a quotation altered
NEAR_MISS = 0.15  # share of its letters that fuzzysearch may change
_EVEN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-"})


@lru_cache(maxsize=16)
def text(path: str, url: str) -> str:
    return even(page_at(path, url).text)


def even(words: str) -> str:
    return " ".join(words.translate(_EVEN).lower().split())


def exact(quote: str, source: str) -> tuple[str, float]:
    return ("exact", 1.0) if quote.strip(" .,;:!?\"'") in source else ("not_found", 0.0)


def rapidfuzz(quote: str, source: str) -> tuple[str, float]:
    if exact(quote, source)[1]:
        return "exact", 1.0
    found = fuzz.partial_ratio_alignment(quote, source)
    score = found.score if found else 0.0
    return ("altered" if score >= ALTERED else "not_found"), score / 100


def fuzzysearch(quote: str, source: str) -> tuple[str, float]:
    from fuzzysearch import find_near_matches

    if exact(quote, source)[1]:
        return "exact", 1.0
    most = max(1, int(NEAR_MISS * len(quote)))
    found = find_near_matches(quote, source, max_l_dist=most)
    best = min((match.dist for match in found), default=None)
    return ("not_found", 0.0) if best is None else ("altered", 1 - best / max(1, len(quote)))


def quotation(case: Case, search: Callable[[str, str], tuple[str, float]]) -> Answer:
    verdict, score = search(even(case["quote"]), text(case["page_path"], case["url"]))
    return {"id": case["id"], "verdict": verdict, "score": score, "matched_text": ""}


@lru_cache(maxsize=64)
def found_date(path: str, url: str) -> str:
    from htmldate import find_date

    return find_date(Path(path).read_text(encoding="utf-8", errors="replace"), url=url, original_date=True) or ""


def htmldate(case: Case) -> Answer:
    """The one date that htmldate gives, held against the claim at the claim's precision."""
    found, claimed = found_date(case["html_path"], case["url"]), case["claimed_date"]
    verdict = "unknown" if not found else "confirm" if re.match(re.escape(claimed), found) else "contradict"
    return {"id": case["id"], "verdict": verdict, "found_date": found, "evidence": ""}


QUOTATIONS = {"exact": exact, "rapidfuzz": rapidfuzz, "fuzzysearch": fuzzysearch}

if __name__ == "__main__":
    name = sys.argv[1]
    for line in sys.stdin:
        case: Case = json.loads(line)
        print(json.dumps(htmldate(case) if name == "htmldate" else quotation(case, QUOTATIONS[name])))
