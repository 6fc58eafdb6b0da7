"""The persons with which an entry opens, told by their form alone.

"Pelleg, D., Moore, A. X-means" opens with two persons whatever follows: where the labeller sees something else in a row
of two or more persons with initials, the row is pinned and the rest is labelled again. So is the given name of one
person, "Calvino, Italo. Invisible Cities", where the labeller began the title with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from refcheck.manuscript.parsing.features import shape
from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.tokens import Token, first_word

MOST = 160  # tokens; longer rows of authors are cut there
_AND = frozenset(
    (
        "and",
        "&",
        "und",
        "et",
        "y",
        "e",
        "и",
        "ve",
        "og",
        "och",
        "en",
        "with",
        "și",
        "şi",
        "və",
        "oraz",
        "és",
        "და",
    )
)
_ROLES = ({"author"}, {"editor"})
# One letter in other scripts, or initials by custom.
_TWO = frozenset(["Yu", "Ya", "Ye", "Yo", "Zh", "Ch", "Sh", "Kh", "Ts", "Th", "Ph", "St", "Dz"])
_BEHIND = frozenset(",;:(")


def persons(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """The labels of the opening persons, by token, where the labeller saw other things in them; else none."""
    first = first_word(tokens)
    texts = [token.text for token in tokens[: first + MOST]]
    end = _row(texts, first) or _given(texts, first, labels) or _full_row(texts, first)
    if not end:
        return _one_word_taken(texts, first, labels)
    row = range(first, end)
    title = _title_taken(texts, end, labels)
    if title:
        return {**dict.fromkeys(range(first, title), "author"), title: "title"}
    return {} if {labels[i] for i in row} in _ROLES else dict.fromkeys(row, "author")


def _one_word_taken(texts: Sequence[str], first: int, labels: Sequence[str]) -> dict[int, str]:
    """The labels of "Saris L. HPLC determination": one person whose stop and one word more the labeller took."""
    end = _family_first(texts, first)
    title = _title_taken(texts, end, labels) if end else 0
    if not title or (texts[end] != ":" and labels[title + 1] != "title"):
        return {}
    return {**dict.fromkeys(range(first, title), "author"), title: "title"}


def _title_taken(texts: Sequence[str], end: int, labels: Sequence[str]) -> int:
    """The token behind the stop at the end of the persons, where the labeller goes on with the author there; else 0.

    What looks like one more person, a journal or a group of persons may be one.
    """
    if texts[end : end + 1] == [":"] and end < len(texts) - 3:
        return end + 1 if labels[end + 1] == "author" and texts[end + 1][0].isalpha() else 0  # "Roe, Karl: Berlin, Tor"
    start = end if texts[end - 1] == "." else end + 1
    if start > len(texts) - 3 or texts[start - 1] != "." or labels[start] != "author":
        return 0
    word, after = texts[start], texts[start + 1]
    opens = (word[0].isupper() and shape(word) != "X") or word[0] in '“«‘"'
    known = {"journal", "org", "editor"} & {trait for text in texts[start : start + 4] for trait in traits(text)}
    return start if opens and not known and after != "," and word not in ("Jr", "Sr", "II", "III") else 0


def _row(texts: Sequence[str], first: int) -> int:
    """The token after a row of two or more persons with initials; 0 where there is none.

    A person at the end of the row counts only when something shows that it is none of "J. Phys." or "A. Theory".
    """
    for person in (_family_first, _initials_first):
        end = certain = person(texts, first)
        count = 1
        while end and (start := _separated(texts, end)):
            joined = texts[start - 1].casefold() in _AND
            following = person(texts, start) or (person is _family_first and _initials_first(texts, start)) or 0
            if not following:
                break
            end = following
            if joined or person is _family_first or _separated(texts, following):
                certain, count = end, count + 1
        if count > 1:
            return certain
    return 0


def _separated(texts: Sequence[str], i: int) -> int:
    """The token after a comma, a semicolon, an "and", or a comma and an "and"; 0 where none stands."""
    start = i
    if i < len(texts) and texts[i] in ",;":
        i += 1
    if i < len(texts) and texts[i].casefold() in _AND:
        i += 1
    return i if start < i < len(texts) else 0


def _family(texts: Sequence[str], i: int) -> int:
    """The token after a family name of one or two words and its particles; 0 where there is none."""
    start = i
    while i < len(texts) - 1 and i < start + 3 and "particle" in traits(texts[i]) and texts[i][0].isalpha():
        i += 1
    if not _capital(texts, i):
        return 0
    after = texts[i + 2] if _capital(texts, i + 1) and i + 2 < len(texts) else ""
    return i + 2 if after in _BEHIND or shape(after or "-") in ("X", "XX") or after.casefold() in _AND else i + 1


def _capital(texts: Sequence[str], i: int) -> bool:
    """Whether the token is a word that begins with a capital and is no initials."""
    return (
        i < len(texts) and texts[i][0].isupper() and len(texts[i]) > 1 and (len(texts[i]) > 3 or not texts[i].isupper())
    )


def _initials(texts: Sequence[str], i: int) -> int:
    """The token after the initials: "J. K.", "J.-P.", "JK"; 0 where there are none."""
    if i < len(texts) and shape(texts[i]) in ("X", "XX") and (i + 1 == len(texts) or texts[i + 1] != "."):
        return i + 1
    start = i
    while (
        i + 1 < len(texts) and i < start + 12 and texts[i + 1] == "." and (shape(texts[i]) == "X" or texts[i] in _TWO)
    ):
        i += 2
        if i + 1 < len(texts) and texts[i] == "-" and shape(texts[i + 1]) == "X":
            i += 1
    return i if i > start else 0


def _family_first(texts: Sequence[str], i: int) -> int:
    after = _family(texts, i)
    if not after:
        return 0
    return _initials(texts, after + 1 if after < len(texts) and texts[after] == "," else after)


def _initials_first(texts: Sequence[str], i: int) -> int:
    after = _initials(texts, i)
    return _family(texts, after) if after and texts[after - 1] == "." else 0


def _to_colon(texts: Sequence[str], start: int) -> int:
    """The colon right behind given names and particles, as German lists set it: "Roe, Ulrike von: Ufer"; else 0."""
    end = start
    while end < min(len(texts), start + 2) and shape(texts[end]) == "Xx":
        end += 1
    if end == start:
        return 0
    end = _initials(texts, end) or end
    named = "given" in traits(texts[start])
    while end < min(len(texts), start + 7) and texts[end].islower() and "particle" in traits(texts[end]):
        end, named = end + 1, True
    return end if named and end < len(texts) - 3 and texts[end] == ":" else 0


def _full_row(texts: Sequence[str], first: int) -> int:
    """The mark behind "Roe, Karl; Lind, Anna Maria:" or "Roe, Karl, und Anna Lind:", two persons or more; else 0."""
    end = _full(texts, first)
    if not end:
        return 0
    count = 1
    while end < len(texts) and texts[end] == ";" and (more := _full(texts, end + 1, known=False)):
        end, count = more, count + 1
    joined = end + 1 if end < len(texts) and texts[end] == "," else end
    if joined < len(texts) and texts[joined].casefold() in _AND:
        last = joined + 1
        while last < min(len(texts), joined + 6) and _is_given(texts, last):
            last += 1
        is_person = last > joined + 2 and "given" in traits(texts[joined + 1])
        end, count = (last, count + 1) if is_person else (end, count)
    return end if count > 1 and end < len(texts) - 3 and texts[end] in ":(" else 0


def _full(texts: Sequence[str], i: int, *, known: bool = True) -> int:
    """The token behind "Family, Given" with one to three given names or initials; 0 where there is none.

    Behind another such person the given name need not be known.
    """
    after = _family(texts, i)
    if not after or after + 1 >= len(texts) or texts[after] != ",":
        return 0
    end = after + 1
    while end < min(len(texts), after + 6) and _is_given(texts, end):
        end += 1
    return end if end > after + 1 and (not known or "given" in traits(texts[after + 1])) else 0


def _is_given(texts: Sequence[str], i: int) -> bool:
    """Whether the token is a name, an initial or the stop of one."""
    return shape(texts[i]) in ("Xx", "X", "XxX") or (texts[i] == "." and shape(texts[i - 1]) == "X")


def _given(texts: Sequence[str], first: int, labels: Sequence[str]) -> int:
    """The token after "Family, Given" or "Family, Given I." with a stop or a bracket behind it."""
    after = _family(texts, first)
    if not after or after + 2 >= len(texts) or texts[after] != "," or labels[first] != "author":
        return 0
    if (after == first + 1 or texts[first].islower()) and (colon := _to_colon(texts, after + 1)):
        return colon
    end = after + 1
    while end < len(texts) and end < after + 4 and "given" in traits(texts[end]) and shape(texts[end]) == "Xx":
        end += 1
    if end == after + 1:
        return 0
    if more := _initials(texts, end):
        return more
    while end < len(texts) and end < after + 6 and texts[end].islower() and "particle" in traits(texts[end]):
        end += 1
    return end if end < len(texts) and texts[end] in ".(:" else 0
