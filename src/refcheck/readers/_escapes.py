r"""Markdown's marks as characters: backslashes that keep them from meaning something, as converters put them (`\[1\]`),
and raised figures, which can be citations (`^1^`, `<sup>1</sup>`).
"""

from __future__ import annotations

import re

from refcheck.readers._paragraphs import is_power, raised

# Not those of `\@key` and `\*`, which mean that no citation and no emphasis is there, nor of `\(`, mathematics.
_ESCAPED = re.compile(r"\\\\|\\([\[\]\"'.,;:#&%~_<>|!?/=+-])")
_RAISED = re.compile(r"\^(\d[\d,;–-]{0,40})\^|<sup>(\d[\d\s,;–-]{0,40})</sup>", re.IGNORECASE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


def plain(content: str) -> str:
    """*content* with these marks undone outside code; blanks at its end keep each line as long as it was."""
    if "\\" not in content and not _RAISED.search(content):
        return content
    lines: list[str] = []
    is_code = False
    for line in content.splitlines(keepends=True):
        is_code ^= _FENCE.match(line) is not None
        lines.append(line if is_code else _evened(line))
    return "".join(lines)


def _evened(line: str) -> str:
    words = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    bare = _RAISED.sub(_figures, _ESCAPED.sub(lambda found: found[1] or found[0], words))
    return bare + " " * (len(words) - len(bare)) + line[len(words) :]


def _figures(found: re.Match[str]) -> str:
    figures = raised(found[1] or found[2])
    return found[0] if is_power(found.string[: found.start()], figures) else figures
