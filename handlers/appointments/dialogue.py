"""Where a message of a family falls: what stands, what was asked, what it answers."""

from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import TextReceived
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment
from handlers.quiet.marks import APPOINTMENT_ASKED


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where a message falls.

    `ahead`: what stands. `asked`: what our newest question, or the quoted one, was about; `version`
    that of the quoted one. `direct`: the message answers it, so that a bare "ja" counts.
    """

    ahead: tuple[Appointment, ...]
    asked: Appointment | None
    version: int | None
    quoted: bool
    direct: bool

    @property
    def stands(self) -> bool:
        """Whether what was asked about is ahead: an appointment, or a series with one ahead."""
        return bool(self.next_asked)

    @property
    def next_asked(self) -> tuple[Appointment, ...]:
        """Return what was asked about; of a series its next occurrence."""
        asked = self.asked
        return tuple(a for a in self.ahead if asked and asked.id in {a.id, a.part_of})[:1]


def dialogue(desk: Desk, event: TextReceived, ctx: Context) -> Dialogue:
    """Return where a message falls: below the question that it quotes, or our newest one."""
    quoted = ctx.unit.question(event.quotes) if event.quotes else None
    newest = ctx.unit.latest_question(ctx.room.conversation, wording.TOPIC)
    return Dialogue(
        ahead=desk.ahead(ctx, ctx.room),
        asked=desk.asked_about(ctx, quoted or newest),
        version=quoted.version if quoted else None,
        quoted=quoted is not None,
        direct=quoted is not None or ctx.holds(APPOINTMENT_ASKED),
    )
