"""A family is away for days: what stands in these days is passed on, as for a single day (C-38, S-05)."""

from pathlib import Path

import pytest

from tests.scenarios.editing import edits
from tests.scenarios.families import GROUP, family
from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY = "Für den Termin Donnerstag, 10.12.2026, 10:00 Uhr"
AWAY = "wir sind vom 7.12. bis 14.12. nicht da"


async def agreed(story: Story) -> None:
    """Let the one of 10.12. stand, and nothing be asked any more."""
    await story.worker_writes("/termin 10.12. 10:00 60min Büro")
    await story.family_writes("ja")
    await story.worker_writes("Dann bis zum Zehnten.")
    await story.advance("PT2H")


@pytest.mark.parametrize(
    "text",
    [
        "vom 7.12. bis 14.12. im Urlaub",
        AWAY,
        "ab dem 7.12. eine Woche weg",
        "Vom 7.12. bis 14.12. kann ich nicht",
        "Hallo Frau Kaya, wir sind vom 7. bis 14. Dezember im Urlaub. Danach geht es wieder.",
        "from 7 December to 14 December we are on holiday",
        "we are away for a week from 7 December",
        "vi är på semester från 7 till 14 december",
        "från 7 december är vi borta en vecka",
        "übernächste Woche sind wir im Urlaub",
    ],
)
async def test_c_38_the_one_in_these_days_is_passed_on(story: Story, text: str) -> None:
    """Shows C-38, S-05: it stands until a worker moves it."""
    await agreed(story)
    await story.family_writes(text)
    assert story.templates(FAMILY) == ["T-24"]
    story.worker_room_shows(THURSDAY)
    await story.worker_writes("/termine K-1", room=PRIVATE)
    story.worker_room_shows("10.12.2026, 10:00")


async def test_c_38_in_answer_to_our_question_as_well(story: Story) -> None:
    """Shows C-38: and a bare "ja" below it confirms nothing."""
    await story.worker_writes("/termin 10.12. 10:00 60min Büro")
    await story.family_writes(AWAY)
    story.worker_room_shows(THURSDAY)
    await story.family_writes("ja")
    assert "W-13" not in story.templates(PRIVATE)


@pytest.mark.parametrize(
    "text",
    [
        "nächste Woche sind wir im Urlaub",
        "die ganze nächste Woche bin ich nicht da",
        "next week we are away",
        "nästa vecka är vi bortresta",
    ],
)
async def test_c_38_a_whole_week_is_seven_days(story: Story, text: str) -> None:
    """Shows C-38, S-05: from its Monday to its Sunday, and no day before or after."""
    for day in ("27.11.", "3.12.", "8.12."):
        await story.worker_writes(f"/termin {day} 10:00 60min Büro")
    await story.family_writes(text)
    told = story.worker_room_shows("Donnerstag, 03.12.2026, 10:00 Uhr")
    assert not {"27.11.2026", "08.12.2026"} & set(told.replace(",", "").split())


@pytest.mark.parametrize(
    "text",
    [
        "ja passt, vom 7.12. bis 14.12. im Urlaub",
        "Ja. Vom 7.12. bis 14.12. sind wir im Urlaub.",
        "yes, that works, from 7 December to 14 December we are away",
        "ja det passar, vi är på semester från 7 till 14 december",
    ],
)
async def test_c_39_a_yes_and_days_away_are_both_heard(story: Story, text: str) -> None:
    """Shows C-39, C-38: what was asked about is confirmed, what lies in these days is passed on."""
    await agreed(story)
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(text)
    assert story.templates(PRIVATE) == ["W-13", "W-14"]
    assert story.templates(FAMILY) == ["T-24"]
    assert "26.11.2026" in story.said(PRIVATE)[0]
    story.worker_room_shows(THURSDAY)


async def test_c_39_a_yes_counts_where_nothing_lies_in_these_days(story: Story) -> None:
    """Shows C-39."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes("ja passt, vom 20.12. bis 27.12. im Urlaub")
    assert story.templates(PRIVATE) == ["W-13"]
    story.nothing_said(room=FAMILY)


async def test_s_09_a_yes_to_a_day_on_which_one_is_away_is_none(story: Story) -> None:
    """Shows S-09: that it does not fit is passed on, so that somebody asks."""
    await story.worker_writes("/termin 10.12. 10:00 60min Büro")
    await story.family_writes("ja passt, vom 7.12. bis 14.12. im Urlaub")
    assert story.templates(PRIVATE) == ["W-14"]


@pytest.mark.parametrize(
    "text",
    [
        "my husband is away from 7 December to 14 December",
        "my husband is away for a week",
        "vom 7.12. bis 14.12. ist mein Mann weg",
        "min man är borta från 7 till 14 december",
    ],
)
async def test_c_03_somebody_elses_days_away_are_no_matter_of_ours(story: Story, text: str) -> None:
    """Shows C-03, S-09: nothing is passed on, and no talk is offered for them."""
    await agreed(story)
    await story.family_writes(text)
    story.nothing_said()


async def test_c_38_all_of_these_days_and_no_other(story: Story) -> None:
    """Shows C-38, C-23."""
    await story.worker_writes("/termin jeden Donnerstag 10 Uhr 4x Büro")
    await story.family_presses("Passt")
    await story.family_writes("Wir sind ab dem 2.12. zwei Wochen im Urlaub")
    told = story.worker_room_shows("ein anderer Zeitpunkt gewünscht")
    assert "03.12.2026" in told
    assert "10.12.2026" in told
    assert not {"26.11.2026", "17.12.2026"} & set(told.split())


@pytest.mark.parametrize(
    "text",
    [
        "vom 11.12. bis 24.12. im Urlaub",
        "ab dem 3.12. eine Woche weg",
        "vom 7.11. bis 14.11. im Urlaub",
        "Oma ist vom 7.12. bis 14.12. im Urlaub",
        "Sind Sie vom 7.12. bis 14.12. im Urlaub?",
        "Frau Kaya ist vom 7.12. bis 14.12. im Urlaub",
        "wir waren vom 7.12. bis 14.12. im Urlaub",
        "wir sind vielleicht vom 7.12. bis 14.12. nicht da",
        "nächste Woche sind wir im Urlaub",
        "ab nächster Woche ist Urlaub",
        "bis übernächste Woche im Urlaub",
        "übernächste Woche sind wir wieder da",
    ],
)
async def test_s_09_nothing_is_guessed(story: Story, text: str) -> None:
    """Shows S-09, C-03: other days, other people, the past, a perhaps."""
    await agreed(story)
    await story.family_writes(text)
    story.nothing_said()


async def test_c_03_where_nothing_stands_nothing_is_said(story: Story) -> None:
    """Shows C-03."""
    await story.family_writes(AWAY)
    story.nothing_said()


async def test_c_24_by_an_edit_as_well(story: Story) -> None:
    """Shows C-24."""
    await agreed(story)
    _, told = await edits(story, "wir sind vom 17.12. bis 24.12. nicht da", AWAY)
    assert sorted(told) == ["T-24", "W-14"]


@pytest.mark.parametrize(("who", "told"), [("V", []), ("J", ["T-24", "W-14"])])
async def test_p_33_whoever_it_is_for_alone_says_so(
    tmp_path: Path, who: str, told: list[str]
) -> None:
    """Shows P-33: a father's holiday says nothing of his son's appointment."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 10.12. 10:00 60min nur Jonas")
        await story.advance("PT2H")
        await story.family_writes("ich bin vom 7.12. bis 14.12. nicht da", who=who)
        assert sorted(story.templates()) == told


async def test_m_09_below_a_crisis_the_worker_alone_is_told(story: Story) -> None:
    """Shows M-09, C-39."""
    await agreed(story)
    await story.family_writes(f"Ich will nicht mehr leben. {AWAY}")
    assert story.templates(FAMILY) == ["T-09"]
    assert "W-14" in story.templates(PRIVATE)
