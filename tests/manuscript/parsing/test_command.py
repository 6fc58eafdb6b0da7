"""`refcheck parse-references`: lines in, CSL-JSON lines out."""

from __future__ import annotations

import json

from click.testing import CliRunner

from refcheck.cli.parse_references import parse_references

LINES = (
    "[3] Keane, R. O. (1984a). After Order. Princeton University Press.\n\n"
    "Roe, J. (2020, May 3). A page. https://roe.example/a [Accessed 4 May 2020]\n"
)


def test_one_object_a_line_in_order() -> None:
    result = CliRunner().invoke(parse_references, input=LINES)
    assert result.exit_code == 0
    book, empty, page = (json.loads(line) for line in result.output.splitlines())
    assert empty == {}
    assert book["author"] == [{"family": "Keane", "given": "R. O."}]
    assert (book["title"], book["publisher"]) == ("After Order", "Princeton University Press")
    assert (book["issued"], book["year-suffix"], book["citation-label"]) == ({"date-parts": [[1984]]}, "a", "3")
    assert (page["issued"], page["accessed"]) == ({"date-parts": [[2020, 5, 3]]}, {"date-parts": [[2020, 5, 4]]})
    assert page["URL"] == "https://roe.example/a"


def test_bytes_that_are_not_text_are_answered_too() -> None:
    result = CliRunner().invoke(parse_references, input=b"\xff\xfe Roe, J. (2020). A page.\n")
    assert result.exit_code == 0
    assert json.loads(result.output)["issued"] == {"date-parts": [[2020]]}
