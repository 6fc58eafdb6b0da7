"""The parts of a reference in one style, as labelled segments."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import random

from content import Content
from houses import LOCALES
from styles import Style
from words import ACCESS, EDITORS, LEAD, MONTHS

Segment = tuple[str, str]


class Parts:
    """Parts of references in one style; `out` gathers them."""

    def __init__(self, rng: random.Random, content: Content, style: Style) -> None:
        self.rng, self.content, self.style = rng, content, style
        self.out: list[Segment] = []

    # ------------------------------------------------------------------------------------------------- pieces

    def put(self, label: str, text: str) -> None:
        if text:
            self.out.append((label, text))

    def initials(self, given: list[str], glue: str, dot: str = ".") -> str:
        parts = ["-".join(piece[0].upper() + dot for piece in word.split("-") if piece) for word in given]
        return glue.join(parts)

    def one(self, given: list[str], family: str, form: str) -> str:
        if self.style.caps:
            family = family.upper() if self.style.lang != "tr" else family.replace("i", "İ").upper()
        match form:
            case "F, I. I.":
                return f"{family}, {self.initials(given, ' ')}"
            case "F, I.I.":
                return f"{family}, {self.initials(given, '')}"
            case "F, II":
                return f"{family}, {self.initials(given, '', '')}"
            case "F I" | "F II":
                return f"{family} {self.initials(given, '', '')}"
            case "F I. I.":
                return f"{family} {self.initials(given, ' ')}"
            case "F I.I.":
                return f"{family} {self.initials(given, '')}"
            case "I. I. F":
                return f"{self.initials(given, ' ')} {family}"
            case "I.I. F":
                return f"{self.initials(given, '')} {family}"
            case "I. F":
                return f"{given[0][0]}. {family}"
            case "F (I.)":
                return f"{family} ({self.initials(given, ' ')})"
            case "F, G":
                return f"{family}, {' '.join(given) if self.rng.random() < 0.6 else ' '.join([given[0], *(g[0] + '.' for g in given[1:])])}"
            case "F G":
                return f"{family} {' '.join(given)}"
            case _:
                return f"{given[0]} {' '.join(g[0] + '.' for g in given[1:]) + ' ' if len(given) > 1 else ''}{family}"

    def names(self, count: int, *, form: str = "") -> str:
        style = self.style
        lang = style.lang if self.rng.random() < 0.75 else self.rng.choice(sorted(LOCALES))
        if style.lang != "ru" and lang in ("ru", "uk"):
            lang = "en"
        persons = [self.content.person(lang) for _ in range(count)]
        straight = {"F, I. I.": "I. I. F", "F, G": "G F"}
        shown = persons[: style.most] if count > style.most else persons
        texts = [
            self.one(
                g,
                f,
                straight.get(style.name, style.name)
                if (k and style.rest_straight and not form)
                else form or style.name,
            )
            for k, (g, f) in enumerate(shown)
        ]
        if len(shown) < count:
            return style.between.join(texts) + style.et_al
        if len(texts) == 1:
            return texts[0]
        return style.between.join(texts[:-1]) + style.last + texts[-1]

    def count(self) -> int:
        return self.rng.choices((1, 2, 3, 4, 5, 7, 10), (42, 24, 15, 8, 5, 4, 2))[0]

    def date(self, full: float) -> str:
        """The date of issue as printed inside the style's year pattern."""
        rng, lang = self.rng, self.style.lang
        year = str(rng.randint(1995, 2024) if rng.random() < 0.75 else rng.randint(1850, 1994))
        suffix = rng.choice("abcd") if rng.random() < 0.12 else ""
        chance = rng.random()
        if chance < full:
            month = rng.choice(MONTHS.get(lang, MONTHS["en"]))
            day = rng.randint(1, 28)
            return rng.choice(
                (
                    f"{year}{suffix}, {month} {day}",
                    f"{year}{suffix}, {month} {day}",
                    f"{day} {month} {year}",
                    f"{month} {day}, {year}",
                    f"{month} {year}",
                    f"{year}, {month}",
                    f"{day:02}.{rng.randint(1, 12):02}.{year}",
                    f"{day}. {month} {year}",
                    f"{year}-{rng.randint(1, 12):02}-{day:02}",
                    f"{month} {year}",
                    f"{year} {month[:3]}",
                    f"{year} {month[:3]} {day}",
                    f"{month[:3]}. {day}, {year}",
                    f"{month[:3].lower()}./{rng.choice(MONTHS.get(lang, MONTHS['en']))[:3].lower()}. {year}",
                    f"{rng.choice(('Spring', 'Fall', 'Winter', 'Summer'))} {year}",
                )
            )
        if chance > 0.985:
            return rng.choice(
                ("n.d.", "o. J.", "s.f.", "t.y.", "in press", "forthcoming", "im Druck", "no prelo", "б.г.", "s/d")
            )
        if chance > 0.97:
            return rng.choice(
                (
                    f"{year} [{int(year) - rng.randint(5, 90)}]",
                    f"{year}/{int(year) + 1}",
                    f"{int(year) - rng.randint(5, 90)}/{year}",
                    f"[{int(year) - rng.randint(5, 190)}] {year}",
                    f"({int(year) - rng.randint(5, 190)}) {year}",
                    f"{int(year) - rng.randint(5, 190)} [{year}]",
                    f"c{year}",
                    f"[{year}]",
                )
            )
        return year + suffix

    def author(self, *, corporate: float = 0.06, media: bool = False, title_first: float = 0.0) -> bool:
        """The author and, in styles that have it there, the date; says whether the date was printed."""
        rng = self.rng
        if rng.random() < title_first:
            return False
        if rng.random() < corporate:
            self.put("author", self.content.organisation(media=media))
        elif rng.random() < 0.06:
            role = rng.choice(EDITORS.get(self.style.lang, EDITORS["en"]))
            self.put("author", self.names(self.count()) + (role if role[0] == "," else " " + role))
        elif self.style.lang == "de" and rng.random() < 0.03:
            self.put("author", rng.choice(("Ders.", "Dies.", "ders.", "—", "_______.")))
        else:
            self.put("author", self.names(self.count()))
        return True

    def head(
        self, *, full: float = 0.04, corporate: float = 0.06, media: bool = False, title_first: float = 0.0
    ) -> bool:
        """Author and date; returns whether the date is done."""
        style = self.style
        if not self.author(corporate=corporate, media=media, title_first=title_first):
            return False
        if style.year_at != "after author":
            self.put("author", style.after_author)
            return False
        before, _, after = style.year.partition("{y}")
        self.put("author", before.rstrip("([ ") + (" " if before.endswith(" ") else ""))
        self.put("date", (" " if before[:1] == " " else "") + before.lstrip(",. ") + self.date(full) + after)
        return True

    def title(self, text: str, *, italic: bool = False) -> None:
        style = self.style
        stop = style.stop
        if text[-1] in "?!" and stop == ". ":
            stop = " "
        if style.quote and not italic:
            opening, closing = style.quote
            inner = stop.strip() if style.quote_stop == "in" else ""
            self.put("title", f"{opening}{text}{inner}{closing}{' ' if inner else stop}")
        else:
            self.put("title*" if italic and style.italics else "title", text)
            self.put("title", stop if self.rng.random() > 0.02 else " ")

    def book(self, label: str, text: str) -> None:
        self.put(f"{label}*" if self.style.italics else label, text)

    def numbers(self) -> tuple[str, str, str]:
        rng = self.rng
        volume = (
            str(rng.choice((rng.randint(1, 60), rng.randint(1, 60), rng.randint(60, 400))))
            if rng.random() < 0.94
            else rng.choice(("XII", "IV", "XXIII", "LVI", "B72", "D65"))
        )
        first = rng.randint(1, 900) if rng.random() < 0.8 else rng.randint(1000, 30000)
        last = first + rng.randint(2, 40)
        dash = rng.choice("-–-–—")
        chance = rng.random()
        pages = (
            f"{first}{dash}{last}"
            if chance < 0.72
            else f"{first}{dash}{str(last)[-2:]}"
            if chance < 0.8 and last > 110
            else str(first)
            if chance < 0.88
            else rng.choice(
                (
                    f"e{first}{rng.randint(100, 999)}",
                    f"{rng.randint(100000, 120000)}",
                    f"{rng.randint(1000000, 9999999)}",
                    f"S{first}{dash}S{last}",
                    f"Article {first}",
                )
            )
        )
        issue = (
            str(rng.randint(1, 12))
            if rng.random() < 0.9
            else rng.choice((f"{rng.randint(1, 5)}{dash}{rng.randint(6, 8)}", "Suppl 1", "Special Issue", "3/4"))
        )
        return volume, issue, pages

    def volume_and_pages(self, *, dated: bool) -> None:
        style, rng = self.style, self.rng
        volume, issue, pages = self.numbers()
        first = pages.split("-")[0].split("–")[0]
        where = style.pages.format(p=pages, f=first)
        if rng.random() < (0.5 if style.lang == "pt" else 0.03):
            self.put("location", rng.choice((", {c}", " ({c})", ", {c}")).format(c=self.content.city(style.lang)))
        kind = (
            style.dating
            if style.dating != "any"
            else rng.choice(("vancouver", "paren", "german", "paren end", "paren first", "end", "end", "end"))
        )
        if dated or style.lang == "ru" or kind == "end":
            self.number_parts(style.before_volume, style.volume, volume, issue)
            if rng.random() < 0.93:
                self.put("pages", style.before_pages + where)
            return
        shown = self.date(0.25 if kind == "vancouver" else 0.1)
        match kind:
            case "vancouver":  # 2007;56(9):1-2
                self.put("container", rng.choice((". ", ". ", " ")))
                self.put("date", shown + rng.choice((";", "; ", ";", ", ")))
                self.number_parts("", style.volume, volume, issue)
                self.put("pages", rng.choice((":", ":", ": ", ", ")) + where)
            case "german":  # 12 (1995) 3, S. 4-5
                form = rng.choice(("v (y) i", "v, y, i", "i/y", "v (y)", "y, v", "v, y"))
                if form == "i/y":
                    self.put("issue", f", {rng.choice(('', 'Heft ', 'H. ', 'Nr. '))}{issue}/")
                    self.put("date", shown)
                elif form == "y, v":
                    self.put("date", f", {shown}, ")
                    self.number_parts("", style.volume, volume, issue)
                else:
                    self.put("volume", f"{style.before_volume}{rng.choice(('', 'Jg. ', 'Bd. ', ''))}{volume}")
                    self.put("date", f" ({shown})" if "(" in form else f", {shown}")
                    if form.endswith("i"):
                        self.put("issue", f"{rng.choice((' ', ', H. ', ', ', ', Heft '))}{issue}")
                self.put("pages", rng.choice((", ", ": ", ", ")) + where)
            case "paren first":  # (1995) 12:1-2
                self.put("date", f" ({shown})" + rng.choice((" ", ", ", "; ")))
                self.number_parts("", style.volume, volume, issue)
                self.put("pages", rng.choice((":", ": ", ", ", " ")) + where)
            case "paren end":  # 12, 1-2 (1995)
                self.number_parts(style.before_volume, style.volume, volume, issue)
                self.put("pages", style.before_pages + where)
                self.put("date", f" ({shown})")
            case _:  # 12 (1995): 1-2
                self.number_parts(style.before_volume, style.volume, volume, issue)
                self.put("date", f" ({shown})" + rng.choice((": ", ", ", " ", ":")))
                self.put("pages", where)

    def number_parts(self, before: str, pattern: str, volume: str, issue: str) -> None:
        """The volume's and the issue's part of a pattern such as "{v}({i})"."""
        head, mark, tail = pattern.partition("{i}")
        if "{v}" not in head:
            self.put("issue", before + head + (issue if mark else "") + tail)
            return
        cut = head.index("{v}") + 3
        joint = head[cut:]
        self.put("volume", before + head[:cut].format(v=volume))
        if mark:
            self.put("issue", joint + issue + tail)

    def imprint(self, *, city: str = "", publisher: str = "") -> None:
        style, content = self.style, self.content
        city, publisher = city or content.city(style.lang), publisher or content.publisher(style.lang)
        bracket = style.imprint.startswith("(")
        order = style.imprint.strip("()")
        if bracket:
            self.put("location", "(")
        match order:
            case "city: publisher":
                self.put("location", city + ": ")
                self.put("publisher", publisher)
            case "publisher, city" | "publisher: city":
                self.put("publisher", publisher + order[9] + " ")
                self.put("location", city)
            case "city, publisher":
                self.put("location", city + ", ")
                self.put("publisher", publisher)
            case "city":
                self.put("location", city)
            case _:
                self.put("publisher", publisher)
        if bracket:
            self.put("publisher", ")")

    def year_at_end(self, *, dated: bool, full: float = 0.0, stop: str = "") -> None:
        if not dated:
            self.put(
                "date",
                (stop or ("; " if self.style.dating == "vancouver" else self.rng.choice((", ", ", ", " ", ". ", " ("))))
                + self.date(full)
                + (")" if self.out and self.out[-1][1].endswith("(") else ""),
            )
            if self.out[-1][1].startswith(" ("):
                self.put("date", ")")

    def tail(self, title: str, *, url: float, doi: float = 0.0, access: float = 0.3) -> None:
        rng, lang = self.rng, self.style.lang
        if rng.random() < doi:
            value = f"10.{rng.randint(1000, 9999)}/{rng.choice('abcdejs')}{rng.choice(('.', '-', ''))}{rng.randint(1000, 99999999)}"
            self.put(
                "note",
                rng.choice(
                    (
                        f". https://doi.org/{value}",
                        f", doi: {value}",
                        f". doi:{value}",
                        f". DOI: {value}",
                        f" <https://doi.org/{value}>",
                        f". http://dx.doi.org/{value}",
                        f" doi {value}",
                    )
                ),
            )
        elif rng.random() < url:
            address = self.content.address(title)
            date = (
                f"{rng.randint(1, 28)} {rng.choice(MONTHS.get(lang, MONTHS['en']))} {rng.randint(2005, 2024)}"
                if rng.random() < 0.6
                else f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.{rng.randint(2005, 2024)}"
            )
            lead = rng.choice(LEAD.get(lang, LEAD["en"]))
            seen = rng.choice(ACCESS.get(lang, ACCESS["en"])).format(d=date) if rng.random() < access else ""
            wrapped = rng.choice((address, address, f"<{address}>", f"({address})", f"[{address}]"))
            if rng.random() < 0.2 and seen:
                self.put(
                    "note", rng.choice((". ", ", ", " ")) + seen + rng.choice((", ", " from: ", ". ", ": ")) + wrapped
                )
            else:
                self.put(
                    "note",
                    rng.choice((". ", ". ", ", ", " ", "; "))
                    + lead
                    + wrapped
                    + (rng.choice((" ", ", ", ". ")) + seen if seen else ""),
                )
        elif self.style.end:
            label = self.out[-1][0].rstrip("*")
            if not self.out[-1][1].rstrip().endswith((".", "?", "!")):
                self.put(label, self.style.end)
