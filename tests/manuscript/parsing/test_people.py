"""Persons and organisations out of the words of an author field."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing.people import people
from refcheck.model import Name


def shown(text: str, *, inverted: bool | None = None) -> list[str]:
    return [show(name) for name in people(text, inverted=inverted)]


def show(name: Name) -> str:
    if name.literal:
        return f"{{{name.literal}}}"
    return "|".join(part for part in (name.particle, name.family, name.given, name.suffix) if part)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Keohane, R. O.,", ["Keohane|R. O."], id="family name and initials"),
        pytest.param("Idan, A., & Shaffer, B.,", ["Idan|A.", "Shaffer|B."], id="an ampersand before the last"),
        pytest.param("Roe, N. M., Poe, J. W., & Doe, S. E.", ["Roe|N. M.", "Poe|J. W.", "Doe|S. E."], id="three inverted"),
        pytest.param("J. Smith, K. Lee and M. von Beyme", ["Smith|J.", "Lee|K.", "von|Beyme|M."], id="initials first, a particle"),
        pytest.param("Smith JA, Lee K, Müller-Thurgau H.", ["Smith|JA", "Lee|K", "Müller-Thurgau|H."], id="Vancouver"),
        pytest.param("SPENCER T., COBB A. R.", ["SPENCER|T.", "COBB|A. R."], id="a short name in capitals before initials"),
        pytest.param("RITCHIE William A.", ["RITCHIE|William A."], id="capitals first, a middle initial"),
        pytest.param("NETO William Benedita e VAN DER BARROS Laís Breno", ["NETO|William Benedita", "VAN DER BARROS|Laís Breno"], id="capitals first, several given names"),
        pytest.param("MJ Smith", ["Smith|MJ"], id="initials are no family name in capitals"),
        pytest.param("BOURNIER (Pierre), LOSSAK (Danièle)", ["BOURNIER|Pierre", "LOSSAK|Danièle"], id="given names in brackets"),
        pytest.param("World Health Organization (WHO)", ["{World Health Organization (WHO)}"], id="no given name in the brackets"),
        pytest.param("Amaya Santiago, Adriana, y Llorens Barranco, Haydée", ["Amaya Santiago|Adriana", "Llorens Barranco|Haydée"], id="two family names first, behind y too"),
        pytest.param("HABERL H", ["HABERL|H"], id="a name that begins like news in Turkish"),
        pytest.param("МИД РФ", ["{МИД РФ}"], id="a ministry by its letters"),
        pytest.param("Lowe JA, Hewitt CD", ["Lowe|JA", "Hewitt|CD"], id="initials that are a Finnish and"),
        pytest.param("Niemi, J. ja Aalto, K.", ["Niemi|J.", "Aalto|K."], id="a Finnish and"),
        pytest.param("Cox DR, Miller MS.", ["Cox|DR", "Miller|MS."], id="initials like a title"),
        pytest.param("John Smith MD.", ["Smith|John"], id="a degree behind a whole name"),
        pytest.param("von Elm E, Altman DG", ["von|Elm|E", "Altman|DG"], id="a particle that opens the list"),
        pytest.param("von Elm, Erik", ["von|Elm|Erik"], id="a particle that opens the list, with a comma"),
        pytest.param("Sarah Cohen, Werner Nutt, and Yehoshua Sagic", ["Cohen|Sarah", "Nutt|Werner", "Sagic|Yehoshua"], id="given names first, a comma before and"),
        pytest.param("García López, Juan, and Ana Ruiz Pérez", ["García López|Juan", "Ruiz Pérez|Ana"], id="two family names first"),
        pytest.param("Wu L, Li Q.", ["Wu|L", "Li|Q."], id="family names of two letters"),
        pytest.param("Roe, Inés, and Lan Wu.", ["Roe|Inés", "Wu|Lan"], id="a family name of two letters at the end"),
        pytest.param("Иванов Ю. И., Ivanov Yu. I.", ["Иванов|Ю. И.", "Ivanov|Yu. I."], id="two letters for one in Cyrillic"),
        pytest.param("Hearn, Lafcadio.", ["Hearn|Lafcadio"], id="full given name"),
        pytest.param("Smith, John, and Mary Jones", ["Smith|John", "Jones|Mary"], id="only the first inverted"),
        pytest.param("Smith, John, Mary Jones, and Bob Lee", ["Smith|John", "Jones|Mary", "Lee|Bob"], id="only the first of three inverted"),
        pytest.param("Antonio Astrain,", ["Astrain|Antonio"], id="given name first"),
        pytest.param("SILVA, João; SOUZA, Maria A. de", ["SILVA|João", "de|SOUZA|Maria A."], id="ABNT"),
        pytest.param("Müller, Hans/Meier, Karl", ["Müller|Hans", "Meier|Karl"], id="a slash between German authors"),
        pytest.param("Иванов И. И., Петров П. П.", ["Иванов|И. И.", "Петров|П. П."], id="Cyrillic initials behind the name"),
        pytest.param("И. И. Иванов", ["Иванов|И. И."], id="Cyrillic initials before the name"),
        pytest.param("Yılmaz, İ. ve Şahin, Ö.", ["Yılmaz|İ.", "Şahin|Ö."], id="Turkish"),
        pytest.param("Smith, J., Jr., & Lee, K.", ["Smith|J.|Jr.", "Lee|K."], id="a suffix"),
        pytest.param("García Márquez, G.", ["García Márquez|G."], id="two family names"),
        pytest.param("Glass, G. E., et al.", ["Glass|G. E."], id="et al. is nobody"),
        pytest.param("Ivanov, A. и др.", ["Ivanov|A."], id="et al. in Russian"),
        pytest.param("van der Berg, P. and de la Cruz, M.", ["van der|Berg|P.", "de la|Cruz|M."], id="particles before the name"),
        pytest.param("Ronald J. Deibert", ["Deibert|Ronald J."], id="a middle initial"),
        pytest.param("Turan Demir and Michael Arnold", ["Demir|Turan", "Arnold|Michael"], id="two straight"),
        pytest.param("María José Rodríguez García y Ana Pérez López", ["Rodríguez García|María José", "Pérez López|Ana"], id="two Spanish family names after the given"),
        pytest.param("Meier, H./ Müller, K.", ["Meier|H.", "Müller|K."], id="a slash behind an initial"),
        pytest.param("DUPONT Jean, DURAND Marie", ["DUPONT|Jean", "DURAND|Marie"], id="family names in capitals, no comma"),
        pytest.param("Dupont (J.), Durand (M.-L.)", ["Dupont|J.", "Durand|M.-L."], id="initials in brackets"),
        pytest.param("M. Rossi - G. Bianchi", ["Rossi|M.", "Bianchi|G."], id="a dash between two persons"),
        pytest.param("Rossi, M. – Bianchi, G.", ["Rossi|M.", "Bianchi|G."], id="a dash between two inverted"),
        pytest.param("J. V. Lind - Roe", ["Lind-Roe|J. V."], id="a name come apart is no second person"),
        pytest.param("Novák, J., Dvořák, P. a Svoboda, K.", ["Novák|J.", "Dvořák|P.", "Svoboda|K."], id="a Czech and"),
        pytest.param("Jane Q. Roe, Bob R. Doe, Jr., and Carl Lee", ["Roe|Jane Q.", "Doe|Bob R.|Jr.", "Lee|Carl"], id="a suffix after a straight name"),
        pytest.param("ATLAS Collaboration, Aad G, Abbott B", ["{ATLAS Collaboration}", "Aad|G", "Abbott|B"], id="a collaboration and its members"),
        pytest.param("Smith J, Jones A; ATLAS Collaboration", ["Smith|J", "Jones|A", "{ATLAS Collaboration}"], id="members and their collaboration"),
        pytest.param("World Health Organization, & United Nations", ["{World Health Organization}", "{United Nations}"], id="two organisations"),
        pytest.param("G.K. Sukandi, T.D.K. Wungu and F. Iskandar", ["Sukandi|G.K.", "Wungu|T.D.K.", "Iskandar|F."], id="initials without blanks"),
    ],
)  # fmt: skip
def test_persons(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ORGANIZAÇÃO DAS NAÇÕES UNIDAS",
        "Dünya Bankası",
        "Dünya Sağlık Örgütü",
        "SÃO PAULO (Município)",
        "U.S. Department of State",
        "Press Service of the President of the Republic of Freedonia",
        "Ministry of Foreign Affairs of the Islamic Republic of Iran",
        "Ministry of Health and Social Services",
        "Republic of Azerbaijan Ministry of Foreign Affairs",
        "Council of the European Union",
        "Office of Governor Jane Roe",
        "U.S. Embassy in Türkiye",
        "OSCE",
        "Reuters",
        "News.ru",
        "France 24",
        "The Guardian",
        "Министерство иностранных дел Армении",
        "T.C. Dışişleri Bakanlığı",
        "Deutscher Bundestag",
        "Al Jazeera",
        "Deutsche Welle",
    ],
)
def test_organisations_are_one_name(text: str) -> None:
    assert people(f"{text},") == (Name(literal=text),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rubo Abu-Sal, M. Angela Sasse, Josef Bonn, and Lena Ott",
            ["Abu-Sal|Rubo", "Sasse|M. Angela", "Bonn|Josef", "Ott|Lena"],
            id="an initial first",
        ),
        pytest.param(
            "Sem Ruo, Natan Kim, Tim van der Horst, and Kent Seam",
            ["Ruo|Sem", "Kim|Natan", "van der|Horst|Tim", "Seam|Kent"],
            id="a particle that organisations have, too",
        ),
    ],
)
def test_where_given_names_come_first(text: str, expected: list[str]) -> None:
    assert shown(text, inverted=False) == expected


@pytest.mark.parametrize("text", ["BBC Türkçe", "Dünya Su Evi", "Harbour Inquiry"])
def test_where_persons_are_inverted_what_is_not_is_an_organisation(text: str) -> None:
    assert people(text, inverted=True) == (Name(literal=text),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In J. C. Watson, R. N. Goldman & M. S. Warner (Eds.),",
            ["Watson|J. C.", "Goldman|R. N.", "Warner|M. S."],
            id="APA",
        ),
        pytest.param("hrsg. von Karl Meier und Eva Lang", ["Meier|Karl", "Lang|Eva"], id="German"),
        pytest.param("a cura di Paolo Rossi", ["Rossi|Paolo"], id="Italian"),
        pytest.param("под ред. И. И. Иванова", ["Иванова|И. И."], id="Russian"),
        pytest.param("(Eds.), Turan Demir and Michael Arnold", ["Demir|Turan", "Arnold|Michael"], id="the role first"),
    ],
)
def test_editors_lose_their_role(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
