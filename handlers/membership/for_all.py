"""What still waits to be sent, when somebody has joined who is not to read it (M-24, C-26)."""

from typing import Final

from bot.core.context import Context
from bot.core.outgoing import Act, Say, SendFile
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.standing import noted, withdraw
from handlers.texts.kinds import ALONE, ASKED_ALONE, NEUTRAL

LEAFLET: Final = "application/pdf"
"""What a leaflet comes as; a calendar file is for everybody."""


def make_fit_for_all(facts: Facts, ctx: Context) -> None:
    """Say the neutral text instead of one that was meant for somebody alone.

    The leaflet for one person names lines on violence; whoever joins brings the other one along.
    """
    if not ctx.room.group:
        return
    ctx.withdraw(_for_one)
    if withdraw(ALONE, ctx):
        ctx.say(noted(Text(NEUTRAL, facts.of(ctx.room, ctx.unit, ctx.now)), ctx))


def _for_one(act: Act) -> bool:
    asks = isinstance(act, Say) and act.text.base in ASKED_ALONE
    return asks or (isinstance(act, SendFile) and act.mime == LEAFLET)
