"""A weekday is refused or called off as each week's, "montags geht nicht": the series is meant (C-23, C-38)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.room import Purpose
from handlers.appointments.desk import Desk
from handlers.appointments.every import CallOffEvery
from handlers.appointments.family.dialogue import dialogue
from handlers.appointments.family.replying import Replying
from handlers.appointments.family.wishes import MoveWishes
from handlers.appointments.model import Appointment
from handlers.appointments.spoken.plural import Every
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.weekly import every_week
from handlers.quiet.marks import APPOINTMENT_ASKED


@dataclass(frozen=True, slots=True)
class Weekly:
    """`read` tells what words say about appointments."""

    desk: Desk
    read: Callable[[str, Context], Said | None]

    def refused(self, event: TextReceived, ctx: Context) -> bool:
        """Pass it on, or ask whether all are called off; False where nothing stands on that weekday."""
        found = every_week(event.text) if ctx.room.purpose is Purpose.FAMILY else None
        those = self._on(found[0], ctx) if found else ()
        if not found or not those:
            return False
        said = self.read(found[1], ctx)
        if said is not None and said.meaning is Meaning.CANCEL and said.whole:
            CallOffEvery(self.desk).ask(those, ctx)
        elif self._refuses(said, replace(event, text=found[1]), ctx):
            aloud = not ctx.spoke_here or ctx.holds(APPOINTMENT_ASKED)
            MoveWishes(self.desk).pass_on(those, ctx, all_of_them=True, aloud=aloud)
        else:
            return False
        return True

    def _on(self, weekday: int, ctx: Context) -> Sequence[Appointment]:
        """Return what stands on that weekday, a series as one."""
        ahead = self.desk.ahead(ctx, ctx.room)
        there = [one for one in ahead if one.local_start.weekday() == weekday]
        return CallOffEvery(self.desk).meant(Every.ALL, there, ctx)

    def _refuses(self, said: Said | None, event: TextReceived, ctx: Context) -> bool:
        heard = dialogue(self.desk, event, ctx)
        if said is not None and said.meaning is Meaning.CANNOT:
            return not said.wished and (said.whole or heard.direct)
        reply = Replying(self.desk).read(event, ctx.room) if heard.direct else None
        return reply is not None and not reply.wish and not reply.torn
