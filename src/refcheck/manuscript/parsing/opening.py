"""The beginning of a reference: what was read as its authors, and the title behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.parsing.fields import MADE
from refcheck.manuscript.parsing.taker import Field

PERSON = r"[A-ZÀ-Ý][\w'’À-ÿ -]{1,40},\s*(?:[A-ZÀ-Ý]\.?[\s-]?){1,4}"
IN = re.compile(r"\s*(?:In|Em|Dans)\s?:?\s")
_AUTHOR_AND_TITLE = re.compile(
    rf"(?P<author>{PERSON}(?:\s*[;&]\s*{PERSON}){{0,5}})(?<=[.\s])\s*(?P<title>[A-ZÀ-Ý][^.]{{2,120}}\.?)\s*"
)
_AUTHOR_AND_NAME = re.compile(
    r"(?P<author>(?:[^\W\d_]\.[\s-]?){1,3}[^,;]{2,40},)\s+(?P<title>[^\W\d_][^\W\d_]+\s[^,;.]{2,60}?),?\s*"
)
_STATE = re.compile(r"\s*([^.,;\d]{2,40})(?:\.\s*|$)")
_BODIES = re.compile(
    r"(?:(?:Ministério|Secretaria|Presidência|Conselho|Câmara|Senado|Tribunal|Supremo|Superior|Instituto|Agência|"
    r"Departamento|Fundação|Prefeitura|Assembleia|Superintendência|Coordenação|Comissão|Diretoria|Casa Civil)"
    r"\b[^.]{0,80}\.\s+){1,5}(?=\S{3})"
)
_CHAMBER = re.compile(
    r"\b(?:House(?: of Representatives)?|Senate|Congress|Parliament|United (?:Nations|States|Kingdom)|U\.\s?[SKN])"
    r"[.,]\s*$"
)
_COMMITTEE = re.compile(
    r"\s*(?:(?:Sub)?[Cc]ommittee|Dept\.|Department|Ministry|Office|Bureau|Division|Commission|Council) (?:of|on|for) "
    r"[^.:]{4,80}\.\s+"
)
_MADE_BY = re.compile(rf"\s*(?:{MADE}|Written|Created|Narrated) by\s", re.IGNORECASE)
_FAMILY_ALONE = re.compile(r"\s*(?:[a-z]{1,4} ){0,2}[^\W\d_][\w'’-]+,\s*")
_GIVEN_ALONE = re.compile(r"\s*[^\W\d_][\w'’-]+(?: (?:[^\W\d_]\.|[^\W\d_][\w'’-]+))?[.:]\s*")
_DASH = re.compile(r"(?P<dash>\s*(?:[–—―]\s?){1,8}\.\s*|\s*[-_]{3,20}\.\s*)(?P<title>[^\W\d_][\w'’ -]{1,40},?\s*)")
_CASE = re.compile(r"[^,;]{2,80}\sv\.?\s[^,;]{2,80}$")


def opened(fields: Sequence[Field]) -> list[Field]:
    """The stretches with authors, titles and the bodies of a state told apart where the reference begins."""
    return _bodies(_by_title(_given(_named(_titles(_again(fields))))))


def _again(fields: Sequence[Field]) -> list[Field]:
    """A dash for the author of the entry before without the first words of the title behind it: "———. Dearth"."""
    made = list(fields)
    dash = _DASH.fullmatch(made[0].text) if len(made) > 1 and made[0].label == "author" else None
    if dash is None or made[1].label not in ("title", "date"):
        return made
    at = made[0].start + dash.start("title")
    author = replace(made[0], text=dash["dash"], end=at)
    if made[1].label == "date":
        return [author, replace(made[0], label="title", text=dash["title"], start=at), *made[1:]]
    joined = replace(made[1], text=f"{dash['title'].strip()} {made[1].text.lstrip()}", start=at)
    return [author, joined, *made[2:]]


def _titles(fields: Sequence[Field]) -> list[Field]:
    """A title of a word or two that was taken for one more name, where no other is left."""
    if not fields or fields[0].label != "author" or any(field.label == "title" for field in fields):
        return list(fields)
    both = _AUTHOR_AND_TITLE.fullmatch(fields[0].text)
    if not both or len(fields) < 2 or fields[1].label != "translator":
        return list(fields)
    at = fields[0].start + both.start("title")
    author = replace(fields[0], text=both["author"], end=at)
    return [author, replace(fields[0], label="title", text=both["title"], start=at), *fields[1:]]


def _named(fields: Sequence[Field]) -> list[Field]:
    """A title that is a person's name, taken for one more author: "G. Roe, Paul Lind, Oslo 1967"."""
    made = list(fields)
    if len(made) < 2 or made[0].label != "author" or {"title", "container"} & {field.label for field in made}:
        return made
    found = _AUTHOR_AND_NAME.fullmatch(made[0].text)
    if found is None or made[1].label not in ("location", "publisher"):
        return made
    at = made[0].start + found.start("title")
    author = replace(made[0], text=found["author"], end=at)
    return [author, replace(made[0], label="title", text=found["title"], start=at), *made[1:]]


def _given(fields: Sequence[Field]) -> list[Field]:
    """A given name that was taken for a title before the book: "Sen, Amartya. Poverty and Famines. Oxford: ..."."""
    made = list(fields)
    labels = [field.label for field in made]
    if labels[:3] != ["author", "title", "container"] or {"volume", "issue", "pages", "editor"} & set(labels):
        return made
    author, given, book = made[:3]
    if not _FAMILY_ALONE.fullmatch(author.text) or not _GIVEN_ALONE.fullmatch(given.text) or IN.match(book.text):
        return made
    joined = author.followed_by(given)
    return [joined, replace(book, label="title"), *made[3:]]


def _by_title(fields: Sequence[Field]) -> list[Field]:
    """A work by its title in the authors' place: "Night Ferry. Directed by Ann Berg", "Roe v Poe [1968] AC 910"."""
    made = list(fields)
    if made and made[0].label == "author" and _CASE.match(made[0].text) and not any(x.label == "title" for x in made):
        made[0] = replace(made[0], label="title")
    if len(made) > 1 and (made[0].label, made[1].label) == ("author", "title") and _MADE_BY.match(made[1].text):
        made[0], made[1] = replace(made[0], label="title"), replace(made[1], label="maker")
    return made


def _bodies(fields: Sequence[Field]) -> list[Field]:
    """A title without the bodies of the author in capitals before it ("BRASIL. Ministério da Saúde. Guia ...")."""
    made = list(fields)
    if len(made) < 2 or made[0].label != "author" or made[1].label not in ("title", "container"):
        return made
    author, title = made[:2]
    state = _STATE.match(author.text)
    if _CHAMBER.search(author.text) and (inner := _COMMITTEE.match(title.text)) and inner.end() < len(title.text):
        made[1] = title.behind(inner.end())
        made[0] = replace(author, text=f"{author.text.rstrip()} {inner[0].rstrip()}", end=made[1].start)
    if (
        state
        and state[1].isupper()
        and (state.end() == len(author.text) or _BODIES.match(author.text[state.end() :] + " ..."))
    ):
        made[0] = replace(author, text=state[0], end=author.start + state.end())
        if (bodies := _BODIES.match(title.text)) and bodies.end() < len(title.text):
            made[1] = title.behind(bodies.end())
    return made
