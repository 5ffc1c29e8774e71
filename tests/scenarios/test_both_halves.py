"""A wish beside another matter is heard as well: both halves are answered, the graver one first (C-39)."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("text", "graver"),
    [
        ("Bitte den Termin am Donnerstag absagen. Ich will nicht mehr leben.", "T-09"),
        ("Please cancel Thursday. I want to kill myself.", "T-09"),
        ("Bitte den Termin am Donnerstag absagen. Letzte Woche hat er wieder zugehauen.", "T-13"),
        ("Bitte den Termin am Donnerstag absagen. Mein Mann und ich streiten nur noch.", "T-03"),
    ],
)
async def test_c_42_below_what_is_graver_no_new_one_is_offered(
    story: Story, text: str, graver: str
) -> None:
    """Shows C-39, C-42, M-09: called off is called off, and the worker knows it."""
    await story.worker_writes(TWO[0])
    await story.family_presses("Passt")
    story.templates()
    await story.family_writes(text)
    assert story.templates(FAMILY) == [graver, "T-25"]
    assert "W-15" in story.templates(PRIVATE)
    called_off = story.said(FAMILY)[-1]
    assert "Donnerstag, 26.11.2026, 10:00 Uhr ist abgesagt" in called_off
    assert "?" not in called_off


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
