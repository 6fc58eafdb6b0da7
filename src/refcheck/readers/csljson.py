"""CSL-JSON: its items as references."""

from __future__ import annotations

import re

from refcheck.readers import Reader
from refcheck.readers._cslitems import read

_OPENING = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*\{|\{\s*"(?:items|id|type|DOI|title|author|issued|citation-key)")')
_SIGN = re.compile(rb'"(?:DOI|issued|author|title|container-title|URL|citation-key)"\s{0,9}:')


def recognises(data: bytes) -> bool:
    """Whether *data* opens as a list of items with CSL's names."""
    head = data[:6000]
    return _OPENING.match(head) is not None and b'"type"' in head and _SIGN.search(head) is not None


READER = Reader("csljson", (".json",), recognises, read)
