"""A manuscript's text read as references, citations and quotations, and how they hang together."""

from __future__ import annotations

from refcheck.manuscript.contexts import contexts, read_contexts
from refcheck.manuscript.parsing import Parsed, parse_reference, parse_references
from refcheck.manuscript.reading import read

__all__ = ["Parsed", "contexts", "parse_reference", "parse_references", "read", "read_contexts"]
