"""The source gives the quoted words to somebody else than the manuscript does, or says them itself.

**What it looks at.** The name that the manuscript prints with a word of saying before a quotation, and the passage of
the source that was found: the name beside its quotation marks; or, where the source has the words without marks, far
from any word of saying, and quotes others in marks, that it says them in its own voice.

**Why it matters.** A reporter's sentence put in a president's mouth, or a critic's words in a minister's, is a false
quotation though every word of it stands in the source.

**Example.** Printed: Mayor Lind said that “the ferry will not sail before spring”. The source has: “The ferry will not
sail before spring,” harbour master Olsen said.

**When it stays silent.** Unless both are surely persons with names in the same script, and names that no spelling,
initial or title makes one; when a spokesperson speaks; when the manuscript's speaker is named near the passage or
wrote the source; when the source is a speech, a statement or an interview; when the source could not be read, or the
words do not stand there almost as printed.

**What to do.** Look at the passage and name the one who speaks there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._passages import Passage, passage_of
from refcheck.checks._persons import is_person, is_title, occurs, other_person, same_person
from refcheck.checks._quoted import Quoted, quotations, shown
from refcheck.checks._speaking import attributed, speaks, speaks_for_another
from refcheck.model import Confidence, Dossier, Medium, Need, Problem, Severity, Verdict
from refcheck.text.people import printed as printed_name

_FEWEST = 5  # quoted words that are surely the passage's own
_FEWEST_OWN = 9  # and that nobody would set in marks without meaning to quote
_WITHIN = 500  # characters around the passage in which the manuscript's speaker may speak under another name
_WHOLE = 0.6  # of its paragraph, from which a passage may be a block quotation that lost its form
# What may stand before the name of the one who speaks; after "a text against" or "with", a name is another's.
_BEFORE_SUBJECT = re.compile(
    r"(?:^|[.,;:!?—–(…\d]\s{0,2}|\b(?:and|but|while|as|when|that|because|since|although|where|whereas|then|indeed|also|"
    r"later|according to|words of|statements? (?:made )?by|dass|weil|während|und|aber|wie|ve|ancak|что|как|и|но)\s"
    r"(?:the\s)?)$",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(
    r"\b(?:speech|statement|remarks|address|interview|transcript|full text|op-?ed|opinion|letter|q ?& ?a|comment|"
    r"rede|erklärung|wortlaut|gastbeitrag|kommentar|konuşma\w{0,4}|açıklama\w{0,4}|röportaj|söyleşi|"
    r"речь|интервью|заявление|выступление|стенограмма)\b",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"[\"“„«][^\"“”„«»\n]{25,600}[\"”“»]")
_ANY_MARK = re.compile(r"[\"“”„‟«»‘‚‹›]|(?<!\w)'|(?<=[.,!?])[’']")


@rule(severity=Severity.WARNING, confidence=Confidence.LOW, needs={Need.LIVE, Need.MEMENTO, Need.QUOTES})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each quotation whose source evidently lets another one speak."""
    for quoted in quotations(dossier):
        speaker = quoted.quote.speaker
        if not speaker or quoted.link is Confidence.LOW or _is_author(quoted) or not _is_subject(dossier, quoted):
            continue
        passage = passage_of(quoted)
        if passage is None or passage.repeated or len(quoted.quote.text.split()) < _FEWEST:
            continue
        other = _given_to(passage, speaker)
        if other:
            seen = f"gives the words to {other}"
        elif _is_the_sources_own(quoted, passage):
            seen = "has the words without quotation marks, in its own voice"
        else:
            continue
        start, end = passage.sentences(beside=0)
        yield Problem(
            message=f"the manuscript gives the words to {speaker}; the {quoted.found.source} {seen}; "
            "look who speaks there",
            location=quoted.quote.location,
            reference=quoted.reference.key,
            printed=f"{speaker}: {shown(quoted.quote.text)}",
            seen=shown(passage.text[start:end]),
            url=quoted.found.url,
        )


def _is_subject(dossier: Dossier, quoted: Quoted) -> bool:
    """Whether the printed name can be the one who speaks; a block quotation's introduction is not in its sentence."""
    sentence = dossier.document.citations[quoted.quote.citation].sentence
    if speaks_for_another(sentence.replace(quoted.quote.text, "")):
        return False
    at = sentence.find(quoted.quote.speaker)
    before = sentence[max(0, at - 60) : max(0, at)]
    return at < 0 or bool(_BEFORE_SUBJECT.search(before)) or is_title(before.rpartition(" ")[0].rpartition(" ")[2])


def _is_author(quoted: Quoted) -> bool:
    """Whether the speaker is an author of the source, who may quote others in his own name."""
    authors = [printed_name(name) for name in (*quoted.reference.item.authors, *quoted.reference.item.editors)]
    return any(same_person(quoted.quote.speaker, author) for author in authors)


def _given_to(passage: Passage, speaker: str) -> str:
    """The other person to whom the source gives the words, or ""."""
    text = passage.text
    other = attributed(text, passage.start, passage.end)
    if not other or not other_person(speaker, other, text):
        return ""
    near = text[max(0, passage.start - _WITHIN) : passage.end + _WITHIN]
    about = (*passage.page.titles, passage.page.title, *passage.page.authors)
    if occurs(speaker, near) or any(occurs(speaker, line) for line in about):
        return ""
    return other


def _is_the_sources_own(quoted: Quoted, passage: Passage) -> bool:
    """Whether a news page says the words itself: no marks, no word of saying, no pronoun near them."""
    page, text, speaker = passage.page, passage.text, quoted.quote.speaker
    if quoted.found.alignment.verdict not in (Verdict.EXACT, Verdict.NEAR) or page.medium is not Medium.HTML:
        return False
    if len(quoted.quote.text.split()) < _FEWEST_OWN or not page.main[0] <= passage.start < passage.end <= page.main[1]:
        return False
    if not is_person(speaker, text) or _in_person(quoted, passage):
        return False
    first, last = passage.paragraph()
    if passage.end - passage.start > _WHOLE * (last - first) or _ANY_MARK.search(text[first:last]):
        return False
    low, high = passage.sentences(beside=1)
    around = text[min(low, first) : max(high, last)]
    if _ANY_MARK.search(around) or ":" in text[min(low, first) : passage.start] or speaks(around):
        return False
    main = text[page.main[0] : page.main[1]]
    quotes = len(_QUOTATION.findall(main))
    return quotes >= 2 and occurs(speaker, main) and not occurs(speaker, around)


def _in_person(quoted: Quoted, passage: Passage) -> bool:
    """Whether the source may be the speaker's own text: a speech, a statement, an interview, a page by the speaker."""
    page = passage.page
    lines = (quoted.reference.item.title, quoted.reference.item.genre, page.title, *page.titles)
    if any(_IN_PERSON.search(line) for line in lines):
        return True
    return any(occurs(quoted.quote.speaker, line) for line in (*page.authors, page.site))
