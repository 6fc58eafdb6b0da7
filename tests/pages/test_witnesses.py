"""Every date on a page is a witness of the right kind: publication, change, or something else."""

from __future__ import annotations

import pytest

from refcheck.dates import iso
from refcheck.model import Page, WitnessKind
from tests_pages import PARAGRAPH, article, document, read

PUBLISHED, BYLINE, MODIFIED = WitnessKind.PUBLISHED, WitnessKind.BYLINE, WitnessKind.MODIFIED
OWN = (PUBLISHED, WitnessKind.URL, BYLINE, MODIFIED, WitnessKind.DOCUMENT)
DAY = "2020-10-05"


TODAY = "Friday, 2 January 2026"  # the day on which the pages of these tests are read


def ld(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def own(page: Page) -> set[tuple[str, WitnessKind]]:
    """The dates that say something of the page itself."""
    return {(iso(one.date), one.kind) for one in page.witnesses if one.kind in OWN}


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        pytest.param(
            ld('{"@type":"NewsArticle","datePublished":"2020-10-05T08:00:00+02:00"}'), PUBLISHED, id="JSON-LD"
        ),
        pytest.param(ld('{"@graph":[{"@type":"Article","datePublished":"2020-10-05"}]}'), PUBLISHED, id="in a graph"),
        pytest.param(ld('<!-- {"@type":"Article","datePublished":"2020-10-05",} -->'), PUBLISHED, id="broken JSON-LD"),
        pytest.param(ld('{"@type":"Article","dateModified":"2020-10-05"}'), MODIFIED, id="a change in JSON-LD"),
        pytest.param(
            '<meta property="article:published_time" content="2020-10-05T08:00Z">', PUBLISHED, id="Open Graph"
        ),
        pytest.param('<meta property="og:updated_time" content="2020-10-05">', MODIFIED, id="a change in Open Graph"),
        pytest.param('<meta name="DC.date.issued" content="2020-10-05">', PUBLISHED, id="Dublin Core"),
        pytest.param('<meta name="citation_publication_date" content="2020/10/05">', PUBLISHED, id="citation tags"),
        pytest.param('<meta name="pubdate" content="20201005">', PUBLISHED, id="a compact date"),
        pytest.param('<meta name="date" content="Mon, 05 Oct 2020 08:00:00 GMT">', PUBLISHED, id="a mail date"),
        pytest.param('<script>x={"publishedAt":"2020-10-05T08:00:00Z"}</script>', PUBLISHED, id="the page's own data"),
        pytest.param(
            ld('{"@type":"Recipe","datePublished":"2020-10-05"}'), WitnessKind.DOCUMENT, id="a recipe's record"
        ),
    ],
)
def test_structured_dates(head: str, kind: WitnessKind) -> None:
    assert own(read(article(head=head))) == {(DAY, kind)}


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(ld('{"@type":"Event","startDate":"2020-10-05","datePublished":"2020-10-05"}'), id="an event"),
        pytest.param(
            ld('{"@type":"Article","comment":[{"@type":"Comment","datePublished":"2020-10-05"}]}'), id="a comment"
        ),
        pytest.param(
            ld('[{"@type":"Article","headline":"A","datePublished":"2020-10-05"},{"@type":"Article","headline":"B"}]'),
            id="articles side by side",
        ),
        pytest.param('<meta name="expires" content="2020-10-05">', id="an expiry"),
        pytest.param('<meta name="date" content="1970-01-01">', id="the beginning of time"),
        pytest.param('<script>[{"pubDate":"2020-10-05"},{"pubDate":"2020-10-06"}]</script>', id="data of several"),
    ],
)
def test_structured_dates_of_other_things(head: str) -> None:
    assert own(read(article(head=head))) == set()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("<p>By Ann Lee, 5 October 2020</p>", id="English"),
        pytest.param("<p>October 5, 2020 at 3:15 pm</p>", id="American"),
        pytest.param("<div class=meta>Von Ann Lee am 05.10.2020, 11:51 Uhr</div>", id="German"),
        pytest.param("<p>05.10.20 | Politik</p>", id="German, two digits"),
        pytest.param("<p>Publié le 5 octobre 2020 à 12h30</p>", id="French"),
        pytest.param("<p>5 Ekim 2020 Pazartesi</p>", id="Turkish"),
        pytest.param("<p>5 октября 2020 г.</p>", id="Russian"),
        pytest.param('<time datetime="2020-10-05T08:00">today</time>', id="a time element"),
        pytest.param("<footer class=entry-footer>Posted on 5 October 2020</footer>", id="in a footer at the headline"),
    ],
)
def test_the_line_beside_the_headline(line: str) -> None:
    body = f"<h1>The bridge comes</h1>{line}<p>{PARAGRAPH}</p>"
    assert own(read(document(body))) == {(DAY, BYLINE)}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("<p>Last updated: 5 October 2020</p>", id="English"),
        pytest.param("<p>Zuletzt aktualisiert am 05.10.2020</p>", id="German"),
        pytest.param("<p>Güncelleme: 5 Ekim 2020</p>", id="Turkish"),
        pytest.param("<p>Обновлено 5 октября 2020</p>", id="Russian"),
        pytest.param('<time class="updated" datetime="2020-10-05">x</time>', id="a class"),
        pytest.param("<dl><dt>Last updated</dt><dd>5 October 2020</dd></dl>", id="a label of its own"),
        pytest.param("<div>Letzte Änderung:</div><div>05.10.2020 um 09:25</div>", id="a label in the line above"),
        pytest.param("<p>Atualizado em 05/10/2020</p>", id="Portuguese"),
        pytest.param("<p>עודכן: 5.10.2020</p>", id="Hebrew"),
        pytest.param("<p>更新：2020年10月5日</p>", id="Chinese"),
        pytest.param("<p>Latest commit a1b2c3 Oct 5, 2020</p>", id="a repository"),
    ],
)
def test_a_change_beside_the_headline(line: str) -> None:
    body = f"<h1>The bridge comes</h1>{line}<p>{PARAGRAPH}</p>"
    assert own(read(document(body))) == {(DAY, MODIFIED)}


def test_a_change_told_at_the_foot_is_one() -> None:
    page = read(article(after="<footer>[Stand: 05.10.2020, 01:40 Uhr]</footer>"))
    assert own(page) == {(DAY, MODIFIED)}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("<figure><figcaption>FILE PHOTO by A. Lee, 5 October 2020</figcaption></figure>", id="a caption"),
        pytest.param("<p>5–7 October 2020, Graz</p>", id="a stretch of days"),
        pytest.param("<p>30 September – 5 October 2020</p>", id="a stretch over the month's end"),
        pytest.param("<dl><dt>Hearing date</dt><dd>5 October 2020</dd></dl>", id="a labelled event"),
        pytest.param("<div class=related>5 October 2020</div>", id="the text of a side bar's own element"),
    ],
)
def test_dates_beside_the_headline_that_are_of_other_things(line: str) -> None:
    page = read(document(f"<h1>The bridge comes</h1>{line}<p>{PARAGRAPH}</p>"))
    assert DAY not in {date for date, _ in own(page)}
    assert DAY in {iso(one.date) for one in page.witnesses}


@pytest.mark.parametrize(
    ("foot", "kind"),
    [
        pytest.param(
            "<div><time datetime=2020-10-05>5 Oct 2020</time> <a>The long road home</a></div>", None, id="card"
        ),
        pytest.param(
            "<h3><a>Roads of the north</a></h3><span class=date>5 October 2020</span>", None, id="a heading and a date"
        ),
        pytest.param("<p>Published: 5 October 2020</p><a>Read all about it</a>", BYLINE, id="a labelled date"),
        pytest.param("<p>Posted by <a>Ann Lee</a> on 5 October 2020</p>", BYLINE, id="a byline at the foot"),
    ],
)
def test_the_card_of_another_article_behind_the_text_dates_nothing(foot: str, kind: WitnessKind | None) -> None:
    page = read(document(f"<h1>The bridge comes</h1><p>{PARAGRAPH}</p>{foot}"))
    assert own(page) == ({(DAY, kind)} if kind else set())


def test_the_date_in_the_script_data_of_several_articles_that_the_page_states_of_itself_is_its_own() -> None:
    head = ld('{"@type":"Article","datePublished":"2020-10-05"}')
    head += '<script>[{"pubDate":"2020-10-05T08:00:00Z"},{"pubDate":"2020-10-06"}]</script>'
    found = {
        (iso(one.date), one.where.split()[0]) for one in read(article(head=head)).witnesses if one.kind is PUBLISHED
    }
    assert found == {(DAY, "JSON-LD"), (DAY, "page")}


def test_a_weekday_settles_day_and_month() -> None:
    page = read(
        document(f"<h1>The bridge comes</h1><p>Submitted by web on Mon, 10/05/2020 - 14:10</p><p>{PARAGRAPH}</p>")
    )
    assert own(page) == {(DAY, BYLINE)}
    assert all(one.ambiguous is None for one in page.witnesses)


def test_the_day_in_a_title_is_seen() -> None:
    page = read(
        article(title="Treaty of Kars, signed on the 5 October 2020 by all of the parties to the old war in the hills")
    )
    assert ("title", DAY) in {(one.where, iso(one.date)) for one in page.witnesses}


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(
            "<aside class=related><h3>Another story</h3><time datetime=2020-10-05>x</time></aside>", id="related"
        ),
        pytest.param("<div class=comments><p>Bob, 5 October 2020: nice</p></div>", id="a comment"),
        pytest.param("<footer>© 5 October 2020</footer>", id="the copyright"),
        pytest.param(f"<p>{PARAGRAPH} It opened on 5 October 2020 in rain.</p>", id="an event in the text"),
        pytest.param("<nav><ul><li>5 October 2020</li></ul></nav>", id="a menu"),
    ],
)
def test_dates_of_other_things(after: str) -> None:
    page = read(article(after=after))
    assert own(page) == set()
    assert {(iso(one.date), one.kind) for one in page.witnesses} == {(DAY, WitnessKind.ELSEWHERE)}


def test_the_address_and_the_header_are_witnesses() -> None:
    page = read(
        article(),
        url="https://news.example/2020/10/05/bridge",
        headers=[("Last-Modified", "Tue, 06 Oct 2020 01:00:00 GMT")],
    )
    found = {(iso(one.date), one.kind, one.where) for one in page.witnesses}
    assert found == {
        (DAY, WitnessKind.URL, "URL"),
        ("2020-10-06", WitnessKind.HEADER, "HTTP Last-Modified"),
    }


@pytest.mark.parametrize(
    ("more", "date", "other"),
    [
        pytest.param("", "2020-04-03", "2020-03-04", id="nothing settles it"),
        pytest.param("<p>Earlier: 25/02/2020</p>", "2020-04-03", None, id="the page writes the day first"),
        pytest.param("<p>Earlier: 02/25/2020</p>", "2020-03-04", None, id="the page writes the month first"),
        pytest.param(ld('{"@type":"Article","datePublished":"2020-03-04"}'), "2020-03-04", None, id="JSON-LD says it"),
    ],
)
def test_day_and_month_in_doubt(more: str, date: str, other: str | None) -> None:
    page = read(document(f"<h1>The bridge comes</h1><p>03/04/2020</p><p>{PARAGRAPH}</p>{more}"))
    found = next(one for one in page.witnesses if one.kind is BYLINE)
    assert (iso(found.date), found.ambiguous and iso(found.ambiguous)) == (date, other)


def test_a_column_named_like_a_side_bar_is_no_side_bar_when_it_holds_the_text() -> None:
    body = f"<div class=archive><h3>The bridge comes</h3><div>5 October 2020</div><p>{PARAGRAPH}</p></div>"
    assert own(read(document(body, "<title>The bridge comes</title>"))) == {(DAY, BYLINE)}


@pytest.mark.parametrize(
    ("page", "found"),
    [
        pytest.param(article(before=f"<header><div class=date>{TODAY}</div></header>"), set(), id="a masthead"),
        pytest.param(
            article(
                head=ld('{"@type":"NewsArticle","datePublished":"2026-01-02"}'),
                before=f"<header><div class=date>{TODAY}</div></header>",
            ),
            {("2026-01-02", PUBLISHED), ("2026-01-02", BYLINE)},
            id="news of the day",
        ),
    ],
)
def test_the_day_of_the_look_is_no_byline(page: str, found: set[tuple[str, WitnessKind]]) -> None:
    assert own(read(page)) == found
