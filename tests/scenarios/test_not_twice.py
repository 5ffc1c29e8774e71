"""No text twice in a row, and yet no crisis without an answer (M-09, M-22; texts, rule 9)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT, CRISIS, TOPICS
from tests.support.story import FAMILY, PRIVATE, Story

POISON = "mein sohn 2 hat spülmittel getrunken was soll ich machen"
TURKISH = {"topics": {**TOPICS["topics"], "packs": ["de", "en", "sv", "tr"]}}


async def test_m_22_a_crisis_that_goes_on_is_answered_in_other_words(story: Story) -> None:
    """Shows M-09, M-22."""
    said = []
    for _ in range(4):
        await story.family_writes(CRISIS)
        story.family_sees("112")
        said += story.templates(FAMILY)
        await story.advance("PT5M")
    assert said == ["T-09", "T-40", "T-09", "T-40"]


async def test_m_22_what_was_said_in_between_makes_it_no_repetition(story: Story) -> None:
    """Shows M-22."""
    await story.family_writes(CRISIS)
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.advance("PT5M")
    await story.family_writes(CRISIS)
    assert story.templates(FAMILY) == ["T-09"]


async def test_m_09_in_a_group_a_crisis_after_the_neutral_text_gets_other_words(
    tmp_path: Path,
) -> None:
    """Shows M-09, M-22, M-24."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes(CONFLICT)
        assert story.templates(FAMILY) == ["T-14"]
        await story.family_writes(CRISIS, who="J")
        assert story.templates(FAMILY) == ["T-40"]
        assert story.templates(PRIVATE) == ["T-41"]
        await story.advance("PT5M")
        await story.family_writes("ich bring mich um", who="J")
        assert story.templates(FAMILY) == ["T-14"]
        await story.advance("PT5M")
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-40"]


async def test_m_22_a_retry_after_a_broken_store_is_no_repetition(story: Story) -> None:
    """Shows M-12, M-22."""
    await story.play({"in": FAMILY, "from": "M", "text": CRISIS, "message": "m1"})
    assert story.templates(FAMILY) == ["T-09"]
    await story.play({"redeliver": "m1"})
    story.nothing_said()


@pytest.mark.parametrize("members", [("W1", "M"), GROUP])
async def test_m_22_not_after_a_restart_either(tmp_path: Path, members: tuple[str, ...]) -> None:
    """Shows M-22, P-14: kept is how long the text was, not which."""
    said = []
    async with family(tmp_path, members) as story:
        for _ in range(4):
            await story.family_writes(CRISIS)
            said += story.templates(FAMILY)
            await story.play({"restart": "kill"})
            await story.advance("PT5M")
    first = "T-09" if len(members) == 2 else "T-14"
    assert said == [first, "T-40", first, "T-40"]


async def test_m_22_nor_a_suggestion_in_the_words_of_the_crisis_before(tmp_path: Path) -> None:
    """Shows M-22: to a group both are the same text; after six hours it may come again."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-14"]
        await story.play({"restart": "kill"})
        await story.family_writes(CONFLICT)
        story.nothing_said(room=FAMILY)
        await story.advance("PT7H")
        await story.play({"restart": "kill"})
        await story.family_writes(CONFLICT)
        assert story.templates(FAMILY) == ["T-14"]


@pytest.mark.parametrize(
    ("members", "template"), [(("W1", "M"), "T-09"), (("W1", "M", "V"), "T-40")]
)
async def test_m_24_a_crisis_in_another_language_is_never_answered_in_a_third(
    tmp_path: Path, members: tuple[str, ...], template: str
) -> None:
    """Shows M-24: the neutral text exists in few languages; the short one in all."""
    async with family(tmp_path, members, organisation=TURKISH) as story:
        await story.family_writes("artık yaşamak istemiyorum")
        assert story.templates(FAMILY) == [template]
        assert "112" in story.family_sees("lütfen")


@pytest.mark.parametrize("restart", [False, True])
async def test_m_08_after_duty_a_crisis_is_answered_with_who_reads_then(
    story: Story, *, restart: bool
) -> None:
    """Shows M-08, M-09, X-06: it is no repetition of what was said on duty."""
    await story.advance("PT5H55M")
    await story.family_writes(CRISIS)
    story.family_sees("bekommt jetzt einen Hinweis")
    await story.until("2026-11-24T17:00:00+01:00")
    if restart:
        await story.play({"restart": "kill"})
    await story.family_writes(CRISIS)
    story.family_sees("liest ab Mittwoch, 25.11.2026, 8:00 Uhr wieder mit")
    await story.advance("PT5M")
    await story.family_writes(CRISIS)
    assert story.templates(FAMILY) == ["T-40"]


@pytest.mark.parametrize("restart", [False, True])
async def test_m_08_hours_later_it_gets_more_than_the_short_text(
    tmp_path: Path, *, restart: bool
) -> None:
    """Shows M-08."""
    async with family(tmp_path, GROUP, start="2026-11-24T20:00:00+01:00") as story:
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-14"]
        await story.advance("PT5H")
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-40"]
        await story.family_writes(CRISIS)
        await story.advance("PT7H")
        if restart:
            await story.play({"restart": "kill"})
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-14"]
        await story.advance("PT7H")
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-14"]


@pytest.mark.parametrize("words", ["ich hab angst", CONFLICT])
async def test_m_09_a_suggestion_does_not_push_the_numbers_out_of_sight(
    story: Story, words: str
) -> None:
    """Shows M-09, M-22."""
    await story.family_writes(CRISIS)
    await story.advance("PT1M")
    await story.family_writes(words)
    story.nothing_said()
    await story.advance("PT1H")
    await story.family_writes(CONFLICT)
    assert story.templates(FAMILY) == ["T-03"]


async def test_m_09_nor_does_the_neutral_text_in_a_group(tmp_path: Path) -> None:
    """Shows M-09, M-22."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes(POISON)
        assert story.templates(FAMILY) == ["T-18"]
        await story.advance("PT1M")
        await story.family_writes(CONFLICT, who="J")
        story.nothing_said()
        await story.advance("PT7H")
        await story.family_writes(CONFLICT, who="J")
        assert story.templates(FAMILY) == ["T-14"]


async def test_m_09_yet_what_a_worker_has_to_look_at_is_answered(story: Story) -> None:
    """Shows M-09, X-03: other numbers than those that stand there."""
    await story.family_writes(POISON)
    assert story.templates(FAMILY) == ["T-18"]
    await story.advance("PT1M")
    await story.family_writes("letzte woche hat er wieder zugehauen")
    assert story.templates(FAMILY) == ["T-13"]
    await story.advance("PT1M")
    await story.family_writes(CONFLICT)
    assert story.templates(FAMILY) == ["T-03"]
