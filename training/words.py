"""The words with which lists of many languages join persons, number volumes, name editors and lead to addresses."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

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
