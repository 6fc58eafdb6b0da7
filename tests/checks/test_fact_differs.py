from __future__ import annotations

import pytest

from link_parts import UNREAD
from passage_parts import dossier, source, told
from refcheck.model import Confidence, Page, PartialDate, QuoteKind, Witness, WitnessKind

WORDS = "a step backwards for the whole region"
START = (
    "The chamber met to discuss the harbour and its fares. The opposition was not happy with the plan of the cabinet. "
    "There was little time left for them, and the debate was short. "
)
MOTION = f"The motion, signed by 65 MPs, called the decision “{WORDS}” (Ferry 2020)."
SOURCE = f"The motion signed by 56 MPs called the decision “{WORDS}”. It was not put to the vote."
SPEECH = f"On 14 October 2020, the minister said that it was “{WORDS}” (Ferry 2020)."
SAID = f"The minister said on 4 November that it was “{WORDS}”."
LETTER = f"French President Karl Lind called it “{WORDS}” (Ferry 2020)."
HOLDER = f"French President Ida Olsen called it “{WORDS}”. The letter was short."


def facts(sentence: str, text: str, **more: object) -> list[tuple[str, str]]:
    """The printed and the seen piece of each finding."""
    page = {name: more.pop(name) for name in ("witnesses", "language", "title") if name in more}
    given = dossier(sentence, source(START + text, **page), **more)  # type: ignore[arg-type]
    return [
        (problem.message.split("“")[1].split("”")[0], problem.message.split("“")[2].split("”")[0])
        for problem in told("fact-differs", given)
    ]


@pytest.mark.parametrize(
    ("sentence", "text", "printed", "seen"),
    [
        pytest.param(MOTION, SOURCE, "65 MPs", "56 MPs", id="two digits swapped"),
        pytest.param(MOTION, SOURCE.replace("56", "fifty-six"), "65 MPs", "fifty-six MPs", id="the source in words"),
        pytest.param(
            f"In the 720-seat European Parliament the motion called it “{WORDS}” (Ferry 2020).",
            f"In the 705-seat European Parliament the motion called it “{WORDS}”.",
            "720-seat", "705-seat", id="a compound",
        ),
        pytest.param(
            f"Der von 65 Abgeordneten unterzeichnete Antrag nannte den Beschluss der Regierung “{WORDS}” (Ferry 2020).",
            f"Der von sechsundfünfzig Abgeordneten unterzeichnete Antrag nannte den Beschluss der Regierung „{WORDS}“. "
            "Die Kammer hat nicht darüber abgestimmt, weil die Zeit für die Aussprache nicht mehr gereicht hat. " * 6,
            "65 Abgeordneten", "sechsundfünfzig Abgeordneten", id="German",
        ),
        pytest.param(SPEECH, SAID, "14 October 2020", "4 November", id="another day of saying"),
        pytest.param(
            f"After the talks in Geneva on 14 October it was “{WORDS}” (Ferry 2020).",
            f"It was “{WORDS}”. The talks in Geneva on 4 November were the last.",
            "14 October", "4 November", id="another day of the same event",
        ),
        pytest.param(LETTER, HOLDER, "French President Karl Lind", "French President Ida Olsen", id="another holder"),
    ],
)  # fmt: skip
def test_contradictions(sentence: str, text: str, printed: str, seen: str) -> None:
    assert facts(sentence, text) == [(printed, seen)]


UNNUMBERED = f"The motion called the decision “{WORDS}” (Ferry 2020)."


@pytest.mark.parametrize(
    "neighbours", [("It was signed by 65 MPs in a short time.",), ("It rained.", "Signed by 65 MPs, it was short.")]
)
def test_a_sentence_beside_the_citing_one(neighbours: tuple[str, ...]) -> None:
    text = f"The motion called the decision “{WORDS}”. It was signed by 56 MPs in a short session."
    assert facts(UNNUMBERED, text, neighbours=neighbours) == [("65 MPs", "56 MPs")]


@pytest.mark.parametrize(
    "neighbours",
    [
        pytest.param(("It was signed by 56 MPs and short.",), id="the same number"),
        pytest.param(("The second one had 65 MPs behind it.",), id="nothing else agrees"),
        pytest.param(("“It was signed by 65 MPs and short.”",), id="a quotation"),
        pytest.param(("He said: “It was signed by 65 MPs and short.",), id="a quotation that goes on"),
        pytest.param(("It was not signed by 65 MPs and short.",), id="denied"),
    ],
)
def test_a_sentence_beside_that_proves_nothing(neighbours: tuple[str, ...]) -> None:
    text = f"The motion called the decision “{WORDS}”. It was signed by 56 MPs and short."
    assert facts(UNNUMBERED, text, neighbours=neighbours) == []


def test_both_are_quoted() -> None:
    [problem] = told("fact-differs", dossier(MOTION, source(START + SOURCE)))
    assert problem.printed == "The motion, signed by 65 MPs, called the decision “…”."
    assert problem.seen == f"The motion signed by 56 MPs called the decision “{WORDS}”."


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        pytest.param(MOTION, SOURCE.replace("56", "65"), id="the same number"),
        pytest.param(MOTION.replace("65", "fifty-six"), SOURCE, id="the same number in words"),
        pytest.param(MOTION.replace("65", "about 65"), SOURCE, id="about"),
        pytest.param(MOTION, SOURCE.replace("56", "at least 56"), id="at least"),
        pytest.param(MOTION, SOURCE.replace("56", "56 or 57"), id="a range"),
        pytest.param(MOTION.replace("65", "50"), SOURCE, id="rounded"),
        pytest.param(MOTION.replace("65", "57"), SOURCE.replace("56", "56.5"), id="a fraction rounded"),
        pytest.param(MOTION, f"{SOURCE} Of these MPs 65 were new.", id="the number stands elsewhere"),
        pytest.param(MOTION, f"{SOURCE} Another 12 MPs came late.", id="several numbers of one kind"),
        pytest.param(MOTION, f"{SOURCE} It named 9 towns.", id="adds up from two numbers"),
        pytest.param(MOTION, SOURCE.replace("signed by", "rejected by"), id="another thing done"),
        pytest.param(MOTION.replace("signed", "voted against"), SOURCE.replace("signed", "voted"), id="against"),
        pytest.param(MOTION, SOURCE.replace("MPs", "opposition MPs"), id="others are counted"),
        pytest.param(MOTION, SOURCE.replace("56 MPs", "56 villages"), id="another noun"),
        pytest.param(MOTION.replace("65 MPs", "65 %"), SOURCE.replace("56 MPs", "35 %"), id="the rest of a hundred"),
        pytest.param(MOTION.replace("65 MPs", "65 miles"), SOURCE.replace("56 MPs", "56 miles"), id="a measure"),
        pytest.param(SPEECH, SAID.replace("4 November", "15 October"), id="a neighbouring day"),
        pytest.param(SPEECH, SAID.replace("4 November", "October 14"), id="the same day in another form"),
        pytest.param(SPEECH, f"{SAID} The talks of 14 October had failed.", id="the day stands elsewhere"),
        pytest.param(SPEECH, f"{SAID} On 3 May he had said so too.", id="several days"),
        pytest.param(SPEECH, SAID.replace("said on", "said after the attack on"), id="the day of an event"),
        pytest.param(
            f"After the talks in Geneva on 14 October it was “{WORDS}” (Ferry 2020).",
            f"It was “{WORDS}”. The talks in Vienna on 4 November were the last.", id="another place",
        ),
        pytest.param(SPEECH.replace("On 14", "After the attack on 14"), SAID, id="the printed day is an event's"),
        pytest.param(SPEECH, SAID.replace("on 4 November", "in November"), id="no day in the source"),
        pytest.param(LETTER, HOLDER.replace("Ida Olsen", "Lind"), id="the same name"),
        pytest.param(LETTER.replace("French", "Former French"), HOLDER.replace("French", "french"), id="former"),
        pytest.param(LETTER, f"{HOLDER} Mr Lind had left.", id="the name stands elsewhere"),
        pytest.param(LETTER, f"{HOLDER} French President Karl Berg came.", id="two holders"),
        pytest.param(LETTER.replace("Lind", "Lind’s party"), HOLDER, id="somebody's party"),
        pytest.param(LETTER, f"They called it “{WORDS}”. French President Ida Olsen was away.", id="another sentence"),
        pytest.param(SPEECH, f"He said it was “{WORDS}”. In a statement on 4 May he had not.", id="another statement"),
        pytest.param(LETTER.replace("French ", ""), HOLDER.replace("French ", ""), id="an office of many countries"),
        pytest.param(LETTER, HOLDER.replace("French", "Turkish"), id="another country's"),
        pytest.param(LETTER.replace("French", "Vice"), HOLDER.replace("French", "Vice"), id="no country"),
    ],
)  # fmt: skip
def test_where_both_may_be_right(sentence: str, text: str) -> None:
    assert facts(sentence, text) == []


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"beside": "Pier2020"}, id="two sources in the sentence"),
        pytest.param({"kind": QuoteKind.BLOCK}, id="a block has no sentence around it"),
        pytest.param({"sure": Confidence.LOW}, id="a guessed citation"),
        pytest.param({"live": UNREAD}, id="the copy is not at hand"),
    ],
)
def test_sentences_that_prove_nothing(more: dict[str, object]) -> None:
    assert facts(MOTION, SOURCE, **more) == []


def test_a_page_in_another_language_is_left_alone() -> None:
    german = (
        "Die Kammer hat nicht über den Antrag abgestimmt, weil die Zeit für die Aussprache nicht gereicht hat. " * 12
    )
    assert facts(MOTION, german + SOURCE) == []


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(
            {"witnesses": (Witness(PartialDate(2020, 10, 15), WitnessKind.PUBLISHED, "JSON-LD"),)}, id="the page's date"
        ),
        pytest.param({"issued": PartialDate(2020, 10, 14)}, id="the entry's date"),
    ],
)
def test_the_printed_day_may_be_the_publications(more: dict[str, object]) -> None:
    assert facts(SPEECH, SAID, **more) == []


@pytest.mark.parametrize(
    ("read", "more"),
    [
        pytest.param(None, {"live": UNREAD}, id="Unavailable"),
        pytest.param(None, {}, id="not looked at"),
        pytest.param(source(START * 4 + "The motion signed by 56 MPs was short."), {}, id="the words are not there"),
    ],
)
def test_what_was_not_seen_accuses_nobody(read: Page | None, more: dict[str, object]) -> None:
    assert told("fact-differs", dossier(MOTION, read, **more)) == []  # type: ignore[arg-type]


def test_one_fact_is_told_once() -> None:
    given = dossier(MOTION, source(START + SOURCE))
    doubled = given.evidence["Ferry2020"].quotes * 2
    evidence = {"Ferry2020": type(given.evidence["Ferry2020"])(key="Ferry2020", live=given.evidence["Ferry2020"].live,
                                                               quotes=doubled)}  # fmt: skip
    assert len(told("fact-differs", type(given)(document=given.document, now=given.now, evidence=evidence))) == 1
