"""A family changes the message that called something off: only what it plainly says is done (C-24, S-10).

It is deleted all the same (P-50): it is known in memory only, as long as a worker can take back her acts.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.events import TextEdited, TextReceived
from bot.core.ids import AppointmentId
from bot.core.texts import Text
from handlers.appointments import rules, wording
from handlers.appointments.aside import may_be_a_slip
from handlers.appointments.desk import Desk
from handlers.appointments.family.naming import Naming
from handlers.appointments.marks import CALLED_OFF_BY_WORDS
from handlers.appointments.model import Appointment
from handlers.appointments.rules import Refusal
from handlers.appointments.spoken.apart import only_stands
from handlers.appointments.spoken.folding import fold, sentences, words_of
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.words import names_time
from handlers.prompts import about


@dataclass(frozen=True, slots=True)
class Slips:
    """Hears a family's words; `answers` acts on them, `read` tells what they say.

    In doubt nothing is called off and nothing holds again: the worker is told to look for herself.
    """

    desk: Desk
    answers: Callable[[TextReceived, Context], bool]
    read: Callable[[str, Context], Said | None]

    def text(self, event: TextReceived, ctx: Context) -> bool:
        """Weigh a changed message by what its wording before has called off.

        After an erasure nothing was ever asked here.
        """
        changed = ctx.event
        if not isinstance(changed, TextEdited):
            return self.answers(event, ctx)
        asked = ctx.unit.latest_question(ctx.room.conversation, wording.TOPIC)
        if asked is None:
            return self.answers(event, ctx)
        said, laid = self.read(event.text, ctx), self.desk.open(ctx).laid_aside(asked.conversation)
        gone = laid.get(changed.replaces, ())
        if not gone:
            return self._of_another(said, event, ctx, known=bool(laid))
        if len(gone) == 1 and self._mended(gone[0], event, ctx):
            return True
        may_be_a_slip(gone, self.desk, ctx)
        if said is not None and _means_all(said, gone):
            return True
        self._tell(ctx)
        asks = self._question(event.text, ctx)
        return asks is not None and self.answers(replace(event, text=asks), ctx)

    def _question(self, text: str, ctx: Context) -> str | None:
        """Return the sentence that asks after what stands."""
        read = ((one, self.read(one, ctx)) for one in sentences(text))
        return next((one for one, said in read if said and said.meaning is Meaning.WHEN), None)

    def _of_another(
        self, said: Said | None, event: TextReceived, ctx: Context, *, known: bool
    ) -> bool:
        """Whether its wording before has called something off is not known; another message has, if `known`."""
        if said is None or said.meaning is not Meaning.CANCEL:
            return self.answers(event, ctx) or self._withdrawn(said, event, ctx)
        before, perhaps = self._standing(ctx), ctx.holds(CALLED_OFF_BY_WORDS)
        done = (said.dated or not known) and self.answers(event, ctx)
        if not done or (perhaps and before != self._standing(ctx)):
            self._tell(ctx)
        return done

    def _withdrawn(self, said: Said | None, event: TextReceived, ctx: Context) -> bool:
        """Tell the worker of "ich sage doch nicht ab" where what was called off is no longer known."""
        comes = said is not None and said.meaning is Meaning.YES and said.again
        withdrawn = comes or only_stands(event.text)
        if withdrawn:
            self._tell(ctx)
        return withdrawn

    def _mended(self, gone: Appointment, event: TextReceived, ctx: Context) -> bool:
        """Read it as if nothing had been called off; keep that where it means another one, or none."""
        before, ahead = ctx.savepoint(), self.desk.ahead(ctx, ctx.room)
        if not self._revive(gone, ctx):
            return False
        self.answers(event, ctx)
        standing = self._standing(ctx)
        as_well, another = gone.id not in standing, any(one.id not in standing for one in ahead)
        taken = any(one.start < gone.end and gone.start < one.end for one in ahead)
        if not taken and not as_well and (another or self._stands(gone, event.text, ctx)):
            return True
        ctx.back_to(before)
        if as_well and self._question(event.text, ctx):
            return False
        if as_well:
            may_be_a_slip((gone,), self.desk, ctx)
        elif another:
            self._tell(ctx)
            self.answers(event, ctx)
        return as_well or another

    def _stands(self, gone: Appointment, text: str, ctx: Context) -> bool:
        """Whether nothing is said but that it takes place: "ich komme doch", "doch nicht absagen"."""
        said = self.read(text, ctx)
        dated = any(map(names_time, words_of(fold(text))))
        comes = said is not None and said.meaning is Meaning.YES and said.plain and said.whole
        its_day = not dated or Naming(self.desk).names(text, gone, ctx)
        return its_day and (comes or only_stands(text))

    def _revive(self, gone: Appointment, ctx: Context) -> bool:
        """Let it hold again; below what is graver without a word to the family (M-09)."""
        stored = self.desk.open(ctx)
        back = rules.revive(gone, ctx.now)
        if gone.series or isinstance(back, Refusal):
            return False
        if gone.part_of and stored.get(gone.part_of) is None:
            return False
        if back.number in {one.number for one in stored.of(gone.conversation)}:
            back = replace(back, number=stored.next_number(gone.conversation))
        self.desk.leave_out(ctx, back, out=False)
        self.desk.schedule(ctx, back)
        if not ctx.outranked:
            proposal = wording.proposal(back, ctx.room, ctx.now)
            self.desk.ask(ctx, proposal, back, ctx.room, owed=True)
        self.desk.prompt(ctx, wording.HOLDS_PROMPT, back, ctx.room)
        ctx.audit("appointment.restored")
        return True

    def _standing(self, ctx: Context) -> frozenset[AppointmentId]:
        return frozenset(one.id for one in self.desk.ahead(ctx, ctx.room))

    def _tell(self, ctx: Context) -> None:
        """Once, however often it is changed: the same about the wording before is not said again."""
        self.desk.prompts.tell(ctx, Text(wording.CHANGED_PROMPT, about(ctx.room)))


def _means_all(said: Said, gone: Sequence[Appointment]) -> bool:
    """Whether it calls the same off again: several, or a series, after "ja" or by its own words."""
    several = len(gone) > 1 or gone[0].series is not None
    bare = said.meaning is Meaning.YES and not said.plain
    return several and said.whole and not said.dated and (bare or said.meaning is Meaning.CANCEL)
