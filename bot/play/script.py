"""A whole script: people, rooms, steps; and the names it uses, checked before anything is played."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, field_validator

from bot.core.errors import SettingsError
from bot.core.ids import Handle
from bot.core.room import Audience
from bot.play.steps import (
    AddBot,
    AnyStep,
    BecomeService,
    ByPerson,
    Delete,
    Edit,
    InRoom,
    Join,
    LeaveRoom,
    Name,
    Part,
    ReactTo,
    Redeliver,
    RemoveBot,
    Rename,
    Step,
    Write,
)
from bot.wire.simulated.rules import TransportKind

LAST = "last"
"""Names the bot's newest message in the room."""


class StepError(SettingsError):
    """A step cannot be played; `number` counts from 1."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(reason)
        self.number = number


class Person(Part):
    """An account and what is on file about the person. `consent` null: nothing is known."""

    name: str | None = None
    handle: Handle | None = None
    team: bool = False
    age: Audience = Audience.ADULT
    consent: bool | None = True
    role: Literal["person", "bot", "service"] = "person"

    @field_validator("handle")
    @classmethod
    def _plain(cls, handle: str | None) -> Handle | None:
        return Handle(handle.removeprefix("@").casefold()) if handle else None


class RoomPlan(Part):
    """Who is in a room at the start; the bot is added by the first listed worker."""

    members: Annotated[tuple[Name, ...], Field(min_length=1)]


class Script(Part):
    """One script, as its file has it."""

    start: AwareDatetime
    transport: TransportKind = TransportKind.APP
    organisation: Mapping[str, object] = Field(default_factory=dict)
    people: Mapping[Name, Person]
    rooms: Annotated[Mapping[Name, RoomPlan], Field(min_length=1)]
    steps: tuple[AnyStep, ...] = ()

    def check_names(self) -> None:
        """Raise StepError for a step, SettingsError for a room, that names what does not exist."""
        for name, room in self.rooms.items():
            for person in room.members:
                if person not in self.people:
                    raise SettingsError(f"room '{name}': {_unknown('person', person, self.people)}")
        named: dict[str, str] = {}
        guests = {name: set(room.members) for name, room in self.rooms.items()}
        for number, step in enumerate(self.steps, start=1):
            if reason := next(self._complaints(step, named, guests), None):
                raise StepError(number, reason)
            if isinstance(step, Join):
                guests[step.room].add(step.join)
            if isinstance(step, ByPerson) and step.message:
                named[step.message] = step.room

    def services(self) -> frozenset[str]:
        """Return who is a service from the start.

        An account never changes its kind on Wire: a step that says so holds from the start, unless
        the account has done something as a person before.
        """
        acted: set[str] = set()
        services = {key for key, person in self.people.items() if person.role != "person"}
        for step in self.steps:
            if isinstance(step, BecomeService) and step.person not in acted:
                services.add(step.person)
            elif isinstance(step, ByPerson):
                acted.add(step.sender)
        return frozenset(services)

    def _complaints(
        self, step: Step, named: Mapping[str, str], guests: Mapping[str, set[str]]
    ) -> Iterator[str]:
        for person in _people_in(step):
            if person not in self.people:
                yield _unknown("person", person, self.people)
        if isinstance(step, InRoom):
            if step.room not in self.rooms:
                yield _unknown("room", step.room, self.rooms)
            for person in _members_in(step):
                if person not in guests[step.room]:
                    yield f"'{person}' has never been in room '{step.room}'; let them join first"
        yield from _message_complaints(step, named)


def _message_complaints(step: Step, named: Mapping[str, str]) -> Iterator[str]:
    for message in _messages_in(step):
        if message not in named:
            yield _unknown("message", message, named)
        elif isinstance(step, InRoom) and named[message] != step.room:
            yield f"message '{message}' is in room '{named[message]}', not in '{step.room}'"
    if isinstance(step, ByPerson) and step.message == LAST:
        yield f"'{LAST}' means the bot's newest message; choose another name"
    if isinstance(step, ByPerson) and step.message in named:
        yield f"a message is called '{step.message}' already; choose another name"
    if isinstance(step, Write) and step.every and step.repeat == 1:
        yield "'every' needs 'repeat'"


def _people_in(step: Step) -> tuple[str, ...]:
    match step:
        case Join(join=person) | Rename(rename=person) | BecomeService(person=person):
            return (person,)
        case _:
            return _members_in(step)


def _members_in(step: Step) -> tuple[str, ...]:
    """Return who must have been in the room."""
    match step:
        case ByPerson(sender=person) | LeaveRoom(leave=person):
            return (person,)
        case AddBot(by=str(person)) | RemoveBot(by=str(person)):
            return (person,)
        case _:
            return ()


def _messages_in(step: Step) -> tuple[str, ...]:
    match step:
        case Edit(edit=message) | Delete(delete=message) | Redeliver(redeliver=message):
            return (message,)
        case Write(quote=str(message)) | ReactTo(to=message):
            return () if message == LAST else (message,)
        case _:
            return ()


def _unknown(what: str, name: str, known: Mapping[str, object]) -> str:
    names = ", ".join(known) or "none"
    return f"unknown {what} '{name}'; known here: {names}"
