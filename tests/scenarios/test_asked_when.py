"""A family asks after its appointments, and reads what stands (C-38, S-04)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT
from tests.support.story import FAMILY, PRIVATE, Story

TODAY, THURSDAY = "Dienstag, 24.11.2026, 15:00", "Donnerstag, 26.11.2026, 16:00"


@pytest.fixture
async def two(story: Story) -> Story:
    """One today, one on Thursday."""
    await story.worker_writes("/termin heute 15 Uhr Büro")
    await story.worker_writes("/termin Do 16 Uhr Hausbesuch")
    return story


async def still_unanswered(story: Story) -> None:
    """Nothing was called off, moved, confirmed or passed on."""
    story.nothing_said(room=PRIVATE)
    await story.worker_writes("/termine")
    assert "bestätigt" not in story.family_sees("Termine im Chat")


@pytest.mark.parametrize(
    "words",
    [
        "Wann ist der Termin am Donnerstag?",
        "ist der termin am donnerstag um 16 uhr?",
        "um wie viel uhr ist der termin am donnerstag?",
        "wann kommen sie am donnerstag?",
    ],
)
async def test_s_04_a_day_that_is_named_is_told(two: Story, words: str) -> None:
    """Shows S-04."""
    await two.family_writes(words)
    said = two.family_sees(THURSDAY)
    assert "Hausbesuch" in said
    assert "24.11." not in said
    await still_unanswered(two)


@pytest.mark.parametrize(
    "words",
    ["haben wir morgen einen termin?", "ist der termin morgen?", "Der Termin ist morgen, oder?"],
)
async def test_s_04_a_day_without_one_is_said_to_have_none(two: Story, words: str) -> None:
    """Shows S-04, C-23."""
    await two.family_writes(words)
    assert TODAY in two.family_sees("Für diesen Tag ist kein Termin notiert. Der nächste Termin")
    await still_unanswered(two)


@pytest.mark.parametrize("words", ["welche termine haben wir?", "wann ist der übernächste termin?"])
async def test_s_04_all_are_told_where_more_than_one_is_asked_for(two: Story, words: str) -> None:
    """Shows S-04."""
    await two.family_writes(words)
    assert THURSDAY in two.family_sees(TODAY)


async def test_c_23_of_two_days_that_are_named_none_is_denied(story: Story) -> None:
    """Shows C-23: "heute oder morgen" is not this morning."""
    await story.worker_writes("/termin morgen 15 Uhr Büro")
    await story.family_writes("ist der termin heute oder morgen?")
    assert story.family_sees("Mittwoch, 25.11.2026, 15:00 Uhr").startswith("Der nächste Termin")


@pytest.mark.parametrize("hour", ["16 Uhr", "10", "halb fünf"])
async def test_c_23_an_hour_alone_is_not_taken_for_today(story: Story, hour: str) -> None:
    """Shows C-23."""
    await story.worker_writes("/termin Do 16 Uhr Büro")
    await story.family_writes(f"Der Termin ist um {hour}, oder?")
    assert story.family_sees("Donnerstag, 26.11.2026, 16:00").startswith("Der nächste Termin")


async def test_s_04_how_long_is_answered_with_the_end(two: Story) -> None:
    """Shows S-04."""
    await two.family_writes("Wie lange dauert der Termin?")
    assert two.said() == [
        "Notiert ist:\n1. Dienstag, 24.11.2026, 15:00 bis 16:00 Uhr, Büro\n(automatisch)"
    ]


async def test_s_04_what_a_series_may_still_bring_is_not_denied(story: Story) -> None:
    """Shows C-23: the dates of a series are made a few weeks ahead."""
    await story.worker_writes("/termin jeden Do 15 Uhr Büro")
    await story.family_writes("wann ist der termin am 14.1.?")
    assert story.family_sees("Donnerstag, 26.11.2026").startswith("Der nächste Termin")
    await story.family_writes("haben wir morgen einen termin?")
    story.family_sees(
        "Für diesen Tag ist kein Termin notiert. Der nächste Termin: Donnerstag, 26.11.2026"
    )


@pytest.mark.parametrize("words", ["do we have an appointment tomorrow?", "do we have a meeting today?",
                                   "do we have another appointment tomorrow?",
                                   "is the appointment later today?"])  # fmt: skip
async def test_c_38_a_question_is_passed_on_as_no_refusal(story: Story, words: str) -> None:
    """Shows C-38."""
    await story.worker_writes("/sprache en")
    await story.worker_writes("/termin Do 15 Uhr Büro")
    await story.family_writes(words)
    assert set(story.templates()) <= {"L-01"}


async def test_c_38_a_wish_in_a_question_is_still_passed_on(story: Story) -> None:
    """Shows C-38."""
    await story.worker_writes("/sprache en")
    await story.worker_writes("/termin Do 15 Uhr Büro")
    await story.family_writes("do you have time on friday?")
    assert story.templates(FAMILY) == ["T-24"]


@pytest.mark.parametrize(("language", "words"), [
    ("de", "Um wie viel Uhr ist der Termin?"), ("de", "hab den Termin vergessen, wann war das?"),
    ("en", "what time is our appointment?"), ("en", "when do we meet?"),
    ("sv", "när är vårt nästa möte?"), ("sv", "vilken tid är mötet?"),
    ("sv", "när var tiden nu igen?")])  # fmt: skip
async def test_c_38_the_plainest_questions_are_answered(
    story: Story, language: str, words: str
) -> None:
    """Shows C-38."""
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes("/termin Do 15 Uhr Büro")
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["L-01"]


@pytest.mark.parametrize("words", ["wann ist der elternabend?", "um wie viel uhr macht das amt auf?",
                                   "ist der arzttermin morgen?", "haben wir morgen besuch?"])  # fmt: skip
async def test_c_38_what_belongs_to_others_is_not_answered(two: Story, words: str) -> None:
    """Shows C-38."""
    await two.family_writes(words)
    two.nothing_said()


async def test_s_04_the_one_that_is_going_on_is_not_the_next(story: Story) -> None:
    """Shows S-04."""
    await story.worker_writes("/termin jeden Do 15 Uhr Büro")
    await story.until("2026-11-26T15:05:00+01:00")
    await story.family_writes("wann ist unser nächster termin?")
    story.family_sees("Der nächste Termin: Donnerstag, 03.12.2026, 15:00 Uhr")
    await story.family_writes("wann war nochmal der termin??")
    assert "03.12.2026" in story.family_sees("Donnerstag, 26.11.2026, 15:00 bis 16:00 Uhr")


async def test_s_04_the_one_that_is_going_on_is_told_where_there_is_no_other(story: Story) -> None:
    """Shows S-04."""
    await story.worker_writes("/termin Do 15 Uhr Büro")
    await story.until("2026-11-26T15:05:00+01:00")
    await story.family_writes("wann ist unser nächster termin?")
    story.family_sees("Donnerstag, 26.11.2026, 15:00")


@pytest.mark.parametrize(
    ("who", "next_one"),
    [("J", "Donnerstag, 26.11.2026, 10:00"), ("M", "Freitag, 27.11.2026, 12:00")],
)
async def test_s_04_whoever_asks_is_told_the_own_one(
    tmp_path: Path, who: str, next_one: str
) -> None:
    """Shows S-04, S-33, P-25."""
    async with family(tmp_path, ("W1", "M", "J")) as story:
        await story.worker_writes("/termin Do 10 Uhr Beratung nur Jonas")
        await story.worker_writes("/termin Fr 12 Uhr Büro")
        await story.family_writes("wann ist mein termin?", who=who)
        said = story.family_sees(f"Der nächste Termin: {next_one}")
        assert "Beratung" not in said
        await story.family_writes("welche termine haben wir?", who=who)
        assert ("26.11." in story.said()[0]) is (who == "J")
        assert "Beratung" not in story.said()[0]


async def test_s_33_a_day_with_one_for_another_is_not_said_to_be_free(tmp_path: Path) -> None:
    """Shows S-33: it was announced to all of them, without its place."""
    async with family(tmp_path, ("W1", "M", "J")) as story:
        await story.worker_writes("/termin Do 10 Uhr Beratung nur Jonas")
        await story.worker_writes("/termin Fr 12 Uhr Büro")
        await story.family_writes("haben wir am donnerstag einen termin?")
        assert "Beratung" not in story.family_sees("Donnerstag, 26.11.2026, 10:00")


@pytest.mark.parametrize(
    "words",
    [
        "Bir sonraki randevumuz ne zaman?",
        "Randevu ne zaman, nerede?",
        "متى موعدنا القادم؟",
        "قرار بعدی ما چه زمانی است؟",
        "Коли наша наступна зустріч?",
        "Когда у нас следующая встреча?",
        "Kiedy mamy następne spotkanie?",
        "Când avem următoarea întâlnire?",
    ],
)
async def test_c_02_asked_in_another_language_says_which_ones_are_understood(
    story: Story, words: str
) -> None:
    """Shows C-02."""
    await story.worker_writes("/termin Do 15 Uhr Büro")
    await story.advance("PT2H")
    await story.family_writes(words)
    assert story.templates() == ["T-34"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "welche uhrzeit war das?"),
        ("de", "um wieviel uhr war das"),
        ("en", "what time was it?"),
        ("sv", "vilken tid var det?"),
    ],
)
async def test_s_04_its_hour_is_told_once_more_below_a_suggestion(
    story: Story, language: str, words: str
) -> None:
    """Shows S-04: "var det" speaks of what was said before."""
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes("/termin Do 16 Uhr Hausbesuch")
    await story.family_writes(CONFLICT)
    await story.family_writes(words)
    assert story.templates() == ["L-01"]


@pytest.mark.parametrize(
    ("arranged", "answer"), [((), "L-02"), (("/termin Do 16 Uhr Hausbesuch",), "L-01")]
)
async def test_s_04_who_has_just_understood_something_asks_as_well(
    story: Story, arranged: tuple[str, ...], answer: str
) -> None:
    """Shows S-04."""
    for typed in arranged:
        await story.worker_writes(typed)
    await story.family_writes("achso und wann ist der termin am donnerstag oder freitag")
    assert story.templates() == [answer]


@pytest.mark.parametrize(
    "words",
    ["Donnerstag der 27.?", "am Donnerstag, den 27.11.?", "Freitag der 26.?", "also Donnerstag?"],
)
async def test_c_38_a_day_that_is_asked_back_is_told(story: Story, words: str) -> None:
    """Shows C-38, C-23: the pair may be wrong, it agrees to nothing."""
    await story.worker_writes("/termin Do 16 Uhr Hausbesuch")
    await story.family_writes(words)
    story.family_sees(THURSDAY)
    await still_unanswered(story)


@pytest.mark.parametrize(
    "words", ["Freitag?", "Freitag der 27.?", "Donnerstag der 27. bei Jonas?", "Montag der 27.?"]
)
async def test_c_23_another_day_may_be_a_wish(story: Story, words: str) -> None:
    """Shows C-23."""
    await story.worker_writes("/termin Do 16 Uhr Hausbesuch")
    await story.family_writes(words)
    story.nothing_said()


async def test_c_22_nobody_is_told_who_asks_a_worker_back(story: Story) -> None:
    """Shows C-22."""
    await story.worker_writes("/termin Do 16 Uhr Hausbesuch")
    await story.worker_writes("Oder lieber Freitag?")
    await story.family_writes("Donnerstag der 27.?")
    story.nothing_said()
