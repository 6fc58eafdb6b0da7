"""The outermost brackets of a paragraph."""

from __future__ import annotations

import re

_BRACKET = re.compile(r"[()\[\]（）［］]")
_OPENS = {"(": ")", "[": "]", "（": "）", "［": "］"}
_LONGEST = 2000
_DEEPEST = 8


def groups(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of outermost bracketed stretches, brackets included, in order; what is never closed is passed over."""
    closed: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for mark in _BRACKET.finditer(text):
        if mark[0] in _OPENS:
            stack = [*stack[-_DEEPEST:], (_OPENS[mark[0]], mark.start())]
            continue
        while stack and stack[-1][0] != mark[0] and any(closer == mark[0] for closer, _ in stack):
            stack.pop()  # opened inside and never closed
        if stack and stack[-1][0] == mark[0]:
            start = stack.pop()[1]
            if mark.end() - start <= _LONGEST:
                closed.append((start, mark.end()))
    outermost: list[tuple[int, int]] = []
    for start, end in reversed(closed):
        if not outermost or end <= outermost[-1][0]:
            outermost.append((start, end))
    return tuple(reversed(outermost))
