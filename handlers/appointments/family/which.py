"""Asks a family which appointment it means, and takes a plain answer: "den am Dienstag", "beide" (C-02, C-23)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.family.naming import Naming, place_words
from handlers.appointments.marks import WHICH_ASKED, WHICH_ASKED_AGAIN
from handlers.appointments.model import Appointment
from handlers.appointments.promises import deserted
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.answering import (
    agrees,
    counted,
    is_answer,
    may_be_a_day,
    names_a_date,
    settles,
)
from handlers.appointments.spoken.folding import parts, words
from handlers.appointments.spoken.said import Meaning
from handlers.quiet.marks import APPOINTMENT_ASKED, told_of_nobody
from handlers.texts.kinds import DESERTED

ANSWER_WITHIN: Final = timedelta(hours=12)


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
        """Ask which of these is meant; what a worker or another question asked is no longer open.

        Where nobody is there a family can only call one off itself: of all else that is said at once.
        """
        if meaning is not Meaning.CANCEL and deserted(self.desk, ctx):
            self._nobody_is_there(ctx)
            return
        about, before = (meaning.name, *map(_version, those)), ctx.room.mark(WHICH_ASKED, ctx.now)
        again = before is not None and before.of == about
        shown = [one.local_start for one in those]
        alike = len(set(shown)) < len(shown)  # the day does not tell them apart
        if again and (ctx.holds(WHICH_ASKED_AGAIN) or len(those) > 2 or alike):
            return
        many = wording.WHICH_NUMBER if alike else wording.WHICH_OF_MANY
        template = many if again or alike or len(those) > 2 else wording.WHICH
        lines = self.desk.lines(ctx, those, ctx.room)
        ctx.say(Text(template, {"termin_1": shown[0], "termin_2": shown[1], **lines}))
        ctx.drop(WHICH_ASKED, APPOINTMENT_ASKED)
        ctx.hold(WHICH_ASKED, ANSWER_WITHIN, *about)
        if again:
            ctx.hold(WHICH_ASKED_AGAIN, ANSWER_WITHIN)

    def _nobody_is_there(self, ctx: Context) -> None:
        last = ctx.newest
        if last is None or last.what != DESERTED or ctx.now - last.at > ANSWER_WITHIN:
            ctx.say(Text(wording.DESERTED, self.desk.passing_on(ctx)))
            told_of_nobody(ctx)

    def settle(self, ctx: Context) -> None:
        """Forget the question: it is answered, or somebody has gone on to something else."""
        if ctx.holds(WHICH_ASKED):
            ctx.drop(WHICH_ASKED, WHICH_ASKED_AGAIN)

    def hear(self, text: str, ctx: Context) -> None:
        """End the question after a yes, a no, or where what it named has changed meanwhile."""
        if ctx.holds(WHICH_ASKED):
            _, asked = self._asked(ctx)
            if not asked or settles(words(text), _places(asked)):
                self.settle(ctx)

    def _asked(self, ctx: Context) -> tuple[str, Sequence[Appointment]]:
        """Return what the open question is for, and which ones it named; none where it is void."""
        mark = ctx.room.mark(WHICH_ASKED, ctx.now)
        if mark is None:
            return "", ()
        meaning, *known = mark.of
        asked = [one for one in self.desk.ahead(ctx, ctx.room) if _version(one) in known]
        return meaning, asked if len(asked) == len(known) else ()

    def picked(self, text: str, ctx: Context) -> Picked | None:
        """Return what an answer names, if there is an open question and it is an answer."""
        meaning, asked = self._asked(ctx)
        said = words(text)
        if not asked or not is_answer(said, _places(asked)):
            return None
        numbered = len(asked) > 2 or ctx.holds(WHICH_ASKED_AGAIN)
        those = self._named(text, said, asked, ctx, numbered=numbered)
        return Picked(Meaning[meaning], those, tuple(asked))

    def _named(
        self,
        text: str,
        said: Sequence[str],
        asked: Sequence[Appointment],
        ctx: Context,
        *,
        numbered: bool,
    ) -> tuple[Appointment, ...]:
        if agrees(said):
            return ()
        if not v.EVERY.isdisjoint(said) or (not v.BOTH.isdisjoint(said) and len(asked) == 2):
            return tuple(asked)
        found = [self._one(part, asked, ctx, numbered=numbered) for part in parts(text)]
        known = [one for one in found if one is not None]
        return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()

    def _one(
        self, part: str, asked: Sequence[Appointment], ctx: Context, *, numbered: bool
    ) -> Appointment | None:
        """Return the one at that time or place in the list; None where it may be another one."""
        naming, said = Naming(self.desk), words(part)
        by_time = [one for one in asked if naming.names(part, one, ctx)]
        numbers = counted(said)
        by_count = _at(numbers, asked, numbered=numbered) if not names_a_date(said) else []
        by_day = [one for one in asked if one.local_start.day in numbers]
        by_place = [one for one in asked if not place_words(one).isdisjoint(said)]
        if by_count and not may_be_a_day(part, numbered=numbered):
            by_day = []
        named = [*by_time, *by_count, *by_day]
        there = [one for one in named if one in by_place] or [*named, *by_place]
        found = {one.id: one for one in there}
        return next(iter(found.values())) if len(found) == 1 else None


def _at(
    numbers: Sequence[int], asked: Sequence[Appointment], *, numbered: bool
) -> Sequence[Appointment]:
    """Return those that one number means: the shown one, else the place in the list."""
    if len(numbers) != 1:
        return []
    shown = [one for one in asked if one.number == numbers[0]]
    if numbered and shown:
        return shown
    size = len(asked)
    return [
        one
        for place, one in enumerate(asked, start=1)
        if numbers[0] in {place, one.number, place - size - 1}
    ]


def _places(asked: Sequence[Appointment]) -> frozenset[str]:
    return frozenset(word for one in asked for word in place_words(one))


def _version(one: Appointment) -> str:
    return f"{one.id}/{one.version}"
