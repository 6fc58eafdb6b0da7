r"""What the commands of LaTeX and its common packages do to the words of a text.

A command that is not here prints its arguments (LaTeX2e reference manual; biblatex 3.20; natbib 8.3; csquotes 5).
"""

from __future__ import annotations

import re

# The number of arguments in braces that vanish with a command; optional ones in square brackets always do.
DROPPED = {
    "documentclass": 1, "usepackage": 1, "RequirePackage": 1, "PassOptionsToPackage": 2, "label": 1, "vspace": 1,
    "hspace": 1, "includegraphics": 1, "bibliographystyle": 1, "pagestyle": 1, "thispagestyle": 1, "pagenumbering": 1,
    "setlength": 2, "addtolength": 2, "setcounter": 2, "addtocounter": 2, "renewcommand": 2, "providecommand": 2,
    "newenvironment": 3, "renewenvironment": 3, "newtheorem": 2, "DeclareMathOperator": 2, "hypersetup": 1,
    "graphicspath": 1, "definecolor": 3, "color": 1, "textcolor": 1, "geometry": 1, "hyphenation": 1, "index": 1,
    "ref": 1, "pageref": 1, "autoref": 1, "cref": 1, "Cref": 1, "eqref": 1, "nameref": 1, "fontsize": 2,
    "selectlanguage": 1, "setmainfont": 1, "titleformat": 5, "phantom": 1, "hphantom": 1, "vphantom": 1, "rule": 2,
    "raisebox": 1, "fontfamily": 1, "markboth": 2, "markright": 1, "setcitestyle": 1, "bibpunct": 6, "citestyle": 1,
    "DeclareFieldFormat": 2, "ExecuteBibliographyOptions": 1, "todo": 1, "linespread": 1, "setstretch": 1,
    "multicolumn": 2, "multirow": 2, "cline": 1, "cmidrule": 1, "input@path": 1, "bibinfo": 1, "bibnamefont": 0,
    "href@noop": 1, "foreignlanguage": 1, "begingroup": 0, "newcounter": 1, "newlength": 1, "microtypesetup": 1,
    "hypertarget": 1, "hyperlink": 1,
}  # fmt: skip
SECTIONS = {
    "part": 1, "chapter": 1, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4, "subparagraph": 5,
}  # fmt: skip
NOTES = frozenset(("footnote", "endnote", "footnotetext", "thanks", "sidenote", "marginpar"))
# Environments whose words are no running text, and those whose first arguments say how they are set.
UNREAD = frozenset((
    "verbatim", "Verbatim", "lstlisting", "minted", "comment", "tikzpicture", "equation", "align", "gather", "multline",
    "eqnarray", "displaymath", "math", "alltt", "filecontents", "algorithm", "algorithmic", "pgfpicture", "forest",
))  # fmt: skip
SETTINGS = {
    "tabular": 1, "tabularx": 2, "tabulary": 2, "longtable": 1, "array": 1, "minipage": 1, "multicols": 1,
    "thebibliography": 1, "wrapfigure": 2, "spacing": 1, "adjustwidth": 2, "otherlanguage": 1, "foreigndisplayquote": 1,
}  # fmt: skip
BLOCKS = frozenset(("quote", "quotation", "displayquote", "displaycquote", "foreigndisplayquote", "verse"))
CITING_BLOCK = "displaycquote"
BREAKS = frozenset(("par", "newpage", "clearpage", "pagebreak", "bigskip", "medskip", "smallskip", "maketitle"))
NUMBERED = frozenset(("enumerate", "compactenum", "inparaenum", "asparaenum", "easylist"))
LISTS = NUMBERED | {"itemize", "compactitem", "description", "list", "trivlist", "hangparas", "biblist"}
PLACES = frozenset(("title", "author", "date", "affiliation", "institute", "email", "address", "caption"))
# Commands that print words in quotation marks: which argument has them; csquotes' "c" forms name a key first.
QUOTES = {"enquote": 0, "textquote": 0, "blockquote": 0, "foreignquote": 1, "hyphenquote": 1, "textcquote": 1,
          "blockcquote": 1, "foreigntextquote": 1, "mkbibquote": 0}  # fmt: skip
CITING_QUOTES = frozenset(("textcquote", "blockcquote"))
INPUTS = frozenset(("input", "include", "subfile", "InputIfFileExists"))
BIBLIOGRAPHIES = frozenset(("bibliography", "addbibresource", "addglobalbib", "addsectionbib"))
SHORTHANDS = {'"`': "„", "\"'": "“", '"=': "-", '"~': "-", '"-': ""}
_CITE = re.compile(r"(?:[A-Za-z]{0,16}c|C)ite[A-Za-z]{0,16}$")
_NOT_CITE = frozenset(("nocite", "citestyle", "setcitestyle", "bibcite", "citereset", "defcitealias", "citetitlefont"))


def is_citing(word: str) -> bool:
    r"""Whether the command *word* is one of the `\cite` families."""
    return _CITE.match(word) is not None and word not in _NOT_CITE
