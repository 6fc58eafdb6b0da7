"""Citations of every style are found, and look-alikes are not."""

from __future__ import annotations

import pytest

from manuscript.samples import LIST, read, targets
from refcheck.model import CitationStyle

LEAD = "Floods are old (Adams, 2011). They come back (Ostrowski, 1999). "


def cited(sentence: str) -> list[list[str]]:
    document = read(LEAD + sentence)
    return [targets(citation, document) for citation in document.citations[2:]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("So it was (Adams, 2011).", [["Adams 2011"]], id="round brackets"),
        pytest.param("So it was [Adams, 2011].", [["Adams 2011"]], id="square brackets"),
        pytest.param("So it was (Adams 2011: 12-15).", [["Adams 2011"]], id="without a comma, with a locator"),
        pytest.param("So it was (see Adams, 2011, p. 1998).", [["Adams 2011"]], id="a page that looks like a year"),
        pytest.param("Adams (2011) says so.", [["Adams 2011"]], id="narrative"),
        pytest.param("In Adams's (2011) words it is.", [["Adams 2011"]], id="possessive"),
        pytest.param("Ruth Adams (2011) says so.", [["Adams 2011"]], id="with a given name"),
        pytest.param("Adams’ long formulation (2011) says so.", [["Adams 2011"]], id="the year some words later"),
        pytest.param("Yes (Baker & Cole, 2015).", [["Baker 2015"]], id="two authors"),
        pytest.param("Baker and Cole (2015) agree.", [["Baker 2015"]], id="two authors, narrative"),
        pytest.param("Yes (BAKER; COLE, 2015, p. 3).", [["Baker 2015"]], id="capitals and semicolons (ABNT)"),
        pytest.param("Yes (Baker et al., 2015).", [["Baker 2015"]], id="et al."),
        pytest.param("Yes (Evans, 2020a, 2020b).", [["Evans 2020a"], ["Evans 2020b"]], id="two years of one author"),
        pytest.param("Yes (Evans, 2020a, b).", [["Evans 2020a"], ["Evans 2020b"]], id="two letters of one year"),
        pytest.param(
            "Yes (Adams, 2011; Ostrowski, 1999).", [["Adams 2011"], ["Ostrowski 1999"]], id="two in one bracket"
        ),
        pytest.param(
            "Yes (e.g., Adams, 2011; see also Evans, 2020b).",
            [["Adams 2011"], ["Evans 2020b"]],
            id="words that lead in",
        ),
        pytest.param("Yes (Figure 1; Adams, 2011).", [["Adams 2011"]], id="beside a figure"),
        pytest.param("Yes [Harbour Times 2020].", [["Harbour Times 2020"]], id="an organisation without a comma"),
        pytest.param("Yes [WWO, 2018].", [["World Weather Office 2018"]], id="initials of an organisation"),
        pytest.param(
            "The World Weather Office (2018) counts.", [["World Weather Office 2018"]], id="an organisation, narrative"
        ),
        pytest.param("In Rivers of the Plain (2011) it is.", [["Adams 2011"]], id="a work named by its title"),
        pytest.param("Nach Adams (2011) ist es so.", [["Adams 2011"]], id="a word that opens the sentence"),
        pytest.param("Yes (Baker/Cole 2015).", [["Baker 2015"]], id="a stroke between two authors"),
        pytest.param("Adams’a (2011) göre öyledir.", [["Adams 2011"]], id="a Turkish case ending"),
        pytest.param(
            "Yes (World Weather Office [WWO], 2018).", [["World Weather Office 2018"]], id="its abbreviation beside it"
        ),
        pytest.param("По мнению Йововича (2017), это так.", [["Йовович 2017"]], id="a Russian case ending"),
        pytest.param("Йовович (2017) пишет об этом.", [["Йовович 2017"]], id="Cyrillic"),
        pytest.param("Об этом писала Чехова (2011), и Чехова (2012) писала снова.", [[]], id="missing, in Cyrillic"),
        pytest.param("Yes (Jovović, 2017; Yovovich, 2017).", [[], ["Йовович 2017"]], id="a transliterated name"),
        pytest.param("As Adams 2011 shows, it is so.", [["Adams 2011"]], id="without any bracket"),
        pytest.param("Yes (Smith, 2004).", [[]], id="an entry that is missing"),
        pytest.param(
            "Smith (1987 apud Adams, 2011, p. 9) says so.", [["Adams 2011"]], id="a source known from another"
        ),
        pytest.param(
            "Smith (1987), as cited in Adams (2011), says so.", [["Adams 2011"]], id="known from another, later"
        ),
        pytest.param("Yes (European Union, 2004).", [[]], id="a union of states that is missing"),
        pytest.param("Yes (Lind, Germany et al., 2004).", [[]], id="an author with the name of a state, and others"),
        pytest.param("Yes [Office of the Mayor 2004].", [[]], id="an organisation that is missing"),
        pytest.param("Smith and Wesson (2004) argue so.", [[]], id="an entry that is missing, narrative"),
        pytest.param(
            "See Adams, 2011, p. 18, 21 and 36; idem, 2011, p. 4.", [["Adams 2011"], ["Adams 2011"]], id="idem, bare"
        ),
        pytest.param(
            "Adams has rivers. They rise. “They fall, too” (2011, p. 9).", [["Adams 2011"]], id="a year with a page"
        ),
        pytest.param("Adams has rivers. They rise. They fall (2011).", [], id="a year alone"),
        pytest.param("So it is Lake et al., 2009.", [[]], id="missing, outside brackets"),
        pytest.param("Baker & Cole (eds.) (2015) agree.", [["Baker 2015"]], id="eds. behind the names"),
        pytest.param("Adams (ed., 2011) says so.", [["Adams 2011"]], id="ed. before the year"),
        pytest.param("Yes [Rivers of the plain, 2011].", [["Adams 2011"]], id="a title with small letters"),
        pytest.param("WWO-nak (2018) igaza van.", [["World Weather Office 2018"]], id="a case of an abbreviation"),
    ],
)
def test_author_date(sentence: str, expected: list[list[str]]) -> None:
    assert cited(sentence) == expected


@pytest.mark.parametrize(
    ("author", "sentence"),
    [
        pytest.param("Bureau of Parks and Wetlands", "Yes (Bureau of Parks and Wetlands, 2012).", id="and in its name"),
        pytest.param(
            "Bureau of Parks and Wetlands", "Yes (Bureau of Parks and Wetlands [BPW], 2012).", id="with its initials"
        ),
        pytest.param(
            "Commission des ponts et chaussées",
            "Selon la Commission des ponts et chaussées (2012), oui.",
            id="small words at the end",
        ),
        pytest.param("UN Office for Rivers", "Yes (United Nations Office for Rivers, 2012).", id="a short name within"),
        pytest.param(
            "OSCR", "Yes (Organization for Security and Co-operation on Rivers, 2012).", id="listed by initials"
        ),
        pytest.param("Bureau of Parks and Wetlands (BOPAW)", "Yes (BOPAW, 2012).", id="an acronym behind and"),
        pytest.param("Weir’s", "The sale (Weir’s 2012, lot 22).", id="an s of its own"),
        pytest.param("ʿAbd al-Jabbar, F", "ʿAbd al-Jabbar (2012) remembers.", id="a sign before the capital"),
        pytest.param("Parks, Lakes and Rivers Trust", "The Parks, Lakes and Rivers Trust (2012) did.", id="commas"),
    ],
)
def test_an_organisation_is_cited_by_its_whole_name(author: str, sentence: str) -> None:
    document = read(LEAD + sentence, f"{LIST}\n{author}. (2012). The state of the parks. Park House.\n")
    [citation] = document.citations[2:]
    assert [(link.mends, document.references[-1].key) for link in citation.links] == [((), citation.links[0].key)]


def test_an_armenian_name_takes_the_article_of_its_sentence() -> None:
    entries = "Խառատյան Ա. (2011), Մամուլի պատմություն, Երևան, Զանգակ։\n\nՄիսաքյան Ա. (1998), Իր ժամանակը, Փարիզ։\n"
    body = "Ա. Խառատյանը (2011) առանձնացնում է երեք փուլ։ Այսպես է նաև այլուր (Միսաքյան, 1998)։"
    document = read(body, entries, heading="Գրականություն")
    assert [[link.mends for link in citation.links] for citation in document.citations] == [[()], [()]]


def test_two_offices_with_the_same_initials_are_two() -> None:
    entries = LIST + "\nMinistry of Works of Arland. (2012). Plan. Park House.\n"
    assert read(LEAD + "Yes (Ministry of Wells of Adria, 2012).", entries).citations[2].links == ()


def test_a_numbered_entry_may_be_cited_in_words() -> None:
    entries = "".join(f"\n{n}. Adams R. Rivers, part {n}. River Lett. 2011;4:{n}-9.\n" for n in range(1, 6))
    document = read("As shown (1), and said (2-3); see also reference 5, ref 4 and refs 1 and 4–5.", entries)
    assert [citation.label.number for citation in document.citations] == list("12354145")


def test_bare_numbers_stand_behind_quotation_marks_and_years() -> None:
    entries = "".join(f"\n{n}. Adams R. Rivers, part {n}. River Lett. 2011;4:{n}-9.\n" for n in range(1, 6))
    document = read('It was "a wall".1 So in 2017.2 It was "mud."3 Then rain.4 And snow.5', entries)
    assert [citation.label.number for citation in document.citations] == list("12345")


def test_a_page_beside_a_raised_number_is_its_locator() -> None:
    document = read("Shown.¹ Shown.² Shown.³ Shown.¹¹(p1863),¹² And ⁴, ⁵.", NUMBERED)
    assert [(each.label.number, each.locator) for each in document.citations[3:5]] == [("11", "p1863"), ("12", "")]


@pytest.mark.parametrize(
    ("bracket", "cited"),
    [
        *(
            pytest.param(f"[{lead} 3]", [("3", "")], id=lead)
            for lead in ("see also", "siehe", "cfr.", "zob.", "viz", "див. також", "ср.:", "цит. по:", "см., например:")
        ),
        pytest.param("[3. С. 60]", [("3", "С. 60")], id="a page behind a full stop"),
        pytest.param("[3, с. 60]", [("3", "с. 60")], id="a page behind a comma"),
    ],
)
def test_what_a_numbered_bracket_holds_beside_its_number(bracket: str, cited: list[tuple[str, str]]) -> None:
    document = read(f"Shown [1]. Shown [2]. Shown [4]. So it is {bracket}.", NUMBERED)
    assert [(each.label.number, each.locator) for each in document.citations[3:]] == cited


def test_a_bracket_within_the_name_of_a_substance_is_no_citation() -> None:
    document = read("Shown [1], [2], [4], for thieno[3,2-d]pyrimidine (see 11).", NUMBERED)
    assert [citation.label.number for citation in document.citations] == ["1", "2", "4", "11"]


@pytest.mark.parametrize(
    "sentence", ["So the Constituição Federal de 1988 has it.", "As the Constitution of the Republic (1988) has it."]
)
def test_a_constitution_is_cited_by_its_year(sentence: str) -> None:
    entries = LIST + "\nConstituição da República Federativa do Brasil. (1988). https://law.example/1988\n"
    document = read(LEAD + sentence, entries)
    assert [citation.links[0].key for citation in document.citations[2:]] == [document.references[-1].key]


REYNAUDS = LIST + "\nReynaud, E. (1945). The patent. Mill House.\n\nReynaud, P. (1945). The beginnings. Mill House.\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Paul Reynaud (1945) says so.", ["Reynaud, P"], id="the given name"),
        pytest.param("So it is (P. Reynaud, 1945).", ["Reynaud, P"], id="the initial"),
        pytest.param("So it is (Reynaud, 1945).", ["Reynaud, E", "Reynaud, P"], id="undecided"),
    ],
)
def test_a_given_name_decides_between_two_of_a_name(sentence: str, expected: list[str]) -> None:
    document = read(LEAD + sentence, REYNAUDS)
    raws = {reference.key: reference.raw for reference in document.references}
    assert [raws[link.key][:10] for link in document.citations[2].links] == expected


NAMELESS = LIST + "\n2004, Advances in weirs, Cambridge: Weir House.\n"


@pytest.mark.parametrize(
    ("sentence", "linked"),
    [
        pytest.param("So it is (Carde and Millar, 2004).", 1, id="both alone of their year"),
        pytest.param("So it is (Carde and Millar, 2004; Smith, 2004).", 0, id="two citations of the year"),
        pytest.param("So it is (Carde and Millar, 2005).", 0, id="another year"),
    ],
)
def test_an_entry_without_an_author_answers_to_what_is_left_of_its_year(sentence: str, linked: int) -> None:
    document = read(LEAD + sentence, NAMELESS)
    keys = [link.key for citation in document.citations[2:] for link in citation.links]
    assert keys == [document.references[-1].key] * linked


def test_letters_after_a_year_may_be_cyrillic() -> None:
    entries = LIST + "\nТАСС. (2020а). Мост закрыт. https://tass.example/1\n\nТАСС. (2020б). Мост открыт.\n"
    document = read(LEAD + "Так и было (ТАСС, 2020а; ТАСС, 2020b).", entries)
    assert [citation.links[0].key for citation in document.citations[2:]] == [
        one.key for one in document.references[-2:]
    ]
    assert [one.year_suffix for one in document.references[-2:]] == ["a", "b"]


def test_the_ministry_is_one_name() -> None:
    document = read(LEAD + "So it said [Ministry of Water and Forests of the Republic of Arland, 2020].")
    assert document.citations[2].printed == "Ministry of Water and Forests of the Republic of Arland, 2020"
    assert targets(document.citations[2], document) == ["Ministry of Water and Forests of the Republic of Arland 2020"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The poet (1875-1950) was born here.", id="life dates"),
        pytest.param("The war (1939–1945) was long.", id="dates of an event"),
        pytest.param("She was born (May 1961) in Arland.", id="a month"),
        pytest.param("The flood (October 2015) was high.", id="a month and a year"),
        pytest.param("It holds by equation (12) and [18F] labels.", id="an equation and an isotope"),
        pytest.param("The United Nations (UN) and its office (WWO) agree.", id="abbreviations"),
        pytest.param("He wrote it (PhD Thesis, Arland University, Port, 2004).", id="a thesis described"),
        pytest.param("It fell by 2011 units (Table 3, 2015).", id="a table"),
        pytest.param("The Water Act (2004) forbids it.", id="an act"),
        pytest.param("In 2011 Adams was ill.", id="a year and a name apart"),
        pytest.param("Adria (2020), Armenia (2021) and Georgia (2008) presided.", id="states and their years"),
        pytest.param("He died in Moscow (2011), far from Paris (1953).", id="places of a life"),
        pytest.param("It was so (Greece, 2010; Spain, 2012).", id="states and their years, in brackets"),
        pytest.param("It was so (Bruker, Germany, 2018).", id="a maker and a state"),
        pytest.param("It was so (Provo, UT, 2021).", id="a town and the code of its state"),
        pytest.param("It was so (Illumina, San Diego, CA, USA; 2020).", id="a maker, its town and two states"),
        pytest.param("In Elmet it rained. The work of Elmet (2012) went on.", id="a name that is a place elsewhere"),
    ],
)
def test_look_alikes_are_no_citations(sentence: str) -> None:
    assert cited(sentence) == []


NUMBERED = "\n".join(
    f"{number}. Author{chr(96 + number)}, X. Title {number}. Journal 2001;{number}:1-9." for number in range(1, 13)
)


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        pytest.param("Shown before [1, 3].", [1, 3], id="a list"),
        pytest.param("Shown before [2–5].", [2, 3, 4, 5], id="a range"),
        pytest.param("Shown before [2]–[4].", [2, 3, 4], id="a range of brackets"),
        pytest.param("Shown before [7: 50, 62-65, fig. 2].", [7], id="a locator"),
        pytest.param("Shown before.¹²", [12], id="raised"),
        pytest.param("Shown before¹,³⁻⁵ and after.", [1, 3, 4, 5], id="raised list"),
        pytest.param("Shown before [10 and references therein].", [10], id="with the references in it"),
        pytest.param("Shown for VEGF-A⁷ with R² and 3 m².", [7], id="raised behind the last letter of a name"),
        pytest.param("Shown before2,5,12 and after.", [2, 5, 12], id="digits run on to the word"),
        pytest.param("Shown before (4, 6).", [4, 6], id="round brackets"),
        pytest.param("Shown before [refs. 3, 4].", [3, 4], id="named in the bracket"),
    ],
)
def test_numeric(sentence: str, numbers: list[int]) -> None:
    rest = {"[": "[{}]", "¹": "{}", "b": "before{}", "(": "({})"}
    kind = "¹" if any(char in "¹²³⁷" for char in sentence) else next(char for char in "[(b" if char in sentence)
    raised = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    others = " ".join(
        f"Also {rest[kind].format(str(number).translate(raised) if kind == '¹' else number)} was so."
        for number in range(1, 12)
    )
    document = read(f"{sentence} {others}", NUMBERED)
    assert document.style == "numeric"
    first = [citation for citation in document.citations if citation.location.offset < len(sentence)]
    assert [int(citation.label.number) for citation in first] == numbers
    assert all(citation.style is CitationStyle.NUMERIC and len(citation.links) == 1 for citation in first)


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        pytest.param("It kills half a million children each year (7).", [7], id="a determiner before"),
        pytest.param("It was so in a mouse model (7).", [7], id="a noun before"),
        pytest.param("It was so in the control group (7).", [7], id="an adjective before"),
        pytest.param("The rise of the sea level (7) went on.", [7], id="in a sentence that goes on"),
        pytest.param("It is so by Model (7) alone.", [], id="a model, capitalised"),
        pytest.param("It follows from step (7) and in group (8).", [], id="nothing before but a preposition"),
        pytest.param("By equation (7), Fig. (8) and the last table (9).", [], id="an equation and a figure"),
        pytest.param("It had n = (7).", [], id="a value"),
    ],
)
def test_everyday_words_before_round_brackets(sentence: str, numbers: list[int]) -> None:
    document = read(f"Shown (1), (2) and (3), (4), (5). {sentence}", NUMBERED)
    assert [int(citation.label.number) for citation in document.citations[5:]] == numbers


def test_a_raised_number_beyond_the_list_is_a_citation_without_an_entry() -> None:
    document = read("Shown.¹ So it was.² And then.³⁻⁵ Later it fell.¹⁴ In 10¹⁴ cases of ¹⁴C.", NUMBERED)
    assert [citation.printed for citation in document.citations if not citation.links] == ["¹⁴"]


def test_a_number_beyond_the_list_is_a_citation_without_an_entry() -> None:
    document = read("Shown [1], [2], [3] and [14].", NUMBERED)
    assert [citation.printed for citation in document.citations if not citation.links] == ["[14]"]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        pytest.param("The median age was 10 years [8–15].", [], id="an interval behind a number with its unit"),
        pytest.param("The median was 10 [8–15].", [], id="an interval behind a number"),
        pytest.param("The error was 10% [8, 15].", [], id="an interval behind a share"),
        pytest.param("Let K = [5, 10, 12].", [], id="values of a variable"),
        pytest.param("It falls in the interval [11, 16].", [], id="an interval, named"),
        pytest.param("It has layers [4, 8, 16].", [], id="sizes of layers"),
        pytest.param("It has layers [2, 4, 8, 10, 64].", [], id="sizes of layers, most of them numbers of the list"),
        pytest.param("It was so [4, 6, 8, 57].", [4, 6, 8, 57], id="a number far off in a long bracket"),
        pytest.param("It was so [4, с. 12–15; 14].", [4, 14], id="a number beyond the list behind a locator"),
        pytest.param("It was so [4, 40].", [4], id="a number far off beside one of the list"),
        pytest.param("It was so [4, 14].", [4, 14], id="a number just beyond the list"),
        pytest.param("So it was in 12 studies [1–12].", [*range(1, 13)], id="a count of the works cited"),
        pytest.param("So it was for COVID-19 [4, 13].", [4, 13], id="a name that ends in a number"),
        pytest.param("So it was in 10 patients [4, 13].", [4, 13], id="works cited behind a count"),
        pytest.param("So it was in 2004 [4, 13].", [4, 13], id="a year"),
        pytest.param("The model has layers [4, 8].", [4, 8], id="works cited behind such a word"),
    ],
)
def test_values_in_square_brackets_are_no_citations(sentence: str, numbers: list[int]) -> None:
    document = read(f"Shown [1], [2], [3]. {sentence}", NUMBERED)
    assert [int(citation.label.number) for citation in document.citations[3:]] == numbers


@pytest.mark.parametrize("style", ["Shown in [@adams; @{cole}, p. 3].", r"Shown in \citep[p. 3]{adams,cole}."])
def test_keys(style: str) -> None:
    document = read(style, LIST, form="markdown")
    assert [citation.label.key for citation in document.citations] == ["adams", "cole"]
    assert document.style in ("key", "")


def test_sentences_hold_across_a_page_break_and_leave_the_footnote_out() -> None:
    body = (
        "The flood of that year was by all accounts the highest that was measured. It took\n\n"
        "¹This study is part of a longer work on the rivers of the plain.\n\n"
        "away the bridge and the mill [Harbour Times, 2020]. Nothing was left."
    )
    [citation] = read(body).citations
    assert citation.sentence == "It took away the bridge and the mill [Harbour Times, 2020]."
    assert citation.location.line == 5


@pytest.mark.parametrize("again", ["(ibid.)", "(Ibid., p. 7)", "[ebd., S. 7]", "(там же)"])
def test_the_same_source_again(again: str) -> None:
    document = read(LEAD + f"So it was (Evans, 2020b). And so it stayed {again}.")
    assert [targets(citation, document) for citation in document.citations[2:]] == [["Evans 2020b"]] * 2


def test_the_same_author_again_in_one_bracket() -> None:
    assert cited("So it was (Evans, 2020a; idem, 2020b).") == [["Evans 2020a"], ["Evans 2020b"]]


def test_an_act_is_cited_by_its_number() -> None:
    entries = LIST + "\nLei n° 13.146, de 6 de julho de 2015. Institui o Estatuto dos Rios. Arland.\n"
    document = read(LEAD + "A Lei nº 13.146/2015 e a Lei nº 9 proíbem.", entries)
    [citation] = document.citations[2:]
    assert citation.printed == "Lei nº 13.146/2015"
    assert "Estatuto dos Rios" in next(r.raw for r in document.references if r.key == citation.links[0].key)


def test_an_abbreviation_that_the_text_introduces() -> None:
    document = read(LEAD + "The Harbour Times (hereafter HT) wrote. It said so (HT, 2020).")
    assert targets(document.citations[-1], document) == ["Harbour Times 2020"]
