"""A family wants another date: it is passed on, and what stands stands until a worker moves it (S-05)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.aside import note_answer
from handlers.appointments.desk import Desk
from handlers.appointments.family.kept_wishes import KeptWishes
from handlers.appointments.family.which import Which
from handlers.appointments.marks import DATE_ANSWERED, MOVE_OPEN, MOVE_PASSED_ON, MOVING
from handlers.appointments.model import Appointment
from handlers.appointments.participants import Participants
from handlers.appointments.promises import passed_on, tell_makers
from handlers.prompts import about
from handlers.quiet.marks import APPOINTMENT_ASKED

QUIET: Final = timedelta(hours=12)
"""So long the same wish is not answered twice; it is with the worker."""


@dataclass(frozen=True, slots=True)
class MoveWishes:
    """Passes wishes on, each appointment once; nothing is moved here."""

    desk: Desk

    def pass_on(
        self,
        those: Sequence[Appointment],
        ctx: Context,
        *,
        all_of_them: bool = False,
        aloud: bool = True,
        when: bool = True,
    ) -> None:
        """Say that these dates do not fit and ask for others, with reminders left as they are.

        `all_of_them`: a series is meant as a whole, not its next date. Not `aloud`: the family has
        read something graver, and nothing is asked of it. Not `when`: another time would not help, so
        none is asked for. What another person of it decides on is no
        matter of this one (P-33).
        """
        those = Participants(self.desk).own(those, ctx)
        if not those:
            return
        aloud = aloud and (when or not self.desk.prompts.reaches(ctx, ctx.room))
        note_answer(those, ctx, fits=False)
        kept = KeptWishes(self.desk).to_move(those, ctx)
        fresh = [one for one in those if one in kept or not ctx.holds(MOVE_PASSED_ON, one.id)]
        if len(fresh) == 1 and not (all_of_them and fresh[0].series):
            self._one(fresh[0], ctx, aloud=aloud)
        elif fresh:
            self._several(fresh, ctx, aloud=aloud)
        Which(self.desk).settle(ctx)
        until = ctx.now + QUIET
        room = ctx.room.unmarked(APPOINTMENT_ASKED).marked(MOVING, until)
        room = room.marked(DATE_ANSWERED, until, *_whoever(ctx))
        for one in those:
            room = room.marked(MOVE_PASSED_ON, until, one.id)
            room = room.marked(MOVE_OPEN, until, one.id, *_whoever(ctx))
        ctx.keep(room)

    def recent(self, ahead: Sequence[Appointment], ctx: Context) -> tuple[Appointment, ...]:
        """Return those of which a wish is the last that was said."""
        return tuple(one for one in ahead if ctx.holds(MOVE_OPEN, one.id))

    def take_back(self, one: Appointment, ctx: Context) -> bool:
        """Forget this person's wish; returns whether it fits after all, which another may still deny."""
        ctx.hold(DATE_ANSWERED, QUIET, *_whoever(ctx))
        ctx.keep(ctx.room.unmarked_of(MOVE_OPEN, one.id, *_whoever(ctx)))
        if self.of_another(one, ctx):
            return False
        room = ctx.room.unmarked(MOVING)
        ctx.keep(room.unmarked_of(MOVE_PASSED_ON, one.id).unmarked_of(MOVE_OPEN, one.id))
        return True

    def of_another(self, one: Appointment, ctx: Context) -> bool:
        """Whether somebody else of the family has just refused it: that only she takes back herself."""
        theirs = (mark.of[1:] for mark in ctx.room.held(MOVE_OPEN, ctx.now) if one.id in mark.of)
        here = {(client.user,) for client in ctx.room.clients}
        return not here.isdisjoint({who for who in theirs if who != _whoever(ctx)})

    def let_rest(self, ctx: Context) -> None:
        """After a worker's own words a yes may be meant for her."""
        ctx.drop(MOVE_OPEN, DATE_ANSWERED)

    def goes_on(self, ctx: Context) -> bool:
        """Whether whoever writes has just answered about a date, and no worker has written since."""
        return ctx.holds(DATE_ANSWERED, *_whoever(ctx))

    def _one(self, appointment: Appointment, ctx: Context, *, aloud: bool) -> None:
        # Whoever answers is the worker of today, not the one whom it was made with.
        values = wording.values(appointment, ctx.room, self.desk.passing_on(ctx), ctx.now)
        if aloud:
            texts = wording.MOVE_ASKED, wording.MOVE_ASKED_UNTOLD
            ctx.say(passed_on(self.desk, ctx, *texts, values, unread=wording.MOVE_IS_KEPT))
        elif self._in_short(ctx):
            ctx.say(Text(wording.MOVE_ASKED_SHORT, values))
        self.desk.prompt(ctx, wording.MOVE_PROMPT, appointment, ctx.room)
        self._tell_makers((appointment,), ctx)

    def _in_short(self, ctx: Context) -> bool:
        """Whether below a suggestion to talk a family still reads that its wish went on (C-39).

        Below a danger it reads of nothing else; the suggestion has its own question, so this has none.
        """
        graver = ctx.heard.danger or ctx.heard.urgent
        heard = ctx.spoke_here or not ctx.outranked
        return heard and not graver and self.desk.prompts.reaches(ctx, ctx.room)

    def _several(self, those: Sequence[Appointment], ctx: Context, *, aloud: bool) -> None:
        lines = tuple(map(wording.in_short, those))
        if aloud:
            texts, values = (wording.MOVES_ASKED, wording.MOVES_ASKED_UNTOLD), {"zeilen": lines}
            ctx.say(passed_on(self.desk, ctx, *texts, values, unread=wording.MOVE_IS_KEPT))
        elif self._in_short(ctx):
            ctx.say(Text(wording.MOVES_ASKED_SHORT, {"zeilen": lines}))
        prompt = Text(wording.MOVES_PROMPT, about(ctx.room, zeilen=lines))
        self.desk.prompts.tell(ctx, prompt)
        self._tell_makers(those, ctx)

    def _tell_makers(self, those: Sequence[Appointment], ctx: Context) -> None:
        lines = tuple(map(wording.in_short, those))
        tell_makers(self.desk, those, Text(wording.MOVE_UNREAD, about(ctx.room, zeilen=lines)), ctx)


def _whoever(ctx: Context) -> tuple[str, ...]:
    return (ctx.actor.user,) if ctx.actor else ()
