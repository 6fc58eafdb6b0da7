"""The readable copies of a cited page, for the rules that hold an entry against its page."""

from __future__ import annotations

from urllib.parse import urlsplit

from refcheck.model import Evidence, Found, Item, Outcome, Page
from refcheck.text.titles import compare_title

_WORKS = frozenset(("book", "chapter", "thesis", "entry-encyclopedia", "entry-dictionary", "legislation", "legal_case"))
_SERIALS = frozenset(("article-journal", "paper-conference", "article", "review"))


def copies(evidence: Evidence | None) -> tuple[Page, ...]:
    """The live page and the capture, those of the two that could be read."""
    if evidence is None:
        return ()
    return tuple(answer.value for answer in (evidence.live, evidence.memento) if isinstance(answer, Found))


def name(page: Page) -> str:
    """The copy for a reader: "the page", "the capture of 2020-10-06"."""
    return f"the capture of {page.captured_at:%Y-%m-%d}" if page.captured_at else "the page"


def title_on(page: Page, title: str) -> Outcome:
    """Whether *page* bears the cited *title*."""
    headed = page.main[1]
    return compare_title(
        title, page.titles, page.text, page_language=page.language, url=page.final_url, headed=headed
    ).outcome


def is_home(page: Page) -> bool:
    """Whether the address that answered is the start page of a site."""
    try:
        found = urlsplit(page.final_url)
    except ValueError:
        return False
    return found.path in ("", "/") and not found.query


def is_work(item: Item) -> bool:
    """Whether the entry is a book or the like, of which a page is only the description."""
    return item.type in _WORKS or bool(item.isbn)


def is_serial(item: Item) -> bool:
    """Whether the entry is an article of a journal, dated by its issue and put online before or after."""
    return item.type in _SERIALS or bool(item.doi or item.volume)
