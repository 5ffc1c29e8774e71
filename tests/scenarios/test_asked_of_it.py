""" "Wo ist das?" is for the one appointment that stands right above, and nowhere else (C-38, C-23)."""

import pytest

from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY, FRIDAY = "Donnerstag, 26.11.2026, 15:00", "Freitag, 27.11.2026, 12:00"
WHERE = "wo ist das?"
NEXT_WEEK = "Dienstag, 01.12.2026"


async def arrange(story: Story, *typed: str) -> None:
    for each in typed:
        await story.worker_writes(f"/termin {each}")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", WHERE),
        ("de", "Hallo Frau Kaya, wo genau ist das nochmal?"),
        ("de", "wo findet das statt?"),
        ("de", "Wie lange dauert das"),
        ("de", "bis wann geht das?"),
        ("de", "wann ist das?"),
        ("de", "um wieviel uhr ist das"),
        ("en", "what time is it?"),
        ("sv", "vilken dag är det?"),
        ("en", "where is it?"),
        ("en", "How long does it take?"),
        ("sv", "var är det?"),
        ("sv", "hur länge varar det?"),
    ],
)
async def test_c_38_right_below_a_proposal_and_a_reminder_it_is_meant(
    story: Story, language: str, words: str
) -> None:
    """Shows C-38: the answer names it as well, and a yes still answers the question above."""
    await story.worker_writes(f"/sprache {language}")
    await arrange(story, "Do 15 Uhr Büro")
    for _ in range(2):
        await story.family_writes(words)
        assert story.templates() == ["L-01"]
        assert "Büro" in story.said()[0]
    await story.until("2026-11-25T15:01:00+01:00")
    await story.family_writes(words)
    assert story.templates() == ["L-01"]
    await story.family_writes("ja")
    assert "W-13" in story.templates(PRIVATE)


async def test_c_38_how_long_is_answered_with_the_end(story: Story) -> None:
    """Shows C-38."""
    await arrange(story, "Do 15 Uhr 90min Büro")
    await story.family_writes("wie lange dauert das?")
    story.family_sees("15:00 bis 16:30 Uhr, Büro")


async def test_c_38_of_several_the_one_right_above_is_told(story: Story) -> None:
    """Shows C-38, C-23."""
    await arrange(story, "Do 15 Uhr Büro", "Fr 12 Uhr Hausbesuch")
    await story.family_writes(WHERE)
    assert THURSDAY not in story.family_sees(f"{FRIDAY} bis 13:00 Uhr, Hausbesuch")
    await story.family_writes("und wie lange dauert das?")
    assert THURSDAY not in story.family_sees(FRIDAY)


async def test_c_38_the_one_that_is_quoted_is_told(story: Story) -> None:
    """Shows C-38."""
    await arrange(story, "Fr 12 Uhr Hausbesuch", "Do 15 Uhr Büro")
    await story.until("2026-11-26T12:01:00+01:00")
    assert story.templates(FAMILY) == ["T-23", "T-23"]
    await story.worker_writes("Bis gleich!")
    await story.play({"in": FAMILY, "from": "M", "text": WHERE, "quote": "last"})
    assert THURSDAY not in story.family_sees(FRIDAY)


@pytest.mark.parametrize(
    "between",
    [
        {"from": "W1", "text": "Wir treffen uns am Rathaus."},
        {"from": "M", "text": "wir waren beim neuen arzt"},
        {"from": "M", "asset": "image/jpeg"},
        {"from": "M", "text": "welche termine haben wir?"},
        {"from": "W1", "text": "/erinnern morgen 12 Uhr Ausweis"},
        {"from": "M", "press": "Passt"},
    ],
)
async def test_c_23_below_anything_else_nothing_is_guessed(
    story: Story, between: dict[str, str]
) -> None:
    """Shows C-23, C-22."""
    await arrange(story, "Do 15 Uhr Büro", "Fr 12 Uhr Hausbesuch")
    await story.play({"in": FAMILY, **between})
    await story.family_writes(WHERE)
    story.nothing_said(room=FAMILY)


@pytest.mark.parametrize(
    "words",
    [
        "was ist das?",
        "wie ist das?",
        "wo ist er?",
        "wo bist du?",
        "wo ist das jobcenter?",
        "wann kommt das?",
        "wo ist das geld?",
        "det var bra",
        "var det du?",
        "das ist gut",
    ],
)
async def test_c_23_other_questions_are_not_taken_for_it(story: Story, words: str) -> None:
    """Shows C-23."""
    await arrange(story, "Do 15 Uhr Büro")
    await story.family_writes(words)
    assert "L-01" not in story.templates(FAMILY)


async def test_c_23_what_is_no_longer_ahead_is_not_meant(story: Story) -> None:
    """Shows C-23."""
    await story.family_writes(WHERE)
    story.nothing_said()
    await arrange(story, "heute 15 Uhr Büro", "1.12. 12 Uhr Hausbesuch")
    await story.family_writes("um wie viel uhr ist der termin am dienstag?")
    story.family_sees("24.11.2026")
    await story.until("2026-11-24T16:01:00+01:00")
    await story.family_writes(WHERE)
    assert NEXT_WEEK not in " ".join(story.said(FAMILY))
