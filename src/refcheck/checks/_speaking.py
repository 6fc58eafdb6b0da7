"""To whom a source gives words: names beside verbs of saying, in English, German, Turkish and Russian.

Read is only what stands right beside a quotation's marks. Anything that is not plainly one person's name is nobody.
"""

from __future__ import annotations

import re

from refcheck.checks._persons import NAME_WORD, same_person

_LINK = r"(?:van|von|de|der|den|del|al|el|bin|ibn|da|la|of|for)"
NAME = rf"{NAME_WORD}(?:\.?\s(?:{_LINK}\s)?(?:{NAME_WORD}|[^\W\d_a-z]\.)){{0,6}}"
_SAID = (
    r"(?:says?|said|told|adds?|added|stated|declared|tweeted|noted|stressed|insisted|warned|explained|argued|announced|"
    r"replied|emphasi[sz]ed|remarked|sagte|sagt|erklärte|betonte|meinte|warnte|forderte|"
    r"заявил[аи]?|сказал[аи]?|отметил[аи]?|подчеркнул[аи]?|добавил[аи]?)"
)
_ADVERB = r"(?:(?:also|later|then|has|had|[a-z]{3,12}ly)\s){0,2}"
_APPOSITION = r"(?:,\s[^,\"“”„«»\n.]{3,90},)?"
_NAME_SAID = re.compile(
    rf"(?:the\s)?(?:[a-zа-яё]{{3,20}}\s){{0,3}}(?P<name>{NAME}){_APPOSITION}\s{_ADVERB}{_SAID}\b(?P<rest>[^.;\n]{{0,120}})"
)
_SAID_NAME = re.compile(
    rf"{_SAID}\s(?:(?:the|der|die)\s)?(?:[a-zа-яё]{{2,20}}\s){{0,4}}(?P<name>{NAME})(?P<rest>[^.;\n]{{0,120}})"
)
_BEFORE = re.compile(
    rf"(?:^|[.!?]\s|\n)(?P<name>{NAME}){_APPOSITION}\s{_ADVERB}{_SAID}\b(?P<rest>[^.;\n\"“”„«»]{{0,60}})[,:]?\s{{0,2}}$"
)
_TURKISH_BEFORE = re.compile(rf"(?:^|[.!?]\s|\n)(?P<name>{NAME}),\s{{0,2}}$")
_TURKISH_AFTER = re.compile(
    r"(?:dedi|diye konuştu|şeklinde konuştu|ifade(?:ler)?ini kullandı|değerlendirmesini yaptı|açıklamasını yaptı|"
    r"değerlendirmesinde bulundu|açıklamasında bulundu)\b"
)
_SAYING = re.compile(
    rf"\b(?:{_SAID}|according to|in (?:his|her|their) (?:words|view)|claim\w{{0,3}}|accus\w{{1,4}}|believ\w{{1,3}}|"
    r"argu\w{1,4}|ask(?:s|ed)|question(?:s|ed)|want(?:s|ed)|hop(?:es|ed)|expect(?:s|ed)|plan(?:s|ned)|"
    r"(?-i:so [A-ZÄÖÜ]\w{1,20})|(?-i:sei|seien|habe|hätten|werde|würden|könne|müsse|solle|wolle|dürfe|gebe)|"
    r"call(?:s|ed) (?:for|on)|quot\w{1,4}|interview|statement|speech|remarks?|spokes\w{1,8}|wrote|writes|"
    r"laut|zufolge|sprecher\w{0,3}|schrieb|behauptet\w{0,2}|de(?:di|miş\w{0,4}|diği\w{0,4})|belirt\w{2,12}|söyle\w{2,12}|"
    r"göre|ifade\w{0,8}|vurgula\w{2,10}|açıkla\w{2,12}|diye|kaydet\w{2,8}|konuş\w{2,8}|слов\w{0,4}|мнени\w{1,3}|"
    r"считает|сообщ\w{2,8}|говор\w{1,5})\b",
    re.IGNORECASE,
)
# After the verb: the name tells what another one said.
_PASSED_ON = re.compile(
    r"\b(?:what|how|him|he|she|her|they|quot\w{1,4}|citing|according|words|ihm|er|ihr|zitier\w{0,3})\b"
)
_PRONOUN = re.compile(
    r"\b(?:he|she|his|her|they|their|i|we|our|us|my|er|sie|ihm|wir|ich|unser\w{0,2}|mein\w{0,2}|ben|biz|bizim|benim|"
    r"он|она|его|ее|её|мы|я|наш\w{0,3})\b",
    re.IGNORECASE,
)
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_CLOSING = '"”“»'
_MARKS = '"“”„‟«»'


def attributed(text: str, start: int, end: int) -> str:
    """The name beside the marks of the quotation in *text* that holds the characters *start* to *end*, or ""."""
    span = marked(text, start, end)
    if span is None:
        return ""
    opened, closed = span
    line = text.rfind("\n", 0, opened) + 1
    before = text[max(line, opened - 320) : opened]
    after = text[closed + 1 : closed + 240].split("\n", 1)[0]
    # After a full stop inside the marks, a name and a verb begin another sentence.
    behind = "" if text[closed - 1] in ".!?…" else _behind(after)
    ahead = _ahead(before, after)
    if behind and ahead:
        return behind if same_person(behind, ahead) else ""
    return behind or ahead


def marked(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The places of the double quotation marks of one paragraph that enclose the characters *start* to *end*."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = stop if stop >= 0 else len(text)
    opened = max(text.rfind(mark, max(line, start - 1500), start + 1) for mark in _PAIRS)
    found = [at for mark in _CLOSING if (at := text.find(mark, max(end - 1, opened + 1), min(stop, end + 900))) >= 0]
    if opened < 0 or not found or text[min(found)] not in _PAIRS[text[opened]]:
        return None
    closed = min(found)
    if any(mark in text[opened + 1 : closed] for mark in _MARKS):
        return None
    if text[opened] == '"' and text.count('"', line, opened) % 2:
        return None
    return opened, closed


def _behind(after: str) -> str:
    """The speaker named right after the closing mark."""
    lead = re.match(r"[\s,.–—-]{0,5}", after)
    rest = after[lead.end() if lead else 0 :]
    if lead and "." in lead[0]:
        return ""  # a new sentence says something else
    sentence = re.split(r"[\"“„«]|(?<=[^\W\d_]{3})\.\s", rest, maxsplit=1)[0]
    return _one(_NAME_SAID.match(sentence) or _SAID_NAME.match(sentence))


def _ahead(before: str, after: str) -> str:
    """The speaker named right before the opening mark."""
    if found := _BEFORE.search(before):
        return "" if _PASSED_ON.search(found["rest"]) else _one(found)
    if _TURKISH_AFTER.match(after.lstrip(" ,.")):
        return _one(_TURKISH_BEFORE.search(before))
    return ""


def speaks_for_another(text: str) -> bool:
    """Whether *text* has somebody speak through somebody else."""
    return bool(re.search(r"spokes|sprecher|sözcü|секретар|on behalf", text, re.IGNORECASE))


def _one(found: re.Match[str] | None) -> str:
    """The name that *found* holds, unless several speak or one speaks for another."""
    if found is None or speaks_for_another(found[0]) or re.search(r"\bquot|\bciting\b", found[0], re.IGNORECASE):
        return ""
    rest = found.groupdict().get("rest") or ""
    return "" if re.match(r",?\s(?:and|und|ve|и)\s", rest) else found["name"]


def speaks(text: str) -> bool:
    """Whether *text* has a word of saying, or a pronoun that may be a speaker's."""
    return bool(_SAYING.search(text) or _PRONOUN.search(text))
