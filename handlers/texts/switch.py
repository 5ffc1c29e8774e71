"""Words that switch something on or off, in all languages that commands are typed in."""

from typing import Final

from bot.core.commands import fold

_ON: Final = frozenset({"", "an", "ein", "ja", "on", "yes", "pa"})
_OFF: Final = frozenset({"aus", "nein", "stopp", "off", "no", "stop", "av", "nej"})


def switched(arguments: str) -> bool | None:
    """Return whether it is to be on, as it is without a word; None where something else was typed."""
    word = fold(arguments.strip(" .!"))
    return True if word in _ON else False if word in _OFF else None
