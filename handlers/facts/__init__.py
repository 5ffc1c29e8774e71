"""The values that many texts share: who the worker is, how she is reached, when she is back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.ids import Handle
from bot.core.ports import Unit
from bot.core.room import Room
from bot.core.staff import Staff, Worker
from bot.core.texts import Param
from handlers.prompts import DutyTimes
from handlers.substitutes.marks import is_away, substitute_of

__all__ = ["Facts", "House"]


@dataclass(frozen=True, slots=True)
class House:
    """What the organisation says about itself; all of it may be read by families."""

    bot: str
    leaflet: str
    zone: ZoneInfo
    team_phone: str = ""
    team_mail: str = ""
    team_name: str = ""
    lead_phone: str = ""
    data_protection: str = ""
    on_call: Handle | None = None

    @property
    def aftercare_complete(self) -> bool:
        """Whether phone and e-mail for the time after closing are configured (C-17)."""
        return bool(self.team_phone and self.team_mail)


class Facts:
    """Collects the values for one conversation at one moment."""

    def __init__(
        self,
        house: House,
        staff: Staff,
        duty: DutyTimes,
        hours: Callable[[Handle, str], str],
    ) -> None:
        self.house = house
        self._staff = staff
        self._duty = duty
        self._hours = hours

    def worker(self, room: Room, now: datetime) -> Worker | None:
        """Return who reads along for the family now: the substitute, else the first of the room.

        None while a substitute stands in who is not in the room: no text may promise that somebody
        looks there.
        """
        substitute = substitute_of(room, now)
        here = {member.handle for member in room.workers}
        return self.named(room, now) if substitute is None or substitute in here else None

    def named(self, room: Room, now: datetime) -> Worker | None:
        """Return whose name and number texts give: the substitute's, else the first worker's."""
        found = (self._staff.worker(handle) for handle in self._responsible(room, now))
        return next((worker for worker in found if worker is not None), None)

    def listed(self, handle: Handle | None) -> Worker | None:
        """Return the listed worker with that handle."""
        return self._staff.worker(handle)

    def reader(self, room: Room, unit: Unit, now: datetime) -> Worker | None:
        """Return who may be named as reading here: nobody who is away, or is not in the room.

        None: nobody reads here; `of_one` then gives the substitute's number or the office's.
        """
        substitute = substitute_of(room, now)
        handles = [member.handle for member in room.workers if member.handle]
        handles.sort(key=lambda handle: handle != substitute)
        here = (self._staff.worker(h) for h in handles if not is_away(h, room, unit, now))
        return next((worker for worker in here if worker is not None), None)

    def of_one(
        self, room: Room, unit: Unit, now: datetime, worker: Worker | None
    ) -> Mapping[str, Param]:
        """Return the values of `of` with that worker's name and number.

        Without one: those of the substitute who stands in, unless she is away herself; then the
        office's.
        """
        substitute = substitute_of(room, now)
        if worker is None and substitute is not None and not is_away(substitute, room, unit, now):
            worker = self._staff.worker(substitute)
        house = self.house
        own = (worker.name, worker.phone, worker.email) if worker else ()
        shown = own or (house.team_name, house.team_phone, house.team_mail)
        return {**self.of(room, now), **dict(zip(("fachkraft", "tel", "mail"), shown, strict=True))}

    def on_duty(self, room: Room, now: datetime) -> bool:
        """Whether a worker of the conversation is on duty."""
        return any(self._duty.on_duty(handle, now) for handle in self._responsible(room, now))

    def all_on_duty(self, room: Room, now: datetime) -> bool:
        """Whether every worker of the conversation is on duty."""
        handles = self._responsible(room, now)
        return bool(handles) and all(self._duty.on_duty(handle, now) for handle in handles)

    def on_call(self, room: Room, now: datetime) -> Worker | None:
        """Return who is to be told at once because nobody of the conversation is on duty (X-06)."""
        listed = self._staff.worker(self.house.on_call)
        return None if listed is None or self.on_duty(room, now) else listed

    def next_duty(self, room: Room, now: datetime) -> datetime | None:
        """Return when a worker of the conversation is on duty again; None when nobody is listed."""
        handles = self._responsible(room, now)
        return min((self._duty.next_duty(handle, now) for handle in handles), default=None)

    @staticmethod
    def _responsible(room: Room, now: datetime) -> tuple[Handle, ...]:
        substitute = substitute_of(room, now)
        if substitute is not None:
            return (substitute,)
        return tuple(member.handle for member in room.workers if member.handle)

    def of(self, room: Room, now: datetime) -> Mapping[str, Param]:
        """Return the values that a text about this conversation may use.

        Instants are wall times of the organisation's zone.
        """
        worker = self.named(room, now)
        values: dict[str, Param] = {
            "bot": self.house.bot,
            "link": self.house.leaflet,
            "kuerzel": room.short,
            "fachkraft": worker.name if worker else self.house.team_name,
            "tel": worker.phone if worker else self.house.team_phone,
            "mail": worker.email if worker else self.house.team_mail,
            "tel_leitung": self.house.lead_phone,
            "dsb": self.house.data_protection,
        }
        if worker:
            values["dienstzeit"] = self._hours(worker.handle, room.voice.language)
        if back := self.next_duty(room, now):
            values["naechste_dienstzeit"] = back.astimezone(self.house.zone)
        return values
