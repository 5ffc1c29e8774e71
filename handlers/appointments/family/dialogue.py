"""Where a message of a family falls: what stands, what was asked, what it answers."""

from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import TextEdited, TextReceived
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.marks import MOVE_PASSED_ON, MOVING
from handlers.appointments.model import Appointment, State
from handlers.appointments.reading import names_only_hours, time_words
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import words
from handlers.callbacks import ASKED_WHEN
from handlers.quiet.marks import APPOINTMENT_ASKED, WHEN_TO_CALL, WORKER_SPOKE


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where a message falls.

    `ahead`: what stands. `asked`: what our newest question, or the quoted one, was about; `version`
    that of the quoted one. `direct`: the message answers it, so that a bare "ja" counts. `put_aside`:
    a call was noted below it, so that only a refusal still answers it. `when_asked`: we have asked when
    a call, or a new one, would suit, so that "Donnerstag passt" may be the answer to that.
    """

    ahead: tuple[Appointment, ...]
    asked: Appointment | None
    version: int | None
    quoted: bool
    direct: bool
    put_aside: bool
    when_asked: bool

    @property
    def stands(self) -> bool:
        """Whether what was asked about is ahead: an appointment, or a series with one ahead."""
        return bool(self.next_asked)

    @property
    def next_asked(self) -> tuple[Appointment, ...]:
        """Return what was asked about; of a series its next occurrence."""
        asked = self.asked
        return tuple(a for a in self.ahead if asked and asked.id in {a.id, a.part_of})[:1]

    def only_says_when(self, days: str) -> bool:
        """Whether words name an hour alone, which answers when a call, or a new one, would suit."""
        return self.when_asked and not self.direct and names_only_hours(time_words(days))


def may_answer(ctx: Context) -> bool:
    """Whether our question is open, or was until this message was answered with something heavier."""
    return ctx.holds(APPOINTMENT_ASKED) or ctx.heard.answers


def dialogue(desk: Desk, event: TextReceived, ctx: Context) -> Dialogue:
    """Return where a message falls: below the question that it quotes, or our newest one."""
    quoted = ctx.unit.question(event.quotes) if event.quotes else None
    newest = ctx.unit.latest_question(ctx.room.conversation, wording.TOPIC)
    asked = desk.asked_about(ctx, quoted or newest)
    return Dialogue(
        ahead=desk.ahead(ctx, ctx.room),
        asked=asked,
        version=quoted.version if quoted else None,
        quoted=quoted is not None,
        direct=quoted is not None or may_answer(ctx),
        put_aside=_put_aside(asked, ctx) and not v.FAIL.isdisjoint(words(event.text)),
        when_asked=_when_asked(event.text, ctx),
    )


def _put_aside(asked: Appointment | None, ctx: Context) -> bool:
    """Whether the newest that was said here is that a call is noted, and nobody has answered that."""
    newest = ctx.newest.what if ctx.newest else None
    changed = isinstance(ctx.event, TextEdited)  # what agreed may say now that it does not fit
    open_still = asked is not None and (changed or asked.state is not State.CONFIRMED)
    return open_still and newest in ASKED_WHEN and not ctx.holds(WORKER_SPOKE)


def _when_asked(text: str, ctx: Context) -> bool:
    """Whether such a question is open, by what outlives a restart; "der Termin passt" is not for a call."""
    new_one = ctx.holds(MOVING) and not ctx.holds(MOVE_PASSED_ON)
    return new_one or (ctx.holds(WHEN_TO_CALL) and v.APPOINTMENT.isdisjoint(words(text)))
