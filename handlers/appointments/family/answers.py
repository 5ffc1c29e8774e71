"""Families answer in ordinary words, with a thumb or with a button; only they say yes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core.commands import parse_command
from bot.core.context import Context
from bot.core.events import ReactionReceived, TextReceived
from bot.core.outgoing import React
from bot.core.room import Purpose
from bot.core.router import Press
from bot.core.texts import Text
from handlers.appointments import rules, wording
from handlers.appointments.desk import Desk
from handlers.appointments.every import CallOffEvery
from handlers.appointments.family.cancelling import Cancelling
from handlers.appointments.family.dialogue import Dialogue, dialogue
from handlers.appointments.family.halves import Halves
from handlers.appointments.family.kept_wishes import KeptWishes
from handlers.appointments.family.lateness import pass_on
from handlers.appointments.family.naming import Naming, chosen
from handlers.appointments.family.next_one import NextOne
from handlers.appointments.family.replying import Replying
from handlers.appointments.family.which import Which
from handlers.appointments.family.wishes import MoveWishes
from handlers.appointments.marks import EVERY_ASKED, MOVING, YES_NOTED
from handlers.appointments.model import Appointment, State
from handlers.appointments.names import names_in
from handlers.appointments.participants import Participants
from handlers.appointments.promises import deserted, say_noted, tell_makers
from handlers.appointments.rules import Refusal
from handlers.appointments.series.desk import confirm_all
from handlers.appointments.spoken.apart import set_apart
from handlers.appointments.spoken.folding import APPROVALS
from handlers.appointments.spoken.joined import read_joined
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.words import may_be_meant, understand
from handlers.prompts import about
from handlers.quiet.marks import APPOINTMENT_ASKED

THUMB: Final = "\N{THUMBS UP SIGN}"


@dataclass(frozen=True, slots=True)
class AppointmentAnswers:
    """What clients say. Vague words count only while one of our questions is open (S-09)."""

    desk: Desk

    def text(self, event: TextReceived, ctx: Context) -> bool:
        """Act on a client's words; False when they are not about an appointment, or a command."""
        if parse_command(event.text) is not None:
            return False
        said = self.read(event.text, ctx)
        Which(self.desk).hear(event.text, ctx)
        if CallOffEvery(self.desk).answered(said, ctx):
            return True
        in_answer = event.quotes is not None or ctx.holds(APPOINTMENT_ASKED)
        if said is None and in_answer:
            said = Halves(self.desk, self.read).agreed(event.text, ctx)
        ours = said is not None and self._for_us(said, ctx, in_answer=in_answer)
        by_itself = ours and said is not None and said.plain and said.meaning is not Meaning.NEW
        if not by_itself and self._answers_which(event.text, ctx):
            return True
        if not (ours or in_answer):
            return False  # below no question of ours there is nothing more to read
        heard = dialogue(self.desk, event, ctx)
        if ctx.outranked and heard.direct and ctx.said not in wording.SUGGESTIONS:
            # Something graver was answered: what follows is about that.
            ctx.drop(APPOINTMENT_ASKED)
        if said is not None and ours and self._answer(said, heard, event, ctx):
            return True
        # "Nein, am Freitag" names no day that stands: it may still say what should be different.
        weak = said is None or (said.meaning is Meaning.CANNOT and not said.plain)
        return weak and Replying(self.desk).answered(event, heard, ctx)

    def _answers_which(self, text: str, ctx: Context) -> bool:
        """Do with the one that was named what was wanted of it."""
        picked = Which(self.desk).picked(text, ctx)
        if picked is None:
            return False
        if not picked.those:
            Cancelling(self.desk).ask_which(picked.asked, picked.meaning, ctx)
        elif picked.meaning is not Meaning.CANCEL:
            MoveWishes(self.desk).pass_on(picked.those, ctx)
        elif len(picked.those) > 1:
            CallOffEvery(self.desk).ask(picked.those, ctx)
        elif Participants(self.desk).weigh(picked.those[0], ctx):
            Cancelling(self.desk).call_off(picked.those[0], ctx)
        return True

    def read(self, text: str, ctx: Context) -> Said | None:
        """Return what a client's words mean, if they are about appointments."""
        if not may_be_meant(text):
            return None
        names = names_in(ctx.room, self.desk.staff)
        return read_joined(text, lambda part: understand(set_apart(part, names), names))

    def _answer(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        match said.meaning:
            case Meaning.YES:
                return self._yes(said, heard, event, ctx)
            case Meaning.CANNOT:
                return self._cannot(said, heard, event, ctx)
            case Meaning.CANCEL:
                halves = Halves(self.desk, self.read)
                return halves.cancelled(said, heard, event.text, ctx)
            case Meaning.LATE:
                return pass_on(self.desk, heard.ahead, ctx)
            case Meaning.WHEN:
                return NextOne(self.desk).asked(said, heard, ctx)
            case Meaning.NEW if said.wished and heard.ahead:
                return self._cannot(replace(said, meaning=Meaning.CANNOT), heard, event, ctx)
            case Meaning.NEW:
                moved = said.dated and Replying(self.desk).answered(event, heard, ctx)
                return moved or NextOne(self.desk).wanted(said, heard, ctx)

    @staticmethod
    def _for_us(said: Said, ctx: Context, *, in_answer: bool) -> bool:
        """A bare yes is ours only in answer to us; in a worker's own room nothing is."""
        bare = said.meaning is Meaning.YES and not (said.plain or said.again)
        return ctx.room.purpose is Purpose.FAMILY and (in_answer or not bare)

    def reaction(self, event: ReactionReceived, ctx: Context) -> bool:
        """A thumb on our question is a yes."""
        question = ctx.unit.question(event.message)
        asked = self.desk.asked_about(ctx, question)
        if asked is None or question is None or event.emoji[:1] not in APPROVALS:
            return False
        if not Participants(self.desk).weigh(asked, ctx, aloud=False):
            return True
        if confirmed := self._confirm(asked, question.version, ctx):
            self.desk.hand_over(ctx, confirmed, ctx.room)
        return True

    def worker_spoke(self, event: TextReceived, ctx: Context) -> None:
        """After a worker's own words a bare "ja" may be meant for her (C-22)."""
        del event
        Which(self.desk).settle(ctx)
        MoveWishes(self.desk).let_rest(ctx)
        ctx.drop(APPOINTMENT_ASKED, EVERY_ASKED)

    def accept(self, press: Press, ctx: Context) -> None:
        """The button "Passt"."""
        asked = self._pressed(press, ctx)
        if asked is None:
            return
        if confirmed := self._confirm(asked, press.question.version, ctx):
            say_noted(self.desk, ctx)
            self.desk.hand_over(ctx, confirmed, ctx.room)
        elif self._note_first_yes(asked, ctx):
            say_noted(self.desk, ctx)

    def ask_to_move(self, press: Press, ctx: Context) -> None:
        """The button "Verschieben"."""
        if asked := self._pressed(press, ctx):
            MoveWishes(self.desk).pass_on((asked,), ctx)

    def cancel(self, press: Press, ctx: Context) -> None:
        """The button "Absagen"."""
        if asked := self._pressed(press, ctx):
            Cancelling(self.desk).call_off(asked, ctx)

    def _pressed(self, press: Press, ctx: Context) -> Appointment | None:
        """Return the appointment of a button, unless it shows an earlier state; then say so."""
        asked = self.desk.asked_about(ctx, press.question)
        current = asked is not None and asked.alive and asked.end > ctx.now
        if current and asked is not None and asked.version == press.question.version:
            return asked if Participants(self.desk).weigh(asked, ctx) else None
        self.desk.say_stale(ctx, asked, ctx.room)
        return None

    def _yes(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
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
        wishes.take_back(those[0], ctx)
        if confirmed := self._confirm(those[0], None, ctx):
            self.desk.hand_over(ctx, confirmed, ctx.room)
        else:
            self._tell(those[0], ctx)
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
        again = self._note_first_yes(heard.asked, ctx) if heard.direct else False
        confirmed = self._confirm(heard.asked, heard.version, ctx)
        if (confirmed or again) and thanks:
            self._thank(event, ctx)
        if confirmed:
            self.desk.hand_over(ctx, confirmed, ctx.room)
        return (said.whole or said.dated) and (confirmed is not None or heard.direct)

    def _agree(self, several: Sequence[Appointment], event: TextReceived, ctx: Context) -> bool:
        """ "Beide passen": each of them is confirmed, as if it had been answered alone."""
        thanks = not ctx.outranked
        mine = [one for one in several if Participants(self.desk).weigh(one, ctx, aloud=False)]
        confirmed = [done for one in mine if (done := self._confirm(one, None, ctx))]
        if confirmed and thanks:
            self._thank(event, ctx)
        for each in confirmed:
            self.desk.hand_over(ctx, each, ctx.room)
        return True

    def _cannot(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        named = () if said.wished else Naming(self.desk).named(said, heard, event.text, ctx)
        # What something graver stands beside asks for no answer here; the worker is told of it (C-39).
        its_day = len(named) == 1 if ctx.outranked else bool(named) and said.whole
        asked = heard.direct or (heard.put_aside and (said.whole or not said.dated))
        an_answer = asked and (bool(named) or not said.dated)
        ours = (its_day or an_answer) and not heard.only_says_when(said.days)
        if not heard.ahead or not (said.plain or ours):
            return False
        wanted = (
            named
            if said.joined
            else CallOffEvery(self.desk).several(said, named or heard.ahead, ctx)
        )
        several = said.every is not None or said.joined
        one_of_many = several and len(named or heard.ahead) > 1
        astray = said.dated and not said.wished and not named
        one = None if astray or one_of_many else chosen(named, heard)
        if not wanted and one and one not in Naming(self.desk).kept(said, heard, ctx):
            wanted = (one,)
        if wanted:
            all_of_them, aloud = said.every is not None, heard.direct or not ctx.spoke_here
            MoveWishes(self.desk).pass_on(wanted, ctx, all_of_them=all_of_them, aloud=aloud)
        else:
            Cancelling(self.desk).ask_which(named or heard.ahead, said.meaning, ctx)
        return True

    def _confirm(self, asked: Appointment, version: int | None, ctx: Context) -> Appointment | None:
        """Confirm once; whatever stands in the way is answered by silence or the present state."""
        Which(self.desk).settle(ctx)
        decision = rules.confirm(asked, ctx.now, version)
        if decision is Refusal.STALE:
            self.desk.say_stale(ctx, asked, ctx.room)
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

    def _tell(self, confirmed: Appointment, ctx: Context) -> None:
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

    @staticmethod
    def _note_first_yes(asked: Appointment, ctx: Context) -> bool:
        """Note the first yes to a confirmed one that a reminder has asked about; returns whether it is."""
        standing = asked.state is State.CONFIRMED and asked.end > ctx.now
        if not standing or ctx.holds(YES_NOTED):
            return False
        ctx.hold_until(YES_NOTED, asked.end)
        return True
