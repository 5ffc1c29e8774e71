"""Who is there decides how a conversation is addressed; a worker has the last word (P-32, S-40)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

HURT = "ich hab mich gestern geritzt"
BEATEN = "meine frau hat mich letzte woche geschlagen"
YOUNG = "116111"


async def erase(story: Story) -> None:
    await story.worker_writes("/loeschen K-1", room=PRIVATE)
    await story.worker_presses("Löschen")


@pytest.mark.parametrize(("who", "typed"), [("J", ""), ("M", "/anrede du")])
@pytest.mark.parametrize("language", ["de", "en"])
async def test_p_32_an_erasure_does_not_make_a_young_person_an_adult(
    tmp_path: Path, who: str, typed: str, language: str
) -> None:
    """Shows P-32, S-40."""
    async with family(tmp_path, ("W1", who)) as story:
        await story.worker_writes(f"/sprache {language}")
        if typed:
            await story.worker_writes(typed)
        await erase(story)
        await story.family_writes(HURT, who=who)
        story.family_sees(YOUNG)


async def test_p_32_who_stays_behind_alone_is_addressed_as_young(tmp_path: Path) -> None:
    """Shows P-32; the worker hears of it."""
    async with family(tmp_path, ("W1", "M", "J")) as story:
        await story.play({"in": FAMILY, "leave": "M"})
        story.worker_room_shows("Anrede dort: du")
        await story.family_writes(HURT, who="J")
        story.family_sees(YOUNG)


async def test_p_33_a_parent_who_joins_makes_it_a_mixed_group(tmp_path: Path) -> None:
    """Shows P-33, texts part 5: Sie among young people and adults."""
    async with family(tmp_path, ("W1", "J")) as story:
        await story.play({"in": FAMILY, "join": "M"})
        story.family_sees("Schreiben Sie „Bot raus“")
        story.worker_room_shows("Anrede dort: Sie")
        await story.worker_writes("/anrede K-1 du", room=PRIVATE)
        await story.family_writes("bist du ein mensch?", who="J")
        story.family_sees("deine Nachrichten")


async def test_p_32_what_a_worker_has_chosen_is_hers_to_change(story: Story) -> None:
    """Shows P-32: she is asked to look at it, without a name."""
    await story.worker_writes("/anrede du")
    await story.play({"in": FAMILY, "join": "V"})
    assert "Demir" not in story.worker_room_shows("Passt das nicht? „/anrede K-1 sie“")
    await story.family_writes("bist du ein mensch?")
    story.family_sees("deine Nachrichten")
    await story.worker_writes("/anrede K-1 sie", room=PRIVATE)
    await story.play({"in": FAMILY, "leave": "V"})
    story.nothing_said()


async def test_p_32_whoever_comes_after_all_have_gone_is_met_afresh(story: Story) -> None:
    """Shows P-32: no numbers for young people to a grown man."""
    await story.worker_writes("/anrede du")
    await story.play({"in": FAMILY, "leave": "M"})
    await story.play({"in": FAMILY, "join": "V"})
    story.nothing_said(room=PRIVATE)
    await story.family_writes(BEATEN, who="V")
    assert YOUNG not in story.family_sees("Sie")


async def test_p_32_nobody_is_bothered_where_nothing_changes(story: Story) -> None:
    await story.play({"in": FAMILY, "join": "V"})
    await story.play({"in": FAMILY, "leave": "V"})
    story.nothing_said(room=PRIVATE)
    await story.play({"in": FAMILY, "join": "W2"})
    story.nothing_said(room=PRIVATE)


@pytest.mark.parametrize("language", ["en", "sv"])
async def test_p_34_no_form_is_named_where_there_is_none_to_choose(
    story: Story, language: str
) -> None:
    """Shows P-34: "du" is named, as it brings the numbers for young people."""
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes("/status K-1", room=PRIVATE)
    assert "Sie" not in story.said(PRIVATE)[0].split()
    await story.worker_writes("/anrede du")
    await story.worker_writes("/status K-1", room=PRIVATE)
    assert "Anrede: du" in story.said(PRIVATE)[0]
