"""The language a page declares, where its script agrees."""

from __future__ import annotations

import re

from refcheck.pages.head import Head

_CODE = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_].{0,20})?\s*$")
_CYRILLIC = "ru uk be bg sr mk kk ky mn tg tt ba os ab"
_ARABIC = "ar fa ur ps ku ckb ug sd az"
_SCRIPTS = (
    (re.compile("[\u0400-\u04ff]"), frozenset(_CYRILLIC.split())),
    (re.compile("[\u0600-\u06ff]"), frozenset(_ARABIC.split())),
    (re.compile("[\u0530-\u058f]"), frozenset(("hy",))),
    (re.compile("[\u10a0-\u10ff]"), frozenset(("ka",))),
    (re.compile("[\u0370-\u03ff]"), frozenset(("el",))),
    (re.compile("[\u0590-\u05ff]"), frozenset(("he", "yi"))),
    (re.compile("[\u3040-\u30ff]"), frozenset(("ja",))),
    (re.compile("[\uac00-\ud7af]"), frozenset(("ko",))),
    (re.compile("[\u4e00-\u9fff]"), frozenset(("zh", "ja"))),
)


def declared(head: Head, header: str, text: str) -> str:
    """The ISO 639-1 code that the page declares, or "" where it declares none or its script says otherwise."""
    inner = next((node.text("inLanguage") for node in head.nodes if node.text("inLanguage")), "")
    for value in (head.language, head.get("content-language", "og:locale", "dc.language", "language"), inner, header):
        hit = _CODE.match(value[:40])
        if hit and _agrees(hit[1].lower(), text):
            return hit[1].lower()
    return ""


def _agrees(code: str, text: str) -> bool:
    sample = text[:6000]
    letters = sum(map(str.isalpha, sample))
    if letters < 200:
        return True
    for script, codes in _SCRIPTS:
        if len(script.findall(sample)) * 2 > letters:
            return code in codes
    latin = sum("a" <= char.lower() <= "z" for char in sample)
    return (
        latin * 2 < letters or not any(code in codes for _, codes in _SCRIPTS[:1]) or code in ("sr", "kk", "tt", "az")
    )
