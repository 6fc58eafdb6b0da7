"""A PDF's text in paragraphs: heads and page numbers out, broken words whole, the entries of a list apart."""

from __future__ import annotations

import pytest

from readers.pdffile import Words, pdf
from refcheck import manuscript
from refcheck.errors import InputError
from refcheck.readers import pdf as reader

LONG = "The city was hit twice that night, said the report of the people who had"


def column(*lines: str, x: float = 72, y: float = 700, size: float = 10, hang: float = 0) -> list[Words]:
    """Lines below each other; one that begins with ">" is indented."""
    return [
        Words(line.lstrip("> "), x + (12 + hang if line.startswith(">") else 0), y - 12 * number, size)
        for number, line in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("page", "content"),
    [
        pytest.param(column(LONG, "been there. It ends.", f">{LONG}", "seen it."),
                     [f"{LONG} been there. It ends.", f"{LONG} seen it."], id="an indent begins a paragraph"),
        pytest.param([*column(LONG, "gone."), *column(LONG, "seen.", y=660)], [f"{LONG} gone.", f"{LONG} seen."],
                     id="a gap begins a paragraph"),
        pytest.param([*column("Sources", size=14, y=714), *column(LONG, "gone.")], ["Sources", f"{LONG} gone."],
                     id="another size of type is a heading"),
        pytest.param(column("The city was hit twice that night, said the report which they had writ-", "ten and read."),
                     ["The city was hit twice that night, said the report which they had written and read."],
                     id="a word broken at the line end"),
        pytest.param(column("The report is at https://a.example/the/report-of-the-night-that-was-", "long and there."),
                     ["The report is at https://a.example/the/report-of-the-night-that-was-long and there."],
                     id="an address keeps its hyphen"),
        pytest.param(column(f"{LONG} on 12–", "14 and then."), [f"{LONG} on 12–14 and then."], id="a range broken"),
        pytest.param(column(f"{LONG} [3]–", "[5] and then."), [f"{LONG} [3]– [5] and then."],
                     id="a range of citations broken"),
        pytest.param(column(LONG, "[5] before, and then."), [f"{LONG} [5] before, and then."],
                     id="a citation begins a line of a sentence"),
        pytest.param([*column("One", LONG[:39], LONG[:39], LONG[:39]), *column("Two", LONG[:39], LONG[:39], x=330)],
                     ["One " + " ".join([LONG[:39]] * 3) + " Two " + " ".join([LONG[:39]] * 2)], id="two columns"),
        pytest.param([Words("Known", 72, 700), Words("3", 104, 703, 6), Words("since then.", 111, 700)],
                     ["Known³ since then."], id="a raised figure"),
        pytest.param([Words("Known", 72, 700), Words("3;12", 106, 703, 6), Words("since then.", 122, 700)],
                     ["Known³;¹² since then."], id="raised figures behind a gap"),
        pytest.param([Words("Known.", 72, 700), Words("3", 109, 703, 6), Words("Since then.", 116, 700)],
                     ["Known.³ Since then."], id="a raised figure behind a full stop and a gap"),
        pytest.param([Words("Known", 72, 700), Words("3", 106, 700, 6), Words("since then 4.", 116, 700)],
                     ["Known 3 since then 4."], id="a small figure on the line"),
    ],
)  # fmt: skip
def test_paragraphs(page: list[Words], content: list[str]) -> None:
    assert reader.read("a.pdf", pdf(page)).content == "\n\n".join(content) + "\n"


UNMARKED = (  # every entry fills its lines, and nothing in the setting parts them
    "Doe, J, and A Miller. 2004. “A rise in the long history of the tides.” Rises",
    "and Falls 3: 1–9 and 14–27 and 30–31. https://doi.org/10.5555/rises.2004.0003.",
    "Miller, A, and J Doe. 2011. “A short history of another long river.” Falls of",
    "the North 14: 221–239 and 240–241. https://doi.org/10.5555/falls.2011.0014.00.",
    "Roe, R, and P Lind. 2010. “A fall in the long history of the tides.” Southern",
    "Falls and Rises 7: 71–92 and 94–95. https://doi.org/10.5555/falls.2010.0007.0.",
)
ENTRIES = (
    "Doe, J. (2004). A rise in the long history of the tides of the northern",
    "> coast. Rises, 3(2), 1-9.",
    "Miller, A. (2011). Short title. Falls Press.",
    "Roe, R. (2010). A fall in the long history of the tides of the southern",
    "> coast. Falls, 3(2), 1-9.",
)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(ENTRIES, id="hanging indent"),
        pytest.param([line.lstrip("> ") for line in ENTRIES], id="flush"),
        pytest.param([f"[{number}] {line}" for number, line in enumerate(ENTRIES[:1] * 3, 1)], id="labels"),
        pytest.param([f"{number}. {line}" for number, line in enumerate(ENTRIES[:1] * 3, 1)], id="labels, full lines"),
        pytest.param(UNMARKED, id="nothing but names turned round"),
    ],
)
def test_the_entries_of_a_list_stay_apart(lines: list[str]) -> None:
    pages = [
        *column(LONG, "been there (Doe, 2004) [1]."),
        *column("References", size=14, y=640),
        *column(*lines, y=620),
    ]
    assert len(manuscript.read(reader.read("a.pdf", pdf(pages))).references) == 3


def test_heads_and_page_numbers_go_and_sentences_run_on() -> None:
    pages = [
        [Words(f"{number} Tides and Times", 72, 800), *column(f"{word} {LONG}", LONG), Words(f"- {number} -", 290, 30)]
        for number, word in enumerate(("One", "two", "three", "four"), 1)
    ]
    text = reader.read("a.pdf", pdf(*pages))
    assert "Tides" not in text.content
    assert "- 2 -" not in text.content
    assert f"had two {LONG}" in text.content


def test_an_entry_that_begins_a_page_is_an_entry() -> None:
    first = column(LONG, "been there (Doe, 2004).", y=400) + column("References", size=14, y=360)
    entries = [
        f"{name}, J. (2004). A rise in the history of the tides of https://a.example/{name}" for name in ("Doe", "Roe")
    ]
    document = manuscript.read(reader.read("a.pdf", pdf([*first, *column(entries[0], y=340)], column(entries[1]))))
    assert [each.item.url for each in document.references] == ["https://a.example/Doe", "https://a.example/Roe"]


def test_a_line_is_a_page() -> None:
    pages = [column("The first page is here."), column("Another page is here.")]
    text = reader.read("a.pdf", pdf(pages[0], [], pages[1]))
    assert text.locate(text.content.index("Another")).line == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(pdf([], []), r"no text layer \(a scan\?\)", id="a scan"),
        pytest.param(pdf(column("x" * 30))[:300], "cannot be opened as a PDF|no text layer", id="cut off"),
        pytest.param(b"%PDF-1.7\n" + b"\0" * 100, "cannot be opened as a PDF", id="damaged"),
        pytest.param(
            pdf(column("1 2 3 4 5 6 7 8 9 / ! ? 1 2 3 4 5 6 7 8 9 * * 1 2" * 10)), "no readable", id="nonsense"
        ),
    ],
)
def test_bad_files_are_told(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        reader.read("a.pdf", data)


def test_recognised_by_content() -> None:
    assert reader.recognises(pdf(column("x")))
    assert not reader.recognises(b"A text about %PDF- signatures")


HANGING = (
    "Doe, J. (2004). A rise in the long history of the tides of the northern",
    "> coast that nobody knew. Rises of the tides, 3(2), 1-9.",
    "Roe, R. (2010). A fall in the long history of the tides of the southern",
    "> coast that nobody saw. Falls of the tides, 3(2), 1-9.",
    "Poe, E. (2012). A rest in the long history of the tides of the eastern",
    "> coast that nobody heard. Rests of the tides.",
)


def test_an_indented_line_at_the_head_of_a_page_goes_on_with_its_entry() -> None:
    pages = [
        column("References", size=14, y=640) + column(*HANGING, y=620),
        column("> European Journal of Tides, 40(1), 3-9.", *HANGING[:4]),
    ]
    entries = reader.read("a.pdf", pdf(*pages)).content.split("\n\n")
    assert "Rests of the tides. European Journal of Tides, 40(1), 3-9." in " ".join(entries[3].split())


def test_an_address_over_two_lines_ends_its_entry_at_the_foot_of_a_page() -> None:
    first = "Doe, J. (2004). A rise of the tides. https://www.tides.example/reports/of/the/year/and/"
    pages = [
        column("References", size=14, y=640) + column(first, "statements/of-the-day.html", y=620),
        column("Roe, R. (2010). A fall."),
    ]
    entries = reader.read("a.pdf", pdf(*pages)).content.strip().split("\n\n")
    assert entries[-1] == "Roe, R. (2010). A fall."


def test_the_tails_of_entries_are_no_running_heads() -> None:
    pages = [
        [*column(f"Doe, J. A rise of {word}. Tides.", LONG, LONG, LONG), Words(f"198{n};16(7):106-11{n}.", 72, 600)]
        for n, word in enumerate(("one", "two", "three", "four"))
    ]
    assert reader.read("a.pdf", pdf(*pages)).content.count(";16(7):106") == 4


def test_ragged_text_full_of_years_is_one_paragraph() -> None:
    lines = (
        "The tides were seen in all the years of the long war (Doe, 2004), and",
        "again in the short one (Roe, 2010; Poe,",
        "2012), when nobody who lived at the coast in 2013 had",
        "time for them (Loe, 2014), which the people of",
        "the south did not forget (Moe, 2015) and the people of the north did not",
        "forgive (Noe, 2016).",
    )
    assert reader.read("a.pdf", pdf(column(*lines))).content.strip() == " ".join(lines)
