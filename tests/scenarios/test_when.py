"""What a worker types for a date, and what she reads where it has no single reading (C-23)."""

import pytest

from tests.support.story import PRIVATE, Story

CHOICES = {
    "de": ("28.3. 2:30", "Diese Uhrzeit fällt wegen der Zeitumstellung aus. Meinen Sie"),
    "en": ("28 March 2:30", "The clocks change then, and that time is skipped. Do you mean"),
    "sv": ("28 mars kl 2:30", "Det klockslaget hoppas över när klockan ställs om. Menar du"),
}


@pytest.mark.parametrize("language", CHOICES)
async def test_an_hour_that_the_clocks_skip_is_asked_with_its_reason(
    story: Story, language: str
) -> None:
    await story.worker_writes(f"/sprache {language}")
    typed, answer = CHOICES[language]
    await story.worker_writes(f"/termin {typed}")
    story.family_sees(answer)
    await story.worker_writes("/termine")
    assert story.templates("family") == ["W-04"]


@pytest.mark.parametrize(
    ("language", "typed", "noted"),
    [
        ("de", "14-tägig Mo 10 Uhr", "alle 2 Wochen am Montag, 10:00 bis 11:00 Uhr"),
        ("de", "Mo 10 Uhr 14-tägig", "alle 2 Wochen am Montag, 10:00 bis 11:00 Uhr"),
        ("de", "jeden Monat am ersten Montag 10 Uhr", "jeden Monat am ersten Montag, 10:00"),
        ("de", "Fr 10-12", "Freitag, 27.11.2026, 10:00 bis 12:00 Uhr"),
        ("en", "every other week on Monday 10am", "every 2 weeks on Monday"),
        ("en", "every month on the first Monday 10am", "every month on the first Monday"),
        ("sv", "varannan vecka på måndag kl 10", "var 2:e vecka på måndag"),
        ("sv", "varje månad, den första måndagen kl 10", "varje månad, den första måndagen"),
    ],
)
async def test_rhythms_and_hours_are_read_as_people_write_them(
    story: Story, language: str, typed: str, noted: str
) -> None:
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes(f"/termin {typed}")
    story.family_sees(noted)


async def test_bare_figures_that_may_be_a_day_are_asked(story: Story) -> None:
    await story.worker_writes("/termin Do 10-12")
    assert "10. Dezember" in story.family_sees("Meinen Sie Donnerstag")
    story.nothing_said(room=PRIVATE)
