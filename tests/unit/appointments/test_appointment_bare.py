""" "Schreiben Sie, was anders ist": a bare time or place is passed on as a wish, never guessed (S-05)."""

import pytest

from handlers.appointments.model import State
from handlers.appointments.spoken.replies import reply
from tests.unit.appointments.elsewhere import NO_WISH, OTHERS, PLACES, WHAT_STANDS
from tests.unit.appointments.examples import wall
from tests.unit.appointments.office import Office
from tests.unit.appointments.replies import lines
from tests.unit.appointments.surroundings import FAMILY, PRIVATE
from tests.unit.appointments.told import seen, state

WITH_A_QUESTION = [(text, "T-24") for text in lines(OTHERS)]
WITHOUT_ONE = [(text, "T-24/kurz") for text in lines(PLACES)]


@pytest.mark.parametrize(("text", "answer"), WITH_A_QUESTION + WITHOUT_ONE)
async def test_another_time_or_place_is_passed_on(office: Office, text: str, answer: str) -> None:
    """Shows C-02, S-05: another time is asked for only where that helps."""
    await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    told = sorted([(str(PRIVATE), "W-14"), (str(FAMILY), answer)])
    assert sorted(seen(await office.says(text))) == told
    (stored,) = await office.stored()
    assert (stored.start, stored.state) == (wall(26, 10), State.PROPOSED)


def test_what_is_no_wish_is_not_taken_for_one() -> None:
    """Shows C-03."""
    assert [text for text in lines(NO_WISH) if reply(text) is not None] == []


@pytest.mark.parametrize("text", lines(WHAT_STANDS))
async def test_what_stands_is_no_wish(office: Office, text: str) -> None:
    """Shows C-23."""
    await office.types("/termin 26.11. 10:00 60min Hausbesuch")
    assert await office.says(text) == []
    assert await state(office) is State.PROPOSED
