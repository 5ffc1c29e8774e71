"""Who and what is around an appointment desk in tests, and the desk itself."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.core.commands import CommandSpec, Invocation
from bot.core.context import Context
from bot.core.events import FromPerson
from bot.core.ids import AppointmentId, ConversationId, Handle, ShortName, UserId
from bot.core.ports import Unit
from bot.core.room import Audience, Member, Phase, Purpose, Role, Room
from bot.core.staff import Staff, Worker
from bot.storage.appointments import SqlAppointmentStore
from handlers.appointments.policy import AppointmentPolicy
from handlers.appointments.routes import AppointmentDesk
from handlers.dates import ask, read_when
from handlers.dates.model import Mode, Reading
from handlers.facts import Facts, House
from handlers.presence import ClientWindow, ClosedDays
from handlers.prompts import Prompts

BERLIN = ZoneInfo("Europe/Berlin")
FAMILY, PRIVATE, OTHER = map(ConversationId, ("family", "private", "other family"))
KAYA, MOTHER, JONAS, LINDNER = map(UserId, ("u-kaya", "u-mother", "u-jonas", "u-lindner"))
STAFF = Staff(
    Worker(Handle(handle), name, "0208 30008-1234", f"{handle}@example.org")
    for handle, name in (("kaya", "Frau Kaya"), ("lindner", "Herr Lindner"))
)
PLACES = ("Hausbesuch", "Büro", "Amt")
CHRISTMAS, NEW_YEARS_EVE = date(2026, 12, 25), date(2026, 12, 31)


class Christmas:
    """A calendar with one holiday."""

    def name(self, day: date) -> str | None:
        return "Weihnachten" if day == CHRISTMAS else None


class AlwaysOnDuty:
    """Duty hours that never end."""

    def on_duty(self, worker: Handle, at: datetime) -> bool:
        del worker, at
        return True

    def next_duty(self, worker: Handle, after: datetime) -> datetime:
        del worker
        return after


class NothingOnFile:
    """A register without entries."""

    def consent(self, user: UserId) -> bool | None:
        del user
        return None

    def audience(self, user: UserId) -> Audience:
        del user
        return Audience.ADULT


class Strict:
    """Etiquette in a test: a behaviour that breaks breaks the test."""

    def unknown_command(self, invocation: Invocation, ctx: Context) -> None:
        del ctx
        raise AssertionError(f"unknown command {invocation.word}")

    def which_room(self, spec: CommandSpec, ctx: Context) -> None:
        del ctx
        raise AssertionError(f"no room for {spec.name}")

    def no_such_room(self, short: ShortName, ctx: Context) -> None:
        del ctx
        raise AssertionError(f"no room {short}")

    def overheard(self, ctx: Context) -> None:
        del ctx
        raise AssertionError("somebody reads along")

    def put_off(self, ctx: Context) -> None:
        del ctx
        raise AssertionError("silence is kept in another room")

    def not_begun(self, room: Room, ctx: Context) -> None:
        del ctx
        raise AssertionError(f"nothing has begun in {room.short}")

    def stale_press(self, ctx: Context) -> None:
        del ctx
        raise AssertionError("unknown button")

    def failed(self, ctx: Context) -> None:
        del ctx
        raise AssertionError("a behaviour broke")

    def too_old(self, event: FromPerson, ctx: Context) -> None:
        del event, ctx
        raise AssertionError("too old")


def desk(leads: tuple[timedelta, ...]) -> AppointmentDesk:
    """Return the real desk with the real reader of dates."""
    duty = AlwaysOnDuty()
    house = House(bot="Lotse", leaflet="example.org", zone=BERLIN, team_name="das Team")
    ids = count(1)
    return AppointmentDesk(
        store=SqlAppointmentStore(),
        prompts=Prompts(duty),
        staff=STAFF,
        duty=duty,
        facts=Facts(house, STAFF, duty, _hours),
        policy=AppointmentPolicy(
            zone=BERLIN,
            window=ClientWindow(time(8), time(20), BERLIN),
            leads=leads,
            places={place.casefold(): place for place in PLACES},
        ),
        read=_read,
        ask_back=ask,
        new_id=lambda: AppointmentId(f"a-{next(ids)}"),
        new_token=lambda: f"{next(ids):043}",
        elsewhere=lambda _text: False,
        closed_days=ClosedDays((NEW_YEARS_EVE,), Christmas()),
    )


def _hours(worker: Handle, language: str) -> str:
    return f"Mo-Fr {worker} {language}"


def _read(text: str, *, now: datetime, lang: str, mode: Mode) -> Reading:
    return read_when(text, now=now, zone=BERLIN, lang=lang, mode=mode)


def furnish(unit: Unit, *, group: bool, private: bool) -> None:
    """Open the rooms: a family of one (or two), another family, the worker's own room."""
    kaya = Member(KAYA, Role.WORKER, Handle("kaya"), consent=True)
    mother = Member(MOTHER, Role.CLIENT, consent=True)
    jonas = Member(JONAS, Role.CLIENT, consent=True)
    lindner = Member(LINDNER, Role.WORKER, Handle("lindner"), consent=True)
    family = (kaya, mother, jonas) if group else (kaya, mother)
    for conversation, members in ((FAMILY, family), (OTHER, (kaya, lindner, jonas))):
        room = unit.open_room(conversation)
        unit.keep(replace(room, phase=Phase.RUNNING, members=members))
    if private:
        own = unit.open_room(PRIVATE)
        unit.keep(replace(own, phase=Phase.RUNNING, purpose=Purpose.PRIVATE, members=(kaya,)))
