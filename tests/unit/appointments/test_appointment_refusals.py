"""A family says no in its own words: passed on, never guessed, and never instead of something graver."""

from pathlib import Path
from time import process_time

import pytest

from handlers.appointments.spoken.replies import reply
from handlers.appointments.spoken.said import Meaning
from handlers.appointments.spoken.words import understand
from tests.unit.appointments.examples import NOW, wall
from tests.unit.appointments.more_replies import MORE_REFUSALS, NOT_READ, OTHER_DAYS
from tests.unit.appointments.office import Office, open_office
from tests.unit.appointments.replies import REFUSALS, lines
from tests.unit.appointments.reply_traps import MORE_TRAPS, TRAPS
from tests.unit.appointments.surroundings import FAMILY, PRIVATE
from tests.unit.appointments.told import seen

NO = {Meaning.CANNOT, Meaning.CANCEL}
PASSED_ON = sorted([(str(PRIVATE), "W-14"), (str(FAMILY), "T-24")])


OF_THIS_DAY = [
    "bin krank kann nicht kommen",
    "mein kind ist krank",
    "um 10 kann ich nicht",
    "kann morgen ned",
    "donnerstag ist schlecht",
    "10 uhr ist zu früh",
    "bin bis freitag krank",
    "ich hab morgen einen arzttermin",
    "lieber 11 uhr",
    "10 min später bitte",
    "sorry we can't tomorrow",
    "vi kan inte komma på torsdag",
    "kann nicht kommen muss um 12 meine schwester abholen",
]


def read_alone(text: str) -> bool:
    names = frozenset({"kaya"})
    said = understand(text, names)
    return reply(text, names) is not None or (said is not None and said.meaning in NO)


def test_refusals_are_read() -> None:
    """Shows C-02."""
    known = sorted({*lines(REFUSALS), *lines(MORE_REFUSALS)} - {*lines(NOT_READ)})
    assert [text for text in known if not read_alone(text)] == []


def test_some_are_not_read_yet() -> None:
    assert [text for text in lines(NOT_READ) if read_alone(text)] == []


def test_traps_are_not_taken() -> None:
    """Shows C-03."""
    traps = [*lines(TRAPS), *lines(MORE_TRAPS)]
    assert [text for text in traps if read_alone(text)] == []


@pytest.mark.parametrize("text", OF_THIS_DAY)
async def test_a_refusal_is_passed_on(office: Office, text: str) -> None:
    """Shows C-38, S-05, S-06."""
    assert sorted(await below_the_reminder(office, text)) == PASSED_ON


@pytest.mark.parametrize("text", lines(OTHER_DAYS))
async def test_another_day_is_another_day(office: Office, text: str) -> None:
    """Shows C-23."""
    assert await below_the_reminder(office, text) == []


async def below_the_reminder(office: Office, text: str) -> list[tuple[str, str]]:
    await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    await office.until(wall(25, 10, 30))
    return seen(await office.says(text))


@pytest.mark.parametrize(
    "text", ["bin krank", "keine zeit", "lieber 11 uhr", "um 10 kann ich nicht"]
)
async def test_nobody_was_asked(office: Office, text: str) -> None:
    assert await office.says(text) == []


async def test_after_a_workers_words_a_reason_may_be_meant_for_her(office: Office) -> None:
    """Shows C-22."""
    await office.types("/termin 26.11. 10:00")
    await office.types("Wie geht es Ihnen?")
    assert await office.says("ich bin krank") == []


async def test_of_two_the_quoted_one_is_meant(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW) as office:
        await office.types("/termin 26.11. 10:00")
        (said,) = await office.types("/termin 27.11. 10:00")
        assert (FAMILY, "T-24") in seen(await office.says("bin krank", quotes=said.message))


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("morgen leider das es " * 10, False),
        ("ich kann morgen " * 13, False),
        ("leider " * 39 + "nicht", True),
    ],
)
def test_the_longest_message_is_read_at_once(text: str, refuses: bool) -> None:
    """In processor time, with room for slow machines; the first reading of all prepares the phrases."""
    reply("leider nicht")
    started = process_time()
    assert (reply(text) is not None) is refuses
    assert process_time() - started < 1


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("mein kind ist krank", True),
        ("bin krank kann nicht kommen", True),
        ("kann nicht kommen mein vater ist im heim", False),
        ("geht nicht aber freitag passt", False),
    ],
)
def test_whether_anything_else_was_said(text: str, whole: bool) -> None:
    said = reply(text)
    assert said is not None
    assert said.whole is whole
