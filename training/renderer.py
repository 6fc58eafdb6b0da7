"""References of every kind in one style, each field labelled."""

# ruff: noqa: E501, F841, RUF012 (tables and patterns read better on one line)

from __future__ import annotations

import re

from kinds import MORE
from parts import Segment
from scholarly import Scholarly
from words import LEAD, MONTHS


class Renderer(Scholarly):
    """References of one style: the scholarly kinds, those of the web and the press, law, data, notes, and `kinds.MORE`."""

    def web(self) -> None:
        """A page, a post, a press release: author and date first, or the title first."""
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(full=0.55, corporate=0.7, media=True, title_first=0.06)
        title = content.headline(style.lang)
        if rng.random() < 0.05:
            self.put("note", f"No: {rng.randint(1, 400)}, ")
        self.title(title)
        if rng.random() < 0.12:
            self.put(
                "note",
                rng.choice(
                    ("[online]", "[Press release]", "[Internet]", "[Blog post]", "[Электронный ресурс]", "[web page]")
                )
                + rng.choice((". ", " ")),
            )
        if rng.random() < 0.3:
            self.book("container", content.organisation(media=True))
            self.put("container", rng.choice((". ", ", ")))
        elif rng.random() < 0.1:
            self.put("publisher", content.organisation() + rng.choice((". ", ", ")))
        if rng.random() < 0.06:
            self.put("genre", rng.choice(("Press Release ", "Press release ", "Communiqué ", "Basın Açıklaması ")))
            self.put(
                "number",
                rng.choice(
                    (
                        f"SG/SM/{rng.randint(10000, 22000)}. ",
                        f"No. {rng.randint(1, 400)}. ",
                        f"({rng.randint(2000, 2022)}) {rng.randint(1, 400)}. ",
                    )
                ),
            )
        if not dated and rng.random() < 0.8:
            self.put("date", self.date(0.8) + rng.choice((". ", ", ", " ")))
        elif rng.random() < 0.05:
            self.put("date", f"{rng.randint(1, 28)}th {rng.choice(MONTHS['en'])} {rng.randint(2005, 2024)}, ")
        self.tail(title, url=0.97, access=0.45)

    def news(self) -> None:
        """A newspaper article."""
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(full=0.5, corporate=0.12, media=True, title_first=0.08)
        title = content.headline(style.lang)
        self.title(title)
        if rng.random() < 0.2:
            self.put("container", style.into)
        self.book("container", content.organisation(media=True) if rng.random() < 0.8 else content.journal(style.lang))
        if not dated or rng.random() < 0.15:
            self.put("date", rng.choice((", ", " (", ". ", ", ")) + self.date(1.0))
            if self.out[-1][1].startswith(" ("):
                self.put("date", ")")
        if rng.random() < 0.35:
            self.put(
                "pages",
                rng.choice((", p. {f}", ", S. {f}", ", A{f}", ", pp. {f}", ", p. A{f}", ", s. {f}")).format(
                    f=rng.randint(1, 40)
                ),
            )
        self.tail(title, url=0.6, access=0.3)

    def video(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(full=0.6, corporate=0.7, media=True)
        title = content.headline(style.lang)
        self.title(title, italic=True)
        if rng.random() < 0.6:
            self.put("note", rng.choice(("[Video]. ", "[Video file]. ", "[YouTube video]. ", "[Film]. ")))
        if rng.random() < 0.4:
            self.put("container", rng.choice(("YouTube", "Vimeo")) + ". ")
        if not dated:
            self.put("date", self.date(0.7) + ". ")
        ident = "".join(rng.choice("abcdefghijkmnpqrstuvwxyzABCDEFGH0123456789_-") for _ in range(11))
        self.put(
            "note",
            rng.choice(LEAD["en"])
            + f"https://www.youtube.com/watch?v={ident}"
            + rng.choice(("", "", "&ab_channel=News")),
        )

    def legal(self) -> None:
        rng, content = self.rng, self.content
        year = rng.randint(1950, 2023)
        law = rng.choice(
            (
                f"{content.noun('en').title()} Act",
                f"Regulation (EU) {year}/{rng.randint(1, 2000)} of the European Parliament and of the Council",
                f"Directive {year}/{rng.randint(1, 99)}/EC",
                f"Gesetz über {content.noun('de')}",
                f"{rng.randint(1000, 6999)} sayılı {content.noun('tr').title()} Kanunu",
                f"Lei nº {rng.randint(1000, 14000)}, de {rng.randint(1, 28)} de {rng.choice(MONTHS['pt'])} de {year}",
                f"Федеральный закон № {rng.randint(1, 400)}-ФЗ",
            )
        )
        if rng.random() < 0.3:
            self.put(
                "author",
                rng.choice(("BRASIL", "European Union", "Republic of Türkiye", "United States", "Deutschland")) + ". ",
            )
        self.put("title", law)
        self.put("date", rng.choice((f" ({year}). ", f", {year}. ", f" {year}. ")))
        if rng.random() < 0.5:
            self.put(
                "container",
                rng.choice(
                    (
                        "Official Journal of the European Union",
                        "Resmî Gazete",
                        "Diário Oficial da União",
                        "Bundesgesetzblatt",
                        "Federal Register",
                    )
                ),
            )
            self.put("volume", f", L {rng.randint(1, 400)}")
            self.put("pages", f", {rng.randint(1, 90)}–{rng.randint(91, 190)}")
        self.tail(law, url=0.3)

    def dataset(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(corporate=0.4)
        title = content.title("en", "article")
        self.title(title)
        self.put("note", rng.choice(("[Data set]. ", "[dataset]. ", "[Computer software]. ", "Version 2.0. ", "")))
        self.put(
            "publisher",
            rng.choice(("Zenodo", "figshare", "Dryad", "Harvard Dataverse", "UK Data Service", "PANGAEA", "GitHub")),
        )
        self.year_at_end(dated=dated)
        self.tail(title, url=0.5, doi=0.6)

    def preprint(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(corporate=0.01)
        title = content.title("en", "article")
        self.title(title)
        ident = f"{rng.randint(7, 24):02}{rng.randint(1, 12):02}.{rng.randint(10000, 19999)}"
        server = rng.choice(("arXiv", "bioRxiv", "medRxiv", "SSRN", "arXiv"))
        if server == "arXiv":
            self.put("note", rng.choice((f"arXiv preprint arXiv:{ident}", f"arXiv:{ident}", f"arXiv:{ident} [cs.CL]")))
        else:
            self.put("container", server)
        self.year_at_end(dated=dated)
        self.tail(title, url=0.1, doi=0.3 if server != "arXiv" else 0)

    def short(self) -> None:
        """Footnote citations: family names, short titles, a page."""
        style, content, rng = self.style, self.content, self.rng
        self.put(
            "note",
            rng.choice(
                (
                    "Vgl. ",
                    "Vgl. dazu ",
                    "Siehe ",
                    "Cf. ",
                    "See ",
                    "Ebd.; ",
                    "S. auch ",
                    "Vgl. auch ",
                    "So etwa ",
                    "Zur Diskussion ",
                    "See also ",
                    "Dazu: ",
                )
            ),
        )
        self.monograph() if rng.random() < 0.5 else self.article() if rng.random() < 0.5 else self.chapter()
        if rng.random() < 0.3 and not any(label == "pages" for label, _ in self.out):
            self.put(
                "pages",
                rng.choice((", S. {f}", ", S. {f} f.", ", S. {f} ff.", ", p. {f}", ", hier: S. {f}")).format(
                    f=rng.randint(3, 400)
                ),
            )

    KINDS = {
        "article": 30, "untitled": 3, "monograph": 19, "chapter": 15, "conference": 5, "thesis": 3, "report": 7, "web": 12, "news": 6, "video": 1, "legal": 1, "dataset": 1,
        "preprint": 2, "short": 2,
    }  # fmt: skip

    def render(self, number: int, kind: str = "") -> list[Segment]:
        """One reference; `number` is its place in the list."""
        self.out = []
        weights = self.KINDS | {name: weight for name, (_, weight) in MORE.items()}
        kind = kind or self.rng.choices(list(weights), list(weights.values()))[0]
        if kind == "short" and self.style.lang not in ("de", "en", "it"):
            kind = "monograph"
        self.put("note", self.style.label.format(n=number))
        if kind in MORE:
            MORE[kind][0](self)
        else:
            getattr(self, kind)()
        return tidy(self.out)


def tidy(segments: list[Segment]) -> list[Segment]:
    """Doubled stops and blanks where two parts meet are taken out."""
    tidied: list[Segment] = []
    for label, text in segments:
        if tidied:
            before = tidied[-1][1]
            if (
                before.rstrip().endswith((".", ",", "?", "!", ":"))
                and re.match(r"\s*[.,;:]", text)
                and not text.lstrip().startswith("...")
            ):
                text = re.sub(r"^\s*[.,;:]+", "", text)
            if before.endswith(" ") and text.startswith(" "):
                text = text.lstrip()
        if text:
            tidied.append((label, text))
    return tidied
