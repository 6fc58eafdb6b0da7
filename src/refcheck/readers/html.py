"""A manuscript as a web page: its visible words, with the numbers of ordered lists and the targets of links."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from refcheck.errors import InputError
from refcheck.model import Text, Unread
from refcheck.readers import Reader
from refcheck.readers._decode import decode
from refcheck.readers._markup import BLOCK, INLINE, QUOTE, RAISED, SKIP, SPACED, Act, paragraphs
from refcheck.readers._paragraphs import BLOCK_STYLES, compose

if TYPE_CHECKING:
    from lxml import etree

_BLOCKS = (
    "address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "header hgroup hr html legend li main menu ol p pre section summary table tbody tfoot thead title tr ul"
)
_SKIPPED = (
    "script style template head noscript svg iframe object embed audio video canvas select datalist textarea button "
    "nav rp rt annotation annotation-xml math noframes applet input"
)
_FIXED = {
    **dict.fromkeys(_BLOCKS.split(), BLOCK), **dict.fromkeys(_SKIPPED.split(), SKIP), "sup": RAISED,
    "blockquote": QUOTE, "td": SPACED, "th": SPACED, "br": Act(after="\n"), "q": Act(before="“", after="”"),
    **{f"h{level}": Act(block=True, lead="#" * level + " ") for level in range(1, 7)},
}  # fmt: skip
_UNSEEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)
# The links between notes and what calls them, as pandoc, Word and LibreOffice write them.
_CALL = re.compile(r"#(?:fn|_ftn|sdfootnote|(_edn|sdendnote))(\d{1,4})(?:sym)?")
_BACK = re.compile(r"#(?:fnref|_ftnref|sdfootnote|(_ednref|sdendnote))(\d{1,4})(?:anc)?")
_NOTE_ID = re.compile(r"fn(\d{1,4})")
_BLOCK_CLASSES = BLOCK_STYLES | {"msoquote", "msointensequote", "msoblocktext"}
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?(iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|"
    rb"shift_jis|euc-jp|euc-kr|macintosh)\b",
    re.IGNORECASE,
)


def recognises(data: bytes) -> bool:
    """Whether *data* begins as a page does."""
    head = data[:3000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return True
    return head.startswith((b"<?xml", b"<!--")) and re.search(rb"<html[\s>]", head) is not None


def read(path: str, data: bytes) -> Text:
    """The visible text of a page."""
    root, is_whole = _parse(path, _decoded(data, path))
    text = compose(path, "html", paragraphs(root, _Acts().of))
    reason = "what is nested deeper than 256 elements was left out"
    return text if is_whole else replace(text, unread=(Unread("page", "", reason, text.locate(0)),))


def _decoded(data: bytes, path: str) -> str:
    """The characters: those of UTF-8 where it is, else by the encoding that the page names."""
    named = _CHARSET.search(data[:4096])
    if named:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode(named[1].decode("ascii"), "replace")
    return decode(data, path)


def _parse(path: str, content: str) -> tuple[etree._Element, bool]:
    """The root, and whether the parser went to the end."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(f"{path} is no page that can be read: {' '.join(str(error).split())[:200]}") from error
    if not isinstance(root, etree._Element):
        raise InputError(f"{path} holds no text")
    return root, not any(each.type_name == "ERR_RESOURCE_LIMIT" for each in parser.error_log)


class _Acts:
    """What the elements of one page do; ordered lists are counted."""

    def __init__(self) -> None:
        self.counts: dict[etree._Element, int] = {}

    def of(self, element: etree._Element, name: str) -> Act:
        """What *element* does."""
        if element.attrib and (element.get("hidden") is not None or _UNSEEN.search(element.get("style", "")[:200])):
            return SKIP
        if name == "a":
            return _link(element)
        if name == "p" and element.get("class", "").replace("-", " ").lower() in _BLOCK_CLASSES:
            return QUOTE
        if name == "li":
            return self._item(element)
        return _FIXED.get(name, INLINE)

    def _item(self, element: etree._Element) -> Act:
        parent = element.getparent()
        if parent is None or parent.tag != "ol":
            return BLOCK
        if note := _NOTE_ID.fullmatch(element.get("id", "")):
            return Act(block=True, lead=f"[^{note[1]}]: ")
        start = parent.get("start", "1")
        first = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
        self.counts[parent] = self.counts.get(parent, first - 1) + 1
        return Act(block=True, lead=f"{self.counts[parent]}. ")


def _link(element: etree._Element) -> Act:
    """A link: the call of a note, the number before a note or the way back after it, or one to somewhere else."""
    href = element.get("href", "")[:2000]
    call, back = _CALL.fullmatch(href), _BACK.fullmatch(href)
    if back and (element.get("class") == "footnote-back" or element.get("role") == "doc-backlink"):
        return SKIP
    if call:
        return Act(skip=True, after=f"[^{'e' if call[1] else ''}{call[2]}]")
    if back:
        return Act(skip=True, after=f"[^{'e' if back[1] else ''}{back[2]}]: ")
    return Act(link=href)


READER = Reader("html", (".html", ".htm", ".xhtml"), recognises, read)
