"""Entries of a bibliography against a catalogue: `record_verdicts.py BIB CATALOGUE OUT`, one JSON line an entry.

`{"key": …, "defect": true|false, "exists": true|false|null, "abstained": true|false}`, as `../shared/bench/hallmark`
scores it, through the product's own rules: `defect` is a finding of `record-differs` or `impossible-date`, at any
confidence; an entry whose work the catalogue does not have is an abstention, for no catalogue has everything.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from refcheck import checks, readers
from refcheck.connecting import open_library
from refcheck.model import Answer, Document, Dossier, Evidence, Found, Record, Reference
from refcheck.registries.library import Library

RULES = ("record-differs", "impossible-date")


def main(bibliography: str, catalogue: str, out: str) -> None:
    document = readers.read(bibliography)
    assert isinstance(document, Document)
    library = open_library(Path(catalogue))
    rules = [checks.load()[name] for name in RULES]
    with Path(out).open("w", encoding="utf-8") as lines:
        for reference in document.references:
            record = _record(library, reference)
            known = Document(path=document.path, references=(reference,), has_text=False)
            gathered = {reference.key: Evidence(key=reference.key, record=record)}
            findings, _ = checks.run(Dossier(document=known, now=datetime.now(UTC), evidence=gathered), rules)
            line = {
                "key": reference.key.replace("#", "-"),
                "defect": bool(findings),
                "exists": isinstance(record, Found),
                "abstained": not findings and not isinstance(record, Found),
            }
            lines.write(json.dumps(line) + "\n")


def _record(library: Library, reference: Reference) -> Answer[Record]:
    """As a run asks: by DOI, else by title."""
    by_doi = library.look_up(reference.item.doi) if reference.item.doi else None
    return by_doi if isinstance(by_doi, Found) else library.find(reference.item)


if __name__ == "__main__":
    main(*sys.argv[1:])
