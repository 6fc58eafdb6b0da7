"""Articles, books, chapters, papers of conferences, theses and reports."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

from kinds import PHYSICS
from parts import Parts
from words import BY, EDITORS, IN, REPORTS, THESIS


class Scholarly(Parts):
    """References of the kinds that scholars publish."""

    def article(self) -> None:
        style, content = self.style, self.content
        dated = self.head()
        title = content.title(style.lang, "article")
        self.title(title)
        if style.lang == "ru" or self.rng.random() < 0.08:
            self.put(
                "container",
                self.rng.choice(("// ", "// ", "In: ") if style.lang == "ru" else IN.get(style.lang, IN["en"])),
            )
        self.book("container", content.journal(style.lang))
        if style.lang == "ru":
            self.put("container", ". ")
            if not dated:
                self.put("date", self.date(0) + ". ")
                dated = True
        self.volume_and_pages(dated=dated)
        done = dated or any(label == "date" for label, _ in self.out)
        self.year_at_end(dated=done, full=0.15)
        self.tail(title, url=0.12, doi=0.3, access=0.2)

    def untitled(self) -> None:
        """Physics and chemistry: no title, sometimes no author."""
        content, rng = self.content, self.rng
        if rng.random() < 0.9:
            self.put("author", self.names(self.count()) + rng.choice((", ", ", ", ": ", " ")))
        self.put("container", rng.choice(PHYSICS) if rng.random() < 0.4 else content.journal("en"))
        volume, issue, pages = self.numbers()
        order = rng.choice(("v, p (y)", "v (y) p", "y, v, p", "v, p, y"))
        year = self.date(0)
        match order:
            case "v, p (y)":
                self.put("volume", f"{rng.choice((' ', ', ', ' vol. '))}{volume}, ")
                self.put("pages", f"{pages} ")
                self.put("date", f"({year})")
            case "v (y) p":
                self.put("volume", f" {volume} ")
                self.put("date", f"({year}) ")
                self.put("pages", pages)
            case "y, v, p":
                self.put("date", f" {year}, ")
                self.put("volume", f"{volume}, ")
                self.put("pages", pages)
            case _:
                self.put("volume", f" {volume}")
                self.put("issue", f"({issue}), ")
                self.put("pages", f"{pages}, ")
                self.put("date", year)
        self.put(self.out[-1][0], self.style.end)

    def monograph(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(corporate=0.03)
        title = content.title(style.lang, "book")
        self.title(title, italic=True)
        if rng.random() < 0.12:
            number = rng.randint(2, 9)
            self.put(
                "edition",
                rng.choice(
                    {
                        "de": (f"{number}. Aufl. ", f"{number}., überarb. Auflage. "),
                        "tr": (f"({number}. Baskı). ", f"{number}. Baskı, "),
                        "ru": (f"{number}-е изд. ", f"Изд. {number}-е. "),
                        "pt": (f"{number}. ed. ",),
                        "it": (f"{number} ed., ",),
                    }.get(style.lang, (f"({number}th ed.). ", f"{number}nd edn. ", f"{number}th edition, "))
                ),
            )
        elif rng.random() < 0.06:
            given, family = content.person(style.lang)
            self.put(
                "translator",
                rng.choice(
                    {
                        "de": ("Übersetzt von {x}. ",),
                        "tr": ("({x}, Çev.). ", "Çev. {x}. "),
                        "ru": ("Пер. {x}. ",),
                        "it": ("trad. di {x}, ",),
                    }.get(style.lang, ("Translated by {x}. ", "Trans. {x}, ", "({x}, Trans.). "))
                ).format(x=f"{given[0]} {family}"),
            )
        elif rng.random() < 0.05:
            self.put(
                "volume", rng.choice(("Vol. 1. ", "Bd. 2. ", "vol. II, ", "2 vols. ", "Т. 1. ", "Cilt 2. ", "t. 1, "))
            )
        if rng.random() < 0.07:
            self.put(
                "series",
                f"({rng.choice(('Studies in', 'Schriften zur', 'Collection', 'Edition', 'Routledge Studies in', 'Lecture Notes in'))} {content.noun(style.lang)} {rng.randint(1, 90)}). ",
            )
        if rng.random() < 0.93:
            self.imprint()
        self.year_at_end(dated=dated)
        if rng.random() < 0.15:
            self.put(
                "pages",
                rng.choice(
                    (", pp. {p}", ", S. {p}", ", p. {f}", ", {p}", ". – {f} с.", ". {f} p.", ", S. {f} f.")
                ).format(p=f"{(a := rng.randint(5, 300))}-{a + rng.randint(2, 30)}", f=rng.randint(5, 700)),
            )
        self.tail(title, url=0.06, doi=0.03)

    def chapter(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(corporate=0.02)
        title, book = (
            content.title(style.lang, "article"),
            content.title(style.lang, "book")
            if rng.random() < 0.75
            else rng.choice(content.pools["collection"] or ["Handbook"]),
        )
        self.title(title)
        _, _, pages = self.numbers()
        where = style.pages.format(p=pages, f=pages)
        role = rng.choice(EDITORS.get(style.lang, EDITORS["en"]))
        role = role if role[0] == "," else " " + role
        straight = {"F, I. I.": "I. I. F", "F, G": "G F", "F, I.I.": "I.I. F"}
        form = straight.get(style.name, style.name) if rng.random() < 0.6 else style.name
        paged = False
        into = style.into
        match style.editors:
            case "in names (Eds.), book":
                self.put(
                    "editor", into + self.names(self.count(), form=form) + role + rng.choice((", ", ": ", ", ", " "))
                )
                self.book("container", book)
            case "in names: book":
                self.put("editor", into + self.names(self.count(), form=form) + ": ")
                self.book("container", book)
            case "in book, edited by names":
                self.put("container", into)
                self.book("container", book)
                self.put(
                    "editor", ", " + rng.choice(BY.get(style.lang, BY["en"])) + self.names(self.count(), form=form)
                )
            case "in book. names (Eds.)":
                self.put("container", into)
                self.book("container", book)
                self.put("editor", rng.choice((". ", ", ", " / ")) + self.names(self.count(), form=form) + role)
            case _:
                self.put("container", into)
                self.book("container", book)
                self.put(
                    "editor", f" ({self.names(self.count(), form=form)}, {rng.choice(('Eds.', 'ed.', 'Hrsg.', 'eds'))})"
                )
        if rng.random() < 0.35:
            chance = rng.random()
            if chance < 0.12:
                self.put("edition", rng.choice((" (2nd ed., ", " (4th edn) (", " (3. Aufl., ")))
                self.put("pages", f"{where})")
            elif chance < 0.24:
                self.put("volume", rng.choice((" (Vol. 2, ", " (vol. I, ", ", vol. 3 (", ", Bd. 2 (")))
                self.put("pages", f"{where})")
            else:
                self.put("pages", f" ({where})" if chance < 0.75 else f", {where}")
            paged = True
        if rng.random() < 0.85:
            self.put(self.out[-1][0].rstrip("*"), rng.choice((". ", ", ", ". ")))
            self.imprint()
        self.year_at_end(dated=dated)
        if not paged and rng.random() < 0.85:
            self.put("pages", rng.choice((", ", ". ", ": ", ", ")) + where)
        self.tail(title, url=0.05, doi=0.08)

    def conference(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(corporate=0.01)
        title = content.title(style.lang, "article")
        self.title(title)
        meeting = rng.choice(
            (
                "Proceedings of the {n}th International Conference on {t}",
                "Proc. {n}th Annual Symposium on {t}",
                "{n}th Workshop on {t}",
                "Proceedings of the ACM Conference on {t}",
                "International Conference on {t}",
                "{n}. Kongress: {t}",
                "{n}. Uluslararası {t} Sempozyumu Bildirileri",
                "Материалы {n}-й международной конференции",
                "Anais do {n}º Congresso Brasileiro de {t}",
                "Advances in {t}",
                "Atti del convegno {t}",
            )
        )
        name = meeting.format(n=rng.randint(2, 40), t=content.noun("en").title())
        if rng.random() < 0.4 and content.pools["collection"]:
            name = rng.choice(content.pools["collection"])
        self.put("container", style.into if rng.random() < 0.8 else "")
        self.book("container", name)
        if rng.random() < 0.35:
            self.put("location", ", " + content.city(style.lang))
        _, _, pages = self.numbers()
        if rng.random() < 0.7:
            self.put("pages", rng.choice((", ", " (", ". ")) + style.pages.format(p=pages, f=pages))
            if self.out[-1][1].startswith(" ("):
                self.put("pages", ")")
        if rng.random() < 0.4:
            self.put(
                "publisher",
                rng.choice((". ", ", "))
                + rng.choice(
                    (
                        "ACM",
                        "IEEE",
                        "Springer",
                        "IEEE Computer Society Press",
                        "AAAI Press",
                        "Morgan Kaufmann",
                        content.publisher(style.lang),
                    )
                ),
            )
        self.year_at_end(dated=dated, full=0.15)
        self.tail(title, url=0.08, doi=0.15)

    def thesis(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(corporate=0.0)
        title = content.title(style.lang, "book")
        self.title(title, italic=True)
        kind = rng.choice(THESIS.get(style.lang, THESIS["en"]))
        school = rng.choice(
            (
                f"University of {content.pick('Oxford|Bath|Nairobi|Toronto|Leeds')}",
                f"{content.city(style.lang).rstrip('.').split(',')[0]} University",
                "Universität " + content.city("de"),
                "Universidade de São Paulo",
                f"{content.pick('Ankara|Gazi|İstanbul|Marmara')} Üniversitesi, Sosyal Bilimler Enstitüsü",
                "Stanford University",
                "МГУ им. М. В. Ломоносова",
                "Department of Computer Science, MIT",
            )
        )
        bracket = rng.random() < 0.3
        if rng.random() < 0.2:
            self.put("genre", f"[{kind}, ")
            self.put("publisher", f"{school}]")
            self.year_at_end(dated=dated)
            self.tail(title, url=0.5)
            return
        self.put("genre", f"({kind}). " if bracket else kind + rng.choice((", ", ". ", ", ")))
        self.put("publisher", school)
        if rng.random() < 0.4:
            self.put("location", ", " + content.city(style.lang))
        self.year_at_end(dated=dated)
        self.tail(title, url=0.15)

    def report(self) -> None:
        style, content, rng = self.style, self.content, self.rng
        dated = self.head(corporate=0.6)
        title = content.title(style.lang, "article") if rng.random() < 0.6 else content.headline(style.lang)
        self.title(title, italic=True)
        number = rng.choice(
            (
                f"No. {rng.randint(1, 9000)}",
                f"{rng.randint(1, 900)}",
                f"SG/SM/{rng.randint(10000, 22000)}",
                f"A/RES/{rng.randint(40, 76)}/{rng.randint(1, 300)}",
                f"TR-{rng.randint(80, 99)}-{rng.randint(1, 99)}",
                f"WP/{rng.randint(10, 24)}/{rng.randint(1, 300)}",
                f"COM({rng.randint(2000, 2023)}) {rng.randint(1, 900)} final",
                f"S/{rng.randint(1990, 2023)}/{rng.randint(1, 999)}",
            )
        )
        genre = rng.choice(REPORTS)
        bracket = rng.random() < 0.3
        if rng.random() < 0.75:
            self.put("genre*" if self.style.italics and not bracket else "genre", ("(" if bracket else "") + genre)
            self.put(
                "number",
                (" " if rng.random() < 0.8 else ", ") + number + (")" if bracket else "") + rng.choice((". ", ", ")),
            )
        if rng.random() < 0.6:
            self.imprint(publisher=content.organisation() if rng.random() < 0.7 else "")
        self.year_at_end(dated=dated, full=0.1)
        self.tail(title, url=0.45)
