"""Centuries in titles: "im 20. Jahrhundert", "nel secolo XVI", "au XVIIe siècle".

Their numbers and stops look like volumes and ends of sentences; where the labeller breaks a title at one, it is pinned to
the title and the rest is labelled again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from refcheck.manuscript.parsing.tokens import Token

_AFTER_NUMBER = re.compile(r"Jahrhunderts?|Jhs?|Jhdts?|siècles?|century|centuries")
_BEFORE_NUMBER = re.compile(r"secol[oi]|secc?|siglos?|séculos?|sécs?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|[IVX]{1,5}(?:e|ème|ᵉ|è)?|[IVX]{1,5}-[IVX]{1,5}(?:e|ème|ᵉ)?")
_BETWEEN = frozenset((".", "-", "–", "/", "und", "bis", "et", "au", "and", "to", "e", "y"))
_MOST = 7  # tokens before the word


def centuries(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """The labels of centuries within a title, by token, where the labeller saw something else; else none."""
    found: dict[int, str] = {}
    for i, token in enumerate(tokens):
        if _AFTER_NUMBER.fullmatch(token.text):
            span = range(_start(tokens, i), i + 1)
        elif _BEFORE_NUMBER.fullmatch(token.text):
            span = range(i, _end(tokens, i))
        else:
            continue
        label = next((labels[k] for k in range(span.start - 1, -1, -1) if labels[k] in ("title", "container")), "")
        if len(span) > 1 and label and any(labels[k] != label for k in span) and labels[span.start - 1] != "date":
            found.update(dict.fromkeys(span, label))
    return found


def _start(tokens: Sequence[Token], i: int) -> int:
    """The first token of the numbers that stand before the word at *i*."""
    start = i
    for k in range(i - 1, max(-1, i - _MOST), -1):
        if _NUMBER.fullmatch(tokens[k].text):
            start = k
        elif tokens[k].text not in _BETWEEN:
            break
    return start


def _end(tokens: Sequence[Token], i: int) -> int:
    """The token behind the numbers that stand after the word at *i*."""
    end = i + 1
    for k in range(i + 1, min(len(tokens), i + _MOST)):
        if _NUMBER.fullmatch(tokens[k].text):
            end = k + 1
        elif tokens[k].text not in _BETWEEN:
            break
    return end if end > i + 1 else i
