"""Entries as German social scientists and Italian and French historians print them, in lists and in notes."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference
from refcheck.model import Item


def shown(item: Item) -> dict[str, str]:
    """What was read, without what is empty."""
    fields = {
        "authors": "; ".join(name.family or name.literal for name in item.authors),
        "editors": "; ".join(name.family or name.literal for name in item.editors),
        "title": item.title,
        "container": item.container_title,
        "year": str(item.issued.year) if item.issued else "",
        "volume": item.volume,
        "issue": item.issue,
        "pages": item.pages,
        "publisher": item.publisher,
        "place": item.publisher_place,
    }
    return {name: value for name, value in fields.items() if value}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(
            "Lind, Renate und Brandt, Fritz W. (1995): Der Ansatz der Ufer, in: Dies. (Hrsg.): Häfen und Steuerung, "
            "Frankfurt/New York: Campus, S. 39-72.",
            {"container": "Häfen und Steuerung", "pages": "39-72"}, id="a book by the authors of the part",
        ),
        pytest.param(
            "Reinhart Lind, Raum und Ufer, in: ders., Vergangene Flüsse, Frankfurt a. M. 1979, S. 349-375.",
            {"container": "Vergangene Flüsse", "place": "Frankfurt a. M"}, id="in: ders.",
        ),
        pytest.param(
            "Brandt, M./Lind, H. (1995): Ungleiche Ufer am Vorabend der Flut. In: J. Huber u.a.: Wasser und Eigensinn, "
            "Berlin: Akademie, S. 261-305.",
            {"editors": "Huber", "container": "Wasser und Eigensinn"}, id="people before their book",
        ),
        pytest.param(
            "Baum, Ute/Stein, Gundel (2001): Häusliche Verhältnisse am Ufer. In: Deutsches Hafen-Konsortium (Hrsg.): "
            "Häfen 2000. Opladen: Leske + Budrich, 323-407.",
            {"editors": "Deutsches Hafen-Konsortium", "container": "Häfen 2000"}, id="a body edits",
        ),
        pytest.param(
            "Lind, Friedhelm, 1994: Öffentliche Ufer. S. 7-41 in: ders. (Hg.), Öffentlichkeit am Fluss. Opladen: "
            "Westdeutscher Verlag.",
            {"title": "Öffentliche Ufer", "container": "Öffentlichkeit am Fluss", "pages": "7-41",
             "publisher": "Westdeutscher Verlag", "place": "Opladen"}, id="pages before the book",
        ),
        pytest.param(
            "Frank Brandt/Norbert Lind (Hg.): Häfen und Ufer im 20. Jahrhundert, Göttingen 2006.",
            {"title": "Häfen und Ufer im 20. Jahrhundert", "place": "Göttingen"}, id="a century",
        ),
        pytest.param(
            "Lind, António Manuel, As Vésperas do Rio. Portos e Poder. Portugal, século XVII, Coimbra, Almedina, 1994.",
            {"title": "As Vésperas do Rio. Portos e Poder. Portugal, século XVII", "place": "Coimbra",
             "publisher": "Almedina"}, id="a century between commas",
        ),
        pytest.param(
            "Lind, Norbert: Über den Lauf der Flüsse. Untersuchungen am Ufer. 2 Bde. Frankfurt/M. 1976.",
            {"title": "Über den Lauf der Flüsse. Untersuchungen am Ufer", "year": "1976"}, id="a count of volumes",
        ),
        pytest.param(
            "Lind, B./Brandt, S. (2005): Effects of Rivers on Harbours in Germany, IZA Discussion Paper No. 12, Bonn.",
            {"title": "Effects of Rivers on Harbours in Germany"}, id="a series of papers",
        ),
        pytest.param(
            "S. Lindi, La genesi del fiume, Padova, Liviana, 19812.",
            {"year": "1981", "place": "Padova", "publisher": "Liviana"}, id="an edition set down behind the year",
        ),
        pytest.param(
            "F. Lind, Flussforschungen, Berlin ²1912, 87-187.", {"year": "1912", "pages": "87-187"},
            id="an edition raised before the year",
        ),
        pytest.param(
            "E. Lindi, Studi sul fiume, Bari, Adriatica, 1984 (rist. Hildesheim 2002).",
            {"title": "Studi sul fiume", "year": "1984", "place": "Bari", "publisher": "Adriatica"}, id="a reprint",
        ),
        pytest.param(
            "A. Bartoli Lindi, Notai. Scrivere documenti sul fiume, Roma, Viella, 2006.",
            {"authors": "Bartoli Lindi", "title": "Notai. Scrivere documenti sul fiume"}, id="a sentence of one word",
        ),
        pytest.param(
            "Lindi G., Storia economica del fiume, Centro internazionale delle acque, Venezia 1961.",
            {"title": "Storia economica del fiume", "publisher": "Centro internazionale delle acque",
             "place": "Venezia"}, id="a body publishes",
        ),
        pytest.param(
            "G. Roe, Paul Lind, Firenze 1967, pp. 55-56.",
            {"authors": "Roe", "title": "Paul Lind"}, id="a title that is a name",
        ),
        pytest.param(
            "D. Lind, «Autour des origines lointaines du fleuve», Annales ESC, XXIV (1969), pp. 1-23.",
            {"container": "Annales ESC", "volume": "XXIV"}, id="a Roman volume behind a journal",
        ),
        pytest.param(
            "E. Lindi, Per la storia del porto di Neapolis, «La voce del fiume», VII (1952), pp. 300-332.",
            {"title": "Per la storia del porto di Neapolis", "container": "La voce del fiume", "volume": "VII"},
            id="a quoted journal without in",
        ),
        pytest.param(
            "L. Lind, Sur des inscriptions de Chios, BCH 57, 1933, pp. 505-543.",
            {"container": "BCH", "volume": "57"}, id="a short name of a journal",
        ),
        pytest.param(
            "Perrot Michelle, Les ouvriers du fleuve, Paris, Seuil, 1974.", {"authors": "Perrot"},
            id="the family name first, without a comma",
        ),
        pytest.param("BECK, Ulrich: Flussgesellschaft. Frankfurt: Lind 1986.", {"authors": "BECK"}, id="four capitals"),
        pytest.param(
            "D.Lindi,Fiumi e porti. Ricerche storiche, Firenze,Sansoni,1939, p. 37.",
            {"authors": "Lindi", "place": "Firenze", "publisher": "Sansoni", "year": "1939"}, id="blanks lost",
        ),
        pytest.param(
            "Lind, Thomas, Ende einer Fahrt, in: Die Welt v. 3.10.2005.",
            {"title": "Ende einer Fahrt", "container": "Die Welt", "year": "2005"}, id="the day of a newspaper",
        ),
        pytest.param(
            "Honn, Axel, Kampf am Fluss. Zur Grammatik der Ufer, Frankfurt a. M.: Suhrkamp, 1992, 148ff.",
            {"pages": "148 ff", "year": "1992"}, id="pages behind the year",
        ),
    ],
)  # fmt: skip
def test_entries(raw: str, expected: dict[str, str]) -> None:
    read = shown(parse_reference(raw).item)
    assert {name: read.get(name, "") for name in expected} == expected


@pytest.mark.parametrize(
    "lead",
    [
        "Vgl. dazu ", "Siehe hierzu ausführlich ", "Zum Folgenden vgl. ", "Dazu auch ", "So bereits ", "Vgl. z. B. ",
        "Vgl. die Beiträge in: ", "Hierzu und zum Folgenden: ", "Zit. n. ", "Vgl.",
    ],
)  # fmt: skip
def test_what_leads_a_reference_in_a_note(lead: str) -> None:
    read = shown(parse_reference(f"{lead}Lind, Ernst: Deutsche Flüsse im Wandel, Stuttgart 1964, S. 11.").item)
    assert (read["authors"], read["title"], read["place"]) == ("Lind", "Deutsche Flüsse im Wandel", "Stuttgart")


def test_a_name_after_a_lead_keeps_its_particle() -> None:
    assert shown(parse_reference("Vgl. von Lind, Erik: Deutsche Flüsse, Stuttgart 1964.").item)["authors"] == "Lind"


@pytest.mark.parametrize(
    ("raw", "container", "volume"),
    [
        pytest.param("Lind, A. (2018). On rivers. Nature Communications, 9, 19812.", "Nature Communications", "9",
                     id="five digits are a page where a year is printed"),
        pytest.param("Lind, A. (2001). A title of a paper. Phys. Rev. B, 49, 3-17.", "Phys. Rev. B", "49",
                     id="the series of a journal"),
    ],
)  # fmt: skip
def test_what_stays(raw: str, container: str, volume: str) -> None:
    item = parse_reference(raw).item
    assert (item.container_title, item.volume) == (container, volume)
