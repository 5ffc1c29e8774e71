"""Families answer in ordinary words, with a thumb or with a button; only they say yes."""

from dataclasses import dataclass, replace

from bot.core.commands import parse_command
from bot.core.context import Context
from bot.core.events import ReactionReceived, TextReceived
from bot.core.room import Purpose
from bot.core.router import Press
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.every import CallOffEvery
from handlers.appointments.family.absence import Absences
from handlers.appointments.family.agreeing import Agreeing
from handlers.appointments.family.cancelling import Cancelling
from handlers.appointments.family.dialogue import Dialogue, dialogue, may_answer
from handlers.appointments.family.echoes import Echoes
from handlers.appointments.family.halves import Halves
from handlers.appointments.family.lateness import pass_on
from handlers.appointments.family.naming import Naming, chosen
from handlers.appointments.family.next_one import NextOne
from handlers.appointments.family.others import OthersWord
from handlers.appointments.family.replying import Replying
from handlers.appointments.family.weekly import Weekly
from handlers.appointments.family.which import Which
from handlers.appointments.family.wishes import MoveWishes
from handlers.appointments.marks import EVERY_ASKED, MOVE_OPEN
from handlers.appointments.model import Appointment
from handlers.appointments.names import names_in
from handlers.appointments.participants import Participants
from handlers.appointments.promises import say_noted
from handlers.appointments.spoken.absence import beside_absence
from handlers.appointments.spoken.after_all import after_all
from handlers.appointments.spoken.apart import set_apart
from handlers.appointments.spoken.day_refused import with_verb
from handlers.appointments.spoken.folding import APPROVALS
from handlers.appointments.spoken.joined import read_joined
from handlers.appointments.spoken.not_to_come import keeps_away, parted
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.weekly import left_out
from handlers.appointments.spoken.words import LONGEST_TEXT, may_be_meant, understand
from handlers.quiet.marks import APPOINTMENT_ASKED


@dataclass(frozen=True, slots=True)
class AppointmentAnswers:
    """What clients say. Vague words count only while one of our questions is open (S-09)."""

    desk: Desk

    def text(self, event: TextReceived, ctx: Context) -> bool:
        """Act on a client's words; False when they are not about an appointment, or a command."""
        if parse_command(event.text) is not None:
            return False
        return (
            self._agreed_but_away(event, ctx)
            or self._heard(event, ctx)
            or Absences(self.desk).passed_on(event, ctx)
        )

    def _agreed_but_away(self, event: TextReceived, ctx: Context) -> bool:
        """ "Ja passt, vom 20.12. bis 27.12. im Urlaub": a yes, unless what was asked about lies in these days."""
        yes, days = beside_absence(event.text) or ("", "")
        said = self.read(yes, ctx) if yes else None
        if said is None or said.meaning is not Meaning.YES or not said.whole:
            return False
        away, asked = Absences(self.desk), dialogue(self.desk, event, ctx).next_asked
        fits = not set(asked) & set(away.lying_in(days, ctx))
        agreed = fits and self._heard(replace(event, text=yes), ctx)
        return away.passed_on(replace(event, text=days), ctx) or agreed

    def _heard(self, event: TextReceived, ctx: Context) -> bool:
        said = self.read(event.text, ctx)
        Which(self.desk).hear(event.text, ctx)
        if self._of_all_or_another(said, event, ctx):
            return True
        in_answer = event.quotes is not None or may_answer(ctx)
        if said is None and in_answer:
            said = Halves(self.desk, self.read).agreed(event.text, ctx)
        ours = said is not None and self._for_us(said, ctx, in_answer=in_answer)
        by_itself = ours and said is not None and said.plain and said.meaning is not Meaning.NEW
        if not by_itself and self._answers_which(event.text, ctx):
            return True
        if not (ours or in_answer):
            return False  # below no question of ours there is nothing more to read
        heard = dialogue(self.desk, event, ctx)
        if ctx.outranked and ctx.said not in wording.SUGGESTIONS:
            # Something graver was answered: what follows is about that.
            ctx.drop(APPOINTMENT_ASKED)
        if said is not None and ours and self._answer(said, heard, event, ctx):
            return True
        # "Nein, am Freitag" names no day that stands: it may still say what should be different.
        weak = said is None or (said.meaning is Meaning.CANNOT and not said.plain)
        if weak and Replying(self.desk).answered(event, heard, ctx):
            return True
        return said is None and Echoes(self.desk).answered(event, heard, ctx)

    def _of_all_or_another(self, said: Said | None, event: TextReceived, ctx: Context) -> bool:
        return (
            CallOffEvery(self.desk).answered(said, ctx)
            or Weekly(self.desk, self.read).refused(event, ctx)
            or OthersWord(self.desk, self.read).hinted(event, ctx)
        )

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
        """Return what a client's words mean, if they are about appointments; a long text is not read."""
        if len(text) > LONGEST_TEXT:
            return None
        text = after_all(text) if ctx.holds(MOVE_OPEN) else text
        answers = may_answer(ctx) or MoveWishes(self.desk).goes_on(ctx)
        text = parted(left_out(with_verb(text) if answers else text), answers=answers)
        if not may_be_meant(text):
            return None
        names = names_in(ctx.room, self.desk.staff)
        return read_joined(text, lambda part: understand(set_apart(part, names), names))

    def _answer(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        match said.meaning:
            case Meaning.YES:
                return Agreeing(self.desk).heard(said, heard, event, ctx)
            case Meaning.CANNOT:
                return self._cannot(said, heard, event, ctx)
            case Meaning.CANCEL:
                return Halves(self.desk, self.read).cancelled(said, heard, event, ctx)
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
        if confirmed := Agreeing(self.desk).confirm(asked, question.version, ctx):
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
        if confirmed := Agreeing(self.desk).confirm(asked, press.question.version, ctx):
            say_noted(self.desk, ctx)
            self.desk.hand_over(ctx, confirmed, ctx.room)
        elif Agreeing.note_first_yes(asked, ctx):
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

    def _cannot(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        named = () if said.wished else Naming(self.desk).named(said, heard, event.text, ctx)
        # What something graver stands beside asks for no answer here; the worker is told of it (C-39).
        kept_away = keeps_away(event.text)
        heavy = ctx.outranked or ctx.heard.heavy or kept_away
        its_day = len(named) == 1 if heavy else bool(named) and said.whole
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
            all_of_them = said.every is not None
            aloud = not ctx.spoke_here or ctx.holds(APPOINTMENT_ASKED)
            MoveWishes(self.desk).pass_on(
                wanted, ctx, all_of_them=all_of_them, aloud=aloud, when=not kept_away
            )
        else:
            Cancelling(self.desk).ask_which(named or heard.ahead, said.meaning, ctx)
        return True
