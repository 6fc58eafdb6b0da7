"""Further kinds of synthetic references: books with contributors, notes, collaborations, law, patents, standards, software.

Each kind is a function over a renderer, which holds the style of the list; all parts are labelled. Forms were learnt from
the style manuals (MLA, Chicago, Oxford notes, Bluebook, Vancouver, ABNT, ISO 690) and from what the parser misread.
"""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renderer import Renderer

TRANSLATED = {
    "en": ("Translated by {x}", "Trans. {x}", "Trans. by {x}", "Transl. {x}", "trans. {x}", "translated by {x}"), "de": ("Übersetzt von {x}", "Aus dem Englischen von {x}", "Übers. v. {x}"), "fr": ("Traduit par {x}", "trad. {x}", "Trad. de l'anglais par {x}"),
    "es": ("Traducción de {x}", "Trad. {x}", "trad. de {x}"), "pt": ("Tradução de {x}", "Trad. {x}", "Tradução: {x}"), "it": ("trad. it. di {x}", "Traduzione di {x}"), "tr": ("Çev. {x}", "çev. {x}", "Çeviren: {x}"), "ru": ("Пер. с англ. {x}", "пер. {x}"), "nl": ("Vertaald door {x}",),
    "pl": ("przeł. {x}", "tłum. {x}"), "sv": ("Övers. {x}", "översättning {x}"),
}  # fmt: skip
EDITED = {
    "en": ("Edited by {x}", "Ed. {x}", "Eds. {x}", "Ed. by {x}", "edited by {x}", "ed. {x}", "eds {x}"), "de": ("Hrsg. von {x}", "Herausgegeben von {x}", "Hg. v. {x}", "hrsg. v. {x}"), "fr": ("Sous la direction de {x}", "éd. {x}", "sous la dir. de {x}", "dir. {x}"),
    "es": ("Edición de {x}", "Ed. {x}", "coord. {x}"), "pt": ("Organização de {x}", "Org. {x}"), "it": ("a cura di {x}", "A cura di {x}", "a c. di {x}"), "tr": ("Haz. {x}", "Ed. {x}", "Yay. Haz. {x}", "Der. {x}"), "ru": ("под ред. {x}", "Под общ. ред. {x}", "отв. ред. {x}"),
    "nl": ("onder redactie van {x}", "red. {x}"), "pl": ("red. {x}", "pod red. {x}"), "sv": ("red. {x}",),
}  # fmt: skip
EDITIONS = {
    "en": ("Revised and expanded", "Rev. ed", "2nd ed", "3rd edn", "4th", "Revised edition", "2d ed", "Reprint", "1st ed", "New ed", "2nd rev. ed"), "de": ("2. Aufl", "3., erw. Aufl", "Studienausgabe", "Neuausgabe", "2., überarb. u. erw. Auflage"),
    "fr": ("2e éd", "nouvelle édition", "3e éd. revue"), "es": ("2ª ed", "3.ª edición", "Reimpr"), "pt": ("2. ed. rev", "3ª ed", "2. ed"), "it": ("2ª ed", "nuova ed"), "tr": ("2. Baskı", "3. bs", "2. b"), "ru": ("2-е изд", "Изд. 3-е, перераб. и доп"), "pl": ("wyd. 2",), "sv": ("2. uppl",),
}  # fmt: skip
ABOUT = (
    "Introduction by {x}", "Foreword by {x}", "With an introduction by {x}", "Intro. {x}", "Preface by {x}", "Illustrated by {x}", "[in French]", "Manuscript", "Unpublished manuscript", "Print", "Web", "PDF", "Paperback",
)  # fmt: skip
SERIES = (
    "Graduate Texts in Mathematics", "Contemporary Studies in Philosophy and the Human Sciences", "Suhrkamp Taschenbuch Wissenschaft", "Cambridge Studies in {t}", "Lecture Notes in Computer Science", "Studies in {t}", "Oxford World's Classics", "Schriftenreihe {t}",
    "Quellen und Studien", "Coll. « {t} »", "Colección {t}", "Springer Series in {t}", "Bibliothek {t}", "Yale {t} Series", "Handbooks in {t}",
)  # fmt: skip
COLLECTED = (
    "Sämtliche Werke",
    "The Collected Works",
    "Gesammelte Werke",
    "Œuvres complètes",
    "Kritische Studienausgabe",
    "Complete Works",
    "Opere",
    "Obras completas",
    "Selected Writings",
    "Собрание сочинений",
)
OLD = ("The Iliad", "Homo Academicus", "Leviathan", "Emma", "Invisible Cities", "The Prelude", "Utopia", "Macunaíma", "Labyrinths", "Capital", "Politics", "On Liberty", "The Prince", "Metamorphoses", "Ulysses", "Faust", "Confessions", "Walden", "Essays", "Antipode", "Genesis", "Orfeo", "Nausea", "Beloved", "Gilead", "Middlemarch")  # fmt: skip
DASHES = ("———", "———", "---", "–––––", "—", "________", "Ders", "Idem", "Id", "———, ed")
DETECTORS = ("ATLAS", "CMS", "LHCb", "ALICE", "BaBar", "Belle", "CDF", "D0", "Planck", "LIGO Scientific", "IceCube", "Super-Kamiokande", "Particle Data Group", "H1", "ZEUS", "Fermi-LAT", "XENON100", "STAR", "PHENIX", "Virgo", "Gaia", "DES")  # fmt: skip
PHYSICS = (
    "Phys. Rev. Lett.", "Phys. Rev. D", "Phys. Rev.", "Phys. Rev. B", "Phys. Rev. C", "Phys. Lett. B", "Nucl. Phys. B", "JHEP", "Eur. Phys. J. C", "Nucl. Instrum. Meth. A", "Astrophys. J.", "Mon. Not. R. Astron. Soc.", "J. Phys. A", "Astron. Astrophys.", "Nature", "Science",
    "Rev. Mod. Phys.", "J. Chem. Phys.", "Appl. Phys. Lett.", "Z. Phys. C", "Nuovo Cimento", "Prog. Theor. Phys.", "Class. Quantum Grav.", "JCAP", "Phys. Rep.", "Comm. Math. Phys.", "Ann. Phys.", "J. Am. Chem. Soc.", "Surf. Sci.", "ApJ", "MNRAS", "A&A", "Physica A", "J. Appl. Phys.",
)  # fmt: skip
REPORTERS = (
    "U.S.",
    "F.2d",
    "F.3d",
    "F. Supp. 2d",
    "S. Ct.",
    "Cal. 4th",
    "N.E.2d",
    "EWCA Civ",
    "UKHL",
    "All ER",
    "AC",
    "SCR",
    "CLR",
    "BGHZ",
    "BVerfGE",
    "ECR",
)
BODIES = (
    "ISO",
    "IEEE Std",
    "ASTM",
    "EN",
    "DIN",
    "BS",
    "ISO/IEC",
    "ГОСТ",
    "TS EN",
    "NF",
    "ANSI",
    "ABNT NBR",
    "IEC",
    "RFC",
)


def contributed(r: Renderer) -> None:
    """A book with its translator, editor, edition, series or introduction between title and imprint (MLA, Chicago)."""
    rng, _content, lang = r.rng, r.content, r.style.lang
    dated = _author_or_dash(r)
    title = _short_or_long(r)
    quoted = r.style.quote and rng.random() < 0.2
    r.title(title, italic=not quoted)
    stop = r.style.stop
    for _ in range(rng.choices((1, 2, 3), (70, 25, 5))[0]):
        chance = rng.random()
        if chance < 0.3:
            r.put("translator", rng.choice(TRANSLATED.get(lang, TRANSLATED["en"])).format(x=_straight(r, 1)) + stop)
        elif chance < 0.55:
            r.put("editor", rng.choice(EDITED.get(lang, EDITED["en"])).format(x=_straight(r, 2)) + stop)
        elif chance < 0.72:
            r.put("edition", rng.choice(EDITIONS.get(lang, EDITIONS["en"])) + rng.choice((". ", stop)))
        elif chance < 0.82:
            r.put("series", _series(r) + rng.choice((". ", stop)))
        elif chance < 0.92:
            r.put(
                "volume",
                rng.choice(("Vol. {v}", "vol. {v}", "{v} vols", "Bd. {v}", "t. {v}", "Volume {v}")).format(
                    v=rng.choice((2, 3, 5, "I", "II", "IV"))
                ),
            )
            r.put("volume", rng.choice((". ", " ")))
            if rng.random() < 0.5:
                r.put("container", rng.choice(("of ", "")) + rng.choice(COLLECTED) + ". ")
        else:
            r.put("note", rng.choice(ABOUT).format(x=_straight(r, 1)) + ". ")
    r.imprint()
    r.year_at_end(dated=dated)
    r.tail(title, url=0.04, doi=0.02)


def plain_book(r: Renderer) -> None:
    """Family name, full given names, a short title, publisher and year: "Emma. Penguin, 2003."."""
    dated = _author_or_dash(r)
    title = _short_or_long(r)
    r.title(title, italic=True)
    r.imprint()
    r.year_at_end(dated=dated)
    if r.rng.random() < 0.12:
        r.put("note", ". Print")
    r.tail(title, url=0.04)


def anonymous(r: Renderer) -> None:
    """A title first: a magazine piece without an author, or a collection with its editors after it."""
    rng, content, lang = r.rng, r.content, r.style.lang
    title = content.headline(lang) if rng.random() < 0.6 else content.title(lang, "book")
    if rng.random() < 0.55:
        title = title[0] + title[1:].casefold() if rng.random() < 0.4 and lang == "en" else title
        r.put("title", title + rng.choice((". ", ", ", ". ")))
        if rng.random() < 0.7:
            r.put("date", f"({r.date(0.7)})" + rng.choice((". ", ", ", ": ")))
            dated = True
        else:
            dated = False
        r.book("container", content.organisation(media=True) if rng.random() < 0.5 else content.journal(lang))
        r.volume_and_pages(dated=True) if rng.random() < 0.6 else r.put("container", ". ")
        r.year_at_end(dated=dated, full=0.6)
    else:
        r.title(title, italic=True)
        r.put("editor", rng.choice(EDITED.get(lang, EDITED["en"])).format(x=_straight(r, 3)) + r.style.stop)
        r.imprint()
        r.year_at_end(dated=False)
    r.tail(title, url=0.2)


def oxford(r: Renderer) -> None:
    """Notes: given name first or "Family, Given, Title, trans. X (Press, 1988), p. 5."."""
    rng, content, lang = r.rng, r.content, r.style.lang
    role = rng.choice((" (ed.)", " (eds)", ", ed.", " (Hrsg.)", " (dir.)")) if rng.random() < 0.12 else ""
    form = rng.choice(("G F", "F, G", "I. I. F", "F, I. I.", "F, I.I."))
    r.put("author", r.names(rng.choice((1, 1, 1, 2, 3)), form=form) + role + ", ")
    title = _short_or_long(r)
    article = rng.random() < 0.35
    if article:
        opening, closing = rng.choice((("‘", "’"), ("“", "”"), ("«", "»"), ("‘", "’")))
        inside = rng.random() < 0.5
        r.put("title", f"{opening}{title}{',' if inside else ''}{closing}{'' if inside else ','} ")
        if rng.random() < 0.6:
            r.put("container", rng.choice(("", "", "in ")))
            r.book("container", content.journal(lang))
            volume, issue, pages = r.numbers()
            r.put("volume", rng.choice((" ", ", ", ", vol. ")) + volume)
            if rng.random() < 0.5:
                r.put("issue", rng.choice((f"/{issue}", f", no. {issue}", f".{issue}", f" ({issue})")))
            r.put("date", f" ({r.date(0.2)})" + rng.choice((", ", ": ")))
            r.put("pages", rng.choice(("{p}", "pp. {p}")).format(p=pages) + ".")
            return
        r.put("container", "in ")
        r.book("container", content.title(lang, "book"))
        r.put(
            "editor",
            rng.choice(
                (", ed. {x}", ", edited by {x}", ", ed. by {x}", " (ed. {x};", ", eds {x}", ", a cura di {x}")
            ).format(x=_straight(r, 2)),
        )
    else:
        r.book("title", title)
        if rng.random() < 0.25:
            r.put(
                "translator",
                rng.choice((", trans. {x}", ", {x} (trans.)", ", trans. by {x}", ", tr. {x}")).format(
                    x=_straight(r, 1)
                ),
            )
        if rng.random() < 0.12:
            r.put("edition", ", " + rng.choice(EDITIONS["en"]))
    bracket = rng.random() < 0.75
    if bracket and not (article and r.out[-1][1].endswith(";")):
        r.put(r.out[-1][0].rstrip("*"), " (")
    else:
        r.put(r.out[-1][0].rstrip("*"), " " if article and r.out[-1][1].endswith(";") else ", ")
    if rng.random() < 0.75:
        r.put("location", content.city(lang) + rng.choice((": ", ": ", ", ")))
    r.put("publisher", content.publisher(lang) + ", ")
    r.put("date", r.date(0) + (")" if bracket else ""))
    if rng.random() < 0.6:
        first = rng.randint(2, 400)
        r.put(
            "pages",
            rng.choice((", {a}", ", p. {a}", ", pp. {a}–{b}", ", {a}-{b}", ", S. {a}", " {a}")).format(
                a=first, b=first + rng.randint(2, 30)
            ),
        )
    r.put(r.out[-1][0], r.style.end)


def physics(r: Renderer) -> None:
    """Particle and astrophysics: collaborations, journal abbreviations, no titles or titles without quotation marks."""
    rng, content = r.rng, r.content
    detector = rng.choice(DETECTORS) + (" Collaboration" if rng.random() < 0.9 else "")
    form = rng.choice(("I. I. F", "I.I. F", "F, I. I.", "F I", "I. I. F"))
    chance = rng.random()
    if chance < 0.25:
        r.put(
            "author",
            rng.choice((detector, f"The {detector}", f"{detector}, {r.names(2, form=form)}", f"[{detector}]"))
            + rng.choice((", ", ", ", ": ")),
        )
    elif chance < 0.5:
        r.put(
            "author",
            r.names(1, form=form)
            + rng.choice(
                (
                    f" et al. [{detector}], ",
                    f" et al. ({detector}), ",
                    f", et al., {detector}, ",
                    f" et al. ({detector}): ",
                    f" {{\\it et al.}} [{detector}], ",
                )
            ),
        )
    else:
        r.put("author", r.names(rng.choice((1, 2, 3, 4)), form=form) + rng.choice((", ", ", ", ": ", " ")))
    if rng.random() < 0.45:
        r.put("title", content.title("en", "article") + rng.choice((", ", ", ", ". ", " ")))
    elif rng.random() < 0.3:
        opening, closing = rng.choice((("“", "”"), ('"', '"')))
        r.put("title", f"{opening}{content.title('en', 'article')},{closing} ")
    for number in range(rng.choices((1, 2), (88, 12))[0]):
        if number:
            r.put("note", rng.choice(("; ", "; ibid. ")))
        _physics_place(r, "container" if not number else "note")
    if rng.random() < 0.3:
        ident = f"{rng.randint(7, 24):02}{rng.randint(1, 12):02}.{rng.randint(1000, 19999)}"
        old = f"{rng.choice(('hep-ph', 'hep-th', 'astro-ph', 'hep-ex', 'cond-mat', 'quant-ph'))}/{rng.randint(92, 99):02}{rng.randint(1, 12):02}{rng.randint(100, 999)}"
        r.put(
            "note",
            rng.choice(
                (f", arXiv:{ident}", f" [arXiv:{ident}]", f" [{old}]", f", {old}", f" [arXiv:{ident} [hep-ph]]")
            ),
        )
    r.put(r.out[-1][0], r.style.end)


def _physics_place(r: Renderer, label: str) -> None:
    """Journal, volume, page and year in one of the orders that physicists use."""
    rng = r.rng
    volume, _issue, pages = r.numbers()
    pages = rng.choice((pages.split("-")[0].split("–")[0], pages, f"{rng.randint(1, 99):06}", f"L{rng.randint(1, 99)}"))
    year = r.date(0)
    parts = (
        {"volume": "volume", "pages": "pages", "date": "date"}
        if label == "container"
        else dict.fromkeys(("volume", "pages", "date"), "note")
    )
    r.put(f"{label}*" if r.style.italics and label == "container" else label, rng.choice(PHYSICS))
    letter = rng.choice(("", "", "", "A", "B", "D"))
    order = rng.choice(("v, p (y)", "v (y) p", "v, p, y", "v:p (y)", "(y) v p"))
    if order == "(y) v p":
        r.put(parts["date"], f" ({year})")
        r.put(parts["volume"], f" {letter}{volume}")
        r.put(parts["pages"], rng.choice((", ", ":", " ")) + pages)
        return
    r.put(parts["volume"], rng.choice((" ", " ", ", ")) + letter + volume)
    match order:
        case "v (y) p":
            r.put(parts["date"], f" ({year}) ")
            r.put(parts["pages"], rng.choice(("", "no.", "")) + pages)
        case "v, p, y":
            r.put(parts["pages"], ", " + pages)
            r.put(parts["date"], ", " + year)
        case _:
            r.put(parts["pages"], rng.choice((", ", ":", " ")) + pages)
            r.put(parts["date"], f" ({year})")


def case(r: Renderer) -> None:
    """A decision of a court."""
    rng, content = r.rng, r.content
    _, one = content.person("en")
    _, other = content.person("en")
    name = rng.choice(
        (
            f"{one} v. {other}",
            f"{one} v {other}",
            f"{one} v. {content.organisation()}",
            f"In re {one}",
            f"R v {one}",
            f"{one} v. {content.place()}",
        )
    )
    year = rng.randint(1900, 2023)
    r.book("title", name + ", ")
    if rng.random() < 0.7:
        r.put("volume", f"{rng.randint(1, 900)} ")
        r.put("container", rng.choice(REPORTERS))
        r.put("pages", f" {rng.randint(1, 1200)}")
        r.put("date", rng.choice((f" ({year}).", f" ({rng.randint(1, 11)}th Cir. {year}).", f" ({year})")))
    else:
        r.put("date", rng.choice((f"[{year}] ", f"({year}) ")))
        r.put("volume", f"{rng.randint(1, 4)} ")
        r.put("container", rng.choice(REPORTERS))
        r.put("pages", f" {rng.randint(1, 900)}.")


def patent(r: Renderer) -> None:
    """A patent with its office and number."""
    rng, content = r.rng, r.content
    dated = r.head(corporate=0.2)
    r.title(content.title("en", "article"))
    number = rng.choice(
        ("{a},{b:03},{c:03}", "US{a}{b:03}{c:03}", "EP {b:03}{c:03}", "{a}{b:03}{c:03}B2", "WO 20{a:02}/{b:03}{c:03}")
    ).format(a=rng.randint(3, 10), b=rng.randint(0, 999), c=rng.randint(0, 999))
    r.put(
        "genre",
        rng.choice(
            (
                "U.S. Patent ",
                "US Patent ",
                "U.S. Patent No. ",
                "European Patent ",
                "Patent ",
                "Patentschrift ",
                "Int. Patent ",
            )
        ),
    )
    r.put("number", number)
    r.year_at_end(dated=dated, full=0.5)
    r.put(r.out[-1][0], r.style.end)


def standard(r: Renderer) -> None:
    """A standard: its number, its title, the body that issued it."""
    rng, content = r.rng, r.content
    body = rng.choice(BODIES)
    year = rng.randint(1975, 2023)
    number = f"{body} {rng.randint(10, 29999)}{rng.choice(('', f'-{rng.randint(1, 9)}'))}"
    head = rng.random() < 0.4
    if head:
        r.put("author", rng.choice((content.organisation(), body.split("/")[0])) + rng.choice((". ", ", ", " ")))
        if rng.random() < 0.6:
            r.put("date", f"({year}). ")
            year = 0
    r.put("number", number + (f":{year}" if year and rng.random() < 0.5 else "") + rng.choice((", ", ": ", ". ", " ")))
    r.put("title", content.title(r.style.lang, "article") + rng.choice((". ", ", ")))
    if rng.random() < 0.6:
        r.imprint(publisher=content.organisation())
        if year:
            r.put("date", f", {year}")
    elif year:
        r.put("date", str(year))
    r.put(r.out[-1][0], r.style.end)


def software(r: Renderer) -> None:
    """A program: who made it, its version, who publishes it and where."""
    rng, content = r.rng, r.content
    dated = r.head(corporate=0.5)
    name = rng.choice(
        (
            "R: A language and environment for statistical computing",
            "SPSS Statistics for Windows",
            "MATLAB",
            "Stata Statistical Software",
            "scikit-learn",
            "lme4: Linear mixed-effects models",
            "ArcGIS Desktop",
            "Python",
            "EndNote",
            content.title("en", "article"),
        )
    )
    r.put("title", name)
    r.put(
        *rng.choice(
            (
                ("edition", f", version {rng.randint(1, 12)}.{rng.randint(0, 9)}. "),
                ("edition", f" (Version {rng.randint(1, 9)}.0) "),
                ("edition", f": Release {rng.randint(8, 17)}. "),
                ("title", ". "),
            )
        )
    )
    if rng.random() < 0.4:
        r.put(
            "note", rng.choice(("[Computer software]. ", "[Software]. ", "R package version 1.1-7. ", "[Mobile app]. "))
        )
    if rng.random() < 0.75:
        r.imprint(
            publisher=rng.choice(
                (
                    "R Foundation for Statistical Computing",
                    "IBM Corp.",
                    "StataCorp LP",
                    "The MathWorks Inc.",
                    "ESRI",
                    content.organisation(),
                )
            )
        )
    r.year_at_end(dated=dated)
    r.tail(name, url=0.45)


def numbered_report(r: Renderer) -> None:
    """A survey's or a laboratory's report in a numbered series: "U.S. Geological Survey Open-File Report 95-12, 24 p."."""
    rng, content = r.rng, r.content
    dated = r.head(corporate=0.35)
    title = content.title(r.style.lang, "article")
    r.title(title)
    body = rng.choice(
        (
            "U.S. Geological Survey ",
            "NASA ",
            "NIST ",
            "Ottawa Dominion Observatory ",
            "USDA Forest Service ",
            "",
            "",
            content.organisation() + " ",
            content.organisation() + ", ",
        )
    )
    r.put("publisher", body)
    kind = rng.choice(
        (
            "Open-File Report",
            "Technical Memorandum",
            "Professional Paper",
            "Bulletin",
            "Circular",
            "Working Paper No.",
            "Technical Report",
            "Tech. Rep.",
            "Research Note",
            "Contributions, v.",
            "Special Publication",
            "Discussion Paper No.",
            "Report No.",
            "Forschungsbericht Nr.",
            "Documento de trabajo n.º",
            "Rapport n°",
        )
    )
    r.put("genre", kind)
    r.put(
        "number",
        " "
        + rng.choice(
            (
                f"{rng.randint(60, 99)}-{rng.randint(1, 900)}",
                f"{rng.randint(1, 9000)}",
                f"TM-{rng.randint(1000, 99999)}",
                f"{rng.choice('ABCDE')}{rng.randint(1, 300)}",
            )
        ),
    )
    if rng.random() < 0.35:
        r.put(r.out[-1][0], ", ")
        r.imprint()
    if rng.random() < 0.3:
        r.put("pages", f", {rng.randint(4, 300)} {rng.choice(('p.', 'pp.', 'S.', 'pages'))}")
    r.year_at_end(dated=dated, full=0.15)
    r.tail(title, url=0.2)


def _author_or_dash(r: Renderer) -> bool:
    """The head, or the dash that repeats the author of the entry before."""
    rng, style = r.rng, r.style
    if rng.random() > 0.12:
        return r.head(corporate=0.02)
    dash = rng.choice(DASHES)
    if style.year_at == "after author" and rng.random() < 0.7:
        r.put("author", dash + rng.choice((". ", ". ", " ")))
        r.put("date", rng.choice(("{y}. ", "({y}). ", "{y}: ", "({y}) ")).format(y=r.date(0)))
        return True
    r.put("author", dash + rng.choice((". ", ". ", ", ", " ")))
    return False


def _short_or_long(r: Renderer) -> str:
    """A title of one or a few words, as literature has them, or any other."""
    chance = r.rng.random()
    if chance < 0.3:
        return r.rng.choice(OLD) + (f": {r.content.title(r.style.lang, 'book')}" if chance < 0.1 else "")
    if chance < 0.42:
        return r.content.noun(r.style.lang).capitalize()
    return r.content.title(r.style.lang, "book")


def _straight(r: Renderer, most: int) -> str:
    """Persons with the given name first."""
    return r.names(r.rng.randint(1, most), form=r.rng.choice(("G F", "G F", "I. F")))


def _series(r: Renderer) -> str:
    name = r.rng.choice(SERIES).format(t=r.content.noun("en").title())
    return name + (
        f", {r.rng.randint(2, 300)}"
        if r.rng.random() < 0.4
        else f" {r.rng.randint(2, 300)}"
        if r.rng.random() < 0.3
        else ""
    )


MORE: dict[str, tuple[Callable[[Renderer], None], int]] = {
    "contributed": (contributed, 7), "plain book": (plain_book, 5), "anonymous": (anonymous, 3), "oxford": (oxford, 5), "physics": (physics, 6), "case": (case, 1), "patent": (patent, 1), "standard": (standard, 1),
    "software": (software, 1), "numbered report": (numbered_report, 3),
}  # fmt: skip
