"""A body as the author before a colon: "Ministry of Health, Finland: Annual plan. 2022."

Lists that print "Roe J, Lind K: Title" print bodies so too. The labeller often takes the body for the beginning of the
title; where the words before the colon are those of a body and a document follows, they are pinned as the author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from refcheck.manuscript.parsing.features import shape
from refcheck.manuscript.parsing.tokens import Token, first_word

MOST = 22  # tokens of a body's name
_SMALL_WORDS = "behalf of for on the and in & to at with de la des di do da für und et der du y e , ( ) - – /"
_SMALL = frozenset(_SMALL_WORDS.split())
# Nouns that name a body; "Society", "Union", "Art" are as common in titles and do not count.
_BODY = re.compile(
    r"(?:commission(?:er)?|directorate(?:-general)?|ministr(?:y|ies)|department|agency|authority|institutes?|instituut|"
    r"institut[oe]?|council|centre|center|foundation|committee|group|community|contributors|consortium|collaborat(?:ion|ors)|"
    r"programme|program|project|team|government|parliament|court|office|bureau|association|federation|secretariat|initiative|"
    r"alliance|coalition|network|panel|taskforce|organi[sz]ation|investigators|academ(?:y|ies)|university|universität|universiteit|"
    r"università|universidad|ministerium|bundesministerium|ministero|ministère|ministerio|observatory|assembly|partners(?:hip)?|"
    r"laborator(?:y|ies)|corporation|inc|ltd|llc|gmbh|developers|forum|nations|platform|platforms|museum|museums|library|"
    r"libraries|archives|service|services|\w+(?:gemeinschaft|gesellschaft|stiftung|verband|institut|behörde|anstalt))",
    re.IGNORECASE,
)
_ENDS = frozenset((":", "."))
_LEADS_ON = _SMALL - {"the", ")", "/"}


def corporate(tokens: Sequence[Token], labels: Sequence[str]) -> dict[int, str]:
    """The labels of the body, its colon and the first word of the title, by token; none where they stand so already."""
    first = first_word(tokens)
    texts = [token.text for token in tokens]
    colon = next((i for i in range(first, min(first + MOST, len(texts))) if texts[i] in _ENDS), 0)
    if texts[colon - 3 : colon + 1] == [",", "et", "al", "."] or texts[colon - 2 : colon + 1] == ["et", "al", "."]:
        colon += 1  # "..., et al.: Title"
    if colon < first + 2 or colon + 2 >= len(texts) or not texts[colon + 1][0].isalnum():
        return {}
    if texts[colon] != ":" and (texts[colon] != "." or any(label != "title" for label in labels[first : colon + 2])):
        return {}  # a stop is common in titles; it ends a body only where the labeller saw no author at all
    if all(labels[i] == "author" for i in range(first, colon)) or labels[colon + 1] not in ("title", "container"):
        return {}
    if not _is_body(_without_alii(texts[first:colon])) or not _is_issued(texts, colon):
        return {}
    return {**dict.fromkeys(range(first, colon + 1), "author"), colon + 1: "title"}


def _without_alii(words: Sequence[str]) -> Sequence[str]:
    """The words before "et al."."""
    return words[:-3] if list(words[-3:]) == ["et", "al", "."] else words


def _is_body(words: Sequence[str]) -> bool:
    """Whether the words are capitals and small words around a noun that names a body, persons behind it or none."""
    if any(shape(word)[0] in ".;?!“”„«»\"'" for word in words):
        return False
    if any(shape(word) == "X" and (i < 1 or (*words, ",")[i + 1] != ",") for i, word in enumerate(words)):
        return False
    plain = [word for word in words if word not in _SMALL]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in plain)
    small = [word for word in plain if not (word[0].isupper() or word[0].isdigit())]
    if any(not _BODY.fullmatch(word) for word in small) or capitals < 1:
        return False
    return any(
        _BODY.fullmatch(word) and (i + 1 == len(words) or words[i + 1] in _LEADS_ON or words[i + 1][0] == "(")
        for i, word in enumerate(words)
    )


def _is_issued(texts: Sequence[str], colon: int) -> bool:
    """Whether a document follows: its year stands behind a stop or a semicolon, after a sentence that is its title."""
    years = [i for i in range(colon + 2, len(texts)) if shape(texts[i]) == "Y"]
    return any(texts[i - 1] in (";", ".", ",") and "." in texts[colon + 2 : i] for i in years)
