"""`refcheck explain`: the documentation page of one rule."""

from __future__ import annotations

from difflib import get_close_matches

import click

from refcheck.errors import ConfigError


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain one RULE: what it looks at, why, when it stays silent, what to do."""
    from refcheck import checks

    rules = checks.load()
    if rule not in rules:
        near = get_close_matches(rule, rules, 1)
        hint = f"did you mean {near[0]}?" if near else "`refcheck rules` lists them"
        raise ConfigError(f"no rule is called {rule!r}; {hint}")
    found = rules[rule]
    needs = ", ".join(sorted(found.needs)) or "nothing (text only)"
    click.echo(f"{rule} (severity {found.severity.name.lower()}, confidence {found.confidence.name.lower()})")
    click.echo(f"Needs gathered: {needs}\n\n{found.doc}")
