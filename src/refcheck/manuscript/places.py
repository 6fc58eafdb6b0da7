"""States whose names stand before a year as often as an author's does: "Georgia (2008)", "(Bruker, Germany, 2018)"."""

from __future__ import annotations

COUNTRIES = frozenset((
    "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan",
    "Bangladesh", "Belarus", "Belgium", "Bolivia", "Bosnia", "Botswana", "Brazil", "Britain", "Bulgaria",
    "Cambodia", "Cameroon", "Canada", "Chile", "China", "Colombia", "Crimea", "Croatia", "Cuba", "Cyprus",
    "Czechia", "Denmark", "Egypt", "England", "Estonia", "Ethiopia", "Europe", "Finland", "France", "Georgia",
    "Germany", "Ghana", "Greece", "Guatemala", "Haiti", "Hungary", "Iceland", "India", "Indonesia", "Iran",
    "Iraq", "Ireland", "Israel", "Italy", "Jamaica", "Japan", "Kazakhstan", "Kenya", "Korea", "Kosovo",
    "Kuwait", "Kyrgyzstan", "Latvia", "Lebanon", "Libya", "Lithuania", "Malaysia", "Mali", "Malta", "Mexico",
    "Moldova", "Mongolia", "Morocco", "Mozambique", "Myanmar", "Namibia", "Nepal", "Netherlands", "Nigeria",
    "Norway", "Pakistan", "Palestine", "Panama", "Peru", "Philippines", "Poland", "Portugal", "Romania",
    "Russia", "Rwanda", "Scotland", "Senegal", "Serbia", "Singapore", "Slovakia", "Slovenia", "Somalia",
    "Spain", "Sudan", "Sweden", "Switzerland", "Syria", "Taiwan", "Tajikistan", "Tanzania", "Thailand",
    "Tunisia", "Turkey", "Turkmenistan", "Türkiye", "Uganda", "Ukraine", "Uruguay", "Uzbekistan", "Venezuela",
    "Vietnam", "Wales", "Yemen", "Zambia", "Zimbabwe", "United States", "United Kingdom", "Soviet Union",
    "European Union", "Deutschland", "Frankreich", "Russland", "Türkei", "España", "Brasil", "Россия",
    "Украина", "Армения", "Азербайджан", "Грузия",
))  # fmt: skip
_CODES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY USA UK UAE"
)
_BEHIND_TOWNS = COUNTRIES | frozenset(_CODES.split())


def ends_in_place(printed: str) -> bool:
    """Whether what stands before a year names a place at its end, as that of a maker: "Provo, UT", "Bruker, Germany".

    Alone, a state of more than one word is more often an author ("European Union, 2016").
    """
    *before, last = (part.strip() for part in printed.strip(" ,;").split(","))
    return last in _BEHIND_TOWNS if before else last in COUNTRIES and " " not in last
