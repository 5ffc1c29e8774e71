"""The values that many texts share: who the worker is, how she is reached, when she is back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.ids import Handle
from bot.core.ports import Unit
from bot.core.room import Room
from bot.core.staff import Staff, Worker
from bot.core.texts import Param
from handlers.prompts import DutyTimes, has_duty
from handlers.substitutes.marks import absent_until, is_away, substitute_of
from handlers.substitutes.turns import next_turn

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


@dataclass(frozen=True, slots=True)
class Back:
    """A worker, and when she is on duty again; on duty that is now, and where she never is."""

    worker: Worker
    at: datetime
    never: bool


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

    def worker(self, room: Room, unit: Unit, now: datetime) -> Worker | None:
        """Return who reads along for the family: the substitute, else whoever is here first.

        None while a substitute stands in who is not in the room, or while all are away: no text may
        promise that somebody looks there.
        """
        found = self.named(room, unit, now)
        here = {member.handle for member in room.workers}
        return found if found is not None and found.handle in here else None

    def named(self, room: Room, unit: Unit, now: datetime) -> Worker | None:
        """Return whose name and number texts give: the substitute's, else hers who is here first.

        None where all are away: then it is the office's.
        """
        room, at = self._next_turn(room, unit, now)
        present = (
            each
            for each in self._coming(room, unit, at)
            if not is_away(each.worker.handle, room, unit, at)
        )
        found = min(present, key=_when, default=None)
        return found.worker if found else None

    def back(self, room: Room, unit: Unit, now: datetime) -> Back | None:
        """Return who reads here next, and when: duty hours count, and every absence (C-08, P-43)."""
        room, at = self._next_turn(room, unit, now)
        return min(self._coming(room, unit, at), key=_when, default=None)

    def _next_turn(self, room: Room, unit: Unit, now: datetime) -> tuple[Room, datetime]:
        return next_turn(room, unit, now, self.house.zone, self._duty.next_duty)

    def _coming(self, room: Room, unit: Unit, now: datetime) -> Iterator[Back]:
        substitute = substitute_of(room, now)
        alone = substitute is not None and not is_away(substitute, room, unit, now)
        handles = (substitute,) if alone else (member.handle for member in room.workers)
        for handle in handles:
            if (worker := self._staff.worker(handle)) is not None:
                free = absent_until(worker.handle, room, unit, now) or now
                never = not has_duty(self._duty, worker.handle, free)
                yield Back(worker, self._duty.next_duty(worker.handle, free), never)

    def listed(self, handle: Handle | None) -> Worker | None:
        """Return the listed worker with that handle."""
        return self._staff.worker(handle)

    def reader(self, room: Room, unit: Unit, now: datetime) -> Worker | None:
        """Return who may be named as reading here: nobody who is away, or is not in the room.

        None: nobody reads here; `of_one` then gives the substitute's number or the office's.
        """
        room, at = self._next_turn(room, unit, now)
        substitute = substitute_of(room, at)
        handles = [member.handle for member in room.workers if member.handle]
        handles.sort(key=lambda handle: handle != substitute)
        here = (self._staff.worker(h) for h in handles if not is_away(h, room, unit, at))
        return next((worker for worker in here if worker is not None), None)

    def of_one(
        self, room: Room, unit: Unit, now: datetime, worker: Worker | None
    ) -> Mapping[str, Param]:
        """Return the values of `of` with that worker's name, number and hours.

        Without one: those of the substitute who stands in, unless she is away herself; then the
        office's.
        """
        substitute = substitute_of(room, now)
        if worker is None and substitute is not None and not is_away(substitute, room, unit, now):
            worker = self._staff.worker(substitute)
        return self._values(room, unit, now, worker)

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
        """Return when a worker of the conversation is on duty again; None when nobody ever is."""
        handles = [h for h in self._responsible(room, now) if has_duty(self._duty, h, now)]
        return min((self._duty.next_duty(handle, now) for handle in handles), default=None)

    @staticmethod
    def _responsible(room: Room, now: datetime) -> tuple[Handle, ...]:
        substitute = substitute_of(room, now)
        if substitute is not None:
            return (substitute,)
        return tuple(member.handle for member in room.workers if member.handle)

    def of(self, room: Room, unit: Unit, now: datetime) -> Mapping[str, Param]:
        """Return the values that a text about this conversation may use.

        Instants are wall times of the organisation's zone.
        """
        return self._values(room, unit, now, self.named(room, unit, now))

    def _values(
        self, room: Room, unit: Unit, now: datetime, worker: Worker | None
    ) -> Mapping[str, Param]:
        house = self.house
        values: dict[str, Param] = {
            "bot": house.bot,
            "link": house.leaflet,
            "kuerzel": room.short,
            "fachkraft": worker.name if worker else house.team_name,
            "tel": worker.phone if worker else house.team_phone,
            "mail": worker.email if worker else house.team_mail,
            "tel_leitung": house.lead_phone,
            "dsb": house.data_protection,
        }
        if worker:
            values["dienstzeit"] = self._hours(worker.handle, room.voice.language)
        if back := self.back(room, unit, now):
            values["naechste_dienstzeit"] = back.at.astimezone(house.zone)
        return values


def _when(back: Back) -> tuple[bool, datetime]:
    return back.never, back.at
