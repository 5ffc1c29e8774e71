"""Plain reminders and the agenda. Tuesday 24 November 2026, 10:00."""

from pathlib import Path

import pytest

from bot.core.texts import Text
from handlers.appointments.worker.plain import LONGEST
from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.office import Office, open_office, templates
from tests.unit.appointments.surroundings import FAMILY, PRIVATE


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("26.11. 9:00 Ausweis mitbringen", "Ausweis mitbringen"),
        ("Do 9 Uhr: um 10 Uhr ist das Amt offen", "um 10 Uhr ist das Amt offen"),
        ("26.11. 9:00 Bitte die 2 Hefte und 3 Stifte", "Bitte die 2 Hefte und 3 Stifte"),
    ],
)
async def test_the_text_is_said_as_the_worker_wrote_it(
    office: Office, typed: str, text: str
) -> None:
    (planned,) = await office.types(f"/erinnern {typed}")
    assert planned.template == "W-44"
    (said,) = await office.until(wall(26, 9))
    assert (said.room, said.template, said.late) == (FAMILY, "L-11", "L-11/spaet")
    assert said.params["text"] == text
    assert said.params["fachkraft"] == "Frau Kaya"
    assert await office.until(wall(30, 9)) == []


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "W-05"),
        ("26.11. 9:00", "W-05"),
        ("26.11. Ausweis", "W-17"),
        ("26.11. 9:00 oder 10:00 Ausweis", "W-17"),
        ("heute 9:00 Ausweis", "W-17"),
        ("jeden Tag 9:00 Ausweis", "W-17"),
        ("irgendwann Ausweis", "W-17"),
        ("26.11. 9:00 " + "x" * (LONGEST + 1), "W-44/zu-lang"),
    ],
)
async def test_what_is_unclear_is_asked_and_not_planned(
    office: Office, typed: str, answer: str
) -> None:
    (said,) = await office.types(f"/erinnern {typed}")
    assert said.template == answer
    assert await office.until(wall(30, 9)) == []


async def test_it_goes_out_in_the_client_window(office: Office) -> None:
    (planned,) = await office.types("/erinnern 26.11. 22:00 Müll")
    assert planned.template == "W-44/fenster"
    assert planned.params["wann"] == wall(27, 8)
    (said,) = await office.until(wall(27, 8))
    assert said.template == "L-11"


async def test_late_ones_take_turns_and_those_of_another_day_go_to_the_worker(
    office: Office,
) -> None:
    for text in ("eins", "zwei", "drei"):
        await office.types(f"/erinnern 26.11. 9:00 {text}")
    first = await office.sleeps_until(wall(26, 19, 59))
    assert [(one.room, one.template) for one in first] == [
        (FAMILY, "L-11/spaet"),
        (PRIVATE, "W-16/erinnerung"),
    ]
    second = await office.until(wall(26, 20))
    assert [one.template for one in second] == ["L-11/spaet"]
    assert await office.until(wall(27, 12)) == []


async def test_an_agenda_is_told_once_a_day_and_ends(office: Office) -> None:
    await office.types("/termin 25.11. 14:00")
    (said,) = await office.types("/tagesplan an")
    assert (said.room, said.template) == (PRIVATE, "W-42/an")
    await office.types("/tagesplan an", room=PRIVATE)
    said = (await office.until(wall(25, 9)))[-1]
    assert (said.room, said.template) == (PRIVATE, "W-42")
    (off,) = await office.types("/tagesplan aus")
    assert off.template == "W-42/aus"
    assert [h for h in await office.until(wall(30, 9)) if h.room == PRIVATE] == []


async def test_an_agenda_of_a_day_that_is_over_is_not_told(office: Office) -> None:
    await office.types("/tagesplan an")
    assert await office.sleeps_until(wall(26, 9)) == []
    assert [h.template for h in await office.until(wall(27, 9))] == ["W-42/keine"]


async def test_an_agenda_needs_a_room_of_her_own(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, private=False) as office:
        (said,) = await office.types("/tagesplan an")
        assert said.template == "W-12"
        assert await office.until(wall(30, 9)) == []


async def test_a_waiting_one_is_taken_back_by_its_number(office: Office) -> None:
    await office.types("/erinnern 26.11. 9:00 Heft")
    await office.types("/erinnern 25.11. 9:00 Ausweis")
    (asked,) = await office.types("/erinnern weg")
    assert asked.template == "W-44/welche"
    (said,) = await office.types("/erinnern K-1 weg 2", room=PRIVATE)
    what = said.params["was"]
    assert isinstance(what, Text)
    assert what.params["wann"] == wall(26, 9)
    heard = await office.until(wall(30, 12))
    assert [one.params["text"] for one in heard] == ["Ausweis"]


@pytest.mark.parametrize("typed", ["weg", "weg 1", "Löschen 1", "off #1.", "bort"])
async def test_the_only_one_needs_no_number(office: Office, typed: str) -> None:
    await office.types("/erinnern 26.11. 9:00 Heft")
    assert templates(await office.types(f"/erinnern {typed}")) == ["W-27"]
    assert await office.until(wall(30, 12)) == []
    assert templates(await office.types(f"/erinnern {typed}")) == ["W-31"]
    assert templates(await office.types("/rueckgaengig")) == ["W-31"]


async def test_a_text_that_begins_like_that_is_still_a_reminder(office: Office) -> None:
    (said,) = await office.types("/erinnern weg 26.11. 9 Uhr")
    assert said.template != "W-27"


async def test_an_unknown_number_takes_nothing_back(office: Office) -> None:
    await office.types("/erinnern 26.11. 9:00 Heft")
    assert templates(await office.types("/erinnern weg 7")) == ["W-44/welche"]
    assert len(await office.until(wall(30, 12))) == 1
