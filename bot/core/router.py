"""Who is asked, in which order. Order is explicit; unhandled is a value, not an accident."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from bot.core.commands import CommandSpec, Invocation, fold
from bot.core.context import Context
from bot.core.events import ButtonPressed, Delivered, Event, TextReceived, TimerDue
from bot.core.ids import ButtonKind, TimerKind
from bot.core.outgoing import Question
from bot.core.room import Member, Phase, Role, Room

E = TypeVar("E", bound=Event)
K = TypeVar("K", bound=str)
V = TypeVar("V")


class Standing(NamedTuple):
    """All that a route may ask of a conversation and a person: those alike are answered alike."""

    phase: Phase
    role: Role | None
    consented: bool
    """Whether consent is on file."""

    @classmethod
    def of(cls, room: Room, actor: Member | None) -> "Standing":
        """Return how somebody stands in a conversation; nobody acts in what happens by itself."""
        if actor is None:
            return cls(room.phase, None, consented=False)
        return cls(room.phase, actor.role, actor.consent is True)


@dataclass(frozen=True, slots=True)
class Only:
    """Whom a route is for. `consent`: clients only once their consent is on file (P-12)."""

    roles: frozenset[Role] = frozenset(Role)
    phases: frozenset[Phase] = frozenset({Phase.RUNNING})
    consent: bool = True

    def admits(self, standing: Standing) -> bool:
        """Whether this conversation and this person are meant."""
        phase, role, consented = standing
        if phase not in self.phases:
            return False
        if role is None:
            return True
        return role in self.roles and (role is not Role.CLIENT or consented or not self.consent)


CLIENTS = Only(roles=frozenset({Role.CLIENT}))
WORKERS = Only(roles=frozenset({Role.WORKER}))
ANY_CLIENT = replace(CLIENTS, consent=False)
"""Also one whose consent is not on file."""
HEARD = replace(ANY_CLIENT, phases=frozenset(Phase) - {Phase.MUTE})
"""Any client wherever the bot hears at all; so `HEARD_WORKERS`."""
HEARD_WORKERS = replace(WORKERS, phases=HEARD.phases)
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
class _Route:
    event: type[Event]
    call: "Handler"
    only: Only
    besides: bool = False
    """Asked as well where somebody before has dealt with it."""

    def concerns(self, happened: type[Event], standing: Standing) -> bool:
        """Whether events of that type are meant, in such a conversation and of such a person."""
        return issubclass(happened, self.event) and self.only.admits(standing)


@dataclass(frozen=True, slots=True)
class _Concerned:
    """Who is asked about an event of one type, of one kind of person in one phase; in order."""

    observing: tuple["Handler", ...]
    consuming: tuple[_Route, ...]


Handler = Callable[[Event, Context], bool]
CommandHandler = Callable[[CommandCall, Context], None]
PressHandler = Callable[[Press, Context], None]
TimerHandler = Callable[[TimerDue, Context], None]
ReportHandler = Callable[[Delivered, Context], None]


class Router:
    """The behaviours of one subject, or of all subjects in order."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.observing: list[_Route] = []
        self.consuming: list[_Route] = []
        self.before_commands: list[Callable[[Context], None]] = []
        self.commands: dict[CommandSpec, CommandHandler] = {}
        self._command_words: set[str] = set()
        self.presses: dict[ButtonKind, tuple[PressHandler, Only]] = {}
        self.after_leaving: set[ButtonKind] = set()
        self.timers: dict[TimerKind, TimerHandler] = {}
        self.reports: dict[str, ReportHandler] = {}
        self._concerned: dict[tuple[type[Event], Standing], _Concerned] = {}

    def observe(
        self, event: type[E], call: Callable[[E, Context], None], only: Only = ANYBODY
    ) -> None:
        """Always called, before any consumer; can neither swallow an event nor stop the others."""

        def seen(happened: Event, ctx: Context) -> bool:
            if isinstance(happened, event):
                call(happened, ctx)
            return False

        self._concerned.clear()
        self.observing.append(_Route(event, seen, only))

    def on(
        self,
        event: type[E],
        call: Callable[[E, Context], bool],
        only: Only = ANYBODY,
        *,
        besides: bool = False,
    ) -> None:
        """Asked in order until one returns True; `besides`: and after that, for the other half (C-39)."""

        def asked(happened: Event, ctx: Context) -> bool:
            return isinstance(happened, event) and call(happened, ctx)

        self._concerned.clear()
        self.consuming.append(_Route(event, asked, only, besides))

    def otherwise(self, event: type[E], call: Callable[[E, Context], bool], only: Only) -> None:
        """Asked like the others, yet only while nothing was done about the event, in any room."""
        self.on(event, lambda happened, ctx: not ctx.acted_anywhere and call(happened, ctx), only)

    def command(self, spec: CommandSpec, call: CommandHandler) -> None:
        """Register a slash-command of workers; the help follows the order of registration.

        Raises ValueError where another has its name or one of its aliases; so for what follows.
        """
        words = _words(spec)
        if taken := self._command_words & words:
            raise ValueError(f"the command /{min(taken)} is registered twice")
        self._command_words |= words
        self.commands[spec] = call

    def before_command(self, call: Callable[[Context], None]) -> None:
        """Call it before each command, also one that turns out to be none: no observer hears those."""
        self.before_commands.append(call)

    def press(
        self, kind: ButtonKind, call: PressHandler, only: Only, *, after_leaving: bool = False
    ) -> None:
        """Register what a button does; `after_leaving`: also for who has left what it is about."""
        _register("press", self.presses, kind, (call, only))
        if after_leaving:
            self.after_leaving.add(kind)

    def timer(self, kind: TimerKind, call: TimerHandler) -> None:
        """Register what a timer does when it falls due."""
        _register("timer", self.timers, kind, call)

    def report(self, word: str, call: ReportHandler) -> None:
        """Register what follows once an act with that report has reached Wire."""
        _register("report", self.reports, word, call)

    def wrap(self, around: Callable[[Handler, Event, Context], bool]) -> None:
        """Let `around` call every behaviour on events registered so far.

        Commands, presses, timers and reports stay as they are: what they say is weighed by nothing but
        the silence of a conversation (`Context.say`).
        """
        self._concerned.clear()
        for routes in (self.observing, self.consuming):
            routes[:] = [replace(route, call=_wrapped(around, route.call)) for route in routes]

    def include(self, other: "Router") -> None:
        """Append another router's behaviours after ours; raises ValueError for what both have."""
        self._concerned.clear()
        self.observing += other.observing
        self.consuming += other.consuming
        self.before_commands += other.before_commands
        for spec, command in other.commands.items():
            self.command(spec, command)
        for kind, (press, only) in other.presses.items():
            self.press(kind, press, only, after_leaving=kind in other.after_leaving)
        for planned, timer in other.timers.items():
            self.timer(planned, timer)
        for word, report in other.reports.items():
            self.report(word, report)

    def observers(self, event: Event, ctx: Context) -> tuple[Handler, ...]:
        """Return the observers that this event concerns, in order."""
        return self._concerned_by(event, ctx).observing

    def consume(self, event: Event, ctx: Context) -> bool:
        """Ask the consumers that this event concerns; returns whether one has dealt with it.

        Who is asked besides is not where it has put an end to the conversation for whom they are for.
        """
        handled = False
        for route in self._concerned_by(event, ctx).consuming:
            if not handled:
                handled = route.call(event, ctx)
            elif route.besides and route.only.admits(Standing.of(ctx.room, ctx.actor)):
                route.call(event, ctx)
        return handled

    def _concerned_by(self, event: Event, ctx: Context) -> _Concerned:
        """Return whom it concerns; the first such event closes their list."""
        key = type(event), Standing.of(ctx.room, ctx.actor)
        found = self._concerned.get(key)
        if found is None:
            found = self._concerned[key] = _Concerned(
                tuple(route.call for route in self.observing if route.concerns(*key)),
                tuple(route for route in self.consuming if route.concerns(*key)),
            )
        return found


def _wrapped(around: Callable[[Handler, Event, Context], bool], call: Handler) -> Handler:
    return lambda event, ctx: around(call, event, ctx)


def _words(spec: CommandSpec) -> set[str]:
    return {fold(word) for word in (spec.name, *spec.aliases)}


def _register(what: str, table: dict[K, V], key: K, value: V) -> None:
    if key in table:
        raise ValueError(f"the {what} {key} is registered twice")
    table[key] = value
