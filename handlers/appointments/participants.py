"""Whose word counts for an appointment that is only for one person (P-33, P-35).

The display name of whoever answers is looked up for that moment and kept nowhere. It proves nothing
(D-04) and opens nothing: without a name that fits, the word of a person decides nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.commands import parse_command
from bot.core.context import Context
from bot.core.events import ButtonPressed, Event, FromPerson, ReactionReceived, Written
from bot.core.ports import Unit
from bot.core.room import Role, Room
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.folding import APPROVALS, words
from handlers.appointments.model import Appointment
from handlers.appointments.names import names_in
from handlers.appointments.words import understand
from handlers.prompts import about

PASSED_ON: Final = "appointment.others"  # mark: the worker knows that somebody else has said yes
SAID_SO: Final = "appointment.others-told"  # mark: and that it was told to the family
QUIET: Final = timedelta(hours=12)
_WOMAN = frozenset({"frau", "fru", "mrs", "ms", "miss"})
_MAN = frozenset({"herr", "herrn", "mr"})


@dataclass(frozen=True, slots=True)
class Participants:
    """Knows whose word decides, and passes the word of anybody else on."""

    desk: Desk

    def name_wanted(self, event: Event, unit: Unit) -> bool:
        """Whether the sender's display name is to be looked up before this event is decided."""
        if not isinstance(event, FromPerson) or event.profile is not None:
            return False
        room = unit.room(event.conversation)
        member = room.member(event.sender) if room else None
        if room is None or member is None or member.role is not Role.CLIENT or not room.group:
            return False
        return self._answers(event, room) and any(
            one.alive and one.only_for for one in self.desk.store.open(unit).of(room.conversation)
        )

    def _answers(self, event: FromPerson, room: Room) -> bool:
        match event:
            case ButtonPressed():
                return True
            case ReactionReceived(emoji=emoji):
                return emoji[:1] in APPROVALS
            case Written(text=text):
                command = parse_command(text) is not None
                return not command and understand(text, names_in(room, self.desk.staff)) is not None
            case _:
                return False

    def decides(self, appointment: Appointment, ctx: Context) -> bool:
        """Whether the word of whoever acts counts: a worker's, and of a family that of the one meant."""
        worker = ctx.actor is not None and ctx.actor.role is Role.WORKER
        if worker or appointment.only_for is None or not ctx.room.group:
            return True
        profile = ctx.event.profile if isinstance(ctx.event, FromPerson) else None
        return profile is not None and is_called(profile.name, appointment.only_for)

    def others_word(self, those: Sequence[Appointment], ctx: Context) -> bool:
        """Pass the word on where one of those is for another person; whether it was."""
        others = [one for one in those if not self.decides(one, ctx)]
        if others:
            self.pass_on(others[0], ctx, aloud=True)
        return bool(others)

    def pass_on(self, appointment: Appointment, ctx: Context, *, aloud: bool) -> None:
        """Hint to the worker, once in twelve hours; `aloud`: the family learns that nothing changes."""
        mark = SAID_SO if aloud else PASSED_ON
        if ctx.room.holds(mark, ctx.now):
            return
        ctx.keep(ctx.room.marked(mark, ctx.now + QUIET, ctx.now))
        if aloud:
            told = self.desk.prompts.reaches(ctx, ctx.room)
            template = wording.OTHERS_WORD if told else wording.OTHERS_WORD_UNTOLD
            ctx.say(Text(template, self.desk.passing_on(ctx)))
        when = appointment.local_start
        self.desk.prompts.tell(ctx, Text(wording.OTHERS_PROMPT, about(ctx.room, wann=when)))


def is_called(shown: str, typed: str) -> bool:
    """Whether a display name fits the name after "nur". "Frau Demir" is not "Herr Demir", nor "Demir"."""
    here, meant = words(shown), words(typed)
    if _title(meant) and _title(meant) != _title(here):
        return False
    known = set(here) - _WOMAN - _MAN
    named = [word for word in meant if word not in _WOMAN | _MAN]
    if not named or named[0] not in known:
        return False
    return known.issuperset(named) or known.issubset(named)


def _title(name: tuple[str, ...]) -> frozenset[str]:
    """Return the kind of title in a name, empty without one."""
    return next((titles for titles in (_WOMAN, _MAN) if titles & set(name)), frozenset())
