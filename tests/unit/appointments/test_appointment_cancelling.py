"""A family calls off in verbs that come apart, or with its reason in the same breath."""

import pytest

from handlers.appointments.model import State
from handlers.appointments.spoken.apart import set_apart
from handlers.appointments.spoken.said import Meaning
from handlers.appointments.spoken.words import may_be_meant, understand
from tests.unit.appointments.cancelling import CANCELS, CANCELS_NOTHING
from tests.unit.appointments.examples import wall
from tests.unit.appointments.office import Office
from tests.unit.appointments.replies import lines
from tests.unit.appointments.surroundings import FAMILY, PRIVATE
from tests.unit.appointments.told import seen, state


def cancels(text: str) -> bool:
    said = understand(set_apart(text)) if may_be_meant(text) else None
    return said is not None and said.meaning is Meaning.CANCEL


def test_cancellations_are_read() -> None:
    """Shows C-02."""
    assert [text for text in lines(CANCELS) if not cancels(text)] == []


def test_what_is_none_is_not_taken_for_one() -> None:
    """Shows C-03."""
    assert [text for text in lines(CANCELS_NOTHING) if cancels(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Guten Morgen, ich bin leider krank und muss absagen",
        "Hallo Frau Kaya ich sage für heute ab",
        "ich sag den termin ab",
        "i'm sick and have to cancel",
        "jag är sjuk och måste ställa in",
    ],
)
async def test_on_the_day_it_is_called_off_and_the_worker_told(office: Office, text: str) -> None:
    """Shows S-05, S-06."""
    await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    await office.says("ja")
    await office.until(wall(26, 8, 5))
    assert seen(await office.says(text)) == [(FAMILY, "T-25"), (PRIVATE, "W-15")]
    assert await office.stored() == []


async def test_a_reason_that_names_another_day_calls_nothing_off(office: Office) -> None:
    """Shows C-23."""
    await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    await office.says("freitag kann ich nicht und muss absagen")
    assert await state(office) is State.PROPOSED
