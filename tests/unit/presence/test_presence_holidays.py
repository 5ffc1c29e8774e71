import subprocess
import sys
from datetime import date
from typing import get_args

import pytest
from holidays import country_holidays

from bot.core.errors import SettingsError
from bot.holidays import RegionalHolidays
from config.contacts_pack import Country
from config.regions import REGIONS
from tests.support.environment import ROOT


@pytest.mark.parametrize(
    ("country", "region", "language", "day", "name"),
    [
        ("DE", "NW", "de", date(2026, 12, 25), "Erster Weihnachtstag"),
        ("DE", "NW", "de", date(2026, 11, 1), "Allerheiligen"),
        ("DE", "NW", "de", date(2026, 6, 4), "Fronleichnam"),
        ("DE", "BE", "de", date(2026, 11, 1), None),
        ("DE", None, "de", date(2026, 11, 1), None),
        ("DE", "NW", "de", date(2026, 11, 24), None),
        ("SE", None, "sv", date(2026, 6, 6), "Nationaldagen"),
        ("SE", "M", "sv", date(2026, 6, 6), "Nationaldagen"),
        ("DE", "NW", "tr", date(2026, 12, 25), "Erster Weihnachtstag"),
    ],
)
def test_holidays_of_a_place(
    country: str, region: str | None, language: str, day: date, name: str | None
) -> None:
    assert RegionalHolidays(country, region, language).name(day) == name


def test_an_unknown_region_is_a_settings_error() -> None:
    with pytest.raises(SettingsError, match=r"organisation.region: .*DE XX"):
        RegionalHolidays("DE", "XX").check()


@pytest.mark.parametrize("country", get_args(Country))
def test_the_file_knows_the_regions_of_the_calendar(country: str) -> None:
    calendar = country_holidays(country)
    known = {*calendar.subdivisions, *calendar.subdivisions_aliases}
    assert REGIONS.get(country, frozenset()) == known


def test_only_the_country_asked_for_is_loaded() -> None:
    """The others would stay in memory for good."""
    script = (
        "import sys\n"
        "from bot.holidays import RegionalHolidays\n"
        "RegionalHolidays('DE', 'NW').check()\n"
        "print(*(name for name in sys.modules if name.startswith('holidays.countries.')))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == ["holidays.countries.germany"]
