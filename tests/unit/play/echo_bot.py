"""A small bot that repeats nothing but answers: it shows that the player keeps its protocol.

It answers every text with T-90; "/knopf" with T-91 and two buttons; "/spaeter" with T-92 an hour
later; "/datei" with a file; "/alarm" with an alarm; "/weg" by leaving. A press gets T-93, an edit
T-94, an old event (by its own time) T-95. What it has yet to do lies in a file in its data folder.
"""

import json
from datetime import datetime, timedelta
from typing import TypedDict

from bot.core.errors import Gone, TryAgain
from bot.core.events import (
    BotAdded,
    BotInvited,
    ButtonPressed,
    Event,
    FromPerson,
    TextEdited,
    TextReceived,
)
from bot.core.ids import ButtonKind, ConversationId, MessageId, TemplateId
from bot.core.intake import Acceptance, Intake
from bot.core.outgoing import Act, Button, Leave, Outgoing, Say, SendFile
from bot.core.ports import Alarm, Delivery, Register
from bot.core.texts import Text, Voice
from bot.play.bot_under_test import Scenery
from bot.play.organisation import listed_handles

RETRY = timedelta(seconds=10)
WORDS = {
    "T-01": "Guten Tag.",
    "T-90": "Gehört.",
    "T-91": "Passt das?",
    "T-92": "Eine Stunde ist um.",
    "T-93": "Danke.",
    "T-94": "Geändert.",
    "T-95": "Das ist lange her.",
    "T-96": "Ohne Verzeichnis.",
}
LABELS = ("Passt", "Anderer Termin")


class Task(TypedDict):
    due: str
    id: str
    conversation: str
    template: str


class EchoBot:
    def __init__(self, scenery: Scenery, events: list[Event]) -> None:
        self._clock = scenery.clock
        self._transport = scenery.transport
        self._listed = listed_handles(scenery.organisation)
        self._alarms = scenery.alarms
        self._file = scenery.data / "tasks.json"
        self._events = events
        self._tasks: list[Task] = []
        self._seen: list[str] = []
        self._credentials: dict[str, str | None] = {}
        self._store_broken = False
        self._directory_broken = False
        self.running = False

    @property
    def intake(self) -> Intake:
        return self._take

    async def start(self) -> None:
        if self._file.exists():
            state = json.loads(self._file.read_text())
            self._tasks, self._seen, self._credentials = state
        self.running = True

    async def settle(self) -> None:
        if self._store_broken:
            return
        while task := next((t for t in self._tasks if self._due(t) <= self._clock.now()), None):
            self._tasks.remove(task)
            try:
                await self._transport.send(self._delivery(task))
            except TryAgain:
                again = (self._clock.now() + RETRY).isoformat()
                self._tasks.append({**task, "due": again})
            except Gone:
                pass
            self._save()

    async def next_instant(self) -> datetime | None:
        return min(map(self._due, self._tasks), default=None)

    async def drop(self) -> None:
        self.running = False

    def break_store(self, broken: bool) -> None:
        self._store_broken = broken

    def break_directory(self, broken: bool) -> None:
        self._directory_broken = broken

    async def _take(self, event: Event) -> Acceptance:
        assert self.running, "an event reached a bot that is down"
        if self._store_broken:
            return Acceptance.UNAVAILABLE
        if event.key in self._seen:
            return Acceptance.ACCEPTED
        self._events.append(event)
        self._seen.append(event.key)
        if isinstance(event, BotInvited):
            listed = event.profile is not None and event.profile.handle in self._listed
            return Acceptance.ACCEPTED if listed else Acceptance.DECLINED
        self._answer(event)
        self._save()
        return Acceptance.ACCEPTED

    def _answer(self, event: Event) -> None:
        now = self._clock.now()
        if isinstance(event, FromPerson) and event.at and now - event.at > timedelta(days=1):
            self._plan(event, "T-95")
            return
        match event:
            case BotAdded():
                self._credentials[event.conversation] = event.credential
                self._plan(event, "T-01")
            case ButtonPressed():
                self._plan(event, "T-93")
            case TextEdited():
                self._plan(event, "T-94")
            case TextReceived(text="/alarm"):
                self._alarms.raise_alarm(Alarm("Something fixed."))
            case TextReceived(text=text):
                self._reply(event, text)
            case _:
                pass

    def _reply(self, event: Event, text: str) -> None:
        if text == "/spaeter":
            self._plan(event, "T-92", timedelta(hours=1))
            return
        usual = "T-96" if self._directory_broken else "T-90"
        self._plan(event, {"/knopf": "T-91", "/datei": "/datei", "/weg": "/weg"}.get(text, usual))

    def _plan(self, event: Event, template: str, wait: timedelta = timedelta()) -> None:
        due = (self._clock.now() + wait).isoformat()
        task = Task(
            due=due, id=f"answer to {event.key}", conversation=event.conversation, template=template
        )
        self._tasks.append(task)

    def _save(self) -> None:
        state = (self._tasks, self._seen, self._credentials)
        self._file.write_text(json.dumps(state))

    @staticmethod
    def _due(task: Task) -> datetime:
        return datetime.fromisoformat(task["due"])

    def _delivery(self, task: Task) -> Delivery:
        return delivery(
            task["template"],
            conversation=ConversationId(task["conversation"]),
            message=MessageId(task["id"]),
            made=self._clock.now(),
            credential=self._credentials.get(task["conversation"]),
        )


def delivery(
    template: str,
    *,
    conversation: ConversationId,
    message: MessageId,
    made: datetime,
    credential: str | None = None,
) -> Delivery:
    """Build what the echo bot sends for one of its templates or acts."""
    buttons = LABELS if template == "T-91" else ()
    act: Act
    if template == "/datei":
        act = SendFile("termine.ics", "text/calendar", b"BEGIN:VCALENDAR")
    elif template == "/weg":
        act = Leave()
    else:
        kinds = (
            Button(TemplateId("T-98"), ButtonKind("x")),
            Button(TemplateId("T-99"), ButtonKind("y")),
        )
        act = Say(Text(TemplateId(f"{template}/du")), Voice("de"), kinds[: len(buttons)])
    outgoing = Outgoing(id=message, conversation=conversation, act=act, made=made)
    return Delivery(outgoing, WORDS.get(template), buttons, credential=credential)


class EchoFactory:
    """A `BotFactory`; keeps all bots it made and all events they took."""

    def __init__(self) -> None:
        self.bots: list[EchoBot] = []
        self.events: list[Event] = []
        self.register: Register | None = None

    def __call__(self, scenery: Scenery) -> EchoBot:
        self.register = scenery.register
        bot = EchoBot(scenery, self.events)
        self.bots.append(bot)
        return bot
