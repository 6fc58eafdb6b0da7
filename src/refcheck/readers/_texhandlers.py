r"""The commands of LaTeX that do more than print their arguments: citations, notes, environments, files, …

Each function carries out one command whose arguments begin at *at*, and gives the offset after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from refcheck.errors import InputError
from refcheck.model import Location, Unread
from refcheck.readers import _texcommands as commands
from refcheck.readers import _texenvironments
from refcheck.readers._beside import load
from refcheck.readers._decode import decode
from refcheck.readers._paragraphs import raised, unseen_address
from refcheck.readers._texreading import DEEPEST, Handler, Reading
from refcheck.readers._texsource import Source

MOST_INPUTS = 500
_NAME = re.compile(r"\s*([^\s{}\\%]{1,200})")
_DEFINED = re.compile(r"\s*\{?\\([A-Za-z@]{1,60})\}?")


def _cite(reading: Reading, source: Source, word: str, at: int) -> int:
    r"""A citation, with its notes; `\parencites` and its like are several."""
    several = word.endswith("cites")
    printed = word[:-1] if several else word
    while True:
        notes: list[str] = []
        while len(notes) < 2 and (option := source.option(at)):
            notes.append(reading.words(source, option))
            at = option[1] + 1
        keys = source.argument(at)
        if keys is None:
            return at
        reading.cite(printed, notes, source.raw(keys))
        at = keys[1] + 1
        following = source.blank(at)
        if not several or source.text[following : following + 1] not in ("[", "{"):
            return at
        at = following


def _section(reading: Reading, source: Source, word: str, at: int) -> int:
    title = source.argument(source.past_option(at))
    if title is None:
        return at
    reading.output.paragraph()
    reading.output.text("#" * commands.SECTIONS[word] + " ")
    reading.output.text(reading.words(source, title))
    reading.output.paragraph()
    return title[1] + 1


def _note(reading: Reading, source: Source, _: str, at: int) -> int:
    argument = source.argument(source.past_option(at))
    if argument is None:
        return at
    reading.noted += 1
    mark = f"[^{reading.noted}]"
    reading.output.text(mark)
    if not reading.output.silent and (words := reading.words(source, argument)):
        reading.output.notes.append(f"{mark}: {words}")
    return argument[1] + 1


def _quote(reading: Reading, source: Source, word: str, at: int) -> int:
    r"""Words in quotation marks; `\textcquote[p. 3]{key}{words}` cites after them."""
    notes: list[str] = []
    while option := source.option(at):
        notes.append(source.raw(option))
        at = option[1] + 1
    first = source.argument(at)
    words = first
    for _ in range(commands.QUOTES[word]):
        words = source.argument(words[1] + 1) if words else None
    if first is None or words is None:
        return at
    reading.output.text("“")
    reading.output.text(reading.words(source, words))
    reading.output.text("”")
    if word in commands.CITING_QUOTES:
        reading.output.space()
        reading.cite("cite", notes[-2:], source.raw(first))
    elif notes and "cite" in notes[-1]:
        reading.output.space()
        reading.run(Source(notes[-1]))
    return words[1] + 1


def _address(reading: Reading, source: Source, word: str, at: int) -> int:
    target = source.address(at)
    if target is None:
        return at
    url = re.sub(r"\\([_%&#$~{}])", r"\1", source.raw(target))
    if word != "href":
        reading.output.text(url)
        return target[1] + 1
    words = source.argument(target[1] + 1)
    visible = reading.words(source, words) if words else ""
    reading.output.text(visible)
    if address := unseen_address(url, visible):
        reading.output.addresses[address] = None
    return words[1] + 1 if words else target[1] + 1


def _verbatim(reading: Reading, source: Source, _: str, at: int) -> int:
    stop = source.text.find(source.text[at : at + 1] or "\n", at + 1, at + 500)
    if stop < 0:
        return at
    reading.output.text(source.text[at + 1 : stop])
    return stop + 1


def _raised(reading: Reading, source: Source, _: str, at: int) -> int:
    argument = source.argument(at)
    if argument is None:
        return at
    reading.output.text(raised(reading.words(source, argument)))
    return argument[1] + 1


def _place(reading: Reading, source: Source, _: str, at: int) -> int:
    """Words that are a paragraph of their own."""
    argument = source.argument(source.past_option(at))
    if argument is None:
        return at
    reading.output.paragraph()
    reading.output.text(reading.words(source, argument))
    reading.output.paragraph()
    return argument[1] + 1


def _item(reading: Reading, source: Source, _: str, at: int) -> int:
    key = source.argument(source.past_option(at))
    if key is None:
        return at
    name = source.raw(key)
    number = reading.items.setdefault(name, len(reading.items) + 1)
    reading.output.paragraph()
    reading.output.text(f"[{number}] ")
    return source.blank(key[1] + 1)


def _nocite(reading: Reading, source: Source, _: str, at: int) -> int:
    keys = source.argument(at)
    if keys is None:
        return at
    reading.nocited.update(key.strip() for key in source.raw(keys).split(","))
    return keys[1] + 1


def _bibliography(reading: Reading, source: Source, _: str, at: int) -> int:
    names = source.argument(source.past_option(at))
    if names is None:
        return at
    reading.bibliographies.extend(name for each in source.raw(names).split(",") if (name := each.strip()))
    return names[1] + 1


def _define(reading: Reading, source: Source, _: str, at: int) -> int:
    r"""Remember a command without arguments; any other is left to print its arguments."""
    named = _DEFINED.match(source.text, at)
    if named is None:
        return at
    option = source.option(source.blank(named.end()))
    body = source.argument(option[1] + 1 if option else named.end())
    if body is None:
        return named.end()
    if option is None and body[1] - body[0] <= 500:
        reading.macros[named[1]] = source.text[body[0] : body[1]]
    return body[1] + 1


# -------------------------------------------------------------------------------------------------------------- files


def _input(reading: Reading, source: Source, word: str, at: int) -> int:
    argument = source.argument(at)
    named = _NAME.match(source.text, at) if argument is None else None
    if argument is None and named is None:
        return at
    name = source.raw(argument) if argument else named[1] if named else ""
    try:
        _take_in(reading, name)
    except InputError as error:
        line = source.text.count("\n", 0, at) + 1 if source.is_main and len(reading.unread) < 100 else 1
        place = Location(reading.path, line, 1, reading.output.length)
        reading.unread.append(Unread("input", f"\\{word}{{{name[:200]}}}", f"the file {name[:200]}: {error}", place))
    return argument[1] + 1 if argument else named.end() if named else at


def _take_in(reading: Reading, name: str) -> None:
    file = reading.folder.find(name, ".tex")
    if file in reading.inside or file == Path(reading.path).resolve():
        raise InputError("it takes itself in")
    reading.inputs += 1
    if reading.inputs > MOST_INPUTS or len(reading.inside) >= DEEPEST:
        raise InputError(f"more than {MOST_INPUTS} files, or {DEEPEST} within each other")
    text = decode(load(file), name).replace("\r\n", "\n").replace("\r", "\n")
    reading.inside.append(file)
    reading.run(Source(text))
    reading.inside.pop()


def _dropped(reading: Reading, source: Source, word: str, at: int) -> int:
    return reading.drop(source, at, commands.DROPPED[word])


_SPECIAL: tuple[tuple[Iterable[str], Handler], ...] = (
    (("setcounter",), _texenvironments.setcounter),
    (commands.DROPPED, _dropped),
    (commands.SECTIONS, _section),
    (commands.NOTES, _note),
    (commands.QUOTES, _quote),
    (("url", "href", "path", "nolinkurl"), _address),
    (("textsuperscript", "textsuperior"), _raised),
    (("verb", "lstinline"), _verbatim),
    (commands.PLACES, _place),
    (("bibitem",), _item),
    (("nocite",), _nocite),
    (commands.BIBLIOGRAPHIES, _bibliography),
    (("newcommand", "def", "DeclareRobustCommand"), _define),
    (("begin",), _texenvironments.begin),
    (("end",), _texenvironments.end),
    (("item",), _texenvironments.item),
    (commands.INPUTS, _input),
)
_BY_NAME = {name: handler for names, handler in reversed(_SPECIAL) for name in names}


def find(word: str) -> Handler | None:
    """What carries out the command *word*; None for one that prints its arguments."""
    return _cite if commands.is_citing(word) else _BY_NAME.get(word)
