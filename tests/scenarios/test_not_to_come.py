"""On the day itself a worker is told not to come, whatever the reason beside it (C-39, S-05)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story


@pytest.fixture
async def visit(tmp_path: Path) -> AsyncIterator[Story]:
    """Half an hour before a visit that the mother has agreed to."""
    async with family(tmp_path) as story:
        await story.worker_writes("/termin 26.11. 15:00 Hausbesuch")
        await story.family_writes("ja")
        await story.until("2026-11-26T14:30:00+01:00")
        story.templates(PRIVATE)
        yield story


@pytest.mark.parametrize(
    "text",
    [
        "Bitte kommen Sie heute nicht, mein Mann ist zuhause",
        "heute bitte nicht, er hat frei",
        "heute lieber nicht er ist da",
        "sie brauchen heute nicht kommen er ist da",
        "please dont come today he is home",
    ],
)
async def test_c_39_the_worker_is_told_and_nothing_is_asked(visit: Story, text: str) -> None:
    """Shows C-39, S-05."""
    await visit.family_writes(text)
    assert visit.templates(PRIVATE) == ["W-14"]
    assert "?" not in visit.family_sees("Ich gebe weiter, dass der Termin am Donnerstag")


async def test_c_39_of_a_rage_she_is_asked_to_look_as_well(visit: Story) -> None:
    """Shows C-39, M-09."""
    await visit.family_writes("kommen sie heute nicht er ist sauer")
    assert visit.templates(PRIVATE) == ["T-41", "W-14"]
    assert "Wann ginge es" not in " ".join(visit.said(FAMILY))


async def test_c_39_also_after_a_workers_words(visit: Story) -> None:
    """Shows C-39: she may have put the telephone away."""
    await visit.worker_writes("Bis gleich!")
    await visit.family_writes("kommen sie heute nicht er ist sauer")
    assert visit.templates(PRIVATE) == ["T-41", "W-14"]


@pytest.mark.parametrize(
    "text",
    [
        "kommen sie heute nicht?",
        "kommen sie heute nicht mit dem auto",
        "kommen sie heute nicht die treppe hoch",
        "kommen sie heute nicht so spät, er schläft dann",
        "heute nicht mehr aber do",
        "heute nicht so gut geschlafen",
        "morgen bitte nicht, er hat frei",
    ],
)
async def test_c_23_what_says_something_else_refuses_nothing(visit: Story, text: str) -> None:
    """Shows C-23."""
    await visit.family_writes(text)
    assert "W-14" not in visit.templates(PRIVATE)


@pytest.mark.parametrize(
    "text",
    [
        "kann nicht hatte eine fehlgeburt",
        "heute nicht, mein vater ist gestorben",
        "kann heute nicht mein vater ist gestorben",
        "kann nicht er macht mich fertig",
    ],
)
async def test_c_39_a_loss_does_not_hide_the_refusal(visit: Story, text: str) -> None:
    """Shows C-39, C-42: what is heavy is answered first, and nothing is asked of her."""
    await visit.family_writes(text)
    assert visit.templates(FAMILY)[-1] == "T-24"
    assert "?" not in visit.said(FAMILY)[-1]
    assert "W-14" in visit.templates(PRIVATE)


@pytest.mark.parametrize("text", ["heute nicht", "heute bitte nicht", "heute leider nicht"])
async def test_s_05_without_a_reason_it_is_asked_when_it_suits(visit: Story, text: str) -> None:
    """Shows S-05."""
    await visit.family_writes(text)
    assert visit.templates(PRIVATE) == ["W-14"]
    visit.family_sees("Wann ginge es")
