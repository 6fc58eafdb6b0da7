r"""LaTeX as BibTeX fields carry it, to Unicode and back.

`decode(encode(text)) == text` for text without line breaks or runs of blanks. The letters are those of the OT1 and T1
encodings; commands that mean nothing for the words (`\emph`, `\textbf`, `\url`) leave their argument.
"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323",
    "b": "\u0331", "t": "\u0361", "h": "\u0309", "G": "\u030f", "U": "\u030e",
}  # fmt: skip
_LETTERS = {
    "i": "ı", "j": "ȷ", "l": "ł", "L": "Ł", "o": "ø", "O": "Ø", "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„",
    "grqq": "“", "guillemotleft": "«", "guillemotright": "»", "textquotedbl": '"', "textquotesingle": "'",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
    "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">", "textdollar": "$",
    "textasciigrave": "`", "dots": "…", "ldots": "…", "textellipsis": "…", "S": "§", "P": "¶", "copyright": "©",
    "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "textdegree": "°", "textordfeminine": "ª",
    "textordmasculine": "º",
    "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "textperiodcentered": "·", "cdot": "·",
    "textexclamdown": "¡", "textquestiondown": "¿", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ",
    "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "omega": "ω", "times": "×", "pm": "±", "rightarrow": "→",
    "to": "→", "infty": "∞", "leq": "≤", "geq": "≥", "neq": "≠", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
    "quad": " ", "qquad": " ", "newline": " ", "par": " ", "space": " ", "textvisiblespace": " ", "slash": "/",
}  # fmt: skip
_SYMBOLS = {"-": "", "/": "", ",": " ", ";": " ", ":": " ", " ": " ", "\n": " ", "\t": " ", "!": "", "@": ""}
_LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("!`", "¡"), ("?`", "¿"))
_TOKEN = re.compile(
    r"""\\(?:(?P<word>[A-Za-z]{1,40})\*?[ \t\n]*|(?P<sign>.))|(?P<plain>[^\\{}$~`'!?-]+)|(?P<group>[{}$])
        |(?P<ligature>---?|``|''|!`|\?`)|(?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
_SPECIAL = re.compile(r"[\\{}$~`]|--|''")
_TO_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$",
}  # fmt: skip


def decode(text: str) -> str:
    """The words of a LaTeX *text* as plain Unicode on one line; braces that only group are gone."""
    if not _SPECIAL.search(text):
        plain = " ".join(text.split())
        return text if plain == text else plain  # the same object: a long list holds its fields once
    out: list[str] = []
    pending = ""  # an accent that waits for its letter
    for token in _TOKEN.finditer(text):
        piece, accent = _read(token)
        if token[0] == "}":
            pending = ""
        if accent:
            pending = accent
            continue
        if pending and piece:
            piece = _accented(piece, pending)
            pending = ""
        out.append(piece)
    return " ".join("".join(out).split())


def _read(token: re.Match[str]) -> tuple[str, str]:
    """What one token prints, and the accent it puts on the next letter ("" for none)."""
    word, sign = token["word"], token["sign"]
    if word is not None:
        return _command(word)
    if sign is not None:
        if sign in _ACCENTS:
            return "", _ACCENTS[sign]
        return _SYMBOLS.get(sign, sign), ""
    if token["ligature"] is not None:
        return dict(_LIGATURES)[token["ligature"]], ""
    if token["group"] is not None:
        return "", ""
    if token[0] == "~":
        return " ", ""
    return token[0], ""


def _command(word: str) -> tuple[str, str]:
    """What the command *word* prints, and its accent."""
    if word in _LETTERS:
        return _LETTERS[word], ""
    if word in _ACCENTS:
        return "", _ACCENTS[word]
    return "", ""


def _accented(piece: str, accent: str) -> str:
    """*piece* with *accent* on its first letter; a dotless i takes it as an i."""
    first = {"ı": "i", "ȷ": "j"}.get(piece[0], piece[0])
    return unicodedata.normalize("NFC", first + accent) + piece[1:]


def encode(text: str) -> str:
    """Plain *text* as LaTeX; only what LaTeX would take for something else is written otherwise."""
    escaped = "".join(_TO_LATEX.get(char, char) for char in text)
    for _ in range(2):  # the second time for what overlaps, as in four hyphens
        for ligature, _ in _LIGATURES[1:]:
            escaped = escaped.replace(ligature, "{}".join(ligature))
    return escaped
