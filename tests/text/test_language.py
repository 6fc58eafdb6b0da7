"""The language of a text, and whether a quotation is in another one."""

from __future__ import annotations

import pytest

from refcheck.text.language import language
from refcheck.text.languages import other_language, other_script

SENTENCES = {
    "en": "The president said that the plan would be accepted by all parties before the end of the year.",
    "de": "Der Präsident sagte, dass der Plan von allen Parteien vor dem Ende des Jahres angenommen werde.",
    "fr": "Le président a déclaré que le plan serait accepté par tous les partis avant la fin de l'année.",
    "es": "El presidente dijo que el plan sería aceptado por todos los partidos antes del final del año.",
    "it": "Il presidente ha detto che il piano sarà accettato da tutti i partiti prima della fine dell'anno.",
    "pt": "O presidente disse que o plano não seria aceito por todos os partidos antes do final do ano.",
    "nl": "De president zei dat het plan door alle partijen voor het einde van het jaar zou worden aanvaard.",
    "pl": "Prezydent powiedział, że plan zostanie przyjęty przez wszystkie partie przed końcem roku.",
    "tr": "Cumhurbaşkanı, planın yıl sonuna kadar bütün partiler tarafından kabul edileceğini söyledi.",
    "az": "Prezident planın ilin sonuna qədər bütün partiyalar tərəfindən qəbul ediləcəyini bildirib.",
    "ru": "Президент заявил, что план будет принят всеми партиями до конца года.",
    "uk": "Президент заявив, що план буде прийнято всіма партіями до кінця року.",
    "hy": "Նախագահն ասաց, որ ծրագիրը կընդունվի բոլոր կուսակցությունների կողմից։",
    "fa": "رئیس جمهور گفت که این طرح تا پایان سال از سوی همه احزاب پذیرفته خواهد شد.",
    "ar": "قال الرئيس إن الخطة ستكون مقبولة من قبل جميع الأحزاب قبل نهاية هذا العام.",
    "sv": "Presidenten sade att planen skulle godkännas av alla partier före slutet av året.",
    "bg": "Президентът заяви, че планът ще бъде приет от всички партии до края на годината.",
    "ka": "პრეზიდენტმა თქვა, რომ გეგმას ყველა პარტია მიიღებს.",
    "el": "Ο πρόεδρος είπε ότι το σχέδιο θα γίνει δεκτό από όλα τα κόμματα.",
    "zh": "总统说，所有政党都将在年底之前接受这项计划。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_tells_its_language(code: str) -> None:
    assert language(SENTENCES[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("12 345", id="digits"),
        pytest.param("Plan", id="one word of many languages"),
        pytest.param("Guido van Rossum, Ludwig van Beethoven", id="names"),
    ],
)
def test_too_little_is_undecided(text: str) -> None:
    assert language(text) == ""


@pytest.mark.parametrize("code", [code for code in SENTENCES if code != "de"])
def test_a_quotation_in_another_language_than_its_source(code: str) -> None:
    assert other_language(SENTENCES[code], SENTENCES["de"] * 8) == (code, "de") or code in ("zh", "ka", "hy")


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("Ein anderer Satz in derselben Sprache, der dort nicht steht", id="the same language"),
        pytest.param("Monday, U.S. Marshals spokesman Frank", id="mostly names"),
        pytest.param("the plan", id="too short to tell"),
    ],
)
def test_no_other_language_is_seen_where_there_is_none(quote: str) -> None:
    assert other_language(quote, SENTENCES["de"] * 8) is None


@pytest.mark.parametrize(
    ("quote", "quoted", "pair"),
    [
        pytest.param("deeply worried", "en", ("en", "de"), id="the sentence around it is in another language"),
        pytest.param("tief besorgt", "de", None, id="the sentence is in the language of the page"),
        pytest.param("die in der Nacht", "en", None, id="words of the page's language"),
        pytest.param("deeply worried", "", None, id="nothing is known of the sentence"),
    ],
)
def test_a_few_words_are_in_the_language_around_them(quote: str, quoted: str, pair: tuple[str, str] | None) -> None:
    assert other_language(quote, SENTENCES["de"] * 8, quoted=quoted) == pair


@pytest.mark.parametrize(
    ("quote", "other"),
    [
        pytest.param("edinstvennyi sposob ostanovit voinu", True, id="Latin letters for Russian words"),
        pytest.param("единственный способ", False, id="the script of the page"),
        pytest.param("2020", False, id="no letters"),
    ],
)
def test_another_script(quote: str, *, other: bool) -> None:
    assert other_script(quote, SENTENCES["ru"] * 4) is other


def test_a_page_in_two_languages_can_hold_a_quotation_in_either() -> None:
    text = SENTENCES["de"] * 12 + "\n" + SENTENCES["en"] * 12
    assert other_language(SENTENCES["en"], text) is None
    assert (other_language(SENTENCES["fr"], text) or ("", ""))[0] == "fr"
