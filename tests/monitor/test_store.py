"""The history database: what is kept, who may look, and what a newer or older program finds."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Connection, create_engine, insert, inspect, select, text

from refcheck.errors import ConfigError
from refcheck.model import LinkState, Notice, NoticeKind, PartialDate, Verdict
from refcheck.monitor import keeping, looking, schema, standing, telling, watching
from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.observation import Observation, QuoteLook
from refcheck.monitor.standing import Standing
from refcheck.monitor.store import Store, open_store
from refcheck.monitor.watching import Citing

T0 = datetime(2026, 5, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
PAGE = "https://example.org/a"
OTHER = "https://example.org/b"


def watch(store: Store, *urls: str, path: str = "/x/refs.bib") -> None:
    watching.add(store, path, [Citing(url, f"key{n}", "A title", 2020) for n, url in enumerate(urls)], T0)


def look(store: Store, url: str, at: datetime, state: LinkState, **more: object) -> bool:
    """One whole look: lease, judge, record."""
    [*leased] = looking.lease(store, "me", at, limit=10)
    assert url in leased
    now = Observation(url=url, at=at, state=state, **more)  # type: ignore[arg-type]
    after = standing.after(looking.past(store, url).history, now.look)
    return looking.record(store, "me", now, after, [])


def test_a_watched_url_is_due_at_once(store: Store) -> None:
    watch(store, PAGE, OTHER)
    assert looking.lease(store, "me", T0, limit=10) == (PAGE, OTHER)


def test_a_look_is_kept_whole(store: Store) -> None:
    watch(store, PAGE)
    quote = QuoteLook("the words", Verdict.NEAR)
    assert look(store, PAGE, T0, LinkState.ALIVE, digest="d", title_found=True, status=200, quotes=(quote,))
    [kept] = looking.observations(store, PAGE)
    assert kept == Observation(
        url=PAGE, at=T0, state=LinkState.ALIVE, digest="d", title_found=True, status=200, quotes=(quote,)
    )


NOTICES = (
    Notice(NoticeKind.RETRACTION, in_title=True),
    Notice(NoticeKind.CORRECTION, "10.1000/c", PartialDate(2018, 5)),
    Notice(NoticeKind.RETRACTION, "10.1000/r.7", PartialDate(2019, 5, 2), "retraction-watch"),
)


def test_notices_are_kept_whole_and_remembered(store: Store) -> None:
    watch(store, PAGE)
    look(store, PAGE, T0, LinkState.ALIVE, notices=NOTICES)
    look(store, PAGE, T0 + 7 * DAY, LinkState.ALIVE)
    assert [each.notices for each in looking.observations(store, PAGE)] == [NOTICES, ()]
    assert looking.past(store, PAGE).notices == {NoticeKind.RETRACTION, NoticeKind.CORRECTION}


def test_a_history_without_notices_is_brought_forward(database: str) -> None:
    store = open_store(database)
    watch(store, PAGE)
    look(store, PAGE, T0, LinkState.GONE, status=404, quotes=(QuoteLook("the words", Verdict.NEAR),))
    fresh = columns(store)
    before = looking.observations(store, PAGE)
    with store.begin() as db:  # as the first version left it
        db.execute(text("DROP TABLE notice_look"))
        db.execute(text("UPDATE refcheck_schema SET version = 1"))
    store.close()
    store = open_store(database)
    assert columns(store) == fresh
    assert looking.observations(store, PAGE) == before
    look(store, PAGE, T0 + 3 * DAY, LinkState.ALIVE, notices=NOTICES)
    assert looking.observations(store, PAGE)[-1].notices == NOTICES
    store.close()


def test_several_programs_may_open_a_new_database_at_once(database: str) -> None:
    start = Barrier(4)

    def opened(_number: int) -> int:
        start.wait()
        store = open_store(database)
        with store.begin() as db:
            version = db.execute(select(schema.SCHEMA.c.version)).scalars().all()
        store.close()
        assert len(version) == 1
        return version[0]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(opened, range(4))) == [len(schema.MIGRATIONS)] * 4


def columns(store: Store) -> dict[str, list[tuple[str, str, bool]]]:
    """Every table with its columns, their types and whether they may be empty."""
    with store.begin() as db:
        tables = inspect(db)
        return {
            name: [(each["name"], str(each["type"]), each["nullable"]) for each in tables.get_columns(name)]
            for name in sorted(tables.get_table_names())
        }


def test_the_history_survives_reopening(database: str) -> None:
    first = open_store(database)
    watch(first, PAGE)
    look(first, PAGE, T0, LinkState.GONE, status=404)
    first.close()
    second = open_store(database)
    history = looking.past(second, PAGE).history
    second.close()
    assert (history.standing, history.row.gone, history.row.first) == (Standing.FAILING, 1, T0)


@pytest.mark.parametrize(
    ("state", "days"),
    [
        pytest.param(LinkState.ALIVE, 7, id="alive"),
        pytest.param(LinkState.GONE, 3, id="failing"),
        pytest.param(LinkState.BLOCKED, 7, id="undecided"),
    ],
)
def test_a_url_is_due_again_after_its_interval(store: Store, state: LinkState, days: int) -> None:
    watch(store, PAGE)
    look(store, PAGE, T0, state)
    assert looking.lease(store, "me", T0 + days * DAY - timedelta(seconds=1), limit=10) == ()
    assert looking.lease(store, "me", T0 + days * DAY, limit=10) == (PAGE,)


def test_a_leased_url_is_nobody_elses(store: Store) -> None:
    watch(store, PAGE, OTHER)
    assert looking.lease(store, "me", T0, limit=1) == (PAGE,)
    assert looking.lease(store, "you", T0, limit=10) == (OTHER,)


def test_the_lease_of_a_killed_run_ends(store: Store) -> None:
    watch(store, PAGE)
    looking.lease(store, "killed", T0, limit=10)
    assert looking.lease(store, "me", T0 + looking.LEASE, limit=10) == (PAGE,)


def test_a_run_whose_lease_ended_records_nothing(store: Store) -> None:
    watch(store, PAGE)
    looking.lease(store, "slow", T0, limit=10)
    looking.lease(store, "me", T0 + looking.LEASE, limit=10)
    now = Observation(url=PAGE, at=T0, state=LinkState.ALIVE)
    assert not looking.record(store, "slow", now, standing.of([now.look]), [])
    assert looking.observations(store, PAGE) == ()


def test_released_urls_stay_due(store: Store) -> None:
    watch(store, PAGE)
    looking.release(store, "me", looking.lease(store, "me", T0, limit=10))
    assert looking.lease(store, "you", T0, limit=10) == (PAGE,)


def test_adding_again_replaces_what_is_cited_and_keeps_the_history(store: Store) -> None:
    watch(store, PAGE, OTHER)
    look(store, PAGE, T0, LinkState.GONE)
    watch(store, PAGE)
    [known] = watching.urls(store)
    assert (known.url, known.history.standing) == (PAGE, Standing.FAILING)


def test_forgetting_a_file_keeps_what_others_cite(store: Store) -> None:
    watch(store, PAGE, OTHER, path="/x/one.bib")
    watch(store, OTHER, path="/x/two.bib")
    assert watching.forget(store, "/x/one.bib")
    assert [known.url for known in watching.urls(store)] == [OTHER]
    assert not watching.forget(store, "/x/one.bib")


def test_the_last_word_on_a_quotation_is_remembered_past_a_wall(store: Store) -> None:
    watch(store, PAGE)
    look(store, PAGE, T0, LinkState.ALIVE, quotes=(QuoteLook("q", Verdict.EXACT),))
    look(store, PAGE, T0 + 7 * DAY, LinkState.ALIVE, quotes=(QuoteLook("q", Verdict.UNVERIFIABLE),))
    assert looking.past(store, PAGE).quotes == ((T0, QuoteLook("q", Verdict.EXACT)),)


def test_an_alert_not_taken_stays_for_the_next_run(store: Store) -> None:
    watch(store, PAGE)
    looking.lease(store, "me", T0, limit=10)
    alert = Alert(url=PAGE, kind=Kind.DIED, at=T0, message="404 Not Found")
    now = Observation(url=PAGE, at=T0, state=LinkState.GONE)
    looking.record(store, "me", now, standing.of([now.look]), [alert])
    [(number, kept)] = telling.undelivered(store, "mail")
    telling.delivered(store, "mail", [number], T0, error="connection refused")
    assert kept == alert
    assert telling.undelivered(store, "mail") == ((number, alert),)
    telling.delivered(store, "mail", [number], T0)
    assert telling.undelivered(store, "mail") == ()
    assert telling.undelivered(store, "webhook") == ((number, alert),)


def test_a_submission_is_remembered(store: Store) -> None:
    watch(store, PAGE)
    assert keeping.last_submission(store, PAGE) is None
    done = keeping.Submission(T0, "success", "spn2-1", memento_url="https://web.archive.org/web/2026/x")
    keeping.submitted(store, PAGE, done)
    assert keeping.last_submission(store, PAGE) == done


def test_a_newer_schema_is_left_alone(database: str) -> None:
    store = open_store(database)
    watch(store, PAGE)
    with store.begin() as db:
        db.execute(text("UPDATE refcheck_schema SET version = 99"))
    store.close()
    with pytest.raises(ConfigError, match="schema version 99"):
        open_store(database)
    engine = create_engine(database)
    with engine.connect() as db:
        assert db.execute(select(schema.URL.c.url)).scalars().all() == [PAGE]
    engine.dispose()


def test_a_migration_keeps_every_row(database: str) -> None:
    store = open_store(database)
    watch(store, PAGE, OTHER)
    store.close()
    engine = create_engine(database)
    schema.migrate(engine, [*schema.MIGRATIONS, _add_a_column])
    schema.migrate(engine, [*schema.MIGRATIONS, _add_a_column])  # a second time does nothing
    with engine.connect() as db:
        assert db.execute(text("SELECT url, note FROM url ORDER BY url")).all() == [(PAGE, "-"), (OTHER, "-")]
        assert db.execute(select(schema.SCHEMA.c.version)).scalar_one() == len(schema.MIGRATIONS) + 1
    engine.dispose()


def test_a_failed_migration_changes_nothing(database: str) -> None:
    open_store(database).close()
    engine = create_engine(database)
    with pytest.raises(RuntimeError, match="half way"):
        schema.migrate(engine, [*schema.MIGRATIONS, _fail_half_way])
    with engine.connect() as db:
        assert db.execute(select(schema.SCHEMA.c.version)).scalar_one() == len(schema.MIGRATIONS)
        assert db.execute(select(schema.BIBLIOGRAPHY.c.path)).all() == []
    engine.dispose()


def _add_a_column(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE url ADD COLUMN note TEXT NOT NULL DEFAULT '-'"))


def _fail_half_way(connection: Connection) -> None:
    connection.execute(insert(schema.BIBLIOGRAPHY).values(path="/half", added_at=T0))
    raise RuntimeError("half way")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        pytest.param("nonsense", "not a database address", id="not an address"),
        pytest.param("oracle9://x", "not a database address", id="no such database"),
        pytest.param("sqlite:////no/such/folder/x.sqlite3", "cannot be opened", id="unwritable"),
        pytest.param("postgresql+psycopg://u:secret@127.0.0.1:1/x", "cannot be opened", id="nobody answers"),
    ],
)
def test_an_unusable_database_is_one_clear_line(address: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message) as raised:
        open_store(address)
    assert "secret" not in str(raised.value)


def test_times_without_a_zone_are_refused(tmp_path: Path, database: str) -> None:
    store = open_store(database)
    naive: Callable[[], datetime] = lambda: datetime(2026, 1, 1)  # noqa: E731
    with pytest.raises(Exception, match="without a zone"):
        watching.add(store, "/x", [], naive())
    store.close()
