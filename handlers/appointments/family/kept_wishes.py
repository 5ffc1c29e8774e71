"""A wish where nobody is there is kept for whoever joins: that, and nothing of its words (C-38, S-36)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import (
    MemberJoined,
    MemberLeft,
    MessageDeleted,
    TextEdited,
    TextReceived,
    TimerDue,
    Written,
)
from bot.core.ids import AppointmentId, MarkName, TimerKind
from bot.core.texts import Text
from bot.core.timers import Timer, timer_of
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.family.withdrawn import need_not_move, no_longer_wanted
from handlers.appointments.marks import MOVE_KEPT, MOVE_PASSED_ON, MOVING, WANTED_KEPT
from handlers.appointments.model import Appointment
from handlers.appointments.promises import deserted
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold, words_of
from handlers.followups import CALL_BACK
from handlers.followups.requests import AT_MOST, NO_ROOM_YET
from handlers.prompts import about
from handlers.prompts.waiting import waiting_for

KEPT: Final = TimerKind("appointment.wish-kept")
MAY_BE_A_SLIP: Final = timedelta(minutes=30)
"""So long it is known which message was the only one to say it, in memory only."""

_KEPT_BY: Final = "wish kept by"
_PROMPTS: Final = (wording.MOVE_PROMPT, wording.MOVES_PROMPT, wording.WANTED_PROMPT)


@dataclass(frozen=True, slots=True)
class KeptWishes:
    """Kept no longer than a follow-up (P-51); a date wanted for what no longer stands is forgotten."""

    desk: Desk

    def to_move(self, those: Sequence[Appointment], ctx: Context) -> Sequence[Appointment]:
        """Keep that another date is wanted for these; returns those for which it was not kept before."""
        return [one for one in those if self._keep(MOVE_KEPT, ctx, one.id)]

    def for_one(self, ctx: Context) -> bool:
        """Keep that an appointment is wanted; returns whether that was not kept before."""
        return self._keep(WANTED_KEPT, ctx)

    def _keep(self, mark: MarkName, ctx: Context, *of: str) -> bool:
        if not deserted(self.desk, ctx):
            return False
        known = ctx.room.mark(mark, ctx.now, *of)
        ctx.hold(mark, AT_MOST, *of, at=ctx.now)
        event = ctx.event
        here = event.message if isinstance(event, Written) else ""
        before = event.replaces if isinstance(event, TextEdited) else here
        only = known is None or before == _kept_by(mark, of, ctx)
        _note(here if only else "", mark, of, ctx)
        return known is None or known.at is None

    @staticmethod
    def taken_back(event: MessageDeleted | TextEdited, ctx: Context) -> None:
        """Forget what only this message has said, before its new wording is heard (C-24, S-10).

        In doubt it is still wanted: the family has read that it is shown.
        """
        changed = event if isinstance(event, TextEdited) else None
        gone, room = changed.replaces if changed else event.message, ctx.room
        for name in (MOVE_KEPT, WANTED_KEPT):
            for mark in ctx.room.held(name, ctx.now):
                if _kept_by(name, mark.of, ctx) != gone:
                    continue
                if changed and _may_still_say(name, changed.text):
                    _note(changed.message, name, mark.of, ctx)
                else:
                    room = room.unmarked_of(name, *mark.of)
        if room is not ctx.room:
            ctx.keep(room)

    @staticmethod
    def withdrawn(event: TextReceived, ctx: Context) -> None:
        """Forget what is not wanted any more. In doubt it is: where several wishes may be meant as well."""
        (room, here), text = (ctx.room, ctx.room.conversation), event.text
        moves, wanted = room.held(MOVE_KEPT, ctx.now), room.holds(WANTED_KEPT, ctx.now)
        if len(moves) + wanted != 1 or ctx.unit.timers(here, CALL_BACK):
            return
        if no_longer_wanted(text) if wanted else need_not_move(text):
            ctx.drop(MOVE_KEPT, WANTED_KEPT)

    @staticmethod
    def fits(one: Appointment, ctx: Context) -> None:
        """Forget that another date is wanted for it: it fits after all."""
        if ctx.holds(MOVE_KEPT, one.id):
            ctx.keep(ctx.room.unmarked_of(MOVE_KEPT, one.id))

    def left(self, event: MemberLeft, ctx: Context) -> None:
        """Keep what a worker was told where nobody else was: it is with nobody any more (S-36)."""
        if self.desk.prompts.reaches(ctx, ctx.room.without_member(event.sender)):
            return
        moves = ctx.room.held(MOVE_PASSED_ON, ctx.now)
        for mark in moves:
            ctx.hold(MOVE_KEPT, AT_MOST, *mark.of)
        if ctx.holds(MOVING) and not moves:
            ctx.hold(WANTED_KEPT, AT_MOST)

    def joined(self, event: MemberJoined, ctx: Context) -> None:
        """Tell her once she is known to be there; what still waits for whoever has gone is the same."""
        del event
        if not (ctx.holds(MOVE_KEPT) or ctx.holds(WANTED_KEPT)):
            return
        ctx.unit.plan(Timer(conversation=ctx.room.conversation, kind=KEPT, due=ctx.now))
        everybody = (each.handle for each in self.desk.staff.all())
        for waiting in tuple(waiting_for(everybody, ctx)):
            if waiting.say.text.template in _PROMPTS:
                waiting.take_back(ctx)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Tell whoever can be told; until she has a room of her own, try again."""
        if self.desk.prompts.reaches(ctx, ctx.room):
            self._tell(ctx)
            ctx.drop(MOVE_KEPT, WANTED_KEPT)
        elif ctx.room.workers:
            ctx.unit.plan(replace(timer_of(event), due=ctx.now + NO_ROOM_YET))

    def _tell(self, ctx: Context) -> None:
        stored = self.desk.open(ctx)
        known = [stored.get(AppointmentId(m.of[0])) for m in ctx.room.held(MOVE_KEPT, ctx.now)]
        standing = [one for one in known if one and one.alive and one.end > ctx.now]
        if len(standing) == 1:
            self.desk.prompt(ctx, wording.MOVE_PROMPT, standing[0], ctx.room)
        elif standing:
            lines = tuple(map(wording.in_short, standing))
            told = Text(wording.MOVES_PROMPT, about(ctx.room, zeilen=lines))
            self.desk.prompts.tell(ctx, told)
        if ctx.holds(WANTED_KEPT):
            self.desk.prompts.tell(ctx, Text(wording.WANTED_PROMPT, about(ctx.room)))


def _note(message: str, mark: MarkName, of: Sequence[str], ctx: Context) -> None:
    ctx.unit.remember(_KEPT_BY, _place(mark, of, ctx), message, ctx.now + MAY_BE_A_SLIP)


def _kept_by(mark: MarkName, of: Sequence[str], ctx: Context) -> str:
    """Return the only message that has said it; nothing where there are several, or it is not known."""
    known = ctx.unit.recall(_KEPT_BY, _place(mark, of, ctx))
    return known.what if known else ""


def _place(mark: MarkName, of: Sequence[str], ctx: Context) -> str:
    return " ".join((ctx.room.conversation, mark, *of))


def _may_still_say(mark: MarkName, text: str) -> bool:
    said = frozenset(words_of(fold(text)))
    if mark == MOVE_KEPT:
        return not (said.isdisjoint(v.NOT | v.CHANGE) or need_not_move(text))
    return not said.isdisjoint(v.APPOINTMENT) and said.isdisjoint(v.NOT | v.NO)
