"""A family changes or takes back an answer: the worker who was told of it looks for herself (C-24)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.events import MessageDeleted, TextEdited, TextReceived
from bot.core.ids import AppointmentId
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.aside import answered_by, note_answer
from handlers.appointments.desk import Desk
from handlers.appointments.family.dialogue import Dialogue, dialogue
from handlers.appointments.family.naming import Naming
from handlers.appointments.family.replying import Replying, as_said
from handlers.appointments.marks import MOVE_OPEN, MOVE_PASSED_ON
from handlers.appointments.model import Appointment, State
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.weekly import one_day
from handlers.prompts import about


@dataclass(frozen=True, slots=True)
class Changed:
    """`answers` acts on a family's words, `read` tells what they say.

    What was said before is known in memory only. What stands is left as it is: nothing is guessed.
    """

    desk: Desk
    answers: Callable[[TextReceived, Context], bool]
    read: Callable[[str, Context], Said | None]

    def text(self, event: TextReceived, ctx: Context) -> bool:
        """Answer it; of a changed message then weigh what its wording before has said."""
        before = answered_by(ctx.event.replaces, ctx) if isinstance(ctx.event, TextEdited) else {}
        handled = self.answers(event, ctx)
        if before:
            said = self._weigh(before, event, ctx)
            # A refusal that was heard is noted already.
            if said and (not handled or before[said[0].id]):
                note_answer(said, ctx, fits=before[said[0].id])
        return handled

    def deleted(self, event: MessageDeleted, ctx: Context) -> None:
        """Tell the worker of an answer, or of a cancellation, that nobody can read any more."""
        stored = self.desk.open(ctx)
        for of, fits in answered_by(event.message, ctx).items():
            if one := stored.get(of):
                self._withdraw(one, ctx, fits=fits)
        if event.message in stored.laid_aside(ctx.room.conversation):
            self.desk.prompts.tell(ctx, Text(wording.CHANGED_PROMPT, about(ctx.room)))

    def _weigh(
        self, before: Mapping[AppointmentId, bool], event: TextReceived, ctx: Context
    ) -> Sequence[Appointment]:
        """Withdraw what is no longer said; returns those of which the same is said."""
        heard, stored = dialogue(self.desk, event, ctx), self.desk.open(ctx)
        said = list[Appointment]()
        for of, fits in before.items():
            one = stored.get(of)
            if one and self._still_says(one, heard, event, ctx, fits=fits):
                said.append(one)
            elif one:
                self._withdraw(one, ctx, fits=fits)
        return said

    def _still_says(
        self, one: Appointment, heard: Dialogue, event: TextReceived, ctx: Context, *, fits: bool
    ) -> bool:
        """Whether the new wording says the same of it, or of no other one."""
        meant = Meaning.YES if fits else Meaning.CANNOT
        text = one_day(event.text)
        said = self.read(text, ctx)
        reply = Replying(self.desk).read(replace(event, text=text), ctx.room)
        if (said is None or said.meaning is not meant) and reply is not None:
            said = as_said(reply)
        if said is None or said.meaning is not meant:
            return False
        named = Naming(self.desk).named(said, heard, text, ctx)
        return said.wished or not said.dated or any(one.id in {a.id, a.part_of} for a in named)

    def _withdraw(self, one: Appointment, ctx: Context, *, fits: bool) -> None:
        """Act on it no more, and say so to the worker, unless it is over or she knows better by now."""
        wished, agreed = ctx.holds(MOVE_PASSED_ON, one.id), one.state is State.CONFIRMED
        known = agreed and not wished if fits else wished
        if not (known and one.alive and one.end > ctx.now):
            return
        ctx.keep(ctx.room.unmarked_of(MOVE_PASSED_ON, one.id).unmarked_of(MOVE_OPEN, one.id))
        self.desk.prompt(ctx, wording.ANSWER_CHANGED, one, ctx.room)
