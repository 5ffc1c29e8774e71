"""Tells a family its appointments, or passes on that it wants one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.asked_when import (
    asks_for_all,
    asks_for_the_next,
    asks_how_long,
    without_asking,
)
from handlers.appointments.desk import MOVING, Desk
from handlers.appointments.dialogue import Dialogue
from handlers.appointments.folding import words_of
from handlers.appointments.model import Appointment
from handlers.appointments.naming import Naming
from handlers.appointments.participants import Participants
from handlers.appointments.publishing import Publishing
from handlers.appointments.reading import time_words
from handlers.appointments.said import Said
from handlers.appointments.wishes import QUIET
from handlers.dates.model import (
    Day,
    DaySpan,
    Doubtful,
    Moment,
    Reading,
    Reason,
    Span,
    Understood,
    Value,
)
from handlers.prompts import about


@dataclass(frozen=True, slots=True)
class NextOne:
    """Past ones and those of other members are not told (S-04, P-25)."""

    desk: Desk

    def asked(self, said: Said, heard: Dialogue, ctx: Context) -> bool:
        """Answer "when was it"; vague words count only while something stands."""
        if not (said.plain or heard.ahead):
            return False
        own = self._own(heard.ahead, ctx)
        day = Naming(self.desk).read(time_words(without_asking(said.own)), ctx)
        named = [a for a in own if _on_day(day, a)] or [a for a in heard.ahead if _on_day(day, a)]
        if named:
            self._show(named, own, said, ctx)
        elif own and isinstance(day, Understood) and not self._may_go_on(heard.ahead, ctx):
            self._say(wording.NEXT_INSTEAD, _coming(own, ctx)[0], ctx)
        else:
            self._show(_meant(own, said, ctx), own, said, ctx)
        return True

    def wanted(self, heard: Dialogue, ctx: Context) -> bool:
        """ "Termin" is what T-25 offers to write; with one at hand it asks for that one."""
        if heard.ahead:
            self._say(wording.NEXT, _coming(self._own(heard.ahead, ctx), ctx)[0], ctx)
            return True
        if not ctx.room.holds(MOVING, ctx.now):
            told = self.desk.prompts.reaches(ctx, ctx.room)
            template = wording.WANTED if told else wording.WANTED_UNTOLD
            ctx.say(Text(template, self.desk.passing_on(ctx)))
            self.desk.prompts.tell(ctx, Text(wording.WANTED_PROMPT, about(ctx.room)))
            ctx.keep(ctx.room.marked(MOVING, ctx.now + QUIET, ctx.now))
        return True

    def tell(self, ahead: Sequence[Appointment], ctx: Context) -> None:
        """Tell the next one; what is for another member only where nothing else stands (S-04)."""
        if own := self._own(ahead, ctx):
            self._say(wording.NEXT, own[0], ctx)
        else:
            ctx.say(Text(wording.NONE, self.desk.facts.of(ctx.room, ctx.unit, ctx.now)))

    def _own(self, ahead: Sequence[Appointment], ctx: Context) -> Sequence[Appointment]:
        """Return those for all and for whoever asks; those of others where there are no more."""
        whose = Participants(self.desk)
        return [one for one in ahead if whose.decides(one, ctx)] or ahead

    def _show(
        self, those: Sequence[Appointment], own: Sequence[Appointment], said: Said, ctx: Context
    ) -> None:
        """Show the next one alone in a sentence, others as a list, which has their ends."""
        next_one = list(those) == list(_coming(own, ctx)[:1])
        if not those or (next_one and not asks_how_long(words_of(said.own))):
            self.tell(those, ctx)
        else:
            ctx.say(Text(wording.NOTED_ARE, self.desk.lines(ctx, those, ctx.room)))

    def _say(self, template: TemplateId, one: Appointment, ctx: Context) -> None:
        ctx.say(Text(template, self.desk.told(ctx, one, ctx.room)))

    def _may_go_on(self, ahead: Sequence[Appointment], ctx: Context) -> bool:
        """Whether a series has later dates than those that are made: any day may be one of them."""
        return any(Publishing(self.desk).goes_on(one, ctx) for one in ahead)


def _meant(own: Sequence[Appointment], said: Said, ctx: Context) -> Sequence[Appointment]:
    """Return those that a question without a day means; one that has begun may be meant as well."""
    asked = words_of(said.own)
    if asks_for_all(asked):
        return own
    coming = _coming(own, ctx)[:1]
    if asks_for_the_next(asked):
        return coming
    return [one for one in own if one.start <= ctx.now or one in coming]


def _coming(own: Sequence[Appointment], ctx: Context) -> Sequence[Appointment]:
    """Return those that have not begun; else those that are going on."""
    return [one for one in own if one.start > ctx.now] or own


def _on_day(said: Reading | None, one: Appointment) -> bool:
    """Whether an appointment lies on a day that was named."""
    match said:
        case Understood(value=value):
            return _lies_on(value, one)
        case Doubtful(choices=choices) if said.reason is not Reason.PAST:
            return any(_lies_on(choice, one) for choice in choices)
        case _:
            return False


def _lies_on(value: Value, one: Appointment) -> bool:
    match value:
        case Moment(start=start) | Span(start=start):
            return one.on_day_of(start)
        case Day(day=day):
            return day == one.local_start.date()
        case DaySpan(first=first, last=last):
            return first <= one.local_start.date() <= last
        case _:
            return False
