"""Glances at pages in another process, so that a long list of links keeps more than one core busy.

Asking and reading both are work of the interpreter; one process does one of them at a time. A page goes there and
comes back as yes or no, some at once, for the way costs more than the glance.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeAlias

from refcheck import pages
from refcheck.model import Answer, Found, Snapshot

AT_ONCE = 24  # pages sent together
MANY = 400  # addresses from which starting a process is worth it
_UNDER_WAY = 6  # bundles, so that bodies do not pile up in memory

Glanced: TypeAlias = tuple[str, Answer[Snapshot], bool]


def glances(answers: Iterable[tuple[str, Answer[Snapshot]]], *, many: bool) -> Iterator[Glanced]:
    """Each answer with whether a glance shows that a page of text plainly answered."""
    if not many:
        for url, answer in answers:
            yield url, answer, isinstance(answer, Found) and pages.is_plain(answer.value)
        return
    try:
        pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
    except (OSError, ImportError, NotImplementedError):  # no semaphores here
        yield from glances(answers, many=False)
        return

    def submit(bundle: list[Snapshot]) -> Future[list[bool]]:
        try:
            return pool.submit(pages.are_plain, bundle)
        except BrokenProcessPool as error:
            lost: Future[list[bool]] = Future()
            lost.set_exception(error)
            return lost

    try:
        yield from _in_bundles(answers, submit)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _in_bundles(
    answers: Iterable[tuple[str, Answer[Snapshot]]], submit: Callable[[list[Snapshot]], Future[list[bool]]]
) -> Iterator[Glanced]:
    running: deque[tuple[list[tuple[str, Found[Snapshot]]], Future[list[bool]]]] = deque()
    bundle: list[tuple[str, Found[Snapshot]]] = []
    for url, answer in answers:
        if not isinstance(answer, Found) or not pages.is_short_html(answer.value):
            yield url, answer, False
            continue
        bundle.append((url, answer))
        if len(bundle) == AT_ONCE:
            running.append((bundle, submit([answer.value for _, answer in bundle])))
            bundle = []
        while running and (running[0][1].done() or len(running) > _UNDER_WAY):
            yield from _ended(*running.popleft())
    for each in running:
        yield from _ended(*each)
    yield from ((url, answer, pages.is_plain(answer.value)) for url, answer in bundle)


def _ended(bundle: list[tuple[str, Found[Snapshot]]], future: Future[list[bool]]) -> Iterator[Glanced]:
    """The bundle's outcome; where the other process was lost, nothing is plain, and the pages are read in full."""
    try:
        found = future.result()
    except BrokenProcessPool:
        found = [False] * len(bundle)
    yield from ((url, answer, is_plain) for (url, answer), is_plain in zip(bundle, found, strict=True))
