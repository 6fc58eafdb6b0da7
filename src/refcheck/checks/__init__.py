"""The rules: pure functions over a dossier, one per file, found by name.

A rule is a module `checks/<rule_name>.py` whose docstring is its documentation page and which holds one function
decorated with `rule`. Third parties register theirs through the entry-point group `refcheck.plugins`.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import entry_points

from refcheck.model import Check, Confidence, Need, Rule, Severity

RULES: dict[str, Rule] = {}


def rule(*, severity: Severity, confidence: Confidence, needs: Iterable[Need] = ()) -> Callable[[Check], Check]:
    """Register a check under its module's name in kebab case; the module's docstring is its documentation."""

    def register(check: Check) -> Check:
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        doc = (sys.modules[check.__module__].__doc__ or "").strip()
        RULES[name] = Rule(
            name=name, severity=severity, confidence=confidence, check=check, doc=doc, needs=frozenset(needs)
        )
        return check

    return register


@cache
def load() -> dict[str, Rule]:
    """Every rule by name, sorted: those of this folder and those of installed plug-ins."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            importlib.import_module(f"{__name__}.{module.name}")
    for plugin in entry_points(group="refcheck.plugins"):
        plugin.load()
    return dict(sorted(RULES.items()))
