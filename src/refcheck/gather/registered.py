"""Asking the registry what it records about each DOI: whether the work was retracted, questioned or corrected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed

from refcheck.gather import faults
from refcheck.gather.events import OnEvent, RecordAsked, Stage, Started
from refcheck.gather.plan import Want
from refcheck.model import Answer, Record
from refcheck.registries import Registry

AT_ONCE = 2
"""Questions under way at once; the registry and the client hold them back further where that is asked for."""


def ask_registry(registry: Registry, wants: Iterable[Want], on_event: OnEvent) -> Mapping[str, Answer[Record]]:
    """The registry's answers by reference key, for the references that give a DOI; one DOI is asked once."""
    by_doi: dict[str, list[Want]] = {}
    for want in wants:
        if want.doi:
            by_doi.setdefault(want.doi, []).append(want)
    total = sum(map(len, by_doi.values()))
    if total:
        on_event(Started(Stage.REGISTRY, total))
    answered: dict[str, Answer[Record]] = {}
    pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="registry")
    try:
        running = {pool.submit(_ask, registry, doi): doi for doi in by_doi}
        for future in as_completed(running):
            for want in by_doi[running[future]]:
                answered[want.key] = future.result()
                on_event(RecordAsked(want.key, want.doi, len(answered), total))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return answered


def _ask(registry: Registry, doi: str) -> Answer[Record]:
    try:
        return registry.look_up(doi)
    except Exception as error:  # a bug while asking about one DOI must not end the run
        return faults.unavailable(doi, error)
