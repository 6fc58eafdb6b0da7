"""What is written as BibTeX reads back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from refcheck.manuscript import bibtex
from refcheck.model import Document, Item, Location, Name, PartialDate, Reference, Unread
from refcheck.readers import bib

HERE = Location("a.txt", 1, 1, 0)


def reference(key: str = "a", item: Item | None = None, **fields: object) -> Reference:
    return Reference(key=key, item=item or Item(title="T"), raw="", location=HERE, end=0, **fields)  # type: ignore[arg-type]


def written(*references: Reference, contexts: dict[str, tuple[str, ...]] | None = None) -> str:
    return bibtex.write(Document(path="a.txt", references=references), contexts)


def read_back(*references: Reference, contexts: dict[str, tuple[str, ...]] | None = None) -> tuple[Reference, ...]:
    document = bib.read("a.bib", written(*references, contexts=contexts).encode())
    assert not document.unread
    return document.references


FULL = Item(
    type="article-newspaper",
    title="R&D_1: 50% of “A~B” – and {C}",
    authors=(
        Name(literal="Ministry of Science, Art and War"),
        Name(family="de la Cruz", given="María"),
        Name(family="Gogh", given="V.", particle="van"),
        Name(family="King", given="M.", suffix="Jr."),
        Name(family="Reuters"),
        Name(literal="Deutsche Welle"),
    ),
    editors=(Name(family="Öztürk", given="Ç."),),
    issued=PartialDate(2020, 10, 26),
    original_issued=PartialDate(1975),
    container_title="Дейли & Сын",
    publisher="P",
    publisher_place="İstanbul",
    volume="12",
    issue="3",
    pages="1–20",
    doi="10.1002/(sici)1097(199901)50:1<1::aid-x_3>3.0.co;2-q",
    url="https://example.org/a_b?x=50%25&y=~z#f",
    arxiv="2001.00001",
    isbn="9780306406157",
    language="tr",
    note="A note, with 100 % & more.",
    archive_url="https://web.archive.org/web/20201026000000/https://example.org/a_b",
    archive_date=PartialDate(2020, 10, 26),
)


def test_every_field_reads_back() -> None:
    [back] = read_back(reference(item=FULL, year_suffix="b", accessed=PartialDate(2021, 1), label="12"))
    assert back.item == FULL
    assert (back.year_suffix, back.accessed, back.label) == ("b", PartialDate(2021, 1), "12")


@pytest.mark.parametrize("kind", [*bibtex.TYPES, "speech", "post-weblog", "legislation", "interview"])
def test_every_type_reads_back(kind: str) -> None:
    [back] = read_back(reference(item=Item(type=kind, title="T", container_title="C", issue="2", number="4")))
    assert back.item == Item(type=kind, title="T", container_title="C", issue="2", number="4")


def test_a_style_for_bibtex_sees_the_lettered_year_and_plain_addresses() -> None:
    entry = parse_string(written(reference(item=FULL, year_suffix="b")), "bibtex").entries["a"]
    assert (entry.fields["year"], entry.fields["date"]) == ("2020b", "2020-10-26")
    assert entry.fields["url"] == FULL.url
    assert entry.fields["title"] == r"R\&D\_1: 50\% of “A\textasciitilde{}B” – and \textbraceleft{}C\textbraceright{}"
    assert len(entry.persons["author"]) == 6


def test_a_date_that_cannot_be_read_stays_as_printed() -> None:
    printed = "2020, November 31"
    [back] = read_back(reference(issued_printed=printed, unread=(Unread("issued", printed, "30 days"),)))
    assert back.issued_printed == printed
    assert [unread.field for unread in back.unread] == ["issued"]


def test_citing_sentences_are_kept_and_parted() -> None:
    contexts = {"a": ("He said “no {x}” (A, 2020).", "A block:\n\n@misc{no,\n--\nOn 5 October 50% left (A).")}
    [back] = read_back(reference(), contexts=contexts)
    first, second = back.fields["citation-context"].split(bibtex.SEPARATOR)
    assert first == "He said “no {x}” (A, 2020)."
    assert second == "A block:\n\n\N{ZERO WIDTH SPACE}@misc[no,\n—\nOn 5 October 50% left (A)."


def test_keys_that_bibtex_cannot_hold_are_mended_and_stay_apart() -> None:
    keys = [each.key for each in read_back(reference("Kurşun 2020"), reference("Kurşun, 2020"), reference("{}"))]
    assert keys == ["Kurşun2020", "Kurşun2020-2", "entry"]


FIELD = st.text(alphabet=st.sampled_from("ab Ü%&_#~^\\$\"'`-{}@=,\n"), max_size=30).map(bibtex.balanced)


@given(st.dictionaries(st.sampled_from(["title", "author", "url", "note", "citation-context", "x-y"]), FIELD))
def test_the_fields_of_a_bib_entry_are_written_as_they_stand(fields: dict[str, str]) -> None:
    if any(line.lstrip().startswith("@") for value in fields.values() for line in value.splitlines()):
        return  # a line that may begin an entry parts it; see MAX_ENTRY in the reader
    [back] = read_back(reference(fields=fields or {"title": "T"}))
    assert back.fields == (fields or {"title": "T"})


PLAIN = st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), max_size=20)


@given(PLAIN, PLAIN, PLAIN)
def test_texts_and_organisations_read_back(title: str, publisher: str, name: str) -> None:
    item = Item(type="book", title=title, publisher=publisher, authors=(Name(literal=name),) if name else ())
    [back] = read_back(reference(item=item, issued_printed="n.d."))
    assert back.item == item or back.item.authors == (Name(family=name),)


def test_a_date_of_access_that_could_not_be_read_is_written_as_printed() -> None:
    [back] = read_back(reference(unread=(Unread("accessed", "31 February 2021", "no such day"),)))
    assert [(each.field, each.printed) for each in back.unread] == [("accessed", "31 February 2021")]
