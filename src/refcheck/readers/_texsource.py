r"""One LaTeX source: its tokens, and where its braces close."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

# A comment takes the line break with it, unless a blank line follows: that parts paragraphs.
TOKEN = re.compile(
    r"""(?P<comment>%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?)
    |(?P<par>[ \t]*\n(?:[ \t]*\n)+[ \t]*)
    |(?P<space>\s+)
    |(?P<accent>\\(?:['`^"~=.]|[uvHcdbkr](?![A-Za-z]))[ ]?
        (?:\{[ ]?(?:\\[ij]|[A-Za-z])[ ]?\}|\\[ij](?![A-Za-z])|[A-Za-z]))
    |\\(?P<word>[A-Za-z@]+)\*?
    |\\(?P<sign>.)
    |(?P<brace>[{}])
    |(?P<shorthand>"[`'=~-])
    |(?P<ligature>---?|``|''|!`|\?`)
    |(?P<plain>[^\\{}%~\s`'\-!?"$&]+)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
# A "%" in an address begins no comment.
_ADDRESS = re.compile(r"\\(?:url|path|nolinkurl|href)[ ]?\{[^{}\n]{0,4000}\}")
_BRACES = re.compile(rf"{_ADDRESS.pattern}|\\.|%[^\n]*|[{{}}]", re.DOTALL)
_BLANK = re.compile(r"[ \t]*(?:%[^\n]*\n[ \t]*)?\n?[ \t]*")
_PLAIN_GROUP = re.compile(r"[ ]?\{([^{}\n]{0,4000})\}")
_OPTION = 2000  # the longest optional argument
_MOST_UNCLOSED = 1000  # after so many square brackets without an end, none is taken for an argument


@dataclass
class Source:
    """The characters of one file; `is_main` says that lines are counted in it."""

    text: str
    is_main: bool = False
    unclosed: int = 0

    @cached_property
    def closing(self) -> dict[int, int]:
        """For each opening brace that is closed, where its closing brace stands."""
        found: dict[int, int] = {}
        opened: list[int] = []
        for brace in _BRACES.finditer(self.text):
            if brace[0] == "{":
                opened.append(brace.start())
            elif brace[0] == "}" and opened:
                found[opened.pop()] = brace.start()
        return found

    def blank(self, at: int) -> int:
        """The offset after blanks, a comment and one line break."""
        found = _BLANK.match(self.text, at)
        return found.end() if found else at

    def raw(self, span: tuple[int, int]) -> str:
        """What stands in *span*, without the blanks around it."""
        return self.text[span[0] : span[1]].strip()

    def argument(self, at: int) -> tuple[int, int] | None:
        """The inside of the group in braces that begins at *at* or after blanks, or None."""
        start = self.blank(at)
        if self.text[start : start + 1] != "{" or start not in self.closing:
            return None
        return start + 1, self.closing[start]

    def past_option(self, at: int) -> int:
        """Where an argument begins: behind the optional one in square brackets that stands at *at*, or there."""
        option = self.option(at)
        return option[1] + 1 if option else at

    def option(self, at: int) -> tuple[int, int] | None:
        """The inside of the optional argument in square brackets that begins at *at*, or None."""
        if self.text[at : at + 1] != "[" or self.unclosed > _MOST_UNCLOSED:
            return None
        place = at + 1
        end = min(len(self.text), at + _OPTION)
        while place < end:
            char = self.text[place]
            if char == "]":
                return at + 1, place
            if char == "{" and place in self.closing:
                place = self.closing[place]
            elif char == "\\":
                place += 1
            place += 1
        self.unclosed += 1
        return None

    def address(self, at: int) -> tuple[int, int] | None:
        """As `argument`, for a web address."""
        found = _PLAIN_GROUP.match(self.text, at)
        return found.span(1) if found else self.argument(at)
