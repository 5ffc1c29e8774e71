"""Stands for the `holidays` package where a test may not depend on the day it runs on.

Put this folder on a process's PYTHONPATH: prompts to workers then go on 25 December as well.
"""


class NoHolidays:
    """Says of a country what `RegionalHolidays` asks before it asks for days."""

    subdivisions: tuple[str, ...] = ()
    supported_languages: tuple[str, ...] = ()
    default_language: str | None = None

    def get(self, day: object) -> None:
        del day


def country_holidays(
    country: str, subdiv: str | None = None, language: str | None = None
) -> NoHolidays:
    """Return a calendar in which every day is a working day."""
    del country, subdiv, language
    return NoHolidays()
