"""What is said below the numbers of a crisis, while they stand right above."""

from typing import Final

from bot.core.context import Context
from bot.core.ids import MarkName
from handlers.sensitive import rules
from handlers.standing import COOL_DOWN, crisis_stands

_ON_THE_EDGE: Final = MarkName("hinted below a crisis")


def in_sight(answer: rules.Answer, ctx: Context) -> bool:
    """Whether numbers stand right above, so that nothing for this danger, nor an offer, goes below."""
    return crisis_stands(ctx) and (answer.danger is not None or answer.again == rules.OFFER)


def on_the_edge(answer: rules.Answer, ctx: Context) -> bool:
    """Whether her own life is hinted at below those numbers: once it is taken for what it may be (M-09).

    "Ich nehm jetzt die Tabletten" is a harmless sentence anywhere else.
    """
    hinted = answer.danger == rules.OWN_LIFE and not ctx.room.group
    return hinted and crisis_stands(ctx) and ctx.first(_ON_THE_EDGE, COOL_DOWN)
