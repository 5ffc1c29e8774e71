"""`topics: {simulate: true}` and `/probe`: crisis texts and appointments as ever, no suggestion.

What would have been said lives in the memory of this process: a conversation and an instant, never
which text, for that would be the topic (P-14, D-02).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import Event
from bot.core.ids import ConversationId, TemplateId, UserId
from bot.core.room import Phase, Purpose
from bot.core.router import CommandCall, Handler, Router
from bot.core.texts import Param, Text
from handlers.texts.kinds import CRISIS, NEUTRAL

TRIAL = CommandSpec(
    name="probe",
    help=TemplateId("H-probe"),
    aliases=("trial", "prov"),
    needs_room=False,
)
KEPT = timedelta(days=30)
"""So long the newest suggestion of a worker's chats is remembered, should she never ask."""

ALWAYS_SAID = CRISIS | {TemplateId("T-02"), TemplateId("T-31")}
"""That it is a program (P-60), and where one complains (M-21), is said in a trial as well."""

_HELD = "held back for"


@dataclass(frozen=True, slots=True)
class TrialDesk:
    """`on`: whether suggestions are held back; `zone`: the one in which times are told."""

    on: bool
    zone: ZoneInfo

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("trial")
        router.command(TRIAL, self.report)
        return router

    def around(self, router: Router) -> Router:
        """Return a router of suggestions as it is, or with its suggestions held back."""
        if self.on:
            router.wrap(self._silently)
        return router

    def _silently(self, call: Handler, event: Event, ctx: Context) -> bool:
        before = ctx.room
        with ctx.holding_back(lambda text: _always_said(text, ctx)) as held:
            handled = call(event, ctx)
        if not held:
            return handled
        # Marks that were taken away stood for something that the family does see.
        ctx.keep(ctx.room.with_marks_of(before))
        for worker in before.workers:
            self._count(worker.user, before.conversation, ctx)
        return False

    @staticmethod
    def _count(worker: UserId, conversation: ConversationId, ctx: Context) -> None:
        """Count it for her, once an event: what is remembered here, `recall` does not see before."""
        held = _held(worker, ctx)
        number, _ = held.get(conversation, (0, ""))
        counted = {**held, conversation: (number + 1, ctx.now.isoformat())}
        ctx.unit.remember(_HELD, worker, json.dumps(counted), ctx.now + KEPT)

    def report(self, call: CommandCall, ctx: Context) -> None:
        """/probe, in her own room: how often and when, since she asked last."""
        if ctx.room.purpose is not Purpose.PRIVATE or ctx.actor is None:
            ctx.say(Text(TemplateId("W-12")))
            return
        if not self.on:
            ctx.say(Text(TemplateId("W-39/aus")))
            return
        lines = tuple(self._lines(ctx, ctx.actor.user))
        ctx.unit.remember(_HELD, ctx.actor.user, "{}", ctx.now + KEPT)
        ctx.say(Text(TemplateId("W-39"), {"zeilen": lines or (Text(TemplateId("W-39/nichts")),)}))

    def _lines(self, ctx: Context, worker: UserId) -> Iterator[Text]:
        """Only of conversations that are still hers (P-37)."""
        for conversation, (number, newest) in _held(worker, ctx).items():
            room = ctx.unit.room(conversation)
            if room is None or room.phase is not Phase.RUNNING or room.member(worker) is None:
                continue
            values: dict[str, Param] = {
                "kuerzel": room.short,
                "anzahl": number,
                "wann": datetime.fromisoformat(newest).astimezone(self.zone),
            }
            yield Text(TemplateId("W-39/zeile"), values)


def _always_said(text: TemplateId, ctx: Context) -> bool:
    """A danger is answered in a trial as well; in a group with the words of a suggestion (M-09)."""
    return text in ALWAYS_SAID or (text == NEUTRAL and ctx.heard.danger)


def _held(worker: UserId, ctx: Context) -> Mapping[ConversationId, tuple[int, str]]:
    """Return how often something was held back in each of her chats, and when last."""
    known = ctx.unit.recall(_HELD, worker)
    stored: Mapping[str, tuple[int, str]] = json.loads(known.what) if known else {}
    return {ConversationId(chat): (number, at) for chat, (number, at) in stored.items()}
