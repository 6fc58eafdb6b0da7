"""The marks under which archives and libraries keep papers: "Add. MS 78201", "SP 12/206/27", "Ф. 92. Оп. 1. Д. 160"."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"[Фф](?:\.|онд)\s?(?:Р-)?\d+[.,]\s?[Оо]п(?:\.|ись)\s?\d"
    r"|(?:[Аа]рх[иі]в\w{0,3}\b[^.]{0,80}|\b[А-ЯІЇЄ]{4,8}\)?)\.\s?[Фф]\.\s?(?:Р-)?\d"  # a fond alone
    r"|(?<![\w/])(?:MSS?|Mss?|RG)\.?\s(?:[A-Z][\w.]{0,12}\s){0,3}\d"
    r"|(?<![\w./])[A-Z]{1,3}(?:\.?\s|/)\d{1,4}/\d{1,6}(?:/\d{1,6})?(?![\w/])"
)


def has_shelf_mark(text: str) -> bool:
    """Whether *text* prints the mark of an archive's file or a library's manuscript."""
    return bool(_MARK.search(text))
