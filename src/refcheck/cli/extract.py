"""`refcheck extract`: from a manuscript to a `.bib`."""

from __future__ import annotations

import click


@click.command("extract")
@click.argument("manuscript", metavar="MANUSCRIPT")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write; - is the terminal (default).")
@click.option("--from", "source_format", default="", metavar="FORMAT", help="Read MANUSCRIPT as this format.")
def command(manuscript: str, output: str, source_format: str) -> None:
    """Write MANUSCRIPT's reference list as BibTeX.

    Each entry carries the sentences that cite it in the field citation-context, so that `refcheck verify` on the
    written file alone knows the quotations and dates attached to it.
    """
    from refcheck import engine
    from refcheck.cli import _files, _screen
    from refcheck.manuscript import bibtex

    document = engine.extract(manuscript, source_format=source_format)
    written = bibtex.write(document)
    if output == "-":
        click.echo(written, nl=False)
        return
    _files.write(output, written, sources=(manuscript,))
    count, cited = len(document.references), len(document.citations)
    _screen.say(f"{output}: {count} references, {cited} citations, {len(document.quotes)} quotations", err=True)
    for each in document.unread:
        place = f" (line {each.location.line})" if each.location else ""
        _screen.say(f"not read: {each.field}{place}: {each.reason}", err=True)
