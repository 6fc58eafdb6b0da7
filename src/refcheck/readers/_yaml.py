"""YAML as plain text values: mappings, lists and strings, nothing else; no tags, no aliases, depth and size bounded.

Every scalar stays the text that it is, so that `2004-10-05`, `no` and `1:30` mean in a bibliography what they say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from yaml._yaml import Mark as CMark
    from yaml.error import Mark
    from yaml.events import Event

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
MAX = 20_000_000  # characters
DEEPEST = 50
_NOTHING = frozenset(("", "~", "null", "false"))


@dataclass(slots=True)
class Loaded:
    """What a YAML text holds, where each mapping in it begins and ends, by its `id`, and what ended it early."""

    value: Value = ""
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)
    fault: str = ""


@dataclass(slots=True)
class _Open:
    """A mapping or list that is not at its end; `key` is the one whose value comes next."""

    value: list[Value] | dict[str, Value]
    start: int
    key: str | None = None

    def put(self, value: Value) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        elif self.key is None:
            self.key = value if isinstance(value, str) else ""
        else:
            self.value.setdefault(self.key, value)
            self.key = None


def load(content: str) -> Loaded:
    """The first document in *content*; of one with a fault the lists of the first two levels, up to the fault."""
    import yaml

    if len(content) > MAX:
        return Loaded(fault=f"longer than {MAX // 1_000_000} MB")
    loaded, opened = Loaded(), [_Open([], 0)]
    try:
        for event in yaml.parse(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, yaml.DocumentEndEvent):
                break
            _take(event, opened, loaded)
    except (yaml.YAMLError, ValueError, _Refused) as error:
        loaded.fault = f"no YAML: {' '.join(str(error).split())[:200]}"
        _close(opened)
    root = opened[0].value
    loaded.value = root[0] if isinstance(root, list) and root else ""
    return loaded


def _index(mark: Mark | CMark | None) -> int:
    return mark.index if mark else 0


class _Refused(Exception):  # noqa: N818 - it reads as what was met
    """What is YAML but not taken."""


def _close(opened: list[_Open]) -> None:
    """Put the lists that a fault left open where they belong; what stands deeper is not whole."""
    whole = [each for each in opened[1:3] if isinstance(each.value, list)][:1]
    for each in whole:
        at = opened.index(each)
        opened[at - 1].put(each.value)
        opened[0].put(opened[1].value) if at > 1 else None


def _take(event: Event, opened: list[_Open], loaded: Loaded) -> None:
    """Put what one *event* brings where it belongs."""
    import yaml

    match event:
        case yaml.ScalarEvent():
            is_plain = not event.style
            opened[-1].put("" if is_plain and event.value in _NOTHING else event.value)
        case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
            if len(opened) > DEEPEST:
                raise _Refused(f"nested deeper than {DEEPEST} levels")
            value: list[Value] | dict[str, Value] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            opened.append(_Open(value, _index(event.start_mark)))
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            ended = opened.pop()
            loaded.spans[id(ended.value)] = (ended.start, _index(event.end_mark))
            opened[-1].put(ended.value)
        case yaml.AliasEvent():
            raise _Refused("it repeats parts by aliases (*name), which are not followed")
