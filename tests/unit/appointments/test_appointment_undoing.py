"""Taking back and correcting. Tuesday 24 November 2026, 10:00."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from bot.core.ids import MessageId
from handlers.appointments.model import State
from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.office import Office, open_office, templates
from tests.unit.appointments.surroundings import LINDNER, MOTHER, OTHER, PRIVATE


async def test_a_cancelled_one_is_gone_for_good_after_half_an_hour(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    assert templates(await office.types("/absagen")) == ["T-25"]
    (kept,) = await office.stored()
    assert kept.state is State.CANCELLED
    assert await office.reminders() == []
    assert await office.until(office.now + timedelta(minutes=30)) == []
    assert await office.stored() == []


async def test_an_undone_move_goes_on_in_the_history(office: Office) -> None:
    await office.types("/termin 3.12. 14:00 Hausbesuch")
    await office.types("/verschieben 4.12. 15:00 Büro")
    said = await office.types("/rueckgaengig")
    assert templates(said) == ["T-22/korrektur", "W-27"]
    (now,) = await office.stored()
    assert (now.start, now.place, now.version) == (wall(3, 14, month=12), "Hausbesuch", 3)
    assert [version.version for version in now.history] == [1, 2]
    assert await office.reminders() == [wall(2, 14, month=12)]


async def test_only_her_own_acts_are_undone(office: Office) -> None:
    await office.types("/termin 3.12. 14:00", room=OTHER)
    (said,) = await office.types("/rueckgaengig", who=LINDNER, room=OTHER)
    assert said.template == "W-31"
    assert len(await office.stored(OTHER)) == 1


async def test_an_act_that_another_worker_has_overtaken_stays(office: Office) -> None:
    await office.types("/termin 3.12. 14:00", room=OTHER)
    await office.types("/verschieben 4.12. 14:00", who=LINDNER, room=OTHER)
    said = await office.types("/rueckgaengig", room=OTHER)
    assert templates(said) == ["W-31"]
    (kept,) = await office.stored(OTHER)
    assert kept.start == wall(4, 14, month=12)


async def test_what_would_lie_in_the_past_is_not_restored(office: Office) -> None:
    await office.types("/termin 24.11. 10:10")
    await office.types("/verschieben 3.12. 10:00")
    await office.until(wall(24, 10, 20))
    assert templates(await office.types("/rueckgaengig")) == ["W-31"]
    (kept,) = await office.stored()
    assert kept.start == wall(3, 10, month=12)


async def test_an_edited_proposal_may_be_for_one_person(office: Office) -> None:
    first = await office.types("/termin 3.12. 14:00")
    assert templates(first) == ["T-22"]
    said = await office.edits(office.newest, "/termin 3.12. 15:00 nur Jonas")
    assert templates(said) == ["T-22/korrektur", "W-50/nur"]
    (now,) = await office.stored()
    assert (now.only_for, now.start) == ("Jonas", wall(3, 15, month=12))


async def test_an_edit_of_an_overtaken_proposal_shows_what_stands(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    typed = office.newest
    await office.types("/verschieben 4.12. 14:00")
    said = await office.edits(typed, "/termin 3.12. 16:00")
    assert templates(said) == ["W-03"]
    (kept,) = await office.stored()
    assert kept.start == wall(4, 14, month=12)


async def test_an_edit_to_another_appointment_takes_the_first_back(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    await office.types("/termin 4.12. 14:00")
    await office.types("/absagen 1")
    said = await office.edits(office.newest, "/absagen 2")
    assert templates(said) == ["T-22/korrektur", "W-27", "T-25"]
    alive = [a.number for a in await office.stored() if a.alive]
    assert alive == [1]


async def test_an_edit_in_the_past_is_asked_back(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    said = await office.edits(office.newest, "/termin 24.11. 9:00")
    assert templates(said) == ["W-17"]


async def test_nobody_else_corrects_her_message(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    typed = office.newest
    assert await office.edits(typed, "na sowas", who=MOTHER) == []
    assert await office.deletes(typed, who=MOTHER) == []
    (kept,) = await office.stored()
    assert kept.start == wall(3, 14, month=12)


async def test_a_message_deleted_days_later_was_only_tidied_up(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    typed = office.newest
    await office.until(wall(26, 12))
    assert await office.deletes(typed) == []
    assert len(await office.stored()) == 1


async def test_a_deleted_plain_reminder_never_comes(office: Office) -> None:
    await office.types("/erinnern 26.11. 9:00 Heft", room=PRIVATE, target="K-1")
    said = await office.deletes(office.newest, room=PRIVATE)
    assert [(one.room, one.template) for one in said] == [(PRIVATE, "W-27")]
    assert await office.until(wall(30, 9)) == []


async def test_deleting_any_other_message_does_nothing(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    assert await office.deletes(MessageId("something else")) == []
    assert len(await office.stored()) == 1


async def test_an_edited_move_is_undone_to_the_date_before_both(office: Office) -> None:
    await office.types("/termin 3.12. 14:00 Büro")
    await office.types("/verschieben 4.12. 10:00")
    assert templates(await office.edits(office.newest, "/verschieben 4.12. 11:00")) == [
        "T-22/korrektur"
    ]
    assert templates(await office.deletes(office.newest)) == ["T-22/korrektur", "W-27"]
    (now,) = await office.stored()
    assert now.start == wall(3, 14, month=12)


async def test_an_edited_move_of_a_series_is_undone_to_where_it_was(office: Office) -> None:
    await office.types("/serie jeden Donnerstag 15 Uhr Büro")
    await office.types("/verschieben serie Mittwoch 16 Uhr")
    said = await office.edits(office.newest, "/verschieben serie Mittwoch 17 Uhr")
    assert templates(said) == ["L-06/korrektur"]
    assert templates(await office.types("/rueckgaengig")) == ["L-06/korrektur", "W-27"]
    starts = [a.start for a in await office.stored() if a.part_of]
    assert starts[0] == wall(26, 15)


async def test_an_edit_that_cannot_be_read_moves_nothing(office: Office) -> None:
    await office.types("/termin 3.12. 14:00 Büro")
    await office.types("/verschieben 4.12. 10:00")
    assert templates(await office.edits(office.newest, "/verschieben irgendwann")) == ["W-17"]
    assert templates(await office.deletes(office.newest)) == ["T-22/korrektur", "W-27"]
    (now,) = await office.stored()
    assert now.start == wall(3, 14, month=12)


@pytest.mark.parametrize("reverse", ["ON", "OFF"])
async def test_what_one_answer_cancelled_comes_back_last_first(
    tmp_path: Path, reverse: str
) -> None:
    """In whatever order SQLite finds the rows."""

    def on_connect(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        connection.cursor().execute(f"PRAGMA reverse_unordered_selects = {reverse}")

    event.listen(Engine, "connect", on_connect)
    try:
        async with open_office(tmp_path, NOW) as office:
            for day in (3, 4, 5):
                await office.types(f"/termin {day}.12. 14:00", room=OTHER)
            await office.types("/absagen 1 und 2 und 3", room=OTHER)
            await office.types("ja", room=OTHER)
            back = []
            for _ in range(3):
                (*_, said) = await office.types("/rueckgaengig", room=OTHER)
                back.append(str(said.params["was"]))
    finally:
        event.remove(Engine, "connect", on_connect)
    assert [day for said in back for day in (3, 4, 5) if f"2026, 12, {day}," in said] == [5, 4, 3]
