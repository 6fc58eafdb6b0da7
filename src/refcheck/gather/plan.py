"""What each reference still needs: the address to ask, the words to look for there, and the date to be near."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias
from urllib.parse import unquote

from refcheck import identifiers
from refcheck.model import Citation, Document, Item, PartialDate, Quote, Reference
from refcheck.text.language import language
from refcheck.text.titles import own_words

_CATALOGUED = frozenset(("article-journal", "paper-conference", "book", "chapter"))
_TELLING = 3  # words of a title's own from which it is hardly that of two works

Quotes: TypeAlias = tuple[tuple[int, Quote], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """What is wanted to know of one reference.

    `url` is "" when the reference gives nothing that the web could be asked for, `doi` when it gives none. `work` is
    what a catalogue can be searched for, `None` for what catalogues do not have. `quotes` are
    the quotations that hang on this reference alone, with their places in `Document.quotes`; `near` is the date a
    capture should be close to.
    """

    key: str
    url: str
    title: str
    doi: str = ""
    work: Item | None = None
    quotes: Quotes = ()
    issued: PartialDate | None = None
    near: PartialDate | None = None


def plan(document: Document) -> tuple[Want, ...]:
    """One want for each reference, in the document's order, then for each address outside the list."""
    quotes = quotes_by_key(document)
    listed = tuple(
        Want(
            key=reference.key,
            url=address(reference.item),
            title=reference.item.title,
            doi=registered(reference.item),
            work=reference.item if is_catalogued(reference.item) else None,
            quotes=quotes.get(reference.key, ()),
            issued=reference.item.issued,
            near=near(reference),
        )
        for reference in document.references
    )
    return *listed, *(Want(key=each.key, url=each.item.url, title="") for each in document.addresses)


def address(item: Item) -> str:
    """The address to ask for *item*: its own URL, else the one that its identifier stands for, else ""."""
    if item.url:
        return item.url
    if item.doi:
        return f"https://doi.org/{item.doi}"
    if item.arxiv:
        return f"https://arxiv.org/abs/{item.arxiv}"
    if item.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{item.pmid}/"
    return item.archive_url


def registered(item: Item) -> str:
    """The DOI of *item*, given as such or as the address of its resolver; else ""."""
    is_resolver = "doi.org/" in item.url and identifiers.host(item.url) in ("doi.org", "dx.doi.org")
    doi = item.doi or (identifiers.doi(item.url) if is_resolver else "")
    return unquote(doi).lower()  # copied from an address bar, old DOIs have "%3C" for their "<"


def is_catalogued(item: Item) -> bool:
    """Whether catalogues of scholarly works can be expected to have *item*, and its title is enough to know it by."""
    return item.type in _CATALOGUED and bool(item.authors) and len(own_words(item.title)) >= _TELLING


def near(reference: Reference) -> PartialDate | None:
    """The day on which the author saw the page, else the day on which it was published."""
    return reference.accessed or reference.item.archive_date or reference.item.issued


def quotes_by_key(document: Document) -> Mapping[str, Quotes]:
    """The quotations that hang on each reference; one whose citation is undecided between entries hangs on none."""
    found: dict[str, list[tuple[int, Quote]]] = {}
    for index, quote in enumerate(document.quotes):
        citation = citation_of(document, quote)
        if citation is not None and len(citation.links) == 1:
            found.setdefault(citation.links[0].key, []).append((index, spoken(quote, citation)))
    return {key: tuple(quotes) for key, quotes in found.items()}


def spoken(quote: Quote, citation: Citation) -> Quote:
    """*quote* with the language of its sentence where a few words do not tell their own.

    Who quotes a foreign source in a sentence of their own language has translated it, as a rule.
    """
    return quote if quote.language else replace(quote, language=language(citation.sentence))


def citation_of(document: Document, quote: Quote) -> Citation | None:
    """The citation that *quote* hangs on, or `None` where it hangs on none."""
    if not 0 <= quote.citation < len(document.citations):
        return None
    return document.citations[quote.citation]


def companions(document: Document, quote: Quote) -> tuple[str, ...]:
    """The other references of the bracket that *quote* hangs on: in "… [A 2020; B 2021]" the words may be either's."""
    own = citation_of(document, quote)
    if own is None:
        return ()
    keys = {
        link.key
        for citation in document.citations
        if citation is not own and (citation.group, citation.sentence) == (own.group, own.sentence)
        for link in citation.links
    }
    return tuple(sorted(keys - {link.key for link in own.links}))
