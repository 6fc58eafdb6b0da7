"""refcheck: which references, quotations, dates and links of a manuscript do not hold, with the evidence for each.

The public names are those of `__all__`; they are imported when first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refcheck.config import Config as Config
    from refcheck.engine import Network as Network
    from refcheck.engine import extract as extract
    from refcheck.engine import verify as verify
    from refcheck.errors import RefcheckError as RefcheckError
    from refcheck.model import Document as Document
    from refcheck.model import Finding as Finding
    from refcheck.model import Reference as Reference
    from refcheck.model import Report as Report

__version__ = "0.1.0"

_HOMES = {
    "Config": "config",
    "Document": "model",
    "Finding": "model",
    "Network": "engine",
    "RefcheckError": "errors",
    "Reference": "model",
    "Report": "model",
    "extract": "engine",
    "verify": "engine",
}
__all__ = ["Config", "Document", "Finding", "Network", "RefcheckError", "Reference", "Report", "extract", "verify"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
