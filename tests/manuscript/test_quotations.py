"""Quotations hang on their citation; terms, titles and apostrophes are none."""

from __future__ import annotations

import pytest

from manuscript.samples import read
from refcheck.manuscript.marks import quoted
from refcheck.model import QuoteKind

LEAD = "Floods are old (Adams, 2011). They come back (Ostrowski, 1999). "


def quotes(body: str) -> list[tuple[str, str]]:
    document = read(LEAD + body)
    return [(quote.text, document.citations[quote.citation].printed) for quote in document.quotes]


@pytest.mark.parametrize(
    ("opening", "closing"),
    ["''", '""', "“”", "‘’", "„“", "«»", "‚‘", "‹›", ("‘", "'"), ("“", '"'), "””", "»«"],
)
def test_every_kind_of_marks(opening: str, closing: str) -> None:
    body = f"He said that {opening}the water took the old bridge{closing} (Evans, 2020a)."
    assert quotes(body) == [("the water took the old bridge", "Evans, 2020a")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "'Arland's bridge and the towns' mill are gone' it said",
            ["Arland's bridge and the towns' mill are gone"],
            id="apostrophes inside",
        ),
        pytest.param("the towns' mill and the girls' school", [], id="possessives of plurals"),
        pytest.param("in the '90s and the '60s it rose", [], id="decades"),
        pytest.param("rock 'n' roll isn't \"a flood\"", ["a flood"], id="elisions"),
        pytest.param("called 'the towns' by 'the mill'", ["the towns", "the mill"], id="a term that ends with s"),
        pytest.param('a board of 5" by 10" was lost', [], id="inches"),
        pytest.param("it said “the ‘old’ bridge” then", ["the ‘old’ bridge", "old"], id="nested"),
        pytest.param("“never closed and “closed later” here", ["closed later"], id="an opening mark never closed"),
        pytest.param("Türkiye'nin 'eski köprü' dediği", ["eski köprü"], id="Turkish case endings"),
        pytest.param("l’eau et l’air, « un pont » perdu", [" un pont "], id="French"),
    ],
)
def test_marks_and_apostrophes(text: str, words: list[str]) -> None:
    assert [text[span.start : span.end] for span in quoted(text)] == words


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "He called it 'a loss for all' [Harbour Times, 2020], "
            "and she said 'we lost the mill as well' [Evans, 2020b].",
            [("a loss for all", "Harbour Times, 2020"), ("we lost the mill as well", "Evans, 2020b")],
            id="each on the citation that follows it",
        ),
        pytest.param(
            "First 'the water came at night', then 'the mill was gone by morning' [Evans, 2020b].",
            [("the water came at night", "Evans, 2020b"), ("the mill was gone by morning", "Evans, 2020b")],
            id="two on one citation",
        ),
        pytest.param(
            "Adams (2011) writes: “rivers do not forget their old beds”.",
            [("rivers do not forget their old beds", "Adams (2011")],
            id="on the citation that introduces it",
        ),
        pytest.param(
            "“Rivers do not forget their old beds.” (Adams, 2011). Nobody listened.",
            [("Rivers do not forget their old beds.", "Adams, 2011")],
            id="the citation after the full stop",
        ),
        pytest.param(
            '"The bridge is closed. Use the ferry until May", he said [Harbour Times, 2020].',
            [("The bridge is closed. Use the ferry until May", "Harbour Times, 2020")],
            id="two sentences, and a word of saying before the citation",
        ),
        pytest.param("The so-called 'neutral ground' was under water [Harbour Times, 2020].", [], id="a scare quote"),
        pytest.param("It spoke of 'loss' and 'grief' [Harbour Times, 2020].", [], id="single words"),
        pytest.param(
            "The term 'high water mark' is old, as we see in the records of the towns (Adams, 2011).", [], id="a term"
        ),
        pytest.param("See “A First Flood” (Evans, 2020a).", [], id="a title"),
        pytest.param(
            "In a pamphlet titled 'Why the lake belongs to nobody at all' they objected (Adams, 2011).",
            [],
            id="a title",
        ),
        pytest.param(
            "Under the slogan 'One lake, two flags and no shot' they marched (Adams, 2011).", [], id="a slogan"
        ),
        pytest.param("The old saying 'my enemy of old is my friend now' holds (Adams, 2011).", [], id="a saying"),
        pytest.param(
            "The mayor answered by saying 'my enemy of old is my friend now' (Adams, 2011).",
            [("my enemy of old is my friend now", "Adams, 2011")],
            id="a speech",
        ),
        pytest.param(
            "The treaty nowhere says 'each side may veto the other' (Adams, 2011).",
            [],
            id="what the source does not say",
        ),
        pytest.param(
            "They speak of 'tek göl ve iki devlet' ('one lake and two states') (Adams, 2011).",
            [("tek göl ve iki devlet", "Adams, 2011")],
            id="a translation in brackets",
        ),
        pytest.param("Adams (2011) saw a ‘river town’; Ostrowski (1999) saw ice.", [], id="a term before the next one"),
        pytest.param(
            "This is the ‘old wisdom’ that Adams (2011) mocks.", [], id="a scare quote before a narrative citation"
        ),
        pytest.param(
            "Adams (2011) calls it “a river of sand and stone” and, some pages further on in the same chapter, which "
            "has no title of its own, “a road that goes down to the sea”.",
            [("a river of sand and stone", "Adams (2011"), ("a road that goes down to the sea", "Adams (2011")],
            id="two on one narrative citation",
        ),
        pytest.param(
            "Adams claims that \"the weir was never the town's 'own' weir\" (2011, 52).",
            [("the weir was never the town's 'own' weir", "(2011, 52")],
            id="between the name and its year",
        ),
        pytest.param(
            "We say that 'the water always wins here'. It is so (Adams, 2011).",
            [],
            id="in a sentence without a citation",
        ),
    ],
)
def test_attribution(body: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(body) == expected


BLOCK = (
    "The bridge was built in a dry year and nobody asked the river. When the water came it asked nobody either. "
    "We shall build it again, and higher, or we shall learn to swim"
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f"On 7 October 2020 Mayor Lind answered as follows:\n\n“{BLOCK}” [Harbour Times, 2020].", id="between marks"
        ),
        pytest.param(
            f"On 7 October 2020 Mayor Lind answered as follows:\n\n{BLOCK} [Harbour Times, 2020].", id="without marks"
        ),
        pytest.param(
            f"On 7 October 2020 Mayor Lind answered as follows:\n\n“{BLOCK}.”\n[Harbour Times, 2020]",
            id="citation on a line of its own",
        ),
    ],
)
def test_a_block_hangs_on_its_citation_and_is_dated_by_its_introduction(body: str) -> None:
    document = read(LEAD + "\n\n" + body)
    [quote] = document.quotes
    assert (quote.text.rstrip("."), quote.kind) == (BLOCK, QuoteKind.BLOCK)
    citation = document.citations[quote.citation]
    assert citation.printed == "Harbour Times, 2020"
    assert [(mention.day, mention.month, mention.year) for mention in citation.mentions] == [(7, 10, 2020)]
    assert quote.speaker == "Mayor Lind"


def test_a_markdown_block() -> None:
    document = read(
        LEAD + f"\n\nMayor Lind (Harbour Times, 2020) said:\n\n> {BLOCK[:29]}\n> {BLOCK[30:]}\n", form="markdown"
    )
    [quote] = document.quotes
    assert quote.text == BLOCK
    assert document.citations[quote.citation].printed == "Harbour Times, 2020"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "Lind was short.\n“The water took the old bridge.”\n[Evans, 2020b].\nIt is so.", id="a sentence a line"
        ),
        pytest.param("# The bridge\nLind said “the water took\nthe old bridge.” (Evans, 2020b)", id="below a heading"),
    ],
)
def test_line_breaks_of_markdown_part_nothing(body: str) -> None:
    document = read(f"{LEAD}\n\n{body}", form="markdown")
    assert [quote.text.lower() for quote in document.quotes] == ["the water took the old bridge."]


def test_a_line_that_attributes_a_block_is_no_part_of_it() -> None:
    document = read(f"{LEAD}\n\n> {BLOCK}.\n>\n> --- Evans (2020b, p. 7)\n", form="markdown")
    assert [quote.text.rstrip(".") for quote in document.quotes] == [BLOCK]


def test_a_block_with_its_citation_ends_its_paragraph() -> None:
    document = read(
        f"{LEAD}\n\n> {BLOCK}. (Evans, 2020b, p. 7)\n\nThe town's rules changed (Adams, 2011).", form="markdown"
    )
    [quote] = document.quotes
    assert (quote.text.rstrip("."), document.citations[quote.citation].locator) == (BLOCK, "p. 7")


def test_a_page_number_parts_nothing() -> None:
    body = "Adams (2011) writes that “the river did not ask the old mill and it did\n\n\f12\n\nnot ask for the bridge”."
    assert [words for words, _ in quotes("\n\n" + body)] == [
        "the river did not ask the old mill and it did not ask for the bridge"
    ]


def test_a_quotation_across_a_page_break_is_whole() -> None:
    body = (
        "The paper of the next morning had it that 'the river rose by nine feet in the night and took with it\n\n"
        "the bridge, the mill and eleven cows' [Harbour Times, 2020]."
    )
    assert quotes("\n\n" + body) == [
        (
            "the river rose by nine feet in the night and took with it the bridge, the mill and eleven cows",
            "Harbour Times, 2020",
        )
    ]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Mayor Anna Lind said that 'the bridge will be built again' [Harbour Times, 2020].", "Mayor Anna Lind"),
        (
            "Joost van der Veen, who keeps the weir, stated that 'the gates were shut' [Harbour Times, 2020].",
            "Joost van der Veen",
        ),
        ("The report states that 'the gates were shut at six' [Harbour Times, 2020].", ""),
        ("He said that 'the gates were shut at six' [Harbour Times, 2020].", ""),
        ("According to AFAD’ın 'the gates were shut at six' [Harbour Times, 2020].", "AFAD"),
        ("Como escribe Lind: 'the gates were shut at six' [Harbour Times, 2020].", ""),
        ("According to Lind the water was high; the paper adds that 'the gates were shut' [Harbour Times, 2020].", ""),
    ],
)
def test_speakers(body: str, speaker: str) -> None:
    [quote] = read(LEAD + body).quotes
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("body", "dates"),
    [
        pytest.param("On 5 October 2020 it closed [Harbour Times, 2020].", [(2020, 10, 5)], id="in the sentence"),
        pytest.param(
            "It rose on 4 October 2020. On 5 October it closed [Harbour Times, 2020].",
            [(2020, 10, 5)],
            id="year before",
        ),
        pytest.param(
            "It rose on 4 October 2020 and on 3 May 1993. On 5 October it closed [Harbour Times, 2020].",
            [(None, 10, 5)],
            id="two years before",
        ),
        pytest.param("It closed [Harbour Times, 2020].", [], id="no date"),
        pytest.param(
            "It began in 1993. Mai 2020 it closed [Harbour Times, 2020].",
            [(2020, 5, None)],
            id="a year ends a sentence before a German month",
        ),
    ],
)
def test_dates_of_the_citing_sentence(body: str, dates: list[tuple[int | None, int, int | None]]) -> None:
    [citation] = read(LEAD + "\n\n" + body).citations[2:]
    assert [(mention.year, mention.month, mention.day) for mention in citation.mentions] == dates
    assert all(citation.sentence[one.offset :].startswith(one.printed) for one in citation.mentions)
