"""Outside duty hours everybody learns once who reads when, whatever was answered first (C-08, X-06)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT, CRISIS
from tests.support.story import FAMILY, Story

EVENING = "2026-11-27T18:00:00+01:00"
"""Friday, after duty."""

BEATEN = "letzte woche hat er wieder zugehauen"
BEATEN_NOW = "er hat mich grade geschlagen"
NOBODY_READS = "Montag, 30.11.2026, 8:00 Uhr. Bis dahin liest hier kein Mensch mit"


@pytest.mark.parametrize(
    ("words", "template"), [(BEATEN, "T-13"), (BEATEN_NOW, "T-12"), (CONFLICT, "T-03")]
)
async def test_c_08_a_text_that_names_no_hour_stands_for_none_that_does(
    story: Story, words: str, template: str
) -> None:
    """Shows C-08, X-06."""
    await story.until(EVENING)
    await story.family_writes(words)
    assert story.templates(FAMILY) == [template]
    await story.advance("PT10M")
    await story.family_writes("sehen Sie das frau kaya?")
    story.family_sees(NOBODY_READS)
    await story.family_writes("hallo")
    story.nothing_said()
    await story.until("2026-11-29T11:00:00+01:00")
    await story.family_writes("haben sie den brief gesehen")
    story.nothing_said(room=FAMILY)


async def test_c_08_nor_does_the_neutral_text_of_a_group(tmp_path: Path) -> None:
    """Shows C-08, C-26."""
    async with family(tmp_path, GROUP) as story:
        await story.until(EVENING)
        await story.family_writes(BEATEN_NOW)
        assert story.templates(FAMILY) == ["T-14"]
        await story.family_writes("was ist denn los", who="V")
        story.family_sees(NOBODY_READS)


async def test_c_08_a_crisis_text_that_names_the_hour_is_enough(story: Story) -> None:
    """Shows C-08, C-03."""
    await story.until(EVENING)
    await story.family_writes(CRISIS)
    story.family_sees("liest ab Montag, 30.11.2026, 8:00 Uhr wieder mit")
    await story.family_writes("haben sie den brief gesehen")
    story.nothing_said(room=FAMILY)


async def test_c_08_nor_is_it_said_twice_to_whoever_asked_for_a_human(story: Story) -> None:
    """Shows C-08."""
    await story.until(EVENING)
    await story.family_writes(BEATEN_NOW)
    await story.family_writes("ist da jemand")
    story.family_sees(NOBODY_READS)
    await story.family_writes("bitte")
    story.nothing_said(room=FAMILY)


async def test_x_03_nothing_is_said_to_somebody_who_asks_for_silence(story: Story) -> None:
    """Shows X-03: another person is reading."""
    await story.until(EVENING)
    await story.family_writes(BEATEN_NOW)
    await story.family_writes("bitte nichts mehr schreiben")
    story.nothing_said(room=FAMILY)
    await story.advance("PT1H")
    await story.family_writes("jetzt geht es wieder")
    story.family_sees(NOBODY_READS)
