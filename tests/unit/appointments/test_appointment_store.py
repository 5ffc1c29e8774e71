"""What lies on disk: nothing that a person typed."""

from datetime import timedelta
from pathlib import Path

from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.office import open_office
from tests.unit.appointments.surroundings import FAMILY, OTHER


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_place_and_name_are_not_readable_on_disk(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, group=True) as office:
        await office.types("/termin 26.11. 10:00 Suchtberatung nur Jonas")
        on_disk = everything_in(tmp_path)
        assert FAMILY.encode() in on_disk
        assert b"Suchtberatung" not in on_disk
        assert b"Jonas" not in on_disk


async def test_an_appointment_comes_back_as_it_was(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, group=True) as office:
        await office.types("/termin 26.11. 10:00 Büro nur Jonas")
        await office.types("/verschieben 27.11. 9:30 90min")
        (stored,) = await office.stored()
        assert (stored.start, stored.length) == (wall(27, 9, 30), timedelta(minutes=90))
        assert (stored.place, stored.only_for, stored.worker) == ("Büro", "Jonas", "kaya")
        assert (stored.history[0].version, stored.history[0].start) == (1, wall(26, 10))
        assert stored.local_start.isoformat() == "2026-11-27T09:30:00+01:00"


async def test_families_do_not_see_each_others_appointments(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        await office.types("/termin 27.11. 10:00", room=OTHER)
        assert [a.number for a in await office.stored(OTHER)] == [1]
        (listed,) = await office.types("/termine")
        assert len(str(listed.params["zeilen"]).split("W-03/zeile")) == 2
