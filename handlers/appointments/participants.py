"""Whose word counts for an appointment that is only for one person (P-33, P-35).

The display names of the family are looked up for that moment and kept nowhere. They prove nothing
(D-04) and open nothing: without a name that fits, and fits nobody else as well, the word of a person
decides nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.core.commands import CommandList, closed_up, parse_command
from bot.core.context import Context
from bot.core.decision import Lack, Wanted
from bot.core.events import (
    ButtonPressed,
    Event,
    FromPerson,
    MemberLeft,
    ReactionReceived,
    TextReceived,
    Written,
)
from bot.core.ids import UserId
from bot.core.ports import Unit
from bot.core.room import Role, Room
from bot.core.texts import Text
from handlers.appointments import specs, wording
from handlers.appointments.desk import Desk
from handlers.appointments.for_one import split_wish
from handlers.appointments.marks import OTHERS_WORD_ANSWERED, OTHERS_WORD_PASSED_ON, WHICH_ASKED
from handlers.appointments.model import Appointment, State
from handlers.appointments.names import names_in
from handlers.appointments.promises import passed_on
from handlers.appointments.spoken.absence import absences
from handlers.appointments.spoken.apart import set_apart
from handlers.appointments.spoken.day_refused import with_verb
from handlers.appointments.spoken.folding import APPROVALS, words
from handlers.appointments.spoken.not_to_come import parted
from handlers.appointments.spoken.replies import reply
from handlers.appointments.spoken.words import understand
from handlers.prompts import about
from handlers.quiet.marks import APPOINTMENT_ASKED

QUIET: Final = timedelta(hours=12)
_PROPOSING = CommandList((specs.PROPOSE,))
_WOMAN = frozenset({"frau", "fru", "mrs", "ms", "miss"})
_MAN = frozenset({"herr", "herrn", "mr"})


@dataclass(frozen=True, slots=True)
class Participants:
    """Knows whose word decides, and passes the word of anybody else on."""

    desk: Desk

    def names_wanted(self, event: Event, unit: Unit, now: datetime) -> Wanted | None:
        """Return whose display names are to be looked up before this event is decided, if any."""
        if not isinstance(event, FromPerson) or event.names is not None:
            return None
        stored = unit.room(event.conversation)
        if stored is None:
            return None
        room = self.desk.staff.as_listed(stored)
        member = room.member(event.sender)
        if member is None:
            return None
        if member.role is Role.WORKER:
            meant = self._family_meant(event, room, unit)
            return _family(meant) if meant is not None and meant.group else None
        along = wording.read_along(room, now)
        if member.role is not Role.CLIENT or not along or not self._answers(event, room, now):
            return None
        every = self.desk.store.open(unit).of(room.conversation)
        return _family(room) if any(one.alive and one.only_for for one in every) else None

    def _answers(self, event: FromPerson, room: Room, now: datetime) -> bool:
        match event:
            case ButtonPressed() | MemberLeft():
                return True
            case ReactionReceived(emoji=emoji):
                return emoji[:1] in APPROVALS
            case Written(text=text):
                if parse_command(text) is not None:
                    return False
                names = names_in(room, self.desk.staff)
                quotes = isinstance(event, TextReceived) and event.quotes is not None
                asked = room.holds(APPOINTMENT_ASKED, now) or quotes
                plain = parted(with_verb(text), answers=True)
                said = understand(set_apart(plain, names), names)
                refused = asked and reply(text, names) is not None
                answered = room.holds(WHICH_ASKED, now) or said is not None or refused
                return answered or any(absences(text))
            case _:
                return False

    def _family_meant(self, event: FromPerson, room: Room, unit: Unit) -> Room | None:
        """Return where a worker's "/termin … nur NAME" leads."""
        said = parse_command(closed_up(event.text)) if isinstance(event, Written) else None
        if said is None or _PROPOSING.find(said.word) is None:
            return None
        if split_wish(said.arguments).only_for is None:
            return None
        if said.target is None:
            return room
        stored = unit.room_by_short(said.target)
        return self.desk.staff.as_listed(stored) if stored else None

    def several_fit(self, name: str, room: Room, ctx: Context) -> bool:
        """Whether that name fits more than one of the family, so that nobody could be meant alone."""
        names = _names(ctx.event)
        fits = [fit(names.get(client.user, ""), name) for client in room.clients]
        return room.group and max(fits) > 0 and fits.count(max(fits)) > 1

    def nobody_fits(self, name: str, room: Room, ctx: Context) -> bool:
        """Whether no one of the family is called so now; not where their names could not be had."""
        names = _names(ctx.event)
        shown = [names.get(client.user, "") for client in room.clients]
        return room.group and all(shown) and not any(fit(each, name) for each in shown)

    def decides(self, appointment: Appointment, ctx: Context) -> bool:
        """Whether the word of whoever acts counts: a worker's, and of a family that of the one meant."""
        worker = ctx.actor is not None and ctx.actor.role is Role.WORKER
        if worker or not wording.discreet(appointment, ctx.room, ctx.now):
            return True
        names = _names(ctx.event)
        if ctx.actor is None:
            return False
        others = (names.get(client.user, "") for client in ctx.room.clients if client != ctx.actor)
        name = appointment.only_for or ""
        own = fit(names.get(ctx.actor.user, ""), name)
        return own > max((fit(other, name) for other in others), default=0)

    def weigh(self, appointment: Appointment, ctx: Context, *, aloud: bool = True) -> bool:
        """Pass the word on to the worker where it is not this person's; returns whether it counts."""
        decides = self.decides(appointment, ctx)
        if not decides and (aloud or appointment.state is not State.CONFIRMED):
            self.pass_on(appointment, ctx, aloud=aloud)
        return decides

    def own(self, those: Sequence[Appointment], ctx: Context) -> Sequence[Appointment]:
        """Return those that this word counts for; that of one for another person is passed on."""
        own = [one for one in those if self.decides(one, ctx)]
        others = [one for one in those if one not in own]
        if others:
            self.pass_on(others[0], ctx, aloud=True)
        return own

    def pass_others_word_on(self, those: Sequence[Appointment], ctx: Context) -> bool:
        """Pass the word on where one of those is for another person; returns whether it was."""
        return len(self.own(those, ctx)) < len(those)

    def pass_on(self, appointment: Appointment, ctx: Context, *, aloud: bool) -> None:
        """Hint to the worker, once in twelve hours; `aloud`: the family learns that nothing changes."""
        mark = OTHERS_WORD_ANSWERED if aloud else OTHERS_WORD_PASSED_ON
        if not ctx.first(mark, QUIET):
            return
        if aloud:
            ctx.say(passed_on(self.desk, ctx, wording.OTHERS_WORD, wording.OTHERS_WORD_UNTOLD))
        when = appointment.local_start
        self.desk.prompts.tell(ctx, Text(wording.OTHERS_PROMPT, about(ctx.room, wann=when)))


def fit(shown: str, typed: str) -> int:
    """Return how well a display name fits: 2 when it has every word that was typed, 1 when it is
    shorter, 0 when it is another name. "Frau Demir" is not "Herr Demir", nor "Demir"."""
    here, meant = words(shown), words(typed)
    if _title(meant) and _title(meant) != _title(here):
        return 0
    known = set(here) - _WOMAN - _MAN
    named = [word for word in meant if word not in _WOMAN | _MAN]
    if not named or named[0] not in known:
        return 0
    if known.issuperset(named):
        return 2
    return int(known.issubset(named))


def _names(event: Event) -> Mapping[UserId, str]:
    """Return the names that were looked up; of somebody just met, the one it was met with."""
    if not isinstance(event, FromPerson):
        return {}
    met = {event.profile.user: event.profile.name} if event.profile else {}
    return {**met, **(event.names or {})}


def _family(room: Room) -> Wanted:
    return Wanted(Lack.NAMES, tuple(each.user for each in room.clients), room.conversation)


def _title(name: tuple[str, ...]) -> frozenset[str]:
    """Return the kind of title in a name, empty without one."""
    return next((titles for titles in (_WOMAN, _MAN) if titles & set(name)), frozenset())
