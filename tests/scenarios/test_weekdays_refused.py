"""A series is refused by its weekday, or for one of its days (C-23, C-38)."""

import pytest

from tests.scenarios.editing import edits
from tests.support.story import FAMILY, PRIVATE, Story

SERIES = "/termin jeden Montag 9 Uhr 4x Büro"
EVERY_MONDAY = "Terminreihe jede Woche am Montag, 9:00 Uhr"


@pytest.mark.parametrize(
    "text",
    [
        "montags geht nicht",
        "ich kann montags nicht",
        "Montags habe ich Schule",
        "ich kann montags nicht mehr",
        "ab Dezember kann ich montags nicht",
        "können wir die Montage verschieben?",
        "jeden Montag geht nicht",
        "Mondays don't work",
        "I can't do Mondays",
        "på måndagar kan jag inte",
    ],
)
@pytest.mark.parametrize("confirmed", [True, False])
async def test_c_38_the_whole_series_is_passed_on(
    story: Story, text: str, *, confirmed: bool
) -> None:
    """Shows C-38, C-23, S-05: and a bare "ja" confirms nothing after it."""
    await story.worker_writes(SERIES)
    if confirmed:
        await story.family_presses("Passt")
    await story.family_writes(text)
    assert EVERY_MONDAY in story.worker_room_shows("ein anderer Zeitpunkt gewünscht")
    assert EVERY_MONDAY in story.family_sees("Ich gebe weiter")
    await story.family_writes("ja")
    story.nothing_said()


@pytest.mark.parametrize(
    "text",
    [
        "ja, aber nicht am 7.12.",
        "ja nur am 7.12. nicht",
        "Passt, außer am 7.12.",
        "passt, aber am 7.12. nicht",
        "yes but not on 7.12.",
        "ja men inte den 7.12.",
    ],
)
async def test_c_23_one_day_is_left_out_of_a_yes(story: Story, text: str) -> None:
    """Shows C-23, S-05."""
    await story.worker_writes(SERIES)
    await story.family_writes(text)
    story.worker_room_shows("Für den Termin Montag, 07.12.2026, 9:00 Uhr")
    await story.family_writes("ja")
    assert "W-13" not in story.templates(PRIVATE)


async def test_s_10_called_off_by_the_weekday_is_asked_about(story: Story) -> None:
    """Shows S-10, C-23."""
    await story.worker_writes(SERIES)
    await story.family_writes("die Montage absagen")
    assert EVERY_MONDAY in story.family_sees("Soll das alles abgesagt werden?")


@pytest.mark.parametrize(
    "text",
    [
        "dienstags geht nicht",
        "montags passt",
        "montags kann ich nicht schlafen",
        "mein Mann ist auf Montage",
        "Monday's appointment is fine",
        "mein Mann meint, montags geht nicht",
        "ja, bis auf weiteres",
    ],
)
async def test_c_23_what_refuses_no_weekday_of_ours_moves_nothing(story: Story, text: str) -> None:
    """Shows C-23, C-03."""
    await story.worker_writes(SERIES)
    await story.family_writes(text)
    assert "W-14" not in story.templates(PRIVATE)


async def test_c_38_a_single_one_on_that_weekday(story: Story) -> None:
    """Shows C-38."""
    await story.worker_writes("/termin 30.11. 9:00 60min Büro")
    await story.family_writes("montags kann ich nicht")
    story.worker_room_shows("Für den Termin Montag, 30.11.2026, 9:00 Uhr")


async def test_m_22_said_better_it_is_the_same(story: Story) -> None:
    """Shows M-22, C-24."""
    await story.worker_writes(SERIES)
    *_, better, other = await edits(
        story, "montags geht nicht", "Montags geht leider nicht", "hallo"
    )
    assert (better, other) == ([], ["W-13"])


async def test_m_09_nothing_is_put_below_a_danger(story: Story) -> None:
    """Shows M-09, C-39."""
    await story.worker_writes(SERIES)
    await story.family_writes("montags geht nicht. er hat mich gestern geschlagen")
    assert story.templates(FAMILY) == ["T-13"]
