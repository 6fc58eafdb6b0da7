r"""Backslashes that keep Markdown's marks from meaning something, as converters from Word put them: `\[1\]`."""

from __future__ import annotations

import re

# Not those of `\@key` and `\*`, which mean that no citation and no emphasis is there, nor of `\(`, mathematics.
_ESCAPED = re.compile(r"\\\\|\\([\[\]\"'.,;:#&%~_<>|!?/=+-])")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


def plain(content: str) -> str:
    """*content* with escapes taken off outside code; blanks at its end keep each line as long as it was."""
    if "\\" not in content:
        return content
    lines: list[str] = []
    is_code = False
    for line in content.splitlines(keepends=True):
        is_code ^= _FENCE.match(line) is not None
        lines.append(line if is_code or "\\" not in line else _evened(line))
    return "".join(lines)


def _evened(line: str) -> str:
    words = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    bare = _ESCAPED.sub(lambda found: found[1] or found[0], words)
    return bare + " " * (len(words) - len(bare)) + line[len(words) :]
