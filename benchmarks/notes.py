"""Note-style manuscripts made of real references: how many citations in notes lead to the right source.

    .venv/bin/python benchmarks/notes.py ../shared/bench/citations/cases [--show]

The references are those of the development cases; for each case one manuscript with a list and one without is written in
every style: sources in full, shortened, "ibid.", "op. cit.", by note number, several in one note, commentary without any.
"""

# ruff: noqa: E501 (templates read better on one line)

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from refcheck import manuscript
from refcheck.errors import RefcheckError
from refcheck.model import Document, Text
from refcheck.readers import markdown, text
from refcheck.text.names import fold_name

PLACES = ("Oxford", "Berlin", "Paris", "Torino", "London", "Leiden")
PUBLISHERS = ("Delta Press", "Beck", "Seuil", "Einaudi", "Verso", "Brill")
FILLERS = (
    "The sources for this are few.", "See the discussion in chapter 3 above.", "Here and below, translations are mine.",
    "On 4 May 1874 the council met again; nothing was decided.", "I thank the members of the seminar of 2004.",
)  # fmt: skip


@dataclass(frozen=True)
class Work:
    """One gold reference."""

    family: str
    given: str
    others: tuple[tuple[str, str], ...]
    title: str
    container: str
    volume: str
    pages: str
    year: str
    place: str
    publisher: str

    def names(self, joint: str) -> str:
        """All authors, the given name first."""
        people = [(self.family, self.given), *self.others]
        shown = [f"{given} {family}".strip() for family, given in people[:3]]
        return ", ".join(shown[:-1]) + f" {joint} {shown[-1]}" if len(shown) > 1 else shown[0]

    @property
    def short(self) -> str:
        """A shortened title: up to four words of the main title, without the article."""
        words = re.split(r"[:.?]\s", self.title)[0].split()
        return " ".join(
            (words[1:] if words[0].lower() in ("the", "a", "an", "o", "os", "la", "el") else words)[:4]
        ).strip(" ,;")

    @property
    def entry(self) -> str:
        """The entry of the list."""
        people = ", ".join(f"{given} {family}".strip() for family, given in self.others[:2])
        names = f"{self.family}, {self.given}" + (f", and {people}" if people else "")
        where = f"*{self.container}* {self.volume} ({self.year}): {self.pages}" if self.container else self.imprint
        return f"{names}. {self.title}. {where}."

    @property
    def imprint(self) -> str:
        """Place, publisher, year."""
        return f"{self.place}: {self.publisher}, {self.year}"


@dataclass(frozen=True)
class Style:
    """How notes give a source in full and shortly, and how they point back."""

    book: str
    article: str
    short: str
    again: str
    opus: str
    cross: str
    joint: str
    lead: str


STYLES = {
    "Chicago": Style("{names}, *{title}* ({place}: {publisher}, {year}), {page}", "{names}, “{title},” *{container}* {volume} ({year}): {pages}",
                     "{family}, *{short}*, {page}", "Ibid., {page}", "{family}, op. cit., {page}", "{family} (n {note}) {page}", "and", "See also "),
    "German": Style("{names}, {title}, {place} {year}, S. {page}", "{names}, {title}, in: {container} {volume} ({year}), S. {pages}, hier S. {page}",
                    "{family}, {short}, S. {page}", "Ebd., S. {page}", "{family}, a. a. O., S. {page}", "{family} (wie Anm. {note}), S. {page}", "und", "Vgl. auch "),
    "French": Style("{names}, *{title}*, {place}, {publisher}, {year}, p. {page}", "{names}, « {title} », *{container}*, vol. {volume}, {year}, p. {pages}",
                    "{family}, *{short}*, *op. cit.*, p. {page}", "*Ibid.*, p. {page}", "{family}, *op. cit.*, p. {page}", "{family}, cit. (n. {note}), p. {page}", "et", "Voir aussi "),
    "Italian": Style("{names}, *{title}*, {place}, {publisher}, {year}, p. {page}", "{names}, *{title}*, in «{container}», {volume}, {year}, pp. {pages}",
                     "{family}, *{short}*, cit., p. {page}", "Ivi, p. {page}", "{family}, op. cit., p. {page}", "{family}, cit. (n. {note}), p. {page}", "e", "Cfr. "),
    "law": Style("{names}, *{title}* ({publisher} {year}) {page}", "{names}, ‘{title}’ ({year}) {volume} {container} {first}",
                 "{family}, *{short}*, {page}", "ibid {page}", "{family} (n {note}) {page}", "{family} (n {note}) {page}", "and", "See "),
}  # fmt: skip


def works(path: Path) -> list[Work]:
    """The gold references of one case that can be printed in full."""
    found = []
    for number, reference in enumerate(json.loads(path.read_text())["references"]):
        fields = reference["fields"]
        people = [(each.get("family", ""), each.get("given", "")) for each in fields["authors"]]
        if (
            not people
            or not all(family for family, _ in people)
            or len(fields["title"].split()) < 3
            or not fields["year"].isdigit()
        ):
            continue
        is_article = bool(fields["container"] and fields["volume"] and fields["pages"])
        found.append(Work(people[0][0], people[0][1], tuple(people[1:]), fields["title"].strip(" ."), fields["container"] if is_article else "",
                          fields["volume"], fields["pages"], fields["year"], PLACES[number % 6], PUBLISHERS[number % 6]))  # fmt: skip
    unique = {fold_name(re.split(r"[:.?]", work.title)[0]): work for work in found}
    return list(unique.values())


def write(
    chosen: list[Work], style: Style, rng: random.Random, *, with_list: bool, form: str
) -> tuple[str, list[list[Work]]]:
    """A manuscript and, for each note, the works that it cites."""
    notes: list[str] = []
    gold: list[list[Work]] = []
    first: dict[Work, int] = {}
    waiting = list(chosen)
    while waiting or len(notes) < 2 * len(chosen):
        if rng.random() < 0.08:
            notes.append(rng.choice(FILLERS))
            gold.append([])
            continue
        pieces: list[str] = []
        cited: list[Work] = []
        for _ in range(rng.choice((1, 1, 1, 2))):
            work, printed = piece(waiting, chosen, first, style, rng, gold, cited, len(notes) + 1)
            pieces.append(printed)
            cited.append(work)
        notes.append(
            (style.lead if rng.random() < 0.2 and not re.match(r"\W*(?:ib|eb|iv)", pieces[0], re.IGNORECASE) else "")
            + "; ".join(pieces)
            + "."
        )
        gold.append(cited)
    says = " ".join(
        f"This is sentence number {n} of the text{mark(n, form)}." + ("\n\n" if n % 6 == 0 else "")
        for n in range(1, len(notes) + 1)
    )
    ends = [f"[^{n}]: {note}" if form == "markdown" else f"{n}. {note}" for n, note in enumerate(notes, 1)]
    listed = "\n\n# Bibliography\n\n" + "\n\n".join(sorted(work.entry for work in chosen)) if with_list else ""
    heading = "" if form == "markdown" else "Notes\n\n"
    return f"# A study\n\n{says}\n\n{heading}" + "\n\n".join(ends) + listed + "\n", gold


def mark(number: int, form: str) -> str:
    return f"[^{number}]" if form == "markdown" else str(number)


def piece(waiting: list[Work], chosen: list[Work], first: dict[Work, int], style: Style, rng: random.Random,
          gold: list[list[Work]], cited: list[Work], number: int) -> tuple[Work, str]:  # fmt: skip
    """One citation and what it cites."""
    page = rng.randint(1, 400)
    last = cited[-1:] or (gold[-1] if gold and len(gold[-1]) == 1 else [])
    if last and rng.random() < 0.2:
        return last[0], style.again.format(page=page)
    if waiting and (not first or rng.random() < 0.55):
        work = waiting.pop()
        first[work] = number
        form = style.article if work.container else style.book
        return work, form.format(names=work.names(style.joint), title=work.title, container=work.container, volume=work.volume, pages=work.pages,
                                 first=work.pages.split("–")[0].split("-")[0], place=work.place, publisher=work.publisher, year=work.year, page=page)  # fmt: skip
    work = rng.choice([work for work in chosen if work in first])
    alone = sum(other.family == work.family for other in chosen) == 1
    form = rng.choice((style.short, style.short, style.opus, style.cross)) if alone else style.short
    if "{short}" in form and "{family}" in form and number == first[work]:
        form = style.short
    return work, form.format(family=work.family, short=work.short, page=page, note=first[work])


def by_note(document: Document, source: Text, count: int) -> Iterator[tuple[int, list[str]]]:
    """For each citation in a note, the number of the note and the raw references it leads to."""
    raws = {reference.key: fold_name(reference.raw) for reference in document.references}
    starts = [found.start() for found in re.finditer(r"^(?:\[\^\d+\]:|\d+\.) ", source.content, re.MULTILINE)]
    for citation in document.citations:
        number = sum(start <= citation.location.offset for start in starts)
        if 0 < number <= count and citation.links:
            yield number - 1, [raws[link.key] for link in citation.links]


def score(document: Document, source: Text, gold: list[list[Work]], *, show: bool) -> Counter[str]:
    """Citations that lead to the right source alone, to several, to a wrong one, and those that are missing."""
    counts: Counter[str] = Counter(gold=sum(map(len, gold)), references=len(document.references))
    left = [[fold_name(re.split(r"[:?]", work.title)[0]) for work in some] for some in gold]
    for note, linked in by_note(document, source, len(gold)):
        right = next((title for title in left[note] if any(title in raw for raw in linked)), None)
        kind = "wrong" if right is None else "right" if len(linked) == 1 else "undecided"
        counts[kind] += 1
        if right is not None:
            left[note].remove(right)
        elif show:
            print("   wrong:", note + 1, linked[0][:80])
    counts["missing"] = sum(map(len, left))
    if show:
        for note, titles in enumerate(left):
            for title in titles:
                print("   missing:", note + 1, title[:80], "|", source.content[slice(*place(source, note))][:160])
    return counts


def place(source: Text, note: int) -> tuple[int, int]:
    found = list(re.finditer(r"^(?:\[\^\d+\]:|\d+\.) .*$", source.content, re.MULTILINE))[note]
    return found.span()


def main() -> None:
    """Print a table: style, with or without a list, form."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("cases", type=Path)
    arguments.add_argument("--show", action="store_true")
    arguments.add_argument("--most", type=int, default=1000)
    options = arguments.parse_args()
    readers: dict[str, Callable[[str, bytes], Text]] = {"markdown": markdown.read, "text": text.read}
    print(
        "| style | list | form | manuscripts | citations | precision | recall | undecided | sources found |\n|---|---|---|---|---|---|---|---|---|"
    )
    for name, style in STYLES.items():
        for with_list in (True, False):
            for form, read in readers.items():
                total: Counter[str] = Counter()
                for number, path in enumerate(sorted(options.cases.glob("*.gold.json"))[: options.most]):
                    rng = random.Random(number)
                    some = works(path)
                    chosen = rng.sample(some, min(20, len(some)))
                    if len(chosen) < 8:
                        continue
                    content, gold = write(chosen, style, rng, with_list=with_list, form=form)
                    source = read(path.name, content.encode())
                    total["works"] += len(chosen)
                    total["manuscripts"] += 1
                    try:
                        total += score(manuscript.read(source), source, gold, show=options.show)
                    except RefcheckError as error:
                        total.update(gold=sum(map(len, gold)), missing=sum(map(len, gold)))
                        print("  ", error)
                given = total["right"] + total["wrong"]
                print(f"| {name} | {'yes' if with_list else 'no'} | {form} | {total['manuscripts']} | {total['gold']} | {total['right'] / max(1, given):.3f} | "
                      f"{total['right'] / max(1, total['gold']):.3f} | {total['undecided']} | {total['references']} of {total['works']} |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
