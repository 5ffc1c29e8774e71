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
