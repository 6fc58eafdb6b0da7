"""The headings of reference lists in many languages, and what stands at the head of the text that follows a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from refcheck.text.names import fold_name


def _listed(name: str) -> Iterator[str]:
    """The headings of a file beside this one, folded."""
    lines = files("refcheck.text").joinpath(name).read_text(encoding="utf-8").split("\n")
    return (fold_name(line) for line in lines if line and not line.startswith("#"))


_HEADINGS = frozenset(_listed("list_headings.txt"))
_FOLDED_AFTER = tuple(sorted(_listed("after_headings.txt"), key=len, reverse=True))
_NUMBERING = re.compile(r"(?:#{1,6}\s+|\*{1,2}|_{1,2}|(?:\d{1,2}|[IVXLC]{1,6}|[A-Z])(?:\.\d{1,2}){0,3}[.):]?\s+){0,3}")
CAPTION = re.compile(
    r"(?:(?:supplementary |extended data )?(?:fig(?:ure|s|\.)?|tab(?:le|elle|ela|la|\.)?|figura|quadro|"
    r"abb(?:ildung|\.)|gráfico|"
    r"box|рис(?:унок|\.)|таблица|şekil|tablo|scheme|video|movie|[STFA]\d))\s*\.?\s*\d",
    re.IGNORECASE,
)
IMPRINT = re.compile(
    r"(?:received|recebido|recibido|eingegangen|submitted|accepted|how to cite|cite this|citation|copyright|©|"
    r"correspondence|"
    r"corresponding author|como citar|editors?|reviewed by|edited by|peer review)\b[^.]{0,80}(?:\d|:|©|@)",
    re.IGNORECASE,
)
# Words that make a heading of a list together: "Quellen und Literatur", "Zitierte Literatur", "Selected references".
_SUBJECT_WORDS = (
    "references bibliography literature sources referências referencias référence références bibliografia "
    "bibliografía bibliographie fuentes fontes literatur literaturverzeichnis literaturliste literaturangaben "
    "literaturnachweis literaturnachweise literaturhinweise quellen quellenverzeichnis quellennachweis schrifttum "
    "primärliteratur sekundärliteratur forschungsliteratur monographien aufsätze internetquellen onlinequellen "
    "riferimenti fonti kaynaklar kaynakça kaynakları литература литературы источники источников источниковедение "
    "библиография references literatuur bronnen litteratur källor bibliografie archivalien zitierhinweise"
)
_QUALIFYING_WORDS = (
    "zitierte verwendete benutzte angeführte ausgewählte weiterführende gedruckte ungedruckte benützte erwähnte "
    "verzeichnis der des zum zur und sowie in im text selected select cited further reading primary secondary list of "
    "works and general the used consulted bibliográficas bibliografia bibliográfica consultada citada citadas citados "
    "y e de et des ouvrages cités citées sélective bibliographiques primaires secondaires primarie secondarie "
    "bibliografici opere список использованной использованных и цитируемой цитированной ve yararlanılan seçilmiş "
    "geraadpleegde lijst van literature books articles web online abgekürzt auswahlbibliographie"
)
_SUBJECTS = frozenset(fold_name(word) for word in _SUBJECT_WORDS.split())
_QUALIFIERS = frozenset(fold_name(word) for word in _QUALIFYING_WORDS.split())
_ARCHIVES = re.compile(
    r"\b(?:archiv\w*|arquiv\w*|arşiv\w*|manuscripts?|manuscrit\w*|manoscritt\w*|unpublished|ungedruckte|"
    r"unveröffentlichte|inédit\w*|архив\w*|рукопис\w*|неопубликованн\w*)\b",
    re.IGNORECASE,
)
_PERIODICALS = re.compile(
    r"\b(?:newspapers?|periodicals?|magazines?|the press|interviews?|oral sources|zeitungen|zeitschriften|"
    r"periodika|presse|journaux|périodiques|entretiens|giornali|periodici|interviste|periódicos|jornais|entrevistas|"
    r"gazeteler|dergiler|süreli yayın\w*|görüşme\w*|mülakat\w*|qəzet\w*|газет\w*|журнал\w*|периодик\w*|"
    r"периодическ\w*|интервью)\b",
    re.IGNORECASE,
)
_MOST_HEADING = 70
_MOST_WORDS = 6
_MOST_SECTION = 45
# No name of an archive ("Zentrales Staatsarchiv Potsdam"): words for sources, in small letters but for the first.
_ALONE = re.compile(
    r"[^\W\d_a-z][\w'’-]{2,20}(?:\s(?:[a-zß-ÿа-яё][\w'’-]{0,20}|Sources?|Quellen|Kaynaklar[ıi]?|Yayınlar[ıi]?)){0,4}"
)


def is_heading(text: str) -> bool:
    """Whether a printed line is the heading of a reference list."""
    if len(text) > _MOST_HEADING:
        return False
    unnumbered = _NUMBERING.sub("", text, count=1)
    bare = fold_name(unnumbered)
    if bare in _HEADINGS:
        return True
    words = bare.split()
    if len(words) <= _MOST_WORDS and unnumbered[:1].isupper() and _made_of(words):
        return True
    short = len(words) <= _MOST_WORDS and not any(char.isdigit() for char in bare)
    return short and not text.rstrip().endswith((".", ",", ";")) and _two_part(text)


def _two_part(text: str) -> bool:
    """Whether a known heading stands beside a little more: "References - Books:", "Bibliography / Kaynakça"."""
    parts = [fold_name(part) for part in re.split(r"\s*[-–—/:|&(]\s*", _NUMBERING.sub("", text, count=1))]
    return len(parts) > 1 and (parts[0] in _HEADINGS or parts[-1] in _HEADINGS)


def _made_of(words: list[str]) -> bool:
    """Whether *words* are nothing but subjects of such headings and what qualifies them."""
    return any(word in _SUBJECTS for word in words) and all(word in _SUBJECTS or word in _QUALIFIERS for word in words)


def heads_other_text(text: str) -> bool:
    """Whether a printed line begins like the heading of what follows a list: an appendix, notes, the author."""
    bare = fold_name(_NUMBERING.sub("", text, count=1))
    return len(text) <= _MOST_HEADING and any(bare == word or bare.startswith(word + " ") for word in _FOLDED_AFTER)


_SECTIONS = frozenset(map(fold_name, (
    "Books", "Articles", "Books and articles", "Published works", "Published sources", "Unpublished sources",
    "Primary sources", "Secondary sources", "Secondary literature", "Web sources", "Internet sources", "Cases",
    "Legislation", "Jurisprudence", "Theses", "Reports", "Kitaplar", "Makaleler", "Kitap ve makaleler", "Tezler",
    "İnternet kaynakları", "Literatur", "Sekundärliteratur", "Primärquellen", "Gedruckte Quellen", "Ouvrages",
    "Sources imprimées", "Sources primaires", "Études", "Ouvrages et articles", "Fuentes primarias",
    "Fuentes secundarias", "Литература", "Опубликованные источники", "Исследования", "Монографии", "Статьи",
    "Электронные ресурсы", "Kitablar", "Məqalələr", "Opracowania", "Źródła drukowane",
)))  # fmt: skip


def heads_section(text: str) -> bool:
    """Whether a line alone is the heading of a section of a list: "Archival sources", "Newspapers", "Books"."""
    if not 4 <= len(text) <= _MOST_SECTION or not text[0].isupper() or text[-1] in ".,;" or any(map(str.isdigit, text)):
        return False
    if fold_name(text) in _SECTIONS:
        return True
    alone = len(text.split()) <= _MOST_WORDS and not any(mark in text for mark in ",:;()")
    return alone and bool(_ALONE.fullmatch(text)) and (heads_archives(text) or heads_periodicals(text))


def heads_periodicals(text: str) -> bool:
    """Whether a heading is over newspapers or interviews, of which notes cite single pieces."""
    return bool(_PERIODICALS.search(text))


def heads_archives(text: str) -> bool:
    """Whether a printed line is the heading of unpublished sources, which have no year of publication."""
    return len(text) <= _MOST_HEADING and bool(_ARCHIVES.search(text))


def is_other_heading(text: str) -> bool:
    """Whether a printed line is such a heading as a whole, with nothing after it."""
    return text[:1].isupper() and len(text) <= _MOST_HEADING and fold_name(text) in _FOLDED_AFTER
