"""The entries of a list as references: parsed, keyed, with their places."""

from __future__ import annotations

from collections.abc import Sequence

from refcheck.manuscript.keys import key_for, unique_keys
from refcheck.manuscript.layout import Layout, Span
from refcheck.manuscript.parsing import Parsed, parse_references
from refcheck.manuscript.shapes import label_of
from refcheck.model import Reference


def references(layout: Layout, spans: Sequence[Span]) -> tuple[Reference, ...]:
    """The references that stand at *spans*, in order."""
    raws = [layout.content[span.start : span.end] for span in spans]
    parsed = parse_references(raws)
    keys = unique_keys([key_for(one.item, one.year_suffix) for one in parsed])
    return tuple(
        _reference(layout, span, raw, one, key) for span, raw, one, key in zip(spans, raws, parsed, keys, strict=True)
    )


def _reference(layout: Layout, span: Span, raw: str, parsed: Parsed, key: str) -> Reference:
    return Reference(
        key=key,
        item=parsed.item,
        raw=raw,
        location=layout.text.locate(span.start),
        end=span.end,
        label=label_of(raw) or parsed.label,
        year_suffix=parsed.year_suffix,
        issued_printed=parsed.issued_printed,
        accessed=parsed.accessed,
        unread=parsed.unread,
    )
