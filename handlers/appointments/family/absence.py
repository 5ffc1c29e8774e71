"""A family is away for days: the appointments of these days are passed on as not fitting (C-38, S-05)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.room import Purpose
from handlers.appointments.desk import Desk
from handlers.appointments.every import MOST
from handlers.appointments.family.wishes import MoveWishes
from handlers.appointments.model import Appointment
from handlers.appointments.participants import Participants
from handlers.appointments.spoken.absence import Absence, absences
from handlers.appointments.tongues import SPOKEN
from handlers.dates.model import Day, DaySpan, Mode, Understood


@dataclass(frozen=True, slots=True)
class Absences:
    """Asked where nothing else was read in a message; where nothing lies in these days it says nothing."""

    desk: Desk

    def passed_on(self, event: TextReceived, ctx: Context) -> bool:
        """Pass on what lies in these days; False where nothing does that is this person's own (P-33)."""
        if ctx.room.purpose is not Purpose.FAMILY:
            return False
        those = [
            one
            for one in self.lying_in(event.text, ctx)
            if Participants(self.desk).decides(one, ctx)
        ]
        if not 0 < len(those) <= MOST:
            return False
        MoveWishes(self.desk).pass_on(those, ctx, aloud=not ctx.spoke_here)
        return True

    def lying_in(self, text: str, ctx: Context) -> Sequence[Appointment]:
        """Return what stands in the days of which a text says that somebody is away."""
        spans = [span for away in absences(text) for span in self._days(away, ctx)]
        return [one for one in self.desk.ahead(ctx, ctx.room) if _lies_in(one, spans)]

    def _days(self, away: Absence, ctx: Context) -> Iterator[tuple[date, date]]:
        """Yield the first and the last day; nothing unless all languages that read them agree."""
        if away.week is not None:
            today = ctx.now.astimezone(self.desk.policy.zone).date()
            monday = today + timedelta(days=7 * away.week - today.weekday())
            yield monday, monday + timedelta(days=6)
            return
        read = (
            self.desk.read(away.days, now=ctx.now, lang=lang, mode=Mode.FREE_TEXT)
            for lang in SPOKEN
        )
        found = {said.value for said in read if isinstance(said, Understood)}
        match list(found):
            case [DaySpan(first=first, last=last)]:
                yield first, last
            case [Day(day=first)] if away.length:
                yield first, first + timedelta(days=away.length - 1)


def _lies_in(one: Appointment, spans: Sequence[tuple[date, date]]) -> bool:
    day = one.local_start.date()
    return any(first <= day <= last for first, last in spans)
