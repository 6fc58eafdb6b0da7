"""Quotation marks paired: straight, single, double, curly, low, pointed and mixed; apostrophes are not marks.

A mark that can be both is read by its neighbours: between letters it is an apostrophe; after an "s" before a small
letter it is one too ("the parties' stance"), as long as a better closing mark follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile("[\"“”„‟«»'‘’‚‛‹›]")
_DOUBLE = frozenset('"“”„‟«»')
_ONLY_OPENS = frozenset("„‚‛‟")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u202f([{—–-/“‘\"'«‹„‚*_:;,.>")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0\u202f.,;:!?)]}([—–-/”’\"'»›…*_<¹²³⁴⁵⁶⁷⁸⁹⁰†")
_ELIDED = re.compile(r"\d0s?\b|(?:em|til|tis|twas|cause|n)\b", re.IGNORECASE)
_LONGEST = 8000


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quoted stretch: `start`/`end` are the words' own, the outer pair includes the marks; depth 0 is outermost."""

    start: int
    end: int
    depth: int

    @property
    def outer_start(self) -> int:
        """The index of the opening mark."""
        return self.start - 1

    @property
    def outer_end(self) -> int:
        """The index after the closing mark."""
        return self.end + 1


def quoted(text: str) -> tuple[Quoted, ...]:
    """The quoted stretches of one paragraph, in order."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        while stack and at - stack[0][1] > _LONGEST:
            stack.pop(0)
        partner = _partner(text, mark, at, stack)
        if partner is not None:
            pairs.append((stack[partner][1], at))
            del stack[partner:]
        elif _can_open(text, mark, at) and not (stack and _same_kind(stack[-1][0], mark)):
            stack.append((mark, at))
        elif _can_open(text, mark, at) and mark in "“„«‘‚‹":
            stack[-1:] = [(mark, at)]  # the one before was never closed
    return _with_depth(pairs)


def _with_depth(pairs: list[tuple[int, int]]) -> tuple[Quoted, ...]:
    ends: list[int] = []
    found: list[Quoted] = []
    for opened, closed in sorted(pairs):
        while ends and ends[-1] < opened:
            ends.pop()
        found.append(Quoted(opened + 1, closed, len(ends)))
        ends.append(closed)
    return tuple(found)


def _same_kind(opening: str, mark: str) -> bool:
    """Whether two marks are of one kind: double or single; pointed ones only pair among themselves."""
    if opening in "«»‹›" or mark in "«»‹›":
        return (opening in "«»" and mark in "«»") or (opening in "‹›" and mark in "‹›")
    return (opening in _DOUBLE) == (mark in _DOUBLE)


def _partner(text: str, mark: str, at: int, stack: list[tuple[str, int]]) -> int | None:
    """The number in *stack* of the opening mark that *mark* closes, or None."""
    if mark in _ONLY_OPENS:
        return None
    for number in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opening, opened = stack[number]
        if not _same_kind(opening, mark) or at - opened < 2 or (mark == opening and mark in "“‘«‹"):
            continue
        if mark in "“‘" and opening not in "„‚‟":
            continue  # an opening mark closes only the low ones of German
        if _can_close(text, mark, at, opened):
            return number
    return None


def _neighbours(text: str, at: int) -> tuple[str, str]:
    return text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "


def _can_open(text: str, mark: str, at: int) -> bool:
    before, after = _neighbours(text, at)
    if mark == "«" and after.isspace():
        return before in _BEFORE_OPENING  # French sets a blank inside
    if after.isspace() or before not in _BEFORE_OPENING:
        return mark in "“„«" and not after.isspace()
    if mark in "”’›»" and not (mark in "”»" and (after.isalpha() or after in "…[(")):
        return False
    if mark in "'‘":
        return not _ELIDED.match(text, at + 1) and (after.isalnum() or after in '…[(."“¿¡')
    return True


def _can_close(text: str, mark: str, at: int, opened: int) -> bool:
    before, after = _neighbours(text, at)
    if before.isspace() or (after not in _AFTER_CLOSING and not (mark in "”»›" and not after.isalnum())):
        return mark in "”»" and not after.isalnum()
    if mark in "'’" and before.isalnum() and after.isalnum():
        return False
    if mark in "'’" and _is_possessive(text, at):
        return not _better_follows(text, at, opened)
    return True


def _is_possessive(text: str, at: int) -> bool:
    """A plural's apostrophe or a closing mark: after "s", before a small letter."""
    return text[at - 1] in "sSxz" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()


def _better_follows(text: str, at: int, opened: int) -> bool:
    """Whether a closing mark that cannot be an apostrophe follows before another single quotation opens."""
    for found in re.finditer("['’‘]", text[at + 1 : opened + 1500]):
        later = at + 1 + found.start()
        if _can_open(text, found[0], later):
            return False
        before, after = _neighbours(text, later)
        if found[0] != "‘" and not before.isspace() and after in _AFTER_CLOSING and not _is_possessive(text, later):
            return True
    return False
