"""Numeric citations: [3, 5–7], (3), ³, and bare digits that a conversion leaves after a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.manuscript.index import Index
from refcheck.manuscript.linking import resolve
from refcheck.manuscript.pointers import Pointer
from refcheck.model import CitationStyle, Label

_NUMBER = r"\d{1,4}"
_JOIN = r"\s{0,2}[,;–—‒−-]\s{0,2}|\s{1,2}(?:and|&|e|y|et|und|to)\s{1,2}"
# A star marks the author's own works: "(9*, 10*)".
_LIST = rf"{_NUMBER}\*?(?:(?:{_JOIN}|\]\s?[–—-]\s?\[){_NUMBER}\*?){{0,60}}"
_THEREIN = r"(?:,?\s(?:and|&)\s(?:the\s)?(?:references?|refs?\.?)\s(?:cited\s|given\s)?therein)?"
_LEAD = (
    r"(?:(?:see|e\.g\.,?|cf\.?|refs?\.?|ver|voir|véase|siehe|cfr?\.|zob\.|por\.|viz|srov\.|vid\.|bkz\.?|örn\.|див\.:?|"
    r"(?:ср|см|цит)\.:?(?:\sпо:?|,\sнапр(?:имер|\.)?:?)?|vgl\.)(?:\s(?:also|auch|aussi|anche|también|też|též|також:?|также:?))?"
    r"\s{1,2})?"
)
_LOCATOR = r"(?:\s{0,2}[,:]\s{0,2}|\.\s{1,2}(?=[СсSsPpRr]{1,2}\.))[^\[\]\n]{1,60}"  # "[4, с. 60]", "[4. С. 60]"
_SQUARE = re.compile(
    rf"(?<!\w)\[\s{{0,2}}{_LEAD}(?P<list>{_LIST}){_THEREIN}(?P<locator>{_LOCATOR})?\s{{0,2}}\]"
    rf"|(?<=[\w.,;:)\]”\"'’])\[\s{{0,2}}(?P<list2>{_LIST}){_THEREIN}(?P<locator2>{_LOCATOR})?\s{{0,2}}\]"
)
_ROUND = re.compile(
    rf"(?<![\w)])\((?:(?:see|ref|refs|e\.g\.,?)\.?\s)?(?P<list>{_LIST})(?P<locator>,\s(?:pp?\.|"
    rf"p\.)\s?[\d–-]{{1,12}})?\)"
)
_WORDED = re.compile(
    rf"\b(?:[Rr]eferences?|[Rr]efs?\.?)\s(?P<list>{_LIST})(?![\w.]\d)|\((?:see|cf\.|vgl\.)\s(?P<list2>\d{{2,4}})\)"
)
_PAGE = r"\(pp?\.?\s?\d[\d,p\s–-]{0,20}\)"  # ¹¹(p1863),¹² (AMA)
_UP = rf"[⁰¹²³⁴-⁹]{{1,4}}(?:{_PAGE})?"
_RAISED = re.compile(rf"(?P<list>{_UP}(?:\s?[,⁻⁾–‒˒ʼ·,-]\s?{_UP}){{0,40}})")
_BARE = re.compile(
    rf"(?:(?<=[a-zà-ÿ]{{2}}[.,;:)\]”\"’])|(?<=[a-zà-ÿ][”\"’»)][.,;:])|(?<=[a-zà-ÿ][.,!?][”\"’»])|(?<=(?:19|20)\d\d[.,]))(?P<a>{_NUMBER}(?:[,–-]\s?{_NUMBER}){{0,30}})(?=\s[^\W\d_a-z]|\s[a-z(]|"
    rf"[.,;:)]?\s|[.,;:)]?$)"
    rf"|(?<=[a-zà-ÿ]{{3}})(?P<b>{_NUMBER}(?:[,–-]{_NUMBER}){{0,30}})(?=[\s.,;:)]|$)"
)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒", "0123456789-,")
_PAGED = re.compile(rf"([⁰¹²³⁴-⁹]{{1,4}})({_PAGE})")
_PART = re.compile(rf"({_NUMBER})(?:\]?\s?[–—‒−-]\s?\[?({_NUMBER})|\s+to\s+({_NUMBER}))?")
_NUMBERED = re.compile(r"\s{0,2}(\d{1,4})(?:,([^;]{1,40}))?")
# m², R², but not VEGF-A²
_POWERED = re.compile(
    r"(?:(?<!\w)(?<![^\W\d_]{2}-(?=[A-Z]))[^\W\d_]|(?<![^\W\d_])(?:[kcdmµn]m|ft|yd|mi|sec|ha|км|см|мм))$"
)
_WIDEST = 80
_ROW = 4  # numbers in one bracket that are surely no interval
_KINDS = {"square": _SQUARE, "round": _ROUND, "raised": _RAISED, "bare": _BARE}
_NOT_BEFORE = re.compile(
    r"(?:\b(?:fig(?:ure|s)?|tab(?:le|s)?|eqs?|equations?|sections?|chapters?|no|nos|nr|vol|pp?|page|appendix|scheme"
    r")\.?|[=<>≤≥±×~])\s?$",
    re.IGNORECASE,
)
# Words that are numbered too, but stand before citations far more often ("in a mouse model (7)").
_EVERYDAY = (
    "(?i:steps?|type|stage|phase|grade|case|group|day|week|year|level|class|model|version|box|film|movie|video|item|"
    "question|part|panel|clause|article)"
)
_CALLED = re.compile(
    rf"(?:\b(?=[A-Z])|^|[.;:,(]\s?|\b(?i:in|of|to|from|by|at|on|for|with|and|or|as|than|see|using|under|into|via|"
    rf"both|solve|consider)\s){_EVERYDAY}\.?\s?$"
)
# What stands before the values of a measure, a vector or a range: "K =", "34 kg", "layers"; behind any other count only
# a range is one ("in 30 patients [4, 33]").
_EQUALS = re.compile(r"[=∈≈]\s?$")
_QUANTITY = r"(?<![\w.,-])(?!(?:1[89]|20)\d\d\b)\d+(?:[.,]\d+)?"
_MEASURED = re.compile(
    rf"(?:{_QUANTITY}(?:\s?(?:%|°C?)|\s?[^\W\d_]{{1,3}}|\s(?:years?|months?|weeks?|days?|hours?|minutes?|points?))"
    r"|\b(?:intervals?|ranges?|iqr|ci|layers?|shapes?|vectors?|arrays?|tuples?|values?|positions?|residues?|"
    r"coordinates|windows?|dimensions?|sizes?))[,:]?\s?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"{_QUANTITY}(?:\s[^\W\d_]{{1,14}})?[,:]?\s?$")


def _marks(text: str, kind: str, *, worded: bool) -> Iterator[re.Match[str]]:
    """What may be a numeric citation: the marks of its kind, and between them "reference 3", where it is *worded*."""
    marks = list(_KINDS[kind].finditer(text))
    yield from marks
    inside = [mark.span() for mark in marks]
    for found in _WORDED.finditer(text) if worded else ():
        if not any(start < found.end() and found.start() < stop for start, stop in inside):
            yield found


def find(text: str, index: Index, kind: str) -> Iterator[Pointer]:
    """The numeric pointers of one kind in a paragraph; each number is a pointer of its own."""
    for found in _marks(text, kind, worded=bool(index.by_label)):
        groups = found.groupdict()
        printed = next((groups[name] for name in ("list", "list2", "a", "b") if groups.get(name)), "")
        before = text[max(0, found.start() - 24) : found.start()]
        if kind in ("round", "bare") and _is_called(before, kind):
            continue
        strict = found.re is _WORDED or not (kind == "square" or _is_behind_text(kind, before))
        numbers = _cited(numbers_of(printed), before, index, strict=strict)
        if not numbers:
            continue
        locator = (groups.get("locator") or groups.get("locator2") or "").lstrip(" ,:.").rstrip(" ,:")
        if locator and text[found.end() : found.end() + 1].islower():
            continue  # thieno[3,2-d]pyrimidine
        if kind == "raised" and len(printed) == 1 and _POWERED.search(text[max(0, found.start() - 6) : found.start()]):
            continue
        yield from _pointers(found, numbers, locator, index)


def _pointers(found: re.Match[str], numbers: tuple[int, ...], locator: str, index: Index) -> Iterator[Pointer]:
    """One pointer for each number, with the place it names."""
    place, others = _further(locator)
    paged = {number.translate(_DIGITS): pages.strip("()") for number, pages in _PAGED.findall(found[0])}
    cited = [(str(number), paged.get(str(number), place)) for number in numbers]
    cited += [(number, its) for number, its in others if _is_near(int(number), index)]
    for number, its in cited:
        label = Label(number=number)
        links = resolve(label, index)
        yield Pointer(found.start(), found.end(), found.start(), found.end(), CitationStyle.NUMERIC, label, its, links)


def _is_behind_text(kind: str, before: str) -> bool:
    """Whether raised figures stand behind a word or its punctuation, where no power and no isotope does."""
    return kind == "raised" and re.search(r"[^\W\d_]{2}[.,;:)”\"’»]{0,2}$", before) is not None


def _is_called(before: str, kind: str) -> bool:
    """Whether what stands *before* a number calls a figure, an equation or the like."""
    if kind == "bare" and re.search(rf"\b{_EVERYDAY}\.?\s?$", before):
        return True  # "phase2" is a name
    return bool(_NOT_BEFORE.search(before) or _CALLED.search(before))


def _further(locator: str) -> tuple[str, list[tuple[str, str]]]:
    """The first locator of "[1, с. 34; 3, с. 56]", and the numbers with locators that follow it."""
    place, *rest = locator.split(";")
    found = [_NUMBERED.fullmatch(part) for part in rest]
    others = [(match[1], (match[2] or "").strip()) for match in found if match]
    return (place.strip(), others) if rest and len(others) == len(rest) else (locator, [])


def numbers_of(printed: str) -> tuple[int, ...]:
    """The numbers that "2, 5–7" names; empty where a range runs backwards or too far."""
    numbers: list[int] = []
    for found in _PART.finditer(re.sub(_PAGE, "", printed).translate(_DIGITS)):
        low = int(found[1])
        high = int(found[2] or found[3] or low)
        if not low <= high <= low + _WIDEST:
            return ()
        numbers.extend(range(low, high + 1))
    return tuple(dict.fromkeys(numbers))


def _known(numbers: tuple[int, ...], index: Index) -> list[bool]:
    return [str(number) in index.by_label if index.by_label else 0 < number <= len(index.entries) for number in numbers]


def _cited(numbers: tuple[int, ...], before: str, index: Index, *, strict: bool) -> tuple[int, ...]:
    """The numbers that can be citations: all or, where it is *strict*, none; of those beside a far one, the list's own.

    Several that are not all in the list are values where a quantity stands *before* them.
    """
    known = _known(numbers, index)
    if strict or not numbers:
        return numbers if all(known) else ()
    if _EQUALS.search(before) or (len(numbers) > 1 and not all(known) and _are_values(numbers, before)):
        return ()
    in_a_row = len(numbers) >= _ROW and sum(known) == len(numbers) - 1 and list(numbers) == sorted(numbers)
    if in_a_row or _is_near(max(numbers), index):
        return numbers
    return tuple(number for number, is_known in zip(numbers, known, strict=True) if is_known)


def _is_near(number: int, index: Index) -> bool:
    """Whether a number is in the list or not far beyond it."""
    highest = max((int(label) for label in index.by_label if label.isdigit()), default=len(index.entries))
    turned = str(number)[::-1]  # "[31]" for 13
    return (
        str(number) in index.by_label
        or number <= highest + max(5, highest // 10)
        or (10 <= number < 100 and turned in index.by_label and turned[0] != "0")
    )


def _are_values(numbers: tuple[int, ...], before: str) -> bool:
    """Whether several numbers are values of what stands *before* them."""
    is_range = len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1
    return bool(_MEASURED.search(before) or (is_range and _COUNTED.search(before)))
