"""A worker's own room is hers for as long as nobody else is in it (D-02, P-37)."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.context import Context
from bot.core.ids import MarkName, TemplateId
from bot.core.room import Phase, Purpose, Room
from bot.core.texts import Text

NOT_ALONE = Text(TemplateId("W-12/nicht-allein"))
"""Read by whoever has come, too: it says nothing of what used to be told here."""

A_FAMILYS: Final = MarkName("was a family's")
"""A conversation that all of a family have left: whoever comes back reads what stands there."""


def may_be_own(room: Room, now: datetime) -> bool:
    """Whether it can become a worker's own room: never where a family has been, or a case was closed."""
    been = room.clients or room.holds(A_FAMILYS, now)
    return room.phase is Phase.RUNNING and not been


def no_longer_own(ctx: Context) -> bool:
    """Make it an ordinary room if it was somebody's own; returns whether it was.

    What waits there is dropped: say `NOT_ALONE` afterwards, so that she looks into her chats herself.
    """
    if ctx.room.purpose is not Purpose.PRIVATE:
        return False
    ctx.unit.unqueue(ctx.room.conversation)
    ctx.keep(replace(ctx.room, purpose=Purpose.FAMILY))
    ctx.alarm("somebody has joined a worker's own room: prompts that waited there were dropped")
    return True
