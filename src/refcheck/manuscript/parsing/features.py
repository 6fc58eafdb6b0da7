"""What the sequence labeller sees of each token.

A token's features come in groups named by small keys: the word itself, its neighbours, the run of words between two
separators that it stands in, its place in the string. `keys` names the groups of every token, `expand` spells one
group out. Training writes the features out; decoding adds up one cached vector per key, which is what makes it fast.
"""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from refcheck.manuscript.parsing.lexicon import CODES, traits
from refcheck.manuscript.parsing.tokens import Token
from refcheck.manuscript.shapes import SUFFIX

Key = tuple[str | int, ...]

_YEAR = re.compile(rf"(?:1[4-9]|20)\d\d[{SUFFIX}]?")
_QUOTES = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‹": "›", '"': '"', "'": "'", "”": "”", "`": "'"}
_SEPARATORS = frozenset(',;:()[]{}“”„«»‘’"?!/=<>')
_EDGE = "^"


@lru_cache(maxsize=65536)
def shape(text: str) -> str:
    """The outline of a word: "Y" a year, "d2" two digits, "X" an initial, "Xx", "XX", "x", or the mark itself."""
    if text.startswith("@"):
        return text
    if not any(c.isalnum() for c in text):
        return text if len(text) == 1 else "#"
    if _YEAR.fullmatch(text):
        return "Y"
    if text.isdigit():
        return f"d{min(len(text), 5)}"
    if any(c.isdigit() for c in text):
        return "xd" if text[0].isalpha() else "dx"
    if len(text) == 1:
        return "X" if text.isupper() else "x1"
    if text.isupper():
        return "XX" if len(text) < 4 else "XXX"
    if text[0].isupper():
        return "Xx" if text[1:].islower() else "XxX"
    return "x" if text.islower() else "xX"


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """The word as a feature: lower case, numbers by their outline."""
    outline = shape(text)
    return outline if outline[0] in "dY@" and outline != "dx" else text.casefold()


def expand(key: Key) -> list[str]:
    """The features of one group."""
    spell = _SPELT.get(key[0])
    return spell(key) if spell else [f"{key[0]}={'|'.join(map(str, key[1:]))}"]


def _neighbour(key: Key) -> list[str]:
    text = str(key[1])
    return [*_far(key), *(f"{key[0]}t={t}" for t in traits(text))]


def _far(key: Key) -> list[str]:
    text = str(key[1])
    return [f"{key[0]}w={folded(text)}", f"{key[0]}s={shape(text)}"]


def _shapes(key: Key) -> list[str]:
    _, before, here, after, later = key
    return [f"s3={before}|{here}|{after}", f"s2={here}|{after}|{later}", f"s1={before}|{here}"]


def _at(key: Key) -> list[str]:
    _, early, late, tenth, dated = key
    return [f"e={early}", f"l={late}", f"q={tenth}|{dated}"]


def _ahead(key: Key) -> list[str]:
    _, number, dated, sentences = key
    return [f"n={number}", f"ny={number}|{dated}", f"ns={number}|{sentences}"]


def _word(key: Key) -> list[str]:
    text = str(key[1])
    word = folded(text)
    features = [f"w={word}", f"s={shape(text)}", *(f"t={t}" for t in traits(text))]
    if word[:1].isalpha() and len(word) > 3:
        features += [f"p3={word[:3]}", f"x3={word[-3:]}", f"x2={word[-2:]}", f"p4={word[:4]}"]
    if text[:1].isalpha() and ord(text[0]) >= 0x400:
        features.append("script")
    return features


def _run(key: Key) -> list[str]:
    _, opener, closer, size, caps, initials, digits, lex, index, last, after, before = key
    return [
        f"r.o={opener}", f"r.c={closer}", f"r.oc={opener}|{closer}|{size}", f"r.n={size}|{caps}", f"r.i={initials}|{size}", f"r.d={digits}|{size}",
        f"r.l={lex}", f"r.k={index}|{last}", f"r.a={closer}|{after}", f"r.b={before}|{opener}", f"r.la={lex}|{after}", f"r.ca={caps}|{size}|{after}",
        f"r.lo={lex}|{opener}", f"r.ki={index}|{initials}|{opener}",
    ]  # fmt: skip


def _place(key: Key) -> list[str]:
    _, dated, quoted, bracketed, italic, sentence, sentences, since = key
    return [
        f"y={dated}|{quoted}", f"qu={quoted}", f"br={bracketed}|{dated}", f"it={italic}", f"sn={sentence}|{dated}", f"se={sentences}|{dated}",
        f"sq={sentence}|{quoted}", f"si={italic}|{dated}", f"sy={since}|{dated}", f"sys={since}|{dated}|{sentences}", f"syb={since}|{bracketed}",
    ]  # fmt: skip


_SPELT: dict[str | int, Callable[[Key], list[str]]] = {
    "w": _word, "-1": _neighbour, "+1": _neighbour, "-2": _far, "+2": _far, "s3": _shapes, "run": _run, "at": _at, "place": _place,
    "ahead": _ahead,
}  # fmt: skip


def keys(tokens: Sequence[Token]) -> list[list[Key]]:
    """The groups of features of every token, in order."""
    texts = [token.text for token in tokens]
    shapes = [shape(text) for text in texts]
    count = len(texts)
    padded = [_EDGE, _EDGE, *texts, _EDGE, _EDGE]
    outline = [_EDGE, _EDGE, *shapes, _EDGE, _EDGE]
    words = [folded(_EDGE), *map(folded, texts)]
    ends = [separates(texts, shapes, i) for i in range(count)]
    runs = _runs(texts, shapes, ends)
    places = _places(tokens, texts, shapes, ends)
    found: list[list[Key]] = []
    for i in range(count):
        j = i + 2
        found.append(
            [
                ("w", texts[i]),
                ("-1", padded[j - 1]),
                ("+1", padded[j + 1]),
                ("-2", padded[j - 2]),
                ("+2", padded[j + 2]),
                ("s3", outline[j - 1], outline[j], outline[j + 1], outline[j + 2]),
                runs[i],
                *places[i],
                ("b", words[i], words[i + 1]),
            ]
        )
    return found


def separates(texts: list[str], shapes: list[str], i: int) -> bool:
    """Whether the token ends a run of words: a mark of its kind, or a full stop that is not an abbreviation's."""
    text = texts[i]
    if text != ".":
        return text in _SEPARATORS or text[0] == "@"
    if i == 0 or shapes[i - 1] in ("X", "x1"):
        return False
    return i + 1 >= len(texts) or shapes[i + 1][0] not in "x.,;:)-"


def _runs(texts: list[str], shapes: list[str], ends: list[bool]) -> list[Key]:
    """For every token the group of its run: what opens and closes it, how long it is, what it is made of."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for i, ended in enumerate(ends):
        if ended:
            if i > start:
                bounds.append((start, i))
            start = i + 1
    if start < len(texts):
        bounds.append((start, len(texts)))
    profiles = [_profile(texts, shapes, a, b) for a, b in bounds]
    found: list[Key] = [("edge", text) for text in texts]
    count = len(bounds)
    for k, (a, b) in enumerate(bounds):
        size, caps, initials, digits, lex = profiles[k]
        opener = texts[a - 1] if a else _EDGE
        closer = texts[b] if b < len(texts) else _EDGE
        after = _gist(profiles[k + 1]) if k + 1 < count else _EDGE
        before = _gist(profiles[k - 1]) if k else _EDGE
        group: Key = (
            "run",
            opener,
            closer,
            size,
            caps,
            initials,
            digits,
            lex,
            min(k, 6),
            min(count - k, 6),
            after,
            before,
        )
        found[a:b] = [group] * (b - a)
        if b < len(texts) and texts[b] != closer:
            found[b] = group
    return found


Profile = tuple[str, str, int, str, str]


def _profile(texts: list[str], shapes: list[str], a: int, b: int) -> Profile:
    """Size, share of capitals, initials, digits, and what the lexicon knows of the words from *a* to *b*."""
    words = upper = initials = 0
    digits = ""
    seen: dict[str, int] = {}
    for i in range(a, b):
        outline = shapes[i]
        first = outline[0]
        if first == "X":
            upper += 1
            initials += outline == "X"
        if first in "Xx" and outline != "xd":
            words += 1
        elif first in "dY" or outline == "xd":
            digits = digits or outline
        for trait in traits(texts[i]):
            seen[trait] = seen.get(trait, 0) + 1
    size = (
        "0"
        if not words
        else "1"
        if words == 1
        else "2"
        if words == 2
        else "4"
        if words <= 4
        else "8"
        if words <= 8
        else "9"
    )
    share = "" if not words else "a" if upper == words else "m" if upper * 2 >= words else "l" if upper > 1 else "f"
    marks = "".join(sorted(CODES[t] if n * 2 < words else CODES[t].upper() for t, n in seen.items()))[:4]
    return size, share, min(initials, 3), digits, marks


def _gist(profile: Profile) -> str:
    size, share, initials, digits, lex = profile
    return digits or f"{size}{share}{'i' if initials else ''}{lex[:2]}"


def _places(
    tokens: Sequence[Token], texts: list[str], shapes: list[str], ends: list[bool]
) -> list[tuple[Key, Key, Key]]:
    """Where in the string each token stands: distance to its ends, after a year, in quotation marks, in brackets."""
    count = len(texts)
    has_italics = any(token.italic for token in tokens)
    quotes = _quoted(tokens)
    ahead = _numbers_ahead(texts, shapes, ends)
    sentence_ends = [ended and text in ".?!" for text, ended in zip(texts, ends, strict=True)]
    total = sum(sentence_ends)
    sentence = depth = years = 0
    since = -1  # sentences begun since the first year
    bracketed_year = False
    found: list[tuple[Key, Key, Key]] = []
    for i in range(count):
        text = texts[i]
        if text in "([":
            depth += 1
        dated = "n" if not years else "p" if bracketed_year else "y"
        italic = "" if not has_italics else "i" if tokens[i].italic else "o"
        rest, left = total - sentence, count - 1 - i
        before, after = min(4, sentence), min(4, rest)
        found.append(
            (
                ("at", min(4, i), min(4, left), i * 8 // count, dated),
                ("place", dated, quotes[i], int(depth > 0), italic, before, after, min(3, since)),
                ("ahead", ahead[i], dated, after),
            )
        )
        if text in ")]" and depth:
            depth -= 1
        if shapes[i] == "Y":
            years += 1
            bracketed_year = bracketed_year or depth > 0
            since = max(since, 0)
        sentence += sentence_ends[i]
        if since >= 0 and sentence_ends[i] and shapes[i - 1] not in ("Y", ")"):
            since += 1
    return found


def _quoted(tokens: Sequence[Token]) -> list[str]:
    """For every token "n" where the string has no quotation marks, "b" before, "i" inside, "a" after the first quotation."""
    closer = ""
    state = "n"
    found: list[str] = []
    for i, token in enumerate(tokens):
        text = token.text
        if closer and text in closer and (len(text) == 1):
            found.append("i")
            closer = ""
            state = "a"
            continue
        if not closer and text in _QUOTES and not (text == "'" and i and tokens[i - 1].end == token.start):
            closer = _QUOTES[text]
            state = "i"
        found.append(state)
    if "i" in found:
        first = found.index("i")
        found[:first] = ["b"] * first
    return found


def _numbers_ahead(texts: list[str], shapes: list[str], ends: list[bool]) -> list[str]:
    """For every token the next number after it, what stands before that number, and how many separators away it is."""
    found = [""] * len(texts)
    nearest, distance = "-", 0
    for i in reversed(range(len(texts))):
        found[i] = f"{nearest}|{min(distance, 3)}"
        if shapes[i][0] in "dY" or shapes[i] == "xd":
            nearest = f"{shapes[i]}|{folded(texts[i - 1]) if i and len(texts[i - 1]) < 5 else ''}"
            distance = 0
        elif ends[i]:
            distance += 1
    return found
