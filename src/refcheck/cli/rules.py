"""`refcheck rules`: the rules, one a line."""

from __future__ import annotations

import click


@click.command("rules")
def command() -> None:
    """List the rules: name, severity, confidence, whether the network is needed, summary."""
    from refcheck import checks

    rules = checks.load()
    width = max((len(name) for name in rules), default=0)
    for name, rule in rules.items():
        needs = "network" if rule.needs else "text only"
        summary = rule.doc.partition("\n")[0].replace("`", "")
        severity, confidence = rule.severity.name.lower(), rule.confidence.name.lower()
        click.echo(f"{name:<{width}}  {severity:<7}  {confidence:<6}  {needs:<9}  {summary}")
