"""Reference lists are found under any heading or none, and end where other text begins."""

from __future__ import annotations

import pytest

from manuscript.samples import LIST, read
from refcheck import manuscript
from refcheck.errors import NoReferenceList
from refcheck.manuscript.lists import is_heading
from refcheck.readers import text

BODY = "A study of floods. It cites several works (Adams, 2011). " * 3


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES",
        "## References",
        "7. References",
        "**Works Cited**",
        "Literatur:",
        "Referências bibliográficas",
        "Kaynakça",
        "KAYNAKÇA",
        "Список литературы",
        "References - Books:",
        "Bibliography / Kaynaklar",
        "VI. Literature Cited",
        "Список використаних джерел",
        "Lähdeluettelo",
        "## Wykaz literatury",
        "قائمة المراجع",
        "參考文獻",
        "İstifadə olunmuş ədəbiyyat",
        "ლიტერატურა",
    ],
)
def test_headings_in_many_languages(heading: str) -> None:
    assert is_heading(heading)
    assert len(read(BODY, heading=heading).references) == 10


@pytest.mark.parametrize(
    "line",
    [
        "Literature of the river: a history of memory",
        "References are given at the end of each chapter of this book.",
        "Sources of error in flow measurements",
        "LITERATURE AND MEMORY: ESSAYS",
        "3.2 Literature Review",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202b", "\u2067", "\u200b", "\ufeff"])
def test_marks_that_print_nothing_do_not_matter(mark: str) -> None:
    entries = "\n".join(f"{mark}{line}" if line else line for line in LIST.split("\n"))
    document = read(BODY.replace("(", f"({mark}"), entries)
    plain = read(BODY, LIST)
    assert len(document.references) == len(plain.references)
    assert [citation.links for citation in document.citations] == [citation.links for citation in plain.citations]


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(
            "Figure captions\n\nFigure 1. The river in 2011, after the flood. Adams, R. drew it.", id="captions"
        ),
        pytest.param("Figure 1. The river in 2011 (Adams, 2011).", id="a caption without a heading"),
        pytest.param(
            "About the author\n\nRuth Adams teaches rivers at a school. She was born in 1970.", id="the author"
        ),
        pytest.param("Appendix A\n\nThe questions that were asked in 2015 follow here in full.", id="an appendix"),
        pytest.param("Received 3 May 2021; accepted 4 June 2021.", id="dates of the journal"),
        pytest.param("Статья поступила в редакцию 12.03.2021; одобрена 15.04.2021.", id="the same in Russian"),
        pytest.param(
            "Etik Kurul İzni: Bu çalışma için 12.03.2020 tarihinde izin alınmıştır.", id="a Turkish statement"
        ),
    ],
)
def test_text_after_the_list_is_not_an_entry(tail: str) -> None:
    document = read(BODY, f"{LIST}\n{tail}\n")
    assert len(document.references) == 10
    assert document.references[-1].raw.startswith("Йовович")


def test_subheadings_and_page_numbers_within_the_list_are_no_entries() -> None:
    entries = LIST.replace("\n\nEvans, P. (2020a)", "\n\n12\n\nNewspapers\n\nEvans, P. (2020a)")
    document = read(BODY, entries)
    assert [reference.raw for reference in document.references] == [
        reference.raw for reference in read(BODY).references
    ]


def test_a_list_for_each_chapter() -> None:
    second = (
        "\n\nChapter 2\n\nMore about ice (Ostrowski, 1999).\n\nReferences\n\n"
        "Ostrowski, J. (1999). Ice. North House.\n\n"
        "Polk, A. (2001). Snow. North House.\n"
    )
    document = read(BODY, LIST.replace("Ostrowski, J. (1999). Ice. North House.\n\n", "") + second)
    assert [reference.raw[:4] for reference in document.references[-2:]] == ["Ostr", "Polk"]
    assert "Ostrowski, 1999" in [citation.printed for citation in document.citations]


def test_a_list_without_a_heading_is_told_by_its_entries() -> None:
    content = f"{BODY}\n\nA last paragraph of the study, which says that floods return.\n{LIST}"
    document = manuscript.read(text.read("sample.txt", content.encode()))
    assert len(document.references) == 10


def test_no_list_says_how_to_give_a_bibliography() -> None:
    with pytest.raises(NoReferenceList, match=r"sample\.txt: no reference list found; .*\.bib"):
        manuscript.read(text.read("sample.txt", b"Only prose, without any list. It goes on for a while.\n"))


def test_an_entry_of_nothing_but_an_address_does_not_end_the_list() -> None:
    entries = "".join(f"\n{n}. Adams R ({1990 + n}) Rivers, part {n}. Delta Press.\n" for n in range(1, 6))
    document = read("As shown [1-4], and said [6].", f"{entries}\n6. . Available from: http://rivers.example/six\n")
    assert [one.label for one in document.references][-1] == "6"


def test_running_heads_are_no_text_and_no_entries() -> None:
    head = "Review of Weirs 12 (2019)"
    body = (
        f"{head}\n\n{BODY}\n\n{head}    41\n\f\n42    E. Dahl\n\nThey say so (Adams, 2011).\n\n43\n\f\n44    E. Dahl\n"
    )
    document = read(
        body, LIST.replace("\n\nEvans, P. (2020b)", f"\n\n{head}    45\n\f\n46    E. Dahl\n\nEvans, P. (2020b)")
    )
    assert len(document.references) == 10
    assert {citation.label.names for citation in document.citations} == {("Adams",)}


GERMAN = """Beck, Ulrich, 1986: Risikogesellschaft. Auf dem Weg in eine
andere Moderne. Frankfurt a.M.: Suhrkamp.
Ders., 1993: Die Erfindung des Politischen. Zu einer Theorie refle-
xiver Modernisierung. Frankfurt a.M.: Suhrkamp.
Bude, Heinz (Hrsg.), 1998: Deutsche Generationen im Umbruch.
Konstanz: UVK.
Statistisches Bundesamt (Hrsg.), 2003: Datenreport 2002. Bonn.
Voß, G. Günter/Pongratz, Hans J., 1998: Der Arbeitskraftunter-
nehmer. Eine neue Grundform der Ware Arbeitskraft? In: KZfSS
50, S. 131-158.
- 2003: Arbeitskraftunternehmer. Erwerbsorientierungen in ent-
grenzten Arbeitsformen. Berlin: edition sigma."""
PROSE = (
    "Die vorliegende Arbeit fragt, wie sich die Ungleichheit verfe-\nstigt hat (Beck, 1986). Sie wird an einer\n"
    "Befragung gezeigt, die in den neunziger Jahren durchgeführt wurde und die\nnoch nicht ausgewertet worden ist.\n"
) * 6


@pytest.mark.parametrize(
    "heading",
    ["Literatur", "Zitierte Literatur", "Quellen und Literatur", "7. Literaturnachweise", "Verwendete Literatur", ""],
)
@pytest.mark.parametrize(
    "tail",
    [
        "",
        "Anschrift des Verfassers:\nProf. Dr. Max Ebers, Universität Bremen, Postfach 33 04 40,\n28334 Bremen\n",
        "The article asks how inequality is made, and whether it has been\nmeasured well. It is shown that this\n"
        "is not the case, and that there are ways which would not have had\nit. They are not easy, and it can\n"
        "be said that these were never tried.\n",
    ],
    ids=["nothing after it", "an address after it", "prose after it"],
)
def test_a_list_set_without_any_gap(heading: str, tail: str) -> None:
    content = f"{PROSE}{heading}\n{GERMAN}\n{tail}"
    document = manuscript.read(text.read("sample.txt", content.encode()))
    assert [one.raw[:8] for one in document.references] == [
        "Beck, Ul", "Ders., 1", "Bude, He", "Statisti", "Voß, G. ", "- 2003: ",
    ]  # fmt: skip
    assert document.references[-1].raw.endswith("edition sigma.")


def test_page_heads_in_a_text_without_form_feeds() -> None:
    body = [f"Line {number} of a study of weirs says what the others say." for number in range(120)]
    for page, at in enumerate(range(0, 120, 30)):
        body.insert(at + page, f"{40 + page} E. Dahl")
    entries = GERMAN.split("\n")
    entries.insert(4, "44 E. Dahl")
    lines = [*body, "Literatur", *entries]
    lines.insert(lines.index("Literatur") + 5, "von Beyme, Klaus, 1987: Die Parlamente. München: Piper.")
    document = manuscript.read(text.read("sample.txt", "\n".join(lines).encode()))
    assert len(document.references) == 7
    assert not any("Dahl" in one.raw for one in document.references)
    assert document.references[2].raw.startswith("von Beyme")


def test_the_last_page_of_an_entry_is_no_page_number() -> None:
    entries = LIST.replace("Journal of Weirs, 4(2), 11-19.", "Journal of Weirs, 4(2), 11-\n19")
    assert read(BODY, entries).references[1].raw.endswith("11-\n19")


def test_blank_lines_between_all_printed_lines_part_nothing() -> None:
    content = f"{PROSE.replace(chr(10), ' ')}\n\nLiteratur\n\n" + GERMAN.replace("\n", "\n\n")
    document = manuscript.read(text.read("sample.txt", content.encode()))
    assert len(document.references) == 6


ARCHIVES = "Arland Archive, Weir: Add. MS 78201\n\nCounty Record Office, Weir: DE/Lw\n\nThe Water House, Oldford"
PRIMARY = "Boyle, Robert. *The Use of Grain*. Oxford: Hall, 1663."
SECONDARY = "Adams, Rosa. *Rivers*. Oxford: Delta, 2004.\n\nManning, Karl. *Weirs*. Oxford: Delta, 1988."
ALL = [*ARCHIVES.split("\n\n"), PRIMARY, *SECONDARY.split("\n\n")]


@pytest.mark.parametrize(
    ("entries", "raws"),
    [
        pytest.param(f"## Archival Collections\n\n{ARCHIVES}\n\n## Published Primary Sources\n\n{PRIMARY}\n\n"
                     f"## Secondary Sources\n\n{SECONDARY}", ALL, id="archives first"),
        pytest.param(f"## Published Primary Sources\n\n{PRIMARY}\n\n## Secondary Sources\n\n{SECONDARY}\n\n"
                     f"## Archives\n\n{ARCHIVES}", [*ALL[3:], *ALL[:3]], id="archives last"),
        pytest.param(f"## Printed\n\n{PRIMARY}\n\n{SECONDARY}\n\n## Interviews\n\n{ARCHIVES}", ALL[3:],
                     id="no years last, and no word of archives"),
        pytest.param(f"## Collections\n\n{ARCHIVES}\n\nMap Room\n\nSea House\n\nTown Hall\n\nOld Mill\n\n"
                     f"## Printed\n\n{PRIMARY}\n\n{SECONDARY}",
                     [*ALL[:3], "Map Room", "Sea House", "Town Hall", "Old Mill", *ALL[3:]],
                     id="many lines without a year"),
    ],
)  # fmt: skip
def test_a_list_in_sections(entries: str, raws: list[str]) -> None:
    body = f"{BODY}\n\n# Aftermath\n\n{BODY}"
    document = read(body, f"\n{entries}\n\n# Appendix\n\nA table.\n", heading="# Bibliography", form="markdown")
    assert [reference.raw for reference in document.references] == raws


def test_a_line_in_bold_heads_a_section_of_a_list() -> None:
    entries = (
        "**Archives**\n\nState Archive of Arland, Papers of the Weir.\n\n**Books and papers**\n\n"
        "Adams, R. (2011). Rivers. Delta Press.\n\nBaker, T. (2015). Weirs. Delta Press.\n"
    )
    document = read("Floods are old (Adams, 2011; Baker, 2015).", entries, heading="## References", form="markdown")
    assert [(each.raw[:5], each.section) for each in document.references] == [
        ("State", "Archives"), ("Adams", "Books and papers"), ("Baker", "Books and papers"),
    ]  # fmt: skip


def test_words_for_sources_alone_on_a_line_head_a_section() -> None:
    entries = (
        "Archival sources\n\nState Archive of Arland, Papers of the Weir.\n\nNewspapers\n\nThe Weir (Oldford)\n\n"
        "Books and articles\n\nAdams, R. (2011). Rivers. Delta Press.\n\nBaker, T. (2015). Weirs. Delta Press.\n"
    )
    document = read("Floods are old (Adams, 2011; Baker, 2015).", entries)
    assert [(each.raw[:5], each.section) for each in document.references] == [
        ("State", "Archival sources"), ("The W", "Newspapers"), ("Adams", "Books and articles"),
        ("Baker", "Books and articles"),
    ]  # fmt: skip


def test_an_entry_knows_its_section() -> None:
    entries = f"\n## Archives\n\n{ARCHIVES}\n\n## Books\n\n### A\n\n{SECONDARY}\n\n### B\n\n{PRIMARY}\n"
    document = read(BODY, entries, heading="# Bibliography", form="markdown")
    assert [reference.section for reference in document.references] == [*["Archives"] * 3, *["Books"] * 3]


def test_a_chapter_on_the_literature_is_no_list() -> None:
    body = "# Literature\n\n## Theories\n\n" + "This is what they say of it, and it was not new.\n\n" * 12
    document = read(body, f"\n{SECONDARY}\n", heading="## References", form="markdown")
    assert [reference.raw for reference in document.references] == ALL[4:]
