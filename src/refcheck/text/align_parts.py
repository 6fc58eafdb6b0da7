"""A quotation taken apart: the pieces that must stand in the source, and the edits declared between them.

Declared edits are an ellipsis in any of its forms and words in square brackets; `[T]he` and `work[ed]` change a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from refcheck.text.fold import Folded, fold, fold_word

MOST_CHARACTERS = 8000  # of a quotation that is taken apart or compared word by word
MOST_PIECES = 40
OMISSION = 800  # words that an ellipsis may leave out and still count as one quotation
REPLACED = 12  # words of the source that a bracket may stand for
_EDIT = re.compile(
    r"[\[(<]\s?(?:\.\s?\.(?:\s?\.){0,4}|…{1,3}|[—–-]{1,3})\s?[\])>]"  # [...] (…) <. . .> [—]
    r"|\.\s\.\s\.(?:\s\.)?|\.{3,6}|…{1,3}"
    r"|(?P<bracket>\[[^\[\]]{0,200}\])"
)


class Edit(StrEnum):
    """What the author declares between two pieces."""

    ELLIPSIS = "ellipsis"
    BRACKETS = "brackets"
    WORD = "a letter or ending in brackets"


@dataclass(frozen=True, slots=True)
class Gap:
    """A declared edit: at most `limit` words of the source stand there, one of them made from `stem` if given.

    `inserted` are the author's own words in the bracket.
    """

    edit: Edit
    limit: int
    stem: str = ""
    inserted: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words quoted without an edit among them, and the gap before them (None before the first)."""

    folded: Folded
    gap: Gap | None


def has_edits(quote: str) -> bool:
    """Whether *quote* holds anything that could be a declared edit."""
    return bool(_EDIT.search(quote))


def without_brackets_in_words(quote: str) -> str:
    """`[T]he` and `work[ed]` as plain words; brackets that hold whole words stay."""
    return re.sub(r"\[([^\[\]\s.…]{1,12})\](?=\w)|(?<=\w)\[([^\[\]\s.…]{1,12})\]", r"\1\2", quote)


def pieces(quote: str) -> tuple[Piece, ...]:
    """The pieces of *quote* in order; a gap before the first or after the last piece says nothing and is dropped."""
    found: list[Piece] = []
    gap: Gap | None = None
    position = 0
    for match in [*_EDIT.finditer(quote), None]:
        text = quote[position : match.start() if match else len(quote)]
        text, stem = _word_edit(text, match, quote)
        folded = fold(text)
        if folded.words:
            found.append(Piece(folded, (gap or Gap(Edit.BRACKETS, REPLACED)) if found else None))
            gap = None
        if match:
            gap = _wider(gap, _gap(match, stem))
            position = _rest_of_word(quote, match) if stem else match.end()
    return tuple(found)


def _word_edit(text: str, match: re.Match[str] | None, quote: str) -> tuple[str, str]:
    """*text* without the word that a bracket changes, and what the author left of that word."""
    if not match or not match["bracket"]:
        return text, ""
    before = re.search(r"\w{1,40}$", text)
    after = re.compile(r"\w{1,40}").match(quote, match.end())
    stems = [fold_word(hit[0]) for hit in (before, after) if hit]
    return (text[: before.start()] if before else text), max(stems, key=len, default="")


def _rest_of_word(quote: str, match: re.Match[str]) -> int:
    rest = re.compile(r"\w{0,40}").match(quote, match.end())
    return rest.end() if rest else match.end()


def _gap(match: re.Match[str], stem: str) -> Gap:
    if not match["bracket"]:
        return Gap(Edit.ELLIPSIS, OMISSION)
    return Gap(Edit.WORD, 1, stem) if stem else Gap(Edit.BRACKETS, REPLACED, inserted=match["bracket"][1:-1])


def _wider(first: Gap | None, second: Gap) -> Gap:
    """Two edits in a row are one gap of both their widths."""
    if first is None:
        return second
    wider = max(first, second, key=lambda gap: gap.limit)
    return Gap(wider.edit, first.limit + second.limit, inserted=f"{first.inserted} {second.inserted}".strip())
