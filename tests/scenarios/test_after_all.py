"""A refusal that was passed on is taken back in ordinary words; the worker reads that too (S-05, C-24)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.support.story import PRIVATE, Story

THURSDAY, FRIDAY = "/termin 26.11. 10:00 60min Büro", "/termin 27.11. 11:00 60min Büro"


@pytest.fixture
async def refused(story: Story) -> Story:
    """Thursday does not fit, and that was passed on."""
    await story.worker_writes(THURSDAY)
    await story.family_writes("donnerstag geht nicht")
    return story


@pytest.mark.parametrize(
    "text",
    [
        "Entschuldigung, Donnerstag passt doch",
        "hab mich vertan, Donnerstag passt",
        "ah doch, donnerstag geht",
        "ach doch, geht",
        "es geht jetzt doch",
        "also doch Donnerstag",
        "wir lassen es bei Donnerstag",
        "ups doch ja",
        "wir können jetzt doch",
        "Thursday is fine after all",
        "actually thursday works",
        "never mind, Thursday is ok",
        "det går ändå",
        "jo det går",
        "förlåt, torsdag passar",
    ],
)
async def test_s_05_it_fits_after_all(refused: Story, text: str) -> None:
    """Shows S-05."""
    await refused.family_writes(text)
    assert refused.templates(PRIVATE) == ["W-13"]


@pytest.mark.parametrize(
    "text",
    [
        "doch nicht",
        "es geht doch nicht",
        "also doch Freitag",
        "Entschuldigung, Freitag passt",
        "es geht mir jetzt doch besser",
        "geht doch auch Freitag?",
        "never mind",
        "doch",
        "ja",
    ],
)
async def test_c_23_what_may_mean_something_else_takes_nothing_back(
    refused: Story, text: str
) -> None:
    """Shows C-23, S-05."""
    await refused.family_writes(text)
    assert "W-13" not in refused.templates(PRIVATE)


@pytest.mark.parametrize(
    "text",
    [
        "doch nicht",
        "ne doch nicht",
        "oh nein, sorry doch nicht",
        "oh ne geht doch nicht",
        "ach mist klappt doch nicht",
        "ups ich kann doch nicht",
    ],
)
async def test_s_05_a_yes_is_taken_back(story: Story, text: str) -> None:
    """Shows S-05: nobody shall stand before a closed door."""
    await story.worker_writes(THURSDAY)
    await story.family_writes("ok")
    assert story.templates(PRIVATE) == ["W-13"]
    await story.family_writes(text)
    assert story.templates(PRIVATE) == ["W-14"]


@pytest.mark.parametrize("text", ["es geht jetzt doch", "jo det går", "also doch Donnerstag"])
async def test_s_09_where_nothing_was_refused_it_is_no_yes(story: Story, text: str) -> None:
    """Shows S-09."""
    await story.worker_writes(THURSDAY)
    await story.worker_writes("Ich bringe die Unterlagen mit")
    await story.family_writes(text)
    assert story.templates(PRIVATE) == []


async def test_c_23_of_two_that_were_refused_one_has_to_be_named(refused: Story) -> None:
    """Shows C-23."""
    await refused.worker_writes(FRIDAY)
    await refused.family_writes("donnerstag und freitag geht nicht")
    refused.templates(PRIVATE)
    await refused.family_writes("es geht jetzt doch")
    assert refused.templates(PRIVATE) == []
    await refused.family_writes("also doch Freitag")
    assert refused.templates(PRIVATE) == ["W-13"]


async def test_a_long_text_is_no_such_word(refused: Story) -> None:
    """It would be read again from each of its words."""
    await refused.family_writes("ok " * 150 + "hab mich vertan, Donnerstag passt")
    assert refused.templates(PRIVATE) == []


@pytest.mark.parametrize("text", ["doch geht", "also doch Donnerstag", "Donnerstag passt", "ja"])
async def test_s_05_only_who_refused_takes_it_back(tmp_path: Path, text: str) -> None:
    """Shows S-05: the father's word does not overrule the mother's."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes(THURSDAY)
        await story.family_writes("nein")
        assert story.templates(PRIVATE) == ["W-14"]
        await story.family_writes(text, who="V")
        story.nothing_said()
        await story.family_presses("Passt", who="V")
        assert story.templates(PRIVATE) == []
        await story.family_writes("doch geht")
        assert story.templates(PRIVATE) == ["W-13"]


async def test_s_05_of_two_who_refused_each_takes_back_her_own(tmp_path: Path) -> None:
    """Shows S-05."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes(THURSDAY)
        await story.family_writes("nein")
        await story.family_writes("donnerstag geht nicht", who="V")
        story.templates(PRIVATE)
        await story.family_writes("doch geht")
        story.nothing_said()
        await story.family_writes("doch geht", who="V")
        assert story.templates(PRIVATE) == ["W-13"]


async def test_s_05_asked_anew_anybody_may_agree(tmp_path: Path) -> None:
    """Shows S-05: the reminder is a new question."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes(THURSDAY)
        await story.family_writes("nein")
        await story.until("2026-11-25T10:00:00+01:00")
        await story.family_writes("ja", who="V")
        assert "W-13" in story.templates(PRIVATE)


@pytest.mark.parametrize("text", ["doch nicht", "geht nicht", "ne geht doch nicht"])
async def test_s_05_and_does_not_fit_after_all(refused: Story, text: str) -> None:
    """Shows S-05: the last word counts, however often it changes."""
    await refused.family_writes("doch geht")
    assert refused.templates(PRIVATE) == ["W-13"]
    await refused.family_writes(text)
    assert refused.templates(PRIVATE) == ["W-14"]


async def test_s_05_nor_after_the_button(refused: Story) -> None:
    """Shows S-05."""
    await refused.family_presses("Passt")
    assert refused.templates(PRIVATE) == ["W-13"]
    await refused.family_writes("donnerstag geht nicht")
    assert refused.templates(PRIVATE) == ["W-14"]
