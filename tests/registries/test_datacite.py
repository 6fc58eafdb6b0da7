"""DataCite: what its record says of a work, and what is no record; Crossref and DataCite asked in turn."""

from __future__ import annotations

import json

import pytest

from refcheck.config import HttpSettings, RegistrySettings
from refcheck.model import Answer, Found, Item, Missing, Name, PartialDate, Record, Unavailable, Why
from refcheck.registries import InTurn, open_registry
from refcheck.registries.datacite import read_record
from servers.adapter import Reply, client_over

DOI = "10.5281/zenodo.1"
ADDRESS = "https://api.datacite.org/dois/10.5281%2Fzenodo.1"
WORK = {
    "doi": DOI,
    "titles": [{"title": "Tides"}, {"title": "Marées", "titleType": "TranslatedTitle"}, 5],
    "creators": [
        {"name": "Poe, Ada", "nameType": "Personal", "givenName": "Ada", "familyName": "Poe"},
        {"name": "Tide Office", "nameType": "Organizational"},
    ],
    "publicationYear": 2020,
    "dates": [{"date": "2019-11-03", "dateType": "Issued"}, {"date": "1999", "dateType": "Collected"}],
    "types": {"citeproc": "dataset"},
    "publisher": {"name": "Zenodo"},
    "container": {"title": "Sea data", "volume": "2"},
}


def body(**fields: object) -> bytes:
    return json.dumps({"data": {"id": DOI, "attributes": {**WORK, **fields}}}).encode()


def ask(reply: Reply | Exception) -> Answer[Record]:
    with client_over({ADDRESS: reply}, HttpSettings(interval=0, retry_after_cap=0)) as client:
        return open_registry("datacite", client, RegistrySettings()).look_up(DOI)


def test_the_item_of_a_record() -> None:
    assert ask(Reply(body())) == Found(
        Record(
            Item(
                type="dataset",
                title="Tides",
                authors=(Name(family="Poe", given="Ada"), Name(literal="Tide Office")),
                issued=PartialDate(2020),
                container_title="Sea data",
                publisher="Zenodo",
                volume="2",
                doi=DOI,
            ),
            ("Tides", "Marées"),
            (PartialDate(2020), PartialDate(2019, 11, 3)),
        ),
        "DataCite",
    )


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"titles": None, "creators": {}, "dates": 3}, id="no lists"),
        pytest.param({"publicationYear": "n.d.", "publisher": "Zenodo", "types": []}, id="an older schema"),
        pytest.param({"dates": [{"date": "soon", "dateType": "Issued"}]}, id="a date in words"),
    ],
)
def test_damaged_fields_leave_the_rest(fields: dict[str, object]) -> None:
    assert isinstance(ask(Reply(body(**fields))), Found)


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        pytest.param(Reply(b"{}", 404), Missing("DataCite", "no record of this DOI"), id="another agency's DOI"),
        pytest.param(
            Reply(b"", 429), Unavailable("DataCite", Why.RATE_LIMITED, "api.datacite.org answered 429"), id="too often"
        ),
        pytest.param(
            Reply(b'{"data": []}'),
            Unavailable("DataCite", Why.UNSUPPORTED, "the answer is no record of a work"),
            id="a list of works",
        ),
    ],
)
def test_what_is_no_record(reply: Reply, answer: Answer[Record]) -> None:
    assert ask(reply) == answer


def test_a_record_needs_a_doi() -> None:
    assert read_record({"data": {"attributes": {"titles": []}}}) is None


class Shelf:
    """A registry with one answer."""

    def __init__(self, answer: Answer[Record]) -> None:
        self.answer = answer

    def look_up(self, doi: str) -> Answer[Record]:
        return self.answer


HERE = Found(Record(Item(title="Tides")), "B")
CLOSED = Unavailable("A", Why.TIMEOUT)


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        pytest.param(Missing("A", "no"), HERE, HERE, id="the second has it"),
        pytest.param(CLOSED, HERE, HERE, id="the second has it, the first could not be asked"),
        pytest.param(Missing("A", "no"), Missing("B", "no"), Missing("A and B", "no"), id="neither"),
        pytest.param(CLOSED, Missing("B", "no"), CLOSED, id="one could not look: nothing is known"),
    ],
)
def test_registries_in_turn(first: Answer[Record], second: Answer[Record], answer: Answer[Record]) -> None:
    assert InTurn([Shelf(first), Shelf(second)]).look_up(DOI) == answer


def test_a_title_is_searched_for_only_where_there_is_a_catalogue() -> None:
    assert InTurn([Shelf(HERE)]).find(Item(title="Tides")) is None
