"""Each format against its golden file (REFCHECK_UPDATE_GOLDEN=1 writes them anew), and against what could break it."""

from __future__ import annotations

import csv
import json
import os
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from lxml import html

from formats.sample import EMPTY, HOSTILE, REPORT
from refcheck import formats
from refcheck.errors import ConfigError
from refcheck.formats import markdown
from refcheck.model import Fault, Report

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = Path(formats.__file__).parent / "report.schema.json"


@pytest.mark.parametrize("name", formats.names())
def test_as_agreed(name: str) -> None:
    golden = GOLDEN / f"report.{formats.suffix(name)}"
    rendered = formats.render(REPORT, name)
    if os.environ.get("REFCHECK_UPDATE_GOLDEN"):
        golden.write_bytes(rendered.encode())
    assert rendered == golden.read_bytes().decode()


@pytest.mark.parametrize("name", formats.names())
def test_no_control_character_gets_through(name: str) -> None:
    rendered = formats.render(REPORT, name)
    if name == "json":  # JSON carries the text as it is; its escapes are its own guard
        rendered = rendered.replace("\u202e", "")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202e]", rendered)


@pytest.mark.parametrize("name", formats.names())
def test_a_report_about_nothing(name: str) -> None:
    assert formats.render(EMPTY, name)


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["full", "empty"])
def test_json_keeps_to_its_schema(report: Report) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(formats.render(report, "json")), schema)


def test_json_findings_name_no_reference_as_null() -> None:
    whole = json.loads(formats.render(REPORT, "json"))["findings"][-1]
    assert (whole["rule"], whole["reference"]) == ("inconsistent-style", None)


def test_html_runs_nothing_and_loads_nothing() -> None:
    tree = html.fromstring(formats.render(REPORT, "html"))
    assert not tree.xpath("//script | //img | //iframe | //link | //@onclick | //@src")
    assert all(link.startswith(("#", "https://")) for link in tree.xpath("//@href"))
    assert tree.xpath("//html/@lang") == ["en"]
    assert "<script>alert(1)</script>" in tree.text_content()


def test_differing_words_are_marked_on_both_sides() -> None:
    tree = html.fromstring(formats.render(REPORT, "html"))
    assert tree.xpath("//mark/text()") == ["never", "not"]


def test_html_headings_do_not_skip_a_level() -> None:
    levels = [int(each.tag[1]) for each in html.fromstring(formats.render(REPORT, "html")).xpath("//h1|//h2|//h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_markdown_shows_hostile_text_as_it_stands() -> None:
    from markdown_it import MarkdownIt

    shown = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(f"a {markdown.escape(HOSTILE)} b")
    for tag in ("<script", "<code", "<strong", "<em", "<a ", "<table"):
        assert tag not in shown
    assert "alert(1)" in shown


@pytest.mark.parametrize("text", ["- one", "1. one", "2) two", "+ one", "---", "-1 degree", "2020-10-05", "$x$"])
def test_markdown_text_begins_no_list(text: str) -> None:
    from markdown_it import MarkdownIt

    item = html.fromstring(MarkdownIt().render(f"- {markdown.escape(text)}"))
    assert [item.tag, *(each.tag for each in item.iterdescendants())] == ["ul", "li"]
    assert item.text_content().strip() == text


@pytest.mark.parametrize("text", ["a`b", "``", "`", "a|b", "plain"])
def test_markdown_code_holds_any_backticks(text: str) -> None:
    from markdown_it import MarkdownIt

    shown = MarkdownIt().render(f"x {markdown.code(text)} y")
    assert html.fromstring(shown).xpath("string(//code)") == text


def test_csv_computes_nothing_and_keeps_one_row_a_finding() -> None:
    rows = list(csv.reader(formats.render(REPORT, "csv").splitlines()))
    assert len(rows) == len(REPORT.findings) + 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_junit_counts_what_it_holds() -> None:
    suite = ElementTree.fromstring(formats.render(REPORT, "junit"))[0]
    assert len(suite.findall("testcase")) == int(suite.get("tests", ""))
    assert len(suite.findall("testcase/failure")) == int(suite.get("failures", "")) == 4
    assert len(suite.findall("testcase/error")) == int(suite.get("errors", "")) == 1


def test_sarif_results_point_to_their_rules_and_places() -> None:
    run = json.loads(formats.render(REPORT, "sarif"))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "my%20refs.bib"
        assert place["region"]["startLine"] >= 1
    assert [result["ruleId"] for result in run["results"] if "suppressions" in result] == ["tracking-parameter"]


def test_sarif_messages_hold_no_link_of_others() -> None:
    report = replace(REPORT, faults=(Fault("dead-link", "", "at [here](https://example.org/)"),))
    [run] = json.loads(formats.render(report, "sarif"))["runs"]
    [*_, fault] = run["invocations"][0]["toolExecutionNotifications"]
    assert fault["message"]["text"] == r"dead-link: at \[here\](https://example.org/)"


def test_findings_with_one_suggestion_stand_together() -> None:
    text = formats.render(REPORT, "terminal")
    assert text.count("suggested: 2020 instead of 2010") == 1


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(ConfigError, match="no report format is called 'pdf'; there are csv, html"):
        formats.render(REPORT, "pdf")
