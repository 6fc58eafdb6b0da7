"""Words of saying around a quotation, in several languages, and who is said to speak."""

from __future__ import annotations

import re

from refcheck.manuscript.naming import CASE

VERB = (
    r"(?:says?|said|stat(?:es|ed|ing)|writes?|wrote|written|writing|not(?:es|ed|ing)|argu(?:es|ed|ing)|finds|found|"
    r"claim(?:s|ed|ing)|"
    r"declar(?:es|ed|ing)|announc(?:es|ed|ing)|add(?:s|ed|ing)|explain(?:s|ed|ing)|emphasi[sz](?:es|ed|ing)|"
    r"stress(?:es|ed|ing)|"
    r"express(?:es|ed|ing)|describ(?:es|ed|ing)|call(?:s|ed|ing)(?: (?:for|on|it|them|this))?|warn(?:s|ed|ing)|"
    r"told|tells|ask(?:s|ed)|"
    r"repl(?:ies|ied)|reiterat(?:es|ed|ing)|remark(?:s|ed)|observ(?:es|ed)|insist(?:s|ed)|conclud(?:es|ed)|"
    r"report(?:s|ed)|"
    r"assert(?:s|ed)|affirm(?:s|ed)|reaffirm(?:s|ed)|underlin(?:es|ed)|point(?:s|ed) out|comment(?:s|ed)|"
    r"quot(?:es|ed)|put it|"
    r"answer(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|evaluates?|defin(?:es|ed)|urg(?:es|ed)|condemn(?:s|ed)|"
    r"reads?|reminded|responded|saying|"
    r"according to|in (?:his|her|their|its|the) words|words of|as follows|following (?:statements?|words?)|"
    r"afirm\w{1,4}|diz(?:er|em|ia)?|disse|escrev\w{1,4}|segundo|declar\w{1,5}|aponta\w{0,2}|destaca\w{0,2}|"
    r"dice|dijo|escrib\w{1,4}|según|sostien\w{1,3}|señal\w{1,4}|"
    r"schreibt|schrieb|sagt|sagte|erklärt|erklärte|heißt es|zufolge|laut|betont\w{0,2}|"
    r"écrit|dit|déclare|affirme|selon|souligne|"
    r"de(?:di|miştir|r|mektedir)|belirt\w{2,12}|ifade et\w{2,8}|söyle\w{2,10}|göre|vurgula\w{2,10}|"
    r"açıkla\w{2,10}|yaz\w{2,8}|"
    r"заявил\w{0,2}|сказал\w{0,2}|отметил\w{0,2}|подчеркнул\w{0,2}|пиш\w{1,3}|написал\w{0,2}|сообщил\w{0,2})"
)
_NEAR = re.compile(rf"\b{VERB}\b[^.!?;]{{0,25}}$", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{VERB}\b[^.!?;]{{0,160}}$", re.IGNORECASE)
_AFTER = re.compile(rf"[\s,”\"'’.]{{0,4}}(?:(?:[^\s.;]+\s){{0,4}})?{VERB}\b", re.IGNORECASE)
_PARTICLES = r"(?:\s(?:de|van|von|der|den|del|al|bin|da|la|ibn)\b){0,2}"
_NAME = rf"[^\W\d_a-zß-ÿ][\w'’.-]*{_PARTICLES}(?:\s[^\W\d_a-zß-ÿ][\w'’.-]*{_PARTICLES}){{0,5}}"
_SPEAKER = re.compile(
    rf"(?P<name>{_NAME})(?:,\s[^,;]{{3,120}},)?\s(?:(?:has|had|also|then|later|in turn|"
    rf"further)\s){{0,2}}{VERB}\b[^.!?;]{{0,90}}$"
)
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording to|[Ii]n the words of|[Ss]tatement by|[Ss]tatements? made by)\s(?:the\s)?(?P<name>{_NAME})"
)
_NOBODY = frozenset({
    "He", "She", "It", "They", "We", "I", "The", "This", "That", "These", "Those", "In", "On", "At", "As",
    "However", "Also", "A", "An",
    "Who", "Which", "When", "While", "For", "Indeed", "Thus", "Therefore", "Moreover", "Secondly", "Firstly",
    "Author", "Authors", "Como", "Segundo", "Según", "Para", "Conforme", "Nach", "Laut", "Wie", "Comme", "Selon",
    "Pour", "Per", "By", "To", "But", "And", "Yet", "Where", "Here", "Как", "По",
})  # fmt: skip


def spoken_near(before: str) -> bool:
    """Whether a word of saying stands right before a quotation."""
    return bool(_NEAR.search(before[-60:]))


def spoken(before: str, after: str) -> bool:
    """Whether a word of saying introduces the quotation or follows it."""
    return bool(_BEFORE.search(before[-200:]) or _AFTER.match(after[:80]))


def speaker(before: str) -> str:
    """The name of the one who is evidently said to speak in the words before a quotation, or ""."""
    window = before[-260:]
    found = _SPEAKER.search(window) or _last(_ACCORDING, window)
    if not found or re.search('["“”«»;]', window[found.end() :]):
        return ""  # what was said stands between
    name = CASE.sub("", found["name"])
    words = [] if re.search(r"['’]s?$", name) else name.split()
    while words and words[0] in _NOBODY:
        words.pop(0)
    return " ".join(words).strip(" .,")


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return matches[-1] if matches else None
