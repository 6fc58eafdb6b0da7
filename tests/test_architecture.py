"""Dependencies point one way: the table below is the whole rule."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "refcheck"
FOUNDATION = {"model", "errors"}
COMMON = FOUNDATION | {"text", "dates", "identifiers", "config"}
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "config": FOUNDATION,
    "identifiers": FOUNDATION,
    "dates": FOUNDATION,
    "text": FOUNDATION,
    "readers": COMMON,
    "manuscript": COMMON,
    "pages": COMMON,
    "http": COMMON,
    "archives": COMMON | {"http"},
    "registries": COMMON | {"http"},
    "gather": COMMON | {"http", "archives", "registries", "pages"},
    "checks": COMMON,
    "formats": COMMON,
    "connecting": COMMON | {"readers", "http", "archives", "registries"},
    "engine": COMMON | {"connecting", "readers", "manuscript", "gather", "checks"},
    "monitor": COMMON | {"engine", "gather", "archives", "registries", "http", "formats"},
    "cli": {"monitor"} | COMMON | {"engine", "formats", "checks", "readers", "manuscript", "http"},
    "__init__": COMMON | {"engine"},
    "__main__": {"cli"},
}
SEAMS = ("readers", "archives", "registries", "checks", "formats")  # siblings in these never import each other
PURE = ("checks", "formats")
IMPURE = {"requests", "socket", "subprocess", "time", "os", "pathlib", "random", "urllib.request"}


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def room(path: Path) -> str:
    part = path.relative_to(ROOT).parts[0]
    return part.removesuffix(".py")


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    here = room(path)
    allowed = MAY_IMPORT[here] | {here, "__version__"}
    rooms = {name.split(".")[1] for name in imports(path) if name.startswith("refcheck.")}
    assert rooms <= allowed, f"{here} may not import {sorted(rooms - allowed)}"


def test_the_documentation_gives_the_same_table() -> None:
    text = (ROOT.parent.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    _heading, _line, *rows = [line for line in text.split("## Doors")[0].splitlines() if line.startswith("|")]
    cells = [row.strip("|").split("|") for row in rows]
    rooms = [set(re.findall(r"`(\w+)`", cell[0])) for cell in cells]
    assert rooms[:2] == [FOUNDATION, COMMON - FOUNDATION]
    documented = {
        name: set(re.findall(r"`(\w+)`", cell[-1])) for cell in cells[2:] for name in re.findall(r"`(\w+)`", cell[0])
    }
    private = {*COMMON, "__init__", "__main__"}
    assert documented == {room: allowed - COMMON for room, allowed in MAY_IMPORT.items() if room not in private}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_siblings_of_a_seam_do_not_import_each_other(path: Path) -> None:
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[0] in SEAMS and len(parts) > 1:
        others = {name.split(".")[2] for name in imports(path) if name.startswith(f"refcheck.{parts[0]}.")}
        modules_here = {p.stem for p in (ROOT / parts[0]).glob("*.py")} - {"__init__"}
        private = {name for name in modules_here if name.startswith("_")}
        assert not (others & modules_here) - {parts[1]} - private


@pytest.mark.parametrize("path", [p for p in modules() if room(p) in PURE], ids=lambda p: str(p.relative_to(ROOT)))
def test_checks_and_formats_touch_nothing_outside(path: Path) -> None:
    assert not imports(path) & IMPURE
    calls = {
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not calls & {"now", "today", "utcnow"}, "time enters as `now`"


def test_no_group_is_repeated_possessively() -> None:
    """Before Python 3.11.4 such a repeat keeps what its last, failed round had taken: "2019." for a number."""
    repeated = re.compile(r"\)(?:[*+?]|\{\d+(?:,\d*)?\})\+")
    found = [
        f"{path.name}: {hit[0]}" for path in ROOT.rglob("*.py") for hit in repeated.finditer(path.read_text("utf-8"))
    ]
    assert not found
