"""Of two appointments in one message each is done with as was said (C-39, S-10)."""

import pytest

from tests.support.story import PRIVATE, Story

TWO = ("/termin 26.11. 10:00 60min Büro", "/termin 27.11. 11:00 60min Büro")


@pytest.mark.parametrize(
    "text",
    [
        "ich sage Donnerstag ab. Freitag bitte verschieben",
        "Freitag bitte verschieben. Donnerstag sage ich ab.",
        "ich sage Donnerstag ab, Freitag passt auch nicht",
        "Donnerstag absagen und Freitag verschieben bitte",
        "Donnerstag muss ich absagen und Freitag geht nicht",
        "Freitag geht nicht und Donnerstag muss ich absagen",
        "Can you cancel Thursday and move Friday?",
        "Sagen Sie Donnerstag ab, Freitag geht nicht",
        "Sagen Sie Donnerstag ab und Freitag verschieben",
        "Ställ in torsdag. Fredag passar inte.",
        "Ställ in torsdag och flytta fredag",
        "Kan du ställa in torsdag och flytta fredag?",
    ],
)
async def test_c_39_one_is_called_off_and_another_is_to_be_moved(story: Story, text: str) -> None:
    """Shows C-39, S-05, S-10."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes(text)
    assert story.templates(PRIVATE) == ["W-15", "W-14"]
    assert "Freitag" in story.family_sees("Ich gebe weiter, dass")


@pytest.mark.parametrize(
    "text",
    [
        "ich sage Donnerstag ab, bitte auf Freitag verschieben",
        "ich sage Donnerstag ab. Freitag bitte nicht verschieben",
        "ich sage Donnerstag ab. Freitag bleibt",
        "ich sage Donnerstag ab. Freitag geht nicht anders",
        "Donnerstag passt nicht, ich sage ab",
        "Donnerstag absagen und keinen neuen Termin",
        "Donnerstag absagen. Freitag verschieben? Nein, das geht schon",
        "Bitte Donnerstag absagen. Haben wir schon einen neuen Termin?",
        "Wann ist der nächste Termin? Donnerstag bitte absagen",
    ],
)
async def test_s_10_only_one_is_called_off_and_nothing_is_to_be_moved(
    story: Story, text: str
) -> None:
    """Shows C-39, S-10."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes(text)
    assert story.templates(PRIVATE) == ["W-15"]


@pytest.mark.parametrize(
    "text",
    [
        "Bitte Donnerstag absagen und Freitag absagen",
        "Donnerstag absagen und Freitag auch",
        "Donnerstag absagen, Freitag auch",
        "Muss absagen, Freitag geht auch nicht",
        "Ich muss leider absagen, auch Freitag geht nicht",
        "Muss absagen und Freitag geht auch nicht",
        "I have to cancel, Friday doesn't work either",
    ],
)
async def test_c_23_what_is_called_off_as_well_is_asked_about(story: Story, text: str) -> None:
    """Shows C-23, C-39, S-10: one of the two is never left out in silence."""
    for each in TWO:
        await story.worker_writes(each)
    story.templates()
    await story.family_writes(text)
    assert story.templates() == ["L-21"]
    await story.family_writes("ja")
    assert story.templates(PRIVATE) == ["W-15"]


@pytest.mark.parametrize(
    "text",
    [
        "Donnerstag absagen und Freitag verschieben?",
        "Soll ich Donnerstag absagen und Freitag verschieben?",
        "Wenn er krank ist, muss ich Donnerstag absagen und Freitag geht nicht",
        "Ich muss Donnerstag nicht absagen und Freitag geht",
        "Vielleicht Donnerstag absagen und Freitag verschieben",
        "Sagen Sie Donnerstag ab, komme ich Freitag",
        "Donnerstag absagen, Freitag verschieben? Nein, das geht schon",
        "Donnerstag absagen, Freitag verschieben?",
        "Donnerstag absagen und Freitag auch?",
        "Kann ich noch absagen? Wann ist der Termin am Donnerstag?",
        "Muss ich absagen. Wann ist der Termin?",
        "Ich wollte nicht absagen. Wann ist der Termin?",
        "Wann ist der Termin? Wenn er krank ist sage ich ab",
    ],
)
async def test_s_10_what_is_only_supposed_of_two_calls_nothing_off(story: Story, text: str) -> None:
    """Shows S-10."""
    for each in TWO:
        await story.worker_writes(each)
    story.templates()
    await story.family_writes(text)
    assert "W-15" not in story.templates(PRIVATE)


async def test_c_39_a_new_one_wanted_after_an_and(story: Story) -> None:
    """Shows C-39, C-38."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Bitte absagen und einen neuen Termin nächste Woche")
    assert story.templates(PRIVATE) == ["W-15", "W-35"]


@pytest.mark.parametrize(
    "text", ["Donnerstag absagen, Freitag passt", "Cancel Thursday. Friday works"]
)
async def test_c_39_one_is_called_off_and_the_other_confirmed(story: Story, text: str) -> None:
    """Shows C-39, S-05."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes(text)
    assert story.templates(PRIVATE) == ["W-15", "W-13"]


@pytest.mark.parametrize(
    "text",
    [
        "Donnerstag absagen, Freitag passt vielleicht",
        "Donnerstag absagen, Freitag passt?",
        "Freitag absagen, Freitag passt nur um 15 Uhr",
    ],
)
async def test_s_10_a_yes_in_doubt_confirms_nothing_beside(story: Story, text: str) -> None:
    """Shows S-10, C-23."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes(text)
    assert "W-13" not in story.templates(PRIVATE)


@pytest.mark.parametrize(
    "text",
    [
        "Donnerstag geht nicht und Freitag geht auch nicht",
        "Donnerstag kann ich nicht und Freitag auch nicht",
        "Donnerstag kann ich nicht, Freitag auch nicht",
    ],
)
async def test_c_39_both_are_refused(story: Story, text: str) -> None:
    """Shows C-39, S-05."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes(text)
    noted = story.family_sees("Ich gebe weiter")
    assert "Donnerstag" in noted
    assert "Freitag" in noted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Donnerstag geht nicht und Freitag passt", "Donnerstag"),
        ("Donnerstag passt und Freitag geht nicht", "Freitag"),
        ("I can't make Thursday and need another appointment", "Donnerstag"),
    ],
)
async def test_c_39_of_a_yes_and_a_refusal_the_refusal_is_heard(
    story: Story, text: str, day: str
) -> None:
    """Shows C-39, S-05."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes(text)
    assert day in story.family_sees("Ich gebe weiter")


async def test_s_10_a_no_to_ones_own_question_changes_nothing(story: Story) -> None:
    """Shows S-10, C-23."""
    for each in TWO:
        await story.worker_writes(each)
    story.templates()
    await story.family_writes("Donnerstag absagen, Freitag verschieben? Nein, das geht schon")
    story.nothing_said()


async def test_c_39_beside_a_cancellation_another_day_that_is_asked_after_is_told(
    story: Story,
) -> None:
    """Shows C-39, S-04."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes("ich sage Donnerstag ab. Wann ist der Termin am Freitag?")
    story.family_sees("Donnerstag, 26.11.2026, 10:00 Uhr ist abgesagt")
    story.family_sees("Freitag, 27.11.2026, 11:00 Uhr, Büro")
