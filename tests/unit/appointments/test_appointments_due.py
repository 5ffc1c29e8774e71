"""Reminders and retention, on the store's own timers."""

from datetime import timedelta
from pathlib import Path

from handlers.appointments.model import State
from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.office import Heard, open_office
from tests.unit.appointments.surroundings import FAMILY, PRIVATE


def seen(heard: list[Heard]) -> list[tuple[str, str]]:
    return [(str(one.room), one.template) for one in heard]


async def test_exactly_one_reminder_and_ok_confirms(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, private=False) as office:
        await office.types("/termin 26.11. 09:00 Büro")
        assert await office.until(wall(25, 8, 59)) == []
        (said,) = await office.until(wall(25, 9))
        assert (said.template, said.expires) == ("T-23", wall(26, 9))
        assert said.late == "T-23/spaet"
        assert len(said.buttons) == 3
        assert seen(await office.says("ok")) == [(FAMILY, "react \N{THUMBS UP SIGN}")]
        assert await office.until(wall(26, 9)) == []
        (stored,) = await office.stored()
        assert stored.state is State.CONFIRMED


async def test_at_night_it_comes_the_evening_before(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin Donnerstag 06:30 Krankenhaus")
        assert await office.until(wall(24, 19, 59)) == []
        assert seen(await office.until(wall(24, 20))) == [(FAMILY, "T-23")]
        assert await office.until(wall(26, 6, 30)) == []


async def test_a_moved_appointment_reminds_once_of_the_new_date(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 3.12. 14:00")
        await office.types("/verschieben 15 Uhr")
        said = await office.until(wall(3, 15, month=12))
        assert [(one.template, str(one.params["uhrzeit"])) for one in said] == [
            ("T-23", "15:00:00")
        ]


async def test_a_cancelled_appointment_is_never_reminded_of(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        await office.types("/absagen")
        assert await office.until(wall(28, 10)) == []


async def test_one_reminder_for_each_lead(tmp_path: Path) -> None:
    leads = (timedelta(days=3), timedelta(days=1), timedelta(hours=2))
    async with open_office(tmp_path, NOW, leads=leads) as office:
        await office.types("/termin 30.11. 15:00")
        heard = seen(await office.until(wall(30, 15)))
        assert [one for one in heard if one[0] == FAMILY] == [(FAMILY, "T-23")] * 3


async def test_a_little_late_is_not_mentioned(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        assert seen(await office.sleeps_until(wall(25, 10, 14))) == [(FAMILY, "T-23")]


async def test_later_comes_with_the_remark(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        assert seen(await office.sleeps_until(wall(25, 13))) == [(FAMILY, "T-23/spaet")]


async def test_after_the_start_only_the_worker_is_told(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        assert seen(await office.sleeps_until(wall(26, 10, 1))) == [(PRIVATE, "W-16")]


async def test_a_catch_up_at_night_waits_for_the_morning(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        assert await office.sleeps_until(wall(25, 23)) == []
        assert await office.until(wall(26, 7, 59)) == []
        assert seen(await office.until(wall(26, 8))) == [(FAMILY, "T-23/spaet")]


async def test_several_that_were_missed_come_as_one(tmp_path: Path) -> None:
    leads = (timedelta(days=2), timedelta(days=1))
    async with open_office(tmp_path, NOW, leads=leads) as office:
        await office.types("/termin 30.11. 10:00")
        assert seen(await office.sleeps_until(wall(29, 13))) == [(FAMILY, "T-23/spaet")]


async def test_nobody_is_reminded_of_what_was_missed(tmp_path: Path) -> None:
    leads = (timedelta(days=1),)
    async with open_office(tmp_path, NOW, leads=leads) as office:
        await office.types("/termin 26.11. 10:00")
        await office.sleeps_until(wall(26, 11))
        await office.types("/verpasst")
        assert await office.reminders() == []


async def test_a_day_after_its_end_it_is_deleted(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        await office.until(wall(27, 10, 59))
        assert len(await office.stored()) == 1
        await office.until(wall(27, 11))
        assert await office.stored() == []


async def test_a_moved_one_is_deleted_a_day_after_its_new_end(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        await office.types("/verschieben 30.11. 10:00")
        await office.until(wall(30, 12))
        assert len(await office.stored()) == 1
        await office.until(wall(1, 11, month=12))
        assert await office.stored() == []
