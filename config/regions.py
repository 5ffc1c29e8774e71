"""Where public holidays differ within a country: codes and names that `organisation.region` may have."""

from collections.abc import Mapping
from typing import Final

_GERMAN = {
    "BB": "Brandenburg", "BE": "Berlin", "BW": "Baden-Württemberg", "BY": "Bayern", "HB": "Bremen",
    "HE": "Hessen", "HH": "Hamburg", "MV": "Mecklenburg-Vorpommern", "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen", "RP": "Rheinland-Pfalz", "SH": "Schleswig-Holstein",
    "SL": "Saarland", "SN": "Sachsen", "ST": "Sachsen-Anhalt", "TH": "Thüringen",
}  # fmt: skip
REGIONS: Final[Mapping[str, frozenset[str]]] = {
    "DE": frozenset({*_GERMAN, *_GERMAN.values(), "Augsburg"})
}
"""By country, as the `holidays` package knows them: to import that takes too long at a start.

A country that is not here has the same holidays everywhere; any region will do.
"""
