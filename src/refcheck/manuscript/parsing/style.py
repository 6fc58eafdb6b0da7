"""What one list teaches about its own way of printing.

A list is printed in one style: after the title comes always a full stop and the journal, or always a comma and the
place. `learn` counts, over entries already labelled, which field follows which at every kind of boundary; `steps`
turns the counts into scores for reading the entries once more. Counts are weighed by how sure the first reading was,
and held against what is common elsewhere, so that a list teaches only where it is more regular than references at
large.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from refcheck.manuscript.parsing.crf import Labelled, Model, Step, step
from refcheck.manuscript.parsing.features import shape
from refcheck.manuscript.parsing.tokens import Token
from refcheck.manuscript.shapes import without_label

Boundary = str  # the marks before a token and the kind of the token: ". w", ", d", ".( Y"
Seen = Mapping[Boundary, Mapping[str, Mapping[str, float]]]

CAUTION = 2.0  # as many boundaries as references at large count for against those of the list
STRENGTH = 0.8
LEAST = 5  # entries; a shorter list has no style to speak of


def boundary(tokens: Sequence[Token], i: int) -> Boundary:
    """Up to three marks before token *i*, with the kind of the token; "" inside a run of words."""
    marks = ""
    k = i - 1
    while k >= 0 and len(marks) < 3 and not tokens[k].text[0].isalnum() and tokens[k].text[0] != "@":
        marks = tokens[k].text + marks
        k -= 1
    if not marks or k < 0 or tokens[i].text[0] == "@":
        return ""
    before = shape(tokens[k].text)
    if marks[0] == "." and before == "X":
        marks = "X" + marks
    return f"{marks} {_kind(tokens[i].text)}"


def _kind(text: str) -> str:
    outline = shape(text)
    return outline if outline in ("Y", "X") else "d" if outline[0] == "d" else "w" if text[0].isalpha() else text


def learn(entries: Iterable[tuple[Sequence[Token], Labelled]]) -> dict[Boundary, dict[str, dict[str, float]]]:
    """For every boundary and label before it, how often each label follows."""
    seen: dict[Boundary, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(float)))
    for tokens, labelled in entries:
        for i in range(1, len(tokens)):
            if place := boundary(tokens, i):
                sure = labelled.sure[i] * labelled.sure[i - 1]
                seen[place][labelled.labels[i - 1]][labelled.labels[i]] += sure
    return {place: {before: dict(after) for before, after in rows.items()} for place, rows in seen.items()}


def steps(model: Model, seen: Seen) -> dict[Boundary, Step]:
    """The step across each boundary of the list: the model's own, moved towards what the list does there."""
    number = {label: i for i, label in enumerate(model.labels)}
    found: dict[Boundary, Step] = {}
    for place, rows in seen.items():
        scores = [list(row) for row in model.step.scores]
        for before, after in rows.items():
            common = model.usual.get(place, {}).get(before)
            if not common:
                continue
            total, whole = sum(after.values()), sum(common.values())
            for label in {*after, *common}:
                share = (common.get(label, 0.0) + 0.5) / (whole + 0.5 * (len(common) + 1))
                here = (after.get(label, 0.0) + CAUTION * share) / (total + CAUTION)
                scores[number[before]][number[label]] += 100 * STRENGTH * log(here / share)
        found[place] = step(scores)
    return found


def into(model: Model, tokens: Sequence[Token], learnt: Mapping[Boundary, Step]) -> list[Step]:
    """The step into each token."""
    return [learnt.get(boundary(tokens, i), model.step) if i else model.step for i in range(len(tokens))]


_FAMILY_FIRST = re.compile(
    r"\W{0,4}[^\W\d_][^\s,;.()]{1,30}(?: [^\W\d_][^\s,;.()]{1,30}){0,2},? (?:[^\W\d_]\.|[^\W\d_a-z]{1,3}[,. ])"
    r"|\W{0,4}[^\W\d_a-z][^\s,;.()]{1,30}, [^\W\d_a-z][\w'’-]{1,30}(?: [^\W\d_]\.)?(?:[.;,] | \()"
)
_CAPITAL = r"[^\W\d_a-z][\w'’-]{1,30}"
_GIVEN_FIRST = re.compile(
    r"\W{0,4}(?:[^\W\d_]\. ?-?){1,3} ?[^\W\d_][^\s,;.()]{1,30}[,. ]"
    # "Ruba Abu-Salma, Joseph Bonneau, and", "Simson L. Garfinkel and Robert"
    rf"|\W{{0,4}}{_CAPITAL} (?:[^\W\d_]\. )?{_CAPITAL}"
    rf"(?:, (?:[^\W\d_]\. )?{_CAPITAL} (?:[^\W\d_]\. )?{_CAPITAL},| and {_CAPITAL} )"
)


def inverted(texts: Iterable[str]) -> bool | None:
    """Whether the list's persons are printed with the family name first; None when it does not show."""
    first = last = 0
    for text in texts:
        bare = without_label(text)
        first += bool(_FAMILY_FIRST.match(bare))
        last += bool(_GIVEN_FIRST.match(bare))
    if first + last < 3:
        return None
    return True if first > 4 * last else False if last > 4 * first else None
