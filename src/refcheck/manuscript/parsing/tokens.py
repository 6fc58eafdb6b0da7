"""A reference string as words and punctuation, with each landmark as one token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.manuscript.parsing.landmarks import Landmark
from refcheck.manuscript.parsing.repair import Mended

_WORD = re.compile(r"[^\W_]+(?:(?<=[^\W\d_])['’ʼ`´-](?=[^\W\d_])[^\W_]+)*|\S")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, punctuation mark or landmark ("@url"); `start`/`end` are offsets in the mended text."""

    text: str
    start: int
    end: int
    italic: bool = False


def tokenise(mended: Mended, landmarks: tuple[Landmark, ...]) -> tuple[Token, ...]:
    """The tokens in order; words under a landmark are one token named after its kind."""
    tokens: list[Token] = []
    position = 0
    for mark in landmarks:
        _words(mended, position, mark.start, tokens)
        tokens.append(Token(f"@{mark.kind.value}", mark.start, mark.end))
        position = mark.end
    _words(mended, position, len(mended.text), tokens)
    return tuple(tokens)


def _words(mended: Mended, start: int, end: int, tokens: list[Token]) -> None:
    for match in _WORD.finditer(mended.text, start, end):
        a, b = match.span()
        text = "\uff20" if match[0] == "@" else match[0]  # "@" begins the name of a landmark
        tokens.append(Token(text, a, b, any(s <= a and b <= e for s, e in mended.italics)))


def first_word(tokens: Sequence[Token]) -> int:
    """The number of the first token that is no landmark; their count where all are."""
    return next((number for number, token in enumerate(tokens) if token.text[0] != "@"), len(tokens))
