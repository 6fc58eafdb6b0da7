from __future__ import annotations

import pytest

from link_parts import UNREAD
from passage_parts import dossier, source, told
from refcheck.checks._persons import is_person, same_person
from refcheck.checks._speaking import attributed
from refcheck.model import Confidence, Name, Page

WORDS = "the boats will not leave the harbour before spring"
PRINTED = f"Mayor Lind said that “{WORDS}” (Ferry 2020)."
START = "The council met on Tuesday and spoke of the winter. The room was full. "
SAID = f"“Nobody doubts that {WORDS},” Captain Ida Olsen said. The meeting ended at noon."
MEETING = "The council met on Tuesday. “We have waited for years and years for this,” Mayor Lind said. "
OWN = (
    f"{MEETING}“It is time to look at the matter with open eyes,” Captain Ida Olsen said.\n"
    "The harbour was built a century ago and has never been deep. "
    f"The ice is thick this winter and {WORDS}, so the market on the mainland stays shut. "
    "Wool and cheese wait in the stores on the quay, and the price of bread has risen.\n"
)


def speaks(text: str, speaker: str = "Mayor Lind", **more: object) -> list[str]:
    given = dossier(PRINTED, source(text, **more), speaker=speaker)  # type: ignore[arg-type]
    return [problem.message for problem in told("speaker-differs", given)]


@pytest.mark.parametrize(
    ("text", "speaker", "seen"),
    [
        pytest.param(START + SAID, "Mayor Lind", "gives the words to Captain Ida Olsen", id="somebody else"),
        pytest.param(
            START + f"Ida Olsen, who owns two boats, told the council that “{WORDS}”.",
            "Mayor Karl Lind",
            "gives the words to Ida Olsen",
            id="named before the quotation",
        ),
        pytest.param(
            START + f"“{WORDS.capitalize()},” said Foreign Minister Ida Olsen on Monday.",
            "Karl Lind",
            "gives the words to Foreign Minister Ida Olsen",
            id="the verb first",
        ),
        pytest.param(OWN, "Mayor Lind", "has the words without quotation marks, in its own voice", id="its own voice"),
    ],
)
def test_other_speakers(text: str, speaker: str, seen: str) -> None:
    assert speaks(text, speaker) == [
        f"the manuscript gives the words to {speaker}; the live page {seen}; look who speaks there"
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(START + f"“{WORDS.capitalize()},” Karl Lind said.", "Mayor Lind", id="the same family name"),
        pytest.param(START + f"“{WORDS.capitalize()},” Mr Vladimir Lindt said.", "Mayor Lind", id="another spelling"),
        pytest.param(START + f"“{WORDS.capitalize()},” he said.", "Mayor Lind", id="a pronoun"),
        pytest.param(START + f"“{WORDS.capitalize()},” the mayor said.", "Mayor Lind", id="an office without a name"),
        pytest.param(START + SAID, "The mayor", id="the manuscript names no person"),
        pytest.param(START + SAID, "Harbour Authority Council", id="a body speaks through persons"),
        pytest.param(START + SAID, "Brussels", id="a capital speaks through persons"),
        pytest.param(START + SAID, "Lind", id="a single word may be a place"),
        pytest.param(START + SAID, "", id="the manuscript names nobody"),
        pytest.param(START + SAID, "Pope Karl", id="a name that is not the only one"),
        pytest.param(START + SAID, "Мэр Линд", id="names in two scripts"),
        pytest.param(START + f"Mayor Lind was there. {SAID}", "Mayor Lind", id="the speaker is near"),
        pytest.param(
            START + f"“{WORDS.capitalize()},” Ida Olsen, a spokeswoman, said.", "Mayor Lind", id="for somebody else"
        ),
        pytest.param(START + f"“{WORDS.capitalize()},” Ida Olsen and Karl Berg said.", "Mayor Lind", id="two speak"),
        pytest.param(START + f"“{WORDS.capitalize()}.” Ida Olsen said it was so.", "Mayor Lind", id="next sentence"),
        pytest.param(
            START + f"“It is so,” Ida Olsen said, while {WORDS}. “That is all,” Karl Berg said.",
            "Mayor Lind",
            id="between two quotations",
        ),
        pytest.param(START + f"Ida Olsen told us what he had said: “{WORDS}”.", "Mayor Lind", id="words passed on"),
        pytest.param(f"{SAID} {START} It is true: {WORDS}, and “that is all”.", "Mayor Lind", id="said more than once"),
        pytest.param(START + f"“{WORDS.capitalize()},” Reuters said.", "Mayor Lind", id="an agency passes words on"),
        pytest.param(OWN.replace("The harbour was", "He said the harbour was"), "Mayor Lind", id="reported speech"),
        pytest.param(OWN.replace("The harbour was", "His harbour was"), "Mayor Lind", id="may go on reporting"),
        pytest.param(OWN.replace("so the market", "according to Lind, so the market"), "Mayor Lind", id="according to"),
        pytest.param(OWN.replace("The harbour was built a century ago and has never been deep", "In short: deep"),
                     "Mayor Lind", id="after a colon"),
        pytest.param(f"{MEETING}“It is time to look at the matter,” Ida Olsen said.\nThe ice is thick and {WORDS}.\n",
                     "Mayor Lind", id="a paragraph of its own may be a block quotation"),
        pytest.param(OWN.replace("so the market on", "asked for it; the market on"), "Mayor Lind", id="asked"),
        pytest.param(OWN, "Mayor Winter Karlsen", id="the page does not know the speaker"),
        pytest.param(OWN.replace("“", "").replace("”", ""), "Mayor Lind", id="the page sets no quotation marks"),
    ],
)  # fmt: skip
def test_in_doubt_it_stays_silent(text: str, speaker: str) -> None:
    assert speaks(text, speaker) == []


@pytest.mark.parametrize(
    ("before", "count"),
    [
        pytest.param("On 4 May 2020 Mayor Lind said", 1, id="a date before"),
        pytest.param("The boats wait, and mayor Karl Lind said", 1, id="a title in small letters"),
        pytest.param("Through his spokesman, Mayor Lind said", 0, id="the manuscript has a spokesman, too"),
        pytest.param("A letter against Mayor Lind said", 0, id="the letter speaks"),
        pytest.param("Somebody close to Mayor Lind said", 0, id="somebody close speaks"),
    ],
)
def test_the_name_must_be_the_one_who_speaks(before: str, count: int) -> None:
    name = before.removesuffix(" said")[before.find("Mayor" if "Mayor" in before else "Karl") :]
    given = dossier(f"{before} that “{WORDS}” (Ferry 2020).", source(START + SAID), speaker=name)
    assert len(told("speaker-differs", given)) == count


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"title": "Speech of the mayor at the opening"}, id="a speech"),
        pytest.param({"authors": ("Karl Lind",)}, id="the speaker wrote the page"),
        pytest.param({"truncated": True}, id="only the beginning was read"),
        pytest.param({"hidden_from": 10}, id="text that the page does not show"),
    ],
)
def test_pages_that_prove_nothing(more: dict[str, object]) -> None:
    assert speaks(OWN, **more) == []


READ = source(START + SAID)


@pytest.mark.parametrize(
    ("read", "more"),
    [
        pytest.param(None, {"live": UNREAD}, id="Unavailable"),
        pytest.param(None, {}, id="not looked at"),
        pytest.param(READ, {"live": UNREAD}, id="the copy is not at hand"),
        pytest.param(source(START * 5), {}, id="the words are not there"),
        pytest.param(READ, {"sure": Confidence.LOW}, id="a guessed citation"),
        pytest.param(READ, {"authors": (Name(family="Lind", given="Karl"),)}, id="an author quotes others"),
    ],
)
def test_what_was_not_seen_accuses_nobody(read: Page | None, more: dict[str, object]) -> None:
    assert told("speaker-differs", dossier(PRINTED, read, speaker="Mayor Lind", **more)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("„Das Schiff wird nicht fahren“, sagte Außenminister Heiko Lind.", "Das Schiff wird nicht", "Heiko Lind"),
        ("Fransa Cumhurbaşkanı Karl Lind, “gemi yola çıkmayacak” dedi.", "gemi yola çıkmayacak", "Karl Lind"),
        ("«Паром не пойдет до весны», — заявил Карл Линд.", "Паром не пойдет", "Карл Линд"),
        ('"The ship waits," harbour master Lind told us.', "The ship waits", "Lind"),
        ('"A," Ola Berg said. "The ship waits," Karl Lind said.', "The ship waits", "Karl Lind"),
        ('"A," Ola Berg said. The ship waits, and "B," Karl Lind said.', "The ship waits", ""),
        ("Ola Berg said: “The ship waits,” Karl Lind said.", "The ship waits", ""),
    ],
)
def test_names_beside_marks(text: str, words: str, name: str) -> None:
    start = text.index(words)
    found = attributed(text, start, start + len(words))
    assert found.endswith(name) if name else not found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("President Recep Tayyip Erdoğan", "Mr Erdogan", True),
        ("Владимир Путин", "Vladimir Putin", True),
        ("Khrushchev", "Chruschtschow", True),
        ("French President Macron", "Emmanuel Macron", True),
        ("French President Macron", "French President Sarkozy", False),
        ("Angela Merkel", "Heiko Maas", False),
    ],
)
def test_one_person_or_two(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


@pytest.mark.parametrize(
    ("name", "text", "person"),
    [
        ("Lind", "We met Karl Lind there.", True),
        ("Lind", "We met Karl Lind in Lind.", False),
        ("Lind", "Lind is nice.", False),
        ("White House", "", False),
        ("Saudi Arabia", "", False),
        ("Karl Lind", "", True),
    ],
)
def test_persons(name: str, text: str, person: bool) -> None:
    assert is_person(name, text) is person
