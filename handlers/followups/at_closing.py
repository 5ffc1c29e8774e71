"""What is open when a case is closed is said once more; what one has a right to stays open (M-34, P-23)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.context import Context
from bot.core.ids import TimerKind
from bot.core.room import Room
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.followups.kinds import (
    ACCESS,
    CALL_BACK,
    FOLLOW_UP,
    IN_A_CLOSED_CASE,
    LAST,
    LAST_CAREFULLY,
    OPEN_BEFORE,
    RIGHTS,
    WAITS,
)
from handlers.followups.requests import AT_MOST, STILL_ASKED, Requests
from handlers.prompts import Prompts, about
from handlers.prompts.waiting import waiting_for
from handlers.substitutes.marks import SUBSTITUTED

_STAYS: Final = (*STILL_ASKED, SUBSTITUTED)
KEPT_AT_CLOSING: Final = (*_STAYS, OPEN_BEFORE)
"""Who stands in as well: whoever is away is not asked alone (C-13)."""

_ENDS: Final = (FOLLOW_UP, CALL_BACK)


@dataclass(frozen=True, slots=True)
class AtClosing:
    """A right stays open until it is settled or all is deleted; the rest is open again in a case that is
    taken up again, unless it is settled before.
    """

    prompts: Prompts
    requests: Requests

    def close(self, room: Room, ctx: Context) -> Room:
        """Drop all timers but those of a right; return the room, still to be kept, with what stays."""
        rights = [
            t for kind in RIGHTS for each in (kind, WAITS[kind]) for t in _of(each, room, ctx)
        ]
        ends = [timer for kind in _ENDS for timer in _of(kind, room, ctx)]
        ctx.unit.unplan_all(room.conversation)
        left = self.requests.settled(_ENDS, room.marked_only(*KEPT_AT_CLOSING), ctx)
        for timer in ends:
            left = self._lay_aside(timer, left, ctx)
        for timer in rights:
            ctx.unit.plan(timer)
            if timer.kind in RIGHTS:
                self._ask_for(timer.kind, room, ctx)
        return left

    def _lay_aside(self, timer: Timer, room: Room, ctx: Context) -> Room:
        self.prompts.tell(
            ctx, self.requests.words.last(timer.kind, None, room, ctx.now), about=room
        )
        until, days = ctx.now + AT_MOST, str(timer.version)
        return room.marked(OPEN_BEFORE, until, timer.kind, days, at=timer.due)

    def reopen(self, room: Room, ctx: Context) -> Room:
        """Open again what was open before, and ask at once: the last word was that it is not asked again.

        Where that word still waits for a duty, it is not said.
        """
        for waiting in waiting_for(self.prompts.to_be_told(ctx, room), ctx, room):
            if waiting.say.text.template in {*LAST.values(), LAST_CAREFULLY}:
                waiting.take_back(ctx)
        for mark in room.held(OPEN_BEFORE, ctx.now):
            kind, days = TimerKind(mark.of[0]), int(mark.of[1])
            if not _of(kind, room, ctx):
                due, here = mark.at or ctx.now, room.conversation
                ctx.unit.plan(Timer(conversation=here, kind=kind, due=due, version=days))
                ctx.unit.plan(Timer(conversation=here, kind=WAITS[kind], due=ctx.now))
        return room.marked_only(*_STAYS)

    def erase(self, ctx: Context) -> None:
        """Say for the last time who is still to be informed: nothing is left to be shown."""
        if _of(ACCESS, ctx.room, ctx):
            self.prompts.tell(ctx, self.requests.last(ACCESS, ctx))

    def _ask_for(self, right: TimerKind, room: Room, ctx: Context) -> None:
        """Whoever is off duty is asked when her duty begins, as it stays open."""
        self.prompts.tell(
            ctx,
            Text(IN_A_CLOSED_CASE[right], about(room)),
            about=room,
            only_now=True,
            outside=lambda worker: self.requests.words.of_a_right(right, worker, room, ctx),
        )


def _of(kind: TimerKind, room: Room, ctx: Context) -> Sequence[Timer]:
    return ctx.unit.timers(room.conversation, kind)
