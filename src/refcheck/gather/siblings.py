"""Asking a doubtful page's site for a made-up neighbour: where both look the same, the cited page is not there.

The method is Bar-Yossef's (2004): a site that answers "not found" honestly shows something else for an address that
nobody ever published. The made-up name is derived from the folder, so that a recording of the run holds its answer.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlunsplit

from refcheck.gather.states import join, same_place, split
from refcheck.model import Page

ALIKE = 0.9
"""Share of common word triples from which two pages count as the same."""

_TRIPLE = 3
_WORDS = 2000


def sibling(url: str) -> str:
    """A made-up address in the folder of *url*: 25 letters that stay the same for one folder."""
    parts = split(url)
    folder = join(urlunsplit((parts.scheme, parts.netloc, parts.path or "/", "", "")), ".")
    digest = hashlib.sha256(folder.encode("utf-8", "surrogatepass")).digest()
    return folder + "".join(chr(ord("a") + byte % 26) for byte in digest[:25])


def alike(page: Page, made_up: Page) -> bool:
    """Whether the answer for a made-up address is the same page: same final address, or same text but for the
    addresses.
    """
    if page.chain and made_up.chain and same_place(page.final_url, made_up.final_url):
        return True
    if bool(page.chain) != bool(made_up.chain):
        return False
    ours, theirs = _shingles(page), _shingles(made_up)
    if not ours or not theirs:
        return not ours and not theirs and page.title == made_up.title
    return len(ours & theirs) >= ALIKE * len(ours | theirs)


def _shingles(page: Page) -> set[tuple[str, ...]]:
    """The word triples of a page's beginning, without the words of the address that was asked."""
    own = set(re.findall(r"\w+", split(page.url).path.lower()))
    words = [word for word in re.findall(r"\w+", page.text[:40_000].lower()) if word not in own][:_WORDS]
    return {tuple(words[i : i + _TRIPLE]) for i in range(max(1, len(words) - _TRIPLE + 1))} if words else set()
