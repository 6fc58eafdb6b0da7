"""Asking the registries about each work: by its DOI, else by its title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import Protocol

from refcheck.gather.events import OnEvent, RecordAsked, Stage, Started
from refcheck.gather.faults import guarded
from refcheck.gather.plan import Want
from refcheck.model import Answer, Item, Missing, Record, Unavailable, Why

AT_ONCE = 2
"""Questions under way at once; the registry and the client hold them back further where that is asked for."""


class Registries(Protocol):
    """What is needed of the registries and catalogues together."""

    def look_up(self, doi: str) -> Answer[Record]:
        """The record of a DOI."""
        ...

    def find(self, item: Item) -> Answer[Record] | None:
        """The record of a work by its title; None where there is no catalogue to ask."""
        ...


def ask_registry(registry: Registries, wants: Iterable[Want], on_event: OnEvent) -> Mapping[str, Answer[Record]]:
    """The answers by reference key, for the references that give a DOI or a title to search; each is asked once.

    Without network the first who notices tells the others.
    """
    together: dict[str | Item, list[Want]] = {}
    for want in wants:
        if want.doi or want.work:
            together.setdefault(want.doi or want.work or "", []).append(want)
    total = sum(map(len, together.values()))
    if total:
        on_event(Started(Stage.REGISTRY, total))
    answered: dict[str, Answer[Record]] = {}
    unplugged: list[Unavailable] = []

    def ask(want: Want) -> Answer[Record] | None:
        if unplugged:
            return unplugged[0]
        answer = guarded(want.doi or want.title, lambda: _ask(registry, want))
        if isinstance(answer, Unavailable) and answer.why is Why.NO_NETWORK:
            unplugged.append(answer)
        return answer

    asked = 0
    pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="registry")
    try:
        running = {pool.submit(ask, wanting[0]): wanting for wanting in together.values()}
        for future in as_completed(running):
            answer = future.result()
            for want in running[future]:
                asked += 1
                on_event(RecordAsked(want.key, want.doi, asked, total))
                if answer is not None:
                    answered[want.key] = answer
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return answered


def _ask(registry: Registries, want: Want) -> Answer[Record] | None:
    """The record of the DOI; where none has it, that of the title, which may be registered under another DOI."""
    answer = registry.look_up(want.doi) if want.doi else None
    if want.work is None or not (answer is None or isinstance(answer, Missing)):
        return answer
    return registry.find(want.work) or answer
