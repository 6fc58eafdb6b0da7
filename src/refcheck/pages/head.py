"""What an HTML document says about itself outside its text: meta elements, the title, links, JSON-LD.

JSON-LD in the wild is often broken (comments, trailing commas, raw newlines, HTML in strings): what parses is taken,
the rest is ignored. Nested objects are flattened into one list of nodes, each with the property it hangs on.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias

from lxml import etree

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_MAX_META = 400
_MAX_NODES = 2000
_MAX_CONTENT = 5000
_MAX_JSON = 2_000_000
_MAX_STATE = 1_500_000  # characters of scripts looked through
# Dates of publication in the data that scripts carry: "published_at":"2019-03-02T06:22:28+01:00", escaped or not.
_STATE = re.compile(
    r"""\b(?P<name>date_?published|first_?published(?:_?(?:at|date|on))?|published_?(?:at|date|time|on)|pub(?:lish|lication)?_?date)"""
    r"""(?:\\*["']|&quot;){1,2}\s?:\s?(?:\\*["']|&quot;){1,2}(?P<value>[0-9A-Z][0-9A-Za-z:+., /-]{7,34})""",
    re.IGNORECASE,
)
_TRAILING_COMMA = re.compile(r",(\s{0,200}[}\]])")
_TAG = re.compile(r"<[^<>]{1,500}>")
_BREAK = re.compile(r"</p>|<br\s{0,5}/?>|</h[1-6]>|</li>", re.IGNORECASE)
_SPACE = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON-LD object: its types, the property that holds it ("" at the top), and its properties."""

    types: tuple[str, ...]
    held_by: str
    values: Mapping[str, Json]

    def text(self, name: str) -> str:
        """The property *name* as one string, taken from `name`, `@value` or the first list item, or ""."""
        return _string(self.values.get(name))


@dataclass(slots=True)
class Head:
    """The collected statements; meta names are lower-case, in document order."""

    title: str = ""
    language: str = ""
    canonical: str = ""
    refresh: str = ""
    following: str = ""
    meta: list[tuple[str, str]] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    state: list[tuple[str, str]] = field(default_factory=list)

    def get(self, *names: str) -> str:
        """The first non-empty content of the first of *names* that has one."""
        return next((value for name in names for key, value in self.meta if key == name and value), "")

    def all(self, *names: str) -> list[str]:
        """Every content of the meta elements called one of *names*."""
        return [value for key, value in self.meta if key in names]


def collect(root: etree._Element) -> Head:
    """The statements of the document under *root*."""
    budget = _MAX_STATE
    head = Head(language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:35])
    for element in root.iter("meta", "title", "link", "script", "base"):
        if element.tag == "meta":
            _meta(element, head)
        elif element.tag == "title" and not head.title:
            parent = element.getparent()
            if parent is None or parent.tag != "svg":
                head.title = one_line(str(element.xpath("string()"))[:_MAX_CONTENT])
        elif element.tag == "link" and (element.get("rel") or "").lower() == "next":
            head.following = (element.get("href") or "")[:2000]
        elif element.tag == "link" and (element.get("rel") or "").lower() == "canonical":
            head.canonical = head.canonical or (element.get("href") or "").strip()[:2000]
        elif element.tag == "script" and "ld+json" in (element.get("type") or "").lower():
            head.nodes.extend(nodes((element.text or "")[:_MAX_JSON], _MAX_NODES - len(head.nodes)))
        elif element.tag == "script" and element.text and budget > 0:
            found = _STATE.finditer(element.text[:budget])
            head.state.extend((hit["name"], hit["value"].strip()) for hit in islice(found, 100))
            budget -= len(element.text)
    return head


def _meta(element: etree._Element, head: Head) -> None:
    get = element.get
    content = get("content") or get("value") or ""
    name = get("property") or get("name") or get("itemprop") or get("http-equiv") or ""
    if name and content and len(head.meta) < _MAX_META:
        if name.lower() == "refresh":
            head.refresh = content[:500]
        head.meta.append((name.strip().lower()[:100], one_line(html.unescape(content[:_MAX_CONTENT]))))


def nodes(source: str, limit: int) -> Iterator[Node]:
    """The objects of one JSON-LD script, outermost first, at most *limit*."""
    todo: list[tuple[Json, str]] = [(_load(source), "")]
    count = 0
    while todo and count < limit:
        value, held_by = todo.pop(0) if len(todo) < 200 else todo.pop()
        if isinstance(value, list):
            todo.extend((item, held_by) for item in value[:500])
        elif isinstance(value, dict):
            count += 1
            yield Node(_types(value.get("@type")), held_by, value)
            todo.extend(
                (item, "" if name == "@graph" else name)
                for name, item in value.items()
                if isinstance(item, dict | list)
            )


def _load(source: str) -> Json:
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip()
    source = source.removeprefix("//<![CDATA[").removesuffix("//]]>").removeprefix("<![CDATA[").removesuffix("]]>")
    for text in (source, _TRAILING_COMMA.sub(r"\1", source)):
        try:
            loaded: Json = json.loads(text.rstrip(" ;\n\r\t"), strict=False)
        except (ValueError, RecursionError):
            continue
        return loaded
    return None


def _types(value: Json) -> tuple[str, ...]:
    found = value if isinstance(value, list) else [value]
    return tuple(item.rpartition("/")[2] for item in found if isinstance(item, str))


def _string(value: Json) -> str:
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("@value") or value.get("name") or value.get("@id") or ""
    if isinstance(value, bool) or value is None or isinstance(value, list | dict):
        return ""
    return plain(str(value))


def plain(markup: str) -> str:
    """*markup* without tags and entities, paragraphs as newlines."""
    text = _BREAK.sub("\n", html.unescape(markup)) if "<" in markup or "&" in markup else markup
    text = html.unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text
    return "\n".join(filter(None, (_SPACE.sub(" ", line).strip() for line in text.split("\n"))))


def one_line(text: str) -> str:
    """*text* with every run of white space as one space."""
    return " ".join(text.split())
