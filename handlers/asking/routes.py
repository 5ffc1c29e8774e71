"""T-30: one question, only alone with one client, only if a worker or the profile wants it (M-36).

What is planned is a conversation and an instant, never why (X-07). After violence nothing is planned
by itself: whoever does harm may read the question. There a worker decides, by the button.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.core.context import Context
from bot.core.events import TextEdited, TextReceived, TimerDue, Written
from bot.core.ids import ButtonKind, ConversationId, MarkName, MessageId, TemplateId
from bot.core.outgoing import Ask, Button
from bot.core.room import Phase, Room
from bot.core.router import CLIENTS, WORKERS, Press, Router
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.callbacks import CallBacks
from handlers.facts import Facts
from handlers.followups import (
    AGAIN,
    ASK_CLIENT,
    ASK_NOW,
    FOLLOW_UP,
    NEW,
    TO_BE_READ_FIRST,
    Followups,
)
from handlers.presence import ClientWindow
from handlers.prompts import Prompts, about
from handlers.quiet.marks import APPOINTMENT_ASKED, WORKER_SPOKE, forget_question

YES, NO, CALL = (ButtonKind(f"asking.{word}") for word in ("yes", "no", "call"))
ASKED_IF_HELPED = MarkName("asked whether help came")
ANSWER_WITHIN = timedelta(hours=24)
MAY_BE_A_SLIP = timedelta(minutes=30)
"""So long an answer that is changed is known as one, in memory only."""

LEAST_LATER = timedelta(hours=3)
_QUESTION = TemplateId("T-30")
_THANKS = TemplateId("L-17")
_TOPIC = "asking"
_ANSWERED = "answered whether help came"
_TAKEN = "said that help came"
_BUTTONS = (
    Button(TemplateId("B-ja"), YES),
    Button(TemplateId("B-nein"), NO),
    Button(TemplateId("B-anruf"), CALL),
)
_WORDS = (
    (YES, re.compile(r"ja|yes|jo|klar|ja danke|yes thanks|ja tack")),
    (NO, re.compile(r"noch nicht|leider nicht|nicht wirklich|not yet|inte än|(?:nein|no|nej)\b.*")),
    (CALL, re.compile(r"(?:lieber )?(?:anruf|anrufen|rückruf|call|ring(?: upp)?)(?: bitte)?")),
)
_ALL_WELL = re.compile(
    r"\b(?:danke?|thanks?|tack|ich meine? ja|i mean yes|jag menar ja|nichts mehr|nothing more|inget mer)\b"
    r"|\b(?<!nicht )(?<!not )(?<!inte )(?:gut|richtig|good|fine|right|bra|rätt|nötig|needed)\b"
    r"|\b(?:brauch\w*|will|möchte|need|want|behöver|vill)(?: (?:ich|i|jag))? (?:kein\w*|nichts|no|inget|ingen)\b"
)
"""A no that refuses anything more: below our thanks nothing is mended by it."""


@dataclass(frozen=True, slots=True)
class AskingDesk:
    """`by_itself`: whether the profile asks without a worker."""

    facts: Facts
    prompts: Prompts
    followups: Followups
    call_backs: CallBacks
    window: ClientWindow
    by_itself: bool

    def router(self) -> Router:
        """Return the routes of this subject; heard after the crisis path."""
        router = Router("asking")
        router.observe(Written, self.heard, CLIENTS)
        router.otherwise(TextReceived, self.answered, CLIENTS)
        router.timer(ASK_CLIENT, self.due)
        router.press(ASK_NOW, self.wanted, WORKERS)
        for kind in (YES, NO, CALL):
            router.press(kind, self.pressed, CLIENTS)
        return router

    def corrections(self) -> Router:
        """Return what is heard before all other subjects: a changed answer answers no later question."""
        router = Router("asking, corrected")
        router.otherwise(TextReceived, self.corrected, CLIENTS)
        return router

    def heard(self, event: Written, ctx: Context) -> None:
        """Plan the question for the next duty, in the client window."""
        del event
        if not self.by_itself or ctx.room.group or not ctx.heard.harmless:
            return
        if ctx.unit.timers(ctx.room.conversation, ASK_CLIENT):
            return
        duty = self.facts.next_duty(ctx.room, ctx.now + timedelta(hours=12)) or ctx.now
        due = self.window.earliest_after(duty + LEAST_LATER)
        ctx.unit.plan(Timer(conversation=ctx.room.conversation, kind=ASK_CLIENT, due=due))

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Ask, unless a worker has settled it, or is to read first, or somebody has joined meanwhile."""
        del event
        careful = ctx.holds(TO_BE_READ_FIRST)
        if self._may_ask(ctx.room) and self.followups.open_in(ctx.room, ctx) and not careful:
            self._ask(ctx.room, ctx)

    def wanted(self, press: Press, ctx: Context) -> None:
        """A worker's button under a prompt: she has decided that it is safe."""
        room = ctx.unit.room(ConversationId(press.question.subject[0]))
        ctx.unit.settle(press.question.message)
        here = room is not None and ctx.actor is not None and room.member(ctx.actor.user)
        asked = room is not None and room.holds(ASKED_IF_HELPED, ctx.now)
        if not here or room is None or not self._may_ask(room) or asked:
            ctx.say(Text(TemplateId("W-31")))
        elif room.holds(TO_BE_READ_FIRST, ctx.now):
            self._warn(room, ctx)
        else:
            self._ask(room, ctx)
            ctx.say(Text(TemplateId("W-49"), about(room)))

    def _warn(self, room: Room, ctx: Context) -> None:
        """She decided before she was asked to read first: nobody knows who reads the question (X-03)."""
        if ctx.actor is not None and ctx.actor.handle is not None:
            words = self.followups.requests.words
            ctx.say(words.together((FOLLOW_UP,), ctx.actor.handle, room, ctx))

    @staticmethod
    def _may_ask(room: Room) -> bool:
        return room.phase is Phase.RUNNING and len(room.clients) == 1

    def _ask(self, room: Room, ctx: Context) -> None:
        ctx.unit.unplan(room.conversation, ASK_CLIENT)
        text = Text(_QUESTION, self.facts.of(room, ctx.unit, ctx.now))
        ctx.say(text, room=room, ask=Ask(_TOPIC, _BUTTONS, life=ANSWER_WITHIN))
        # A bare "ja" answers this question now, no longer one about an appointment.
        room = room.unmarked(APPOINTMENT_ASKED)
        ctx.keep(room.marked(ASKED_IF_HELPED, ctx.now + ANSWER_WITHIN))

    def pressed(self, press: Press, ctx: Context) -> None:
        """A button under the question; below a yes, which may have been a slip, the others stay."""
        if press.kind != YES:
            ctx.unit.settle(press.question.message)
        elif self._taken(ctx):
            return
        self._take(press.kind, ctx)

    def answered(self, event: TextReceived, ctx: Context) -> bool:
        """A plain word, as long as nothing else was asked or answered since.

        A "nein" is passed on all the same: in doubt the help has not arrived (M-37).
        """
        if not ctx.holds(ASKED_IF_HELPED):
            return self._changed_into(CALL, ctx) or self._mended(event, ctx)
        kind = _meant(event.text)
        if ctx.newest is not None and ctx.newest.what != _QUESTION:
            if kind == NO:
                self._look_again(ctx)
            return kind == NO
        if kind is not None:
            self._take(kind, ctx)
            self._may_be_a_slip(kind, event.message, ctx)
        return kind is not None

    def _may_be_a_slip(self, kind: ButtonKind | None, message: MessageId, ctx: Context) -> None:
        if kind != NO:
            ctx.unit.remember(_ANSWERED, message, "", ctx.now + MAY_BE_A_SLIP)

    def corrected(self, event: TextReceived, ctx: Context) -> bool:
        """Take the answer that is changed into "nein" for one (C-24)."""
        del event
        return self._changed_into(NO, ctx)

    def _changed_into(self, meant: ButtonKind, ctx: Context) -> bool:
        """Take a changed answer, if it says that; after an erasure nothing was asked."""
        changed = ctx.event
        if not isinstance(changed, TextEdited) or not ctx.unit.recall(_ANSWERED, changed.replaces):
            return False
        kind, asked = _meant(changed.text), ctx.unit.latest_question(ctx.room.conversation, _TOPIC)
        self._may_be_a_slip(kind, changed.message, ctx)
        if kind != meant or asked is None:
            return False
        self._take(kind, ctx)
        return True

    def _mended(self, event: TextReceived, ctx: Context) -> bool:
        """Take a "nein" right below our thanks for a "ja", which may have been a slip of the button."""
        if isinstance(ctx.event, TextEdited) or _meant(event.text) != NO:
            return False
        thanked = ctx.newest is not None and ctx.newest.what == _THANKS
        if not thanked or not self._taken(ctx) or ctx.holds(WORKER_SPOKE):
            return False
        if _ALL_WELL.search(_plain(event.text)):
            return False
        self._take(NO, ctx)
        return True

    @staticmethod
    def _taken(ctx: Context) -> bool:
        """Whether the newest answer was a yes, a moment ago."""
        return ctx.unit.recall(_TAKEN, ctx.room.conversation) is not None

    def _take(self, kind: ButtonKind, ctx: Context) -> None:
        """Thank; whether it is settled, the worker says (M-34)."""
        ctx.drop(ASKED_IF_HELPED)
        forget_question(ctx)
        if kind == CALL:
            self.call_backs.pass_on(ctx)
            self.call_backs.acknowledge(ctx, timed=False)
            return
        may_be_a_slip = ctx.now + (MAY_BE_A_SLIP if kind == YES else timedelta())
        ctx.unit.remember(_TAKEN, ctx.room.conversation, "", may_be_a_slip)
        values = self.facts.of(ctx.room, ctx.unit, ctx.now)
        alone = not ctx.room.group
        ctx.say(Text(TemplateId("L-17/nein") if kind == NO and alone else _THANKS, values))
        if kind == NO:
            self._look_again(ctx)

    def _look_again(self, ctx: Context) -> None:
        ctx.drop(ASKED_IF_HELPED)
        still_open = self.followups.open_in(ctx.room, ctx)
        self.followups.requests.ask(ctx, AGAIN if still_open else NEW, news=not still_open)
        self.followups.open(ctx, prompted=True)


def _meant(text: str) -> ButtonKind | None:
    said = _plain(text[:40])
    return next((kind for kind, words in _WORDS if words.fullmatch(said)), None)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())
