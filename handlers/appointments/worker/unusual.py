"""An appointment at an unusual hour is made only once the worker has said that it is meant (W-18)."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import AppointmentId
from bot.core.outgoing import Ask, Question
from bot.core.room import Room
from bot.core.router import CommandCall, Press
from bot.core.texts import Text
from handlers.appointments import rules, wording
from handlers.appointments.desk import RETENTION, Desk
from handlers.appointments.kept import Deed, MadeBy
from handlers.appointments.model import Appointment, State
from handlers.appointments.publishing import Publishing
from handlers.appointments.rules import Decision, Refusal
from handlers.appointments.series.desk import SeriesDesk
from handlers.quiet import worker_answers, worker_is_asked

TOPIC: Final = "appointment.unusual"
ANSWER_WITHIN: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class UnusualHours:
    """Makes appointments and moves; asks first where the hour is unusual.

    What waits for the answer is kept beside the others: as a doubted one, under an id of its own.
    """

    desk: Desk

    def make(self, decision: Appointment, call: CommandCall, ctx: Context) -> None:
        """Publish it, or ask."""
        if not rules.unusual(decision, self.desk.policy.hours):
            made_by = (call.event.message, call.event.sender)
            self._publish(decision, call.target, made_by, ctx)
            return
        doubted = replace(decision, id=self.desk.new_id(), state=State.DOUBTED, part_of=decision.id)
        self.desk.open(ctx).save(doubted)
        self.desk.plan(ctx, RETENTION, doubted, ctx.now + ANSWER_WITHIN)
        ctx.say(
            Text(wording.UNUSUAL, {"termin": decision.local_start}),
            ask=Ask(TOPIC, wording.SURE, (doubted.id,), doubted.version, life=ANSWER_WITHIN),
        )
        worker_is_asked(TOPIC, ctx)

    def meant(self, press: Press, ctx: Context) -> None:
        """The button "Ja"."""
        self._settle(press.question, (press.event.message, press.event.sender), ctx, make=True)

    def not_meant(self, press: Press, ctx: Context) -> None:
        """The button "Nein"."""
        self._settle(press.question, (press.event.message, press.event.sender), ctx, make=False)

    def answered(self, event: TextReceived, ctx: Context) -> bool:
        """Take the worker's plain word for the button."""
        answered = worker_answers(TOPIC, event.text, ctx)
        if answered is not None:
            self._settle(answered[0], (event.message, event.sender), ctx, make=answered[1])
        return answered is not None

    def _settle(self, question: Question, made_by: MadeBy, ctx: Context, *, make: bool) -> None:
        ctx.unit.settle(question.message)
        doubted = self.desk.open(ctx).get(AppointmentId(question.subject[0]))
        room = ctx.unit.room(doubted.conversation) if doubted else None
        if doubted is None or room is None or doubted.state is not State.DOUBTED:
            ctx.say(Text(wording.NOTHING_TO_DO))
            return
        self.desk.forget(ctx, doubted)
        decision = self._decided_again(doubted, ctx) if make else None
        if isinstance(decision, Appointment):
            self._publish(decision, room, made_by, ctx)
        else:
            ctx.say(Text(wording.NOTHING_TO_DO if make else wording.LEFT_AS_IT_IS))

    def _decided_again(self, doubted: Appointment, ctx: Context) -> Decision:
        """Time has passed, and others may have changed the appointment meanwhile."""
        wished = AppointmentId(doubted.part_of or doubted.id)
        if doubted.version == 1:
            fresh = replace(doubted, id=wished, state=State.PROPOSED, part_of=None)
            return (
                rules.propose(fresh, ctx.now)
                if fresh.series is None
                else rules.propose_series(fresh, ctx.now)
            )
        found = self.desk.open(ctx).get(wished)
        if found is None or found.version != doubted.version - 1:
            return Refusal.STALE
        if doubted.series:
            return rules.propose_series(replace(doubted, id=wished, state=State.MOVED), ctx.now)
        return rules.move(found, doubted.start, doubted.end, ctx.now, doubted.place)

    def _publish(
        self,
        decision: Appointment,
        room: Room,
        made_by: MadeBy,
        ctx: Context,
    ) -> None:
        deed = Deed.PROPOSED if decision.version == 1 else Deed.MOVED
        public = SeriesDesk(self.desk) if decision.series else Publishing(self.desk)
        public.publish(decision, room, ctx, f"appointment.{deed.value}")
        self.desk.remember(ctx, made_by, deed, decision)
