"""The paragraphs of a tree of elements: one walk without recursion, for HTML, JATS and OpenDocument alike.

What an element does to the text, each format says in a function from the element to an `Act`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from refcheck.readers._paragraphs import even, raised, unseen_address
from refcheck.text.xmlparts import local

if TYPE_CHECKING:
    from lxml import etree

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Act:
    """What an element does: parts paragraphs, is left out, stands raised, is a note, sets off a quotation, …

    `before` and `after` are put around its words; `lead` before its first paragraph ("# ", "[3] "); `link` is an
    address that it leads to.
    """

    block: bool = False
    skip: bool = False
    raised: bool = False
    note: bool = False
    quote: bool = False
    before: str = ""
    after: str = ""
    lead: str = ""
    link: str = ""


INLINE, BLOCK, SKIP = Act(), Act(block=True), Act(skip=True)
SPACED, QUOTE, RAISED, NOTE = Act(before=" ", after=" "), Act(block=True, quote=True), Act(raised=True), Act(note=True)
ActOf: TypeAlias = "Callable[[etree._Element, str], Act]"


@dataclass(slots=True)
class _Frame:
    """The text at hand, of the document or of one note in it, which is called by `mark`."""

    mark: str = ""
    pieces: list[str] = field(default_factory=list)
    addresses: dict[str, None] = field(default_factory=dict)
    called: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    lead: str = ""
    quoted: int = 0

    def close(self) -> Iterator[str]:
        """The paragraph that ends here, and the notes it calls."""
        text = even("".join(self.pieces))
        if text:
            mark = "> " * (self.quoted > 0) + self.lead
            yield (mark + text.replace("\n", " ") if mark else text) + "".join(self.addresses)
            self.lead, self.addresses = "", {}
        yield from self.called
        self.called = []
        self.pieces = []


def paragraphs(root: etree._Element, act_of: ActOf) -> Iterator[str]:
    """The paragraphs under *root* in order; a note follows the paragraph that calls it."""
    from lxml import etree

    frames = [_Frame()]
    acts: list[tuple[Act, int]] = []
    notes = 0
    up = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            name = local(element)
            act = act_of(element, name) if name else SKIP  # an entity has no name
            if act.note:
                notes += 1
                frames[-1].pieces.append(f"[^{notes}]")
                frames.append(_Frame(mark=f"[^{notes}]: "))
            elif act.block:
                yield from _closed(frames)
            frame = frames[-1]
            frame.lead = act.lead or frame.lead
            frame.quoted += act.quote
            up += act.raised
            acts.append((act, len(frame.pieces)))
            if act.skip:
                walk.skip_subtree()
            else:
                _add(frame, act.before + (element.text or ""), is_raised=up > 0)
            continue
        act, since = acts.pop()
        frame = frames[-1]
        frame.pieces.append(act.after)
        up -= act.raised
        if act.link and (visible := "".join(frame.pieces[since:])).strip() and len(frame.addresses) < 1000:
            frame.addresses[unseen_address(act.link, visible)] = None
        if act.note:
            _end_note(frames)
        elif act.block:
            yield from _closed(frames)
            frame.lead = "" if act.lead else frame.lead
        frame.quoted -= act.quote
        if element.tail and element is not root:
            _add(frames[-1], element.tail, is_raised=up > 0)
    yield from _closed(frames)


def _add(frame: _Frame, text: str, *, is_raised: bool) -> None:
    if text:
        plain = _BLANKS.sub(" ", text)
        frame.pieces.append(raised(plain) if is_raised else plain)


def _closed(frames: list[_Frame]) -> Iterator[str]:
    """The paragraph of the innermost frame: given out, or kept while it is part of a note."""
    if len(frames) == 1:
        yield from frames[0].close()
    else:
        frames[-1].done.extend(frames[-1].close())


def _end_note(frames: list[_Frame]) -> None:
    frame = frames.pop()
    words = " ".join([*frame.done, *frame.close()])
    if words:
        frames[-1].called.append(frame.mark + words)
