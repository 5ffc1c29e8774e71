"""A fresh press is never called old: a second tap is silent, a wish to be called is not lost (X-09, D-11)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT
from tests.support.story import FAMILY, PRIVATE, Story


@pytest.mark.parametrize("transport", ["app", "roman"])
async def test_c_02_a_second_tap_on_the_wish_for_a_call_is_silent(
    tmp_path: Path, transport: str
) -> None:
    """Shows C-02, X-09: after a restart too."""
    async with family(tmp_path, transport=transport) as story:
        await story.family_writes(CONFLICT)
        await story.family_presses("Ruft mich an")
        assert story.templates(FAMILY) == ["L-12"]
        await story.family_presses("Ruft mich an")
        story.nothing_said()
        await story.play({"restart": "kill"})
        await story.family_presses("Nicht jetzt")
        story.nothing_said()


async def test_x_09_who_thinks_again_may_still_wish_for_a_call(story: Story) -> None:
    """Shows X-09."""
    await story.family_writes(CONFLICT)
    await story.family_presses("Nicht jetzt")
    story.nothing_said()
    await story.family_presses("Ruft mich an")
    assert story.templates(PRIVATE) == ["W-25"]


async def test_x_09_the_wish_of_the_next_day_is_asked_for_again(story: Story) -> None:
    """Shows X-09, D-11: what the button meant is forgotten, the wish is not lost."""
    await story.family_writes(CONFLICT)
    await story.advance("PT25H")
    await story.family_presses("Ruft mich an")
    story.family_sees("Möchten Sie angerufen werden?")
    await story.family_presses("Ruft mich an")
    assert story.templates(PRIVATE) == ["W-25"]


async def test_d_11_in_a_group_nobody_is_asked(tmp_path: Path) -> None:
    """Shows P-34."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        await story.worker_writes("/loeschen")
        await story.worker_presses("Löschen", room=FAMILY)
        await story.family_presses("Passt")
        assert story.templates() == ["L-22"]
        assert "angerufen" not in story.said(FAMILY)[0]


@pytest.mark.parametrize(
    ("command", "button"),
    [("/abschluss", "Abschließen"), ("/loeschen", "Löschen"), ("/termin 26.11. 21:30", "Ja")],
)
async def test_d_11_a_worker_repeats_her_command(story: Story, command: str, button: str) -> None:
    """Shows D-11: it is no day ago."""
    await story.worker_writes(command)
    await story.advance("PT20M")
    await story.worker_presses(button, room=FAMILY)
    assert story.templates() == ["W-06"]


async def test_d_11_a_second_tap_of_hers_is_silent_another_button_is_not(story: Story) -> None:
    """Shows C-18, D-11."""
    await story.worker_writes("/abschluss")
    await story.worker_presses("Abbrechen", room=FAMILY)
    assert story.templates() == ["W-31"]
    await story.worker_presses("Abbrechen", room=FAMILY)
    story.nothing_said()
    await story.worker_presses("Abschließen", room=FAMILY)
    assert story.templates() == ["W-06"]
