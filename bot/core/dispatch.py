"""From an event to its decision: who it is from, whom it concerns, what is asked first.

Synchronous and without input or output: everything a decision needs is in the unit of work.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.core.commanding import Commands
from bot.core.commands import (
    parse_command,
    without_command,
)
from bot.core.company import member_of, take_in, worth_a_look
from bot.core.context import Context, Silence
from bot.core.decision import Decision, Lack, Outcome, Wanted
from bot.core.errors import SpoiltError
from bot.core.etiquette import Etiquette
from bot.core.events import (
    BotInvited,
    ButtonPressed,
    Delivered,
    Event,
    FromPerson,
    MemberJoined,
    Profile,
    TextEdited,
    TextReceived,
    TimerDue,
    Written,
)
from bot.core.ids import MessageId
from bot.core.passing import of_the_bot, pass_by, unwelcome
from bot.core.ports import Capabilities, Register, Unit
from bot.core.pressing import concerns, press, pressed_before
from bot.core.reach import StandsIn, nobody, of_others
from bot.core.retry import once_more
from bot.core.room import Member, Phase, Role, Room
from bot.core.router import Router
from bot.core.staff import Staff
from bot.core.timers import timer_of

TOO_OLD = timedelta(hours=24)
"""Beyond this age nothing is answered or carried out any more (D-11)."""


@dataclass(frozen=True, slots=True)
class World:
    """What holds for all events alike."""

    staff: Staff
    register: Register
    capabilities: Capabilities
    new_id: Callable[[], MessageId]
    on_bug: Callable[[str, Exception], None]
    """Told of a failing observer or report: the event's kind and the error, never the event."""
    opinion_wanted: Callable[[str, str], bool] | None = None
    """Whether a second reader should see this text in this language; None where there is none."""


class Dispatcher:
    """Takes one event at a time to the behaviours."""

    def __init__(
        self,
        router: Router,
        etiquette: Etiquette,
        world: World,
        silence: Silence | None = None,
        stands_in: StandsIn = nobody,
    ) -> None:
        self._router = router
        self._etiquette = etiquette
        self._world = world
        self._silence = silence
        self._stands_in = stands_in
        self._commands = Commands(router, etiquette, world.staff, stands_in)

    def decide(self, event: Event, unit: Unit, now: datetime) -> Outcome:
        """Decide one event; all effects are in the unit. What a broken behaviour did is forgotten."""
        found = unit.room(event.conversation)
        room = self._room_for(event, found, unit)
        if room is None:
            if isinstance(event, TimerDue):
                unit.take(timer_of(event))
            return Decision.DONE
        if event.credential and not unwelcome(event, room):
            unit.remember_credential(room.conversation, event.credential)
        actor, known = self._identify(event, room, unit)
        if not known:
            return Wanted(Lack.PROFILE)
        take_in(event, unit.room(room.conversation) or room, unit, now, self._who)
        ctx = Context(
            event=event,
            unit=unit,
            room=self._world.staff.as_listed(unit.room(room.conversation) or room),
            now=now,
            actor=actor,
            capabilities=self._world.capabilities,
            new_id=self._world.new_id,
            silence=self._silence,
        )
        if self._company_wanted(event, ctx):
            return Wanted(Lack.COMPANY)
        if self._opinion_wanted(event, ctx):
            return Wanted(Lack.OPINION)
        decision = self._route(event, ctx)
        if found is None:
            self._unless_welcome(decision, ctx)
        return decision

    def _unless_welcome(self, decision: Decision, ctx: Context) -> None:
        """Keep nothing of a conversation that the bot will not be in, or is in no more."""
        if decision is Decision.DECLINED and ctx.capabilities.declines:
            ctx.unit.erase(ctx.room.conversation)
        else:
            pass_by(ctx)

    def _company_wanted(self, event: Event, ctx: Context) -> bool:
        """Whether it depends on who reads along, and nobody has looked yet."""
        if not isinstance(event, FromPerson) or event.company is not None or of_the_bot(event):
            return False
        if worth_a_look(ctx):
            return True
        said = self._commands.given(event, ctx) if isinstance(event, Written) else None
        spec = self._commands.find(said.word) if said else None
        return spec is not None and spec.unwatched

    def _who(self, profile: Profile, unit: Unit) -> Member:
        return member_of(profile, unit, self._world.staff, self._world.register)

    def _opinion_wanted(self, event: Event, ctx: Context) -> bool:
        """Only what a client wrote in a running case, and only once (D-05)."""
        wanted = self._world.opinion_wanted
        if wanted is None or not isinstance(event, Written) or event.asked:
            return False
        client = ctx.actor is not None and ctx.actor.role is Role.CLIENT
        if not client or ctx.room.phase is not Phase.RUNNING or _too_old(event, ctx):
            return False
        return wanted(without_command(event.text), ctx.room.voice.language)

    def _room_for(self, event: Event, found: Room | None, unit: Unit) -> Room | None:
        if found is None and isinstance(event, FromPerson):
            opened = unit.open_room(event.conversation)
            if of_the_bot(event):
                return opened
            unit.keep(found := replace(opened, unseen=True))
        return found

    def _identify(self, event: Event, room: Room, unit: Unit) -> tuple[Member | None, bool]:
        """Return the acting member, and whether enough is known to go on."""
        if not isinstance(event, FromPerson) or unwelcome(event, room):
            return None, True
        found = room.member(event.sender)
        known = self._world.staff.still_listed(found) if found is not None else None
        joining = isinstance(event, MemberJoined) or of_the_bot(event)
        if event.profile is None:
            wants_more = known is None or (known.role is Role.CLIENT and _is_command(event))
            return known, not wants_more or of_the_bot(event)
        member = self._who(event.profile, unit)
        if known is not None:
            member = replace(member, consent=known.consent, audience=known.audience)
        if event.profile.certain and not joining:
            unit.keep(room.with_member(member))
        return member, True

    def _route(self, event: Event, ctx: Context) -> Decision:
        match event:
            case TimerDue():
                self._timer(event, ctx)
            case Delivered():
                if handler := self._router.reports.get(event.report):
                    self._guarded(partial(handler, event, ctx), ctx)
            case FromPerson() if ctx.actor and ctx.actor.role is Role.SERVICE:
                self._observe(event, ctx)
            case FromPerson() if _too_old(event, ctx):
                self._guarded(partial(self._etiquette.too_old, event, ctx), ctx)
            case ButtonPressed():
                self._answering(partial(self._press, event, ctx), ctx)
            case TextReceived() | TextEdited():
                self._text(event, ctx)
            case _:
                self._observe(event, ctx)
                self._consume(event, ctx)
        declined = isinstance(event, BotInvited) and ctx.room.phase is Phase.MUTE
        return Decision.DECLINED if declined else Decision.DONE

    def _timer(self, event: TimerDue, ctx: Context) -> None:
        """Use it up, whatever its handler does: one that stayed due would fall due for ever."""
        if not ctx.unit.take(timer_of(event)):
            return
        handler = self._router.timers.get(event.timer)
        if handler is None:
            ctx.alarm(
                "what was planned is of a kind that this version does not know; it is dropped"
            )
        elif not self._guarded(partial(handler, event, ctx), ctx):
            once_more(event, ctx)

    def _press(self, event: ButtonPressed, ctx: Context) -> None:
        about = concerns(event, self._router.after_leaving, ctx)
        if left := of_others(about, self._stands_in, ctx):
            self._etiquette.no_such_room(left, ctx)
        elif not press(event, self._router.presses, ctx) and not pressed_before(event, ctx):
            self._etiquette.stale_press(ctx)

    def _text(self, event: TextReceived | TextEdited, ctx: Context) -> None:
        """What was changed and corrects nothing counts as said now: its first wording was a slip (C-24).

        What the first wording was answered with stands; only what is graver is weighed by itself.
        """
        invocation = self._commands.given(event, ctx)
        if isinstance(event, TextEdited):
            self._observe(event, ctx)
            if self._consume(event, ctx):
                return
            if ctx.actor is not None and ctx.actor.role is Role.CLIENT:
                ctx.answers.mends = event.replaces
            event = event.as_new()
        elif not invocation:
            self._observe(event, ctx)
        if invocation:
            self._answering(partial(self._commands.carry_out, invocation, event, ctx), ctx)
        else:
            self._consume(event, ctx)

    def _observe(self, event: Event, ctx: Context) -> None:
        for handle in self._router.observers(event, ctx):
            self._guarded(partial(handle, event, ctx), ctx)
        ctx.outranked = ctx.acted_anywhere

    def _consume(self, event: Event, ctx: Context) -> bool:
        """Return whether somebody has dealt with it, if only by an apology."""
        handled = False

        def ask() -> None:
            nonlocal handled
            handled = self._router.consume(event, ctx)

        return not self._answering(ask, ctx) or handled

    def _answering(self, call: Callable[[], object], ctx: Context) -> bool:
        """Run a behaviour that somebody waits for; a bug costs an apology, not the crisis text."""
        done = self._guarded(call, ctx)
        if not done:
            self._guarded(partial(self._etiquette.failed, ctx), ctx)
        elif ctx.put_off:
            self._guarded(partial(self._etiquette.put_off, ctx), ctx)
        return done

    def _guarded(self, call: Callable[[], object], ctx: Context) -> bool:
        before = ctx.savepoint()
        try:
            call()
        except SpoiltError:
            raise
        except Exception as error:
            ctx.back_to(before)
            self._world.on_bug(type(ctx.event).__name__, error)
            return False
        return True


def _too_old(event: Event, ctx: Context) -> bool:
    return event.at is not None and ctx.now - event.at > TOO_OLD


def _is_command(event: Event) -> bool:
    return isinstance(event, Written) and parse_command(event.text) is not None
