"""Public holidays from the `holidays` package."""

import sys
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from bot.core.errors import SettingsError

if TYPE_CHECKING:
    from holidays import HolidayBase


class RegionalHolidays:
    """Public holidays of one country or region, named in one of its languages.

    Implements `handlers.presence.Holidays`. The package is imported on first use: that takes a
    noticeable part of a second. Raises SettingsError then for a place it does not know.
    """

    def __init__(self, country: str, region: str | None, language: str = "de") -> None:
        self._country = country
        self._region = region
        self._language = language

    def name(self, day: date) -> str | None:
        """Return the holiday's name, or None on an ordinary day."""
        return self._days.get(day)

    def check(self) -> None:
        """Load the calendar now; raises SettingsError for an unknown country or region."""
        self._days  # noqa: B018 - loading is the point

    @cached_property
    def _days(self) -> Mapping[date, str]:
        _leave_out_the_other_countries()
        from holidays import country_holidays  # noqa: PLC0415 - slow, and not needed by every command

        try:
            place = country_holidays(self._country)
            subdivision = self._region if place.subdivisions else None
            return country_holidays(self._country, subdiv=subdivision, language=self._names(place))
        except NotImplementedError:
            raise SettingsError(
                f"organisation.region: no holidays are known for {self._country}"
                f" {self._region or ''}; use a code like NW"
            ) from None

    def _names(self, place: "HolidayBase") -> str | None:
        """Return the language of the names; the country's own where the package lacks ours."""
        wanted = {"en": "en_US"}.get(self._language, self._language)
        return wanted if wanted in place.supported_languages else place.default_language


def _leave_out_the_other_countries() -> None:
    """Have the package load only the country it is asked for: all 250 keep seven megabytes for good.

    It means to, but its folder of countries names them all as soon as one is looked for there.
    """
    package = find_spec("holidays")
    if package is not None and package.submodule_search_locations:
        bare = ModuleType("holidays.countries")
        bare.__path__ = [f"{folder}/countries" for folder in package.submodule_search_locations]
        sys.modules.setdefault(bare.__name__, bare)
