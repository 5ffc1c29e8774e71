"""A family's own words below our question: for the appointment what is its, for danger what is danger."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

CRISES = [
    ("ich kann nicht mehr", "T-09"),
    ("kann nicht kommen er hat mich eingesperrt", "T-12"),
    ("kann nicht kommen mein mann lässt mich nicht raus", "T-12"),
    ("kann nicht kommen er schlägt mich", "T-13"),
    ("can't come he locked me in", "T-12"),
    ("mein kind ist krank und atmet komisch", "T-18"),
    ("ich wäre besser nicht mehr da", "T-09"),
    ("jag vill inte leva", "T-09"),
    ("am donnerstag bringe ich mich um", "T-09"),
    ("nein, donnerstag lebe ich nicht mehr", "T-09"),
    ("ja falls ich dann noch lebe", "T-09"),
    ("geht nicht, bis dahin bin ich tot", "T-09"),
    ("donnerstag erlebe ich eh nicht mehr", "T-09"),
    ("kann nicht kommen, er hat mir die schlüssel weggenommen", "T-13"),
    ("nach jedem termin schlägt er mich", "T-12"),
    ("I don't know if I'll be alive on thursday", "T-09"),
    ("om jag inte lever på torsdag, ta hand om jonas", "T-09"),
]
WITH_READER = {"topics": {"packs": ["de", "en", "sv"], "second_reader": True}}


@pytest.mark.parametrize(("text", "template"), CRISES)
async def test_danger_below_our_question_is_answered_as_danger(
    story: Story, text: str, template: str
) -> None:
    """Shows C-39, M-08, M-09."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes(text)
    assert story.templates(FAMILY) == [template]
    assert "T-41" in story.templates(PRIVATE)


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("geht nicht am freitag. er hat mich gestern geschlagen", "T-13"),
        ("ich kann den termin am freitag nicht wahrnehmen. ich will nicht mehr leben", "T-09"),
    ],
)
async def test_that_a_day_does_not_fit_is_passed_on_beside_a_danger(
    story: Story, text: str, template: str
) -> None:
    """Shows C-39: to the worker alone, below the numbers nothing is said."""
    await story.worker_writes("/termin 27.11. 10:00 Hausbesuch")
    await story.family_writes("passt")
    await story.family_writes(text)
    assert story.templates(FAMILY) == [template]
    assert story.templates(PRIVATE) == ["T-41", "W-14"]


@pytest.mark.parametrize(
    "text",
    [
        "den termin können sie absagen, ich bin dann tot",
        "den termin können sie absagen. am mittwoch nehme ich mir das leben",
        "cancel thursday, I won't be alive",
        "avboka torsdag, jag lever inte då",
    ],
)
async def test_a_cancellation_for_death_is_answered_with_help_first(
    story: Story, text: str
) -> None:
    """Shows C-39, M-09: it is called off as asked, but the numbers stand first."""
    await story.worker_writes("/termin 26.11. 10:00 Hausbesuch")
    await story.family_writes("passt")
    await story.family_writes(text)
    assert story.templates(FAMILY)[0] == "T-09"
    assert "T-41" in story.templates(PRIVATE)


@pytest.mark.parametrize(
    "text",
    ["ich kann donnerstag nicht, mein chef lässt mich nicht gehen", "my boss won't let me leave"],
)
async def test_kept_at_work_is_no_danger(tmp_path: Path, text: str) -> None:
    """Shows M-13, C-36."""
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        await story.family_writes(text)
        assert set(story.templates()) <= {"T-24", "W-14"}


@pytest.mark.parametrize("text", ["mein kind ist krank", "ich bin nicht zuhause"])
async def test_a_reason_is_no_occasion_to_suggest_a_talk(tmp_path: Path, text: str) -> None:
    """Shows S-05, C-36."""
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        await story.family_writes(text)
        assert story.templates(FAMILY) == ["T-24"]
        assert story.templates(PRIVATE) == ["W-14"]
        await story.family_writes(text)
        story.nothing_said()


@pytest.mark.parametrize(
    "text",
    [
        "ich frag mein mann und sag dann bescheid",
        "muss erst meinen mann fragen",
        "ich muss meinen Mann fragen, ob Donnerstag geht",
        "meine tochter kann nicht mitkommen",
        "meine mutter hat abgesagt",
        "mein mann kann nicht aber ich",
        "wir wohnen jetzt woanders",
    ],
)
async def test_who_does_not_know_yet_reads_nothing_and_may_still_agree(
    tmp_path: Path, text: str
) -> None:
    """Shows S-05, S-09."""
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        await story.family_writes(text)
        story.nothing_said()
        await story.family_writes("ja")
        assert story.templates(PRIVATE) == ["W-13"]


@pytest.mark.parametrize("asked", [True, False])
async def test_a_cancellation_with_its_reason_draws_no_suggestion(
    tmp_path: Path, asked: bool
) -> None:
    """Shows S-05, S-06."""
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        if not asked:
            await story.worker_writes("Bis dann")
        await story.family_writes("ich bin krank und muss absagen")
        assert story.templates(FAMILY) == ["T-25"]
        assert story.templates(PRIVATE) == ["W-15"]


async def test_below_a_mere_suggestion_to_talk_our_question_stays_open(tmp_path: Path) -> None:
    """Shows S-09."""
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        await story.family_writes("mein mann und ich leben nur noch nebeneinander her")
        assert story.templates(FAMILY) == ["T-03"]
        await story.family_writes("ja")
        assert "W-13" in story.templates(PRIVATE)


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("kann nicht kommen, hab kein geld für den bus", "T-20"),
        ("mein vater wird operiert, kann nicht", "T-03"),
        ("bin schwanger, kann nicht kommen mir ist schlecht", "T-03"),
        ("ich bin schwanger und kann donnerstag nicht kommen", "T-03"),
        ("donnerstag ist die beerdigung von meiner oma, geht nicht", "T-03"),
        ("ich habe donnerstag gerichtstermin und kann nicht", "T-03"),
        ("ich bin depressiv und kann donnerstag nicht", "T-03"),
    ],
)
async def test_a_refusal_beside_a_heavy_reason_is_passed_on(
    tmp_path: Path, text: str, template: str
) -> None:
    """Shows C-39, C-42, S-05: the family reads that too, below what is heavy and unasked; no yes after it."""
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        await story.family_presses("Passt")
        story.templates(PRIVATE)
        await story.family_writes(text)
        assert story.templates(FAMILY) == [template, "T-24"]
        passed_on = story.said(FAMILY)[-1]
        assert passed_on.startswith("Ich gebe weiter, dass der Termin am Donnerstag, 26.11.2026")
        assert "?" not in passed_on
        assert story.templates(PRIVATE) == ["W-14"]
        await story.family_writes("ja")
        story.nothing_said()


@pytest.mark.parametrize("hour", ["10:00", "19:00"])
async def test_a_refusal_beside_what_is_kept_silent_on_is_passed_on(
    tmp_path: Path, hour: str
) -> None:
    """Shows C-39: after two suggestions nothing more is suggested; at night nobody is asked twice."""
    start = f"2026-11-24T{hour}:00+01:00"
    async with family(tmp_path, organisation=WITH_READER, start=start) as story:
        await story.worker_writes("/termin 26.11. 10:00")
        await story.family_presses("Passt")
        await story.family_writes("wir haben viel streit zuhause")
        await story.family_writes("mein mann hat seine arbeit verloren")
        await story.family_writes("kann donnerstag nicht, wir haben kein geld mehr für essen")
        assert "T-24" in story.templates(FAMILY)
        told = story.templates(PRIVATE)
        await story.until("2026-11-25T09:00:00+01:00")
        assert "W-14" in [*told, *story.templates(PRIVATE)]


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("Donnerstag kann ich nicht. Ich will nicht mehr leben.", "T-09"),
        ("Donnerstag kann ich nicht. Letzte Woche hat er wieder zugehauen.", "T-13"),
    ],
)
async def test_beside_a_danger_the_worker_alone_reads_of_it(
    story: Story, text: str, template: str
) -> None:
    """Shows M-09, C-39."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes(text)
    assert story.templates(FAMILY) == [template]
    assert "W-14" in story.templates(PRIVATE)


async def test_a_series_refused_beside_a_heavy_reason_is_passed_on(story: Story) -> None:
    """Shows C-39, C-42: below the one question of what is heavy no second one is asked."""
    await story.worker_writes("/termin jeden Montag 9 Uhr 4x Büro")
    await story.family_writes("montags kann ich nicht. mein mann und ich streiten nur noch")
    assert story.templates(FAMILY) == ["T-03", "T-24"]
    passed_on = story.said(FAMILY)[-1]
    assert "Terminreihe jede Woche am Montag" in passed_on
    assert "?" not in passed_on
    assert story.templates(PRIVATE) == ["W-14"]


async def test_a_yes_beside_a_heavy_matter_is_heard(story: Story) -> None:
    """Shows C-39."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes("ja passt. mein mann und ich streiten nur noch")
    assert story.templates(FAMILY) == ["T-03"]
    assert story.templates(PRIVATE) == ["W-13"]


@pytest.mark.parametrize(
    "text",
    ["ich hab schulden und kann nicht schlafen", "mein mann trinkt wieder, ich kann das nicht"],
)
async def test_what_is_heavy_alone_refuses_nothing(story: Story, text: str) -> None:
    """Shows C-39, C-23: and a bare "ja" below it is about that."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes(text)
    await story.family_writes("ja")
    assert {"W-13", "W-14"}.isdisjoint(story.templates(PRIVATE))


async def test_below_something_graver_it_is_closed(story: Story) -> None:
    """Shows C-39."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes("ich kann nicht mehr")
    await story.family_writes("ja")
    assert "W-13" not in story.templates(PRIVATE)


async def test_an_hour_before_the_worker_is_told_at_once(story: Story) -> None:
    """Shows S-06."""
    await story.worker_writes("/termin 24.11. 11:00 60min Hausbesuch")
    await story.family_writes("bin krank kann nicht kommen")
    assert story.templates(FAMILY) == ["T-24"]
    assert story.templates(PRIVATE) == ["W-14"]


@pytest.mark.parametrize("text", ["mein kind ist krank", "ich bin krank"])
async def test_unasked_it_is_what_it_was(tmp_path: Path, text: str) -> None:
    async with family(tmp_path, organisation=WITH_READER) as story:
        await story.family_writes(text)
        assert "T-24" not in story.templates(FAMILY)


@pytest.mark.parametrize(
    "text", ["aber bitte nicht bei mir zuhause", "lieber im Büro", "at the office please"]
)
async def test_another_place_draws_no_question_for_another_time(story: Story, text: str) -> None:
    """Shows S-05."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(text)
    assert "?" not in story.family_sees("Ich gebe weiter, dass der Termin am Donnerstag")
    assert story.templates(PRIVATE) == ["W-14"]


@pytest.mark.parametrize("text", ["anderer Tag bitte", "lieber um 11 im Büro"])
async def test_another_time_is_asked_for(story: Story, text: str) -> None:
    """Shows S-05."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(text)
    story.family_sees("Wann ginge es")
