"""What a worker types of a rhythm becomes a series or a question, never a place or a single date."""

import pytest

from tests.support.story import FAMILY, Story


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Fr 15 Uhr 14-tg.", "alle 2 Wochen am Freitag, 15:00 bis 16:00 Uhr, Ort wie besprochen"),
        ("Do 15 Uhr wöch.", "jede Woche am Donnerstag"),
        ("jeden Mo 17 Uhr als Reihe Büro", "jede Woche am Montag, 17:00 bis 18:00 Uhr, Büro"),
        ("jeden Do 15 Uhr 3 Termine", "der letzte: Donnerstag, 10.12.2026"),
        ("Mo 15 Uhr jede Woche 4 Termine", "der letzte: Montag, 21.12.2026"),
        ("jeden Fr 15 Uhr fünfmal", "der letzte: Freitag, 25.12.2026"),
        ("jeden Fr 15 Uhr fünf mal Büro", "der letzte: Freitag, 25.12.2026"),
        ("jeden Do 15 Uhr bis auf weiteres", "Ort wie besprochen"),
    ],
)
async def test_a_rhythm_and_its_number_are_read(story: Story, typed: str, told: str) -> None:
    await story.worker_writes(f"/termin {typed}")
    assert told in story.family_sees("Der erste Termin")


@pytest.mark.parametrize(
    "typed",
    [
        "/termin jeden Werktag 11 Uhr",
        "/termin Do 15 Uhr wtl.",
        "/termin jedn Mo 14 Uhr",
        "/termin jd. Mo 13 Uhr",
        "/termin regelmäßig Do 16 Uhr",
        "/termin Mo 16 Uhr Serie",
        "/termin Mo 15 Uhr 4 Termine",
        "/serie Di 1.12. 10 Uhr",
        "/termin jeden Mi 15 Uhr 1x",
        "/termin jeden Mi 15 Uhr 200x",
        "/termin jeden Do 15 Uhr außer 24.12.",
        "/termin jeden Do 15 Uhr, nicht am 24.12.",
        "/termin jeden Mo und Mi 10 Uhr",
        "/termin monatlich am 15. um 10 Uhr",
    ],
)
async def test_a_series_that_cannot_be_made_is_asked_for_by_example(
    story: Story, typed: str
) -> None:
    await story.worker_writes(typed)
    assert story.templates() == ["W-17"]
    story.family_sees("„jeden Dienstag 15 Uhr“")


@pytest.mark.parametrize(
    ("language", "examples"),
    [
        ("de", ("jeden Dienstag 15 Uhr", "alle zwei Wochen montags 9 Uhr")),
        ("de", ("jeden ersten Freitag im Monat 10 Uhr, 5 mal",)),
        ("en", ("every Tuesday 3pm", "every two weeks on Monday 9am")),
        ("en", ("every first Friday of the month 10am, 5 times",)),
        ("sv", ("varje tisdag kl 15", "varannan måndag kl 9")),
        ("sv", ("första fredagen i månaden kl 10, 5 gånger",)),
    ],
)
async def test_what_the_question_names_can_be_typed(
    story: Story, language: str, examples: tuple[str, ...]
) -> None:
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes("/serie 3.12. 10:00")
    asked = " ".join(story.said())
    for example in examples:
        assert example in asked
        await story.worker_writes(f"/termin {example}")
        assert "L-06" in story.templates(FAMILY)


@pytest.mark.parametrize("place", ["Reihenhaus", "Raum 3 Treffen", "Wochenmarkt"])
async def test_a_place_that_only_sounds_alike_stays_one(story: Story, place: str) -> None:
    await story.worker_writes(f"/termin Do 15 Uhr {place}")
    story.family_sees(place)


@pytest.mark.parametrize(
    "typed",
    [
        "/verschieben 1 Do 15 Uhr 3x",
        "/verschieben 1 jeden Tag 15 Uhr",
        "/erinnern jeden Tag 9 Uhr Tabletten",
        "/erinnern jeden Do 9 Uhr Tabletten",
    ],
)
async def test_where_no_series_can_be_typed_the_next_day_is_asked_for(
    story: Story, typed: str
) -> None:
    await story.worker_writes("/termin Fr 10 Uhr")
    await story.worker_writes(typed)
    assert story.templates() == ["W-17"]
    story.family_sees("Welcher Tag ist der nächste")


async def test_what_a_reminder_says_may_speak_of_a_rhythm(story: Story) -> None:
    await story.worker_writes("/erinnern Do 15 Uhr 3x täglich Tabletten")
    story.family_sees("Donnerstag, 26.11.2026, 15:00 Uhr")
