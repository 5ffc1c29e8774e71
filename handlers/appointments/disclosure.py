"""What is stored of appointments, for the right of access (P-23, P-25)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.room import Room
from bot.core.texts import Param, Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.kept import PlainReminder
from handlers.appointments.model import Appointment


@dataclass(frozen=True, slots=True)
class OnFile:
    """Everything of a conversation, whatever its state; whose it is, the asker decides."""

    desk: Desk

    def appointments(
        self, room: Room, ctx: Context
    ) -> Sequence[tuple[str | None, Text, Mapping[str, str]]]:
        """Return for each: the name after "nur", one line to read, and its fields."""
        facts = self.desk.facts.of(room, ctx.unit, ctx.now)
        every = [a for a in self.desk.open(ctx).of(room.conversation) if a.series is None]
        lines = wording.lines(every, room, facts, ctx.now)
        return [(a.only_for, line, _fields(a)) for a, line in zip(every, lines, strict=True)]

    def reminders(self, room: Room, ctx: Context) -> Sequence[tuple[Text, Mapping[str, str]]]:
        """Return for each that waits one line to read, and its fields; its words may name others."""
        waiting = self.desk.store.reminders(ctx.unit).of(room.conversation)
        return [self._reminder(place, each) for place, each in enumerate(waiting, start=1)]

    def _reminder(self, place: int, waiting: PlainReminder) -> tuple[Text, Mapping[str, str]]:
        due = waiting.due.astimezone(self.desk.policy.zone)
        values: dict[str, Param] = {"nummer": place, "wann": due, "text": waiting.text}
        fields = {"due": due.isoformat(), "text": waiting.text}
        return Text(wording.REMINDER_LINE_WITH_TEXT, values), fields


def _fields(appointment: Appointment) -> Mapping[str, str]:
    return {
        "number": str(appointment.number),
        "start": appointment.local_start.isoformat(),
        "end": appointment.local_end.isoformat(),
        "place": appointment.place,
        "state": appointment.state.value,
    }
