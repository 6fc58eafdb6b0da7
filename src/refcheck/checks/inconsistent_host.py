"""Pages of one organisation are cited under two hosts that stand for the same site.

**What it looks at.** The hosts in the addresses of entries by the same author: the same name under two endings
(`en.mfa.ir` and `en.mfa.gov.ir`), or a mobile copy beside the full site (`m.site.example`).

**Why it matters.** One of the two is usually an old or mirrored name that will stop answering first.

**Example.** Four statements of a ministry, two at `en.mfa.ir` and two at `en.mfa.gov.ir`.

**When it stays silent.** For different parts of one organisation's site (`www.un.example` and `press.un.example`),
`www.` or not, addresses in numbers, and entries of different authors.

**What to do.** Open both; cite the one that the organisation uses today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import first_author, listed, short
from refcheck.identifiers import host, is_numeric, registered_domain
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity

_COPIES = ("m", "mobile", "amp", "mobil", "wap")


@rule(severity=Severity.INFO, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each site that one author's entries name in two ways, once, at the first entry with the rarer name."""
    sites: dict[tuple[str, str], list[Reference]] = {}
    for reference in dossier.document.references:
        name = host(reference.item.url)
        author = first_author(reference)
        if name and author:
            sites.setdefault((author, _site(name)), []).append(reference)
    for entries in sites.values():
        hosts = Counter(host(entry.item.url) for entry in entries)
        if len(hosts) > 1:
            yield _problem(entries, hosts)


def _site(name: str) -> str:
    """The host without its public ending and without the label of a copy: "en.mfa" for en.mfa.ir and en.mfa.gov.ir."""
    if is_numeric(name):
        return name
    labels = name.split(".")
    if labels[0] in _COPIES and len(labels) > 2:
        labels = labels[1:]
    domain = registered_domain(name).split(".")
    ending = len(domain) - 1
    return ".".join(labels[: len(labels) - ending]) if ending > 0 and len(labels) > ending else name


def _problem(entries: list[Reference], hosts: Counter[str]) -> Problem:
    usual, rare = (
        name for name, _ in (hosts.most_common(1)[0], min(hosts.items(), key=lambda pair: (pair[1], -len(pair[0]))))
    )
    if usual == rare:
        usual, rare = list(hosts)[:2]
    at = next(entry for entry in entries if host(entry.item.url) == rare)
    counted = listed((f"{name} ({listed(map(short, _at(entries, name)), most=4)})" for name in hosts), most=5)
    return Problem(
        message=f"one site is cited under {len(hosts)} hosts: {counted}",
        location=at.location,
        reference=at.key,
        printed=rare,
        seen=usual,
        suggestion=f"one host for all of them, for instance {usual}",
        url=at.item.url,
    )


def _at(entries: list[Reference], name: str) -> list[Reference]:
    return [entry for entry in entries if host(entry.item.url) == name]
