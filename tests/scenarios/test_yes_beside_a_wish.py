"""Beside a wish for a call a yes or a no to the appointment is heard, and its day is no answer (C-39, C-23)."""

import pytest

from tests.scenarios.editing import edits
from tests.support.story import FAMILY, PRIVATE, Story

CALL, ACCESS, ERASURE = "W-25", "W-47", "W-60"
TWO = ("/termin 26.11. 10:00 60min Büro", "/termin 27.11. 11:00 60min Büro")


async def test_c_39_an_answer_to_us_and_a_wish_for_a_call(story: Story) -> None:
    """Shows C-39, C-38."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.family_writes("Ja, Donnerstag passt. Bitte rufen Sie mich vorher an.")
    assert story.templates(PRIVATE) == ["W-13", CALL]
    assert story.templates(FAMILY) == ["L-12"]


YES_AND = [
    ("Passt. Können Sie mich vorher anrufen?", CALL),
    ("Ja, passt. Können Sie mich vorher anrufen?", CALL),
    ("Ja passt, bitte vorher kurz anrufen", CALL),
    ("Passt, rufen Sie mich bitte um 9 an", CALL),
    ("Ja, Donnerstag passt, bitte rufen Sie mich vorher an", CALL),
    ("works for me. can you call me before?", CALL),
    ("det passar. kan du ringa mig innan?", CALL),
    ("Ja. Rufen Sie mich bitte an.", CALL),
    ("Yes. Can you call me before?", CALL),
    ("Ja. Aber rufen Sie mich bitte vorher an, danke", CALL),
    ("Passt. Was ist über mich gespeichert?", ACCESS),
    ("Ja, passt. Bitte löschen Sie alles über mich.", ERASURE),
]


@pytest.mark.parametrize(("text", "wish"), YES_AND)
async def test_c_39_a_yes_before_a_wish_is_heard(story: Story, text: str, wish: str) -> None:
    """Shows C-39, C-38."""
    await story.worker_writes(TWO[0])
    await story.family_writes(text)
    assert story.templates(PRIVATE) == ["W-13", wish]
    await story.family_writes("ja")
    story.nothing_said()


@pytest.mark.parametrize(
    "text",
    [
        "ja passt. bitte nicht auf den ab sprechen",
        "Ja, passt. Bitte nicht anrufen",
        "yes that works, please don't leave a voicemail",
        "det passar. ring inte",
    ],
)
async def test_c_39_a_yes_before_a_plea_about_calls_is_heard(story: Story, text: str) -> None:
    """Shows C-39, C-38."""
    await story.worker_writes(TWO[0])
    await story.family_writes(text)
    assert story.templates() == ["W-13"]


@pytest.mark.parametrize(
    "text",
    [
        "ja. rufen sie mich an ich kann nicht",
        "Passt. Rufen Sie mich an, Donnerstag nicht",
        "passt bitte nicht anrufen ich muss absagen",
    ],
)
async def test_c_23_beside_a_wish_for_a_call_a_no_takes_the_yes_back(
    story: Story, text: str
) -> None:
    """Shows C-23."""
    await story.worker_writes(TWO[0])
    await story.family_writes(text)
    assert "W-13" not in story.templates()


@pytest.mark.parametrize(
    "text",
    [
        "Ja, rufen Sie mich an",
        "Ok. Rufen Sie mich bitte an.",
        "Ja. Oder doch Freitag? Rufen Sie mich bitte an.",
        "Passt das auch um 16 Uhr? Bitte rufen Sie mich an.",
        "Passt. Oder doch lieber Freitag? Bitte rufen Sie mich an.",
        "Passt. Rufen Sie mich an. Oder geht es auch Freitag?",
        "Passt, hat mein Mann gesagt. Können Sie mich anrufen?",
        "Passt es Ihnen morgen? Rufen Sie mich an",
        "Freitag passt. Können Sie mich anrufen?",
        "Um 10 passt, rufen Sie mich an",
        "Bitte rufen Sie mich an. Passt.",
        "Ja. Ich muss aber absagen, rufen Sie mich an",
        "Ja. Aber erst um 11, rufen Sie mich an",
        "Ja. Rufen Sie mich an, lieber Freitag",
        "Ja. Ich brauche einen anderen Tag, bitte anrufen",
        "Ja. Können Sie mich anrufen, Donnerstag wird schwierig",
        "Ja. Rufen Sie mich an, ich kann vielleicht doch nicht",
        "Ja. Rufen Sie mich an, ich schaffe es nicht pünktlich",
        "Ja. Ich bin krank, rufen Sie mich an",
        "Ja. Rufen Sie mich an ich bin krank",
        "Ja passt, rufen Sie mich an, mein Kind ist krank",
        "Ja, Donnerstag passt. Mein Kind ist krank. Rufen Sie mich an.",
        "Ja. Können Sie mich wegen einem anderen Termin anrufen?",
        "Ja. Ring mig, jag kan inte komma",
        "Passt. Können Sie mich anrufen? Ich will nicht mehr leben.",
        "Passt. Können Sie mich anrufen? Er hat mich wieder geschlagen.",
    ],
)
async def test_c_23_beside_a_wish_nothing_is_confirmed_on_a_guess(story: Story, text: str) -> None:
    """Shows C-23, C-39, M-09."""
    await story.worker_writes(TWO[0])
    await story.family_writes(text)
    told = story.templates(PRIVATE)
    assert "W-13" not in told
    assert CALL in told


@pytest.mark.parametrize(
    "text",
    [
        "Donnerstag passt. Ich weiß aber nicht ob ich komme",
        "Donnerstag passt. Oder lieber Freitag?",
        "Passt. Mein Kind ist krank",
    ],
)
async def test_c_23_a_doubt_or_a_reason_not_to_come_takes_a_yes_back(
    story: Story, text: str
) -> None:
    """Shows C-23, C-39."""
    await story.worker_writes(TWO[0])
    story.templates()
    await story.family_writes(text)
    assert "W-13" not in story.templates(PRIVATE)


async def test_c_22_below_a_workers_words_a_yes_beside_a_wish_may_be_for_her(story: Story) -> None:
    """Shows C-22."""
    await story.worker_writes(TWO[0])
    await story.worker_writes("Wann kann ich Sie anrufen? Passt 14 Uhr?")
    await story.family_writes("Passt. Können Sie mich auch abends anrufen?")
    assert story.templates() == [CALL]


@pytest.mark.parametrize("text", ["passt nicht", "das klappt leider nicht"])
async def test_c_39_below_a_call_that_is_noted_a_refusal_is_heard(story: Story, text: str) -> None:
    """Shows C-39, C-38: our question was put aside, not answered."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Bitte rufen Sie mich an")
    assert story.templates() == [CALL, "L-12"]
    await story.family_writes(text)
    assert story.templates() == ["W-14", "T-24"]


async def test_c_24_a_yes_beside_a_call_that_is_changed_is_heard(story: Story) -> None:
    """Shows C-24, C-39."""
    await story.worker_writes(TWO[0])
    told = await edits(story, YES_AND[0][0], "Passt nicht. Können Sie mich vorher anrufen?")
    assert told[1] == ["W-14", "T-24"]


@pytest.mark.parametrize("text", ["geht nicht", "passt nicht"])
async def test_c_23_below_a_call_that_is_noted_a_confirmed_one_is_not_refused(
    story: Story, text: str
) -> None:
    """Shows C-23: it may be said of the call."""
    await story.worker_writes(TWO[0])
    await story.family_presses("Passt")
    await story.family_writes("Können Sie mich anrufen?")
    story.templates()
    await story.family_writes(text)
    story.nothing_said()


@pytest.mark.parametrize("text", ["ja", "nein", "morgen um 10", "Donnerstag vormittag"])
async def test_c_23_below_a_call_that_is_noted_all_else_is_for_the_call(
    story: Story, text: str
) -> None:
    """Shows C-23: "Wann passt Ihnen ein Anruf?" is the newest question."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Bitte rufen Sie mich an")
    assert story.templates() == [CALL, "L-12"]
    await story.family_writes(text)
    story.nothing_said()


async def test_c_22_after_a_workers_words_a_refusal_below_a_call_may_be_for_her(
    story: Story,
) -> None:
    """Shows C-22."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Bitte rufen Sie mich an")
    await story.worker_writes("Heute um 14 Uhr?")
    await story.family_writes("passt nicht")
    story.nothing_said()


WHEN_ASKED = [
    ("Können Sie mich anrufen?", "Donnerstag passt"),
    ("Können Sie mich anrufen?", "um 10 passt gut"),
    ("Können Sie mich anrufen?", "ja passt"),
    ("Können Sie mich morgen anrufen?", "Donnerstag passt auch"),
    ("Please call me", "Thursday works"),
    ("Kan du ringa mig?", "torsdag passar"),
]


@pytest.mark.parametrize(("wish", "text"), WHEN_ASKED)
@pytest.mark.parametrize("moved", [False, True])
async def test_c_23_when_a_call_suits_confirms_no_appointment(
    story: Story, wish: str, text: str, *, moved: bool
) -> None:
    """Shows C-23, S-10: nor is a wish to move taken back by it."""
    await story.worker_writes(TWO[0])
    if moved:
        await story.family_writes("Können wir den Termin verschieben?")
    await story.family_writes(wish)
    story.templates()
    await story.family_writes(text)
    await story.advance("PT3H")
    await story.family_writes(text)
    story.nothing_said()


@pytest.mark.parametrize("text", ["Der Termin am Donnerstag passt", "der Termin passt"])
async def test_c_38_below_a_call_that_is_noted_a_yes_names_the_appointment(
    story: Story, text: str
) -> None:
    """Shows C-38."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Bitte rufen Sie mich an")
    story.templates()
    await story.family_writes(text)
    assert story.templates(PRIVATE) == ["W-13"]


async def test_c_38_after_a_call_is_settled_its_day_is_a_yes(story: Story) -> None:
    """Shows C-38, X-09."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Bitte rufen Sie mich an")
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    story.templates()
    await story.family_writes("Donnerstag passt")
    assert story.templates(PRIVATE) == ["W-13"]


async def test_c_23_when_a_new_one_suits_is_known_after_a_restart(story: Story) -> None:
    """Shows C-23: also below another text of ours."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Ich brauche einen neuen Termin")
    await story.play({"restart": "kill"})
    story.templates()
    await story.family_writes("Donnerstag passt")
    story.nothing_said()


@pytest.mark.parametrize(
    "text", ["Donnerstag geht nicht, da habe ich ja den Termin mit Ihnen", "um 10 geht nicht"]
)
async def test_c_23_when_a_call_does_not_suit_refuses_no_appointment(
    story: Story, text: str
) -> None:
    """Shows C-23, C-38."""
    await story.worker_writes(TWO[0])
    await story.family_presses("Passt")
    await story.family_writes("Können Sie mich anrufen?")
    story.templates()
    await story.family_writes(text)


async def test_c_38_an_appointment_that_is_asked_about_after_a_call_is_agreed_to(
    story: Story,
) -> None:
    """Shows C-38, C-42: "Wann passt Ihnen ein Anruf?" is no longer our newest question."""
    await story.family_writes("Können Sie mich anrufen?")
    await story.worker_writes(TWO[0])
    await story.worker_writes("Passt der Donnerstag?")
    await story.family_writes("Donnerstag passt")
    assert story.templates(PRIVATE) == ["W-13"]


async def test_c_23_a_call_that_is_asked_for_after_it_is_meant_again(story: Story) -> None:
    """Shows C-23."""
    await story.family_writes("Können Sie mich anrufen?")
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.worker_writes(TWO[0])
    await story.family_writes("Können Sie mich nochmal anrufen?")
    story.templates()
    await story.family_writes("Donnerstag passt")
    story.nothing_said()
