"""`/erledigt`: one word settles looking and calling (M-35); what somebody has a right to has its own."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.commands import CommandSpec, fold
from bot.core.context import Context
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.room import Room
from bot.core.router import CommandCall, Router
from bot.core.texts import Text
from handlers.followups.kinds import (
    ACCESS,
    ASK_CLIENT,
    ASKED_LATELY,
    CALL_BACK,
    CALL_NOTED,
    ERASURE,
    FOLLOW_UP,
    LOOK_ASKED,
    NAMES,
    OPEN_BEFORE,
    RIGHTS,
    TO_BE_READ_FIRST,
)
from handlers.followups.requests import Requests, to_be_done
from handlers.prompts import Prompts, about
from handlers.quiet.marks import WHEN_TO_CALL
from handlers.substitutes.marks import is_outside

DONE = CommandSpec(
    name="erledigt",
    help=TemplateId("H-erledigt"),
    aliases=("done", "klart", "settled"),
    unbegun=True,
    stands_in=True,
)

_SETTLED: Final = TemplateId("W-24")
_WORDS: Final[Mapping[TimerKind, str]] = {
    FOLLOW_UP: "nachsehen nachgesehen look looked titta tittat",
    CALL_BACK: "rückruf anruf call samtal",
    ACCESS: "auskunft information",
    ERASURE: "löschen löschung gelöscht erasure erase radering radera",
}
_BY_WORD: Final = {fold(word): kind for kind, words in _WORDS.items() for word in words.split()}
_BETWEEN: Final = frozenset({"und", "and", "och"})
_PLAIN: Final = frozenset(NAMES) - RIGHTS


@dataclass(frozen=True, slots=True)
class Settling:
    """Says what is settled and what stays open, and where a family reads along no more than that something is.

    No reason is asked or stored. From outside nobody settles a right: who cannot see the chat cannot
    have given it.
    """

    prompts: Prompts
    requests: Requests

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("settling")
        router.command(DONE, self.settle)
        return router

    def settle(self, call: CommandCall, ctx: Context) -> None:
        """Settle what she names, else all but the rights; others who were prompted are told."""
        room, worker = call.target, ctx.actor.handle if ctx.actor else None
        planned = [kind for kind in NAMES if to_be_done(kind, room, ctx)]
        open_here = self.requests.hers(planned, room, worker, ctx.now)
        meant = named_in(call.arguments) - (RIGHTS if is_outside(worker, room) else frozenset())
        done = [kind for kind in open_here if kind in meant]
        left = [kind for kind in open_here if kind not in meant]
        if not done and (not left or ctx.room.clients):
            ctx.say(Text(TemplateId("W-31")))
        if done:
            room = self._close(done, room, ctx)
        if left and worker:
            self._say_what_is_left(left, room, worker, ctx)

    def _close(self, done: Collection[TimerKind], room: Room, ctx: Context) -> Room:
        for kind in done:
            ctx.unit.unplan(room.conversation, kind)
            room = room.unmarked_of(OPEN_BEFORE, kind).unmarked_of(TO_BE_READ_FIRST, kind)
        asked = self.requests.asked(room, ctx.now, done)
        room = self.requests.settled(done, room, ctx)
        if FOLLOW_UP in done:
            ctx.unit.unplan(room.conversation, ASK_CLIENT)
            room = room.unmarked(LOOK_ASKED, ASKED_LATELY)
        room = ctx.keep(room.unmarked(CALL_NOTED, WHEN_TO_CALL) if CALL_BACK in done else room)
        lines = tuple(Text(TemplateId(f"W-24/{NAMES[kind]}")) for kind in done)
        what = Text(_SETTLED, about(room, zeilen=lines))
        ctx.say(Text(TemplateId("W-24/kurz"), about(room)) if ctx.room.clients else what)
        self._tell_others(asked, what, room, ctx)
        return room

    def _say_what_is_left(
        self, left: Collection[TimerKind], room: Room, worker: Handle, ctx: Context
    ) -> None:
        """In her own room; a family does not read what another has asked for (P-25, P-34)."""
        text = self.requests.words.together(left, worker, room, ctx)
        if ctx.room.clients:
            self.prompts.tell_later(ctx, text, worker)
        else:
            ctx.say(text)

    def _tell_others(self, asked: Collection[Handle], what: Text, room: Room, ctx: Context) -> None:
        """Whoever was asked (S-34); and the workers there, where somebody settles it from outside."""
        actor = ctx.actor.handle if ctx.actor else None
        here = [member.handle for member in room.workers if member.handle]
        for handle in dict.fromkeys((*asked, *here) if is_outside(actor, room) else asked):
            private = ctx.unit.private_room(handle)
            elsewhere = private is not None and private.conversation != ctx.room.conversation
            if elsewhere and handle != actor:
                self.prompts.tell_later(ctx, what, handle)


def named_in(arguments: str) -> frozenset[TimerKind]:
    """Return what is named, and nothing else said; in doubt looking and calling."""
    words = {fold(word) for word in re.findall(r"\w+", arguments)} - _BETWEEN
    return frozenset(_BY_WORD[w] for w in words) if words and words <= _BY_WORD.keys() else _PLAIN
