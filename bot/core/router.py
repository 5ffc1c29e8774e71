"""Who is asked, in which order. Order is explicit; unhandled is a value, not an accident."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from bot.core.commands import CommandSpec, Invocation
from bot.core.context import Context
from bot.core.events import ButtonPressed, Delivered, Event, TextReceived, TimerDue
from bot.core.ids import ButtonKind, TimerKind
from bot.core.outgoing import Question
from bot.core.room import Member, Phase, Role, Room

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Only:
    """Whom a route is for. `consent`: clients only once their consent is on file (P-12)."""

    roles: frozenset[Role] = frozenset(Role)
    phases: frozenset[Phase] = frozenset({Phase.RUNNING})
    consent: bool = True

    def admits(self, room: Room, actor: Member | None) -> bool:
        """Whether this conversation and this person are meant."""
        if room.phase not in self.phases:
            return False
        if actor is None:
            return True
        consented = actor.role is not Role.CLIENT or actor.consent is True or not self.consent
        return actor.role in self.roles and consented


CLIENTS = Only(roles=frozenset({Role.CLIENT}))
WORKERS = Only(roles=frozenset({Role.WORKER}))
ANYBODY = Only()
ALWAYS = Only(phases=frozenset(Phase), consent=False)


@dataclass(frozen=True, slots=True)
class CommandCall:
    """A worker's command with the conversation it concerns."""

    invocation: Invocation
    spec: CommandSpec
    event: TextReceived
    target: Room

    @property
    def arguments(self) -> str:
        """What followed the command."""
        return self.invocation.arguments


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button that we asked."""

    event: ButtonPressed
    question: Question
    kind: ButtonKind


@dataclass(frozen=True, slots=True)
class _Route(Generic[E]):
    event: type[E]
    call: Callable[[E, Context], bool]
    only: Only

    def concerns(self, event: Event, ctx: Context) -> bool:
        """Whether the event is of this type, and its conversation and person are meant."""
        return isinstance(event, self.event) and self.only.admits(ctx.room, ctx.actor)


@dataclass(frozen=True, slots=True)
class _Concerned:
    """Who is asked about an event of one type, of one kind of person in one phase; in order."""

    observing: tuple["Handler", ...]
    consuming: tuple["Handler", ...]


_Standing = tuple[type[Event], Phase, Role | None, bool]
"""All that decides whom an event concerns; the last is whether the person's consent is on file."""


Handler = Callable[[Event, Context], bool]
CommandHandler = Callable[[CommandCall, Context], None]
PressHandler = Callable[[Press, Context], None]
TimerHandler = Callable[[TimerDue, Context], None]
ReportHandler = Callable[[Delivered, Context], None]


class Router:
    """The behaviours of one subject, or of all subjects in order."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.observing: list[_Route[Event]] = []
        self.consuming: list[_Route[Event]] = []
        self.commands: dict[CommandSpec, CommandHandler] = {}
        self.presses: dict[ButtonKind, tuple[PressHandler, Only]] = {}
        self.timers: dict[TimerKind, TimerHandler] = {}
        self.reports: dict[str, ReportHandler] = {}
        self._concerned: dict[_Standing, _Concerned] = {}

    def observe(
        self, event: type[E], call: Callable[[E, Context], None], only: Only = ANYBODY
    ) -> None:
        """Always called, before any consumer; can neither swallow an event nor stop the others."""

        def seen(happened: E, ctx: Context) -> bool:
            call(happened, ctx)
            return False

        self.observing.append(cast("_Route[Event]", _Route(event, seen, only)))

    def on(self, event: type[E], call: Callable[[E, Context], bool], only: Only = ANYBODY) -> None:
        """Asked in order until one returns True."""
        self.consuming.append(cast("_Route[Event]", _Route(event, call, only)))

    def command(self, spec: CommandSpec, call: CommandHandler) -> None:
        """Register a slash-command of workers; the help follows the order of registration."""
        self.commands[spec] = call

    def press(self, kind: ButtonKind, call: PressHandler, only: Only = ANYBODY) -> None:
        """Register what a button does."""
        self.presses[kind] = (call, only)

    def timer(self, kind: TimerKind, call: TimerHandler) -> None:
        """Register what a timer does when it falls due."""
        self.timers[kind] = call

    def report(self, word: str, call: ReportHandler) -> None:
        """Register what follows once an act with that report has reached Wire."""
        self.reports[word] = call

    def wrap(self, around: Callable[[Handler, Event, Context], bool]) -> None:
        """Let `around` call every behaviour on events registered so far; commands stay as they are."""
        for routes in (self.observing, self.consuming):
            routes[:] = [
                _Route(route.event, _wrapped(around, route.call), route.only) for route in routes
            ]

    def include(self, other: "Router") -> None:
        """Append another router's behaviours after ours."""
        self.observing += other.observing
        self.consuming += other.consuming
        self.commands |= other.commands
        self.presses |= other.presses
        self.timers |= other.timers
        self.reports |= other.reports

    def observers(self, event: Event, ctx: Context) -> tuple[Handler, ...]:
        """Return the observers that this event concerns, in order."""
        return self._concerned_by(event, ctx).observing

    def consumers(self, event: Event, ctx: Context) -> tuple[Handler, ...]:
        """Return the consumers that this event concerns, in order."""
        return self._concerned_by(event, ctx).consuming

    def _concerned_by(self, event: Event, ctx: Context) -> _Concerned:
        """Return whom it concerns; the first such event closes their list."""
        actor = ctx.actor
        role, consent = (actor.role, actor.consent is True) if actor else (None, False)
        standing = type(event), ctx.room.phase, role, consent
        found = self._concerned.get(standing)
        if found is None:
            found = self._concerned[standing] = _Concerned(
                tuple(route.call for route in self.observing if route.concerns(event, ctx)),
                tuple(route.call for route in self.consuming if route.concerns(event, ctx)),
            )
        return found


def _wrapped(around: Callable[[Handler, Event, Context], bool], call: Handler) -> Handler:
    return lambda event, ctx: around(call, event, ctx)
