"""Families answer in ordinary words, with a thumb or with a button; only they say yes."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.commands import parse_command
from bot.core.context import Context
from bot.core.events import ReactionReceived, TextEdited, TextReceived
from bot.core.outgoing import React
from bot.core.room import Purpose, Role
from bot.core.router import Press
from bot.core.texts import Text
from handlers.appointments import rules, wording
from handlers.appointments.desk import ANSWERED, ASKED, MOVING, Desk
from handlers.appointments.dialogue import Dialogue
from handlers.appointments.every import OPEN, CallOffEvery
from handlers.appointments.folding import APPROVALS
from handlers.appointments.lateness import pass_on
from handlers.appointments.model import Appointment, State
from handlers.appointments.names import names_in
from handlers.appointments.naming import Naming, chosen
from handlers.appointments.participants import Participants
from handlers.appointments.rules import Refusal
from handlers.appointments.series import confirm_all
from handlers.appointments.words import Meaning, Said, may_be_meant, understand
from handlers.prompts import about

THUMB: Final = "\N{THUMBS UP SIGN}"
QUIET: Final = timedelta(hours=12)
"""So long the same request is not answered twice; it is with the worker."""


@dataclass(frozen=True, slots=True)
class AppointmentAnswers:
    """What clients say. Vague words count only while one of our questions is open (S-09)."""

    desk: Desk

    def text(self, event: TextReceived, ctx: Context) -> bool:
        """Act on a client's words; False when they are not about an appointment, or a command."""
        if parse_command(event.text) is not None:
            return False
        said = self._said(event.text, ctx)
        if CallOffEvery(self.desk).answered(said, ctx):
            return True
        if said is None or not self._for_us(said, event, ctx):
            return False
        heard = self._dialogue(event, ctx)
        if ctx.acted and heard.direct:  # something graver was answered: what follows is about that
            ctx.keep(ctx.room.unmarked(ASKED))
        return self._answer(said, heard, event, ctx)

    def _said(self, text: str, ctx: Context) -> Said | None:
        return understand(text, names_in(ctx.room, self.desk.staff)) if may_be_meant(text) else None

    def _answer(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        match said.meaning:
            case Meaning.YES:
                return self._yes(said, heard, event, ctx)
            case Meaning.CANNOT:
                return self._cannot(said, heard, event, ctx)
            case Meaning.CANCEL:
                return self._cancel(said, heard, event, ctx)
            case Meaning.LATE:
                return pass_on(self.desk, heard.ahead, ctx)
            case Meaning.WHEN:
                return self._when(said, heard, ctx)
            case Meaning.NEW:
                return self._new(heard, ctx)

    def edited(self, event: TextEdited, ctx: Context) -> bool:
        """What a client has changed counts as said now (C-24)."""
        return self.text(event.as_new(), ctx)

    @staticmethod
    def _for_us(said: Said, event: TextReceived, ctx: Context) -> bool:
        """A bare yes is ours only in answer to us; in a worker's own room nothing is."""
        in_answer = event.quotes is not None or ctx.room.holds(ASKED, ctx.now)
        bare = said.meaning is Meaning.YES and not said.plain
        return ctx.room.purpose is Purpose.FAMILY and (in_answer or not bare)

    def reaction(self, event: ReactionReceived, ctx: Context) -> bool:
        """A thumb on our question is a yes."""
        question = ctx.unit.question(event.message)
        asked = self.desk.asked_about(ctx, question)
        if asked is None or question is None or event.emoji[:1] not in APPROVALS:
            return False
        if not self._decides(asked, ctx, aloud=False):
            return True
        if confirmed := self._confirm(asked, question.version, ctx):
            self.desk.hand_over(ctx, confirmed, ctx.room)
        return True

    def worker_spoke(self, event: TextReceived, ctx: Context) -> None:
        """After a worker's own words a bare "ja" may be meant for her (C-22)."""
        del event
        if ctx.room.holds(ASKED, ctx.now) or ctx.room.holds(OPEN, ctx.now):
            ctx.keep(ctx.room.unmarked(ASKED, OPEN))

    def accept(self, press: Press, ctx: Context) -> None:
        """The button "Passt"."""
        asked = self._pressed(press, ctx)
        if asked is None:
            return
        if confirmed := self._confirm(asked, press.question.version, ctx):
            ctx.say(Text(wording.NOTED))
            self.desk.hand_over(ctx, confirmed, ctx.room)
        elif self._unanswered(asked, ctx):
            ctx.say(Text(wording.NOTED))

    def ask_to_move(self, press: Press, ctx: Context) -> None:
        """The button "Verschieben"."""
        if asked := self._pressed(press, ctx):
            self._ask_for_dates(asked, ctx)

    def cancel(self, press: Press, ctx: Context) -> None:
        """The button "Absagen"."""
        if asked := self._pressed(press, ctx):
            self._call_off(asked, ctx)

    def _pressed(self, press: Press, ctx: Context) -> Appointment | None:
        """Return the appointment of a button, unless it shows an earlier state; then say so."""
        asked = self.desk.asked_about(ctx, press.question)
        current = asked is not None and asked.alive and asked.end > ctx.now
        if current and asked is not None and asked.version == press.question.version:
            return asked if self._decides(asked, ctx) else None
        self.desk.say_stale(ctx, asked, ctx.room)
        return None

    def _decides(self, appointment: Appointment, ctx: Context, *, aloud: bool = True) -> bool:
        """Whether this person's word counts for it; of anybody else's the worker gets a hint."""
        participants = Participants(self.desk)
        decides = participants.decides(appointment, ctx)
        if not decides and (aloud or appointment.state is not State.CONFIRMED):
            participants.pass_on(appointment, ctx, aloud=aloud)
        return decides

    def _dialogue(self, event: TextReceived, ctx: Context) -> Dialogue:
        quoted = ctx.unit.question(event.quotes) if event.quotes else None
        newest = ctx.unit.latest_question(ctx.room.conversation, wording.TOPIC)
        question = quoted or newest
        return Dialogue(
            ahead=self.desk.ahead(ctx, ctx.room),
            asked=self.desk.asked_about(ctx, question),
            version=quoted.version if quoted else None,
            quoted=quoted is not None,
            direct=quoted is not None or ctx.room.holds(ASKED, ctx.now),
        )

    def _yes(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        moving = ctx.room.holds(MOVING, ctx.now)
        clear = said.plain and (said.dated or not moving)
        if heard.asked is None or not (clear or heard.direct):
            return False
        if said.dated and not Naming(self.desk).means(event.text, heard, ctx):
            return False
        if not said.whole and heard.asked.state is State.CONFIRMED:
            return False
        if not self._decides(heard.asked, ctx, aloud=False):
            return True
        thanks = said.whole and ctx.capabilities.react and not ctx.acted
        again = self._unanswered(heard.asked, ctx) if heard.direct else False
        confirmed = self._confirm(heard.asked, heard.version, ctx)
        if (confirmed or again) and thanks:
            ctx.act(React(event.message, THUMB))
        if confirmed:
            self.desk.hand_over(ctx, confirmed, ctx.room)
        return confirmed is not None or heard.direct

    def _cannot(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        named = () if said.wished else Naming(self.desk).named(said, heard, event.text, ctx)
        its_day = bool(named) and said.whole and not ctx.acted
        an_answer = heard.direct and (bool(named) or not said.dated)
        if not heard.ahead or not (said.plain or its_day or an_answer):
            return False
        one = chosen(named, heard)
        if one is None:
            self._ask_which(named or heard.ahead, ctx)
        elif self._decides(one, ctx):
            self._ask_for_dates(one, ctx)
        return True

    def _cancel(self, said: Said, heard: Dialogue, event: TextReceived, ctx: Context) -> bool:
        if not heard.ahead:
            return False
        named = Naming(self.desk).named(said, heard, event.text, ctx)
        sure = named if said.dated else heard.ahead
        if said.every:
            every = CallOffEvery(self.desk)
            several = every.meant(said.every, sure, ctx, dated=said.dated)
            if len(several) > 1:
                every.ask(several, ctx)
                return True
            sure = tuple(several)
        elif heard.quoted and not said.dated:
            sure = (heard.asked,) if heard.stands and heard.asked else ()
        if len(sure) == 1:
            if self._decides(sure[0], ctx):
                self._call_off(sure[0], ctx)
        else:
            self._ask_which(sure or heard.ahead, ctx)
        return True

    def _when(self, said: Said, heard: Dialogue, ctx: Context) -> bool:
        if not (said.plain or heard.ahead):
            return False
        self._tell_next(heard.ahead, ctx)
        return True

    def _new(self, heard: Dialogue, ctx: Context) -> bool:
        """ "Termin" is what T-25 offers to write; with one at hand it asks for that one."""
        if heard.ahead:
            self._tell_next(heard.ahead, ctx)
            return True
        if not ctx.room.holds(MOVING, ctx.now):
            told = self.desk.prompts.reaches(ctx, ctx.room)
            template = wording.WANTED if told else wording.WANTED_UNTOLD
            ctx.say(Text(template, self.desk.passing_on(ctx)))
            self.desk.prompts.tell(ctx, Text(wording.WANTED_PROMPT, about(ctx.room)))
            ctx.keep(ctx.room.marked(MOVING, ctx.now + QUIET, ctx.now))
        return True

    def _tell_next(self, ahead: tuple[Appointment, ...], ctx: Context) -> None:
        """Tell the next one; what is for one member only comes after what is for all (S-04)."""
        by_reach = sorted(ahead, key=lambda a: wording.discreet(a, ctx.room))
        if by_reach:
            ctx.say(Text(wording.NEXT, self.desk.told(ctx, by_reach[0], ctx.room)))
        else:
            ctx.say(Text(wording.NONE, self.desk.facts.of(ctx.room, ctx.unit, ctx.now)))

    def _confirm(self, asked: Appointment, version: int | None, ctx: Context) -> Appointment | None:
        """Confirm once; whatever stands in the way is answered by silence or the present state."""
        decision = rules.confirm(asked, ctx.now, version)
        if decision is Refusal.STALE:
            self.desk.say_stale(ctx, asked, ctx.room)
        if isinstance(decision, Refusal):
            return None
        self.desk.open(ctx).save(decision)
        ctx.keep(ctx.room.marked(ANSWERED, decision.end, ctx.now))
        if decision.series:
            confirm_all(self.desk, ctx, decision)
        self.desk.prompt(ctx, wording.confirmed_prompt(decision), decision, ctx.room)
        return decision

    @staticmethod
    def _unanswered(asked: Appointment, ctx: Context) -> bool:
        """Whether a confirmed one was asked about again, by a reminder, and this is the first yes."""
        standing = asked.state is State.CONFIRMED and asked.end > ctx.now
        if not standing or ctx.room.holds(ANSWERED, ctx.now):
            return False
        ctx.keep(ctx.room.marked(ANSWERED, asked.end, ctx.now))
        return True

    def _ask_for_dates(self, appointment: Appointment, ctx: Context) -> None:
        """The old date stands, with its reminders, until a worker sets a new one (S-05)."""
        if not ctx.room.holds(MOVING, ctx.now):
            told = self.desk.prompts.reaches(ctx, ctx.room)
            template = wording.MOVE_ASKED if told else wording.MOVE_ASKED_UNTOLD
            # Whoever answers is the worker of today, not the one whom the appointment was made with.
            facts = self.desk.passing_on(ctx)
            ctx.say(Text(template, wording.values(appointment, ctx.room, facts)))
            self.desk.prompt(ctx, wording.MOVE_PROMPT, appointment, ctx.room)
        changed = ctx.room.unmarked(ASKED).marked(MOVING, ctx.now + QUIET, ctx.now)
        ctx.keep(changed)

    def _call_off(self, appointment: Appointment, ctx: Context) -> None:
        confirmed = appointment.state is State.CONFIRMED
        rule = rules.cancel if confirmed else rules.decline
        decision = rule(appointment, ctx.now)
        if isinstance(decision, Refusal):
            self.desk.say_stale(ctx, appointment, ctx.room)
            return
        self.desk.call_off(ctx, decision, ctx.room)
        if ctx.actor is not None and ctx.actor.role is Role.CLIENT:
            self.desk.prompt(ctx, wording.cancelled_prompt(decision), decision, ctx.room)

    def _ask_which(self, ahead: tuple[Appointment, ...], ctx: Context) -> None:
        """Name the dates; with a single one that did not fit, tell it."""
        if len(ahead) == 1:
            self._tell_next(ahead, ctx)
            return
        shown = [a.local_start for a in ahead[:2]]
        template = wording.WHICH if len(ahead) == 2 else wording.WHICH_OF_MANY
        lines = self.desk.lines(ctx, ahead, ctx.room)
        ctx.say(Text(template, {"termin_1": shown[0], "termin_2": shown[1], **lines}))
