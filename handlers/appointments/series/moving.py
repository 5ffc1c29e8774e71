"""What becomes of the occurrences that exist when their series moves, or moves back."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from itertools import zip_longest
from zoneinfo import ZoneInfo

from bot.core.context import Context
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment, State
from handlers.appointments.rules import next_version
from handlers.appointments.series.turns import border, left_out


class How(Enum):
    """Which occurrences move, and where to."""

    ONWARD = "from the new first day on"
    ANEW = "all of them"
    BACK = "all of them, each to where it was"


class Moving:
    """One move of one series. Those ahead keep their numbers; what was moved singly comes along.

    `kept` are those that stay where they are, because the series moves from a later day on only.
    """

    def __init__(self, desk: Desk, ctx: Context, head: Appointment, how: How) -> None:
        self._desk, self._ctx, self._back = desk, ctx, how is How.BACK
        every = desk.open(ctx).of(head.conversation)
        parts = [a for a in every if a.part_of == head.id and a.alive and a.start > ctx.now]
        self._standing = sorted(parts, key=lambda part: part.original or part.start)
        before = next((a for a in every if a.id == head.id and a.alive), None)
        self.kept: Sequence[Appointment] = ()
        if before is not None and how is How.ONWARD:
            first = border(before, head.start)
            zone = ZoneInfo(head.zone)
            turns = [(a, (a.original or a.start).astimezone(zone).date()) for a in self._standing]
            self.kept = [a for a, day in turns if day < first]
            self._standing = [a for a, day in turns if day >= first]

    def gone(self, head: Appointment, made: Sequence[Appointment]) -> Sequence[Appointment]:
        """Return what a family may still expect: days left out, and those that were moved singly."""
        singly = [] if self._back else [a for a in self._standing if a.start != a.original]
        off = (replace(head, start=s, series=None) for s in left_out(head, self._ctx.now))
        there = {one.start for one in made}
        every = {a.start: a for a in (*singly, *off) if a.start not in there}
        return [every[start] for start in sorted(every)]

    def settle(self, made: Sequence[Appointment]) -> list[Appointment]:
        """Join those that stand with the turns of the series; return what is to be stored anew."""
        for part in self.kept:
            self._desk.open(self._ctx).save(replace(part, original=None))
        changed: list[Appointment] = []
        for part, turn in zip_longest(self._standing, made):
            if turn is None:
                self._desk.forget(self._ctx, part)
            elif part is None:
                changed.append(turn)
            elif self._back and part.original is None:
                self._desk.open(self._ctx).save(replace(part, original=turn.original))
            else:
                changed.append(self._moved(part, turn))
        return changed

    def _moved(self, part: Appointment, turn: Appointment) -> Appointment:
        there = self._before(part, turn) if self._back else turn
        return replace(
            next_version(part, self._ctx.now),
            state=State.PROPOSED,
            start=there.start,
            end=there.end,
            place=there.place,
            original=turn.original,
        )

    def _before(self, part: Appointment, turn: Appointment) -> Appointment:
        """Return where it was while it belonged to that turn: it may have been moved singly."""
        for version in reversed(part.history):
            if version.original == turn.original and version.start > self._ctx.now:
                return replace(turn, start=version.start, end=version.end, place=version.place)
        return turn
