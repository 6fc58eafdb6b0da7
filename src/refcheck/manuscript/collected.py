"""A chapter cited in a note where the list has only the collection: found by its title and its editor."""

from __future__ import annotations

import re

from refcheck.manuscript.shortened import agreement
from refcheck.manuscript.sources import REACH, Sources
from refcheck.model import Confidence, Link

_IN = re.compile(r"(?<=[,.”\"’»*“‘])\s(?:[Ii]n|[Dd]ans|[Ee]m|[Ee]n):?\s")
_EDITOR = r"(?:eds?|Hg|Hrsg|Hgg|dir|éds?|a cura di|coords?|orgs?|haz|ред)\.?"
_BEFORE = re.compile(rf"(?P<names>[^(,;:*“\"„]{{3,80}}),?\s[(\[]?{_EDITOR}[)\]]?[,:]\s")  # "Hans Müller (Hg.), Deiche"
_BEHIND = re.compile(  # "*Labouring Men*, ed. John Carver"
    r"[,.]\s\(?(?:eds?\.(?: by| de)?|edited by|hg\. (?:v\.|von)|hrsg\. (?:v\.|von)|a cura di|dir\.|org\.)\s"
    r"(?P<names>[^,(;:]{3,80})",
    re.IGNORECASE,
)
_LEAST = 3  # of `agreement`: the main title as a whole


def collection(rest: str, known: Sources) -> tuple[Link, ...]:
    """The link to the one collection of the list that *rest*, the words behind the author, says the chapter is in."""
    for found in _IN.finditer(rest[:REACH]):
        words = rest[found.end() : found.end() + REACH]
        if before := _BEFORE.match(words):
            names, title = before["names"], words[before.end() :]
        elif behind := _BEHIND.search(words):
            names, title = behind["names"], words[: behind.start()]
        else:
            continue
        fitting = [source for source in known.named(names) if agreement(title, source) >= _LEAST]
        if len(fitting) == 1:
            return (Link(fitting[0].entry.key, Confidence.MEDIUM, "the collection that holds it, by its editor"),)
    return ()
