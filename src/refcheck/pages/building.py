"""The part of a page that comes straight from its snapshot."""

from __future__ import annotations

from refcheck.model import Access, Further, Medium, Page, Snapshot, Witness


def page(
    snapshot: Snapshot,
    medium: Medium,
    text: str,
    *,
    access: tuple[Access, str],
    titles: tuple[str, ...] = (),
    authors: tuple[str, ...] = (),
    site: str = "",
    language: str = "",
    witnesses: tuple[Witness, ...] = (),
    main: tuple[int, int] | None = None,
    hidden_from: int = -1,
    page_starts: tuple[int, ...] = (),
    truncated: bool = False,
    goes_on: Further | None = None,
) -> Page:
    """A page of *snapshot*; the first title is its title, the whole text its main text unless *main* says otherwise."""
    return Page(
        url=snapshot.url,
        final_url=snapshot.final_url,
        status=snapshot.status,
        medium=medium,
        text=text,
        fetched_at=snapshot.fetched_at,
        access=access[0],
        access_seen=access[1],
        title=titles[0] if titles else "",
        titles=titles,
        authors=authors,
        site=site,
        language=language,
        witnesses=witnesses,
        main=(0, len(text)) if main is None else main,
        hidden_from=hidden_from,
        page_starts=page_starts,
        truncated=truncated or snapshot.truncated is not None,
        goes_on=goes_on,
        chain=snapshot.chain,
        memento_url=snapshot.memento_url,
        captured_at=snapshot.captured_at,
    )
