"""Short manuscripts written for the tests."""

from __future__ import annotations

from refcheck import manuscript
from refcheck.model import Citation, Document
from refcheck.readers import markdown, text

LIST = """
Adams, R. (2011). Rivers of the plain. Delta Press.

Baker, T., & Cole, S. (2015). Weirs and their keepers. Journal of Weirs, 4(2), 11-19.

Baker, T., Cole, S., & Drake, L. (2015). Weirs revisited. Journal of Weirs, 4(3), 20-29.

Evans, P. (2020a). A first flood. River News.

Evans, P. (2020b). A second flood. River News.

Harbour Times. (2020, October 5). Bridge closed after storm. Retrieved from https://harbour.example/2020/10/05/bridge

Ministry of Water and Forests of the Republic of Arland. (2020, June 1). Statement on the dam. https://water.example/1

Ostrowski, J. (1999). Ice. North House.

World Weather Office. (2018). Annual report. World Weather Office.

Йовович, М. (2017). Паводок. Речной журнал.
"""


def read(body: str, entries: str = LIST, *, heading: str = "References", form: str = "text") -> Document:
    """The document of *body* followed by a list of *entries*."""
    content = f"{body}\n\n{heading}\n{entries}"
    reader = markdown if form == "markdown" else text
    return manuscript.read(reader.read("sample.txt", content.encode()))


def targets(citation: Citation, document: Document) -> list[str]:
    """The beginnings of the entries that a citation links to."""
    raws = {reference.key: reference.raw.split("(")[0].strip(" .") for reference in document.references}
    years = {
        reference.key: f"{reference.item.issued.year}{reference.year_suffix}" if reference.item.issued else ""
        for reference in document.references
    }
    return [f"{raws[link.key].split(',')[0]} {years[link.key]}" for link in citation.links]
