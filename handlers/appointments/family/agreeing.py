"""A family's yes: to what was asked, to what did not fit before, to several; only they say it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.outgoing import React
from bot.core.texts import Text
from handlers.appointments import rules, wording
from handlers.appointments.aside import note_answer
from handlers.appointments.desk import Desk
from handlers.appointments.every import CallOffEvery
from handlers.appointments.family.dialogue import Dialogue
from handlers.appointments.family.kept_wishes import KeptWishes
from handlers.appointments.family.naming import Naming
from handlers.appointments.family.which import Which
from handlers.appointments.family.wishes import MoveWishes
from handlers.appointments.marks import MOVE_PASSED_ON, MOVING, YES_NOTED
from handlers.appointments.model import Appointment, State
from handlers.appointments.participants import Participants
from handlers.appointments.promises import deserted, say_noted, tell_makers
from handlers.appointments.rules import Refusal
from handlers.appointments.series.desk import confirm_all
from handlers.appointments.spoken.folding import sentences
from handlers.appointments.spoken.replies import reply
from handlers.appointments.spoken.said import Said
from handlers.prompts import about
from handlers.quiet.marks import APPOINTMENT_ASKED

THUMB: Final = "\N{THUMBS UP SIGN}"


@dataclass(frozen=True, slots=True)
class Agreeing:
    """Confirms at most once; whoever made the appointment is told."""

    desk: Desk

    def heard(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        """Take a yes in ordinary words; False where it may be about anything else.

        Beside a reason not to come it is none: "Donnerstag passt. Mein Kind ist krank."
        """
        if not said.whole and any(_refuses(part) for part in sentences(event.text)):
            return False
        if self._fits_after_all(said, heard, event, ctx):
            return True
        clear = said.plain and not heard.when_asked and (said.dated or not ctx.holds(MOVING))
        if heard.asked is None or not (clear or heard.direct):
            return False
        if said.joined:
            named = Naming(self.desk).named(said, heard, event.text, ctx)
            return len(named) > 1 and self._agree(named, event, ctx)
        return self._agree_to_one(said, heard, event, ctx)

    def _fits_after_all(
        self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context
    ) -> bool:
        """A clear yes to what was just said not to fit: the worker, who has the wish, reads it."""
        wishes, naming = MoveWishes(self.desk), Naming(self.desk)
        meant = said.again or (said.dated and not heard.when_asked)
        those = wishes.recent(heard.ahead, ctx) if meant else ()
        if said.dated:
            those = tuple(one for one in those if naming.names(event.text, one, ctx))
        if len(those) != 1 or not said.whole or ctx.outranked:
            return False
        if not Participants(self.desk).weigh(those[0], ctx):
            return True
        if not wishes.take_back(those[0], ctx):
            return True
        if confirmed := self.confirm(those[0], None, ctx):
            self.desk.hand_over(ctx, confirmed, ctx.room)
        else:
            self._tell(those[0], ctx)
        if those[0] in heard.next_asked:
            ctx.hold_until(APPOINTMENT_ASKED, those[0].end)  # open as after any yes: "doch nicht"
        self._thank(event, ctx)
        return True

    def _agree_to_one(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        if heard.asked is None or (not said.whole and heard.asked.state is State.CONFIRMED):
            return False
        if said.dated and not Naming(self.desk).means(said.days or event.text, heard, ctx):
            return False
        if several := CallOffEvery(self.desk).several(said, heard.ahead, ctx):
            return self._agree(several, event, ctx)
        if not Participants(self.desk).weigh(heard.asked, ctx, aloud=False):
            return True
        thanks = said.whole and not ctx.outranked
        again = self.note_first_yes(heard.asked, ctx) if heard.direct else False
        confirmed = self.confirm(heard.asked, heard.version, ctx)
        if (confirmed or again) and thanks:
            self._thank(event, ctx)
        if confirmed:
            self.desk.hand_over(ctx, confirmed, ctx.room)
        return (said.whole or said.dated) and (confirmed is not None or heard.direct)

    def _agree(self, several: Sequence[Appointment], event: TextReceived, ctx: Context) -> bool:
        """ "Beide passen": each of them is confirmed, as if it had been answered alone."""
        thanks = not ctx.outranked
        mine = [one for one in several if Participants(self.desk).weigh(one, ctx, aloud=False)]
        confirmed = [done for one in mine if (done := self.confirm(one, None, ctx))]
        if confirmed and thanks:
            self._thank(event, ctx)
        note_answer(confirmed, ctx, fits=True)
        for each in confirmed:
            self.desk.hand_over(ctx, each, ctx.room)
        return True

    def confirm(self, asked: Appointment, version: int | None, ctx: Context) -> Appointment | None:
        """Confirm once; whatever stands in the way is answered by silence or the present state.

        What another of the family has just refused is not confirmed over her head.
        """
        Which(self.desk).settle(ctx)
        decision = rules.confirm(asked, ctx.now, version)
        if decision is Refusal.STALE:
            self.desk.say_stale(ctx, asked, ctx.room)
            return None
        wished = ctx.holds(MOVE_PASSED_ON, asked.id)
        if wished and not MoveWishes(self.desk).take_back(asked, ctx):
            return None
        KeptWishes.fits(asked, ctx)
        if isinstance(decision, Refusal):
            return None
        self.desk.open(ctx).save(decision)
        ctx.hold_until(YES_NOTED, decision.end)
        if decision.series:
            confirm_all(self.desk, ctx, decision)
        self._tell(decision, ctx)
        return decision

    @staticmethod
    def note_first_yes(asked: Appointment, ctx: Context) -> bool:
        """Note the first yes to a confirmed one that a reminder has asked about; returns whether it is."""
        standing = asked.state is State.CONFIRMED and asked.end > ctx.now
        if not standing or ctx.holds(YES_NOTED):
            return False
        ctx.hold_until(YES_NOTED, asked.end)
        return True

    def _tell(self, confirmed: Appointment, ctx: Context) -> None:
        note_answer((confirmed,), ctx, fits=True)
        template = wording.confirmed_prompt(confirmed)
        self.desk.prompt(ctx, template, confirmed, ctx.room)
        told = Text(template, about(ctx.room, wann=confirmed.local_start))
        tell_makers(self.desk, (confirmed,), told, ctx)

    def _thank(self, event: TextReceived, ctx: Context) -> None:
        """With a thumb; where the transport has none, or nobody is there, in words."""
        if ctx.capabilities.react and not deserted(self.desk, ctx):
            ctx.act(React(event.message, THUMB))
        else:
            say_noted(self.desk, ctx)


def _refuses(part: str) -> bool:
    read = reply(part)
    return read is not None and not read.wish
