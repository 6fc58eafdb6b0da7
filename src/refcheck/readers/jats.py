"""A journal article in JATS or NLM XML (tag library: JATS 1.3, Journal Publishing)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from refcheck.errors import InputError
from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._markup import BLOCK, INLINE, NOTE, QUOTE, RAISED, SKIP, SPACED, Act, paragraphs
from refcheck.readers._paragraphs import compose
from refcheck.text.xmlparts import attribute, local, parse

if TYPE_CHECKING:
    from lxml import etree

_BLOCKS = (
    "article body back abstract trans-abstract sec p title subtitle list list-item def-list def-item "
    "ack app app-group ref-list ref note notes fn-group table-wrap table tr caption fig fig-group boxed-text speech "
    "statement verse-group verse-line glossary bio attrib disp-quote-group sub-article response title-group"
)
_SKIPPED = (
    "journal-meta contrib-group aff pub-date history permissions kwd-group funding-group counts "
    "custom-meta-group article-id article-categories author-notes fpage-meta elocation-meta disp-formula "
    "tex-math math object-id alt-text long-desc graphic media processing-meta related-article supplementary-material"
)
_FIXED = {
    **dict.fromkeys(_BLOCKS.split(), BLOCK), **dict.fromkeys(_SKIPPED.split(), SKIP), "disp-quote": QUOTE,
    "sup": RAISED, "td": SPACED, "th": SPACED, "break": Act(after="\n"), "term": SPACED,
}  # fmt: skip
# What stands between two of them that the file sets side by side.
_APART = {
    **dict.fromkeys(("surname", "given-names", "prefix", "suffix"), " "),
    **dict.fromkeys(("name", "string-name", "collab"), ", "),
}
_LINKS = frozenset(("ext-link", "uri", "self-uri"))
_META = frozenset(("article-meta", "front", "front-stub"))
_OF_META = frozenset(("title-group", "article-meta", "abstract", "trans-abstract"))
_PARTS = (
    ("article-title", "{}."), ("chapter-title", "{}."), ("data-title", "{}."), ("part-title", "{}."),
    ("source", "{}"), ("edition", "{} ed."), ("volume", ", {}"), ("issue", "({})"), ("fpage", ", {}"), ("lpage", "–{}"),
    ("elocation-id", ", {}"), ("publisher-loc", ". {}"), ("publisher-name", ": {}"),
)  # fmt: skip


def recognises(data: bytes) -> bool:
    """Whether an `article` with JATS's own parts begins in *data*."""
    head = data[:6000]
    if re.search(rb"<(?:\w{1,20}:)?article[\s>]", head) is None or re.search(rb"<html[\s>]", head, re.IGNORECASE):
        return False
    signs = rb"article-type=|JATS|NLM//DTD|<front>|<journal-meta>|<article-meta>|dtd-version="
    return re.search(signs, head) is not None


def read(path: str, data: bytes) -> Text:
    """The title, abstract, text and reference list of an article."""
    root = parse(data, path)
    if local(root) not in ("article", "book-part", "sub-article") and root.find(".//{*}article") is None:
        raise InputError(f"{path} is XML, but no JATS article")
    noted = _noted(root)

    def act(element: etree._Element, name: str) -> Act:
        if name == "xref" and attribute(element, "rid") in noted:
            return Act(skip=True, after=f"[^{attribute(element, 'rid')}]")
        if name == "fn" and attribute(element, "id") in noted:
            return Act(block=True, lead=f"[^{attribute(element, 'id')}]: ")
        return _act(element, name)

    return compose(path, "jats", paragraphs(root, act))


def _noted(root: etree._Element) -> frozenset[str]:
    """The ids of the notes that stand in a group and that the text calls."""
    called = {attribute(each, "rid") for each in root.iterfind(".//{*}xref") if attribute(each, "ref-type") == "fn"}
    there = {attribute(each, "id") for each in root.iterfind(".//{*}fn-group/{*}fn")}
    return frozenset(each for each in called & there if re.fullmatch(r"[\w.-]{1,40}", each))


def _act(element: etree._Element, name: str) -> Act:
    parent = element.getparent()
    above = local(parent) if parent is not None else ""
    if above in _META and name not in _OF_META:
        return SKIP
    if name in ("title", "article-title") and above in ("sec", "ref-list", "app", "ack", "abstract", "title-group"):
        return Act(
            block=True, lead="#" * min(6, 1 + sum(local(each) == "sec" for each in element.iterancestors())) + " "
        )
    if name == "ref-list" and not any(local(each) == "title" for each in element):
        return Act(block=True, before="References")
    if name == "label":
        return _label(element, above)
    if name in ("element-citation", "nlm-citation"):
        return _composed(element)
    if name == "mixed-citation" and _is_second(element):
        return SKIP
    if name in _APART and _touches(element):
        return Act(before=_APART[name])
    if name in _LINKS:
        return Act(link=attribute(element, "href"))
    if name == "fn":
        return NOTE if above in ("p", "td", "th", "title", "sup") else BLOCK
    return _FIXED.get(name, INLINE)


def _label(element: etree._Element, above: str) -> Act:
    """The number of an entry is kept, with a full stop after a bare one; those of notes and tables are not."""
    if above in ("sec", "app", "fig", "table-wrap", "list-item"):
        return SPACED
    bare = re.fullmatch(r"\s*\d{1,4}\s*", element.text or "")
    return Act(after=". " if bare else " ") if above == "ref" or above == "mixed-citation" else SKIP


def _touches(element: etree._Element) -> bool:
    """Whether nothing stands between *element* and another part or name before it."""
    before = element.getprevious()
    return before is not None and local(before) in _APART and not before.tail


def _is_second(element: etree._Element) -> bool:
    """Whether the same work stands before in another form."""
    before, parent = element.getprevious(), element.getparent()
    return before is not None and parent is not None and local(parent) == "citation-alternatives"


def _composed(element: etree._Element) -> Act:
    """A citation of elements without punctuation, printed as a list would; left out where it stands printed beside."""
    parent = element.getparent()
    if parent is not None and parent.find("{*}mixed-citation") is not None:
        return SKIP
    names = [_name(each) for each in element.iterfind(".//{*}name") if _is_author(each)]
    names += [_text(each) for each in element.iterfind(".//{*}collab")]
    year = _text(element.find("{*}year"))
    pieces = [", ".join(names[:50]), f" ({year}). " if year else ". "]
    for name, form in _PARTS:
        if words := _text(element.find(f"{{*}}{name}")):
            pieces.append(form.format(words) if form[0] in ",(–:" else " " + form.format(words))
    pieces.append(".")
    for each in element.iterfind("{*}pub-id"):
        kind = attribute(each, "pub-id-type")
        if kind in ("doi", "pmid"):
            pieces.append(f" {kind}: {_text(each)}")
    pieces.extend(f" {attribute(each, 'href') or _text(each)}" for each in element.iterfind("{*}ext-link"))
    return Act(skip=True, after="".join(pieces))


def _is_author(name: etree._Element) -> bool:
    group = name.getparent()
    return group is None or attribute(group, "person-group-type") in ("", "author")


def _name(element: etree._Element) -> str:
    given = _text(element.find("{*}given-names"))
    family = _text(element.find("{*}surname"))
    return f"{family}, {given}" if family and given else family or given


def _text(element: etree._Element | None) -> str:
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


READER = Reader("jats", (".xml", ".nxml", ".jats"), recognises, read)
