"""The organisation and the people of a script, as the bot gets to know them."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.errors import SettingsError
from bot.core.ids import Handle, UserId
from bot.core.room import Audience
from bot.play.script import Person


def merged(example: Mapping[str, object], script: Mapping[str, object]) -> dict[str, object]:
    """Lay the script's organisation over the example; lists and single values replace."""
    result = dict(example)
    for key, value in script.items():
        below = result.get(key)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            result[key] = merged(below, value)
        else:
            result[key] = value
    return result


def timezone_of(organisation: Mapping[str, object]) -> ZoneInfo:
    """Return the organisation's time zone; raises SettingsError."""
    section = organisation.get("organisation")
    name = section.get("timezone") if isinstance(section, Mapping) else None
    try:
        return ZoneInfo(str(name or "Europe/Berlin"))
    except (ZoneInfoNotFoundError, ValueError):
        raise SettingsError(
            "organisation.timezone is no time zone; for example Europe/Berlin"
        ) from None


def listed_handles(organisation: Mapping[str, object]) -> frozenset[Handle]:
    """Return the handles of the listed workers; what is malformed here the bot itself refuses."""
    workers = organisation.get("workers")
    if not isinstance(workers, list | tuple):
        return frozenset()
    handles = (worker.get("handle") for worker in workers if isinstance(worker, Mapping))
    return frozenset(Handle(str(handle).removeprefix("@").casefold()) for handle in handles)


class ScriptRegister:
    """Implements `bot.core.ports.Register` with what the script says about its people."""

    def __init__(self, people: Mapping[UserId, Person]) -> None:
        self._people = people

    def consent(self, user: UserId) -> bool | None:
        """Whether consent is on file; None when nothing is known here."""
        person = self._people.get(user)
        return person.consent if person else None

    def audience(self, user: UserId) -> Audience:
        """Return the age group on file, else adult."""
        person = self._people.get(user)
        return person.age if person else Audience.ADULT
