"""Volume, issue and pages parted where the labeller took two of them for one.

"vol. 75, no. 299" as a volume, "75(299)" as an issue, "(299). 493" as pages: the words and brackets between them say
which is which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.parsing.taker import Field

_NUMBER = r"[A-Za-z]?\d{1,5}(?:\s?[-–/]\s?\d{1,5})?"
_BOTH_NAMED = re.compile(
    rf"(?P<volume>\W{{0,3}}(?:vol(?:ume)?|t|bd|v)\.?\s?{_NUMBER}),?\s"
    rf"(?P<issue>(?:no|nr|n|issue|iss|number|núm|num|heft|h)\.?\s?[°º]?\s?{_NUMBER})[\s,.;:]*|"
    rf"(?P<volume_>\W{{0,3}}(?:vol(?:ume)?|t|bd|v)\.?\s?{_NUMBER}),?\s(?P<issue_>(?:№|nº|n°)\s?{_NUMBER})[\s,.;:]*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"(?P<volume>\W{{0,3}}{_NUMBER})\s?(?P<issue>\({_NUMBER}\))[\s,.;:]*")
_BEFORE_PAGES = re.compile(
    rf"(?P<issue>\({_NUMBER}\))\s?[.,:]\s?(?P<pages>(?:pp?\.\s?)?[A-Za-z]?\d[\w–-]{{0,12}})[\s.,;]*"
)


def with_parted_numbers(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The stretches with a volume, an issue and pages of their own where one stretch printed two of them."""
    labels = {field.label for field in fields}
    made: list[Field] = []
    for field in fields:
        found: re.Match[str] | None = None
        if field.label == "volume" and "issue" not in labels:
            found = _BOTH_NAMED.fullmatch(field.text) or _BRACKETED.fullmatch(field.text)
        elif field.label == "issue" and "volume" not in labels:
            found = _BRACKETED.fullmatch(field.text) or _BOTH_NAMED.fullmatch(field.text)
        elif field.label == "pages" and "issue" not in labels:
            found = _BEFORE_PAGES.fullmatch(field.text)
        made += _parts(field, found) if found else [field]
    return tuple(made)


def _parts(field: Field, found: re.Match[str]) -> list[Field]:
    """One stretch for every group that was found, in their order."""
    spans = [(name.rstrip("_"), *found.span(name)) for name, text in found.groupdict().items() if text]
    return [
        replace(field, label=label, text=field.text[a:b], start=field.start + a, end=field.start + b)
        for label, a, b in spans
    ]
