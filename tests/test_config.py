"""Settings files: what can be set, and one exact line for each fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from refcheck import config
from refcheck.config import Config, Suppression
from refcheck.errors import ConfigError
from refcheck.model import Confidence, Severity

FULL = """
select = ["dead-link", "altered-quote"]
ignore = ["unarchived-link"]
fail-on = "error"
min-confidence = "medium"
strict = true
formats = ["sarif"]
output = "out"

[severity]
dead-link = "info"

[[suppress]]
rule = "dead-link"
key = "smith2004"
reason = "only in print"

[http]
contact = "me@example.org"
deadline = 30
per-host = 1

[archive]
url = "https://archive.example"
enabled = false

[registry]
url = "https://registry.example"
enabled = false
"""


def load(tmp_path: Path, content: str) -> Config:
    path = tmp_path / "refcheck.toml"
    path.write_text(content, encoding="utf-8")
    return config.load(path)


def test_everything_can_be_set(tmp_path: Path) -> None:
    made = load(tmp_path, FULL)
    assert (made.select, made.ignore) == (("dead-link", "altered-quote"), ("unarchived-link",))
    assert (made.fail_on, made.min_confidence, made.strict) == (Severity.ERROR, Confidence.MEDIUM, True)
    assert (made.formats, made.output) == (("sarif",), "out")
    assert made.severities == (("dead-link", Severity.INFO),)
    assert made.suppress == (Suppression("dead-link", "smith2004", "only in print"),)
    assert (made.http.contact, made.http.deadline, made.http.per_host) == ("me@example.org", 30.0, 1)
    assert (made.archive.url, made.archive.enabled) == ("https://archive.example", False)
    assert (made.registry.url, made.registry.enabled) == ("https://registry.example", False)


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, "") == Config()


def test_never_fails_when_told_so(tmp_path: Path) -> None:
    assert load(tmp_path, 'fail-on = "never"').fail_on is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("select = ", "not valid TOML", id="broken file"),
        pytest.param('selcet = ["x"]', "no setting is called 'selcet'; did you mean 'select'?", id="slip of the pen"),
        pytest.param("[http]\nretries = 3", "no setting is called 'http.retries'; there are", id="unknown in a table"),
        pytest.param('select = "x"', "select must be a list of texts, not 'x'", id="text for a list"),
        pytest.param("select = [1]", "select must be a list of texts, not [1]", id="numbers in a list"),
        pytest.param("strict = 1", "strict must be true or false, not 1", id="number for a switch"),
        pytest.param('fail-on = "bad"', "fail-on must be one of info, warning, error, not 'bad'", id="severity"),
        pytest.param("[http]\ndeadline = -1", "http.deadline must be a number that is not negative, not -1", id="sign"),
        pytest.param("[http]\nworkers = true", "http.workers must be a number that is not negative", id="switch"),
        pytest.param("http = 1", "http must be a table, not 1", id="number for a table"),
        pytest.param("[severity]\nx = 1", "severity.x must be one of", id="severity of a rule"),
        pytest.param("severity = 1", "severity must be a table of rule", id="severity as a number"),
        pytest.param("suppress = 1", "suppress must be a list of tables", id="suppress as a number"),
        pytest.param(
            '[[suppress]]\nrule = "x"', "suppress[1] must be a table with a rule and a reason", id="no reason"
        ),
    ],
)
def test_faults_are_named_in_one_line(tmp_path: Path, content: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, content)
    assert says in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "refcheck.toml"))
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        config.load(tmp_path / "none.toml")


def test_the_nearest_file_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.refcheck]\noutput = "x"\n')
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    found = config.find(inner)
    assert found == tmp_path / "pyproject.toml"
    assert config.load(found).output == "x"
    (tmp_path / "a" / "refcheck.toml").write_text("")
    assert config.find(inner) == tmp_path / "a" / "refcheck.toml"
