"""Which reader takes a file: by what it holds; by its name among those that any text could be."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import PurePath

import refcheck.readers as seam
from refcheck.errors import ConfigError, InputError
from refcheck.readers import Reader

ANY_TEXT = ("markdown", "text")  # their content proves little, so a name or another reader's sign goes first
# What is told apart only to be refused by name, where no reader takes it.
BINARY = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive",
    b"\xd0\xcf\x11\xe0": "an old or password-protected Office file",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip archive",
}


@cache
def readers() -> dict[str, Reader]:
    """Every reader by name."""
    found = (module.name for module in pkgutil.iter_modules(seam.__path__) if not module.name.startswith("_"))
    modules = (importlib.import_module(f"{seam.__name__}.{name}") for name in sorted(found))
    return {reader.name: reader for module in modules if isinstance(reader := module.READER, Reader)}


def choose(path: str, data: bytes, name: str) -> Reader:
    """The reader called *name*, or the one that fits *data*; raises `ConfigError` and `InputError`."""
    if name:
        if name not in readers():
            raise ConfigError(f"no input format is called {name!r}; there are {', '.join(readers())}")
        return readers()[name]
    ending = PurePath(path).suffix.lower()
    by_name = [reader for reader in readers().values() if ending in reader.endings]
    by_content = [each for each in readers().values() if each.name not in ANY_TEXT and each.recognises(data)]
    both = [reader for reader in by_content if reader in by_name]
    if both or by_content:
        return [*both, *by_content][0]
    refuse_binary(path, data)
    if by_name:
        return by_name[0]
    return readers()["markdown" if readers()["markdown"].recognises(data) else "text"]


def refuse_binary(path: str, data: bytes) -> None:
    """Raise `InputError` for a kind of file that no reader takes."""
    for sign, kind in BINARY.items():
        if data.startswith(sign):
            raise InputError(f"{path} is {kind}; refcheck reads {', '.join(readers())}")
