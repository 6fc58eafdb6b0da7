"""Twice-translated quotations: are they recognised as altered, reversals of sense as such, and paraphrases left alone?

`cases.json` was written for this project: articles in news style in English, German, Turkish and Russian, each with
versions of its sentences that keep 60 to 95 % of the words, versions that reverse the sense, and sentences on the same
topic that quote nothing. Prints the table, and with `--wrong` the cases that came out otherwise.

    python benchmarks/twice_translated/score.py [--wrong]
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from refcheck.model import Alignment, Grade, Verdict
from refcheck.text.align import align
from refcheck.text.fold import fold

CASES = Path(__file__).parent / "cases.json"
FOUND = (Verdict.EXACT, Verdict.NEAR, Verdict.ALTERED)


def results() -> Iterator[tuple[str, str, str, Alignment]]:
    """Language, kind, quotation and alignment of every case."""
    for article in json.loads(CASES.read_text(encoding="utf-8")):
        source = fold(article["text"])
        for quote in article["quotes"]:
            yield article["language"], quote["kind"], quote["text"], align(quote["text"], source)


def right(kind: str, alignment: Alignment) -> bool:
    if kind == "trap":
        return alignment.verdict is Verdict.NOT_FOUND
    if alignment.verdict is not Verdict.ALTERED:
        return False
    return kind == "altered" or any(difference.grade is Grade.MEANING for difference in alignment.differences)


def main() -> None:
    total, good, found = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    overstated = 0
    for language, kind, quote, alignment in results():
        for row in ((kind, language), (kind, "all")):
            total[row] += 1
            good[row] += right(kind, alignment)
            found[row] += alignment.verdict in FOUND
        meaning = any(difference.grade is Grade.MEANING for difference in alignment.differences)
        overstated += kind == "altered" and meaning
        if "--wrong" in sys.argv and (not right(kind, alignment) or (kind == "altered" and meaning)):
            listed = [f"{d.printed!r}/{d.seen!r} {d.grade.name} {d.what}" for d in alignment.differences]
            print(
                f"{kind} {alignment.verdict} {alignment.share}\n  {quote}\n  {alignment.passage}\n  {'; '.join(listed)}"
            )
    print(f"{'kind':10s}{'language':>10s}{'n':>5s}{'found':>8s}{'right':>8s}")
    for kind, language in sorted(total):
        row = (kind, language)
        print(f"{kind:10s}{language:>10s}{total[row]:5d}{found[row] / total[row]:8.3f}{good[row] / total[row]:8.3f}")
    print(f"faithful in sense, called a change of meaning: {overstated} of {total['altered', 'all']}")


if __name__ == "__main__":
    main()
