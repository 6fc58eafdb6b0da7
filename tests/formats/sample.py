"""One report with everything a format has to show, and with text that tries to act as markup."""

from __future__ import annotations

from datetime import UTC, datetime

from refcheck.model import (
    Access,
    Alignment,
    Confidence,
    Copy,
    Difference,
    Document,
    Dossier,
    Evidence,
    Fault,
    Finding,
    Found,
    Grade,
    Item,
    LinkState,
    Location,
    Medium,
    Missing,
    Name,
    Notice,
    NoticeKind,
    Page,
    PartialDate,
    Quote,
    QuoteEvidence,
    QuoteKind,
    Record,
    Reference,
    Report,
    Severity,
    Suppressed,
    Unanswered,
    Unavailable,
    Unread,
    Verdict,
    Why,
)

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script> `code` | *bold* [x](javascript:alert(1)) & @team \x1b[31m\u202e www.example.org"


def at(line: int) -> Location:
    return Location("my refs.bib", line, 1, line * 100)


def reference(key: str, line: int, item: Item, suffix: str = "") -> Reference:
    return Reference(key=key, item=item, raw="", location=at(line), end=line * 100 + 90, year_suffix=suffix)


def page(url: str, title: str, captured_at: datetime | None = None) -> Page:
    return Page(
        url=url,
        final_url=url,
        status=200,
        medium=Medium.HTML,
        text=title,
        fetched_at=NOW,
        access=Access.OPEN,
        title=title,
        captured_at=captured_at,
        memento_url=f"https://web.archive.org/web/20201006000000/{url}" if captured_at else "",
    )


REFERENCES = (
    reference(
        "kaya2010",
        3,
        Item(
            type="webpage",
            title="Talks resume in Ankara",
            authors=(Name(family="Kaya", given="Ali"), Name(family="Öz", given="E.")),
            issued=PartialDate(2010, 10, 5),
            url="https://news.example.org/2020/10/05/talks",
        ),
    ),
    reference(
        "un2022b", 12, Item(title="Statement", authors=(Name(literal="United Nations"),), issued=PartialDate(2022)), "b"
    ),
    reference("evil", 20, Item(title=HOSTILE, url="javascript:alert(1)")),
    reference("quiet", 28, Item(title="Nothing is found here", url="https://example.org/quiet")),
)
EVIDENCE = {
    "kaya2010": Evidence(
        key="kaya2010",
        url="https://news.example.org/2020/10/05/talks",
        state=LinkState.GONE,
        state_seen="404 Not Found",
        status=404,
        live=Missing("news.example.org", "404 Not Found"),
        memento=Found(
            page("https://news.example.org/2020/10/05/talks", "Talks resume", datetime(2020, 10, 6, tzinfo=UTC)),
            "archive",
        ),
        first_capture=Found(datetime(2020, 10, 6, tzinfo=UTC), "archive"),
        record=Found(
            Record(Item(title="Talks"), notices=(Notice(NoticeKind.CORRECTION, "10.1000/c", PartialDate(2021, 3)),)),
            "registry",
        ),
        quotes=(
            QuoteEvidence(
                quote=0,
                alignment=Alignment(
                    verdict=Verdict.ALTERED,
                    passage="we will not leave",
                    share=0.75,
                    differences=(Difference("never", "not", Grade.WORDING, "word"),),
                ),
                source="capture of 2020-10-06",
                url="https://news.example.org/2020/10/05/talks",
                place="main text",
                tried=(Copy("capture of 2020-10-06", 812),),
            ),
        ),
    ),
    "un2022b": Evidence(key="un2022b", live=Unavailable("un.example", Why.BOT_WALL, "a challenge page")),
    "quiet": Evidence(
        key="quiet",
        url="https://example.org/quiet",
        state=LinkState.ALIVE,
        status=200,
        live=Found(page("https://example.org/quiet", "Quiet"), "live page"),
        memento=Unavailable("web.archive.org", Why.RATE_LIMITED),
        quotes=(
            QuoteEvidence(
                quote=1,
                alignment=Alignment(verdict=Verdict.NOT_FOUND),
                source="live page",
                url="https://example.org/quiet",
                tried=(Copy("live page", 1, whole=False),),
                other_key="un2022b",
                other=Alignment(verdict=Verdict.EXACT, passage=HOSTILE, start=0, end=len(HOSTILE), share=1.0),
            ),
            QuoteEvidence(
                quote=2,
                alignment=Alignment(verdict=Verdict.UNVERIFIABLE, reason="paywall"),
                source="live page",
                url="https://example.org/quiet",
            ),
        ),
    ),
}


def finding(
    rule: str, key: str, line: int, message: str, severity: Severity = Severity.WARNING, **more: object
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        confidence=Confidence.HIGH,
        message=message,
        location=at(line),
        fingerprint=f"{rule}-{key}",
        reference=key,
        **more,  # type: ignore[arg-type]
    )


SILENCED = finding("tracking-parameter", "quiet", 28, "the address carries utm_source")
REPORT = Report(
    path="my refs.bib",
    version="0.1.0",
    now=NOW,
    dossier=Dossier(
        document=Document(
            path="my refs.bib",
            references=REFERENCES,
            quotes=(
                Quote(text="we will never leave", kind=QuoteKind.INLINE, location=at(2), end=0, citation=-1),
                Quote(text=HOSTILE, kind=QuoteKind.INLINE, location=at(4), end=0, citation=-1),
                Quote(text="the sea is wide", kind=QuoteKind.INLINE, location=at(5), end=0, citation=-1),
            ),
            unread=(Unread("entry", "@misc{broken", "line 40: the entry is not closed", at(40)),),
            has_text=False,
        ),
        now=NOW,
        evidence=EVIDENCE,
    ),
    findings=(
        finding(
            "date-contradicts-url",
            "kaya2010",
            3,
            "the entry is dated 5 October 2010; its address says 5 October 2020",
            printed="5 October 2010",
            seen="/2020/10/05/",
            suggestion="2020 instead of 2010",
            evidence=("month and day agree", "one digit of the year differs"),
            url="https://news.example.org/2020/10/05/talks",
        ),
        finding(
            "date-contradicts-text",
            "kaya2010",
            3,
            "the text says 5 October 2020",
            Severity.ERROR,
            suggestion="2020 instead of 2010",
        ),
        finding(
            "year-series-broken", "un2022b", 12, "2022b stands among 2020, 2020c", suggestion="2020b instead of 2022b"
        ),
        finding("title-mismatch", "evil", 20, f"the page is titled {HOSTILE}", printed=HOSTILE, seen="=1+1"),
        finding("inconsistent-style", "", 1, "=SUM(A1) is not computed", Severity.INFO),
    ),
    suppressed=(Suppressed(SILENCED, "kept on purpose"),),
    unanswered=(
        Unanswered("un2022b", "un.example", "page", "bot wall: a challenge page"),
        Unanswered("quiet", "web.archive.org", "archived copy", "rate limited"),
    ),
    faults=(Fault("dead-link", "evil", "KeyError: 'x'"),),
    notes=("nothing left to suppress: dead-link old2001",),
)
EMPTY = Report(
    path="-", version="0.1.0", now=NOW, dossier=Dossier(document=Document(path="-", has_text=False), now=NOW)
)
