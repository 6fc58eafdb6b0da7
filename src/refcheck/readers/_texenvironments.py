r"""The environments of LaTeX, and the items of its lists, which are counted as they are printed.

Each function carries out one command whose arguments begin at *at*, and gives the offset after them.
"""

from __future__ import annotations

from refcheck.readers import _texcommands as commands
from refcheck.readers._texreading import Reading
from refcheck.readers._texsource import Source


def begin(reading: Reading, source: Source, _: str, at: int) -> int:
    argument = source.argument(at)
    if argument is None:
        return at
    name = source.raw(argument)
    bare = name.rstrip("*")
    at = argument[1] + 1
    if bare in commands.UNREAD:
        stop = source.text.find(f"\\end{{{name}}}", at)
        return stop if stop >= 0 else len(source.text)
    if name == "document":
        reading.output.silent = False
    elif bare in commands.BLOCKS:
        reading.output.paragraph()
        reading.output.prefix = "> "
    elif bare in commands.LISTS:
        reading.lists.append(0 if bare in commands.NUMBERED else -1)
    elif bare == "thebibliography":
        reading.output.paragraph()
        reading.output.text("# References")
        reading.output.paragraph()
    if bare == commands.CITING_BLOCK:
        return _owing(reading, source, at)
    return reading.drop(source, at, commands.SETTINGS.get(bare, 0))


def _owing(reading: Reading, source: Source, at: int) -> int:
    """Keep what a block quotation cites until it ends."""
    notes: list[str] = []
    while option := source.option(at):
        notes.append(source.raw(option))
        at = option[1] + 1
    keys = source.argument(at)
    reading.owed.append((tuple(notes[-2:]), source.raw(keys) if keys else ""))
    return keys[1] + 1 if keys else at


def end(reading: Reading, source: Source, _: str, at: int) -> int:
    argument = source.argument(at)
    if argument is None:
        return at
    name = source.raw(argument).rstrip("*")
    if name == commands.CITING_BLOCK and reading.owed:
        reading.output.space()
        reading.cite("cite", *reading.owed.pop())
    if name in commands.BLOCKS:
        reading.output.paragraph()
        reading.output.prefix = ""
    elif name in commands.SETTINGS or name in commands.LISTS or name in ("figure", "table", "abstract"):
        reading.output.paragraph()
    if name in commands.LISTS and reading.lists:
        reading.lists.pop()
    if name == "document" and not reading.inside:
        reading.output.paragraph()
        return len(source.text)
    return argument[1] + 1


def item(reading: Reading, source: Source, _: str, at: int) -> int:
    """An item of a list, with its label, its number or a dash."""
    label = source.option(at)
    reading.output.paragraph()
    if label:
        reading.output.text(reading.words(source, label))
    elif reading.lists and reading.lists[-1] >= 0:
        reading.lists[-1] += 1
        reading.output.text(f"{reading.lists[-1]}.")
    else:
        reading.output.text("-")
    reading.output.space()
    return label[1] + 1 if label else at


def setcounter(reading: Reading, source: Source, word: str, at: int) -> int:
    """A list that goes on with another number; any other counter prints nothing."""
    counter = source.argument(at)
    value = source.argument(counter[1] + 1) if counter else None
    if counter and value and reading.lists and reading.lists[-1] >= 0 and source.raw(counter).startswith("enum"):
        number = source.raw(value)
        reading.lists[-1] = int(number) if number.isdecimal() and len(number) < 7 else reading.lists[-1]
    return reading.drop(source, at, commands.DROPPED[word])
