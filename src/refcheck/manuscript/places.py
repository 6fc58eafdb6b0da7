"""States whose names stand before a year as often as an author's does: "Georgia (2008)"."""

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
