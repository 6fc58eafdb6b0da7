"""One pass over a LaTeX source: commands carried out, words put out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from refcheck.model import Unread
from refcheck.readers import _texcommands as commands
from refcheck.readers._beside import Folder
from refcheck.readers._texoutput import Output
from refcheck.readers._texsource import TOKEN, Source
from refcheck.text.latex import decode as plain

DEEPEST = 40  # arguments within arguments, files within files
MOST_EXPANDED = 1_000_000  # characters that the author's own commands stand for, all in all
MAX_OUTPUT = 30_000_000

Handler: TypeAlias = "Callable[[Reading, Source, str, int], int]"
"""Carries out one command, whose arguments begin at the offset given; gives the offset after them."""


@dataclass(slots=True)
class Reading:
    """The state of one pass; `numbers` are those of a printed list, by key, where one is to be cited by number.

    `handler` knows the commands that do more than print their arguments.
    """

    handler: Callable[[str], Handler | None]
    folder: Folder
    path: str
    numbers: dict[str, int]
    bbl: str = ""
    output: Output = field(default_factory=Output)
    line_starts: list[int] = field(default_factory=list)
    bibliographies: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    nocited: set[str] = field(default_factory=set)
    items: dict[str, int] = field(default_factory=dict)
    lists: list[int] = field(default_factory=list)  # the open ones: items so far, -1 where they are not numbered
    owed: list[tuple[tuple[str, ...], str]] = field(default_factory=list)  # what open block quotations cite
    unread: list[Unread] = field(default_factory=list)
    macros: dict[str, str] = field(default_factory=dict)
    inside: list[Path] = field(default_factory=list)
    noted: int = 0
    inputs: int = 0
    expanded: int = 0
    expanding: set[str] = field(default_factory=set)
    depth: int = 0

    def run(self, source: Source, start: int = 0, end: int = -1) -> None:
        """Carry out *source* from *start* to *end*."""
        end = len(source.text) if end < 0 else end
        if self.depth >= DEEPEST:
            return
        self.depth += 1
        at = start
        while at < end and self.output.length < MAX_OUTPUT:
            after = min(self._token(source, at, end), end) if at < end else end
            if source.is_main and self.depth == 1:
                self.line_starts.extend([self.output.length] * source.text.count("\n", at, after))
            at = max(after, at + 1)
        self.depth -= 1

    def append(self, source: Source) -> None:
        """Carry out a source that follows the main one."""
        self.output.silent = False
        self.output.paragraph()
        self.run(source)

    def cite(self, word: str, notes: Sequence[str], printed: str) -> None:
        r"""Print a citation of the keys *printed* in its braces, as the command *word*, or as numbers."""
        keys = [key for each in printed.split(",")[:200] if (key := each.strip().lstrip("*")) and "#" not in key]
        self.keys.update(keys)
        locator = notes[-1] if notes else ""
        if self.numbers:
            numbers = ", ".join(str(self.numbers.get(key, "?")) for key in keys)
            self.output.text(f"[{numbers}, {locator}]" if locator else f"[{numbers}]")
        elif keys:
            kept = "".join(f"[{re.sub(r'[][{}]', '', note)[:80]}]" for note in notes if note)
            self.output.text(f"\\{word}{kept}{{{','.join(keys)}}}")

    def _token(self, source: Source, at: int, end: int) -> int:
        """Carry out the token at *at*; the offset after it and its arguments."""
        token = TOKEN.match(source.text, at, end)
        if token is None:
            return at + 1
        out = self.output
        match token.lastgroup:
            case "par":
                out.paragraph()
            case "space":
                out.space()
            case "accent" | "ligature":
                out.text(plain(token[0]))
            case "word":
                return self._command(source, token["word"], token.end())
            case "sign":
                return self._sign(source, token["sign"], token.end())
            case "shorthand":
                out.text(commands.SHORTHANDS[token[0]])
            case "plain":
                out.text(token[0])
            case "other":
                self._other(token[0], source.text[token.end() : token.end() + 1])
        return token.end()

    def _other(self, char: str, after: str) -> None:
        """Any other character; a straight mark that no ` opened stays as it was typed."""
        if char in "~&":
            self.output.space()
        elif char != "$":
            closes = char == "'" and self.output.opened and not after.isalpha()
            self.output.opened = (self.output.opened or char == "`") and not closes
            self.output.text("‘" if char == "`" else "’" if closes else char)

    def _sign(self, source: Source, sign: str, at: int) -> int:
        if sign == "\\" or sign.isspace():
            self.output.space()
            return option[1] + 1 if (option := source.option(at)) and sign == "\\" else at
        if sign not in "()[]":
            self.output.text(plain("\\" + sign))
        return at

    # -------------------------------------------------------------------------------------------------- commands

    def _command(self, source: Source, word: str, at: int) -> int:
        """Carry out the command *word*, whose arguments begin at *at*; the offset after them."""
        if carry_out := self.handler(word):
            return carry_out(self, source, word, at)
        if word in self.macros:
            self._expand(word)
            return at
        if word in commands.BREAKS:
            self.output.paragraph()
        elif word == "newblock":
            self.output.space()
        else:
            self.output.text(plain("\\" + word + " "))
        option = source.option(at)
        return option[1] + 1 if option else at + (source.text[at : at + 1] in (" ", "\t"))

    def _expand(self, word: str) -> None:
        """Carry out a command of the author's own; one that calls itself builds something else than words."""
        body = self.macros[word]
        self.expanded += len(body)
        if word in self.expanding or self.expanded > MOST_EXPANDED:
            return
        self.expanding.add(word)
        self.run(Source(body))
        self.expanding.discard(word)

    def drop(self, source: Source, at: int, count: int) -> int:
        """The offset after the optional arguments and *count* arguments."""
        while option := source.option(at):
            at = option[1] + 1
        for _ in range(count):
            argument = source.argument(at)
            if argument is None:
                return at
            at = argument[1] + 1
            while option := source.option(at):
                at = option[1] + 1
        return at

    def words(self, source: Source, span: tuple[int, int]) -> str:
        """The words of an argument, on their own."""
        before, self.output = self.output, Output()
        self.run(source, *span)
        text, self.output = self.output.whole(), before
        return " ".join(text.split())
