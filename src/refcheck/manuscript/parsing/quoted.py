"""A title in quotation marks, told by its form alone: "… Consortium, "Web services," …", "Roe: «Acque», in".

A comma or a stop before the mark that closes belongs to nothing else. Straight marks tell no beginning from an end, and
the labeller sometimes takes the one for the other; then the words between them are pinned.
"""

from __future__ import annotations

from collections.abc import Sequence

from refcheck.manuscript.parsing.tokens import Token, first_word

MOST = 60  # tokens of a title
_EARLY = 8  # tokens before a title behind its author
_PAIRS = {"‘": "’", "“": "”", "«": "»", "„": "“", '"': '"'}
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
    body = _body(texts, labels, range(first_word(tokens), start))
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


def _body(texts: Sequence[str], labels: Sequence[str], head: range) -> range:
    """The words of *head*, which leads to the marks, where all were read as a title but can be a body's name."""
    names = [texts[i] for i in head if texts[i] not in _SMALL]
    is_name = 1 < len(names) < 9 and all(name[0].isupper() for name in names)
    return head if is_name and all(labels[i] in ("title", "container") for i in head) else range(0)


def enclosed(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """A title in quotation marks behind the first comma or colon, where it was taken for more of the author."""
    first = first_word(tokens)
    if first < len(tokens) and (closing := _PAIRS.get(tokens[first].text)):
        end = next((k for k in range(first + 2, min(len(tokens), first + MOST)) if tokens[k].text == closing), 0)
        taken = end and "author" in labels[first:end] and tokens[end + 1 : end + 2] and tokens[end + 1].text == ","
        return dict.fromkeys(range(first, end + 1), "title") if taken else {}
    for i in range(2, min(len(tokens), _EARLY)):
        closing = _PAIRS.get(tokens[i].text)
        if closing is None:
            continue
        if tokens[i - 1].text not in {",", ":"} or {labels[i + 1 - 2], *labels[i + 1 : i + 2]} != {"author"}:
            return {}
        end = next((k for k in range(i + 2, min(len(tokens), i + MOST)) if tokens[k].text == closing), 0)
        title = dict.fromkeys(range(i, end + 1), "title")
        is_part = [token.text.lower() for token in tokens[end + 1 : end + 3]] == [",", "in"] and end + 3 < len(tokens)
        return {**title, end + 1: "title", end + 2: "container", end + 3: "container"} if is_part and end else title
    return {}
