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
_SMALL = frozenset(("of", "for", "and", "the", "on", "&", ",", "-", ".", "in"))
_LAST = frozenset((",", ".", "?", "!"))


def quoted(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """The labels of the words between the first quotation marks, by token, where the labeller saw no title in them."""
    texts = [token.text for token in tokens]
    start = next((i for i, text in enumerate(texts) if text in _OPENING), -1)
    if start < 1 or texts[start - 1] not in _BEFORE:
        return {}
    body = _body(texts, labels, start)
    if labels[start - 1] not in ("author", "date") and not body:
        return {}
    closing = _OPENING[texts[start]]
    end = next((i for i in range(start + 3, min(start + MOST, len(texts))) if texts[i] == closing), -1)
    if end < 0 or texts[end - 1] not in _LAST:
        return {}
    inside = [i for i in range(start + 1, end) if texts[i][0] != "@"]
    words = [i for i in inside if texts[i][0].isalnum()]
    if sum(labels[i] == "title" for i in words) * 2 > len(words) and not body:
        return {}
    return {**dict.fromkeys(body, "author"), **dict.fromkeys(inside, "title")}


def _body(texts: Sequence[str], labels: Sequence[str], start: int) -> range:
    """The words from the beginning to the marks, where all were read as a title but can be a body's name."""
    first = next((i for i, text in enumerate(texts) if text[0] != "@"), start)
    head = range(first, start)
    names = [texts[i] for i in head if texts[i] not in _SMALL]
    is_name = 1 < len(names) < 9 and all(name[0].isupper() for name in names)
    return head if is_name and all(labels[i] in ("title", "container") for i in head) else range(0)
