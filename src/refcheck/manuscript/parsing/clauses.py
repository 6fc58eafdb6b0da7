"""Clauses that are told by their words alone, whatever the labeller sees in them.

Centuries in titles ("im 20. Jahrhundert", "nel secolo XVI", "au XVIIe siècle"), whose numbers and stops look like
volumes and ends of sentences; reprints in brackets ("(rist. Roma 2002)"), whose place and year are another's; a title
in quotation marks that opens the reference or stands behind the author. Each is pinned, and the rest labelled again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from refcheck.manuscript.parsing.quoted import enclosed
from refcheck.manuscript.parsing.tokens import Token

_AFTER_NUMBER = re.compile(r"Jahrhunderts?|Jhs?|Jhdts?|siècles?|century|centuries")
_BEFORE_NUMBER = re.compile(r"secol[oi]|secc?|siglos?|séculos?|sécs?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|[IVX]{1,5}(?:e|ème|ᵉ|è)?|[IVX]{1,5}-[IVX]{1,5}(?:e|ème|ᵉ)?")
_BETWEEN = frozenset((".", "-", "–", "/", "und", "bis", "et", "au", "and", "to", "e", "y"))
_MOST = 7  # tokens before the word
_REPRINTS = (
    "rist ristampa repr reprint reprinted nachdr nachdruck neudr neudruck nd réimpr rééd reimpr reimpresión reed"
)
_REPRINTED = frozenset(_REPRINTS.split())


def clauses(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """The labels of such clauses, by token, where the labeller saw something else; else none."""
    found = enclosed(tokens, labels)
    for i, token in enumerate(tokens):
        if _AFTER_NUMBER.fullmatch(token.text):
            found.update(_century(labels, range(_start(tokens, i), i + 1)))
        elif _BEFORE_NUMBER.fullmatch(token.text):
            found.update(_century(labels, range(i, _end(tokens, i))))
        elif token.text in "([" and i and i + 1 < len(tokens) and tokens[i + 1].text.lower() in _REPRINTED:
            closed = next((k for k in range(i, min(len(tokens), i + 16)) if tokens[k].text in ")]"), 0)
            span = range(i, closed + 1)
            if any(labels[k] != "note" for k in span):
                found.update(dict.fromkeys(span, "note"))
    return found


def _century(labels: Sequence[str], span: range) -> dict[int, str]:
    """The labels of a century as those of the title or book in which it stands."""
    label = next((labels[k] for k in range(span.start - 1, -1, -1) if labels[k] in ("title", "container")), "")
    if len(span) < 2 or not label or all(labels[k] == label for k in span) or labels[span.start - 1] == "date":
        return {}
    return dict.fromkeys(span, label)


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
