"""`/erinnern`: a reminder without an appointment, in the worker's own words (L-11)."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.core.commands import fold
from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import AppointmentId, TimerKind
from bot.core.room import Phase, Room
from bot.core.router import CommandCall
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.appointments import reading, wording
from handlers.appointments.desk import Desk
from handlers.appointments.kept import Act, Deed, PlainReminder
from handlers.appointments.reminders import UNNOTICED
from handlers.appointments.spacing import take_turn
from handlers.appointments.worker.understanding import Understanding
from handlers.dates.model import Question, Reason
from handlers.prompts import about
from handlers.texts.usage import usage

PLAIN: Final = TimerKind("appointment.plain")
LONGEST: Final = 250
"""Characters of the text, so that the whole message stays below 400 (C-40)."""

AWAY: Final = frozenset(
    {"weg", "aus", "loeschen", "off", "away", "delete", "remove", "bort", "av", "radera"}
)
"""Words that take a reminder back."""
_TAKE: Final = re.compile(r"ta\s+(?=bort\b)", re.IGNORECASE)

KEPT: Final = timedelta(days=2)
"""How long the text may outlive its instant while the service is down."""

_SO_LONG: Final = re.compile(r"(?:0?[1-9]|1[0-2])\s?h\b(?!\s?\d)", re.IGNORECASE)
"""How a text begins that may say how long before, or in what time: "1h vorher", "2h Tabletten"."""


@dataclass(frozen=True, slots=True)
class PlainReminders:
    """Plans plain reminders, and delivers them once."""

    desk: Desk

    def remind(self, call: CommandCall, ctx: Context) -> None:
        """/erinnern WANN TEXT. Moved into the client window where it falls outside (C-09)."""
        first, _, number = _TAKE.sub("", call.arguments, count=1).partition(" ")
        number = number.strip(" .#")
        if fold(first) in AWAY and (number.isdecimal() or not reading.time_words(number)):
            self._take_back("" if reading.several(number) else number, call, ctx)
            return
        words = Understanding(self.desk)
        if _SO_LONG.match(call.arguments):
            words.ask_back(Question(Reason.VAGUE), ctx)
            return
        said, text = reading.split_text(call.arguments, lambda part: words.read(part, ctx))
        slot = words.slot(said, ctx, free=True) if call.arguments else None
        if not call.arguments or (slot is not None and not text):
            ctx.say(usage(call))
        elif slot is not None and len(text) > LONGEST:
            ctx.say(Text(wording.TOO_LONG, {"anzahl": LONGEST}))
        elif slot is not None and slot.start <= ctx.now:
            words.ask_back(Question(Reason.PAST), ctx)
        elif slot is not None:
            self._plan(slot.start, text, call, ctx)

    def _take_back(self, number: str, call: CommandCall, ctx: Context) -> None:
        """Drop the one with that number, or the only one."""
        waiting = self.desk.store.reminders(ctx.unit).of(call.target.conversation)
        chosen = [r for place, r in enumerate(waiting, start=1) if str(place) == number]
        if not number and len(waiting) == 1:
            chosen = [*waiting]
        if chosen:
            self.drop(chosen[0], ctx)
            shown = chosen[0].due.astimezone(self.desk.policy.zone)
            what = Text(wording.REMINDER_PLANNED, {"wann": shown})
            ctx.say(Text(wording.UNDONE, {"was": what}))
            ctx.unit.audit("reminder.dropped", call.target.short)
        elif waiting:
            values = about(call.target, zeilen=self.lines(call.target, ctx))
            ctx.say(Text(wording.WHICH_REMINDER, values))
        else:
            ctx.say(Text(wording.NOTHING_TO_DO))

    def drop(self, reminder: PlainReminder, ctx: Context) -> None:
        """Forget it, and that it was to come."""
        self.desk.store.reminders(ctx.unit).drop(reminder.id)
        ctx.unit.unplan(reminder.conversation, PLAIN, reminder.id)

    def lines(self, room: Room, ctx: Context) -> tuple[Text, ...]:
        """Return one line for each that waits; its words only where no family reads along."""
        template = wording.REMINDER_LINE if ctx.room.clients else wording.REMINDER_LINE_WITH_TEXT
        return tuple(
            Text(
                template,
                {
                    "nummer": place,
                    "wann": waiting.due.astimezone(self.desk.policy.zone),
                    "text": waiting.text,
                },
            )
            for place, waiting in enumerate(
                self.desk.store.reminders(ctx.unit).of(room.conversation), start=1
            )
        )

    def _plan(self, when: datetime, text: str, call: CommandCall, ctx: Context) -> None:
        reminder = PlainReminder(
            id=self.desk.new_id(),
            conversation=call.target.conversation,
            due=self.desk.policy.window.earliest_after(when),
            text=text,
            worker=ctx.actor.handle if ctx.actor else None,
        )
        shown = reminder.due.astimezone(self.desk.policy.zone)
        store = self.desk.store.reminders(ctx.unit)
        waiting = ((one.due, one.text) for one in store.of(reminder.conversation))
        if (reminder.due, reminder.text) in waiting:
            ctx.say(Text(wording.PLANNED_ALREADY, about(call.target, wann=shown)))
            return
        store.save(reminder, reminder.due + KEPT)
        ctx.unit.plan(_timer(reminder, reminder.due))
        act = Act(
            message=call.event.message,
            conversation=reminder.conversation,
            by=call.event.sender,
            deed=Deed.REMINDED,
            subject=reminder.id,
            version=0,
            at=ctx.now,
            until=reminder.due + KEPT,
        )
        self.desk.remember_act(ctx, act)
        ctx.unit.audit("reminder.planned", call.target.short)
        planned = wording.PLANNED_LATER if reminder.due > when else wording.PLANNED
        ctx.say(Text(planned, about(call.target, wann=shown)))

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Deliver it: late with a remark, on another day not at all, which the worker learns."""
        store = self.desk.store.reminders(ctx.unit)
        reminder = store.get(AppointmentId(event.subject))
        if reminder is None or ctx.room.phase is not Phase.RUNNING:
            return
        late = ctx.now - reminder.due > UNNOTICED
        at = self._turn(event, ctx) if late else ctx.now
        if self._day(at) > self._day(reminder.due):
            shown = reminder.due.astimezone(self.desk.policy.zone)
            self.desk.prompts.tell(ctx, Text(wording.LATE_PLAIN, about(ctx.room, wann=shown)))
        elif at > ctx.now:
            ctx.unit.plan(_timer(reminder, at))
            return
        else:
            self._say(reminder, ctx, late=late)
        store.drop(reminder.id)

    def _turn(self, event: TimerDue, ctx: Context) -> datetime:
        """Return when a late one may go; one that has waited for its turn goes now."""
        if event.version and ctx.now - event.due <= UNNOTICED:
            return ctx.now
        return take_turn(ctx, self.desk.policy.window)

    def _say(self, reminder: PlainReminder, ctx: Context, *, late: bool) -> None:
        facts = dict(self.desk.facts.of(ctx.room, ctx.unit, ctx.now))
        if worker := self.desk.staff.worker(reminder.worker):
            facts["fachkraft"] = worker.name
        values = {**facts, "text": reminder.text}
        if_delayed = Text(wording.PLAIN_LATE, values)
        ctx.say(if_delayed if late else Text(wording.PLAIN, values), late=if_delayed)

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.desk.policy.zone).date()


def _timer(reminder: PlainReminder, due: datetime) -> Timer:
    """Return its timer; version 1 is one that waits for its turn after an outage."""
    return Timer(
        conversation=reminder.conversation,
        kind=PLAIN,
        due=due,
        subject=reminder.id,
        version=int(due != reminder.due),
    )
