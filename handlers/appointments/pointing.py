"""Which appointment stands right above: the one that our newest text names, while nobody has written since.

Remembered in this process only, as `Context.newest` is, with which it has to agree.
"""

from typing import Final

from bot.core.context import Context
from bot.core.events import AssetReceived, Written
from bot.core.ids import AppointmentId, ConversationId, TemplateId
from bot.core.memory import REMEMBERED

_NAMED: Final = "named right above"
_NAMING: Final = frozenset(map(TemplateId, ("T-22", "T-23", "L-01")))


def name_it(one: AppointmentId, where: ConversationId, ctx: Context) -> None:
    """Note the one that was just said there."""
    ctx.unit.remember(_NAMED, where, one, ctx.now + REMEMBERED)


def right_above(ctx: Context) -> AppointmentId | None:
    """Return the one that is named right above what was written here now."""
    named, newest = ctx.unit.recall(_NAMED, ctx.room.conversation), ctx.newest
    if named is None or newest is None or newest.what not in _NAMING or newest.at != named.at:
        return None
    return AppointmentId(named.what)


def come_between(event: Written | AssetReceived, ctx: Context) -> None:
    """Forget it: what is written after this stands below this."""
    del event
    if ctx.unit.recall(_NAMED, ctx.room.conversation):
        ctx.unit.remember(_NAMED, ctx.room.conversation, "", ctx.now)
