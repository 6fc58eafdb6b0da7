"""What refcheck raises for its user; the failures of the outside world are values (`model.Answer`), not exceptions.

RefcheckError            anything below; its text is one clear line for the user
├── ConfigError          an option, a setting or a rule name that cannot be taken
├── InputError           an input file that is missing, a folder, empty, or cannot be read as text
│   └── NoReferenceList  a manuscript in which no reference list was found
├── OutputError          a report or bibliography that cannot be written
└── RecordingError       a WARC file that cannot be read for replay or written for recording
"""

from __future__ import annotations

import traceback


class RefcheckError(Exception):
    """Something the user can act on; `str()` is one line, ready to print."""


class ConfigError(RefcheckError):
    """An option, a setting or a rule name that cannot be taken."""


class InputError(RefcheckError):
    """An input file that is missing, a folder, empty, or cannot be read as text."""


class NoReferenceList(InputError):  # noqa: N818 - it reads as what was met, and is an InputError already
    """A manuscript in which no reference list was found."""


class OutputError(RefcheckError):
    """A report or bibliography that cannot be written."""


class RecordingError(RefcheckError):
    """A WARC file that cannot be read for replay or written for recording."""


def told(error: Exception) -> str:
    """A fault of ours in one line, with the function and line in which it arose."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(str(error).split())[:160]
    return f"{type(error).__name__}: {said} ({place.name}, line {place.lineno})"
