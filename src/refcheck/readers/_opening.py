"""Bytes of an input file, or one clear line that says why there are none."""

from __future__ import annotations

import sys
from pathlib import Path

from refcheck.errors import InputError

LIMIT = 100_000_000


def load(path: str) -> bytes:
    """The content of *path* ("-" is stdin); raises `InputError`."""
    if path == "-":
        data = sys.stdin.buffer.read(LIMIT + 1)
    else:
        try:
            with Path(path).open("rb") as file:
                data = file.read(LIMIT + 1)
        except FileNotFoundError as error:
            raise InputError(f"{path}: no such file") from error
        except IsADirectoryError as error:
            raise InputError(f"{path} is a folder; name a manuscript or a .bib file in it") from error
        except (OSError, ValueError) as error:
            raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > LIMIT:
        raise InputError(f"{path} is larger than {LIMIT // 1_000_000} MB")
    if not data.strip():
        raise InputError(f"{path} is empty")
    return data
