"""A document's references as BibTeX, written through pybtex so that reading them back changes no field.

Each entry carries the sentences that cite it in `citation-context` (several separated by a line `--`), a field that
LaTeX styles ignore. Dates stand twice: `date` for biblatex, `year` with its letter for BibTeX styles.
"""

from __future__ import annotations

import io
import re
from collections.abc import Container, Iterator, Mapping
from itertools import count

from pybtex.database import BibliographyData, Entry
from pybtex.database.output.bibtex import Writer

from refcheck.dates import iso
from refcheck.manuscript.citing import contexts
from refcheck.model import Document, Name, PartialDate, Reference
from refcheck.text.latex import encode

SEPARATOR = "\n--\n"
# The BibTeX type that reads back as each CSL type; `entrysubtype` names the CSL type where the BibTeX type does not.
TYPES = {
    "article-journal": "article",
    "article-newspaper": "article",
    "article-magazine": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
    "webpage": "online",
    "dataset": "dataset",
    "software": "software",
    "motion_picture": "video",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "patent": "patent",
}
SUBTYPES = {"article-newspaper": "newspaper", "article-magazine": "magazine"}
_CONTAINER = {"article": "journal", "online": "journaltitle", "misc": "journaltitle"}
_PUBLISHER = {"techreport": "institution", "phdthesis": "school"}
_KEY = re.compile(r"[^\s,{}()\"'#%\\=~]+")
_ENTRY_LIKE = re.compile(r"^(?=[ \t]*@)", re.MULTILINE)


def write(document: Document, citing: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """The BibTeX source of the references of *document*, in its order; *citing* overrides its own sentences by key."""
    database = BibliographyData()
    sentences = contexts(document) if citing is None else citing
    for reference in document.references:
        kind, fields = _entry(reference, sentences.get(reference.key, ()))
        database.add_entry(_key(reference.key, database.entries), Entry(kind, fields=fields))
    stream = io.StringIO()
    _writer().write_stream(database, stream)
    return stream.getvalue()


def _writer() -> Writer:
    """The writer of pybtex without its LaTeX escapes, which change addresses and what was escaped before."""
    writer = Writer(encoding="utf-8")
    writer.quote = "{{{}}}".format  # braces always: they stand for themselves, quotation marks in a value do not
    writer._encode = str
    return writer


def _entry(reference: Reference, citing: tuple[str, ...]) -> tuple[str, list[tuple[str, str]]]:
    """The type and the fields: those of a `.bib` entry as they stand, else composed from the item."""
    if reference.fields:
        kind = re.match(r"@\s*([\w-]+)", reference.raw)
        fields = [pair for pair in reference.fields.items() if pair[0] != "citation-context" or not citing]
        fields = [(name, balanced(value)) for name, value in fields]
        kept = kind[1] if kind else TYPES.get(reference.item.type, "misc")
    else:
        kept = TYPES.get(reference.item.type, "misc")
        fields = [(name, value) for name, value in _fields(reference, kept) if value]
    if citing:
        fields.append(("citation-context", SEPARATOR.join(map(context, citing))))
    return kept, fields


def _fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    item = reference.item
    yield "author", _names(item.authors)
    yield "editor", _names(item.editors)
    yield "title", encode(item.title)
    yield _CONTAINER.get(kind, "booktitle"), encode(item.container_title)
    yield "series", encode(item.collection_title)
    yield "entrysubtype", _subtype(item.type, kind)
    yield from _dates(reference)
    yield "volume", encode(item.volume)
    yield ("number" if kind == "article" else "issue"), encode(item.issue)
    yield ("eid" if kind == "article" else "number"), encode(item.number)
    yield "pages", encode(item.pages)
    yield "edition", encode(item.edition)
    yield _PUBLISHER.get(kind, "publisher"), encode(item.publisher)
    yield "address", encode(item.publisher_place)
    yield "type", encode(item.genre)
    yield from _identifiers(reference)
    yield "urldate", _date(reference.accessed) or encode(_unread(reference, "accessed"))
    yield "archiveurl", item.archive_url
    yield "archivedate", _date(item.archive_date)
    yield "langid", encode(item.language)
    yield "note", encode(item.note)
    yield "shorthand", encode(reference.label)


def _subtype(csl: str, kind: str) -> str:
    if csl in SUBTYPES:
        return SUBTYPES[csl]
    return csl if kind == "misc" else ""


def _dates(reference: Reference) -> Iterator[tuple[str, str]]:
    """`date`, `year` with its letter, and the date as printed where the two do not say it all."""
    item, printed = reference.item, reference.issued_printed
    yield "date", _date(item.issued)
    year = f"{item.issued.year:04d}{reference.year_suffix}" if item.issued else ""
    yield "year", year
    if reference.year_suffix and not item.issued:
        yield "extradate", reference.year_suffix
    is_unread = any(each.field == "issued" for each in reference.unread)
    if printed and (is_unread or not item.issued):
        yield "issued-printed", encode(printed)
    yield "origdate", _date(item.original_issued)


def _unread(reference: Reference, field: str) -> str:
    """What the entry prints for a field that could not be taken."""
    return next((each.printed for each in reference.unread if each.field == field), "")


def _identifiers(reference: Reference) -> Iterator[tuple[str, str]]:
    item = reference.item
    yield "doi", item.doi or balanced(_unread(reference, "doi"))
    yield "isbn", item.isbn
    yield "issn", item.issn
    yield "pmid", item.pmid
    if item.arxiv:
        yield "eprint", item.arxiv
        yield "eprinttype", "arxiv"
    yield "url", balanced(item.url)


def _date(date: PartialDate | None) -> str:
    return iso(date) if date else ""


def _names(names: tuple[Name, ...]) -> str:
    return " and ".join(filter(None, map(_name, names)))


def _name(name: Name) -> str:
    """A name in BibTeX's own form; braces hold together what BibTeX would take apart."""
    if name.literal or not (name.given or name.particle or name.suffix):
        whole = encode(name.literal or name.family)
        is_word = not name.literal and re.fullmatch(r"[^\W\d_][\w'’-]*", whole) and not whole.islower()
        return whole if is_word or not whole else f"{{{whole}}}"
    last = " ".join(filter(None, (encode(name.particle), _held(encode(name.family)))))
    return ", ".join([last, *filter(None, [_held(encode(name.suffix))]), _held(encode(name.given))]).rstrip(", ")


def _held(part: str) -> str:
    """*part* in braces where BibTeX would read a comma, an "and" or a lower-case word as the joints of a name."""
    loose = "," in part or any(word[:1].islower() or word.lower() == "and" for word in part.split())
    return f"{{{part}}}" if loose else part


def _key(key: str, taken: Container[str]) -> str:
    """*key* with only the characters that BibTeX takes in one, numbered where it is taken."""
    plain = "".join(_KEY.findall(key.replace("#", "-"))) or "entry"
    numbered = (f"{plain}-{number}" for number in count(2))
    return plain if plain not in taken else next(each for each in numbered if each not in taken)


def context(sentence: str) -> str:
    """A citing sentence such that the field can hold it: balanced braces, no line that begins an entry or parts two."""
    lines = (line.strip() for line in sentence.strip().splitlines())
    kept = "\n".join(line if line != "--" else "—" for line in lines)
    return balanced(_ENTRY_LIKE.sub("\N{ZERO WIDTH SPACE}", kept))


def balanced(value: str) -> str:
    """*value*, with its braces as square brackets where they do not pair up."""
    depth = 0
    for char in value:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            break
    return value if depth == 0 else value.replace("{", "[").replace("}", "]")
