"""`topics: {simulate: true}` and `/probe`: crisis texts and appointments as ever, no suggestion.

What would have been said lives in the memory of this process: a conversation and an instant, never
which text, for that would be the topic (P-14, D-02).
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import Event
from bot.core.ids import ConversationId, TemplateId, UserId
from bot.core.room import Phase, Purpose
from bot.core.router import CommandCall, Handler, Router
from bot.core.texts import Param, Text

TRIAL = CommandSpec(
    name="probe",
    help=TemplateId("H-probe"),
    example="/probe",
    aliases=("trial", "prov"),
    needs_room=False,
)
AT_MOST = 10_000
"""So many suggestions are remembered, of all conversations together."""

ALWAYS_SAID = frozenset({TemplateId("T-02")})
"""That it is a program is said in a trial as well (P-60)."""


class TrialDesk:
    """`on`: whether suggestions are held back; `zone`: the one in which times are told."""

    def __init__(self, *, on: bool, zone: ZoneInfo) -> None:
        self._on = on
        self._zone = zone
        self._held: deque[tuple[int, ConversationId, datetime]] = deque(maxlen=AT_MOST)
        self._number = 0
        self._told: dict[UserId, int] = {}

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("trial")
        router.command(TRIAL, self.report)
        return router

    def around(self, router: Router) -> Router:
        """Return a router of suggestions as it is, or with its suggestions held back."""
        if self._on:
            router.wrap(self._silently)
        return router

    def _silently(self, call: Handler, event: Event, ctx: Context) -> bool:
        before = ctx.room
        with ctx.holding_back(ALWAYS_SAID) as held:
            handled = call(event, ctx)
        if not held:
            return handled
        # Marks that were taken away stood for something that the family does see.
        ctx.keep(replace(ctx.room, marks={**before.marks, **ctx.room.marks}))
        self._number += 1
        self._held.append((self._number, before.conversation, ctx.now))
        return False

    def report(self, call: CommandCall, ctx: Context) -> None:
        """/probe, in her own room: how often and when, since she asked last."""
        if ctx.room.purpose is not Purpose.PRIVATE or ctx.actor is None:
            ctx.say(Text(TemplateId("W-12")))
            return
        if not self._on:
            ctx.say(Text(TemplateId("W-39/aus")))
            return
        lines = tuple(self._lines(ctx, ctx.actor.user))
        self._told[ctx.actor.user] = self._number
        ctx.say(Text(TemplateId("W-39"), {"zeilen": lines or (Text(TemplateId("W-39/nichts")),)}))

    def _lines(self, ctx: Context, worker: UserId) -> Iterator[Text]:
        """Only of conversations that are hers (P-37)."""
        times: dict[ConversationId, list[datetime]] = {}
        for number, conversation, at in self._held:
            if number > self._told.get(worker, 0):
                times.setdefault(conversation, []).append(at)
        for conversation, instants in times.items():
            room = ctx.unit.room(conversation)
            if room is None or room.phase is not Phase.RUNNING or room.member(worker) is None:
                continue
            last = instants[-1].astimezone(self._zone)
            values: dict[str, Param] = {
                "kuerzel": room.short,
                "anzahl": len(instants),
                "wann": last,
            }
            yield Text(TemplateId("W-39/zeile"), values)
