"""Dossiers from a citing sentence and the text of its source, for rules about what stands around a quotation."""

from __future__ import annotations

import re
from dataclasses import replace

from gather_parts import NOW, URL, cite, page, quote, reference
from link_parts import run
from refcheck.gather.quotations import look
from refcheck.model import (
    Answer,
    Confidence,
    Document,
    Dossier,
    Evidence,
    Found,
    LinkState,
    Page,
    Problem,
    QuoteEvidence,
    QuoteKind,
    Witness,
)


def source(text: str, *, language: str = "en", title: str = "News of the day", **more: object) -> Page:
    """An article with *text* as its main text."""
    return page(text, main=(0, len(text)), language=language, title=title, titles=(title,), **more)


def dossier(
    sentence: str,
    read: Page | None,
    *,
    speaker: str = "",
    beside: str = "",
    neighbours: tuple[str, ...] = (),
    sure: Confidence = Confidence.HIGH,
    live: Answer[Page] | None = None,
    kind: QuoteKind = QuoteKind.INLINE,
    **item: object,
) -> Dossier:
    """The words between the curly marks of *sentence* looked for in *read*.

    *beside* is cited in it too; *neighbours* are the sentences before and after it.
    """
    [words] = re.findall(r"“(.+?)”", sentence)
    own = quote(words)
    own = type(own)(
        text=words, kind=kind, location=own.location, end=own.end, citation=own.citation, language="", speaker=speaker
    )
    citations = [replace(cite("Ferry2020", sentence=sentence, sure=sure), beside=neighbours)]
    if beside:
        citations.append(cite(beside, sentence=sentence))
    document = Document(
        path="m.md",
        references=(reference(**item),),
        citations=tuple(citations),
        quotes=(own,),  # type: ignore[arg-type]
    )
    gathered: dict[str, Evidence] = {}
    if read is not None:
        seen = look(words, read)
        found = QuoteEvidence(quote=0, alignment=seen.alignment, source="live page", url=URL, place=seen.place)
        gathered["Ferry2020"] = Evidence(
            key="Ferry2020", url=URL, state=LinkState.ALIVE, live=live or Found(read, URL), quotes=(found,)
        )
    elif live is not None:
        gathered["Ferry2020"] = Evidence(key="Ferry2020", url=URL, state=LinkState.BLOCKED, live=live)
    return Dossier(document=document, now=NOW, evidence=gathered)


def told(rule: str, given: Dossier) -> list[Problem]:
    """What *rule* says of *given*."""
    return run(rule, given)


__all__ = ["Witness", "dossier", "source", "told"]
