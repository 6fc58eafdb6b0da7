"""A plain text body as a page: the first line of some length is its title."""

from __future__ import annotations

import re

from refcheck.identifiers import host
from refcheck.model import Medium, Page, Snapshot
from refcheck.pages import access, building, witnesses
from refcheck.pages.charset import decode
from refcheck.text.language import language

MAX_CHARACTERS = 12_000_000
_LINE = re.compile(r"^[ \t]{0,200}(\S[^\n]{3,300})$", re.MULTILINE)


def read(snapshot: Snapshot) -> Page:
    """The page that the plain text of *snapshot* is; line ends become newlines, nothing else changes."""
    text = decode(snapshot.body, snapshot.header("content-type")).replace("\r\n", "\n").replace("\r", "\n")
    first = _LINE.search(text[:20_000])
    return building.page(
        snapshot,
        Medium.TEXT,
        text[:MAX_CHARACTERS],
        access=access.judge(snapshot, access.Signs(text=text[:MAX_CHARACTERS], running=len(text))),
        titles=(first[1].strip(),) if first else (),
        site=host(snapshot.final_url),
        language=language(text[:4000]),
        witnesses=(*witnesses.of_address(snapshot), *witnesses.of_headers(snapshot)),
        truncated=len(text) > MAX_CHARACTERS,
    )
