"""How well weights read citation styles they were not trained on: `python training/measure.py [--weights FILE]`.

For weights fitted with `--styles 0`: items are printed in the other half of the styles, parsed, and compared field by
field with the item, as far as its fields are printed; where "et al." shortens the authors, the printed ones.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from pathlib import Path

import gold
import rendered
from content import Content
from items import Csl, item_of
from train import DATA, WEIGHTS

from refcheck.manuscript import parsing
from refcheck.manuscript.parsing import crf
from refcheck.model import Item

SEED = 77
FIELDS = {
    "author": "author", "issued": "date", "title": "title", "container-title": "container", "volume": "volume",
    "issue": "issue", "page": "pages", "publisher": "publisher",
}  # fmt: skip


def main() -> None:
    """Print, parse, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--count", type=int, default=1_500)
    options = parser.parse_args()
    model = crf.unpack(json.loads(gzip.decompress(options.weights.read_bytes())))
    parsing.shipped = lambda: model
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for item, text in lines(options.data, options.count):
        found = fields(parsing.parse_reference(text).item)
        printed = {label for label, _ in rendered.labelled(text, item)}
        wanted = {key: value for key, value in of(item).items() if FIELDS.get(key) in printed}
        same = {key for key, value in wanted.items() if found[key] == value}
        if rendered.NOT_ALL.search(text) and found["author"] and wanted.get("author", "").startswith(found["author"]):
            same.add("author")
        right.update(same)
        every.update(wanted.keys())
        every["author, year and title"] += 1
        right["author, year and title"] += {"author", "issued", "title"}.intersection(wanted) <= same
    for key in (*FIELDS, "author, year and title"):
        print(f"{key:24} {right[key]:5} of {every[key]:5}  {right[key] / every[key]:.3f}")


def lines(data: Path, count: int) -> list[tuple[Csl, str]]:
    """Items of the gold collections and made-up ones in styles of the half that `--styles 0` leaves out."""
    rng = random.Random(SEED)
    samples = [one for _, many in sorted(gold.read_all(data).items()) for one in many]
    content = Content(rng, samples)
    known = [item for item in map(item_of, samples) if item is not None]
    made: list[tuple[Csl, str]] = []
    while len(made) < count:
        lang = rng.choices(tuple(rendered.LOCALES), rendered.OFTEN)[0]
        items = rendered.drawn(rng, content, known, lang)
        style = rng.choice([path for paths in rendered.styles(1).values() for path in paths])
        made += [(i, t) for i, t in rendered.printed(style, rendered.LOCALES[lang], items) if rendered.labelled(t, i)]
    return made[:count]


def folded(value: object) -> str:
    return "".join(c for c in str(value).casefold() if c.isalnum())


def of(item: Csl) -> dict[str, str]:
    """The item's fields as they are compared."""
    made = {key: folded(value) for key, value in item.items() if isinstance(value, str)}
    made["author"] = "|".join(folded(name.get("family") or name["literal"]) for name in item.get("author", ()))
    made["issued"] = str(item["issued"]["date-parts"][0][0])
    made["page"] = "".join(re.findall(r"[a-z]?\d+", str(item.get("page", "")).casefold())[:1])
    return {key: value for key, value in made.items() if value}


def fields(item: Item) -> dict[str, str]:
    """The parsed item's fields alike."""
    return {
        "author": "|".join(folded(f"{name.particle}{name.family}" or name.literal) for name in item.authors),
        "issued": str(item.issued.year) if item.issued else "",
        "title": folded(item.title),
        "container-title": folded(item.container_title),
        "volume": folded(item.volume),
        "issue": folded(item.issue),
        "page": "".join(re.findall(r"[a-z]?\d+", item.pages.casefold())[:1]),
        "publisher": folded(item.publisher),
    }


if __name__ == "__main__":
    main()
