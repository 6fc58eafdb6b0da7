"""Random reference styles, and references of every kind rendered in them with each field labelled.

A style is drawn once and used for several references, as in a list: how persons, years, titles, containers, numbers and
pages are printed, in which order, and with which words of which language.
"""

# ruff: noqa: E501, C408, F841, RUF012 (tables and patterns read better on one line)

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from content import LOCALES, SHORT_ORGS, Content
from kinds import MORE, PHYSICS

Segment = tuple[str, str]

MONTHS = {
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    "pt": ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    "it": ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
    "tr": ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
    "ru": ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    "pl": ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"], "sv": ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
}  # fmt: skip
AND = {
    "en": (" and ", ", and ", " & ", ", & "),
    "de": (" und ", ", ", " & "),
    "fr": (" et ", ", "),
    "es": (" y ", ", "),
    "pt": (" e ", "; "),
    "it": (" e ", ", "),
    "tr": (" ve ", ", ", " & "),
    "ru": (", ", " и "),
    "nl": (" en ", " & "),
    "pl": (", ", " i "),
    "sv": (" och ", " & ", " og "),
}
VOLUMES = {
    "en": ("{v}({i})", "{v}({i})", "{v} ({i})", "{v}, no. {i}", "vol. {v}, no. {i}", "Vol. {v}, No. {i}", "{v}:{i}", "{v}.{i}", "vol. {v}", "{v}", "{v}", "{v}", "Vol. {v} ({i})", "vol. {v}, issue {i}", "{v}/{i}", "{v}, {i}", "Volume {v}, Issue {i}", "no. {i}"),
    "de": ("{v}({i})", "Jg. {v}, H. {i}", "{v}, H. {i}", "Bd. {v}", "{v}", "{v}. Jg., Heft {i}", "{v}/{i}", "{v}, {i}", "Nr. {i}", "Jg. {v}, Nr. {i}", "{v} ({i})", "Heft {i}"),
    "fr": ("vol. {v}, n° {i}", "{v}({i})", "t. {v}", "n° {i}", "vol. {v}, no {i}", "{v}"), "es": ("vol. {v}, núm. {i}", "{v}({i})", "Vol. {v}, Nº {i}", "núm. {i}", "{v}, {i}"),
    "pt": ("v. {v}, n. {i}", "v. {v}, n. {i}", "{v}({i})", "{v}({i})", "vol. {v}, n. {i}", "v. {v}", "n. {i}"), "it": ("{v}({i})", "vol. {v}, n. {i}", "{v}", "n. {i}", "a. {v}", "s. {v}, {i}"),
    "tr": ("{v}({i})", "Cilt: {v}, Sayı: {i}", "C. {v}, S. {i}", "{v} ({i})", "Cilt {v}, Sayı {i}", "Sayı {i}", "{v}/{i}"), "ru": ("Т. {v}. № {i}", "№ {i}", "Т. {v}, № {i}", "Т. {v}", "Вып. {i}", "{v}({i})"),
    "pl": ("t. {v}, nr {i}", "{v}({i})", "nr {i}", "t. {v}, z. {i}"), "sv": ("{v}({i})", "årg. {v}, nr {i}", "nr {i}", "bd. {v}", "{v}:{i}"),
}  # fmt: skip
PAGES = {
    "en": ("{p}", "{p}", "{p}", "pp. {p}", "pp. {p}", "p. {p}", "pages {p}"), "de": ("S. {p}", "S. {p}", "{p}", "S. {p}f.", "hier S. {f}"), "fr": ("p. {p}", "pp. {p}", "{p}"), "es": ("pp. {p}", "p. {p}", "{p}"),
    "pt": ("p. {p}", "p. {p}", "{p}", "pp. {p}"), "it": ("pp. {p}", "pp. {p}", "p. {f}", "{p}"), "tr": ("{p}", "s. {p}", "ss. {p}", "s. {p}"), "ru": ("С. {p}", "с. {p}", "С. {p}", "{p}"), "nl": ("p. {p}", "{p}", "pp. {p}"),
    "pl": ("s. {p}", "s. {p}", "{p}"), "sv": ("s. {p}", "s. {p}", "{p}", "ss. {p}"),
}  # fmt: skip
EDITORS = {
    "en": ("(Eds.)", "(eds.)", "(eds)", "(Ed.)", "(ed.)", ", editors", ", eds.", ", ed.", "(Eds)"), "de": ("(Hrsg.)", "(Hg.)", "(Hrsg.)", "(Hgg.)"), "fr": ("(dir.)", "(éds.)", "(dirs.)"), "es": ("(eds.)", "(coord.)", "(comps.)"), "pt": ("(org.)", "(Orgs.)", "(coord.)", "(ed.)"),
    "it": ("(a cura di)", "(ed.)"), "tr": ("(Ed.)", "(Der.)", "(ed.)", "(Editörler)"), "ru": ("(ред.)", "(отв. ред.)"),
    "pl": ("(red.)", "(red.)", "[red.]"), "sv": ("(red.)", "(red.)", "(reds.)"),
}  # fmt: skip
BY = {
    "en": ("edited by ", "ed. ", "eds. ", "ed. by "),
    "de": ("hrsg. von ", "hg. v. ", "herausgegeben von "),
    "fr": ("sous la direction de ", "dir. "),
    "es": ("editado por ", "ed. "),
    "it": ("a cura di ",),
    "tr": ("ed. ", "der. "),
    "ru": ("под ред. ", "под общ. ред. "),
    "pt": ("organizado por ", "org. "),
    "pl": ("red. ", "pod red. "),
    "sv": ("red. ",),
}
IN = {
    "en": ("In ", "In: ", "in ", "In ", "In: "),
    "de": ("In: ", "in: ", "In "),
    "fr": ("In ", "dans ", "in "),
    "es": ("En ", "en ", "In: "),
    "pt": ("In: ", "In: ", "Em "),
    "it": ("in ", "In ", "in "),
    "tr": ("İçinde: ", "In ", "içinde ", "In: "),
    "ru": ("// ", "// ", "В кн.: ", "// "),
    "nl": ("In: ", "In "),
    "pl": ("[w:] ", "w: ", "[w] ", "W: "),
    "sv": ("I: ", "i: ", "I "),
}
LEAD = {
    "en": ("Available at ", "Retrieved from ", "Available from: ", "Available at: ", "URL: ", "", "", "", "Available online: ", "Online: "), "de": ("Verfügbar unter: ", "URL: ", "Online unter: ", "", "Online: ", "Abrufbar unter "), "fr": ("Disponible sur : ", "URL : ", "", "En ligne : "),
    "es": ("Disponible en: ", "Recuperado de ", "", "URL: "), "pt": ("Disponível em: ", "Disponível em: ", "Recuperado de ", ""), "it": ("Disponibile su: ", "", "URL: "), "tr": ("Erişim adresi: ", "", "URL: ", "Erişim: "), "ru": ("URL: ", "Режим доступа: ", "", "Available "),
    "pl": ("Dostępne na: ", "", "URL: "), "sv": ("Tillgänglig: ", "", "Hämtad från "),
}  # fmt: skip
ACCESS = {
    "en": ("(accessed {d})", "Accessed {d}", "[Accessed {d}]", "Accessed on {d}", "(last accessed: {d})", "Retrieved {d}", "[cited {d}]"), "de": ("(Zugriff: {d})", "[abgerufen am {d}]", "(letzter Zugriff am {d})", "Zugriff am {d}"), "fr": ("(consulté le {d})", "[consulté le {d}]"), "es": ("[consulta: {d}]", "(consultado el {d})"),
    "pt": ("Acesso em: {d}", "Acesso em {d}", "acesso em {d}"), "it": ("(consultato il {d})", "[ultimo accesso {d}]"), "tr": ("(Erişim tarihi: {d})", "Erişim Tarihi: {d}", "[Son erişim: {d}]"), "ru": ("(дата обращения: {d})", "(дата обращения {d})"),
    "pl": ("(dostęp: {d})", "[dostęp {d}]"), "sv": ("[Hämtad {d}]", "(lest {d})"),
}  # fmt: skip
THESIS = {
    "en": ("PhD thesis", "Ph.D. dissertation", "Doctoral dissertation", "Master's thesis", "Unpublished doctoral dissertation", "PhD diss.", "MSc thesis", "Doctoral thesis"), "de": ("Dissertation", "Diss.", "Habilitationsschrift", "Masterarbeit", "Diss. phil."), "fr": ("Thèse de doctorat", "Mémoire de master"), "es": ("Tesis doctoral", "Tesis de maestría"),
    "pt": ("Tese (Doutorado em Educação)", "Dissertação (Mestrado em História)", "Tese de Doutorado"), "it": ("Tesi di dottorato", "Tesi di laurea"), "tr": ("Yayımlanmamış Doktora Tezi", "Yüksek Lisans Tezi", "Doktora tezi"), "ru": ("дис. ... канд. ист. наук", "автореф. дис. ... д-ра филол. наук"),
    "pl": ("rozprawa doktorska", "Praca doktorska"), "sv": ("doktorsavhandling", "Diss.", "ph.d.-avhandling"),
}  # fmt: skip
REPORTS = (
    "Technical Report",
    "Working Paper",
    "Report",
    "Discussion Paper",
    "Tech. Rep.",
    "Policy Brief",
    "Research Report",
    "Policy Research Working Paper",
    "Press Release",
    "NBER Working Paper",
    "Arbeitspapier",
    "Briefing Paper",
    "Resolution",
    "Rapor",
)
QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("„", "“"), ("'", "'"), ("``", "''"))


@dataclass(frozen=True)
class Style:
    """One list's way of printing."""

    lang: str
    name: str  # "F, I. I." "F I" "I. I. F" "F, G" "G F" "F II" "F G"
    rest_straight: bool  # only the first person is inverted
    caps: bool
    between: str
    last: str
    most: int
    et_al: str
    year_at: str  # "after author", "end", "after container"
    year: str
    quote: tuple[str, str] | None
    quote_stop: str  # where the stop after a quoted title goes: "in" or "out"
    stop: str  # between the main parts: ". ", ", "
    after_author: str
    into: str
    volume: str
    before_volume: str
    pages: str
    before_pages: str
    editors: str
    imprint: str
    italics: bool
    label: str
    end: str
    dating: str = "any"  # of articles without a date after the author


def _presets(rng: random.Random, style: Style) -> Style:
    """A common style, with what is left free drawn at random."""
    lang = style.lang
    conj = rng.choice(AND.get(lang, AND["en"]))
    plain = {"quote": None, "rest_straight": False, "caps": False}
    presets = {
        "apa": dict(
            plain,
            name="F, I. I.",
            between=", ",
            last=rng.choice((", & ", " & ", conj)),
            most=20,
            year_at="after author",
            year=" ({y}). ",
            stop=". ",
            volume="{v}({i})",
            before_volume=", ",
            pages="{p}",
            before_pages=", ",
            editors="in names (Eds.), book",
            imprint=rng.choice(("publisher", "city: publisher")),
            label="",
        ),
        "vancouver": dict(
            plain,
            name="F II",
            between=", ",
            last=", ",
            most=rng.choice((3, 6)),
            et_al=rng.choice((", et al", " et al", ", et al")),
            year_at="imprint",
            after_author=". ",
            stop=". ",
            volume=rng.choice(("{v}({i})", "{v}", "{v}({i})")),
            pages="{p}",
            editors=rng.choice(("in names (Eds.), book",)),
            imprint="city: publisher",
            dating="vancouver",
        ),
        "ieee": dict(
            name="I. I. F",
            between=", ",
            last=rng.choice((", and ", " and ", ", ")),
            rest_straight=False,
            caps=False,
            year_at="end",
            after_author=", ",
            quote=rng.choice((("“", "”"), ('"', '"'))),
            quote_stop="in",
            stop=", ",
            volume=rng.choice(("vol. {v}, no. {i}", "vol. {v}")),
            before_volume=", ",
            pages="pp. {p}",
            before_pages=", ",
            imprint=rng.choice(("city: publisher", "publisher, city")),
            label=rng.choice(("[{n}] ", "[{n}]", "{n}. ")),
        ),
        "mla": dict(
            name="F, G",
            rest_straight=True,
            between=", ",
            last=rng.choice((", and ", " and ")),
            caps=False,
            most=3,
            year_at="end",
            after_author=". ",
            quote=("“", "”"),
            quote_stop="in",
            stop=". ",
            volume=rng.choice(("{v}.{i}", "vol. {v}, no. {i}", "{v}")),
            before_volume=rng.choice((" ", ", ")),
            pages=rng.choice(("{p}", "pp. {p}")),
            before_pages=rng.choice((": ", ", ")),
            editors="in book, edited by names",
            imprint=rng.choice(("city: publisher", "publisher")),
            dating="paren",
        ),
        "chicago": dict(
            name="F, G",
            rest_straight=True,
            between=", ",
            last=", and ",
            caps=False,
            year_at=rng.choice(("after author", "end")),
            year=rng.choice((". {y}. ", " {y}. ", " {y} ")),
            after_author=". ",
            quote=("“", "”"),
            quote_stop="in",
            stop=". ",
            volume=rng.choice(("{v}, no. {i}", "{v} ({i})", "{v}")),
            before_volume=" ",
            pages="{p}",
            before_pages=": ",
            editors="in book, edited by names",
            imprint="city: publisher",
            dating="paren",
        ),
        "note": dict(
            name="G F",
            between=", ",
            last=" and ",
            caps=False,
            year_at="end",
            after_author=", ",
            quote=rng.choice((("‘", "’"), ("“", "”"), ("«", "»"), ("„", "“"))),
            quote_stop="out",
            stop=", ",
            volume="{v}",
            before_volume=", ",
            before_pages=", ",
            editors="in book, edited by names",
            imprint=rng.choice(("(city: publisher", "(city: publisher)", "city")),
            dating="paren",
        ),
        "harvard": dict(
            name=rng.choice(("F, I.I.", "F, I. I.", "F I")),
            between=", ",
            last=rng.choice((" and ", " & ")),
            caps=False,
            year_at="after author",
            year=rng.choice((" ({y}) ", ", {y}. ", " {y}, ", " ({y}), ")),
            quote=rng.choice((None, ("‘", "’"))),
            quote_stop="out",
            stop=rng.choice((", ", ". ")),
            volume=rng.choice(("{v}({i})", "vol. {v}, no. {i}", "{v}")),
            before_volume=", ",
            pages=rng.choice(("pp. {p}", "{p}")),
            before_pages=", ",
            editors="in names (Eds.), book",
        ),
        "abnt": dict(
            plain,
            lang="pt",
            name=rng.choice(("F, G", "F, I. I.", "F, I.I.")),
            caps=True,
            between="; ",
            last="; ",
            year_at="end",
            after_author=". ",
            stop=". ",
            volume=rng.choice(("v. {v}, n. {i}", "v. {v}")),
            before_volume=", ",
            pages="p. {p}",
            before_pages=", ",
            into="In: ",
            editors="in names (Eds.), book",
            imprint="city: publisher",
        ),
        "gost": dict(
            plain,
            lang="ru",
            name=rng.choice(("F I. I.", "F I.I.")),
            between=", ",
            last=", ",
            year_at="end",
            after_author=" ",
            stop=" ",
            into="// ",
            imprint="city: publisher",
            before_volume=" ",
            before_pages=" ",
            pages="С. {p}.",
            volume=rng.choice(("Т. {v}. № {i}.", "№ {i}.", "Т. {v}, № {i}.")),
        ),
        "german": dict(
            plain,
            lang="de",
            name=rng.choice(("F, G", "F, I.", "F, I. I.", "F, G")).replace("F, I.,", "F, I. I."),
            between=rng.choice(("; ", "/", ", ", " / ")),
            last=rng.choice(("; ", "/", " und ")),
            year_at=rng.choice(("after author", "after author", "end")),
            year=rng.choice((" ({y}): ", ", {y}: ", " ({y}). ", " {y}: ")),
            after_author=": ",
            stop=rng.choice((". ", ". ", ", ")),
            into=rng.choice(("In: ", "in: ")),
            pages=rng.choice(("S. {p}", "{p}")),
            before_pages=", ",
            editors="in names (Eds.), book",
            imprint=rng.choice(("city: publisher", "city", "city: publisher")),
            volume=rng.choice(("{v} ({i})", "Jg. {v}, H. {i}", "{v}, {i}", "{v}/{i}", "Jg. {v} ({i})", "{v}, H. {i}")),
            dating="german",
        ),
        "italian": dict(
            plain,
            lang="it",
            name=rng.choice(("I. F", "G F", "I. I. F", "F I.")).replace("I. F", "I. I. F", 1)
            if rng.random() < 0.9
            else "F I. I.",
            caps=rng.random() < 0.4,
            between=", ",
            last=rng.choice((" - ", ", ", " e ")),
            year_at="end",
            after_author=", ",
            stop=", ",
            imprint=rng.choice(("city", "city", "city, publisher", "publisher, city")),
            into="in ",
        ),
        "nature": dict(
            plain,
            name="F, I. I.",
            between=", ",
            last=" & ",
            most=5,
            et_al=" et al.",
            year_at="end",
            after_author=" ",
            stop=". ",
            volume="{v}",
            before_volume=" ",
            pages="{p}",
            before_pages=", ",
            dating="paren end",
            editors="in book (names, Eds.)",
            imprint="(city: publisher)",
        ),
        "springer": dict(
            plain,
            name=rng.choice(("F, I.I.", "F II")),
            between=", ",
            last=", ",
            year_at=rng.choice(("end", "after author")),
            year=" ({y}) ",
            after_author=": ",
            stop=". ",
            volume=rng.choice(("{v}({i})", "{v}")),
            before_volume=" ",
            pages=rng.choice(("{p}", "pp. {p}")),
            before_pages=rng.choice((", ", ":")),
            into="In: ",
            imprint=rng.choice(("publisher, city", "publisher")),
            dating="paren end",
            editors="in names (Eds.), book",
        ),
        "elsevier": dict(
            plain,
            name=rng.choice(("I.I. F", "F, I.I.")),
            between=", ",
            last=", ",
            year_at=rng.choice(("end", "after author")),
            year=", {y}. ",
            after_author=", ",
            stop=rng.choice((", ", ". ")),
            volume="{v}",
            before_volume=" ",
            pages="{p}",
            before_pages=rng.choice((" ", ", ")),
            dating="paren",
            imprint="publisher, city",
            editors="in names (Eds.), book",
        ),
        "iop": dict(
            plain,
            name="F I",
            between=", ",
            last=" and ",
            most=rng.choice((1, 6)),
            et_al=" et al",
            year_at="after author",
            year=" {y} ",
            stop=" ",
            volume="{v}",
            before_volume=" ",
            pages="{p}",
            before_pages=" ",
            imprint="(city: publisher)",
            end="",
        ),
        "acm": dict(
            plain,
            name="G F",
            between=", ",
            last=rng.choice((", and ", " and ")),
            most=20,
            year_at="after author",
            year=". {y}. ",
            stop=". ",
            volume=rng.choice(("{v}, {i}", "{v}({i})")),
            before_volume=" ",
            pages="{p}",
            before_pages=rng.choice((", ", " (")).replace(" (", ", "),
            imprint="publisher, city",
            editors="in book, edited by names",
        ),
        "sciencedirect": dict(
            plain,
            name="I.I. F",
            between=", ",
            last=", ",
            most=rng.choice((3, 20)),
            et_al=", et al.",
            year_at="end",
            after_author=rng.choice((" ", ". ", ", ")),
            stop=rng.choice((" ", ", ", ". ")),
            volume="{v}",
            before_volume=", ",
            pages=rng.choice(("pp. {p}", "{p}")),
            dating=rng.choice(("paren", "paren end")),
            imprint="publisher, city",
            editors="in names (Eds.), book",
        ),
        "f1000": dict(
            plain,
            name=rng.choice(("F II", "F II", "F, I. I.")),
            between=", ",
            last=rng.choice((", ", ", ", " and ")),
            most=rng.choice((3, 20)),
            et_al=", et al.",
            year_at="imprint",
            after_author=": ",
            stop=rng.choice((". ", ". ", ". ", " ")),
            volume=rng.choice(("{v}({i})", "{v}")),
            pages="{p}",
            dating="vancouver",
            imprint=rng.choice(("city: publisher", "publisher, city", "publisher")),
            editors="in book (names, Eds.)",
        ),
        "botany": dict(
            plain,
            name=rng.choice(("F I. I.", "F I", "F, I.I.")),
            between=", ",
            last=rng.choice((" & ", " and ", " et ")),
            most=20,
            year_at="after author",
            year=rng.choice((" {y}. ", ", {y}. ", " ({y}) ", " {y}: ", " ({y}). ", ", {y} - ", ", {y}: ")),
            stop=rng.choice((". ", ". ", ".– ")),
            volume=rng.choice(("{v}", "{v}({i})", "{v} ({i})")),
            before_volume=rng.choice((" ", ", ")),
            pages="{p}",
            before_pages=rng.choice((": ", ":", " : ", ", ")),
            imprint=rng.choice(("publisher, city", "city: publisher", "publisher")),
        ),
        "french": dict(
            plain,
            lang="fr",
            name=rng.choice(("F G", "F (I.)", "F I.I.", "F G", "F, G", "G F")),
            caps=rng.random() < 0.5,
            between=", ",
            last=rng.choice((" et ", ", ", " & ")),
            year_at=rng.choice(("end", "after author")),
            year=rng.choice((" ({y}), ", ", {y}, ", ", {y}. ", " ({y}). ")),
            after_author=", ",
            stop=", ",
            quote=rng.choice((None, ("«\u00a0", "\u00a0»"), ("« ", " »"), ("“", "”"))),
            quote_stop="out",
            into=rng.choice(("in ", "In ", "dans ")),
            imprint=rng.choice(
                ("city, publisher", "city, publisher", "publisher, city", "city : publisher".replace(" :", ":"))
            ),
            before_volume=", ",
            before_pages=", ",
        ),
        "turkish": dict(
            plain,
            lang="tr",
            name=rng.choice(("F, I. I.", "F, G")),
            between=", ",
            last=rng.choice((" ve ", " & ", ", & ")),
            year_at="after author",
            year=rng.choice((" ({y}). ", ", ({y}), ", " ({y}), ", ", ({y}). ")),
            stop=rng.choice((". ", ", ")),
            before_volume=", ",
            before_pages=", ",
            imprint=rng.choice(("city: publisher", "publisher")),
        ),
    }
    names = {
        "de": ("german",) * 5 + ("apa", "harvard", "springer", "note"),
        "pt": ("abnt",) * 4 + ("apa", "vancouver"),
        "ru": ("gost",) * 4 + ("apa",),
        "it": ("italian",) * 5 + ("note", "chicago"),
        "fr": ("french",) * 4 + ("apa", "botany", "note", "chicago"),
        "tr": ("turkish",) * 3 + ("apa",),
    }
    chosen = presets[
        rng.choice(
            names.get(
                lang, tuple(n for n in presets if n not in ("abnt", "gost", "german", "italian", "turkish", "french"))
            )
        )
    ]
    chosen["name"] = (
        chosen["name"]
        if chosen["name"]
        in (
            "F, I. I.",
            "F, I.I.",
            "F I",
            "I. I. F",
            "F, G",
            "G F",
            "F II",
            "F I. I.",
            "I.I. F",
            "F, II",
            "F I.I.",
            "F G",
            "F (I.)",
        )
        else "F, I. I."
    )
    return replace(style, **chosen)


def draw(rng: random.Random, lang: str = "") -> Style:
    """A random style; common ones are commoner."""
    lang = (
        lang
        or rng.choices(
            ("en", "de", "fr", "es", "pt", "it", "tr", "ru", "nl", "pl", "sv"), (44, 15, 6, 5, 7, 6, 7, 6, 1, 1.5, 1.5)
        )[0]
    )
    name = rng.choices(
        ("F, I. I.", "F, I.I.", "F I", "I. I. F", "F, G", "G F", "F II", "F I. I.", "I.I. F", "F, II"),
        (26, 8, 4, 12, 18, 14, 14, 6, 5, 2),
    )[0]
    if lang == "ru":
        name = rng.choices(("F I. I.", "F I.I.", "F, I. I.", "F G", "I.I. F"), (5, 4, 2, 1, 1))[0]
    year_at = rng.choices(("after author", "end", "imprint"), (55, 25, 20))[0]
    quoted = rng.random() < (0.45 if year_at != "after author" else 0.22)
    stop = rng.choices((". ", ", "), (65, 35) if year_at == "after author" else (45, 55))[0]
    between = rng.choices((", ", "; ", " / ", "/", " – "), (74, 20, 2, 3, 1))[0]
    vols = VOLUMES.get(lang, VOLUMES["en"]) if rng.random() < 0.75 else VOLUMES["en"]
    pages = PAGES.get(lang, PAGES["en"])
    colon = rng.random() < 0.1
    style = Style(
        lang=lang, name=name, rest_straight=name in ("F, G", "F, I. I.") and rng.random() < 0.45, caps=rng.random() < (0.4 if lang == "pt" else 0.08), between=between,
        last=between if between != ", " or rng.random() < 0.2 else rng.choice(AND.get(lang, AND["en"])), most=rng.choice((1, 3, 3, 6, 6, 20)),
        et_al=rng.choice((" et al.", ", et al.", " et al", " and others", " u. a.", " vd.", ", и др.", " et alii", " … ")) if rng.random() < 0.3 else " et al.",
        year_at=year_at,
        year=rng.choice((" ({y}). ", " ({y}). ", " ({y}) ", " ({y}), ", " ({y}): ", ", {y}. ", " {y}. ", ". {y}. ", " {y}: ", ", ({y}), ", ", {y}, ", " ({y}) ", ", ({y}). ", " [{y}] ", " {y} ", " {y}, ", ": {y}. ", ", {y} ", " ({y}) – ", " {y}: ")) if not colon else " ({y}): ",
        quote=rng.choice(QUOTES) if quoted else None, quote_stop=rng.choice(("in", "out")), stop=stop, after_author=rng.choice((". ", ", ", ": ", ". ", ", ", " - ") if not colon else (": ",)),
        into=rng.choice(IN.get(lang, IN["en"])), volume=rng.choice(vols), before_volume=rng.choice((", ", " ", ", ", ". ", "; ")), pages=rng.choice(pages) if rng.random() < 0.8 else rng.choice(PAGES["en"]),
        before_pages=rng.choice((", ", ", ", ":", ": ", ". ", " ", "; ")), editors=rng.choice(("in names (Eds.), book", "in book, edited by names", "in names (Eds.), book", "in names: book", "in book (names, Eds.)", "in book. names (Eds.)")),
        imprint=rng.choice(("city: publisher", "city: publisher", "publisher, city", "publisher", "city, publisher", "city", "publisher: city", "(city: publisher)", "publisher")), italics=rng.random() < 0.12,
        label=rng.choices(("", "[{n}] ", "{n}. ", "({n}) ", "{n} "), (64, 14, 16, 3, 3))[0], end=rng.choice((".", ".", ".", "")),
    )  # fmt: skip
    return _presets(rng, style) if rng.random() < 0.5 else style


class Renderer:
    """References of one style, as labelled segments."""

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

    # -------------------------------------------------------------------------------------------------- kinds

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


__all__ = ["SHORT_ORGS", "Renderer", "Style", "draw"]
