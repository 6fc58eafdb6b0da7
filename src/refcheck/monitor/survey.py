"""The state of everything watched, counted for a report: pure functions over the known URLs and their looks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from refcheck.identifiers import host
from refcheck.monitor import standing
from refcheck.monitor.alerts import Alert, drifted
from refcheck.monitor.standing import Look, Standing
from refcheck.monitor.watching import Known


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many are alive, under a label (a day, a year of publication, a site)."""

    label: str
    alive: int
    decided: int

    @property
    def part(self) -> float:
        """The share alive of those that could be decided, 0 to 1."""
        return self.alive / self.decided if self.decided else 0.0


@dataclass(frozen=True, slots=True)
class Survey:
    """The figures of a report: counts by standing, and shares alive over time, by year and by site."""

    now: datetime
    counts: Mapping[Standing, int]
    over_time: tuple[Share, ...]
    by_year: tuple[Share, ...]
    by_site: tuple[Share, ...]
    urls: tuple[Known, ...]
    alerts: tuple[Alert, ...]
    drifted: frozenset[str] = frozenset()


WORST_SITES = 15
POINTS = 60
"""The timeline has at most this many points."""


def survey(
    urls: Sequence[Known],
    looks: Mapping[str, Sequence[Look]],
    alerts: Sequence[Alert],
    now: datetime,
    *,
    last_run: datetime | None = None,
) -> Survey:
    """The survey of *urls* with their *looks* and *alerts* (oldest first) at the time *now*; news since *last_run*."""
    return Survey(
        now=now,
        counts=Counter(known.history.standing for known in urls),
        over_time=_over_time(looks, now),
        by_year=_by_year(urls, now),
        by_site=_by_site(urls),
        urls=tuple(urls),
        alerts=tuple(alert for alert in alerts if last_run is None or alert.at >= last_run),
        drifted=drifted(alerts) & {known.url for known in urls},
    )


def _over_time(looks: Mapping[str, Sequence[Look]], now: datetime) -> tuple[Share, ...]:
    """One point a day, or a week, or ... so that the points stay few; each with what was believed at its end."""
    first = min((row[0].at for row in looks.values() if row), default=None)
    if first is None:
        return ()
    days = max(1, -(-(now - first).days // POINTS))
    moments = [first + timedelta(days=days * n) for n in range((now - first).days // days + 1)]
    if moments[-1] < now:
        moments.append(now)
    alive: list[int] = [0] * len(moments)
    decided: list[int] = [0] * len(moments)
    for row in looks.values():
        history, rest = standing.History(), list(row)
        for index, moment in enumerate(moments):
            while rest and rest[0].at <= moment:
                history = standing.after(history, rest.pop(0))
            alive[index] += history.standing in {Standing.ALIVE, Standing.FAILING}
            decided[index] += history.standing not in {Standing.NEW, Standing.UNDECIDED}
    labels = [moment.astimezone(UTC).date().isoformat() for moment in moments]
    return tuple(Share(*point) for point in zip(labels, alive, decided, strict=True) if point[2])


def _by_year(urls: Sequence[Known], now: datetime) -> tuple[Share, ...]:
    years: dict[int, list[bool]] = defaultdict(list)
    for known in urls:
        year = min((citing.year for _path, citing in known.cited_by if citing.year), default=None)
        if year is not None and year <= now.year and _decided(known):
            years[year].append(_alive(known))
    return tuple(Share(str(year), sum(row), len(row)) for year, row in sorted(years.items()))


def _by_site(urls: Sequence[Known]) -> tuple[Share, ...]:
    sites: dict[str, list[bool]] = defaultdict(list)
    for known in urls:
        if _decided(known):
            sites[host(known.url) or known.url].append(_alive(known))
    shares = [Share(site, sum(row), len(row)) for site, row in sites.items() if not all(row)]
    return tuple(sorted(shares, key=lambda share: (share.alive - share.decided, share.label))[:WORST_SITES])


def _alive(known: Known) -> bool:
    """Alive, or failing but not yet dead: three strikes are needed to call a page dead."""
    return known.history.standing in {Standing.ALIVE, Standing.FAILING}


def _decided(known: Known) -> bool:
    return known.history.standing not in {Standing.NEW, Standing.UNDECIDED}
