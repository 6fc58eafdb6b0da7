"""Folding evens out typography and nothing else, and every token knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.text.fold import fold, fold_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "“Don’t stop” – he said…", '"don\'t stop" - he said...', id="quotation marks, apostrophes, dashes"
        ),
        pytest.param("ﬁnd the ﬂag", "find the flag", id="ligatures"),
        pytest.param("inter\u00adnational co\u200boperation", "international cooperation", id="invisible characters"),
        pytest.param("inter-\n  national", "international", id="a word broken at a line's end"),
        pytest.param("cafe\u0301", "café", id="decomposed accents"),
        pytest.param("İSTANBUL ISPARTA", "istanbul ısparta", id="Turkish dotted and dotless i"),
        pytest.param("STRASSE", "Straße", id="sharp s"),
        pytest.param("ещё", "еще", id="Russian yo"),
        pytest.param("1,000 and 10.000", "1000 and 10000", id="thousands separators"),
        pytest.param("1,5 %", "1.5%", id="decimal comma"),
        pytest.param("at 10.30", "at 10:30", id="minutes"),
        pytest.param("¹However", "1 However", id="a note's number before its word"),
        pytest.param("⑴ First", "1 first", id="a bracketed number in one character"),
        pytest.param("١٢٣", "123", id="Arabic-Indic digits"),
        pytest.param("كِتاب", "كتاب", id="Arabic vowel points"),
    ],
)
def test_typography_does_not_count(one: str, other: str) -> None:
    assert fold(one).words == fold(other).words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("1.5", "15", id="a decimal point"),
        pytest.param("5 %", "5", id="a percent sign"),
        pytest.param("€5", "$5", id="a currency"),
        pytest.param("fell to -5", "fell to 5", id="a minus sign"),
        pytest.param("résumé", "resume", id="an accent"),
        pytest.param("can't", "can", id="a contracted not"),
    ],
)
def test_what_changes_the_sense_counts(one: str, other: str) -> None:
    assert fold(one).words != fold(other).words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("the policy.12 The next", "the policy the next", id="a mark after a full stop"),
        pytest.param("the policy12 of", "the policy of", id="a mark glued to a word"),
        pytest.param("the policy¹² of", "the policy of", id="a superscript"),
        pytest.param("the policy [12, 14] of", "the policy of", id="numbers in brackets"),
        pytest.param("in 2019.3 The next", "in 2019 the next", id="a mark after a year"),
        pytest.param("the policy\n\n 17 \n\nof", "the policy of", id="a page number"),
        pytest.param(
            "rose by 2.5 points in area 51 of", "rose by 2.5 points in area 51 of", id="numbers of the text stay"
        ),
    ],
)
def test_the_lean_view_leaves_out_what_stands_aside(text: str, words: str) -> None:
    assert " ".join(fold(text).lean.words) == words


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    folded = fold(text)
    for word, start, end in zip(folded.words, folded.starts, folded.ends, strict=True):
        assert fold_word(text[start:end]) == word
    assert list(folded.starts) == sorted(folded.starts)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_folding_again_changes_no_word(text: str) -> None:
    words = [word for word in fold(text).words if word.isascii()]
    assert list(fold(" ".join(words)).words) == words
