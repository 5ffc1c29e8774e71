"""Somebody does not know yet, or speaks of another one: nothing is passed on, our question stays open."""

import pytest

from handlers.appointments.model import State
from handlers.appointments.spoken.undecided import undecided
from tests.unit.appointments.office import Office
from tests.unit.appointments.replies import lines
from tests.unit.appointments.told import state
from tests.unit.appointments.unsure import NOT_OF_DATES, UNDECIDED


def test_everyday_reasons_are_known() -> None:
    """Shows C-02."""
    assert [text for text in lines(UNDECIDED) if not undecided(text)] == []


def test_what_may_be_graver_is_not_taken_for_one() -> None:
    """Shows C-03."""
    assert [text for text in lines(NOT_OF_DATES) if undecided(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "ich frag mein mann und sag dann bescheid",
        "mein mann kann nicht aber ich",
        "ich glaube, wir können da nicht",
        "maybe i can't come",
        "jag frågar min man och hör av mig",
    ],
)
async def test_nothing_is_refused_and_a_later_yes_counts(office: Office, text: str) -> None:
    """Shows S-09."""
    await office.types("/termin 26.11. 10:00")
    assert await office.says(text) == []
    await office.says("ja")
    assert await state(office) is State.CONFIRMED
