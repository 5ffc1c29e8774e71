"""Whoever tells of a blow once more is not sent elsewhere (M-09, M-22, M-34; texts, part 3 and rule 9)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import EVERY_PACK
from tests.support.story import FAMILY, PRIVATE, Story

HIT, AGAIN = "er schlägt mich", "er hat mich wieder geschlagen"
READS = "mein vater liest alles auf meinem handy"
CHILD = ("W1", "J")


async def test_m_22_a_young_person_reads_numbers_in_fewer_words(tmp_path: Path) -> None:
    """Shows M-09, M-22: then silence, and the worker is asked to look."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes("mein vater schlägt mich", who="J")
        assert story.templates(FAMILY) == ["T-16"]
        await story.advance("PT10M")
        await story.family_writes(AGAIN, who="J")
        assert story.templates(FAMILY) == ["T-40"]
        shown = story.family_sees("krisenchat.de")
        assert "110" in shown
        assert "@" not in shown
        await story.family_writes("er hat mich gestern auch geschlagen", who="J")
        story.nothing_said(room=FAMILY)
        story.worker_room_shows("Der Bot hat Notrufnummern genannt")


@pytest.mark.parametrize("before", [(), ("ich habe schulden",)])
async def test_m_22_so_does_a_woman_whatever_was_suggested_before(
    story: Story, before: tuple[str, ...]
) -> None:
    """Shows M-09, M-22: it is a danger, and no step of the ladder."""
    for words in (*before, "mein mann schlägt mich"):
        await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-13"]
    await story.family_writes(AGAIN)
    assert story.templates(FAMILY) == ["T-40"]
    await story.family_writes("er hat mich gestern auch geschlagen")
    story.nothing_said(room=FAMILY)
    assert story.templates(PRIVATE) == ["T-41"]


async def test_m_34_the_first_blow_after_a_mere_warning_is_told_to_the_worker(
    tmp_path: Path,
) -> None:
    """Shows M-34, X-03: once while he reads; after the silence the long text comes."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes(READS, who="J")
        story.worker_room_shows("Eingang 10:00")
        await story.advance("PT1M")
        await story.family_writes(HIT, who="J")
        story.nothing_said(room=FAMILY)
        story.worker_room_shows("Eingang 10:01. Bitte lesen Sie dort")
        await story.family_writes(AGAIN, who="J")
        story.nothing_said()
        await story.advance("PT11M")
        await story.family_writes(AGAIN, who="J")
        assert story.templates() == ["T-16"]


async def test_m_34_where_only_everything_is_read_the_blow_is_answered(tmp_path: Path) -> None:
    """Shows M-34, M-09."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes("er liest alles", who="J")
        story.nothing_said()
        await story.family_writes(HIT, who="J")
        assert story.templates(FAMILY) == ["T-16"]
        assert story.templates(PRIVATE) == ["T-41", "T-42"]


async def test_m_22_the_short_text_is_said_once_for_each_danger(story: Story) -> None:
    """Shows M-09, M-22: the numbers of another danger are out of sight as well."""
    for words, answer in (
        ("mein mann hat mich geschlagen", "T-13"),
        (AGAIN, "T-40"),
        ("er hat die kinder geschlagen", "T-15"),
        ("er hat die kinder wieder geschlagen", "T-40"),
    ):
        await story.family_writes(words)
        assert story.templates(FAMILY) == [answer]
        await story.advance("PT40M")
    await story.family_writes("er hat die kinder wieder geschlagen")
    story.nothing_said(room=FAMILY)


async def test_m_22_the_short_text_is_never_said_twice_in_a_row(story: Story) -> None:
    """Shows M-22, M-09: below its numbers nothing is said, later the danger gets its own text."""
    for words, answer in (
        ("mein mann hat mich geschlagen", ["T-13"]),
        ("er hat die kinder geschlagen", ["T-15"]),
        (AGAIN, ["T-40"]),
    ):
        await story.advance("PT35M")
        await story.family_writes(words)
        assert story.templates(FAMILY) == answer
    await story.advance("PT10M")
    await story.family_writes("er hat die kinder wieder geschlagen")
    story.nothing_said(room=FAMILY)
    assert "T-41" in story.templates(PRIVATE)
    await story.advance("PT35M")
    await story.family_writes("er hat die kinder wieder geschlagen")
    assert story.templates(FAMILY) == ["T-15"]


async def test_m_34_and_anew_after_a_worker_has_settled_it(story: Story) -> None:
    """Shows M-09, M-34."""
    for answers in (["T-13", "T-40"], ["T-13", "T-40"]):
        for answer in answers:
            await story.family_writes(AGAIN)
            assert story.templates(FAMILY) == [answer]
            await story.advance("PT40M")
        await story.worker_writes("/erledigt K-1", room=PRIVATE)


async def test_d_06_below_a_text_in_turkish_the_short_one_is_turkish(tmp_path: Path) -> None:
    """Shows D-06, M-09."""
    async with family(tmp_path, organisation=EVERY_PACK) as story:
        await story.family_writes("kocam beni dövdü")
        assert story.templates(FAMILY) == ["T-12"]
        await story.advance("PT35M")
        await story.family_writes("kocam beni yine dövdü")
        assert story.templates(FAMILY) == ["T-40"]
        story.family_sees("Otomatik mesaj")


async def test_x_03_who_read_along_an_hour_ago_may_read_now(tmp_path: Path) -> None:
    """Shows X-03, C-26: until she has settled it the worker reads before she calls."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes(READS, who="J")
        await story.advance("PT12M")
        await story.family_writes(HIT, who="J")
        assert story.templates(FAMILY) == ["T-16"]
        story.worker_room_shows("Eingang 10:12. Bitte lesen Sie dort")
        await story.worker_writes("/erledigt K-1", room=PRIVATE)
        await story.advance("PT1H")
        await story.family_writes(AGAIN, who="J")
        story.worker_room_shows("Der Bot hat Notrufnummern genannt")


SECRET, CUT, QUARREL = (
    "sag das keinem",
    "ich hab mich wieder geritzt",
    "mama und ich streiten nur noch",
)


async def test_c_33_a_child_that_asks_for_secrecy_does_not_insist(tmp_path: Path) -> None:
    """Shows C-33, M-22, S-20: what answered the danger is no step, the suggestions begin at the first."""
    async with family(tmp_path, CHILD) as story:
        for words, said in ((CUT, "T-09"), (SECRET, "T-05"), (QUARREL, "T-06")):
            await story.family_writes(words, who="J")
            assert story.templates(FAMILY) == [said]
        await story.family_writes("mama und ich streiten jeden tag", who="J")
        story.nothing_said(room=FAMILY)


async def test_c_33_below_the_numbers_of_a_crisis_nothing_is_suggested(tmp_path: Path) -> None:
    """Shows C-33, M-09: half an hour later the plea is answered as it would be by itself."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes("ich will nicht mehr leben", who="J")
        assert story.templates(FAMILY) == ["T-09"]
        await story.family_writes(SECRET, who="J")
        story.nothing_said(room=FAMILY)
        await story.advance("PT31M")
        await story.family_writes(SECRET, who="J")
        assert story.templates(FAMILY) == ["T-05"]
        story.family_sees("deine Worte")


async def test_m_22_a_quarrel_after_three_blows_is_still_answered(story: Story) -> None:
    """Shows M-22: the silence that follows a danger told thrice is not the silence of the ladder."""
    for words in ("mein mann schlägt mich", AGAIN, "er hat mich gestern auch geschlagen"):
        await story.family_writes(words)
    story.nothing_said(room=FAMILY)
    await story.family_writes("wir haben schulden")
    assert story.templates(FAMILY) == ["T-20"]
