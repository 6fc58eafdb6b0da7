"""Titles and authors that saved pages give in their markup, held against the same pages without it.

    page_claims.py CASES [CASES ...]        folders with `input.jsonl` ({"html_path", "url"} a line) and the pages

Of each page that describes its article in JSON-LD, headline and authors become the claim; of the others, Open Graph's
title. The page is then given without scripts and without any `meta`, so that only what a reader sees and the `<title>`
can confirm the claim. Every claim is held against twelve other pages as well, where nothing should confirm it.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from bs4 import BeautifulSoup
from page_metadata import answer

ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|SocialMediaPosting)$")
OTHERS = 12
Claim: TypeAlias = dict[str, object]


def pages(folders: list[str]) -> Iterator[tuple[Path, str]]:
    """Every page once, with its address."""
    seen: dict[Path, str] = {}
    for folder in map(Path, folders):
        for line in (folder / "input.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            if page := case.get("html_path") or case.get("page_path"):
                seen.setdefault(folder / page, case["url"] if case["url"].startswith("http") else "")
    yield from seen.items()


def described(soup: BeautifulSoup) -> tuple[str, list[str]]:
    """The headline and the authors of the article that the JSON-LD describes, else Open Graph's title."""
    for script in soup.find_all("script", type=re.compile("ld\\+json", re.IGNORECASE)):
        try:
            tree = json.loads(script.string or "")
        except ValueError:
            continue
        for node in nodes(tree):
            if ARTICLES.match(str(node.get("@type"))) and isinstance(node.get("headline"), str):
                return plain(node["headline"]), [plain(name) for name in names(node.get("author"))]
    tag = soup.find("meta", property="og:title")
    return (plain(str(tag.get("content") or "")), []) if tag else ("", [])


def nodes(tree: object) -> Iterator[dict[str, object]]:
    """All objects in a JSON tree."""
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for each in tree:
            yield from nodes(each)


def names(author: object) -> list[str]:
    """The names that a schema.org author has; addresses are no names."""
    if isinstance(author, dict):
        author = author.get("name")
    if isinstance(author, list):
        return [name for each in author for name in names(each)]
    return [author] if isinstance(author, str) and author.strip() and not author.startswith("http") else []


def plain(markup: str) -> str:
    """Words without markup and entities, which headlines in JSON-LD often hold."""
    return " ".join(BeautifulSoup(markup, "html.parser").get_text().split())


def held(claim: Claim, page: Claim) -> Claim:
    """What the page of one claim says of another."""
    told = answer(claim | {"html_path": page["html_path"], "url": page["url"]})
    return told | {"authored": bool(claim["authors"])}


def main(folders: list[str]) -> None:
    """Print how many claims each kind of page confirms, contradicts and leaves open."""
    warnings.simplefilter("ignore")
    claims: list[Claim] = []
    with tempfile.TemporaryDirectory() as kept:
        for number, (path, url) in enumerate(pages(folders)):
            soup = BeautifulSoup(path.read_bytes(), "lxml")
            title, authors = described(soup)
            for tag in soup.find_all(["script", "meta"]):
                tag.decompose()
            if title:
                bare = Path(kept) / f"{number}.html"
                bare.write_text(f'<meta charset="utf-8">{soup}', encoding="utf-8")
                claims.append({"html_path": str(bare), "url": url, "title": title, "authors": authors})
        own = [held(claim, claim) for claim in claims]
        chosen = random.Random(1)
        wrong = [
            held(claim, other)
            for claim in claims
            for other in chosen.sample([one for one in claims if one["title"] != claim["title"]], OTHERS)
        ]
    for label, told in (("on their own page", own), ("on another page", wrong)):
        for field in ("title", "authors"):
            counts = Counter(str(each[field]) for each in told if field == "title" or each["authored"])
            print(f"{field} {label}: {dict(sorted(counts.items()))}")


if __name__ == "__main__":
    main(sys.argv[1:])
