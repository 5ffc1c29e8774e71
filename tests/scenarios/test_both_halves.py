"""A wish beside another matter is heard as well: both halves are answered, the graver one first (C-39)."""

from pathlib import Path

import pytest

from tests.scenarios.editing import edits
from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

CALL, ACCESS, ERASURE = "W-25", "W-47", "W-60"


@pytest.mark.parametrize(
    ("text", "answers", "prompts"),
    [
        ("Wann ist der Termin? Bitte rufen Sie mich zurück.", ["L-02", "L-12"], [CALL]),
        ("Bitte rufen Sie mich zurück. Wann ist der Termin?", ["L-02", "L-12"], [CALL]),
        ("When is the appointment? Please call me.", ["L-02", "L-12"], [CALL]),
        (
            "Bitte löschen Sie alle meine Daten und rufen Sie mich zurück",
            ["L-20", "L-12"],
            [ERASURE, CALL],
        ),
        (
            "Was ist über mich gespeichert? Und bitte löschen Sie alles.",
            ["T-38", "L-20"],
            [ACCESS, ERASURE],
        ),
        ("Was ist über mich gespeichert? Bitte ruft mich an", ["T-38", "L-12"], [ACCESS, CALL]),
        ("Wann ist der Termin? Was ist über mich gespeichert?", ["L-02", "T-38"], [ACCESS]),
        ("Wann ist der Termin? Bitte löschen Sie meine Daten.", ["L-02", "L-20"], [ERASURE]),
    ],
)
async def test_c_39_neither_half_is_lost(
    story: Story, text: str, answers: list[str], prompts: list[str]
) -> None:
    """Shows C-39, P-23, P-27, X-09."""
    await story.family_writes(text)
    assert story.templates(FAMILY) == answers
    assert story.templates(PRIVATE) == prompts


OFF = "Ich muss den Termin absagen, bitte rufen Sie mich zurück"
TWO = ("/termin 26.11. 10:00 60min Büro", "/termin 27.11. 11:00 60min Büro")


@pytest.mark.parametrize("text", [OFF, "beide absagen, bitte zurückrufen"])
async def test_c_42_below_a_question_of_ours_no_second_one_is_asked(
    story: Story, text: str
) -> None:
    """Shows C-42, C-24: the next answer is to the one question."""
    for each in TWO:
        await story.worker_writes(each)
    await story.family_writes(text)
    asked, noted = story.said(FAMILY)
    assert asked.count("?") == 1
    assert "?" not in noted
    await story.family_writes("am Freitag vormittag" if text == OFF else "ja")
    assert story.templates(PRIVATE) == ["W-15"]


async def test_c_42_whether_to_go_is_the_only_question(story: Story) -> None:
    """Shows C-42, P-10."""
    await story.family_writes("Bitte rufen Sie mich zurück. Bot raus")
    assert sum(said.count("?") for said in story.said(FAMILY)) == 1


OFF_AT_LENGTH = (
    "Hallo Frau Kaya, ich muss den Termin am Donnerstag leider absagen, weil der Kleine seit gestern"
    " Fieber hat und ich nicht aus dem Haus kann. Bitte rufen Sie mich zurück, wenn Sie Zeit haben,"
    " es ist dringend."
)


async def test_c_39_neither_half_of_a_long_message_is_lost(story: Story) -> None:
    """Shows C-39, X-09."""
    await story.worker_writes(TWO[0])
    await story.family_writes(OFF_AT_LENGTH)
    assert story.templates(PRIVATE) == ["W-15", CALL]


@pytest.mark.parametrize(
    ("wish", "asked"),
    [
        ("Bitte rufen Sie mich zurück, wenn Sie Zeit haben.", True),
        ("\nbitte rückruf\n", True),
        ("Rufen Sie mich nicht zurück.", False),
        ("Mein Chef ruft mich an.", False),
    ],
)
async def test_c_39_in_a_letter_the_sentences_are_measured(
    story: Story, wish: str, *, asked: bool
) -> None:
    """Shows C-39, X-09."""
    told = "Gestern waren wir mit den Kindern im Park, und das Wetter war schön. "
    await story.family_writes(f"{told * 20}{wish} {told * 5}")
    assert (CALL in story.templates(PRIVATE)) is asked


async def test_c_39_a_call_beforehand_is_one(story: Story) -> None:
    """Shows C-39, X-09."""
    await story.worker_writes(TWO[0])
    await story.family_writes("Ja passt, bitte vorher kurz anrufen")
    assert CALL in story.templates(PRIVATE)


@pytest.mark.parametrize("pause", ["PT0S", "PT10M"])
async def test_x_09_what_was_settled_is_asked_for_anew(story: Story, pause: str) -> None:
    """Shows C-24, X-09: by an edit as by a new message."""
    await story.play(
        {"in": FAMILY, "from": "M", "text": "Bitte rufen Sie mich an", "message": "m1"}
    )
    assert story.templates() == [CALL, "L-12"]
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.advance(pause)
    wish = "Bitte rufen Sie mich noch einmal an"
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": wish})
    assert story.templates() == [CALL, "L-12"]
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": f"{wish}!"})
    story.nothing_said()


async def test_c_39_it_stays_open_until_it_is_settled(tmp_path: Path) -> None:
    """Shows C-39, M-34: off duty as well."""
    async with family(tmp_path, start="2026-11-24T22:00:00+01:00") as story:
        await story.family_writes("Wann ist der Termin? Bitte rufen Sie mich zurück.")
        assert story.templates() == ["L-02", "L-12"]
        await story.until("2026-11-25T08:00:00+01:00")
        assert story.templates() == [CALL]


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
    story.nothing_said()


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


async def test_c_39_whoever_takes_the_consent_back_may_want_it_deleted(story: Story) -> None:
    """Shows C-39, P-11, P-27: the one text asks whether the bot is to go, once."""
    await story.family_writes("Ich widerrufe meine Einwilligung, bitte löschen Sie meine Daten")
    assert story.templates(FAMILY) == ["L-20"]
    assert story.templates(PRIVATE) == ["W-33", ERASURE]


@pytest.mark.parametrize(
    "text",
    [
        "Was wissen Sie über mich? Nichts!",
        "Mein Mann weiß, was über uns gespeichert ist. Egal.",
        "Wer hat die Fotos? Die Schule soll meine Daten löschen",
    ],
)
async def test_c_03_what_only_sounds_like_one_of_them_is_none(story: Story, text: str) -> None:
    """Shows C-03."""
    await story.family_writes(text)
    assert not {ACCESS, ERASURE} & set(story.templates(PRIVATE))
