"""`/auskunft NAME`: what is stored on one person, into the worker's own room and nowhere else (P-23).

Never "the family" (P-24), never an entry of somebody else (P-25), readable and as JSON (P-26).
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import ButtonKind, ConversationId, TemplateId, UserId
from bot.core.outgoing import Ask, Button, Question, SendFile
from bot.core.room import Audience, Member, Phase, Purpose, Room
from bot.core.router import WORKERS, CommandCall, Press, Router
from bot.core.texts import Text
from handlers.prompts import about
from handlers.quiet import worker_answers, worker_is_asked
from handlers.rights.erasing import ANSWER_WITHIN
from handlers.rights.listing import Listing
from handlers.rights.whom import ACCESS, called
from handlers.texts.usage import usage

ASKED = "rights.access"
SHOW, SHOW_NOT = ButtonKind("rights.show"), ButtonKind("rights.show-not")
_BUTTONS = (Button(TemplateId("B-ja"), SHOW), Button(TemplateId("B-nein"), SHOW_NOT))
MIME = "application/json"
_KNOWN = frozenset({Phase.INVITED, Phase.RUNNING, Phase.CLOSING, Phase.CLOSED})
_AGES = {Audience.ADULT: "W-40/erwachsen", Audience.YOUTH: "W-40/jung"}
_CONSENTS = {True: "W-40/einwilligung", False: "W-40/ohne-einwilligung", None: "W-40/unbekannt"}

Entry = tuple[str | None, Text, Mapping[str, str]]
"""An appointment: the name typed after "nur", one line to read, and its fields."""


@dataclass(frozen=True, slots=True)
class AccessDesk:
    """`appointments`: what is stored of a conversation; `listing`: the rest of it.

    `fit`: how well a name fits another, 0 for not at all. In doubt nothing is shown. `named`: says in her
    own room what else there is to decide about the person she has named, one question after the other.
    """

    appointments: Callable[[Room, Context], Sequence[Entry]]
    listing: Listing
    fit: Callable[[str, str], int]
    named: Callable[[Room, Member, Room, Context], None]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("access")
        router.command(ACCESS, self.asked)
        router.press(SHOW, self.decided, WORKERS)
        router.press(SHOW_NOT, self.decided, WORKERS)
        router.on(TextReceived, self.typed, WORKERS)
        return router

    def asked(self, call: CommandCall, ctx: Context) -> None:
        """Answer in her own room; of young people only after a person has decided (P-24)."""
        room = call.target
        if room.purpose is not Purpose.FAMILY or room.phase not in _KNOWN:
            ctx.say(Text(TemplateId("W-31")))
            return
        name = " ".join(call.arguments.split())
        if not name:
            ctx.say(usage(call))
            return
        handle = ctx.actor.handle if ctx.actor else None
        private = ctx.unit.private_room(handle) if handle else None
        if private is None:
            ctx.say(Text(TemplateId("W-40/ohne-raum"), about(room)))
            return
        if private.conversation != ctx.room.conversation:
            ctx.say(Text(TemplateId("W-40/dort")))
        self._answer(call, name, private, ctx)

    def _answer(self, call: CommandCall, name: str, private: Room, ctx: Context) -> None:
        """Of one person whose name fits, never of somebody else, and never of "the family"."""
        match called(call.target, call.event, name, self.fit):
            case None:
                self._cannot("W-40/namen", call.target, private, ctx)
            case []:
                self._cannot("W-40/niemand", call.target, private, ctx)
            case [whom]:
                young = whom.audience is Audience.YOUTH
                answer = self._ask_first if young else self._show
                answer(call.target, private, whom, name, ctx)
            case _:
                self._cannot("W-40/mehrere", call.target, private, ctx)

    @staticmethod
    def _cannot(template: str, room: Room, private: Room, ctx: Context) -> None:
        ctx.say(Text(TemplateId(template), about(room)), room=private)

    @staticmethod
    def _ask_first(room: Room, private: Room, whom: Member, name: str, ctx: Context) -> None:
        ctx.say(
            Text(TemplateId("W-40/entscheiden"), about(room)),
            room=private,
            ask=Ask(ASKED, _BUTTONS, (room.conversation, whom.user, name), life=ANSWER_WITHIN),
        )
        if private.conversation == ctx.room.conversation:
            worker_is_asked(ASKED, ctx)

    def decided(self, press: Press, ctx: Context) -> None:
        """Show it, or leave it; the button stands in her own room."""
        self._decided(press.question, ctx, agreed=press.kind == SHOW)

    def typed(self, event: TextReceived, ctx: Context) -> bool:
        """Take her plain word for the button, while nobody has written anything else."""
        answered = worker_answers(ASKED, event.text, ctx)
        if answered is not None:
            question, agreed = answered
            self._decided(question, ctx, agreed=agreed)
        return answered is not None

    def _decided(self, question: Question, ctx: Context, *, agreed: bool) -> None:
        """A name of several words is several parts where it was asked before the first release."""
        ctx.unit.settle(question.message)
        conversation, user, *named = question.subject
        room = ctx.unit.room(ConversationId(conversation))
        whom = room.member(UserId(user)) if room else None
        private = ctx.room.purpose is Purpose.PRIVATE
        if room is None or whom is None or not private:
            ctx.say(Text(TemplateId("W-31/so-lassen")))
        elif agreed:
            self._show(room, ctx.room, whom, " ".join(named), ctx)
        else:
            ctx.say(Text(TemplateId("W-31/so-lassen")))
            self.named(room, whom, ctx.room, ctx)

    def _show(self, room: Room, private: Room, whom: Member, name: str, ctx: Context) -> None:
        every = self.appointments(room, ctx)
        own = [entry for entry in every if not room.group or self._concerns(entry[0], name)]
        person = Text(TemplateId(_CONSENTS[whom.consent])), Text(TemplateId(_AGES[whom.audience]))
        rest = *self.listing.lines(room, ctx), *_last_lines(room)
        lines = (*person, *(line for _, line, _ in own), *rest)
        ctx.say(Text(TemplateId("W-40"), about(room, zeilen=lines)), room=private)
        content = _json(room, whom, own, self.listing.fields(room, ctx))
        ctx.act(SendFile(f"auskunft-{room.short}.json", MIME, content), room=private)
        ctx.unit.audit("disclosed to the worker", room.short)
        self.named(room, whom, private, ctx)

    def _concerns(self, only_for: str | None, name: str) -> bool:
        """Whether an appointment is for everybody, or for the person of that name (P-25)."""
        return only_for is None or self.fit(name, only_for) > 0


def _last_lines(room: Room) -> Sequence[Text]:
    """With the ways to correct and restrict where there are any."""
    nothing_else = Text(TemplateId("W-40/sonst-nichts"))
    if room.phase is not Phase.RUNNING:
        return (nothing_else,)
    return nothing_else, Text(TemplateId("W-40/wege"))


def _json(
    room: Room, whom: Member, entries: Sequence[Entry], listed: Mapping[str, object]
) -> bytes:
    stored = {
        "conversation": room.short,
        **listed,
        "person": {"role": whom.role, "age_group": whom.audience, "consent": whom.consent},
        "appointments": [fields for _, _, fields in entries],
        "messages": [],
    }
    return json.dumps(stored, ensure_ascii=False, indent=2).encode()
