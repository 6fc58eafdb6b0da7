"""What is printed: text from outside made safe, so that it cannot drive a terminal or reorder a line; counted nouns."""

from __future__ import annotations

_JOINERS = "\u200c\u200d"  # Persian and Indic scripts need them
_SOFT_HYPHEN = "\u00ad"


def printable(text: str) -> str:
    """*text* without characters that could drive a terminal, reorder a line or break a file; newlines become blanks."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_printable, text.replace(_SOFT_HYPHEN, "")))


def one_line(text: str) -> str:
    """*text* printable, with every run of white space as one space."""
    return " ".join(printable(text).split())


def plural(number: int, noun: str) -> str:
    """*number* with its English noun ("1 copy", "2 copies", "3 addresses")."""
    if number == 1:
        return f"1 {noun}"
    if noun.endswith("y"):
        return f"{number} {noun[:-1]}ies"
    return f"{number} {noun}es" if noun.endswith("s") else f"{number} {noun}s"


def _printable(char: str) -> str:
    if char.isprintable() or char in _JOINERS:
        return char
    return " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
