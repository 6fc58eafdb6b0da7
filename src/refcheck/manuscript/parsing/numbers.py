"""Numbers of a reference: volume, issue, pages, edition, without their words and out of one another."""

from __future__ import annotations

import re

_VOLUME_WORD = re.compile(
    r"(?<![^\W\d_])(?:volumes?|vols?|band|bd|tome?|том|т|cilt|jahrgang|jg|año|anno|ano|an|vol|v|issue|issues|nos?|nr|nrs|num|number|heft|h|n|no|nᵒ|№|fasc|sayı|вып|iss|nº|n°|núm|c|s|numéro|numero|zv|roč|č|číslo|årg(?:ång|ang)?|zesz|évf|sz|hft|häfte)(?:\s?[.:°º]\s?|\s|(?=\d))(?=[\da-z(])",
    re.IGNORECASE,
)
_ORDINAL_YEAR = re.compile(r"(?<!\w)(\d{1,3})(?:e|ᵉ|è?me|º|ª|°|\.)?\s(?:année|annata|Jahrgang|Jg\.?|Jahrg\.?|årg\.?)$")
_NAMED = re.compile(r"(?<=[\dIVXLC])[,:.]\s(?:[^\W\d_]['’])?[^\W\d_a-z][^\W\d_]{2,}.*$")  # "IV, The years of peace"
_SHORT_JOURNAL = re.compile(
    r"(?P<name>(?![IVXLC]+\b|Suppl|Ser|Pt|Part|Art|NS|Cap|Abt|Jg|Lib|Tav)"
    r"(?:[A-Z]{2,8}|(?:[A-Z][a-z]{0,8}\. ?){1,4}[A-Z]?[a-z]{0,8}\.?)),? "
    r"(?P<volume>(?:n\. ?s\. ?)?(?:\d{1,4}|[IVXLC]{1,8}))"
)
NO_VOLUME = re.compile(r"^\W*(?:o\.\s?Jg\.|ohne\sJahrgang)[,;]?\s?", re.IGNORECASE)
_HOW_MANY = re.compile(r"^(\d{1,3}) (?:vols?|volumes|voll|bde|bände|tomes|tt|тт|cilt)$", re.IGNORECASE)
_ISSUE_WORD = re.compile(
    r"\W{0,2}(?:nos?\.|nn?\.|n[°ºᵒ]|núm\.|Nr\.|Heft|H\.|fasc\.|№)\s?\d{1,4}(?:[-–/]\d{1,4})?\W{0,3}$", re.IGNORECASE
)
_PAGE_WORD = re.compile(
    r"(?<![^\W\d_])(?:pages?|pp?|seiten?|ss?|pags?|págs?|pgs|стр|с|sayfa|art(?:icle)?(?:\s(?:no|id|number))?|col|cols|sp|str)\s?[.:]\s?|(?<![^\W\d_])(?:pages?|pp|seiten|article)\s",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"(?<=\d)(?=(?:ff?|sgg?|segg?|ss|sqq?)\b)")  # "249ff."
_HERE = re.compile(r"\b(?:hier|here|ici|qui|aquí|aqui|bes\.|esp\.|insb\.|insbes\.):?\s", re.IGNORECASE)
_QUOTED_JOURNAL = re.compile(r"[«“\"„](?P<journal>[^«»“”\"„]{3,160})[»”\"“],? (?P<volume>[IVXLCDM]{1,9}|\d{1,4})")
_RANGE = re.compile(
    r"([A-Za-z]{0,3}\d+[A-Za-z]?|[ivxlcdm]+)\s?(?:[-–—‑−]{1,2}|\bto\b|\bbis\b)\s?([A-Za-z]{0,3}\d+[A-Za-z]?|[ivxlcdm]+)"
)
# "342:1878-86, 2000", "77, 1546 (1955)": a page that could be a year, with the year at the end.
YEAR_AND_PAGE = re.compile(
    r"(?:1[5-9]|20)\d\d\]?,\s(?P<pages>(?!(?:1[5-9]|20)\d\d)\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s?(?:ff?|sgg?|ss)?)[\s.]*$"
)
_PAGE_AND_YEAR = re.compile(r"\d\s?[,:]\s?(\d{4}(?:\s?[-–]\s?\d{1,4})?)\s?[,;]?\s?\(?((?:1[89]|20)\d\d)\)?[\s.]{0,3}$")


def split_volume(container: str) -> tuple[str, str]:
    """Of the form "Phys. Lett. B428" as a journal and its volume; a year at the end is part of a meeting's name.

    So is "«Rivista storica», LXXXIX", as Italian notes print it.
    """
    if quoted := _QUOTED_JOURNAL.fullmatch(container):
        return quoted["journal"], quoted["volume"]
    match = re.fullmatch(r"(.{0,200}[^\W\d_]\.?)(?:,? ([A-Z]? ?\d{1,4}(?:[-–/]\d{1,3})?)|, ([IVXLC]{2,8}))", container)
    if (
        match is None
        or re.search(r"\b(?:teil|part|band|book)$", match[1], re.IGNORECASE)
        or re.match(r"(?:19|20)\d\d", match[2] or "")
    ):
        return container, ""
    return match[1], match[2] or match[3]


def journal_of(volume: str) -> tuple[str, str]:
    """A journal's short name that was read with its volume: "BCH 57", "Arch. Pap. XII"."""
    match = _SHORT_JOURNAL.fullmatch(volume)
    return (match["name"].strip(), match["volume"]) if match else ("", volume)


def with_series(container: str, volume: str) -> tuple[str, str]:
    """The letter of a journal's series, printed with the volume ("Phys. Rev. D65"), put with the journal's name."""
    match = re.fullmatch(r"([A-H]) ?(\d{1,4}.{0,12})", volume)
    if match is None or not re.search(r"\b(?:Phys|Nucl|Astrophys|Instr|Jour\.|Physics|Physical)", container):
        return container, volume
    return f"{container} {match[1]}", match[2]


def off_page(volume: str) -> tuple[str, str]:
    """The volume and the page read with it: "653, 278"."""
    match = re.fullmatch(r"([A-Z]? ?\d{1,4})\s?,\s?([A-Za-z]?\d{1,6}(?:\s?[-–]\s?\d{1,6})?)", volume)
    return (match[1], match[2]) if match else (volume, "")


def number(text: str) -> str:
    """A volume or issue number without its keyword and brackets, and without the name of the volume behind it."""
    text = _VOLUME_WORD.sub("", _HOW_MANY.sub(r"\1", NO_VOLUME.sub("", text).strip(" ,;:.()[]")))
    text = _NAMED.sub("", _ORDINAL_YEAR.sub(r"\1", text))
    return re.sub(r"\s*[–—]\s*", "-", text).strip(" ,;:.()[]-–—/")


def two(text: str) -> tuple[str, str]:
    """The volume and the issue behind a comma: "VII, 4"; the issue is "" where there is none."""
    match = re.fullmatch(r"([IVXLC]{1,8}|\d{1,4})[,:] ?(\d{1,3}(?:[-/]\d{1,3})?)", text)
    return (match[1], match[2]) if match else (text, "")


def undated(issue: str) -> str:
    """An issue without the day that was read with it: "13, 20.3"."""
    return re.sub(r"^(\d{1,4}),\s\d{1,2}\.\s?\d{1,2}\.?$", r"\1", issue)


def of_day(raw: str, volume: str, issue: str) -> bool:
    """Whether what was read as volume and issue is the day and the month of a date: "v. 3.10." of "v. 3.10.2005"."""
    day = f"{volume}.{issue}" if issue else volume
    if not re.fullmatch(r"\d{1,2}\.\s?\d{1,2}", day):
        return False
    return re.search(rf"(?<!\d){re.escape(day)}\.\s?(?:1[5-9]|20)\d\d(?!\d)", raw) is not None


def is_issue(text: str) -> bool:
    """Whether a number is printed as that of an issue: "n° 31", "Heft 2"."""
    return _ISSUE_WORD.match(text) is not None


def pages(text: str) -> str:
    """A range as "first-last", or one page or article number, without "pp." and its like."""
    text = _PAGE_WORD.sub(" ", _HERE.sub(" ", f" {text}")).strip(" ,;:.()[]")
    text = _FOLLOWING.sub(" ", text)
    match = _RANGE.search(text)
    if match:
        return f"{match[1]}-{match[2]}"
    return text.strip(" ,;:.()[]pP") if not re.search(r"\d", text[:1]) else text.strip(" ,;:.()[]")


def edition(text: str) -> str:
    """Of the form "3rd ed., revised" as "3"; other statements as they are."""
    match = re.match(
        r"(\d{1,3})\s?(?:st|nd|rd|th|\.|e|ª|º|a|-е)?\s?(?:ed|aufl|baskı|изд|edition|éd)", text, re.IGNORECASE
    )
    return match[1] if match else text


def page_and_year(raw: str) -> tuple[str, str] | None:
    """A page that could be a year and the year behind it, at the end of the string."""
    match = _PAGE_AND_YEAR.search(raw)
    return (match[1], match[2]) if match else None
