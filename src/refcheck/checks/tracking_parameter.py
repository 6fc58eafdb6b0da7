"""An address carries parameters that only say how a reader came to the page.

**What it looks at.** The query of each address: `utm_…`, `fbclid`, `gclid`, `ICID`, `ab_channel`, and the like.

**Why it matters.** They make the address long, name campaigns or the author's own path, and keep archives and other
readers from recognising the page as the same.

**Example.** `https://www.telegraph.example/2020/11/10/title/?ICID=continue_reg_first`.

**When it stays silent.** For parameters that choose what is shown (`id`, `page`, `v`, `lang`, …), and for all it does
not know.

**What to do.** Cite the address without them, as suggested.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.identifiers import tracking, without_tracking
from refcheck.model import Confidence, Dossier, Problem, Severity


@rule(severity=Severity.INFO, confidence=Confidence.HIGH)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each address with such a parameter."""
    for reference in dossier.document.references:
        url = reference.item.url
        found = tracking(url)
        if found:
            yield Problem(
                message=f"the address carries {', '.join(found)}, which only says how a reader came to the page",
                location=reference.location,
                reference=reference.key,
                printed=url,
                suggestion=without_tracking(url),
                url=url,
            )
