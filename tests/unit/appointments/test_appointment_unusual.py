"""Unusual hours, silence and turns. Tuesday 24 November 2026, 10:00."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.office import Office, open_office, templates
from tests.unit.appointments.surroundings import FAMILY, PRIVATE


@pytest.mark.parametrize("when", ["22:00", "23:30", "5:30 Uhr früh", "21:00-22:30 Uhr"])
async def test_the_night_is_asked_about(office: Office, when: str) -> None:
    (asked,) = await office.types(f"/termin 3.12. {when}")
    assert (asked.template, asked.buttons) == (
        "W-18",
        ("appointment.meant", "appointment.not-meant"),
    )
    assert [a for a in await office.stored() if a.alive] == []
    assert await office.presses(asked, "appointment.meant") == []


@pytest.mark.parametrize("when", ["6:00 Uhr früh", "21:00-22:00 Uhr", "19:30"])
async def test_early_and_late_hours_are_not(office: Office, when: str) -> None:
    assert templates(await office.types(f"/termin 3.12. {when}")) == ["T-22"]


async def test_a_yes_makes_it_and_a_second_yes_nothing(office: Office) -> None:
    (asked,) = await office.types("/termin 3.12. 22:00", room=PRIVATE, target="K-1")
    said = await office.says("Ja.", who=office.worker, room=PRIVATE)
    assert sorted(templates(said)) == ["T-22", "W-03"]
    assert [a.alive for a in await office.stored()] == [True]
    assert await office.says("ja", who=office.worker, room=PRIVATE) == []
    assert asked.room == PRIVATE


async def test_a_move_that_others_have_overtaken_is_not_made(office: Office) -> None:
    await office.types("/termin 3.12. 14:00")
    (asked,) = await office.types("/verschieben 3.12. 22:00")
    await office.types("/verschieben 4.12. 14:00")
    said = await office.presses(asked, "appointment.meant", who=office.worker)
    assert templates(said) == ["W-31"]
    (kept,) = await office.stored()
    assert kept.start == wall(4, 14, month=12)


async def test_a_no_leaves_no_trace(office: Office) -> None:
    (asked,) = await office.types("/termin 3.12. 22:00")
    said = await office.presses(asked, "appointment.not-meant", who=office.worker)
    assert templates(said) == ["W-31/so-lassen"]
    assert await office.stored() == []


async def test_an_unanswered_question_leaves_no_trace(office: Office) -> None:
    await office.types("/termin 3.12. 22:00")
    await office.until(office.now + timedelta(minutes=15))
    assert await office.stored() == []


TWO = (timedelta(days=3), timedelta(days=1))


async def test_two_reminders_without_a_word_are_shown_once(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, leads=TWO) as office:
        await office.types("/termin 30.11. 15:00")
        assert templates(await office.until(wall(29, 17, 59))) == ["T-23", "T-23"]
        (shown,) = await office.until(wall(29, 18))
        assert (shown.room, shown.template) == (PRIVATE, "W-34")
        assert await office.until(wall(30, 15)) == []


@pytest.mark.parametrize("deed", ["word", "press", "moved"])
async def test_any_reaction_breaks_the_silence(tmp_path: Path, deed: str) -> None:
    async with open_office(tmp_path, NOW, leads=TWO) as office:
        await office.types("/termin 30.11. 15:00")
        *_, reminder = await office.until(wall(29, 15))
        if deed == "word":
            await office.says("Guten Tag")
        elif deed == "press":
            await office.presses(reminder, "appointment.accept")
        else:
            await office.types("/verschieben 30.11. 16:00")
        assert "W-34" not in templates(await office.until(wall(30, 14)))


async def test_late_reminders_take_turns_and_keep_the_window(office: Office) -> None:
    for hour in (14, 16, 18):
        await office.types(f"/termin 26.11. {hour}:00")
    first = await office.sleeps_until(wall(25, 19, 59))
    assert [(h.room, h.template) for h in first] == [(FAMILY, "T-23/spaet")]
    assert templates(await office.until(wall(25, 20))) == ["T-23/spaet"]
    assert await office.until(wall(26, 7, 59)) == []
    assert templates(await office.until(wall(26, 8))) == ["T-23/spaet"]
    assert await office.until(wall(26, 19)) == []


async def test_whose_turn_would_come_after_the_start_is_told_to_the_worker(office: Office) -> None:
    for place in ("Büro", "Amt"):
        await office.types(f"/termin 26.11. 10:00 {place}")
    heard = await office.sleeps_until(wall(26, 10) - timedelta(seconds=30))
    assert sorted((h.room, h.template) for h in heard) == [
        (FAMILY, "T-23/spaet"),
        (PRIVATE, "W-16"),
    ]
    assert await office.until(wall(26, 12)) == []
