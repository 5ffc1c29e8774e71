"""A month in its short form is heard beside a number, as the readings of dates know it (C-38, S-07)."""

import pytest

from tests.support.story import FAMILY, PRIVATE, Story

STANDS = "/termin 3.12. 14:00 60min Büro"
MOVE, CALLED_OFF, CONFIRMED = "W-14", "W-15", "W-13"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("am 3. Dez kann ich nicht", MOVE),
        ("Am 3. Dez. kann ich nicht", MOVE),
        ("3 Dec does not work for me", MOVE),
        ("3 dec kan jag inte komma", MOVE),
        ("können wir den Termin auf 10. Dez verschieben", MOVE),
        ("können wir auf 10 Dez 15 Uhr verschieben", MOVE),
        ("can we move it to 10 Dec 3pm", MOVE),
        ("3. Dez absagen", CALLED_OFF),
        ("Please cancel Dec 3", CALLED_OFF),
        ("3. Dez passt", CONFIRMED),
    ],
)
async def test_c_38_a_family_writes_a_short_month(story: Story, text: str, told: str) -> None:
    """Shows C-38, S-05."""
    await story.worker_writes(STANDS)
    await story.family_writes(text)
    assert story.templates(PRIVATE) == [told]


@pytest.mark.parametrize(
    "text", ["am 4. Dez kann ich nicht", "um 3 Jan abholen kann ich nicht", "10. Dez passt"]
)
async def test_c_23_another_day_is_none_that_stands(story: Story, text: str) -> None:
    """Shows C-23: nor is "Jan", who is fetched at three, a month."""
    await story.worker_writes(STANDS)
    story.templates()
    await story.family_writes(text)
    assert CONFIRMED not in story.templates(PRIVATE)
    assert MOVE not in story.templates(PRIVATE)


@pytest.mark.parametrize(
    "command",
    [
        "/move K-1 4 Dec 3pm",
        "/move K-1 1 4 Dec 15:00",
        "/move K-1 Dec 4 3pm",
        "/verschieben K-1 1 4 Dez 15 Uhr",
    ],
)
async def test_s_07_a_worker_types_a_short_month(story: Story, command: str) -> None:
    """Shows S-07: no bare hour of the day that stands."""
    await story.worker_writes(STANDS)
    await story.worker_writes(command, room=PRIVATE)
    assert "Freitag, 04.12.2026, 15:00" in " ".join(story.said(FAMILY))


@pytest.mark.parametrize("command", ["/cancel 3 Dec 2pm", "/absagen 3 December"])
async def test_c_38_a_worker_calls_off_by_the_day_of_a_month(story: Story, command: str) -> None:
    """Shows C-38."""
    await story.worker_writes(STANDS)
    await story.worker_writes("/sprache en")
    await story.worker_writes(command)
    assert "T-25" in story.templates(FAMILY)


@pytest.mark.parametrize("command", ["/cancel K-1 1 Dec 2pm", "/absagen K-1 1 Dezember"])
async def test_s_10_the_day_of_a_month_is_no_number(story: Story, command: str) -> None:
    """Shows S-10: what stands has the number 1, and is on the third."""
    await story.worker_writes(STANDS)
    await story.worker_writes(command, room=PRIVATE)
    story.nothing_said(room=FAMILY)
