"""Names of journals and proceedings that may be of one, and those that cannot."""

from __future__ import annotations

import pytest

from refcheck.text.containers import may_be_one

NEURIPS = (
    "Advances in Neural Information Processing Systems 34: Annual Conference on Neural Information Processing Systems"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Journal of Peace Research", "Journal of Peace Research", id="equal"),
        pytest.param("J. Peace Res.", "Journal of Peace Research", id="abbreviated"),
        pytest.param("JPR", "Journal of Peace Research", id="initials"),
        pytest.param(
            "CVPR", "2023 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", id="acronym"
        ),
        pytest.param("NeurIPS", NEURIPS, id="beginnings of words"),
        pytest.param("NIPS", NEURIPS, id="an older acronym"),
        pytest.param("Proc. ACL", "Annual Meeting of the Association for Computational Linguistics", id="inside"),
        pytest.param("Zeitschrift für Soziologie", "Z. Soziol.", id="German"),
        pytest.param("Вопросы экономики", "Вопр. экон.", id="Russian"),
        pytest.param("Nature", "Nature (London)", id="one word"),
        pytest.param("Journal", "Peace Research", id="too little said"),
        pytest.param("", "Peace Research", id="nothing said"),
    ],
)
def test_may_be_one(one: str, other: str) -> None:
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ICML", "AAAI Conference on Artificial Intelligence", id="two acronyms"),
        pytest.param(
            "Conference on Reward Learning and Alignment", "Computer Vision and Pattern Recognition", id="two"
        ),
        pytest.param("Journal of Peace Research", "Journal of Marine Biology", id="generic words do not join"),
        pytest.param("Baltic Prices", "Peace Quarterly", id="two journals"),
    ],
)
def test_cannot_be_one(one: str, other: str) -> None:
    assert not may_be_one(one, other)
