"""Whoever relies on the bot hears that it has ended somewhere, in the conversation or not (X-12, M-34)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from bot.core.context import Context
from bot.core.ids import Handle, TemplateId
from bot.core.room import Room
from bot.core.texts import Text
from handlers.prompts import Prompts, about


class Ending(Protocol):
    """What the end of the bot in a conversation means for its appointments."""

    def forget(self, room: Room, ctx: Context) -> None:
        """Delete all of them without a word."""
        ...

    def makers(self, room: Room, ctx: Context) -> Collection[Handle]:
        """Return the workers whose appointments are still ahead."""
        ...


@dataclass(frozen=True, slots=True)
class Farewell:
    """To be told before the appointments are forgotten."""

    prompts: Prompts
    ending: Ending

    def tell(self, template: str, ctx: Context, *, told: Handle | None = None) -> int:
        """Tell the workers there; returns how many. `told` knows already.

        Without any, whoever made an appointment is told; the operator learns that nobody hears of the rest.
        """
        room, text = ctx.room, Text(TemplateId(template), about(ctx.room))
        reached = self.prompts.tell(ctx, text, told=told)
        if not (room.workers or self.prompts.reaches(ctx, room)):
            for maker in self.ending.makers(room, ctx):
                self.prompts.tell_later(ctx, text, maker)
            ctx.alarm("a chat without a worker has ended; requests open there reach nobody")
        return reached
