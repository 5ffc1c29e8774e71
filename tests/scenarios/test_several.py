"""Several appointments at once: one question that names them, and nothing is guessed (C-23, C-38)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY, TUESDAY = "Donnerstag, 26.11.2026, 10:00 Uhr", "Dienstag, 01.12.2026, 14:00 Uhr"
FRIDAY = "Freitag, 04.12.2026, 9:00 Uhr"


async def two(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00")
    await story.worker_writes("/termin 1.12. 14:00")


async def three(story: Story) -> None:
    await two(story)
    await story.worker_writes("/termin 4.12. 9:00")


async def left(story: Story) -> str:
    """Return what stands, as the worker reads it in her own room."""
    await story.worker_writes("/termine K-1", room=PRIVATE)
    return "\n".join(story.said(PRIVATE))


@pytest.mark.parametrize(
    "words",
    ["beide Termine absagen", "bitte beide absagen", "wir müssen leider alle termine absagen"],
)
async def test_both_are_named_and_called_off_after_one_yes(story: Story, words: str) -> None:
    await two(story)
    await story.family_writes(words)
    asked = story.family_sees("Soll das alles abgesagt werden?")
    assert THURSDAY in asked
    assert TUESDAY in asked
    story.nothing_said(room=PRIVATE)
    await story.family_writes("ja")
    assert story.templates(FAMILY) == ["T-25"]
    assert TUESDAY in story.family_sees(THURSDAY)
    assert TUESDAY in story.worker_room_shows("Das wurde abgesagt")
    assert "Donnerstag" not in await left(story)
    await story.advance("P10D")
    story.nothing_said(room=FAMILY)


@pytest.mark.parametrize(
    ("language", "words", "yes"),
    [("en", "please cancel both appointments", "yes"), ("sv", "avboka alla tider tack", "ja")],
)
async def test_in_other_languages(story: Story, language: str, words: str, yes: str) -> None:
    await two(story)
    await story.worker_writes(f"/sprache {language}")
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["L-21"]
    await story.family_writes(yes)
    assert story.templates(FAMILY) == ["T-25"]


async def test_a_button_says_yes_once(story: Story) -> None:
    await two(story)
    await story.family_writes("alle absagen")
    await story.family_presses("Ja")
    assert story.templates(FAMILY) == ["T-25"]


@pytest.mark.parametrize("no", ["nein", "nein danke"])
async def test_a_no_leaves_everything(story: Story, no: str) -> None:
    await two(story)
    await story.family_writes("beide termine absagen")
    await story.family_writes(no)
    story.family_sees("alles bleibt, wie es ist")
    story.nothing_said(room=PRIVATE)
    await story.family_writes("ja")
    story.nothing_said()
    assert THURSDAY[:22] in await left(story)


async def test_both_of_three_is_asked_with_choices(story: Story) -> None:
    await three(story)
    await story.family_writes("beide Termine absagen")
    assert story.templates(FAMILY) == ["L-09"]
    assert FRIDAY[:19] in story.family_sees("Welchen Termin meinen Sie?")
    assert THURSDAY[:22] in await left(story)


async def test_both_of_one_calls_nothing_off(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes("beide Termine absagen")
    assert story.templates(FAMILY) == ["L-01"]


async def test_all_of_one_is_that_one(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes("alle Termine absagen")
    story.family_sees(f"Der Termin am {THURSDAY} ist abgesagt")


async def test_all_of_one_day_are_those_of_the_day(story: Story) -> None:
    await three(story)
    await story.worker_writes("/termin 1.12. 16:00")
    await story.family_writes("alle termine am dienstag absagen")
    asked = story.family_sees("Soll das alles abgesagt werden?")
    assert "Donnerstag" not in asked
    assert asked.count("01.12.2026") == 2
    await story.family_writes("ja bitte")
    assert THURSDAY[:22] in await left(story)


async def test_a_series_is_named_as_one(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00")
    await story.worker_writes("/termin jeden Montag 9 Uhr")
    await story.family_writes("alle Termine absagen")
    asked = story.family_sees("Terminreihe jede Woche am Montag, 9:00 Uhr")
    assert THURSDAY in asked
    await story.family_writes("ja")
    await story.advance("P30D")
    story.nothing_said(room=FAMILY)


async def test_another_matter_lets_the_question_rest(story: Story) -> None:
    await two(story)
    await story.family_writes("beide termine absagen")
    await story.family_writes("der kleine ist krank")
    await story.family_writes("ja")
    story.nothing_said()
    await story.family_writes("beide termine absagen")
    await story.worker_writes("Kommen Sie denn morgen ins Büro?")
    await story.family_writes("ja")
    story.nothing_said()
    assert THURSDAY[:22] in await left(story)


async def test_what_was_moved_meanwhile_stays(story: Story) -> None:
    await two(story)
    await story.family_writes("beide termine absagen")
    await story.worker_writes("/verschieben K-1 1 27.11. 11:00", room=PRIVATE)
    await story.family_presses("Ja")
    assert TUESDAY in story.family_sees("Das ist abgesagt")
    assert "27.11.2026" not in story.family_sees("Das ist abgesagt")
    assert "27.11.2026" in await left(story)


async def test_what_is_for_one_person_nobody_else_calls_off(tmp_path: Path) -> None:
    """Shows P-33."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 26.11. 10:00 nur Jonas")
        await story.worker_writes("/termin 1.12. 14:00")
        await story.family_writes("beide termine absagen")
        assert story.templates(FAMILY) == ["L-19"]
        story.worker_room_shows("Ob sie von der Person ist")
        await story.family_writes("alle absagen", who="J")
        assert story.templates(FAMILY) == ["L-21"]
        await story.family_writes("ja")
        assert "1. Donnerstag" in await left(story)


@pytest.mark.parametrize(
    "typed", ["/absagen alle", "/absagen beide", "/absagen alle Termine", "/absagen 1 und 2"]
)
async def test_a_worker_is_asked_once(story: Story, typed: str) -> None:
    await two(story)
    command, _, rest = typed.partition(" ")
    await story.worker_writes(f"{command} K-1 {rest}", room=PRIVATE)
    assert TUESDAY in story.worker_room_shows(THURSDAY)
    story.nothing_said(room=FAMILY)
    await story.worker_presses("Ja")
    assert story.templates(FAMILY) == ["T-25"]
    story.worker_room_shows("kein Termin notiert")
    await story.worker_writes("/rueckgaengig K-1", room=PRIVATE)
    await story.worker_writes("/rueckgaengig K-1", room=PRIVATE)
    shown = await left(story)
    assert "26.11.2026" in shown
    assert "01.12.2026" in shown


async def test_a_workers_plain_word_is_enough_and_a_family_does_not_answer_for_her(
    story: Story,
) -> None:
    await two(story)
    await story.worker_writes("/absagen alle")
    await story.family_presses("Ja")
    story.nothing_said()
    await story.worker_writes("nein")
    story.family_sees("alles bleibt, wie es ist")
    await story.worker_writes("/absagen alle")
    await story.worker_writes("ja")
    assert story.templates(FAMILY) == ["T-25"]


async def test_a_family_s_yes_below_the_workers_question_confirms_nothing(story: Story) -> None:
    await two(story)
    await story.worker_writes("/absagen alle")
    await story.family_writes("ja")
    story.nothing_said(room=PRIVATE)
    await story.worker_writes("ja")
    assert story.templates(FAMILY) == ["T-25"]


async def test_after_a_familys_other_words_the_workers_yes_may_be_meant_for_them(
    story: Story,
) -> None:
    await two(story)
    await story.worker_writes("/absagen alle")
    await story.family_writes("kommen Sie trotzdem?")
    await story.worker_writes("ja")
    assert "1. Donnerstag" in await left(story)


@pytest.mark.parametrize("asked", ["/absagen alle", "/abschluss"])
@pytest.mark.parametrize(
    "between", ["/termin 3.12. 9:00", "/termin heute 9 Uhr", "/termine", "/gibtsnicht"]
)
async def test_below_another_command_the_workers_yes_answers_no_older_question(
    story: Story, asked: str, between: str
) -> None:
    """Shows C-18: the older question keeps its buttons."""
    await two(story)
    await story.worker_writes(asked)
    await story.worker_writes(between)
    await story.worker_writes("ja")
    story.nothing_said()
    assert THURSDAY[:19] in await left(story)


async def test_below_a_changed_message_the_workers_yes_answers_no_older_question(
    story: Story,
) -> None:
    await two(story)
    asked = {"in": FAMILY, "from": "W1", "text": "/absagen alle", "message": "asked"}
    await story.play(asked)
    await story.play({"in": FAMILY, "from": "W1", "edit": "asked", "text": "/termine"})
    await story.worker_writes("ja")
    story.nothing_said()
    assert THURSDAY[:19] in await left(story)


async def test_the_older_question_keeps_its_buttons(story: Story) -> None:
    await two(story)
    await story.worker_writes("/absagen alle")
    await story.worker_writes("/termine")
    await story.worker_presses("Ja", room=FAMILY)
    assert story.templates(FAMILY) == ["T-25"]


async def test_a_worker_calls_off_what_she_numbers(story: Story) -> None:
    await three(story)
    await story.worker_writes("/absagen K-1 1, 3", room=PRIVATE)
    asked = story.worker_room_shows(THURSDAY)
    assert "01.12.2026" not in asked
    await story.worker_writes("ja", room=PRIVATE)
    assert TUESDAY[:19] in story.worker_room_shows("2.")


@pytest.mark.parametrize("typed", ["/absagen K-1 beide", "/absagen K-1 1 und 7"])
async def test_what_does_not_fit_is_shown_with_choices(story: Story, typed: str) -> None:
    await three(story)
    await story.worker_writes(typed, room=PRIVATE)
    assert story.templates(PRIVATE) == ["W-03"]
    story.nothing_said(room=FAMILY)
    await story.worker_writes("ja", room=PRIVATE)
    story.nothing_said()


async def test_all_and_the_word_for_a_series_mean_the_series(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00")
    await story.worker_writes("/termin jeden Montag 9 Uhr")
    await story.worker_writes("/absagen serie")
    story.family_sees("Die Terminreihe ist abgesagt")
    assert THURSDAY[:22] in await left(story)


@pytest.mark.parametrize(
    ("typed", "template"),
    [("26.11.", "T-25"), ("Donnerstag", "T-25"), ("27.11.", "W-03"), ("Freitag", "W-03")],
)
async def test_a_day_that_is_typed_is_the_day_that_is_called_off(
    story: Story, typed: str, template: str
) -> None:
    await story.worker_writes("/termin 26.11. 10:00")
    await story.worker_writes(f"/absagen {typed}")
    assert story.templates(FAMILY) == [template]


async def test_of_several_the_day_that_is_typed_is_called_off(story: Story) -> None:
    await three(story)
    await story.worker_writes("/absagen Dienstag 1.12.")
    story.family_sees(f"Der Termin am {TUESDAY} ist abgesagt")


@pytest.mark.parametrize(("typed", "template"), [("26.11.", "T-26"), ("25.11.", "W-03")])
async def test_a_missed_one_is_named_by_its_day(story: Story, typed: str, template: str) -> None:
    await story.worker_writes("/termin 26.11. 10:00")
    await story.until("2026-11-26T12:00:00+01:00")
    await story.worker_writes(f"/verpasst {typed}")
    assert story.templates(FAMILY) == [template]


@pytest.mark.parametrize("answer", ["das im Büro", "2", "den zweiten", "Büro bitte"])
async def test_c_23_two_at_one_hour_are_told_apart(story: Story, answer: str) -> None:
    """Shows C-23."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.family_writes("absagen")
    story.family_sees("2. Donnerstag, 26.11.2026, 10:00 bis 11:00 Uhr, Büro")
    await story.family_writes("absagen")
    story.nothing_said()
    await story.family_writes(answer)
    assert story.templates(FAMILY) == ["T-25"]
    assert "Hausbesuch" in await left(story)


async def test_the_same_command_twice_makes_one_appointment(story: Story) -> None:
    """Shows C-24."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    assert story.templates(FAMILY) == ["W-03"]
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    assert story.templates(FAMILY) == ["T-22"]


async def test_a_list_says_that_a_series_goes_on(story: Story) -> None:
    """Shows C-24."""
    await story.worker_writes("/termin jeden Montag 9 Uhr 10x Büro")
    await story.worker_writes("/absagen 6")
    story.family_sees("4. Montag, 21.12.2026")
    story.family_sees("Die Reihe geht weiter")
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.worker_writes("/absagen serie")
    assert "geht weiter" not in await left(story)
