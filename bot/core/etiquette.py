"""What is said when a command or button cannot be carried out."""

from typing import Protocol

from bot.core.commands import CommandSpec, Invocation
from bot.core.context import Context
from bot.core.events import FromPerson
from bot.core.ids import ShortName
from bot.core.room import Room


class Etiquette(Protocol):
    """Polite answers for whoever waits for one; implemented by a behaviour."""

    def unknown_command(self, invocation: Invocation, ctx: Context) -> None:
        """Answer a worker's command that does not exist."""
        ...

    def which_room(self, spec: CommandSpec, ctx: Context) -> None:
        """Ask a worker which conversation she means."""
        ...

    def no_such_room(self, short: ShortName, ctx: Context) -> None:
        """Answer a worker who names a conversation that does not exist, or not for her."""
        ...

    def overheard(self, ctx: Context) -> None:
        """Refuse what concerns another conversation where anybody else reads along."""
        ...

    def put_off(self, ctx: Context) -> None:
        """Tell who has acted for another conversation that it waits there for the end of a silence."""
        ...

    def not_begun(self, room: Room, ctx: Context) -> None:
        """Refuse to note anything for a conversation that is forgotten in a day (C-18)."""
        ...

    def stale_press(self, ctx: Context) -> None:
        """Answer a button that we no longer know."""
        ...

    def failed(self, ctx: Context) -> None:
        """Apologise for a behaviour that broke."""
        ...

    def too_old(self, event: FromPerson, ctx: Context) -> None:
        """Deal with an event from more than a day ago (D-11)."""
        ...
