"""What is said when a command or button cannot be carried out."""

from typing import Protocol

from bot.core.commands import CommandSpec, Invocation
from bot.core.context import Context
from bot.core.events import FromPerson


class Etiquette(Protocol):
    """Polite answers for whoever waits for one; implemented by a behaviour."""

    def unknown_command(self, invocation: Invocation, ctx: Context) -> None:
        """Answer a worker's command that does not exist."""
        ...

    def which_room(self, spec: CommandSpec, ctx: Context) -> None:
        """Ask a worker which conversation she means."""
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
