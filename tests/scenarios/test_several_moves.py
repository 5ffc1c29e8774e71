"""What a family says of several appointments at once is passed on, agreed to or asked about (C-02, C-23)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY, TUESDAY = "Donnerstag, 26.11.2026, 10:00 Uhr", "Dienstag, 01.12.2026, 14:00 Uhr"


async def two(story: Story, *, only: str = "") -> None:
    await story.worker_writes(f"/termin 26.11. 10:00{only}")
    await story.worker_writes("/termin 1.12. 14:00")


@pytest.mark.parametrize(
    "words",
    [
        "beide Termine verschieben",
        "können wir beide verschieben?",
        "ich kann beide nicht",
        "kann an beiden Tagen nicht",
        "ich kann leider zu beiden terminen nicht kommen",
        "keiner von beiden passt",
        "beide passen nicht, können wir verschieben?",
        "bitte beide auf nächste woche verschieben",
        "alle termine verschieben bitte",
    ],
)
async def test_c_38_both_are_passed_on_and_stand_until_the_worker_moves_them(
    story: Story, words: str
) -> None:
    """Shows C-23, C-38."""
    await two(story)
    await story.family_writes(words)
    assert story.templates() == ["T-24", "W-14"] or story.templates() == ["W-14", "T-24"]
    assert TUESDAY in story.family_sees(THURSDAY)
    assert TUESDAY in story.worker_room_shows(THURSDAY)
    await story.family_writes(words)
    story.nothing_said()
    await story.worker_writes("/termine K-1", room=PRIVATE)
    assert TUESDAY[:19] in story.worker_room_shows(THURSDAY[:22])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "can we move both appointments?"),
        ("en", "I can't make either of them"),
        ("en", "neither works for me"),
        ("sv", "kan vi flytta båda tiderna?"),
        ("sv", "båda dagarna passar inte"),
        ("sv", "jag kan inte någon av dem"),
    ],
)
async def test_c_38_in_other_languages(story: Story, language: str, words: str) -> None:
    """Shows C-38."""
    await story.worker_writes(f"/sprache {language}")
    await two(story)
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-24"]
    story.worker_room_shows("26.11.2026")


@pytest.mark.parametrize("words", ["ich kann nicht beide", "wir können beide nicht"])
async def test_c_23_where_one_of_them_may_fit_it_is_asked_which(story: Story, words: str) -> None:
    """Shows C-23."""
    await two(story)
    await story.family_writes(words)
    story.family_sees(f"Welchen Termin meinen Sie: {THURSDAY} oder {TUESDAY}?")
    story.nothing_said(room=PRIVATE)
    await story.family_writes("ja")
    story.nothing_said()


async def test_c_23_both_of_three_is_asked_about(story: Story) -> None:
    """Shows C-23."""
    await two(story)
    await story.worker_writes("/termin 4.12. 9:00")
    await story.family_writes("beide termine verschieben")
    assert story.templates() == ["L-09"]


async def test_c_22_what_answers_the_worker_is_not_ours(story: Story) -> None:
    """Shows C-22."""
    await two(story)
    await story.worker_writes("Passt Ihnen Montag oder Mittwoch besser?")
    await story.family_writes("kann an beiden tagen nicht")
    story.nothing_said()


@pytest.mark.parametrize("words", ["beide passen", "ja beide", "ja die passen beide"])
async def test_c_02_both_are_agreed_to_at_once(story: Story, words: str) -> None:
    """Shows C-02."""
    await two(story)
    await story.family_writes(words)
    assert story.templates(PRIVATE) == ["W-13", "W-13"]
    story.worker_room_shows(f"Termin {THURSDAY} bestätigt")
    story.worker_room_shows(f"Termin {TUESDAY} bestätigt")


async def test_c_38_the_wish_for_another_one_is_passed_on_as_well(story: Story) -> None:
    """Shows C-38."""
    await two(story)
    await story.family_writes("den am Donnerstag bitte verschieben")
    story.worker_room_shows(THURSDAY)
    await story.family_writes("und den am Dienstag bitte auch verschieben")
    story.family_sees("Dienstag, 01.12.2026, nicht passt")
    story.worker_room_shows(TUESDAY)


async def test_p_33_what_another_person_decides_on_is_not_passed_on_as_a_wish(
    tmp_path: Path,
) -> None:
    """Shows P-33, C-39: what is for all of them is."""
    async with family(tmp_path, GROUP) as story:
        await two(story, only=" nur Jonas")
        await story.family_writes("beide termine verschieben")
        assert story.templates(FAMILY) == ["L-19", "T-24"]
        await story.family_writes("beide termine verschieben", who="J")
        assert story.templates(FAMILY) == ["T-24"]


async def test_c_38_of_a_series_the_series_is_named(story: Story) -> None:
    """Shows C-38."""
    await story.worker_writes("/termin jeden Montag 9 Uhr")
    await story.family_writes("alle termine verschieben")
    story.family_sees("Terminreihe jede Woche am Montag, 9:00 Uhr")


async def asked_which(story: Story, words: str) -> None:
    """Ask the family which of two it means, with no question of ours open before."""
    await two(story)
    await story.worker_writes("Bis dann!")
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["L-09"]


@pytest.mark.parametrize(
    "answer",
    [
        "den am Dienstag",
        "Dienstag",
        "dienstag 14 uhr",
        "der am 1.12.",
        "den zweiten bitte",
        "Nr. 2",
    ],
)
async def test_c_02_a_plain_answer_to_which_one_is_understood(story: Story, answer: str) -> None:
    """Shows C-02, C-38."""
    await asked_which(story, "können wir den termin verschieben?")
    await story.family_writes(answer)
    story.family_sees("Dienstag, 01.12.2026, nicht passt")
    story.worker_room_shows(TUESDAY)
    await story.family_writes(answer)
    story.nothing_said()


@pytest.mark.parametrize("answer", ["beide", "Donnerstag und Dienstag", "beide bitte"])
async def test_c_02_both_is_an_answer_too(story: Story, answer: str) -> None:
    """Shows C-02."""
    await asked_which(story, "ich muss den termin absagen")
    await story.family_writes(answer)
    assert TUESDAY in story.family_sees("Soll das alles abgesagt werden?")


async def test_c_38_the_one_that_was_named_is_called_off_and_no_other(story: Story) -> None:
    """Shows C-38."""
    await asked_which(story, "ich muss den termin absagen")
    await story.family_writes("den am dienstag")
    story.family_sees(f"Der Termin am {TUESDAY} ist abgesagt")


@pytest.mark.parametrize(
    "words", ["danke", "ok", "Dienstag ist auch Fußball", "ich weiß noch nicht", "Freitag"]
)
async def test_c_23_what_is_no_answer_moves_nothing(story: Story, words: str) -> None:
    """Shows C-23."""
    await asked_which(story, "können wir den termin verschieben?")
    await story.family_writes(words)
    story.nothing_said(room=PRIVATE)


async def test_c_23_an_answer_that_fits_two_is_asked_about_in_other_words(story: Story) -> None:
    """Shows C-23, M-22: "den ersten" is the first one, or the one on the first of December."""
    await asked_which(story, "können wir den termin verschieben?")
    await story.family_writes("den ersten")
    story.family_sees("Schreiben Sie einfach den Tag dazu")
    await story.family_writes("den ersten")
    story.nothing_said()
    await story.family_writes("donnerstag")
    story.worker_room_shows(THURSDAY)


async def test_m_22_which_one_is_not_asked_twice_in_the_same_words(story: Story) -> None:
    """Shows M-22."""
    words = "können wir den termin verschieben?"
    await asked_which(story, words)
    before = story.said(FAMILY)
    await story.family_writes(words)
    assert story.said(FAMILY) != before
    await story.family_writes(words)
    story.nothing_said()


async def test_c_22_once_the_worker_writes_the_question_is_hers(story: Story) -> None:
    """Shows C-22."""
    await asked_which(story, "können wir den termin verschieben?")
    await story.worker_writes("Welcher Tag ist für Sie besser?")
    await story.family_writes("Dienstag")
    story.nothing_said()


@pytest.mark.parametrize(
    "words",
    ["Donnerstag und Dienstag kann ich nicht", "ich kann am Donnerstag und am Dienstag nicht"],
)
async def test_c_02_two_days_that_are_named_are_both_passed_on(story: Story, words: str) -> None:
    """Shows C-02, C-38."""
    await two(story)
    await story.family_writes(words)
    assert TUESDAY in story.worker_room_shows(THURSDAY)


async def test_c_02_two_days_that_are_named_are_both_called_off_after_one_question(
    story: Story,
) -> None:
    """Shows C-02, C-38."""
    await two(story)
    await story.family_writes("den am Donnerstag und den am Dienstag bitte absagen")
    assert TUESDAY in story.family_sees("Soll das alles abgesagt werden?")


async def test_c_02_two_days_that_are_named_are_both_agreed_to(story: Story) -> None:
    """Shows C-02."""
    await two(story)
    await story.family_writes("Donnerstag und Dienstag passen")
    assert story.templates(PRIVATE) == ["W-13", "W-13"]


@pytest.mark.parametrize(
    "words",
    [
        "Donnerstag passt und Dienstag nicht",
        "Montag und Mittwoch gehen nicht",
        "Donnerstag und Freitag kann ich nicht",
    ],
)
async def test_c_23_of_two_days_none_is_taken_for_the_other(story: Story, words: str) -> None:
    """Shows C-23."""
    await two(story)
    await story.family_writes(words)
    story.nothing_said(room=PRIVATE)
