"""A child is called by its name: its illness is an answer to our question, and nobody else's is."""

import pytest

from handlers.appointments.spoken.replies import reply
from tests.unit.appointments.ill_children import ILL, NOT_OURS
from tests.unit.appointments.office import Office
from tests.unit.appointments.replies import lines
from tests.unit.appointments.surroundings import FAMILY, PRIVATE
from tests.unit.appointments.told import seen


def test_a_child_by_its_name_is_known() -> None:
    """Shows C-02."""
    assert [text for text in lines(ILL) if reply(text) is None] == []


def test_whoever_else_is_ill_is_no_answer() -> None:
    """Shows C-03."""
    assert [text for text in lines(NOT_OURS) if reply(text) is not None] == []


@pytest.mark.parametrize("text", ["hallo frau kaya, jonas ist krank", "mein kind hat 39,5 fieber"])
async def test_its_illness_is_passed_on(office: Office, text: str) -> None:
    """Shows S-05."""
    await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    assert sorted(seen(await office.says(text))) == [(FAMILY, "T-24"), (PRIVATE, "W-14")]


async def test_unasked_it_is_talk(office: Office) -> None:
    assert await office.says("jonas ist krank") == []
