"""Looking into more captures for a quotation that neither the live page nor the nearest capture has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from refcheck.archives import Archive, Capture
from refcheck.gather.archived import AT_ONCE, readable
from refcheck.gather.faults import guarded
from refcheck.gather.plan import Want
from refcheck.model import Answer, Found, Page, PartialDate, Unavailable

AT_MOST = 12
"""References whose index of captures one run asks for; the archive allows 24 such questions a minute (2026)."""

PAGES = 2
"""Further captures that are read for one reference."""


def further_captures(
    archive: Archive, lacking: Sequence[tuple[Want, Page]]
) -> Mapping[str, tuple[Page, ...] | Unavailable]:
    """Other captures by reference key, for references with the capture that lacked their words; or a fault of ours."""
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="archive") as pool:
        found = pool.map(lambda pair: _others(archive, *pair), lacking[:AT_MOST])
        return {want.key: pages for (want, _), pages in zip(lacking, found, strict=False)}


def _others(archive: Archive, want: Want, read: Page) -> tuple[Page, ...] | Unavailable:
    def asked() -> list[Answer[Page]]:
        index = archive.captures(want.url, want.near)
        chosen = choose(index.value, read) if isinstance(index, Found) else ()
        return [readable(archive.find_memento(capture.url, _day(capture))) for capture in chosen]

    answers = guarded(want.url, asked)
    if isinstance(answers, Unavailable):
        return answers
    pages = [answer.value for answer in answers if isinstance(answer, Found)]
    return tuple(page for page in pages if page.captured_at != read.captured_at)


def choose(captures: Sequence[Capture], read: Page) -> tuple[Capture, ...]:
    """The captures worth reading: other content than *read* and than each other, in the order of the index."""
    known = {capture.digest for capture in captures if capture.at == read.captured_at}
    chosen: list[Capture] = []
    for capture in captures:
        if capture.at != read.captured_at and capture.digest not in known:
            known.add(capture.digest)
            chosen.append(capture)
    return tuple(chosen[:PAGES])


def _day(capture: Capture) -> PartialDate:
    return PartialDate(capture.at.year, capture.at.month, capture.at.day)
