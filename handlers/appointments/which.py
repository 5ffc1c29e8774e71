"""Asks a family which appointment it means, and takes a plain answer: "den am Dienstag", "beide" (C-02, C-23)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.room import Room
from bot.core.texts import Text
from handlers.appointments import vocabulary as v
from handlers.appointments import wording
from handlers.appointments.desk import ASKED, Desk
from handlers.appointments.folding import JOINING, is_number, parts, words
from handlers.appointments.model import Appointment
from handlers.appointments.naming import Naming
from handlers.appointments.words import Meaning, names_time, says_something

OPEN: Final = "appointment.which"
"""How the mark of the open question begins: what for, and which ones were named; no text (P-14)."""
AGAIN: Final = "appointment.asked-again"
ANSWER_WITHIN: Final = timedelta(hours=12)
LONGEST: Final = 10
"""Words of an answer; whoever says more says something else."""

_IN_AN_ANSWER: Final = (
    v.FILLER | v.APPOINTMENT | v.ABOUT_TIME | v.BARE_YES | v.BOTH | v.EVERY | v.DAYS | v.OF_THEM
) | frozenset({"nummer", "nr", "no", "number", *JOINING, *v.ORDINALS})


@dataclass(frozen=True, slots=True)
class Picked:
    """What a family wanted, and of which; of none where its answer fits several of `asked`."""

    meaning: Meaning
    those: tuple[Appointment, ...]
    asked: tuple[Appointment, ...]


@dataclass(frozen=True, slots=True)
class Which:
    """One question at a time; the same one twice is asked in other words, then no more (M-22)."""

    desk: Desk

    def ask(self, those: Sequence[Appointment], meaning: Meaning, ctx: Context) -> None:
        """Ask which of these is meant; what a worker or another question asked is no longer open."""
        room = ctx.room
        mark = " ".join((OPEN, meaning.name, *(one.id for one in those)))
        again = room.holds(mark, ctx.now)
        shown = [one.local_start for one in those]
        alike = len(set(shown)) < len(shown)  # the day does not tell them apart
        if again and (room.holds(AGAIN, ctx.now) or len(those) > 2 or alike):
            return
        many = wording.WHICH_NUMBER if alike else wording.WHICH_OF_MANY
        template = many if again or alike or len(those) > 2 else wording.WHICH
        lines = self.desk.lines(ctx, those, room)
        ctx.say(Text(template, {"termin_1": shown[0], "termin_2": shown[1], **lines}))
        until = ctx.now + ANSWER_WITHIN
        room = _closed(room).unmarked(ASKED).marked(mark, until, ctx.now)
        ctx.keep(room.marked(AGAIN, until, ctx.now) if again else room)

    def settle(self, ctx: Context) -> None:
        """Forget the question: it is answered, or somebody has gone on to something else."""
        if is_open(ctx.room):
            ctx.keep(_closed(ctx.room).unmarked(AGAIN))

    def picked(self, text: str, ctx: Context) -> Picked | None:
        """Return what an answer names, if there is an open question and it is an answer."""
        mark = next((m for m in ctx.room.marks if m.startswith(OPEN)), "")
        said = words(text)
        if not ctx.room.holds(mark, ctx.now) or not 0 < len(said) <= LONGEST:
            return None
        _, meaning, *ids = mark.split()
        ahead = {one.id: one for one in self.desk.ahead(ctx, ctx.room)}
        asked = [ahead[one] for one in ahead if one in ids]
        places = frozenset(word for one in asked for word in _place(one))
        known = _IN_AN_ANSWER | places
        if not all(word in known or is_number(word) for word in said):
            return None
        if not any(_tells(word) or word in places for word in said):
            return None
        return Picked(Meaning[meaning], self._named(text, said, asked, ctx), tuple(asked))

    def _named(
        self, text: str, said: Sequence[str], asked: Sequence[Appointment], ctx: Context
    ) -> tuple[Appointment, ...]:
        if not v.EVERY.isdisjoint(said) or (not v.BOTH.isdisjoint(said) and len(asked) == 2):
            return tuple(asked)
        found = [self._one(part, asked, ctx) for part in parts(text)]
        known = [one for one in found if one is not None]
        return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()

    def _one(self, part: str, asked: Sequence[Appointment], ctx: Context) -> Appointment | None:
        """Return the one at that time or place in the list; None where it may be another one."""
        naming, said = Naming(self.desk), words(part)
        by_time = [one for one in asked if naming.names(part, one, ctx)]
        counted = [n for word in said if (n := _count(word)) is not None]
        by_count = [
            one
            for place, one in enumerate(asked, start=1)
            if len(counted) == 1 and counted[0] in {place, one.number, place - len(asked) - 1}
        ]
        # "Den ersten" may be a day of the month as well.
        by_day = [one for one in asked if one.local_start.day in counted]
        by_place = [one for one in asked if not _place(one).isdisjoint(said)]
        named = [*by_time, *by_count, *by_day]
        there = [one for one in named if one in by_place] or [*named, *by_place]
        found = {one.id: one for one in there}
        return next(iter(found.values())) if len(found) == 1 else None


def is_open(room: Room) -> bool:
    """Whether a family was asked which appointment it means."""
    return any(mark.startswith(OPEN) for mark in room.marks)


def _place(one: Appointment) -> frozenset[str]:
    """Return the words that name its place; none of what is only for one person (S-33)."""
    shown = () if one.only_for else words(one.place)
    return frozenset(word for word in shown if not says_something(word) and not is_number(word))


def _closed(room: Room) -> Room:
    return room.unmarked(*(mark for mark in room.marks if mark.startswith(OPEN)))


def _tells(word: str) -> bool:
    """Whether a word may tell one appointment from another."""
    return names_time(word) or word in v.ORDINALS or word in v.BOTH | v.EVERY


def _count(word: str) -> int | None:
    """Return which one in the list a word names; -1 is the last."""
    if word.isdecimal():
        return int(word)
    return v.ORDINALS.get(word)
