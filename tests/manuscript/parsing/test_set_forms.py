"""Entries whose standard sets every field in its place are read by that form: ISBD with GOST, GB/T 7714, SBL."""

from __future__ import annotations

import pytest

from refcheck.manuscript import parse_reference
from refcheck.model import Name


def names(authors: tuple[Name, ...]) -> list[str]:
    return [each.literal or f"{each.family} {each.given}" for each in authors]


@pytest.mark.parametrize(
    ("raw", "authors", "year", "title", "container", "numbers"),
    [
        pytest.param(
            "Мельник Б. Л., Речная С. Н. Плотины: ожидания и итоги // Речное дело. – 2019. – Т. 15, № 2. – С. 106–125.",
            ["Мельник Б. Л.", "Речная С. Н."], "2019", "Плотины: ожидания и итоги", "Речное дело",
            ("15", "2", "106-125"), id="an article with dashes",
        ),
        pytest.param(
            "Мельник Б. Л. Плотины равнин // Речное дело. 2019. № 2. С. 106–125.",
            ["Мельник Б. Л."], "2019", "Плотины равнин", "Речное дело", ("", "2", "106-125"), id="without dashes",
        ),
        pytest.param(
            "Мельник Б. Л. Плотины равнин. – М. : Берег, 2014. – 765 с.",
            ["Мельник Б. Л."], "2014", "Плотины равнин", "", ("", "", ""), id="a book, whose sheets are no page",
        ),
        pytest.param(
            "Мельник, Б. Л. Зачем плотины / Б. Л. Мельник, С. Н. Речная. – Текст : электронный // Речное дело. – "
            "2017б. – Т. 70, № 1. – С. 29–38.",
            ["Мельник Б. Л.", "Речная С. Н."], "2017b", "Зачем плотины", "Речное дело", ("70", "1", "29-38"),
            id="all authors behind the stroke, a letter behind the year",
        ),
        pytest.param(
            "Matthews, G. Rivers and towns / G. Matthews, G. Walton. – Text : direct // Water World. – 2014. – "
            "Vol. 115, no. 5/6. – P. 237–249.",
            ["Matthews G.", "Walton G."], "2014", "Rivers and towns", "Water World", ("115", "5/6", "237-249"),
            id="an English entry",
        ),
        pytest.param(
            "О плотинах : постановление Правительства от 29.07.2014 № 709 "
            "// Собрание законодательства. – 2014. – № 31.",
            [], "2014", "О плотинах", "Собрание законодательства", ("", "31", ""), id="a law",
        ),
        pytest.param(
            "[1] 彭兰. 短视频：视频生产力的“转基因”与再培育[J]. 新闻界, 2019(1): 34-43.",
            ["彭兰"], "2019", "短视频:视频生产力的“转基因”与再培育", "新闻界", ("", "1", "34-43"),
            id="a Chinese article",
        ),
        pytest.param(
            "[2] 胡正荣, 李荃. 县级融媒体中心[J]. 新闻与写作, 2020, 37(3): 5-11.",
            ["胡正荣", "李荃"], "2020", "县级融媒体中心", "新闻与写作", ("37", "3", "5-11"), id="with a volume",
        ),
        pytest.param(
            "[3] 白红义. 新闻研究[M]. 上海: 交通大学出版社, 2018: 40-52.",
            ["白红义"], "2018", "新闻研究", "", ("", "", "40-52"), id="a Chinese book",
        ),
        pytest.param(
            "[5] NAPOLI P M, STONBELY S, et al. Local news[J]. Journalism Practice, 2017, 11(4): 373-395.",
            ["NAPOLI P M", "STONBELY S"], "2017", "Local news", "Journalism Practice", ("11", "4", "373-395"),
            id="an English article in a Chinese list",
        ),
        pytest.param(
            "Roe, John. “On Mud.” Pages 63–73 in *Water: A Reader*. Edited by R. A. Poe and J. Doe. BETL 164. Leuven: "
            "Peeters, 2003.",
            ["Roe John"], "2003", "On Mud", "Water: A Reader", ("164", "", "63-73"), id="pages before the book (SBL)",
        ),
        pytest.param(
            "Roe, Ann, and Eva Lind. *Reflections on the Food Crisis: How Did It Happen? How Has It Hurt? And How Can "
            "We Prevent the Next One?* Washington, DC: Food Institute, 2010.",
            ["Roe Ann", "Lind Eva"], "2010",
            "Reflections on the Food Crisis: How Did It Happen? How Has It Hurt? And How Can We Prevent the Next One?",
            "", ("", "", ""), id="one run of italics",
        ),
        pytest.param(
            "Sharpe, Christina. In the Wake: On Blackness and Being. Duke UP, 2016.",
            ["Sharpe Christina"], "2016", "In the Wake: On Blackness and Being", "", ("", "", ""), id="a title with In",
        ),
        pytest.param(
            "Smith, J. (2004). Weirs of the plain. – A history. Delta Press.",
            ["Smith J."], "2004", "Weirs of the plain. – A history", "", ("", "", ""), id="a dash within a title",
        ),
    ],
)  # fmt: skip
def test_the_form_gives_the_fields(
    raw: str, authors: list[str], year: str, title: str, container: str, numbers: tuple[str, str, str]
) -> None:
    parsed = parse_reference(raw)
    item = parsed.item
    assert names(item.authors) == authors
    assert f"{item.issued.year if item.issued else ''}{parsed.year_suffix}" == year
    assert (item.title, item.container_title) == (title, container)
    assert (item.volume, item.issue, item.pages) == numbers
