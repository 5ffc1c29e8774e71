"""How a command is typed, in the language of the room where it is said.

In a worker's own room its short name belongs to it: what is shown can be typed just so (C-04).
"""

from typing import Final

from bot.core.commands import CommandSpec
from bot.core.ids import ShortName, TemplateId
from bot.core.router import CommandCall
from bot.core.texts import Text

USAGE: Final = TemplateId("W-05")
SOME_CHAT: Final = ShortName("K-1")
"""Shown where no chat was named: the first that there is."""


def example(spec: CommandSpec, short: ShortName | None) -> Text:
    """Return the command with what follows it, to be typed as it stands."""
    return Text(TemplateId(f"{spec.help}/so"), {"kuerzel": short or ""})


def line_of(spec: CommandSpec, short: ShortName | None) -> Text:
    """Return its line of the help: the example, what it is for, how else it is typed."""
    return Text(spec.help, {"beispiel": example(spec, short), "kuerzel": short or ""})


def usage(call: CommandCall) -> Text:
    """Return how the command is typed where it was typed."""
    return Text(USAGE, {"beispiel": example(call.spec, call.invocation.target)})


def explained(call: CommandCall) -> Text:
    """Return the same with its purpose: what was typed may have been meant for another command."""
    return Text(USAGE, {"beispiel": line_of(call.spec, call.invocation.target)})
