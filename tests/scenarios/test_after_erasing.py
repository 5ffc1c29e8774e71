"""Where all of a closed case is deleted the bot says so, and whoever is there still learns of a need (M-09)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.scenarios.test_closed_case import close
from tests.support.story import FAMILY, Story

ASKED = ("was ist über mich gespeichert?", "bitte lösch meine daten")
VIOLENCE = "mein mann schlägt mich"


@pytest.fixture
async def erased(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a closed case of which nothing is stored any more."""
    async with family(tmp_path, transport="roman") as story:
        await close(story)
        await story.advance("P1DT2H")
        yield story


@pytest.mark.parametrize("asked", ASKED)
async def test_m_09_a_crisis_is_told_whatever_was_asked_before(erased: Story, asked: str) -> None:
    """Shows C-14, M-09, M-34."""
    await erased.family_writes(asked)
    erased.worker_room_shows("Telefon und E-Mail genannt")
    await erased.family_writes(CRISIS)
    assert erased.templates(FAMILY) == ["T-09"]
    erased.worker_room_shows("Bitte sehen Sie dort nach")
    assert not erased.alarms()


@pytest.mark.parametrize("asked", ASKED)
async def test_p_23_nothing_deleted_is_said_to_be_stored(erased: Story, asked: str) -> None:
    """Shows C-15, P-23, P-27; in an hour once."""
    await erased.family_writes(asked)
    said = erased.family_sees("ist gelöscht")
    assert "0208 30008-0" in said
    assert "datenschutz@example.org" in said
    assert not [word for word in ("Bot raus", "kein Mensch") if word in said]
    await erased.family_writes(asked)
    erased.nothing_said()


async def test_p_23_it_is_said_in_the_language_asked_in(erased: Story) -> None:
    """Shows M-05, P-23: of the chat's own nothing is known any more."""
    await erased.family_writes("what is stored about me?")
    erased.family_sees("The support has ended")


async def test_p_23_below_a_crisis_text_nothing_is_said_of_it(erased: Story) -> None:
    """Shows M-09."""
    await erased.family_writes(f"{CRISIS}. {ASKED[0]}")
    assert erased.templates(FAMILY) == ["T-09"]
    erased.worker_room_shows("Bitte sehen Sie dort nach")


async def test_m_09_violence_after_a_crisis_is_not_left_unanswered(erased: Story) -> None:
    """Shows M-09, X-03: in words that harm nobody, once in an hour."""
    await erased.family_writes(CRISIS)
    await erased.family_writes(VIOLENCE)
    assert erased.templates() == ["T-29"]
    await erased.family_writes("was soll ich tun")
    erased.nothing_said()


async def test_m_09_violence_alone_asks_to_look(erased: Story) -> None:
    """Shows M-09."""
    await erased.family_writes(VIOLENCE)
    assert erased.templates(FAMILY) == ["T-29"]
    erased.worker_room_shows("Bitte sehen Sie dort nach")


async def test_x_03_a_warning_of_a_reader_is_met_with_silence(erased: Story) -> None:
    """Shows X-03."""
    await erased.family_writes("mein mann liest hier mit")
    assert erased.templates() == ["W-30"]
    await erased.family_writes(VIOLENCE)
    erased.nothing_said()
