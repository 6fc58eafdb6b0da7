"""The opening of an author-date entry: who, and when in brackets.

"Office of Governor Roe, (2021, February 25), A day. Retrieved from ..." is read by its form alone: when the labeller
finds no author or no title in a string of this form, both are pinned to their places and the rest is labelled again.
"""

from __future__ import annotations

from collections.abc import Sequence

from refcheck.manuscript.parsing.features import separates, shape
from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.tokens import Token, first_word

MOST = 24  # tokens before the bracket; longer openings are titles
NEAR = 9  # tokens within the bracket
_UNDATED = frozenset(("n.d.", "nd", "n.d", "inpress", "forthcoming", "undated", "nodate"))
_ARTICLES = frozenset(("A", "An", "The", "On", "Der", "Die", "Das", "La", "Le", "Les", "El", "Los"))
_STOPS = frozenset('“”„«»"?!:;[')


def heading(tokens: Sequence[Token]) -> tuple[int, int, int] | None:
    """The numbers of the first word, of the date's bracket, and of the token after it; None for any other form."""
    first = first_word(tokens)
    opened = next((i for i in range(first, min(len(tokens), first + MOST)) if tokens[i].text == "("), -1)
    if opened <= first or any(tokens[i].text in _STOPS or tokens[i].text[0] == "@" for i in range(first, opened)):
        return None
    closed = next((i for i in range(opened, min(len(tokens), opened + NEAR)) if tokens[i].text == ")"), -1)
    undated = "".join(token.text for token in tokens[opened + 1 : closed]).casefold() in _UNDATED
    if closed < 0 or not (undated or any(shape(token.text) == "Y" for token in tokens[opened:closed])):
        return None
    if any(shape(tokens[i].text)[0] in "dY" for i in range(first, opened)) and tokens[opened - 1].text != ",":
        return None  # "Phys. Lett. 12 (1999)"
    inside = tokens[opened + 1]
    if shape(inside.text)[0] == "X" and tokens[opened + 2].text == "," and "month" not in traits(inside.text):
        return None  # "in Design of Machines, (Ufer, 2009), pp. 7–12"
    if any(tokens[i].text == "," and tokens[i + 1].text in _ARTICLES for i in range(first, opened - 2)):
        return None  # "Roe, Karl, A Theory of Time (May 1965). The Economic Journal"
    if _holds_sentence(tokens, first, opened):
        return None  # "Roe K., Lind R. Synthesis of mills (2010) Letters, 64"
    title = next((i for i in range(closed + 1, len(tokens)) if tokens[i].text not in (".", ",", ":")), len(tokens))
    words = [token for token in tokens[title : title + 4] if token.text[0].isalpha()]
    if not words or shape(tokens[title].text)[0] not in "XxY“\"‘«'„":
        return None
    return first, opened, title


def _holds_sentence(tokens: Sequence[Token], first: int, opened: int) -> bool:
    """Whether a title stands behind the initials of the last person: a capital word, then small ones."""
    for i in range(first + 1, opened - 3):
        if tokens[i].text == "." and shape(tokens[i - 1].text) == "X" and shape(tokens[i + 1].text) == "Xx":
            behind = [token.text for token in tokens[i + 1 : opened]]
            small = [text for text in behind if text.islower() and "particle" not in traits(text)]
            if "," not in behind and len(small) > 1 and "org" not in traits(behind[0]) and "and" not in small:
                return True
    return False


def misread(tokens: Sequence[Token], labels: Sequence[str], head: tuple[int, int, int]) -> bool:
    """Whether the labeller saw no author or no title, or another thing than author, date and title in their places.

    After a mere year a journal may follow at once, as physicists cite; after a month and a day, as for news and press
    releases, the title does.
    """
    first, opened, title = head
    bracket = range(opened, title)
    if _is_within_title(tokens, labels, head):
        return False
    if not {"author", "title"} <= set(labels) or {"title", "container", "publisher"} & set(labels[first:opened]):
        return True
    if any(labels[i] not in ("date", "mark") for i in bracket if tokens[i].text[0].isalnum()):
        return True
    if not any(tokens[i].text[0].isalpha() for i in bracket):
        return False
    return any(labels[i] != "title" for i in _one_sentence(tokens, title) or (title,))


def _is_within_title(tokens: Sequence[Token], labels: Sequence[str], head: tuple[int, int, int]) -> bool:
    """Whether the labeller saw an author, then one title that holds the bracket ("Labour (1880–1914)"), then a year."""
    first, opened, title = head
    begun = next((i for i in range(first, opened) if labels[i] == "title"), opened)
    return (
        first < begun < opened
        and all(label == "author" for label in labels[first:begun])
        and all(label == "title" for label in labels[begun:title])
        and any(labels[i] == "date" and shape(tokens[i].text) == "Y" for i in range(title, len(tokens)))
    )


def _one_sentence(tokens: Sequence[Token], title: int) -> range:
    """The words from *title* to an address, where one sentence is all that stands between; else an empty range."""
    end = next((i for i in range(title, len(tokens)) if tokens[i].text in ("@lead", "@url")), title)
    last = end - (tokens[end - 1].text in (".", ","))
    broken = any(tokens[i].text in (".", "?", "!", "”", "»") for i in range(title, last - 1)) or any(
        tokens[i].text[0] == "@" for i in range(title, last)
    )
    return range(title, title) if broken else range(title, last)


def pinned(tokens: Sequence[Token], fixed: Sequence[str | None], head: tuple[int, int, int]) -> list[str | None]:
    """The labels known beforehand, with the author, the date and the first word of the title among them."""
    first, opened, title = head
    held = list(fixed)
    for i in range(first, title):
        if tokens[i].text[0] != "@":
            held[i] = "author" if i < opened else "date"
    if any(tokens[i].text[0].isalpha() for i in range(opened, title)):
        for i in _one_sentence(tokens, title):
            held[i] = "title"
    texts, shapes = [token.text for token in tokens], [shape(token.text) for token in tokens]
    for i in range(title, len(tokens)):
        if held[i] is not None or (i > title and separates(texts, shapes, i)):
            break
        held[i] = "title"
    return held
