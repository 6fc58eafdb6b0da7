r"""A LaTeX file's text is what it prints; `\cite` is linked by key, or by number where the list stands in the file."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest

from refcheck import manuscript
from refcheck.errors import InputError
from refcheck.model import Text
from refcheck.readers import latex

BIB = "@book{doe, author={Doe, Jo}, title={One}, year=2004}\n@book{roe, author={Roe, R.}, title={Two}, year=2005}\n"
LIST = r"""\begin{thebibliography}{9}
\bibitem[Roe(2005)]{roe} Roe, R. 2005. \emph{A fall}. \newblock Falls Press.
\bibitem{doe}
  Doe, J. 2004. A rise. \textit{Journal of Rises}, 3(2), 1--9.
\end{thebibliography}"""
CITED = r"It ``rose by nine points in one year'' \citep[p.~3]{doe}; \citet{roe} agrees with \cite{doe,roe}."


def read(source: str, path: Path | str = "a.tex") -> Text:
    return latex.read(str(path), source.encode())


@pytest.mark.parametrize(
    ("source", "content"),
    [
        pytest.param("One\ntwo.\n\nThree.", "One two.\n\nThree.", id="paragraphs"),
        pytest.param(r"\newcommand{\ct}[1]{\citet{#1}} One.", "One.", id="a citation in a definition"),
        pytest.param("One % no\n% nor this\ntwo 50\\%.", "One two 50%.", id="comments"),
        pytest.param("One % no\n\nTwo", "One\n\nTwo", id="a comment before a blank line"),
        pytest.param(r"\textbf{K}ur\c{s}un na\"{\i}ve \'e \o{} \ss{} \& \_", "Kurşun naïve é ø ß & _", id="letters"),
        pytest.param("``a'' `b' c---d 1--2 \"`e\"'", "“a” ‘b’ c—d 1–2 „e“", id="marks"),
        pytest.param("it's 'so' `it's so' it's", "it's 'so' ‘it's so’ it's", id="straight marks stay"),
        pytest.param(r"\enquote{a \enquote{b}} \textcquote[3]{doe}{c}", r"“a “b”” “c” \cite[3]{doe}", id="csquotes"),
        pytest.param("A.\\footnote{Note\n\nof two.} B.\n\nC.", "A.[^1] B.\n\n[^1]: Note of two.\n\nC.", id="footnotes"),
        pytest.param("\\section*{One}\\label{x}\nTwo", "# One\n\nTwo", id="heading"),
        pytest.param("\\begin{quote}\nA\n\nB\n\\end{quote}\nC", "> A\n\n> B\n\nC", id="block quotations"),
        pytest.param("\\begin{displaycquote}[3]{doe}A\n\nB.\\end{displaycquote}\nC",
                     "> A\n\n> B. \\cite[3]{doe}\n\nC", id="a block quotation that cites"),
        pytest.param("\\begin{enumerate}\\setcounter{enumi}{3}\n\\item A\n\\begin{itemize}\\item b\\end{itemize}"
                     "\\item C\\item[x)] D\\end{enumerate}\n"
                     "\\begin{enumerate}[label=(\\arabic*)]\\item E\\end{enumerate}",
                     "4. A\n\n- b\n\n5. C\n\nx) D\n\n1. E", id="lists"),
        pytest.param("\\hypertarget{one}{\\section{One}\\label{one}}\nTwo", "# One\n\nTwo", id="a target"),
        pytest.param(r"\url{http://a.example/b\_c%20d} \href{https://b.example/x}{There}.",
                     "http://a.example/b_c%20d There. <https://b.example/x>", id="addresses"),
        pytest.param(r"\parencites[see][2]{a}{b} \textcite*{c}", r"\parencite[see][2]{a}\parencite{b} \textcite{c}",
                     id="citations"),
        pytest.param("a\\begin{equation}x\\end{equation}b \\begin{verbatim}\\cite\\end{verbatim}", "ab", id="unread"),
        pytest.param("\\newcommand{\\ie}{i.e.\\ }\n\\ie so", "i.e. so", id="a command of the author's own"),
        pytest.param("\\title{T}\n\\begin{document}\nA\n\\end{document}\nB", "A", id="what stands around the document"),
        pytest.param(r"Known\textsuperscript{3,4}, \textcolor{red}{so} \unknown{it}", "Known³,⁴, so it", id="others"),
    ],
)  # fmt: skip
def test_words(source: str, content: str) -> None:
    assert read(source).content == content + "\n"


def test_a_line_is_a_line_of_the_main_file(tmp_path: Path) -> None:
    (tmp_path / "one.tex").write_text("1\n2\n3\n\n4\n", "utf-8")
    text = read("\\section{A\nB}\n% x\nHere\n\\input{one}\nThere\n", tmp_path / "a.tex")
    assert [text.locate(text.content.index(word)).line for word in ("A", "Here", "3", "There")] == [1, 4, 5, 6]


@pytest.mark.parametrize(
    "command", [r"\bibliography{refs}", r"\addbibresource{refs.bib}", r"\addbibresource{no}\bibliography{refs}"]
)
def test_entries_of_a_bibliography_are_linked_by_key(tmp_path: Path, command: str) -> None:
    (tmp_path / "refs.bib").write_text(BIB + "@book{not, title={Not cited}}\n", "utf-8")
    text = read(f"{CITED}\n{command}\n", tmp_path / "a.tex")
    document = manuscript.read(text)
    assert [each.key for each in document.references] == ["doe", "roe"]
    assert [each.links[0].key for each in document.citations] == ["doe", "roe", "doe", "roe"]
    assert [each.text for each in document.quotes] == ["rose by nine points in one year"]
    assert [each.field for each in text.unread] == (["bibliography"] if "{no}" in command else [])


@pytest.mark.parametrize("command", ["Citet", "Citep", "Citealt", "Citeauthor"])
def test_commands_that_begin_a_sentence(tmp_path: Path, command: str) -> None:
    (tmp_path / "refs.bib").write_text(BIB, "utf-8")
    document = manuscript.read(read(f"\\{command}[p. 3]{{doe}} says so. \\bibliography{{refs}}", tmp_path / "a.tex"))
    assert [each.label.key for each in document.citations] == ["doe"]


@pytest.mark.parametrize(
    ("source", "nocited"),
    [
        pytest.param("\\bibliography{refs}", {"roe"}, id="by key"),
        pytest.param(LIST, {"1"}, id="by number of a printed list"),
    ],
)
def test_what_is_listed_without_being_cited(tmp_path: Path, source: str, nocited: set[str]) -> None:
    (tmp_path / "refs.bib").write_text(BIB, "utf-8")
    document = manuscript.read(read(f"So \\cite{{doe}}.\\nocite{{roe}}\n\n{source}", tmp_path / "a.tex"))
    assert document.nocited == nocited
    assert len(document.references) == 2


def test_nocite_asks_for_all_entries(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB, "utf-8")
    text = read("Nothing \\nocite{*}\\bibliography{refs}", tmp_path / "a.tex")
    assert [each.key for each in text.references] == ["doe", "roe"]


@pytest.mark.parametrize("is_beside", [pytest.param(False, id="in the file"), pytest.param(True, id="in the .bbl")])
def test_a_printed_list_is_linked_by_number(tmp_path: Path, is_beside: bool) -> None:
    if is_beside:
        (tmp_path / "a.bbl").write_text(LIST, "utf-8")
    text = read(f"{CITED}\n\n{'' if is_beside else LIST} \\bibliography{{gone}}", tmp_path / "a.tex")
    assert "(" not in text.content.splitlines()[0]
    assert "[2, p. 3]; [1] agrees with [2, 1]." in text.content
    document = manuscript.read(text)
    assert [each.item.title for each in document.references] == ["A fall", "A rise"]
    assert [each.links[0].key for each in document.citations] == ["Doe2004", "Roe2005", "Doe2004", "Roe2005"]
    assert document.unread == ()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("../b", "lies outside the manuscript's folder", id="out of the folder"),
        pytest.param("link", "lies outside the manuscript's folder", id="a link out of the folder"),
        pytest.param("/etc/hostname", "lies outside the manuscript's folder", id="absolute"),
        pytest.param("a", "takes itself in", id="itself"),
        pytest.param("round", "takes itself in", id="a round of two"),
        pytest.param("gone", "no such file", id="missing"),
    ],
)
def test_files_that_are_not_taken_in_are_told(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "b.tex").write_text("secret", "utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.tex").symlink_to(tmp_path / "b.tex")
    (folder / "round.tex").write_text("round \\input{trip}", "utf-8")
    (folder / "trip.tex").write_text("trip \\input round", "utf-8")
    (folder / "a.tex").touch()
    text = read(f"One\n\\input{{{name}}}\n\nTwo", folder / "a.tex")
    [unread] = text.unread
    assert reason in unread.reason
    assert "secret" not in text.content
    assert text.content.endswith("Two\n")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("x" + "\\footnote{" * 20_000, id="arguments that are not closed"),
        pytest.param("x" + "\\footnote{" * 20_000 + "}" * 20_000, id="arguments within arguments"),
        pytest.param("x\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a y}\\a", id="commands that call each other"),
        pytest.param("x" + "".join(f"\\def\\{a}{{\\{b}\\{b} }}" for a, b in pairwise("abcdefghijklmnopqrstuv")) + "\\a",
                     id="commands that double each other"),
        pytest.param("x" + "\\begin{verbatim}" * 20_000, id="environments that do not end"),
        pytest.param("x" + " " * 300_000 + "\\cite[" * 20_000, id="options that are not closed"),
        pytest.param("x" + "\\verb|" * 30_000 + "\\cite{" + "a," * 50_000 + "}", id="keys without end"),
    ],
)  # fmt: skip
def test_hostile_sources_end_soon(source: str) -> None:
    began = time.monotonic()
    assert read(source).content.startswith("x")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("source", ["\\begin{document}\\end{document}", "\\section{}", "%"])
def test_a_file_without_a_word_is_told(source: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(source)


@pytest.mark.parametrize(
    ("source", "is_latex"),
    [
        pytest.param("% x\n\\documentclass{article}\n", True, id="document class"),
        pytest.param("# How to\n\n```\n\\documentclass{article}\n```\n", False, id="a text about LaTeX"),
    ],
)
def test_recognised_by_content(source: str, is_latex: bool) -> None:
    assert latex.recognises(source.encode()) is is_latex
