"""In doubt nothing is called off or moved: the worker is asked what can be answered (C-23)."""

from pathlib import Path

import pytest

from bot.core.outgoing import SendFile
from tests.scenarios.families import GROUP, family
from tests.support.story import FAMILY, PRIVATE, Story


@pytest.mark.parametrize(
    "typed",
    [
        "serie ab 14.12.",
        "serie am 7.12.",
        "serie bis 7.12.",
        "serie 9",
        "nur den 7.12. der serie",
        "serie montag",
    ],
)
async def test_a_series_is_called_off_whole_only_where_nothing_else_is_said(
    story: Story, typed: str
) -> None:
    await story.worker_writes("/termin jeden Montag 9 Uhr Büro")
    await story.worker_writes(f"/absagen {typed}")
    assert story.templates(FAMILY) == ["W-03"]
    story.family_sees("2. Montag, 07.12.2026")


@pytest.mark.parametrize("typed", ["serie", "bitte die ganze Serie", "serie 1", "alle serie"])
async def test_a_series_is_called_off_by_its_plain_word(story: Story, typed: str) -> None:
    await story.worker_writes("/termin jeden Montag 9 Uhr Büro")
    await story.worker_writes(f"/absagen {typed}")
    story.family_sees("Die Terminreihe ist abgesagt")


async def test_all_that_is_one_series_is_asked_first(story: Story) -> None:
    await story.worker_writes("/termin jeden Montag 9 Uhr Büro")
    await story.worker_writes("/absagen K-1 alle", room=PRIVATE)
    story.nothing_said(room=FAMILY)
    story.worker_room_shows("jede Woche am Montag")
    await story.worker_presses("Ja")
    assert story.templates(FAMILY) == ["T-25"]


async def missed_and_friday(story: Story) -> None:
    """One at 10:05 was missed, another one stands on Friday."""
    await story.worker_writes("/termin heute 10:05 Büro")
    await story.family_presses("Passt")
    await story.worker_writes("/termin Fr 10 Uhr Büro")
    await story.until("2026-11-24T10:10:00+01:00")
    await story.worker_writes("/verpasst 1")


async def test_what_was_noted_as_missed_is_undone_and_no_older_act(story: Story) -> None:
    """Shows C-24."""
    await missed_and_friday(story)
    await story.worker_writes("/rueckgaengig")
    assert story.templates(FAMILY) == ["W-27"]
    story.family_sees("als verpasst notiert")
    await story.worker_writes("/termine")
    assert "Freitag" in story.family_sees(
        "1. Dienstag, 24.11.2026, 10:05 bis 11:05 Uhr, Büro – best"
    )


async def test_an_edited_missed_is_for_the_other_one(story: Story) -> None:
    await story.worker_writes("/termin heute 10:05 Büro")
    await story.worker_writes("/termin heute 10:07 Hausbesuch")
    await story.until("2026-11-24T10:10:00+01:00")
    write = {"in": FAMILY, "from": "W1"}
    await story.play({**write, "text": "/verpasst 1", "message": "typed"})
    assert story.templates(FAMILY) == ["T-26"]
    await story.play({**write, "text": "/verpasst 2", "edit": "typed"})
    assert story.templates(FAMILY) == ["W-27", "T-26"]
    await story.worker_writes("/termine")
    assert "Hausbesuch" not in story.family_sees("1. Dienstag")


@pytest.mark.parametrize("typed", ["1 morgen 11 Uhr", "K-1 1 morgen 11 Uhr", "Nr. 1 25.11. 11:00"])
async def test_a_missed_one_gets_another_date_by_its_number(story: Story, typed: str) -> None:
    """Shows C-43."""
    await missed_and_friday(story)
    await story.worker_writes(f"/verschieben {typed}")
    story.family_sees("Korrektur: Jetzt gilt Mittwoch, 25.11.2026, 11:00 bis 12:00 Uhr, Büro")
    await story.worker_writes("/termine")
    story.family_sees("2. Freitag")


async def test_what_stands_is_moved_and_not_what_was_missed(story: Story) -> None:
    await missed_and_friday(story)
    await story.worker_writes("/verschieben morgen 11 Uhr")
    story.family_sees("Korrektur: Jetzt gilt Mittwoch, 25.11.2026, 11:00")
    await story.worker_writes("/termine")
    story.family_sees("2. Mittwoch")


async def test_the_only_one_that_was_missed_needs_no_number(story: Story) -> None:
    await story.worker_writes("/termin heute 10:05 Büro")
    await story.until("2026-11-24T10:10:00+01:00")
    await story.worker_writes("/verpasst")
    await story.worker_writes("/verschieben morgen 11 Uhr")
    story.family_sees("Korrektur: Jetzt gilt Mittwoch, 25.11.2026, 11:00")


@pytest.mark.parametrize("typed", ["1 bis 18 Uhr", "1 bis 18:00", "Nr. 1 bis 18 Uhr"])
async def test_a_number_before_an_end_is_no_hour(story: Story, typed: str) -> None:
    await story.worker_writes("/termin Do 10 Uhr Büro")
    await story.worker_writes(f"/verschieben {typed}")
    assert story.templates(FAMILY) == ["W-17"]


async def test_a_swedish_till_is_no_end_behind_a_number(story: Story) -> None:
    await story.worker_writes("/sprache sv")
    await story.worker_writes("/tid tors kl 10")
    await story.worker_writes("/flytta 1 till kl 15")
    assert story.templates(FAMILY) == ["W-17"]
    await story.worker_writes("/flytta 1 till 15:30")
    story.family_sees("torsdag 26 november 2026, kl. 15:30")


async def test_a_number_before_a_month_may_be_its_day(story: Story) -> None:
    await story.worker_writes("/termin Do 10 Uhr Büro")
    await story.worker_writes("/verschieben 1 Dezember 14 Uhr")
    story.family_sees("Korrektur: Jetzt gilt Dienstag, 01.12.2026, 14:00")


@pytest.mark.parametrize(
    "typed",
    ["termin Fr 10 Uhr (nur Jonas)", "termin Fr 10 Uhr Büro, nur Jonas \N{SLIGHTLY SMILING FACE}"],
)
async def test_p_33_signs_after_the_name_do_not_make_it_a_place(tmp_path: Path, typed: str) -> None:
    """Shows P-33."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes(f"/{typed}")
        assert "Jonas" not in story.family_sees("Notiert: Termin mit Frau Kaya, Freitag")
        await story.family_presses("Absagen")
        assert story.templates(FAMILY) == ["L-19"]


@pytest.mark.parametrize(
    "typed",
    [
        "termin nur Jonas Do 10 Uhr Büro",
        "termin Do 10 Uhr nur Jonas und Mia",
        "serie nur Jonas jeden Mo 9 Uhr",
        "verschieben 1 Fr 10 Uhr nur Jonas",
    ],
)
async def test_p_33_a_name_elsewhere_is_asked_about(tmp_path: Path, typed: str) -> None:
    """Shows P-33."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin Mi 10 Uhr Büro")
        await story.worker_writes(f"/{typed}")
        assert story.templates(FAMILY) == ["W-54"]
        story.family_sees("ganz am Ende")
        await story.worker_writes("/termin Do 10 Uhr nur kurz im Büro")
        assert story.templates(FAMILY) == ["T-22"]


async def test_an_edited_command_that_names_one_elsewhere_changes_nothing(tmp_path: Path) -> None:
    async with family(tmp_path, GROUP) as story:
        write = {"in": FAMILY, "from": "W1"}
        await story.play({**write, "text": "/termin Do 10 Uhr Büro", "message": "typed"})
        await story.play({**write, "text": "/termin nur Jonas Do 11 Uhr Büro", "edit": "typed"})
        assert story.templates(FAMILY) == ["W-54"]


async def test_a_week_without_a_meeting_stays_one_when_the_series_moves(story: Story) -> None:
    """Shows C-23."""
    await story.worker_writes("/termin jeden Montag 9 Uhr 5x Büro")
    await story.worker_writes("/absagen 2")
    story.family_sees("07.12.2026")
    await story.worker_writes("/verschieben serie jeden Mittwoch 10:00 ab 25.11.")
    story.family_sees("Jetzt gilt jede Woche am Mittwoch")
    assert "02.12.2026" not in story.family_sees("Das ist abgesagt")
    story.family_sees("Mittwoch, 09.12.2026, 10:00 Uhr")
    await story.worker_writes("/termine")
    shown = story.family_sees("Mittwoch, 02.12.2026")
    assert "09.12.2026" not in shown
    await story.family_writes("ja")
    story.worker_room_shows("Terminreihe ab Mittwoch, 25.11.2026, 10:00 Uhr bestätigt")


async def test_what_was_moved_singly_is_named_when_the_series_takes_it_along(story: Story) -> None:
    await story.worker_writes("/termin jeden Montag 9 Uhr 5x Büro")
    await story.worker_writes("/verschieben 2 8.12. 14 Uhr")
    await story.family_presses("Passt")
    await story.worker_writes("/verschieben serie 10:00")
    assert story.templates(FAMILY) == ["L-06", "T-25"]
    story.family_sees("Dienstag, 08.12.2026, 14:00 Uhr")
    await story.worker_writes("/rueckgaengig")
    assert story.templates(FAMILY) == ["L-06", "W-27"]


async def test_every_second_week_in_words_asks_for_the_week(story: Story) -> None:
    await story.worker_writes("/termin jeden zweiten Donnerstag 15 Uhr ab 3.12. Büro")
    await story.worker_writes("/verschieben serie jeden zweiten Mittwoch 16 Uhr")
    assert story.templates(FAMILY) == ["W-17"]
    assert "2. Dezember" in story.family_sees("25. November")
    await story.worker_writes("/verschieben serie jeden zweiten Mittwoch 16 Uhr ab 2.12.")
    story.family_sees("Der nächste Termin: Mittwoch, 02.12.2026")


@pytest.mark.parametrize(
    "typed",
    ["hilfe", "?", "nicht", "vielleicht", "wie geht das", "1 oder 2", "serie nicht", "not 1"],
)
@pytest.mark.parametrize("command", ["absagen", "verpasst"])
async def test_a_word_that_asks_or_denies_calls_nothing_off(
    story: Story, command: str, typed: str
) -> None:
    await story.worker_writes("/termin heute 10:05 Büro")
    await story.until("2026-11-24T10:10:00+01:00")
    await story.worker_writes(f"/{command} {typed}")
    assert story.templates(FAMILY) == ["W-05"]


@pytest.mark.parametrize(
    "typed",
    ["absagen Do 15 Uhr", "Do 15 Uhr fällt aus", "verschieben Fr 10 Uhr", "Do 15 Uhr abgesagt"],
)
async def test_a_proposal_that_says_it_is_none_is_asked_about(story: Story, typed: str) -> None:
    await story.worker_writes("/termin Do 15 Uhr Büro")
    await story.worker_writes(f"/termin {typed}")
    assert story.templates(FAMILY) == ["W-05"]
    story.family_sees("„/absagen“")


async def test_a_reminder_typed_twice_goes_out_once(story: Story) -> None:
    """Shows C-24."""
    await story.worker_writes("/erinnern in 2 Stunden Ausweis mitbringen")
    await story.worker_writes("/erinnern in 2 Stunden Ausweis mitbringen")
    story.family_sees("schon geplant: Dienstag, 24.11.2026, 12:00 Uhr")
    await story.worker_writes("/erinnern in 2 Stunden Heft")
    await story.until("2026-11-24T12:00:00+01:00")
    assert len(story.said(FAMILY)) == 2


async def test_all_reminders_are_named_before_one_goes(story: Story) -> None:
    await story.worker_writes("/erinnern in 2 Stunden Ausweis")
    await story.worker_writes("/erinnern in 3 Stunden Heft")
    await story.worker_writes("/erinnern weg alle")
    story.family_sees("Welche Erinnerung")
    await story.worker_writes("/erinnern weg 1")
    await story.worker_writes("/abschluss")
    story.family_sees("Erinnerung 1: Dienstag, 24.11.2026, 13:00 Uhr")


async def test_the_end_of_a_case_takes_its_meeting_out_of_the_family_s_calendar(
    story: Story,
) -> None:
    await story.worker_writes("/termin Do 10 Uhr Büro")
    await story.family_presses("Passt")
    await story.worker_writes("/abschluss")
    await story.worker_presses("Abschließen", room=FAMILY)
    files = [a.delivery.outgoing.act for a in story.acts() if a.room == FAMILY]
    (gone,) = (one for one in files if isinstance(one, SendFile))
    assert b"METHOD:CANCEL" in gone.content


async def test_what_comes_back_of_several_is_said(story: Story) -> None:
    """Shows C-24."""
    await story.worker_writes("/termin Do 10 Uhr Büro")
    await story.worker_writes("/termin Fr 10 Uhr Büro")
    await story.worker_writes("/absagen alle")
    await story.worker_presses("Ja", room=FAMILY)
    await story.worker_writes("/rueckgaengig")
    assert "Freitag" in story.family_sees("noch einmal „/rueckgaengig K-1“")
    await story.worker_writes("/rueckgaengig")
    assert "noch einmal" not in story.family_sees("Rückgängig gemacht: Termin Donnerstag")


@pytest.mark.parametrize(
    "typed",
    [
        '"Do 14:00" "Büro"',
        "„Do 14:00“ „Büro“",
        "Do 14:00 | Büro",
        "Do 14:00 / Büro",
        "Do 14:00 (Büro)",
    ],
)
async def test_signs_around_a_place_do_not_reach_the_family(story: Story, typed: str) -> None:
    await story.worker_writes(f"/termin {typed}")
    story.family_sees("14:00 bis 15:00 Uhr, Büro, mit Frau Kaya")


async def test_a_place_that_is_too_long_is_cut_between_words(story: Story) -> None:
    await story.worker_writes(f"/termin Do 10 Uhr Parkplatz hinter der Grundschule{' am Tor' * 9}")
    story.family_sees("am …, mit Frau Kaya")


async def test_a_no_to_an_unusual_hour_is_understood(story: Story) -> None:
    await story.worker_writes("/termin morgen 22 Uhr")
    await story.worker_writes("nein")
    story.family_sees("alles bleibt, wie es ist")


@pytest.mark.parametrize("typed", ["/tagesplan an", "/kalender"])
async def test_a_room_that_is_not_yet_her_own_is_told_what_is_missing(
    story: Story, typed: str
) -> None:
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.worker_writes(typed, room=PRIVATE)
    story.worker_room_shows("bitte zuerst „/hinweise“")
    await story.worker_writes(typed)
    story.family_sees("in dem außer Ihnen und mir niemand ist")


async def test_a_number_alone_moves_nothing_and_a_colon_behind_it_is_read(story: Story) -> None:
    await story.worker_writes("/termin Do 10 Uhr Büro")
    await story.worker_writes("/verschieben 1")
    assert story.templates(FAMILY) == ["W-05"]
    await story.worker_writes("/verschieben 1: 2.12. 9:30")
    story.family_sees("Jetzt gilt Mittwoch, 02.12.2026, 9:30")
