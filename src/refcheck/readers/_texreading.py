r"""One pass over a LaTeX source: commands carried out, words put out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from refcheck.errors import InputError
from refcheck.model import Location, Unread
from refcheck.readers import _texcommands as commands
from refcheck.readers._beside import Folder, load
from refcheck.readers._decode import decode
from refcheck.readers._paragraphs import raised, unseen_address
from refcheck.readers._texoutput import Output
from refcheck.readers._texsource import TOKEN, Source
from refcheck.text.latex import decode as plain

DEEPEST = 40  # arguments within arguments, files within files
MOST_INPUTS = 500
MOST_EXPANSIONS = 100_000
MAX_OUTPUT = 30_000_000
_NAME = re.compile(r"\s*([^\s{}\\%]{1,200})")
_DEFINED = re.compile(r"\s*\{?\\([A-Za-z@]{1,60})\}?")


@dataclass(slots=True)
class Reading:
    """The state of one pass; `numbers` are those of a printed list, by key, where one is to be cited by number."""

    folder: Folder
    path: str
    numbers: dict[str, int]
    bbl: str = ""
    output: Output = field(default_factory=Output)
    line_starts: list[int] = field(default_factory=list)
    bibliographies: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    items: dict[str, int] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    macros: dict[str, str] = field(default_factory=dict)
    inside: list[Path] = field(default_factory=list)
    noted: int = 0
    inputs: int = 0
    expansions: int = 0
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
            case "accent":
                out.text(plain(token[0]))
            case "word":
                return self._command(source, token["word"], token.end())
            case "sign":
                return self._sign(source, token["sign"], token.end())
            case "shorthand":
                out.text(commands.SHORTHANDS[token[0]])
            case "ligature":
                out.text(commands.LIGATURES[token[0]])
            case "plain":
                out.text(token[0])
            case "other":
                self._other(token[0])
        return token.end()

    def _other(self, char: str) -> None:
        if char in "~&":
            self.output.space()
        elif char != "$":
            self.output.text({"`": "‘", "'": "’"}.get(char, char))

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
        if commands.is_citing(word):
            return self._cite(source, word, at)
        if word in commands.DROPPED:
            return self._drop(source, at, commands.DROPPED[word])
        for names, carry_out in _SPECIAL:
            if word in names:
                return carry_out(self, source, word, at)
        if word in self.macros:
            self._expand(word)
            return at
        if word in commands.BREAKS:
            self.output.paragraph()
            if word == "item":
                self.output.text("-")
                self.output.space()
        elif word == "newblock":
            self.output.space()
        else:
            self.output.text(plain("\\" + word + " "))
        option = source.option(at)
        return option[1] + 1 if option else at + (source.text[at : at + 1] in (" ", "\t"))

    def _expand(self, word: str) -> None:
        self.expansions += 1
        if self.expansions <= MOST_EXPANSIONS:
            self.run(Source(self.macros[word]))

    def _drop(self, source: Source, at: int, count: int) -> int:
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

    def _words(self, source: Source, span: tuple[int, int]) -> str:
        """The words of an argument, on their own."""
        before, self.output = self.output, Output()
        self.run(source, *span)
        text, self.output = self.output.whole(), before
        return " ".join(text.split())

    def _raw(self, source: Source, span: tuple[int, int]) -> str:
        return source.text[span[0] : span[1]].strip()

    def _cite(self, source: Source, word: str, at: int) -> int:
        r"""A citation, with its notes; `\parencites` and its like are several."""
        several = word.endswith("cites")
        printed = word[:-1] if several else word
        while True:
            notes: list[str] = []
            while len(notes) < 2 and (option := source.option(at)):
                notes.append(self._words(source, option))
                at = option[1] + 1
            keys = source.argument(at)
            if keys is None:
                return at
            self._cited(printed, notes, self._raw(source, keys))
            at = keys[1] + 1
            following = source.blank(at)
            if not several or source.text[following : following + 1] not in ("[", "{"):
                return at
            at = following

    def _cited(self, word: str, notes: list[str], printed: str) -> None:
        keys = [key for each in printed.split(",")[:200] if (key := each.strip().lstrip("*"))]
        self.keys.update(keys)
        locator = notes[-1] if notes else ""
        if self.numbers:
            numbers = ", ".join(str(self.numbers.get(key, "?")) for key in keys)
            self.output.text(f"[{numbers}, {locator}]" if locator else f"[{numbers}]")
        elif keys:
            kept = "".join(f"[{re.sub(r'[][{}]', '', note)[:80]}]" for note in notes if note)
            self.output.text(f"\\{word}{kept}{{{','.join(keys)}}}")

    def _section(self, source: Source, word: str, at: int) -> int:
        option = source.option(at)
        title = source.argument(option[1] + 1 if option else at)
        if title is None:
            return at
        self.output.paragraph()
        self.output.text("#" * commands.SECTIONS[word] + " ")
        self.output.text(self._words(source, title))
        self.output.paragraph()
        return title[1] + 1

    def _note(self, source: Source, _: str, at: int) -> int:
        option = source.option(at)
        argument = source.argument(option[1] + 1 if option else at)
        if argument is None:
            return at
        self.noted += 1
        mark = f"[^{self.noted}]"
        self.output.text(mark)
        if not self.output.silent and (words := self._words(source, argument)):
            self.output.notes.append(f"{mark}: {words}")
        return argument[1] + 1

    def _quote(self, source: Source, word: str, at: int) -> int:
        r"""Words in quotation marks; `\textcquote[p. 3]{key}{words}` cites after them."""
        notes: list[str] = []
        while option := source.option(at):
            notes.append(self._raw(source, option))
            at = option[1] + 1
        first = source.argument(at)
        words = first
        for _ in range(commands.QUOTES[word]):
            words = source.argument(words[1] + 1) if words else None
        if first is None or words is None:
            return at
        self.output.text("“")
        self.output.text(self._words(source, words))
        self.output.text("”")
        if word in commands.CITING_QUOTES:
            self.output.space()
            self._cited("cite", notes[-2:], self._raw(source, first))
        elif notes and "cite" in notes[-1]:
            self.output.space()
            self.run(Source(notes[-1]))
        return words[1] + 1

    def _address(self, source: Source, word: str, at: int) -> int:
        target = source.address(at)
        if target is None:
            return at
        url = re.sub(r"\\([_%&#$~{}])", r"\1", self._raw(source, target))
        if word != "href":
            self.output.text(url)
            return target[1] + 1
        words = source.argument(target[1] + 1)
        visible = self._words(source, words) if words else ""
        self.output.text(visible)
        if address := unseen_address(url, visible):
            self.output.addresses[address] = None
        return words[1] + 1 if words else target[1] + 1

    def _verbatim(self, source: Source, _: str, at: int) -> int:
        stop = source.text.find(source.text[at : at + 1] or "\n", at + 1, at + 500)
        if stop < 0:
            return at
        self.output.text(source.text[at + 1 : stop])
        return stop + 1

    def _raised(self, source: Source, _: str, at: int) -> int:
        argument = source.argument(at)
        if argument is None:
            return at
        self.output.text(raised(self._words(source, argument)))
        return argument[1] + 1

    def _place(self, source: Source, _: str, at: int) -> int:
        """Words that are a paragraph of their own."""
        option = source.option(at)
        argument = source.argument(option[1] + 1 if option else at)
        if argument is None:
            return at
        self.output.paragraph()
        self.output.text(self._words(source, argument))
        self.output.paragraph()
        return argument[1] + 1

    def _item(self, source: Source, _: str, at: int) -> int:
        option = source.option(at)
        key = source.argument(option[1] + 1 if option else at)
        if key is None:
            return at
        name = self._raw(source, key)
        number = self.items.setdefault(name, len(self.items) + 1)
        self.output.paragraph()
        self.output.text(f"[{number}] ")
        return source.blank(key[1] + 1)

    def _nocite(self, source: Source, _: str, at: int) -> int:
        keys = source.argument(at)
        if keys is None:
            return at
        self.keys.update(key.strip() for key in self._raw(source, keys).split(","))
        return keys[1] + 1

    def _bibliography(self, source: Source, _: str, at: int) -> int:
        option = source.option(at)
        names = source.argument(option[1] + 1 if option else at)
        if names is None:
            return at
        self.bibliographies.extend(name for each in self._raw(source, names).split(",") if (name := each.strip()))
        return names[1] + 1

    def _define(self, source: Source, _: str, at: int) -> int:
        r"""Remember a command without arguments; any other is left to print its arguments."""
        named = _DEFINED.match(source.text, at)
        if named is None:
            return at
        option = source.option(source.blank(named.end()))
        body = source.argument(option[1] + 1 if option else named.end())
        if body is None:
            return named.end()
        if option is None and body[1] - body[0] <= 500:
            self.macros[named[1]] = source.text[body[0] : body[1]]
        return body[1] + 1

    # ---------------------------------------------------------------------------------------------- environments

    def _begin(self, source: Source, _: str, at: int) -> int:
        argument = source.argument(at)
        if argument is None:
            return at
        name = self._raw(source, argument)
        bare = name.rstrip("*")
        at = argument[1] + 1
        if bare in commands.UNREAD:
            stop = source.text.find(f"\\end{{{name}}}", at)
            return stop if stop >= 0 else len(source.text)
        if name == "document":
            self.output.silent = False
        elif bare in commands.BLOCKS:
            self.output.paragraph()
            self.output.prefix = "> "
        elif bare == "thebibliography":
            self.output.paragraph()
            self.output.text("# References")
            self.output.paragraph()
        return self._drop(source, at, commands.SETTINGS.get(bare, 0))

    def _end(self, source: Source, _: str, at: int) -> int:
        argument = source.argument(at)
        if argument is None:
            return at
        name = self._raw(source, argument).rstrip("*")
        if name in commands.BLOCKS:
            self.output.paragraph()
            self.output.prefix = ""
        elif name in commands.SETTINGS or name in (
            "itemize",
            "enumerate",
            "description",
            "figure",
            "table",
            "abstract",
        ):
            self.output.paragraph()
        if name == "document" and not self.inside:
            self.output.paragraph()
            return len(source.text)
        return argument[1] + 1

    # ----------------------------------------------------------------------------------------------------- files

    def _input(self, source: Source, word: str, at: int) -> int:
        argument = source.argument(at)
        named = _NAME.match(source.text, at) if argument is None else None
        if argument is None and named is None:
            return at
        name = self._raw(source, argument) if argument else named[1] if named else ""
        try:
            self._take_in(name)
        except InputError as error:
            line = source.text.count("\n", 0, at) + 1 if source.is_main and len(self.unread) < 100 else 1
            place = Location(self.path, line, 1, self.output.length)
            self.unread.append(Unread("input", f"\\{word}{{{name[:200]}}}", f"the file {name[:200]}: {error}", place))
        return argument[1] + 1 if argument else named.end() if named else at

    def _take_in(self, name: str) -> None:
        file = self.folder.find(name, ".tex")
        if file in self.inside or file == Path(self.path).resolve():
            raise InputError("it takes itself in")
        self.inputs += 1
        if self.inputs > MOST_INPUTS or len(self.inside) >= DEEPEST:
            raise InputError(f"more than {MOST_INPUTS} files, or {DEEPEST} within each other")
        text = decode(load(file), name).replace("\r\n", "\n").replace("\r", "\n")
        self.inside.append(file)
        self.run(Source(text))
        self.inside.pop()


_SPECIAL = (
    (commands.SECTIONS, Reading._section),
    (commands.NOTES, Reading._note),
    (commands.QUOTES, Reading._quote),
    (frozenset(("url", "href", "path", "nolinkurl")), Reading._address),
    (frozenset(("textsuperscript", "textsuperior")), Reading._raised),
    (frozenset(("verb", "lstinline")), Reading._verbatim),
    (commands.PLACES, Reading._place),
    (frozenset(("bibitem",)), Reading._item),
    (frozenset(("nocite",)), Reading._nocite),
    (commands.BIBLIOGRAPHIES, Reading._bibliography),
    (frozenset(("newcommand", "def", "DeclareRobustCommand")), Reading._define),
    (frozenset(("begin",)), Reading._begin),
    (frozenset(("end",)), Reading._end),
    (commands.INPUTS, Reading._input),
)
