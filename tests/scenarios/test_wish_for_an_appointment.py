"""A wish for an appointment goes to the worker, whatever stands already (C-38)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

STANDS = "/termin 26.11. 10:00 60min Büro"
TOLD, NOTED, NEXT, CALLED_OFF, CONFIRMED = "W-35", "L-13", "L-01", "T-25", "W-13"


@pytest.mark.parametrize(
    "text",
    [
        "ich brauche einen neuen termin",
        "kann ich einen termin haben?",
        "I need a new appointment",
        "jag behöver en ny tid",
        "Ich wollte einen Termin ausmachen",
        "Bitte um einen Termin",
    ],
)
async def test_c_38_it_is_passed_on_beside_one_that_stands(story: Story, text: str) -> None:
    """Shows C-38, M-22: once, and the one that stands is no answer."""
    await story.worker_writes(STANDS)
    await story.family_writes(text)
    assert story.templates() == [TOLD, NOTED]
    await story.family_writes(text)
    story.nothing_said()


@pytest.mark.parametrize(
    "text",
    [
        "Ich brauche einen anderen Termin",
        "jag behöver en annan tid",
        "Ich brauche den Termin nicht",
        "I don't need the appointment",
        "Können wir am Freitag einen Termin machen?",
        "Gibt es einen anderen Termin?",
        "Geht ein anderer Termin?",
        "Ich brauche einen späteren Termin",
        "ich will den Termin nicht so früh",
    ],
)
async def test_c_38_another_one_instead_of_what_stands_is_passed_on(
    story: Story, text: str
) -> None:
    """Shows C-38, S-05: nothing is called off by it."""
    await story.worker_writes(STANDS)
    await story.family_writes(text)
    assert story.templates() == ["W-14", "T-24"]


@pytest.mark.parametrize(
    "text", ["Ich brauche einen anderen Termin", "Ich möchte einen Termin am Freitag"]
)
async def test_c_38_where_nothing_stands_it_is_a_wish_for_one(story: Story, text: str) -> None:
    """Shows C-38."""
    await story.family_writes(text)
    assert story.templates() == [TOLD, NOTED]


@pytest.mark.parametrize(
    "text", ["Termin", "wann ist mein neuer termin?", "ich brauche den termin"]
)
async def test_s_04_the_one_that_stands_is_told(story: Story, text: str) -> None:
    """Shows S-04."""
    await story.worker_writes(STANDS)
    await story.family_writes(text)
    assert story.templates() == [NEXT]


async def test_c_38_while_it_is_to_be_moved_the_old_one_is_not_the_new_one(story: Story) -> None:
    """Shows C-38, C-23."""
    await story.worker_writes(STANDS)
    await story.family_writes("passt nicht")
    assert story.templates() == ["W-14", "T-24"]
    await story.family_writes("wann ist der neue termin?")
    story.nothing_said()


@pytest.mark.parametrize("text", ["ja", "passt", "Donnerstag passt"])
async def test_c_23_what_would_suit_for_another_confirms_nothing(story: Story, text: str) -> None:
    """Shows C-23: it answers our question after the new one."""
    await story.worker_writes(STANDS)
    await story.family_writes("ich brauche einen neuen termin")
    assert story.templates() == [TOLD, NOTED]
    await story.family_writes(text)
    story.nothing_said()


async def test_c_38_the_word_that_was_offered_is_a_wish(story: Story) -> None:
    """Shows C-38: below "Ein neuer Termin? Schreiben Sie einfach Termin" it asks for no old one."""
    await story.worker_writes(STANDS)
    await story.worker_writes("/termin 27.11. 11:00 60min Büro")
    await story.family_writes("ich sage Donnerstag ab")
    assert story.templates() == ["W-15", CALLED_OFF]
    await story.family_writes("Termin")
    assert story.templates() == [TOLD, NOTED]


async def test_c_39_a_new_one_wanted_beside_a_cancellation(story: Story) -> None:
    """Shows C-39, C-38."""
    await story.worker_writes(STANDS)
    await story.family_writes("Ich muss den Termin absagen. Ich brauche einen neuen Termin.")
    assert story.templates(FAMILY) == [CALLED_OFF, NOTED]
    assert story.templates(PRIVATE) == ["W-15", TOLD]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "when is the next one?"), ("de", "wann ist der nächste?"), ("sv", "när är nästa?")],
)
async def test_s_04_after_one_is_called_off_it_is_said_that_there_is_none(
    tmp_path: Path, language: str, text: str
) -> None:
    """Shows S-04: by itself so few words may mean anything."""
    async with family(tmp_path) as story:
        await story.worker_writes(f"/sprache {language}")
        await story.family_writes(text)
        story.nothing_said(room=FAMILY)
        await story.worker_writes(STANDS)
        await story.family_presses({"en": "Cancel", "de": "Absagen", "sv": "Avboka"}[language])
        await story.family_writes(text)
        assert story.templates(FAMILY) == ["L-02"]


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben um 10 einen anderen Termin mit Ihnen",
        "Wir haben am Donnerstag einen neuen Termin",
        "Wir haben am Montag einen zweiten Termin",
        "Wir haben Freitag noch einen anderen Termin",
        "Am Freitag haben wir einen anderen Termin",
        "We have another appointment on Friday",
        "hallo bitte wir haben heute den Termin",
        "ich brauche Sie am Montag bei dem Termin",
        "Gibt es einen neuen Termin?",
    ],
)
async def test_c_23_to_tell_of_another_one_is_no_wish(story: Story, text: str) -> None:
    """Shows C-23, C-03."""
    await story.worker_writes(STANDS)
    await story.family_presses("Passt")
    await story.worker_writes("Danke, bis dann")
    await story.family_writes(text)
    story.nothing_said()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ich habe am Donnerstag einen anderen Termin", ["W-14"]),
        ("Ich habe am Freitag einen anderen Termin", []),
    ],
)
async def test_c_38_another_one_on_that_day_says_why_nobody_comes(
    story: Story, text: str, told: list[str]
) -> None:
    """Shows C-38, C-23: below our question, and only on its day."""
    await story.worker_writes(STANDS)
    await story.family_writes(text)
    assert story.templates(PRIVATE) == told


@pytest.mark.parametrize(
    "text", ["Ich will den Besuch heute nicht", "ich will den Termin nicht am Freitag"]
)
async def test_s_04_whoever_refuses_another_day_is_not_told_the_date(
    story: Story, text: str
) -> None:
    """Shows S-04, C-23."""
    await story.worker_writes(STANDS)
    story.templates()
    await story.family_writes(text)
    story.nothing_said()


async def test_c_39_the_appointments_are_all_of_them(story: Story) -> None:
    """Shows C-39, S-05."""
    await story.worker_writes(STANDS)
    await story.worker_writes("/termin 27.11. 14:00 60min Büro")
    await story.family_writes("Ich will die Termine nicht")
    noted = story.family_sees("Ich gebe weiter")
    assert "Donnerstag" in noted
    assert "Freitag" in noted
