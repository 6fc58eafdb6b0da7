"""Whole reference strings, one of each kind that lists of today hold; all of them are made up."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import pytest

from refcheck import dates
from refcheck.manuscript.parsing import Parsed, parse_reference, parse_references
from refcheck.model import Name


def shown(parsed: Parsed) -> dict[str, str]:
    item = parsed.item
    fields = {
        "authors": "; ".join(name_shown(name) for name in item.authors),
        "issued": dates.iso(item.issued) + parsed.year_suffix if item.issued else "",
        "original": dates.iso(item.original_issued) if item.original_issued else "",
        "title": item.title,
        "container": item.container_title,
        "editors": "; ".join(name_shown(name) for name in item.editors),
        "publisher": item.publisher,
        "place": item.publisher_place,
        "volume": item.volume,
        "issue": item.issue,
        "pages": item.pages,
        "number": item.number,
        "doi": item.doi,
        "url": item.url,
        "type": item.type,
    }
    return {name: value for name, value in fields.items() if value}


def name_shown(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


CASES = [
    pytest.param(
        "Sen, Amartya. *Poverty and Famines*. Oxford: Clarendon Press, 1981.",
        {"authors": "Sen, Amartya", "issued": "1981", "title": "Poverty and Famines", "container": "", "place": "Oxford", "type": "book"},
        id="a given name that could be a title",
    ),
    pytest.param(
        "Conwell v Rimmler [1968] AC 910 (HL)",
        {"authors": "", "issued": "1968", "title": "Conwell v Rimmler"},
        id="a case has its parties for a title",
    ),
    pytest.param(
        "John Roe, The Rivers Case, 22 Delta L. Rev. 507 (1998).",
        {"authors": "Roe, John", "issued": "1998", "title": "The Rivers Case", "container": "Delta L. Rev", "volume": "22", "pages": "507", "type": "article-journal"},
        id="a law review with its volume in front",
    ),
    pytest.param(
        "R. Rossi, La storiografia delle isole, in «Rivista storica», LXXXIX (1977), pp. 5-32.",
        {"authors": "Rossi, R.", "issued": "1977", "title": "La storiografia delle isole", "container": "Rivista storica", "volume": "LXXXIX", "pages": "5-32", "type": "article-journal"},
        id="an Italian journal in quotation marks, with a Roman volume",
    ),
    pytest.param(
        "Lindner, Heiner; Weiler, Rolf: Inseln im Sozialstaat. In: Zeitschrift für Inselkunde, 14 (1989), 1, S. 5-24.",
        {"authors": "Lindner, Heiner; Weiler, Rolf", "issued": "1989", "title": "Inseln im Sozialstaat", "container": "Zeitschrift für Inselkunde", "volume": "14", "issue": "1", "pages": "5-24", "type": "article-journal"},
        id="an issue behind the year",
    ),
    pytest.param(
        "BRASIL. Ministério da Saúde. Secretaria de Vigilância em Saúde. Guia das ilhas. 7. ed. Brasília: Ministério da Saúde, 2009.",
        {"authors": "BRASIL", "issued": "2009", "title": "Guia das ilhas", "place": "Brasília", "publisher": "Ministério da Saúde", "type": "book"},
        id="the bodies of a state before a title",
    ),
    pytest.param(
        "S. Ricci, Storia delle isole, in Storia del Lago, a cura di G. Bruni e P. Lodi, vol. VI, Roma, Istituto del Lago, 1994, pp. 301-344.",
        {"authors": "Ricci, S.", "issued": "1994", "title": "Storia delle isole", "container": "Storia del Lago", "editors": "Bruni, G.; Lodi, P.", "volume": "VI", "place": "Roma", "publisher": "Istituto del Lago", "pages": "301-344", "type": "chapter"},
        id="an Italian chapter with its editors behind the book",
    ),
    pytest.param(
        "3 Vgl. dazu Lind, Wolfgang: Inselstaaten, Wiesbaden 2010, hier S. 12-15.",
        {"authors": "Lind, Wolfgang", "issued": "2010", "title": "Inselstaaten", "place": "Wiesbaden", "pages": "12-15", "type": "book"},
        id="what leads a reference in a note is no part of it",
    ),
    pytest.param(
        "See KC, Lind FL. Winters in elderly towns. Ann Acad Med 2003;32:1-5.",
        {"authors": "See, KC; Lind, FL.", "issued": "2003", "title": "Winters in elderly towns", "container": "Ann Acad Med", "volume": "32", "pages": "1-5", "type": "article-journal"},
        id="a family name that could lead a reference",
    ),
    pytest.param(
        "Weiler, Max ([1922] 1980): Inseln und Gesellschaft. Tübingen: Mohrmann.",
        {"authors": "Weiler, Max", "issued": "1980", "original": "1922", "title": "Inseln und Gesellschaft", "place": "Tübingen", "publisher": "Mohrmann", "type": "book"},
        id="the year of the first edition in square brackets",
    ),
    pytest.param(
        "Roe et al. 1994 = M. Roe, N. Lind, « Rivières en hiver », dans Revue des îles, 17, 1994, p. 198‑202.",
        {"authors": "Roe, M.; Lind, N.", "issued": "1994", "title": "Rivières en hiver", "container": "Revue des îles", "volume": "17", "pages": "198-202", "type": "article-journal"},
        id="the short form that lists of archaeology set before an entry",
    ),
    pytest.param(
        "Lind B, Rowe A: A comparison of randomized trials. N Engl J Med 342:1878-86, 2000.",
        {"authors": "Lind, B; Rowe, A", "issued": "2000", "title": "A comparison of randomized trials", "container": "N Engl J Med", "volume": "342", "pages": "1878-86", "type": "article-journal"},
        id="pages that could be a year",
    ),
    pytest.param(
        "Rowe, Anna. Rivers of Stone. 3 vols. Oslo: Lind Press, 1974.",
        {"authors": "Rowe, Anna", "issued": "1974", "title": "Rivers of Stone", "volume": "3", "place": "Oslo", "publisher": "Lind Press", "type": "book"},
        id="how many volumes there are",
    ),
    pytest.param(
        "Press Service of the President of the Republic of Freedonia, (2020b, October 26), The President addressed the nation. Retrieved from <https://president.example/en/articles/view/44435>",
        {"authors": "Press Service of the President of the Republic of Freedonia", "issued": "2020-10-26b", "title": "The President addressed the nation", "url": "https://president.example/en/articles/view/44435", "type": "webpage"},
        id="an institution, a full date with a letter",
    ),
    pytest.param(
        "U.S. Department of State, (2021, March 3), Escalation of Tension Along the River. Retrieved from <https://state.example/escalation/>",
        {"authors": "U.S. Department of State", "issued": "2021-03-03", "title": "Escalation of Tension Along the River", "url": "https://state.example/escalation/", "type": "webpage"},
        id="full stops inside an institution's name",
    ),
    pytest.param(
        "France 24, (2020, October 2), Minister reprimands neighbours, accuses them of sending 'volunteers'. Retrieved from <https://www.f24.example/en/20201002-minister>",
        {"authors": "France 24", "issued": "2020-10-02", "title": "Minister reprimands neighbours, accuses them of sending 'volunteers'", "url": "https://www.f24.example/en/20201002-minister", "type": "webpage"},
        id="a broadcaster with a number in its name",
    ),
    pytest.param(
        "OSCE, (2021, May 4), Special meeting of the Council held on the situation in Sylvania. Retrieved from https://www.osce.example/chair/465",
        {"authors": "OSCE", "issued": "2021-05-04", "title": "Special meeting of the Council held on the situation in Sylvania", "url": "https://www.osce.example/chair/465", "type": "webpage"},
        id="an abbreviation as author, a bare address",
    ),
    pytest.param(
        "Goblin, P. (October 2020). Two Neighbours Expand Cooperation in the Gulf. *Eurasia Monitor*. Retrieved from <https://monitor.example/program/two-neighbours/>",
        {"authors": "Goblin, P.", "issued": "2020-10", "title": "Two Neighbours Expand Cooperation in the Gulf", "container": "Eurasia Monitor", "url": "https://monitor.example/program/two-neighbours/", "type": "article-newspaper"},
        id="month before year",
    ),
    pytest.param(
        "Nowy.ru, (2020, Октября 21), В столице считают, что кризис не удалось урегулировать. Available <https://nowy.example/world/v-stolice/>",
        {"authors": "Nowy.ru", "issued": "2020-10-21", "title": "В столице считают, что кризис не удалось урегулировать", "url": "https://nowy.example/world/v-stolice/", "type": "webpage"},
        id="Russian news, the month after the year",
    ),
    pytest.param(
        "Kaya, K., (2021, October 9), Komşuların Gerginliği: Yanlış Giden Ne?, SETAV. Retrieved from <https://www.setav.example/yorum/komsularin-gerginligi>",
        {"authors": "Kaya, K.", "issued": "2021-10-09", "title": "Komşuların Gerginliği: Yanlış Giden Ne?", "url": "https://www.setav.example/yorum/komsularin-gerginligi"},
        id="a Turkish comment whose title ends in a question mark",
    ),
    pytest.param(
        "Deutsche Welle, (2020), Union fails to act on the conflict, 8th October 2020, Available at <https://www.dw.example/en/a-55208>",
        {"authors": "Deutsche Welle", "issued": "2020-10-08", "title": "Union fails to act on the conflict", "url": "https://www.dw.example/en/a-55208", "type": "webpage"},
        id="the full date after the title",
    ),
    pytest.param(
        "United Nations, (2020d, October 18), Deaths 'Unacceptable', Secretary-General Stresses, Condemning All Attacks. *Press Release* SG/SM/20399. Retrieved from <https://press.un.example/en/sgsm20399.doc.htm>",
        {"authors": "United Nations", "issued": "2020-10-18d", "title": "Deaths 'Unacceptable', Secretary-General Stresses, Condemning All Attacks", "number": "SG/SM/20399", "url": "https://press.un.example/en/sgsm20399.doc.htm"},
        id="a press release with its number",
    ),
    pytest.param(
        "Haber Bütün, (2020, October 3), Eski Temsilci: Bakan Görevden Alınacak. Retrieved from https://www.youtube.com/watch?v=flaTdIvzGx4&ab_channel=HaberButun",
        {"authors": "Haber Bütün", "issued": "2020-10-03", "title": "Eski Temsilci: Bakan Görevden Alınacak", "url": "https://www.youtube.com/watch?v=flaTdIvzGx4&ab_channel=HaberButun", "type": "motion_picture"},
        id="a video",
    ),
    pytest.param(
        "Ibarra, R., & Oztan, M. F. (2022). Causes of the Second River War: Positions and Strengths. *Journal of Near Eastern Affairs*, 24(4), 595–613. <https://doi.org/10.1080/19448953.2022.203>",
        {"authors": "Ibarra, R.; Oztan, M. F.", "issued": "2022", "title": "Causes of the Second River War: Positions and Strengths", "container": "Journal of Near Eastern Affairs", "volume": "24", "issue": "4", "pages": "595-613", "doi": "10.1080/19448953.2022.203", "type": "article-journal"},
        id="an article in APA",
    ),
    pytest.param(
        "Keane, R. O., (1984), *After Order: Cooperation and Discord in the World Economy*. Princeton University Press.",
        {"authors": "Keane, R. O.", "issued": "1984", "title": "After Order: Cooperation and Discord in the World Economy", "publisher": "Princeton University Press", "type": "book"},
        id="a book",
    ),
    pytest.param(
        "Smith JA, Lee K, Osei P. Sleep and memory in older adults. Lancet Neurol. 2012;62(2):774–81.",
        {"authors": "Smith, JA; Lee, K; Osei, P.", "issued": "2012", "title": "Sleep and memory in older adults", "container": "Lancet Neurol", "volume": "62", "issue": "2", "pages": "774-81", "type": "article-journal"},
        id="Vancouver",
    ),
    pytest.param(
        '[7] A. B. Roe and C. Doe, "Routing in sparse networks," IEEE Trans. Netw., vol. 12, no. 3, pp. 45–67, Mar. 2011.',
        {"authors": "Roe, A. B.; Doe, C.", "issued": "2011-03", "title": "Routing in sparse networks", "container": "IEEE Trans. Netw", "volume": "12", "issue": "3", "pages": "45-67", "type": "article-journal"},
        id="IEEE",
    ),
    pytest.param(
        "Baljon, M. C. (2002). Focusing in supervision. In J. C. Watts, R. N. Gold & M. S. Warren (Eds.), Client-centered psychotherapy in the 21st century (pp. 315-324). Ross-on-Wye: PCCS Books.",
        {"authors": "Baljon, M. C.", "issued": "2002", "title": "Focusing in supervision", "editors": "Watts, J. C.; Gold, R. N.; Warren, M. S.", "container": "Client-centered psychotherapy in the 21st century", "pages": "315-324", "place": "Ross-on-Wye", "publisher": "PCCS Books", "type": "chapter"},
        id="a chapter in APA",
    ),
    pytest.param(
        "SOUZA, Maria Aparecida de; LIMA, João. A formação de professores no Brasil. Educação e Pesquisa, São Paulo, v. 40, n. 1, p. 77-94, 2014.",
        {"authors": "SOUZA, Maria Aparecida; LIMA, João", "issued": "2014", "title": "A formação de professores no Brasil", "volume": "40", "issue": "1", "pages": "77-94"},
        id="ABNT",
    ),
    pytest.param(
        "Müller, Hans/Meier, Karla (1998): Soziale Ungleichheit im Wohlfahrtsstaat. In: Zeitschrift für Soziologie, Jg. 27, H. 3, S. 211-229.",
        {"authors": "Müller, Hans; Meier, Karla", "issued": "1998", "title": "Soziale Ungleichheit im Wohlfahrtsstaat", "container": "Zeitschrift für Soziologie", "volume": "27", "issue": "3", "pages": "211-229", "type": "article-journal"},
        id="a German article",
    ),
    pytest.param(
        "Петров И. А., Сидоров П. В. Внешняя политика и региональная безопасность // Международная жизнь. 2015. № 4. С. 15–28.",
        {"authors": "Петров, И. А.; Сидоров, П. В.", "issued": "2015", "title": "Внешняя политика и региональная безопасность", "container": "Международная жизнь", "issue": "4", "pages": "15-28", "type": "article-journal"},
        id="GOST",
    ),
    pytest.param(
        "Demir, A. (2015). Kafkasya'da enerji güvenliği (Yayımlanmamış Doktora Tezi). Gazi Üniversitesi, Ankara.",
        {"authors": "Demir, A.", "issued": "2015", "title": "Kafkasya'da enerji güvenliği", "type": "thesis"},
        id="a Turkish thesis",
    ),
    pytest.param(
        "Channel 9, (2020b, November 3), Minister scolds neighbour, sends envoys to 'the other side'. Retrieved from <https://channel9.example/a>",
        {"authors": "Channel 9", "issued": "2020-11-03b", "title": "Minister scolds neighbour, sends envoys to 'the other side'", "type": "webpage"},
        id="news whose title has a comma, by an author with a number",
    ),
    pytest.param(
        "OPW, (2020b, September 28), OPW Condemns the Attack on the Harbour. Retrieved from https://opw.example/topic/?t_id=1",
        {"authors": "OPW", "issued": "2020-09-28b", "title": "OPW Condemns the Attack on the Harbour"},
        id="a title that begins with its author's initials",
    ),
    pytest.param(
        "Ministry of Foreign Affairs of the Republic of Elbonia, (2020, November 26), No: 12, Press Release Regarding the Resolution of 25 November 2020. Retrieved from <https://mfa.example/12>",
        {"issued": "2020-11-26", "title": "No: 12, Press Release Regarding the Resolution of 25 November 2020"},
        id="a press release with a number and a date in its title",
    ),
    pytest.param(
        "Idris, A., & Shade, B., (2021), Neighbours in the Second River War. *The River Gambit: Responsibility for the Future*. (Eds.), Turan Demir and Michael Arnold (RT Research Center).",
        {"authors": "Idris, A.; Shade, B.", "issued": "2021", "title": "Neighbours in the Second River War", "container": "The River Gambit: Responsibility for the Future"},
        id="a chapter whose book is told by its italics",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), CASES)
def test_one_reference(raw: str, expected: dict[str, str]) -> None:
    found = shown(parse_reference(raw))
    assert {name: found.get(name, "") for name in expected} == expected


def test_an_impossible_day_stays_as_printed_and_the_year_is_kept() -> None:
    parsed = parse_reference("Reuters, (2020, November 31), Talks resume. Retrieved from <https://reuters.example/a>")
    assert parsed.item.issued is not None
    assert (parsed.item.issued.year, parsed.item.issued.month) == (2020, None)
    [unread] = parsed.unread
    assert (unread.field, unread.printed) == ("issued", "2020, November 31")


def test_a_date_of_access_is_not_the_date_of_issue() -> None:
    parsed = parse_reference("Roe, J. (2019). A page. https://roe.example/a (accessed 5 May 2021).")
    assert (parsed.item.issued, parsed.accessed) == (dates.parse("2019"), dates.parse("5 May 2021"))


def test_a_dash_stands_for_the_author_of_the_entry_before() -> None:
    raws = [
        "Baker, Ann. Painting and Power. London: Verso, 1988.",
        "———. The Silent Garden. London: Verso, 1993.",
        "———. Dearth, Public Policy and Disturbance, 1550–1800. Basingstoke: Verso, 1991.",
        "Carver, John. Stone and Light. New York: Norton, 1990.",
        "Dorn, Eva. A History of Rivers. Chicago: University of Chicago Press, 2001.",
        "Evans, Mark. Letters Home. Oxford: Oxford University Press, 1979.",
    ]
    parsed = parse_references(raws)
    assert [parsed[i].item.authors for i in (0, 1, 2)] == [(Name(family="Baker", given="Ann"),)] * 3
    assert [parsed[i].item.title for i in (1, 2)] == [
        "The Silent Garden",
        "Dearth, Public Policy and Disturbance, 1550–1800",
    ]


def test_confidence_is_given_for_each_field_read() -> None:
    parsed = parse_reference("Keane, R. O. (1984). After Order. Princeton University Press.")
    assert {"authors", "issued", "title", "publisher"} <= set(parsed.confidence)
    assert all(0.0 <= sure <= 1.0 for sure in parsed.confidence.values())


@pytest.mark.parametrize(
    "raw", ["", " ", ".", "[12]", "https://example.org", "(((((", "10.1000/1", "1999", "*", "\ud800", "«»" * 50]
)
def test_a_poor_string_gives_a_poor_reference(raw: str) -> None:
    assert parse_reference(raw).raw == raw


def test_hostile_strings_end() -> None:
    for hostile in (
        "a, " * 100_000,
        "A. " * 100_000,
        "1-" * 100_000,
        "(ed.) " * 50_000,
        "“" * 100_000,
        "und " * 50_000,
        ";" * 100_000,
    ):
        parse_reference(hostile)


def test_a_date_of_access_on_no_calendar_is_kept_as_printed() -> None:
    parsed = parse_reference("Roe, J. (2019). A page. https://roe.example/a (accessed 31 February 2021).")
    assert parsed.accessed is None
    assert [(piece.field, piece.printed) for piece in parsed.unread] == [("accessed", "31 February 2021")]


@pytest.mark.parametrize(
    ("raw", "issued"),
    [
        pytest.param(
            "Roe Council (2020a). The dam opens. 5 October 2020. https://roe.example/a", "2020-10-05", id="after"
        ),
        pytest.param("Roe Council (2020). Events of 5 October 2020. https://roe.example/a", "2020", id="in the title"),
        pytest.param(
            "Roe Council (2020). The dam opens. 5 October 2010. https://roe.example/a", "2020", id="another year"
        ),
        pytest.param(
            "Roe Council (2020). The dam. https://roe.example/a (accessed 5 October 2020).", "2020", id="access"
        ),
    ],
)
def test_the_day_may_stand_behind_the_title(raw: str, issued: str) -> None:
    assert parse_reference(raw).item.issued == dates.parse(issued)


def test_what_is_printed_as_a_doi_and_is_none_is_kept() -> None:
    parsed = parse_reference("Roe, J. (2019). Sand. Opt. Lett., 2, 3-7. doi: 10.12/xyz.")
    assert [(piece.field, piece.printed) for piece in parsed.unread] == [("doi", "10.12/xyz")]


def test_place_and_publisher_are_two() -> None:
    item = parse_reference("ROE, T. A página da rua. Rio de Janeiro: Esquina, 2015.").item
    assert (item.publisher_place, item.publisher) == ("Rio de Janeiro", "Esquina")
