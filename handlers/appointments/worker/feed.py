"""`/kalender`: a worker's appointments as a calendar that her own programs subscribe to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.core.commands import fold
from bot.core.context import Context
from bot.core.ports import Unit
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.calendars.files import SUBJECT, feed_file
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment
from handlers.appointments.worker.own_room import need_own_room
from handlers.texts.usage import usage

PATH: Final = "/calendar"
_NEW = frozenset({"neu", "new", "ny", "nytt"})
_BACK, _FORTH = timedelta(days=1), timedelta(days=800)


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """Who has the address can read it: it is told once, in her own room, and can be replaced."""

    desk: Desk

    def issue(self, call: CommandCall, ctx: Context) -> None:
        """/kalender [neu]. Only a hash is stored, so that an address is never shown again."""
        worker = ctx.actor.handle if ctx.actor else None
        private = need_own_room(ctx)
        if worker is None or private is None:
            return
        feeds = self.desk.store.feeds(ctx.unit)
        word = fold(call.arguments.strip(" .!"))
        if word and word not in _NEW:
            ctx.say(usage(call))
        elif not word and feeds.exists(worker):
            ctx.say(Text(wording.FEED_EXISTS), room=private)
        else:
            token = self.desk.new_token()
            feeds.issue(worker, token)
            base = self.desk.policy.public_url.rstrip("/")
            template = wording.FEED if base else wording.FEED_WITHOUT_HOST
            ctx.say(Text(template, {"link": f"{base}{PATH}/{token}.ics"}), room=private)
            ctx.unit.audit("calendar.issued", private.short)

    def page(self, token: str, unit: Unit, now: datetime) -> bytes | None:
        """Return the calendar behind an address, None when there is none (any more)."""
        worker = self.desk.store.feeds(unit).owner(token)
        if worker is None or self.desk.staff.worker(worker) is None:
            return None
        store = self.desk.store.open(unit)
        every = store.calendar_of(worker, (now - _BACK, now + _FORTH))
        return feed_file([(a, self._subject(a, unit)) for a in every], now)

    @staticmethod
    def _subject(appointment: Appointment, unit: Unit) -> str:
        room = unit.room(appointment.conversation)
        return f"{SUBJECT} {room.short}" if room else SUBJECT
