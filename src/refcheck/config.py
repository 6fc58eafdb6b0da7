"""The settings of a run as one frozen value; read from `refcheck.toml` or `[tool.refcheck]` of `pyproject.toml`.

Keys are the field names in kebab case. Every fault in a file is a `ConfigError` that names the file and the key.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias, TypeVar

from refcheck.errors import ConfigError
from refcheck.model import Confidence, Severity

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Suppression:
    """A rule silenced for one reference (or, with an empty key, everywhere), with the user's reason."""

    rule: str
    key: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpSettings:
    """How the network is asked: times in seconds, sizes in bytes, `per_host` requests at once on one host.

    `interval` is the least time between two requests to one host. The defaults are those recommended for checking
    single cited pages (one GET each, politely).
    """

    contact: str = ""
    connect_timeout: float = 5.0
    read_timeout: float = 10.0
    deadline: float = 20.0
    max_bytes: int = 5_000_000
    max_redirects: int = 10
    workers: int = 64
    per_host: int = 2
    interval: float = 0.3
    retry_after_cap: float = 60.0
    allow_private: bool = False
    cache_hours: float = 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveSettings:
    """Where the web archive is and how often it may be asked (requests a minute: 80 % of the published limits)."""

    url: str = "https://web.archive.org"
    playback_per_minute: float = 120.0
    index_per_minute: float = 24.0
    at_once: int = 2
    enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrySettings:
    """Where the registries of DOIs are, Crossref first, and whether they are asked.

    `search`: for scholarly works without a DOI, Crossref is searched by title and first author. `libraries` are
    bibliographies of the user's own (`.bib`), asked first. The contact that registries want to know is the network's.
    """

    url: str = "https://api.crossref.org"
    datacite_url: str = "https://api.datacite.org"
    enabled: bool = True
    search: bool = True
    libraries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything a user can set; command-line options override the file.

    `select` empty means every rule. `fail_on` is the least severity that makes a run fail (exit 1), None for never.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    suppress: tuple[Suppression, ...] = ()
    fail_on: Severity | None = Severity.WARNING
    min_confidence: Confidence = Confidence.LOW
    strict: bool = False
    formats: tuple[str, ...] = ("markdown", "html", "json")
    output: str = "reports"
    http: HttpSettings = field(default_factory=HttpSettings)
    archive: ArchiveSettings = field(default_factory=ArchiveSettings)
    registry: RegistrySettings = field(default_factory=RegistrySettings)


Value: TypeAlias = object
Table: TypeAlias = Mapping[str, Value]


def find(start: Path) -> Path | None:
    """The nearest `refcheck.toml`, or `pyproject.toml` with a table `[tool.refcheck]`, in *start* or a folder above."""
    for folder in (start, *start.parents):
        own = folder / "refcheck.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _table(project):
            return project
    return None


def load(path: Path) -> Config:
    """The settings in the file *path*; raises `ConfigError`."""
    return read(_table(path), str(path))


def read(table: Table, source: str) -> Config:
    """The settings in *table*; *source* is named in the text of a `ConfigError`."""
    return _Reading(source).config(table)


def _table(path: Path) -> Table:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML ({error})") from error
    if path.name != "pyproject.toml":
        return content
    tool = content.get("tool", {})
    own = tool.get("refcheck", {}) if isinstance(tool, dict) else {}
    return own if isinstance(own, dict) else {}


@dataclass(frozen=True, slots=True)
class _Reading:
    """The taking of one table; `source` stands before every message."""

    source: str

    def config(self, table: Table) -> Config:
        special: dict[str, Callable[[Value, str], object]] = {
            "severity": self.severities,
            "suppress": self.suppressions,
            "fail-on": self.fail_on,
            "min-confidence": lambda value, key: self.word(value, key, Confidence),
            "http": lambda value, key: self.section(value, key, HttpSettings()),
            "archive": lambda value, key: self.section(value, key, ArchiveSettings()),
            "registry": lambda value, key: self.section(value, key, RegistrySettings()),
        }
        names = {"severity": "severities"}
        plain = {"select", "ignore", "strict", "formats", "output"}
        taken: dict[str, object] = {}
        for key, value in table.items():
            self.known(key, {*special, *plain}, "")
            name = names.get(key, key.replace("-", "_"))
            taken[name] = special[key](value, key) if key in special else self.like(value, key, getattr(Config(), name))
        return replace(Config(), **taken)  # type: ignore[arg-type]  # each value was taken by its own key's reader

    def known(self, key: str, keys: Iterable[str], table: str) -> None:
        if key not in keys:
            near = get_close_matches(key, list(keys), 1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(sorted(keys))}"
            raise ConfigError(f"{self.source}: no setting is called {table + key!r}{hint}")

    def fault(self, key: str, wanted: str, value: Value) -> ConfigError:
        return ConfigError(f"{self.source}: {key} must be {wanted}, not {value!r}")

    def like(self, value: Value, key: str, default: object) -> object:
        """*value* where it is of the kind of *default*."""
        match default, value:
            case bool(), bool():
                return value
            case bool(), _:
                raise self.fault(key, "true or false", value)
            case int() | float(), int() | float() if not isinstance(value, bool) and value >= 0:
                return type(default)(value)
            case int() | float(), _:
                raise self.fault(key, "a number that is not negative", value)
            case str(), str():
                return value
            case str(), _:
                raise self.fault(key, "a text", value)
            case tuple(), list() if all(isinstance(word, str) for word in value):
                return tuple(value)
            case _:
                raise self.fault(key, "a list of texts", value)

    def section(self, value: Value, key: str, default: T) -> T:
        """The settings of one sub-table over its defaults."""
        if not isinstance(value, dict):
            raise self.fault(key, "a table", value)
        keys = {each.name.replace("_", "-"): each.name for each in fields(default)}  # type: ignore[arg-type]
        taken: dict[str, object] = {}
        for word, each in value.items():
            self.known(word, keys, f"{key}.")
            taken[keys[word]] = self.like(each, f"{key}.{word}", getattr(default, keys[word]))
        return replace(default, **taken)  # type: ignore[type-var]

    def word(self, value: Value, key: str, kind: type[Severity] | type[Confidence]) -> Severity | Confidence:
        """The member of *kind* that *value* names."""
        if isinstance(value, str) and value.upper() in kind.__members__:
            return kind[value.upper()]
        raise self.fault(key, "one of " + ", ".join(name.lower() for name in kind.__members__), value)

    def severities(self, value: Value, key: str) -> tuple[tuple[str, Severity | Confidence], ...]:
        if not isinstance(value, dict):
            raise self.fault(key, 'a table of rule = "error", "warning" or "info"', value)
        return tuple((rule, self.word(word, f"{key}.{rule}", Severity)) for rule, word in value.items())

    def fail_on(self, value: Value, key: str) -> Severity | Confidence | None:
        return None if value == "never" else self.word(value, key, Severity)

    def suppressions(self, value: Value, key: str) -> tuple[Suppression, ...]:
        if not isinstance(value, list):
            raise self.fault(key, "a list of tables with rule, key and reason", value)
        return tuple(self.suppression(each, f"{key}[{number}]") for number, each in enumerate(value, 1))

    def suppression(self, value: Value, key: str) -> Suppression:
        default = Suppression("")
        taken = self.section(value, key, default)
        if not taken.rule or not taken.reason.strip():
            raise self.fault(key, "a table with a rule and a reason", value)
        return taken
