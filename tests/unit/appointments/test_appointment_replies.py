"""Short replies beside a name, a weekday, a reminder. Tuesday 24 November 2026, 10:00."""

import pytest

from handlers.appointments.model import State
from tests.unit.appointments.examples import wall
from tests.unit.appointments.office import Office
from tests.unit.appointments.surroundings import FAMILY, PRIVATE
from tests.unit.appointments.told import seen, state

ACCEPT = "appointment.accept"


async def test_her_name_does_not_hide_a_yes(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("hallo Frau Kaya, ja das passt uns gut. LG Demir")
    assert await state(office) is State.CONFIRMED


async def test_coming_late_is_passed_on_once_and_changes_nothing(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("ja")
    assert await office.says("komme später") == []
    await office.until(wall(26, 9, 50))
    said = await office.says("ich komme 10 minuten später, sorry")
    assert sorted(seen(said)) == [(FAMILY, "L-18"), (PRIVATE, "W-51")]
    assert await office.says("wir kommen noch später") == []
    (stored,) = await office.stored()
    assert (stored.start, stored.state) == (wall(26, 10), State.CONFIRMED)


async def test_late_for_nothing_is_not_ours(office: Office) -> None:
    assert await office.says("komme später") == []


async def test_a_yes_to_the_reminder_of_a_confirmed_one_is_acknowledged_once(
    office: Office,
) -> None:
    (said,) = await office.types("/termin 26.11. 10:00")
    await office.presses(said, ACCEPT)
    (reminded,) = await office.until(wall(25, 10))
    assert seen(await office.presses(reminded, ACCEPT)) == [(FAMILY, "L-03")]
    assert await office.presses(reminded, ACCEPT) == []
    assert await office.says("ja") == []


async def test_a_word_to_the_reminder_of_a_confirmed_one_is_acknowledged_once(
    office: Office,
) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("ja")
    await office.until(wall(25, 10))
    assert seen(await office.says("ja")) == [(FAMILY, "react 👍")]
    assert await office.says("ja") == []


@pytest.mark.parametrize(
    "text", ["Freitag passt", "guten morgen frau kaya, freitag passt uns", "Freitag 10 Uhr klappt"]
)
async def test_in_an_answer_the_weekday_names_the_date(office: Office, text: str) -> None:
    await office.types("/termin 4.12. 10:00")
    await office.says(text)
    assert await state(office) is State.CONFIRMED


@pytest.mark.parametrize(
    "text", ["Donnerstag passt", "Freitag 27.11. passt", "Freitag 11 Uhr klappt", "morgen passt"]
)
async def test_another_day_is_no_yes(office: Office, text: str) -> None:
    await office.types("/termin 4.12. 10:00")
    await office.says(text)
    assert await state(office) is State.PROPOSED


async def test_a_weekday_calls_off_one_occurrence_never_the_series(office: Office) -> None:
    await office.types("/termin jeden zweiten Freitag 10 Uhr ab 4.12.")
    said = await office.says("Guten Morgen, den am Freitag müssen wir absagen. Viele Grüße, Fatma")
    assert sorted(seen(said)) == [(FAMILY, "T-25"), (PRIVATE, "W-15")]
    assert any(a.series and a.alive for a in await office.stored())


async def test_a_greeting_names_no_day(office: Office) -> None:
    await office.types("/termin 26.11. 10:00")
    await office.says("Guten Morgen, ja passt")
    assert await state(office) is State.CONFIRMED
