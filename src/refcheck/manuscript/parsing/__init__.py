"""One reference string, or a whole list of them, read into bibliographic items."""

from __future__ import annotations

from collections.abc import Sequence

from refcheck.manuscript.parsing import landmarks
from refcheck.manuscript.parsing.crf import decode, emissions, shipped
from refcheck.manuscript.parsing.features import keys
from refcheck.manuscript.parsing.fields import assemble, stretches
from refcheck.manuscript.parsing.parsed import Parsed
from refcheck.manuscript.parsing.repair import mend
from refcheck.manuscript.parsing.tokens import tokenise

__all__ = ["Parsed", "parse_reference", "parse_references"]


def parse_reference(raw: str) -> Parsed:
    """The reference that one string prints; every string gives one, however little could be read of it."""
    mended = mend(raw)
    marks = landmarks.find(mended.text)
    tokens = tokenise(mended, marks)
    model = shipped()
    fixed = ["mark" if token.text[0] == "@" else None for token in tokens]
    labelled = decode(model, emissions(model, keys(tokens)), fixed)
    return assemble(raw, stretches(mended, tokens, labelled), marks)


def parse_references(raws: Sequence[str]) -> tuple[Parsed, ...]:
    """The references of one list, in order."""
    return tuple(parse_reference(raw) for raw in raws)
