"""What was handed to an archive to be kept, and what became of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import insert, select

from refcheck.monitor import schema as t
from refcheck.monitor.store import Store


@dataclass(frozen=True, slots=True)
class Submission:
    """One handing-over of a URL to an archive: when, the state it reached, and the capture if there is one."""

    at: datetime
    state: str
    job_id: str = ""
    detail: str = ""
    memento_url: str = ""


def submitted(store: Store, url: str, submission: Submission) -> None:
    """Note that *url* was handed to the archive, and what became of it."""
    with store.begin() as db:
        url_id = db.execute(select(t.URL.c.id).where(t.URL.c.url == url)).scalar_one()
        db.execute(insert(t.SUBMISSION).values({"url_id": url_id, **asdict(submission)}))


def last_submission(store: Store, url: str) -> Submission | None:
    """The latest handing-over of *url*, if there was one."""
    query = (
        select(t.SUBMISSION)
        .join_from(t.SUBMISSION, t.URL)
        .where(t.URL.c.url == url)
        .order_by(t.SUBMISSION.c.at.desc(), t.SUBMISSION.c.id.desc())
        .limit(1)
    )
    with store.begin() as db:
        row = db.execute(query).one_or_none()
        return None if row is None else Submission(row.at, row.state, row.job_id, row.detail, row.memento_url)
