"""The values that many texts share: who the worker is, how she is reached, when she is back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.ids import Handle
from bot.core.room import Room
from bot.core.staff import Staff, Worker
from bot.core.texts import Param
from handlers.prompts import DutyTimes
from handlers.substitutes.marks import substitute_of

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
