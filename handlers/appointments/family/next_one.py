"""Tells a family its appointments, or passes on that it wants one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.family.dialogue import Dialogue
from handlers.appointments.family.kept_wishes import KeptWishes
from handlers.appointments.family.naming import Naming
from handlers.appointments.family.wishes import QUIET
from handlers.appointments.marks import MOVING
from handlers.appointments.model import Appointment
from handlers.appointments.participants import Participants
from handlers.appointments.pointing import name_it
from handlers.appointments.promises import passed_on
from handlers.appointments.reading import names_only_hours, time_words
from handlers.appointments.spoken.asked_when import (
    asks_for_a_new_one,
    asks_for_all,
    asks_for_the_next,
    asks_how_long,
    without_asking,
)
from handlers.appointments.spoken.folding import words_of
from handlers.appointments.spoken.said import Said
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
from handlers.quiet.marks import WORKER_SPOKE, forget_question
from handlers.texts.kinds import DESERTED_WISH


@dataclass(frozen=True, slots=True)
class NextOne:
    """Past ones and those of other members are not told (S-04, P-25)."""

    desk: Desk

    def asked(self, said: Said, heard: Dialogue, ctx: Context) -> bool:
        """Answer "when was it"; vague words count only while something stands, or was just called off."""
        if not (said.plain or heard.ahead or _just_called_off(ctx)):
            return False
        if ctx.holds(MOVING) and asks_for_a_new_one(words_of(said.own)):
            return False  # the old one is no answer
        own = self._own(heard.ahead, ctx)
        when = time_words(without_asking(said.own))
        read = None if names_only_hours(when) else Naming(self.desk).read(when, ctx)
        days = _days(read)
        named = _on(days, own) or _on(days, heard.ahead)
        if named:
            self._show(named, own, words_of(said.own), ctx)
        elif own and days and isinstance(read, Understood) and self._all_made(days, ctx):
            self._say(wording.NEXT_INSTEAD, _coming(own, ctx)[0], ctx)
        else:
            self._show(_meant(own, said, ctx), own, words_of(said.own), ctx)
        return True

    def wanted(self, said: Said, heard: Dialogue, ctx: Context) -> bool:
        """ "Termin" is what T-25 offers to write; else, with one at hand, it asks for that one."""
        if heard.ahead and not (said.plain or _just_called_off(ctx)):
            self._say(wording.NEXT, _coming(self._own(heard.ahead, ctx), ctx)[0], ctx)
            return True
        kept = KeptWishes(self.desk).for_one(ctx)
        if ctx.first(MOVING, QUIET) or kept:
            texts = wording.WANTED, wording.WANTED_UNTOLD
            ctx.say(passed_on(self.desk, ctx, *texts, unread=DESERTED_WISH))
            self.desk.prompts.tell(ctx, Text(wording.WANTED_PROMPT, about(ctx.room)))
            forget_question(ctx)
        return True

    def tell(self, ahead: Sequence[Appointment], ctx: Context) -> None:
        """Tell the next one; what is for another member only where nothing else stands (S-04)."""
        if own := self._own(ahead, ctx):
            self._say(wording.NEXT, own[0], ctx)
        else:
            ctx.say(Text(wording.NONE, self.desk.facts.of(ctx.room, ctx.unit, ctx.now)))

    def tell_this(self, one: Appointment, asked: tuple[str, ...], ctx: Context) -> None:
        """Tell one that was asked for in these words."""
        self._show((one,), self._own(self.desk.ahead(ctx, ctx.room), ctx), asked, ctx)
        name_it(one.id, ctx.room.conversation, ctx)

    def _own(self, ahead: Sequence[Appointment], ctx: Context) -> Sequence[Appointment]:
        """Return those for all and for whoever asks; those of others where there are no more."""
        whose = Participants(self.desk)
        return [one for one in ahead if whose.decides(one, ctx)] or ahead

    def _show(
        self,
        those: Sequence[Appointment],
        own: Sequence[Appointment],
        asked: tuple[str, ...],
        ctx: Context,
    ) -> None:
        """Show the next one alone in a sentence, others as a list, which has their ends."""
        next_one = list(those) == list(_coming(own, ctx)[:1])
        if not those or (next_one and not asks_how_long(asked)):
            self.tell(those, ctx)
        else:
            ctx.say(Text(wording.NOTED_ARE, self.desk.lines(ctx, those, ctx.room)))

    def _say(self, template: TemplateId, one: Appointment, ctx: Context) -> None:
        ctx.say(Text(template, self.desk.told(ctx, one, ctx.room)))
        name_it(one.id, ctx.room.conversation, ctx)

    def _all_made(self, days: Sequence[DaySpan], ctx: Context) -> bool:
        """Whether no series may still bring a date there: they are made a few weeks ahead."""
        every = self.desk.open(ctx).of(ctx.room.conversation)
        running = [a.series for a in every if a.alive and a.series]
        return all(
            series.made_until is not None and min(series.last, day.last) <= series.made_until
            for series in running
            for day in days
        )


def _just_called_off(ctx: Context) -> bool:
    """Whether the newest that was said here is that something does not take place."""
    last = ctx.newest
    return last is not None and last.what == wording.CANCELLED and not ctx.holds(WORKER_SPOKE)


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


def _on(days: Sequence[DaySpan], those: Sequence[Appointment]) -> Sequence[Appointment]:
    """Return those that lie on one of these days."""
    return [
        one for one in those if any(day.first <= one.local_start.date() <= day.last for day in days)
    ]


def _days(said: Reading | None) -> Sequence[DaySpan]:
    """Return the days that a reading may mean."""
    match said:
        case Understood(value=value):
            found = [_day(value)]
        case Doubtful(choices=choices) if said.reason is not Reason.PAST:
            found = [_day(choice) for choice in choices]
        case _:
            found = []
    return [day for day in found if day]


def _day(value: Value) -> DaySpan | None:
    match value:
        case Moment(start=start) | Span(start=start):
            return DaySpan(start.date(), start.date())
        case Day(day=day):
            return DaySpan(day, day)
        case DaySpan():
            return value
        case _:
            return None
