"""The cards of other articles at the foot of a page, each with a title that is a link and a date of its own."""

from __future__ import annotations

from collections.abc import Sequence

from refcheck.pages.datelabels import PUBLISHED
from refcheck.pages.mainspan import weight
from refcheck.pages.walk import Block, Walked

ENOUGH = 300  # characters of running text behind which the page's own byline does not begin
BARE = 30  # characters of a line that is a date and little else
BESIDE = 2  # blocks between a card's title and its date
_TITLE = 12  # letters of a link from which it may be a title
_WORDS = 3  # words of a title; a link of fewer is a name or a section
_HEADING = ("h2", "h3", "h4", "h5", "h6")


def other_articles(walked: Walked, headline: int) -> Sequence[bool]:
    """For each block, and one more, whether it is a card's: behind the text from *headline* on, beside such a title."""
    blocks = walked.blocks
    titles = {index for index, block in enumerate(blocks) if _is_title(block)}
    cards, running = [False] * (len(blocks) + 1), 0
    for index, block in enumerate(blocks):
        if index >= headline:
            running += weight(block)
        if running >= ENOUGH and (index in titles or _is_bare(block)):
            cards[index] = any(place in titles for place in range(index - BESIDE, index + BESIDE + 1))
    return cards


def _is_bare(block: Block) -> bool:
    """Whether a block can hardly hold more than a date, and does not say that it is one of publication."""
    return len(block.text) <= BARE and not PUBLISHED.search(block.text)


def _is_title(block: Block) -> bool:
    """Whether a block is a link, or hardly more than one, that may be the title of an article."""
    if block.linked < _TITLE or block.linked * 2 < len(block.text) or ": " in block.text:
        return False
    return block.tag in _HEADING or len(block.text.split()) >= _WORDS
