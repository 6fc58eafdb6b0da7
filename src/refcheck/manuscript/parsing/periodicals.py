"""The periodical of an article, told by its form alone: "…, in «Rivista storica», 12, 1999, pp. 3–20".

Italian, Spanish and French lists set it in quotation marks behind "in". Where the labeller sees something else, the
name is pinned and the rest is labelled again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from refcheck.manuscript.parsing.features import shape
from refcheck.manuscript.parsing.tokens import Token

_IN = frozenset(("in", "en", "dans", "em"))
_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"', "‹": "›"}
_NUMBERED = frozenset(("n", "nn", "no", "nr", "fasc", "vol", "a", "anno"))
_NUMBER = re.compile(r"\d{1,4}|[IVXLC]{1,9}")
_MOST = 14  # tokens of a name
_REACH = 12  # tokens behind the name in which the year stands


def periodical(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """The labels of the set name with its "in", by token, where the labeller saw something else; else none."""
    texts = [token.text for token in tokens]
    for at in range(2, len(texts) - 3):
        if texts[at].lower() not in _IN or texts[at - 1] not in {",", ".", "»", "”", '"'}:
            continue
        end = _end_of_name(texts, at + 1)
        if end and labels[at - 2] in ("title", "container", "note") and _is_dated(texts, end):
            span = range(at, end)
            return {} if {labels[i] for i in span} == {"container"} else dict.fromkeys(span, "container")
    return _without_in(texts, labels)


def _without_in(texts: Sequence[str], labels: Sequence[str]) -> dict[int, str]:
    """The same where no "in" stands before the name: "A title, «Rivista», VII (1952)"."""
    for at in range(4, len(texts) - 4):
        if texts[at] != "«" or texts[at - 1] != "," or labels[at - 2] != "title" or labels[at + 1] != "title":
            continue
        end = _end_of_name(texts, at)
        if (
            end
            and end + 1 < len(texts)
            and _is_dated(texts, end)
            and (texts[end] == "(" or _NUMBER.fullmatch(texts[end + 1]))
        ):
            return dict.fromkeys(range(at, end), "container")
    return {}


def _end_of_name(texts: Sequence[str], opening: int) -> int:
    """The token behind the mark that closes the name opened at *opening*, 0 where none does soon."""
    closing = _CLOSING.get(texts[opening])
    after = range(opening + 2, min(opening + _MOST, len(texts)))
    return next((i + 1 for i in after if texts[i] == closing), 0)


def _is_dated(texts: Sequence[str], end: int) -> bool:
    """Whether a volume or a year follows the name, as behind that of a periodical."""
    behind = texts[end : end + _REACH]
    if not behind or behind[0] not in {",", "(", "."}:
        return False
    return any(shape(text) == "Y" for text in behind) or (
        _NUMBERED.isdisjoint(behind[1:3]) is False and any(shape(text)[0] == "d" for text in behind)
    )
