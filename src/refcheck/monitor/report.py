"""The survey as one self-contained HTML page; its plots are inline SVG, each with its figures in a table beside."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from refcheck.formats.html import address, shown
from refcheck.monitor.standing import Standing
from refcheck.monitor.survey import Share, Survey
from refcheck.monitor.wording import HEADINGS

WIDTH, HEIGHT, LEFT, BOTTOM = 720, 200, 40, 24
"""The plots' size and the room for their labels, in SVG units."""


def render(survey: Survey) -> str:
    """The report as HTML; nothing in it is loaded from elsewhere, and there is no script."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, finalize=shown)
    template = environment.from_string(files(__package__).joinpath("report.html.j2").read_text(encoding="utf-8"))
    counts = [(standing.value, survey.counts.get(standing, 0)) for standing in Standing]
    counts.append(("drifted", len(survey.drifted)))
    return template.render(survey=survey, counts=counts, headings=HEADINGS, link=address, line=line, bars=bars)


def line(shares: Sequence[Share], title: str) -> Markup:
    """A line of shares alive over time."""
    if len(shares) < 2:
        return Markup("<p>There is no history to draw yet.</p>") + (_table(shares) if shares else Markup(""))
    step = (WIDTH - LEFT) / (len(shares) - 1)
    points = " ".join(f"{LEFT + index * step:.1f},{_y(share.part):.1f}" for index, share in enumerate(shares))
    drawn = Markup('<polyline points="{}" fill="none" stroke="var(--mark)" stroke-width="2"/>').format(points)
    ends = Markup('<text x="{}" y="{}">{}</text><text x="{}" y="{}" text-anchor="end">{}</text>').format(
        LEFT, HEIGHT - 6, shares[0].label, WIDTH, HEIGHT - 6, shares[-1].label
    )
    return _figure(title, drawn + ends, shares)


def bars(shares: Sequence[Share], title: str) -> Markup:
    """A bar of the share alive for each label; bars get thinner, labels fewer, as they grow many."""
    if not shares:
        return Markup("<p>No dated reference could be decided yet.</p>")
    step = (WIDTH - LEFT) / len(shares)
    every = -(-len(shares) * 36 // (WIDTH - LEFT))
    drawn = Markup("")
    for index, share in enumerate(shares):
        x, y = LEFT + index * step, _y(share.part)
        drawn += Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="var(--mark)"/>').format(
            x + step * 0.1, y, step * 0.8, HEIGHT - BOTTOM - y
        )
        if index % every == 0:
            drawn += Markup('<text x="{:.1f}" y="{}" text-anchor="middle">{}</text>').format(
                x + step / 2, HEIGHT - 6, share.label
            )
    return _figure(title, drawn, shares)


def _y(part: float) -> float:
    return 8 + (1 - part) * (HEIGHT - BOTTOM - 8)


def _figure(title: str, drawn: Markup, shares: Sequence[Share]) -> Markup:
    grid = Markup("")
    for part in (0.0, 0.5, 1.0):
        grid += Markup(
            '<line x1="{0}" x2="{1}" y1="{2:.1f}" y2="{2:.1f}" stroke="var(--line)"/>'
            '<text x="{3}" y="{4:.1f}" text-anchor="end">{5:.0f} %</text>'
        ).format(LEFT, WIDTH, _y(part), LEFT - 4, _y(part) + 4, part * 100)
    return Markup('<figure><svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}</svg>{}</figure>').format(
        WIDTH, HEIGHT, title, grid, drawn, _table(shares)
    )


def _table(shares: Sequence[Share]) -> Markup:
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{:.0f} %</td></tr>').format(
            share.label, share.alive, share.decided, share.part * 100
        )
        for share in shares
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("", "Alive", "Decided", "Share"))
    return Markup(
        "<details><summary>The figures</summary><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></details>"
    ).format(Markup(head), rows)
