"""A title in quotation marks, told by its form alone: "… Consortium, "Web services architecture," …".

A comma or a stop before the mark that closes belongs to nothing else. Straight marks tell no beginning from an end, and
the labeller sometimes takes the one for the other; then the words between them are pinned.
"""

from __future__ import annotations

from collections.abc import Sequence

from refcheck.manuscript.parsing.tokens import Token

MOST = 60  # tokens of a title
_OPENING = {'"': '"', "“": "”"}
_BEFORE = frozenset((",", ".", ")", ":", ";"))
_LAST = frozenset((",", ".", "?", "!"))


def quoted(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """The labels of the words between the first quotation marks, by token, where the labeller saw no title in them."""
    texts = [token.text for token in tokens]
    start = next((i for i, text in enumerate(texts) if text in _OPENING), -1)
    if start < 1 or texts[start - 1] not in _BEFORE or labels[start - 1] not in ("author", "date"):
        return {}
    closing = _OPENING[texts[start]]
    end = next((i for i in range(start + 3, min(start + MOST, len(texts))) if texts[i] == closing), -1)
    if end < 0 or texts[end - 1] not in _LAST:
        return {}
    inside = [i for i in range(start + 1, end) if texts[i][0] != "@"]
    words = [i for i in inside if texts[i][0].isalnum()]
    if sum(labels[i] == "title" for i in words) * 2 > len(words):
        return {}
    return dict.fromkeys(inside, "title")
