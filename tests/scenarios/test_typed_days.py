"""What a worker types is the day she means, or a question: never today for want of a better one."""

import pytest

from tests.support.story import FAMILY, Story

WEDNESDAY, THURSDAY, SUNDAY = "2026-11-25", "2026-11-26", "2026-11-29"
SPOKEN = {
    "de": ("Mittwoch, 25.11.2026", "Donnerstag, 26.11.2026", "Sonntag, 29.11.2026"),
    "en": ("Wednesday, 25 November", "Thursday, 26 November", "Sunday, 29 November"),
    "sv": ("onsdag 25 november", "torsdag 26 november", "söndag 29 november"),
}


def spoken(language: str, day: str) -> str:
    return SPOKEN[language][(WEDNESDAY, THURSDAY, SUNDAY).index(day)]


@pytest.mark.parametrize(
    ("language", "typed", "day"),
    [
        ("en", "do 15:30", THURSDAY),
        ("en", "Do 14.00 60min Hausbesuch", THURSDAY),
        ("en", "15:30 do", THURSDAY),
        ("en", "So 16:30 Büro", SUNDAY),
        ("en", "Mi 9.30", WEDNESDAY),
        ("en", "morgen 3pm", WEDNESDAY),
        ("en", "on 26.11. 10:00", THURSDAY),
        ("en", "Thursday 10:00 to 12:00", THURSDAY),
        ("sv", "do 15.30", THURSDAY),
        ("sv", "so 15.30", SUNDAY),
        ("sv", "to kl 15", THURSDAY),
        ("sv", "on 15:30", WEDNESDAY),
        ("sv", "kl 15 to", THURSDAY),
        ("sv", "to 26/11 14.30", THURSDAY),
        ("sv", "sö 15.30 kontoret", SUNDAY),
        ("de", "Do 3pm Hausbesuch", THURSDAY),
        ("de", "Do 11am", THURSDAY),
        ("de", "So 4pm", SUNDAY),
        ("de", "Thursday 3pm", THURSDAY),
        ("de", "tors 15:30", THURSDAY),
    ],
)
async def test_the_day_is_read_in_any_language_that_workers_speak(
    story: Story, language: str, typed: str, day: str
) -> None:
    """Shows C-23."""
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes(f"/termin {typed}")
    assert "T-22" in story.templates(FAMILY)
    story.family_sees(spoken(language, day))


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "on 15:30"),
        ("en", "to 15:30"),
        ("en", "do 5:30"),
        ("de", "to 15:30"),
        ("de", "Büro on 15:30"),
        ("de", "Do half past 3"),
        ("de", "Do kvart över tre"),
        ("de", "Thursday 15 Uhr"),
    ],
)
async def test_a_day_that_is_not_read_is_asked_for(story: Story, language: str, typed: str) -> None:
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes(f"/termin {typed}")
    assert story.templates() == ["W-17"]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("de", "Tor 15:30"),
        ("de", "Büro so heute 15:30"),
        ("en", "15:30 what to do"),
    ],
)
async def test_a_word_that_is_no_day_stays_a_place(story: Story, language: str, typed: str) -> None:
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes(f"/termin {typed}")
    assert "T-22" in story.templates(FAMILY)
    story.family_sees("24")


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "do 15:30"), ("sv", "to kl 15.30"), ("de", "Do 3.30pm")]
)
async def test_a_reminder_goes_out_on_the_day_that_was_typed(
    story: Story, language: str, typed: str
) -> None:
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes(f"/erinnern {typed} Ausweis")
    story.family_sees(spoken(language, THURSDAY))


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("en", "do 15:30", "Thursday, 26 November"),
        ("en", "So 16:30", "Sunday, 29 November"),
        ("en", "to 15:30", "Wednesday, 2 December"),
        ("de", "to 15:30", "Mittwoch, 02.12.2026"),
        ("de", "15.30", "Mittwoch, 02.12.2026"),
        ("sv", "to 15:30", "torsdag 26 november"),
        ("sv", "15.30", "onsdag 2 december"),
    ],
)
async def test_a_move_goes_to_the_day_that_was_typed_or_stays_on_its_own(
    story: Story, language: str, typed: str, told: str
) -> None:
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes("/termin 2.12. 10:00")
    await story.worker_writes(f"/verschieben {typed}")
    story.family_sees(told)


@pytest.mark.parametrize("typed", ["1 bis 18 Uhr", "1 vor 18 Uhr"])
async def test_the_number_of_an_appointment_is_no_hour(story: Story, typed: str) -> None:
    await story.worker_writes("/termin Do 10 Uhr Büro")
    await story.worker_writes(f"/verschieben {typed}")
    assert story.templates() == ["W-17"]


@pytest.mark.parametrize("typed", ["1h vorher Ausweis", "2h Tabletten", "1 h davor Ausweis"])
async def test_how_long_before_is_no_hour_of_today(story: Story, typed: str) -> None:
    await story.worker_writes("/termin Do 15 Uhr Büro")
    await story.worker_writes(f"/erinnern {typed}")
    assert story.templates() == ["W-17"]


@pytest.mark.parametrize("typed", ["in 2h Tabletten", "15h Tabletten"])
async def test_an_hour_and_a_stretch_from_now_are_still_read(story: Story, typed: str) -> None:
    await story.worker_writes(f"/erinnern {typed}")
    story.family_sees("Dienstag, 24.11.2026")


async def test_a_question_says_that_the_command_is_typed_again(story: Story) -> None:
    """Nothing else answers it: a bare "ja" or "15 Uhr" may be meant for the family."""
    await story.worker_writes("/termin Fr")
    story.family_sees("Bitte den ganzen Befehl noch einmal.")
    await story.worker_writes("/termin Fr 15 Uhr")
    assert "T-22" in story.templates(FAMILY)


@pytest.mark.parametrize(
    ("language", "typed"),
    [("de", "Do"), ("de", "am Do"), ("de", "So"), ("sv", "to"), ("sv", "på lö"), ("en", "Do")],
)
async def test_a_short_day_without_an_hour_calls_off_no_other_day(
    story: Story, language: str, typed: str
) -> None:
    """Shows C-23."""
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes("/termin 27.11. 10:00")
    await story.worker_writes(f"/absagen {typed}")
    assert story.templates() == ["W-03"]


@pytest.mark.parametrize(("language", "typed"), [("de", "Do"), ("sv", "to")])
async def test_a_short_day_without_an_hour_calls_off_its_own(
    story: Story, language: str, typed: str
) -> None:
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes("/termin 26.11. 10:00")
    await story.worker_writes("/termin 27.11. 10:00")
    await story.worker_writes(f"/absagen {typed}")
    story.family_sees("26")
