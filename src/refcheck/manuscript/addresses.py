"""Web addresses in the text and its notes that no entry of the list gives; they rot like those of the list.

What cannot be told to be a whole address is left alone: one that a line break may have cut off, a pattern with gaps,
an example's host.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from refcheck import identifiers
from refcheck.manuscript.keys import unique_keys
from refcheck.manuscript.layout import Paragraph
from refcheck.model import Item, Reference, Text

_FOUND = re.compile(r"https?://[^\s<>\"“”„«»|\\^`{}]{4,2000}", re.IGNORECASE)
_EXAMPLE = re.compile(
    r"(?:^|\.)(?:example|test|invalid|local|localhost|onion)$|(?:^|\.)example\.(?:com|org|net|edu)$|^(?!.*[^\W\d]{2})"
)
_GAP = re.compile(r"\.\.\.|…|\*|\$|\[\w*\]|%[sd]\b|/:\w|\bx{3,}\b|\bfoo\b|YYYY|your[-_]", re.IGNORECASE)
_PART = re.compile(r"doi\.org/10\.\d{4,9}/\S+\.[gtse]?\d{3}$")  # of an article: its figures and tables, by the dozen
_TAIL = re.compile(r"[/?&=_%#~+.-]")


def outside(text: Text, paragraphs: Iterable[Paragraph], listed: Sequence[Reference]) -> tuple[Reference, ...]:
    """The addresses of *paragraphs* that none of the *listed* has, each once where it stands first.

    Each is a reference with nothing but its URL; its key is made of the host and is no other's.
    """
    given = {identifiers.address(url) for reference in listed for url in _of(reference.item)}
    printed = "\n".join(re.sub(r"\s+", "", reference.raw) for reference in listed).lower()
    found: dict[str, Reference] = {}
    for paragraph in paragraphs:
        for start, end, url in _in(text, paragraph):
            address = identifiers.address(url)
            if address in given or address in found or address.lower() in printed:
                continue
            item = Item(type="webpage", url=url)
            raw = text.content[start:end]
            key = identifiers.host(url).removeprefix("www.")
            found[address] = Reference(key=key, item=item, raw=raw, location=text.locate(start), end=end)
    in_order = sorted(found.values(), key=lambda reference: reference.location.offset)
    keys = unique_keys([reference.key for reference in (*listed, *in_order)])[len(listed) :]
    return tuple(replace(reference, key=key) for reference, key in zip(in_order, keys, strict=True))


def _of(item: Item) -> Iterator[str]:
    """The addresses under which an entry's work can be found."""
    yield from (url for url in (item.url, item.archive_url) if url)
    if item.doi:
        yield f"https://doi.org/{item.doi}"
    if item.arxiv:
        yield f"https://arxiv.org/abs/{item.arxiv}"


def _in(text: Text, paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    """Where in the file an address begins and ends, and the address."""
    for match in _FOUND.finditer(paragraph.text):
        printed = _before_closing(match[0])
        url = identifiers.clean_url(printed)
        start = paragraph.start + match.start()
        if not url or printed.endswith(":") or paragraph.text[match.end() : match.end() + 1] == "{":
            continue
        if _is_no_page(url) or _GAP.search(printed, len("https://")):
            continue
        if printed != match[0] or not _is_cut_off(text.content, paragraph.start + match.end()):
            yield start, start + len(identifiers.trim(printed)), url


def _before_closing(printed: str) -> str:
    """*printed* up to a bracket that closes what was opened before it."""
    depth = 0
    for at, char in enumerate(printed):
        depth += (char in "([") - (char in ")]")
        if depth < 0:
            return printed[:at]
    return printed


def _is_no_page(url: str) -> bool:
    """Whether *url* is an example or the mark of a figure."""
    return bool(_EXAMPLE.search(identifiers.host(url)) or _PART.search(url))


def _is_cut_off(content: str, end: int) -> bool:
    """Whether a line ends at *end* and the next one may go on with the address."""
    after = content[end : end + 80]
    if not after[:2].lstrip(" \t").startswith(("\n", "\r")):
        return False
    following = after.lstrip()
    is_paragraph = re.match(r"[ \t]*\r?\n[ \t]*\r?\n", after) is not None
    goes_on = bool(_TAIL.match(content[end - 1 : end])) or not following[:1].isupper()
    return bool(following) and not is_paragraph and goes_on
