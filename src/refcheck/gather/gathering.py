"""Asking the network for each reference, in the order in which one answer decides the next question."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from refcheck.archives import Archive
from refcheck.gather.archived import Copies, ask_archive, questions
from refcheck.gather.events import Looked, NoNetwork, OnEvent, Stage, Started, silent
from refcheck.gather.further import further_captures
from refcheck.gather.live import Fetcher, look_at_all
from refcheck.gather.plan import Want, plan
from refcheck.gather.quoting import in_copies, search_elsewhere
from refcheck.gather.registered import Registries, ask_registry
from refcheck.gather.states import Look, split
from refcheck.model import (
    Answer,
    Document,
    Dossier,
    Evidence,
    Found,
    LinkState,
    Need,
    QuoteEvidence,
    Record,
    Unavailable,
    Verdict,
    Why,
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one reference so far."""

    want: Want
    look: Look | None = None
    copies: Copies = field(default_factory=Copies)
    quotes: tuple[QuoteEvidence, ...] = ()
    record: Answer[Record] | None = None


def gather(
    document: Document,
    *,
    needs: Collection[Need],
    client: Fetcher,
    archive: Archive | None,
    now: datetime,
    registry: Registries | None = None,
    on_event: OnEvent = silent,
) -> Dossier:
    """Everything that rules with these *needs* can ask about the references of *document*.

    The result does not depend on the order in which answers come. An archive or a registry of `None` is not asked;
    nor is any where there is no network. `now` is the time of the run, kept in the dossier.
    """
    if not needs:
        return Dossier(document=document, now=now)
    wants = plan(document)
    if set(needs) == {Need.RECORD}:
        known = {want.key: _Known(want) for want in wants}
    else:
        links_only = not set(needs) & {Need.LIVE, Need.QUOTES}
        known = _look_at_live_pages(client, wants, on_event, links_only=links_only)
    known = {key: replace(item, quotes=_quotes(item, needs)) for key, item in known.items()}
    if registry is not None and Need.RECORD in needs and not _without_network(known):
        known = _ask_registry(registry, known, on_event)
    if archive is not None and not _without_network(known):
        known = _ask_archive(archive, known, needs, on_event)
    if Need.QUOTES in needs:
        known = _search_elsewhere(document, known, on_event)
    return Dossier(document=document, now=now, evidence={key: _evidence(item) for key, item in known.items()})


def _look_at_live_pages(
    client: Fetcher, wants: tuple[Want, ...], on_event: OnEvent, *, links_only: bool
) -> dict[str, _Known]:
    on_web = [want for want in wants if want.url and split(want.url).scheme in ("http", "https")]
    on_event(Started(Stage.LIVE, len(on_web)))
    looks: dict[str, Look] = {}
    for want, look in look_at_all(client, on_web, links_only=links_only):
        looks[want.key] = look
        on_event(Looked(want.key, want.url, look.state, len(looks), len(on_web)))
    unplugged = [look for look in looks.values() if _is_unplugged(look)]
    if unplugged:
        on_event(NoNetwork(len(unplugged)))
    return {want.key: _Known(want, looks.get(want.key) or _skipped(want)) for want in wants}


def _skipped(want: Want) -> Look | None:
    if not want.url:
        return None
    why = Unavailable(want.url, Why.UNSUPPORTED, "not a web address")
    return Look(url=want.url, state=LinkState.SKIPPED, seen=why.detail, status=0, live=why)


def _is_unplugged(look: Look) -> bool:
    return isinstance(look.live, Unavailable) and look.live.why is Why.NO_NETWORK


def _without_network(known: Mapping[str, _Known]) -> bool:
    return any(item.look is not None and _is_unplugged(item.look) for item in known.values())


def _quotes(item: _Known, needs: Collection[Need]) -> tuple[QuoteEvidence, ...]:
    if Need.QUOTES not in needs or item.look is None:
        return ()
    return in_copies(item.want, item.look, item.copies)


def _ask_registry(registry: Registries, known: dict[str, _Known], on_event: OnEvent) -> dict[str, _Known]:
    records = ask_registry(registry, [item.want for item in known.values()], on_event)
    unplugged = [each for each in records.values() if isinstance(each, Unavailable) and each.why is Why.NO_NETWORK]
    if unplugged:
        on_event(NoNetwork(len(unplugged)))
    return {key: replace(item, record=records.get(key)) for key, item in known.items()}


def _ask_archive(
    archive: Archive, known: dict[str, _Known], needs: Collection[Need], on_event: OnEvent
) -> dict[str, _Known]:
    asked = questions([(item.want, item.look, item.quotes) for item in known.values() if item.look], needs)
    answered = ask_archive(archive, asked, on_event)
    for key, copies in answered.items():
        item = replace(known[key], copies=copies)
        known[key] = replace(item, quotes=_quotes(item, needs))
    return _read_further(archive, known, needs)


def _read_further(archive: Archive, known: dict[str, _Known], needs: Collection[Need]) -> dict[str, _Known]:
    """More captures for the quotations that no copy so far has."""
    lacking = [
        (item.want, item.copies.memento.value)
        for item in known.values()
        if isinstance(item.copies.memento, Found)
        and any(quote.alignment.verdict is Verdict.NOT_FOUND for quote in item.quotes)
    ]
    for key, pages in further_captures(archive, lacking).items():
        item = replace(known[key], copies=replace(known[key].copies, further=pages))
        known[key] = replace(item, quotes=_quotes(item, needs))
    return known


def _search_elsewhere(document: Document, known: dict[str, _Known], on_event: OnEvent) -> dict[str, _Known]:
    readable = {key: item.copies.best(item.look) for key, item in known.items() if item.look}
    pages = {key: page for key, page in readable.items() if page is not None}
    lost = [item for item in known.values() if any(not quote.other_key for quote in item.quotes)]
    on_event(Started(Stage.ELSEWHERE, len(lost)))
    for item in lost:
        quotes = tuple(search_elsewhere(document, item.want.key, quote, pages) for quote in item.quotes)
        known[item.want.key] = replace(item, quotes=quotes)
    return known


def _evidence(item: _Known) -> Evidence:
    if item.look is None:
        return Evidence(key=item.want.key, record=item.record)
    return Evidence(
        key=item.want.key,
        url=item.want.url,
        state=item.look.state,
        state_seen=item.look.seen,
        status=item.look.status,
        live=item.look.live,
        memento=item.copies.memento,
        first_capture=item.copies.first_capture,
        further=item.copies.further if isinstance(item.copies.further, Unavailable) else None,
        record=item.record,
        quotes=item.quotes,
    )
