"""Several appointments are called off at once, after one question that names them (C-23, C-38)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import TextEdited, TextReceived
from bot.core.ids import AppointmentId
from bot.core.outgoing import Ask, Question
from bot.core.room import Role, Room
from bot.core.router import Press
from bot.core.texts import Text
from handlers.appointments import rules, wording
from handlers.appointments.aside import may_be_a_slip
from handlers.appointments.desk import Desk
from handlers.appointments.kept import Deed, MadeBy, one_of
from handlers.appointments.marks import EVERY_ASKED
from handlers.appointments.model import Appointment, State
from handlers.appointments.participants import Participants
from handlers.appointments.promises import say_unread
from handlers.appointments.publishing import Publishing
from handlers.appointments.spoken.plural import Every
from handlers.appointments.spoken.said import Meaning, Said
from handlers.prompts import about
from handlers.quiet import worker_answers, worker_is_asked
from handlers.quiet.marks import APPOINTMENT_ASKED

MOST: Final = 12
"""More at once than a person overlooks are called off one by one."""

_OF_FAMILY: Final = "appointment.every"
_OF_WORKER: Final = "appointment.every-worker"
_FAMILY_MAY: Final = timedelta(hours=24)
_WORKER_MAY: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class CallOffEvery:
    """Asks for several, and calls off those that still stand as they were named in the question."""

    desk: Desk

    def several(
        self, said: Said, sure: Sequence[Appointment], ctx: Context
    ) -> Sequence[Appointment]:
        """Return what "beide" means where the words name them; none where it may be one of them."""
        if said.every is None or said.every is Every.UNCLEAR:
            return ()
        several = self.meant(said.every, sure, ctx, dated=said.dated and not said.wished)
        return several if len(several) > 1 or any(one.series for one in several) else ()

    def meant(
        self, every: Every, ahead: Sequence[Appointment], ctx: Context, *, dated: bool = False
    ) -> Sequence[Appointment]:
        """Return what "alle" or "beide" means; nothing where the words do not fit what stands.

        A series counts as one, unless a time was named: then its occurrences are meant.
        """
        whole = ahead if dated else self._with_series(ahead, ctx)
        if every is Every.BOTH:
            whole = next((few for few in (ahead, whole) if len(few) == 2), ())
        return whole if len(whole) <= MOST else ()

    def _with_series(self, ahead: Sequence[Appointment], ctx: Context) -> Sequence[Appointment]:
        found = (self.desk.open(ctx).get(a.part_of) if a.part_of else None for a in ahead)
        heads = [head or a for a, head in zip(ahead, found, strict=True)]
        return list({head.id: head for head in heads}.values())

    def ask(self, those: Sequence[Appointment], ctx: Context) -> None:
        """Ask the family, or the worker who has typed the command.

        What another person of the family decides on is no matter of this one (P-33): then nothing is
        called off, and a bare "ja" agrees to nothing either.
        """
        if Participants(self.desk).pass_others_word_on(those, ctx):
            ctx.drop(APPOINTMENT_ASKED)
            return
        subject = tuple(f"{a.id}/{a.version}" for a in those)
        lines = tuple(map(wording.in_short, those))
        if ctx.actor is not None and ctx.actor.role is Role.WORKER:
            asked = Ask(_OF_WORKER, wording.EVERY_OF_WORKER, subject, life=_WORKER_MAY)
            ctx.say(Text(wording.EVERY_REALLY, {"zeilen": lines}), ask=asked)
            ctx.drop(EVERY_ASKED)
            worker_is_asked(_OF_WORKER, ctx)
            return
        asked = Ask(_OF_FAMILY, wording.EVERY_OF_FAMILY, subject, life=_FAMILY_MAY)
        ctx.say(Text(wording.EVERY_ASKED, {"zeilen": lines}), ask=asked)
        ctx.drop(APPOINTMENT_ASKED)
        ctx.hold(EVERY_ASKED, _FAMILY_MAY)

    def answered(self, said: Said | None, ctx: Context) -> bool:
        """Take a family's plain word for the button; any other word lets the question rest.

        What is only changed stood above the question: it asked for it.
        """
        if not ctx.holds(EVERY_ASKED) or isinstance(ctx.event, TextEdited):
            return False
        question = ctx.unit.latest_question(ctx.room.conversation, _OF_FAMILY)
        make = _means(said)
        if question is None or make is None:
            ctx.drop(EVERY_ASKED)
            return False
        self._settle(question, None, ctx, make=make)
        return True

    def typed(self, event: TextReceived, ctx: Context) -> bool:
        """Take the worker's plain word for the button."""
        answered = worker_answers(_OF_WORKER, event.text, ctx)
        if answered is not None:
            self._settle(answered[0], (event.message, event.sender), ctx, make=answered[1])
        return answered is not None

    def pressed(self, press: Press, ctx: Context) -> None:
        """One of the buttons "Ja" and "Nein"."""
        by_worker = press.question.topic == _OF_WORKER
        made_by = (press.event.message, press.event.sender) if by_worker else None
        make = press.kind in {wording.EVERY, wording.EVERY_BY_WORKER}
        self._settle(press.question, made_by, ctx, make=make)

    def _settle(
        self,
        question: Question,
        made_by: MadeBy | None,
        ctx: Context,
        *,
        make: bool,
    ) -> None:
        ctx.unit.settle(question.message)
        ctx.drop(EVERY_ASKED)
        those = self._standing(question, ctx)
        room = ctx.unit.room(those[0].conversation) if those else None
        if not make or room is None:
            kept = wording.LEFT_AS_IT_IS if made_by else wording.EVERY_KEPT
            gone = wording.NOTHING_TO_DO if made_by else wording.STALE_GONE
            ctx.say(Text(gone if make else kept))
            return
        if not Participants(self.desk).pass_others_word_on(those, ctx):
            self._call_off(those, room, made_by, ctx)

    def _standing(self, question: Question, ctx: Context) -> list[Appointment]:
        """Return those that still stand as they were when it was asked."""
        named = (one.rpartition("/") for one in question.subject)
        found = ((self.desk.open(ctx).get(AppointmentId(i)), version) for i, _, version in named)
        return [
            a
            for a, version in found
            if a is not None and a.alive and a.end > ctx.now and str(a.version) == version
        ]

    def _call_off(
        self,
        those: Sequence[Appointment],
        room: Room,
        made_by: MadeBy | None,
        ctx: Context,
    ) -> None:
        ahead, gone = self.desk.ahead(ctx, room), list[Appointment]()
        for place, one in enumerate(those):
            rule = rules.cancel if made_by or one.state is State.CONFIRMED else rules.decline
            decision = rule(one, ctx.now)
            if isinstance(decision, Appointment):
                self.desk.call_off(ctx, decision, room, revocable=bool(made_by), aloud=False)
                self._remember(decision, made_by, place, ctx)
                gone.append(decision)
        if made_by is None:
            may_be_a_slip(gone, self.desk, ctx)
        if made_by is None and say_unread(self.desk, those, ctx):
            return
        lines = tuple(map(wording.in_short, those))
        ctx.say(Text(wording.EVERY_CANCELLED, {"zeilen": lines}), room=room)
        if made_by is None:
            text = Text(wording.EVERY_PROMPT, about(room, zeilen=lines))
            self.desk.prompts.tell(ctx, text, about=room)
            return
        ctx.unit.audit("appointment.cancelled", room.short)
        over = {a.id for a in those}
        rest = tuple(a for a in ahead if over.isdisjoint({a.id, a.part_of}))
        Publishing(self.desk).show_privately(rest, room, ctx)

    def _remember(
        self,
        one: Appointment,
        made_by: MadeBy | None,
        place: int,
        ctx: Context,
    ) -> None:
        """Let the worker take them back one after the other: each is an act of its own."""
        if made_by is not None:
            message, sender = made_by
            self.desk.remember(ctx, (one_of(message, place), sender), Deed.CANCELLED, one)


def _means(said: Said | None) -> bool | None:
    """Return what a family's words say to the question, None for neither."""
    if said is None or not said.whole:
        return None
    if said.meaning is Meaning.CANCEL and said.every:
        return True
    if said.dated:
        return None
    if said.meaning is Meaning.YES:
        return True
    return False if said.meaning is Meaning.CANNOT and not said.plain else None
