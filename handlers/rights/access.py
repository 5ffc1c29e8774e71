"""`/auskunft NAME`: what is stored on one person, into the worker's own room and nowhere else (P-23).

Never "the family" (P-24), never an entry of somebody else (P-25), readable and as JSON (P-26).
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.commands import CommandSpec, fold, parse_command
from bot.core.context import Context, Topic
from bot.core.events import Event, TextReceived
from bot.core.ids import ButtonKind, ConversationId, TemplateId
from bot.core.outgoing import Button, SendFile
from bot.core.ports import NamesWanted, Unit
from bot.core.room import Audience, Member, Phase, Purpose, Role, Room
from bot.core.router import CommandCall, Only, Press, Router
from bot.core.texts import Text
from handlers.followups import CALL_BACK, FOLLOW_UP
from handlers.prompts import about
from handlers.rights.erasing import ANSWER_WITHIN

SHOW, SHOW_NOT = ButtonKind("rights.show"), ButtonKind("rights.show-not")
ACCESS = CommandSpec(
    name="auskunft",
    help=TemplateId("H-auskunft"),
    example="/auskunft K-1 Jonas",
    aliases=("export", "utdrag"),
)
MIME = "application/json"
_WORDS = frozenset(map(fold, (ACCESS.name, *ACCESS.aliases)))
_WORKERS = Only(roles=frozenset({Role.WORKER}))
_KNOWN = frozenset({Phase.INVITED, Phase.RUNNING, Phase.CLOSING, Phase.CLOSED})
_AGES = {Audience.ADULT: "W-40/erwachsen", Audience.YOUTH: "W-40/jung"}
_CONSENTS = {True: "W-40/einwilligung", False: "W-40/ohne-einwilligung", None: "W-40/unbekannt"}

Entry = tuple[str | None, Text, Mapping[str, str]]
"""An appointment: the name typed after "nur", one line to read, and its fields."""


@dataclass(frozen=True, slots=True)
class AccessDesk:
    """`appointments`: what is stored of a conversation; `reminders`: how many texts wait there.

    `is_called`: whether somebody's name fits the one an entry is for. In doubt it is not shown.
    """

    appointments: Callable[[Room, Context], Sequence[Entry]]
    reminders: Callable[[Room, Context], int]
    is_called: Callable[[str, str], bool]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("access")
        router.command(ACCESS, self.asked)
        router.press(SHOW, self.decided, _WORKERS)
        router.press(SHOW_NOT, self.decided, _WORKERS)
        return router

    def asked(self, call: CommandCall, ctx: Context) -> None:
        """Answer in her own room; of young people only after a person has decided (P-24)."""
        room = call.target
        if room.phase not in _KNOWN:
            ctx.say(Text(TemplateId("W-31")))
            return
        name = " ".join(call.arguments.split())
        if not name:
            ctx.say(Text(TemplateId("W-05"), {"beispiel": ACCESS.example}))
            return
        handle = ctx.actor.handle if ctx.actor else None
        private = ctx.unit.private_room(handle) if handle else None
        if private is None:
            ctx.say(Text(TemplateId("W-40/ohne-raum"), about(room)))
            return
        if private.conversation != ctx.room.conversation:
            ctx.say(Text(TemplateId("W-40/dort")))
        if any(member.audience is Audience.YOUTH for member in room.clients):
            self._ask_first("W-40/entscheiden", room, private, name, ctx)
        elif not self._anybody_called(name, call.event):
            self._ask_first("W-40/niemand", room, private, name, ctx)
        else:
            self._show(room, private, name, ctx)

    def _anybody_called(self, name: str, event: TextReceived) -> bool:
        """Whether the display names of this moment know that name: a slip is asked about (P-25)."""
        return any(self.is_called(shown, name) for shown in (event.names or {}).values())

    @staticmethod
    def _ask_first(question: str, room: Room, private: Room, name: str, ctx: Context) -> None:
        ctx.say(
            Text(TemplateId(question), about(room)),
            room=private,
            buttons=(Button(TemplateId("B-ja"), SHOW), Button(TemplateId("B-nein"), SHOW_NOT)),
            topic=Topic("rights.access", f"{room.conversation} {name}", life=ANSWER_WITHIN),
        )

    def decided(self, press: Press, ctx: Context) -> None:
        """Show it, or leave it; the button stands in her own room."""
        ctx.unit.settle(press.question.message)
        conversation, _, name = press.question.subject.partition(" ")
        room = ctx.unit.room(ConversationId(conversation))
        if press.kind == SHOW and room is not None and ctx.room.purpose is Purpose.PRIVATE:
            self._show(room, ctx.room, name, ctx)
        else:
            ctx.say(Text(TemplateId("W-31/so-lassen")))

    @staticmethod
    def names_wanted(event: Event, unit: Unit) -> NamesWanted | None:
        """Return whose display names are to be looked up before "/auskunft NAME" is decided."""
        if not isinstance(event, TextReceived) or event.names is not None:
            return None
        said = parse_command(event.text)
        if said is None or said.word not in _WORDS:
            return None
        room = unit.room_by_short(said.target) if said.target else unit.room(event.conversation)
        asking = room.member(event.sender) if room else None
        if room is None or asking is None or asking.role is not Role.WORKER:
            return None
        return NamesWanted(room.conversation, tuple(client.user for client in room.clients))

    def _show(self, room: Room, private: Room, name: str, ctx: Context) -> None:
        whom = room.clients[0] if len(room.clients) == 1 else None
        every = self.appointments(room, ctx)
        own = [entry for entry in every if not room.group or self._concerns(entry[0], name)]
        lines = [*self._person(whom), *(line for _, line, _ in own), *self._rest(room, ctx)]
        ctx.say(Text(TemplateId("W-40"), about(room, zeilen=tuple(lines))), room=private)
        fields = [fields for _, _, fields in own]
        ctx.act(
            SendFile(f"auskunft-{room.short}.json", MIME, _json(room, whom, fields)), room=private
        )
        ctx.unit.audit("disclosed to the worker", room.short)

    def _concerns(self, only_for: str | None, name: str) -> bool:
        """Whether an appointment is for everybody, or for the person of that name (P-25)."""
        return only_for is None or self.is_called(name, only_for)

    @staticmethod
    def _person(whom: Member | None) -> Sequence[Text]:
        """In a group the bot knows no names: whose consent it is, it cannot tell."""
        if whom is None:
            return (Text(TemplateId("W-40/gruppe")),)
        return Text(TemplateId(_CONSENTS[whom.consent])), Text(TemplateId(_AGES[whom.audience]))

    def _rest(self, room: Room, ctx: Context) -> Sequence[Text]:
        """What belongs to the conversation; in a group not what could be about somebody else."""
        lines = [Text(TemplateId("W-40/sprache"), {"sprache": room.voice.language})]
        if waiting := self.reminders(room, ctx):
            lines.append(Text(TemplateId("W-40/erinnerungen"), {"anzahl": waiting}))
        kinds = (FOLLOW_UP, CALL_BACK)
        if not room.group and any(ctx.unit.timers(room.conversation, kind) for kind in kinds):
            lines.append(Text(TemplateId("W-40/nachfrage")))
        return (*lines, Text(TemplateId("W-40/sonst-nichts")))


def _json(room: Room, whom: Member | None, appointments: Sequence[Mapping[str, str]]) -> bytes:
    person = (
        {"role": whom.role, "age_group": whom.audience, "consent": whom.consent} if whom else None
    )
    stored = {
        "conversation": room.short,
        "language": room.voice.language,
        "address": room.voice.address,
        "person": person,
        "appointments": list(appointments),
        "messages": [],
    }
    return json.dumps(stored, ensure_ascii=False, indent=2).encode()
