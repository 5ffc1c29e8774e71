"""The values that many texts share: who the worker is, how she is reached, when she is back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.ids import Handle
from bot.core.ports import Unit
from bot.core.room import Room
from bot.core.staff import Staff, Worker
from bot.core.texts import Param
from handlers.prompts import DutyTimes, Prompts, has_duty
from handlers.substitutes.marks import absent_until, is_away, on_the_rota, responsible
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


@dataclass(frozen=True, slots=True)
class Present:
    """Who there is for a conversation at one moment: the one answer to who reads there.

    `next`: who is there next, and when. `named`: whose name and number a text gives; the office's where
    all are away. `reads`: the same one, if she is in the conversation: else no text may promise that
    somebody looks there.
    """

    next: Back | None
    named: Worker | None
    reads: Worker | None


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

    def present(self, room: Room, unit: Unit, now: datetime) -> Present:
        """Return who there is: duty hours count, and every absence (C-08, P-43)."""
        room, at = next_turn(room, unit, now, self.house.zone, self._duty.next_duty)
        coming = sorted(self._coming(room, unit, at), key=_when)
        here = {member.handle for member in room.workers}
        free = (each.worker for each in coming if not is_away(each.worker.handle, room, unit, at))
        named = next(free, None)
        reads = named if named is not None and named.handle in here else None
        return Present(next(iter(coming), None), named, reads)

    def _coming(self, room: Room, unit: Unit, now: datetime) -> Iterator[Back]:
        for handle in responsible(room, unit, now):
            if (worker := self._staff.worker(handle)) is not None:
                free = absent_until(worker.handle, room, unit, now) or now
                never = not has_duty(self._duty, worker.handle, free)
                yield Back(worker, self._duty.next_duty(worker.handle, free), never)

    def listed(self, handle: Handle | None) -> Worker | None:
        """Return the listed worker with that handle."""
        return self._staff.worker(handle)

    def of_one(
        self, room: Room, unit: Unit, now: datetime, worker: Worker | None
    ) -> Mapping[str, Param]:
        """Return the values of `of` with that worker's name, number and hours; without one the office's."""
        return self._values(room, unit, now, worker)

    def deserted(self, prompts: Prompts, ctx: Context) -> bool:
        """Whether nobody reads here and nobody can be told: a text may then promise no human."""
        reads = self.present(ctx.room, ctx.unit, ctx.now).reads
        return reads is None and not prompts.reaches(ctx, ctx.room)

    def told(
        self, room: Room, unit: Unit, now: datetime, told: Worker | None
    ) -> Mapping[str, Param]:
        """Return the values of a text that says who is told: hers, else those of `of`."""
        return self.of_one(room, unit, now, told) if told else self.of(room, unit, now)

    def on_duty(self, room: Room, now: datetime) -> bool:
        """Whether a worker of the conversation is on duty by the rota."""
        return any(self._duty.on_duty(handle, now) for handle in on_the_rota(room, now))

    def on_call(self, room: Room, now: datetime) -> Worker | None:
        """Return who is to be told at once because nobody of the conversation is on duty (X-06)."""
        listed = self._staff.worker(self.house.on_call)
        return None if listed is None or self.on_duty(room, now) else listed

    def next_duty(self, room: Room, now: datetime) -> datetime | None:
        """Return when a worker of the conversation is on duty again; None when nobody ever is."""
        handles = [h for h in on_the_rota(room, now) if has_duty(self._duty, h, now)]
        return min((self._duty.next_duty(handle, now) for handle in handles), default=None)

    def of(self, room: Room, unit: Unit, now: datetime) -> Mapping[str, Param]:
        """Return the values that a text about this conversation may use.

        Instants are wall times of the organisation's zone.
        """
        return self._values(room, unit, now, self.present(room, unit, now).named)

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
        if back := self.present(room, unit, now).next:
            values["naechste_dienstzeit"] = back.at.astimezone(house.zone)
        return values


def _when(back: Back) -> tuple[bool, datetime]:
    return back.never, back.at
