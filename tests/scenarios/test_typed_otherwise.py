"""What is typed behind a command and is none of its words is answered for what it is."""

from pathlib import Path

import pytest

from bot.rehearsal import example_organisation, rehearse
from handlers.referrals.topics import TOPICS, topic_of
from tests.support.story import FAMILY, PRIVATE, Story


@pytest.mark.parametrize("typed", ["nein", "stopp", "off", "av", "Nej.", "aus!"])
async def test_any_word_for_no_ends_the_hints(story: Story, typed: str) -> None:
    await story.worker_writes(f"/hinweise {typed}", room=PRIVATE)
    story.worker_room_shows("Hinweise sind hier aus")


@pytest.mark.parametrize("typed", ["foo", "K-1", "K-1 aus", "nicht mehr", "dienstzeit foo", "?"])
async def test_what_is_no_word_for_hints_changes_none(story: Story, typed: str) -> None:
    """Shows C-04: above all not for all chats what was typed for one."""
    await story.worker_writes(f"/hinweise {typed}", room=PRIVATE)
    story.worker_room_shows("So geht es: /hinweise – Hinweise in diesen Raum; „/hinweise aus“")
    await story.worker_writes("/tagesplan an", room=PRIVATE)
    story.worker_room_shows("Tagesplan")


@pytest.mark.parametrize("typed", ["foo", "8-16 Uhr", "aus"])
async def test_duty_hours_are_not_set_by_a_command(story: Story, typed: str) -> None:
    await story.worker_writes(f"/dienstzeit {typed}", room=PRIVATE)
    story.worker_room_shows("So geht es: /dienstzeit – Ihre Dienstzeiten")
    await story.worker_writes("/dienstzeit?", room=PRIVATE)
    story.worker_room_shows("Montag bis Freitag, 8:00–16:00 Uhr")


@pytest.mark.parametrize("length", ["25h", "25 h", "48 Stunden", "30 Std", "25 hours", "26 tim"])
@pytest.mark.parametrize("command", ["/termin 3.12. 14:00", "/verschieben 3.12. 14:00"])
async def test_a_length_of_more_than_a_day_is_told_as_one(
    story: Story, command: str, length: str
) -> None:
    """Shows C-23."""
    await story.worker_writes("/termin 26.11. 10:00 60min")
    await story.worker_writes(f"{command} {length}")
    assert story.said(FAMILY) == [
        "Noch nichts eingetragen. Ein Termin dauert höchstens einen Tag. "
        "Bitte den ganzen Befehl noch einmal."
    ]


@pytest.mark.parametrize("length", ["3h", "3 Stunden", "24 Minuten", "Raum 25"])
async def test_a_length_within_a_day_is_taken(story: Story, length: str) -> None:
    await story.worker_writes(f"/termin 3.12. 14:00 {length}")
    assert story.templates(FAMILY) == ["T-22"]


@pytest.mark.parametrize("typed", ["weg x", "weg 7", "remove x", "ta bort foo", "bort x"])
async def test_which_reminder_goes_is_asked_in_so_many_words(story: Story, typed: str) -> None:
    await story.worker_writes(f"/erinnern K-1 {typed}", room=PRIVATE)
    story.worker_room_shows("Hier ist nichts zu tun")
    await story.worker_writes("/erinnern K-1 3.12. 9:00 Ausweis mitbringen", room=PRIVATE)
    await story.worker_writes(f"/erinnern K-1 {typed}", room=PRIVATE)
    story.worker_room_shows("Erinnerung 1: Donnerstag, 03.12.2026, 9:00 Uhr")


@pytest.mark.parametrize(
    "typed", ["weg", "weg 1", "remove 1", "Ta bort 1", "radera 1", "löschen 1"]
)
async def test_a_reminder_goes_in_any_language(story: Story, typed: str) -> None:
    await story.worker_writes("/erinnern K-1 3.12. 9:00 Ausweis mitbringen", room=PRIVATE)
    await story.worker_writes(f"/erinnern K-1 {typed}", room=PRIVATE)
    story.worker_room_shows("Rückgängig gemacht: Erinnerung")


async def test_a_text_may_begin_with_such_a_word(story: Story) -> None:
    await story.worker_writes("/erinnern K-1 Weg zum Amt am 3.12. 9:00", room=PRIVATE)
    story.worker_room_shows("03.12.2026")


@pytest.mark.parametrize("language", ["de", "en", "sv"])
@pytest.mark.parametrize("typed", ["foo", ""])
async def test_the_topics_of_the_directory_are_named(
    language: str, typed: str, tmp_path: Path
) -> None:
    """Shows M-16: each of them by a word that it is found by."""
    spoken = {"organisation": {"language": language}}
    story = await Story.begin(rehearse, example_organisation(), tmp_path, organisation=spoken)
    await story.worker_writes(f"/kontakt {typed}", room=PRIVATE)
    (said,) = story.said(PRIVATE)
    named = said.partition("? ")[2].partition(". ")[0].split(", ")
    assert {topic_of(each) for each in named} == TOPICS
    await story.end()


async def test_both_forms_of_address_are_named(story: Story) -> None:
    await story.worker_writes("/anrede förmlich")
    story.family_sees("So geht es: /anrede du – Anrede in diesem Chat: du oder Sie")
