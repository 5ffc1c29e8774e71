"""A text promises only what happens: who is told, who reads, who comes (M-09, X-06, C-13)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import rehearsal
from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS, TOPICS
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
OTHERS_LIFE = "meine nachbarin will sich umbringen"


@pytest.fixture
async def unreachable(story: Story) -> Story:
    """A worker who has switched her room for prompts off: nobody can be told."""
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    return story


@pytest.fixture
async def with_substitute(tmp_path: Path) -> AsyncIterator[Story]:
    """A family with two workers: Herr Lindner, who stands in, reads along."""
    story = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        tmp_path,
        family=("W1", "W2", "M"),
        organisation=TOPICS,
    )
    yield story
    await story.end()


@pytest.fixture
async def with_both_rooms(tmp_path: Path) -> AsyncIterator[Story]:
    """The same, and Herr Lindner has a room for prompts as well."""
    async with family(tmp_path, ("W1", "W2", "M"), rooms={LINDNERS: ("W2",)}) as story:
        yield story


async def test_m_10_worry_about_another_says_truly_who_looks(story: Story) -> None:
    """Shows M-10."""
    await story.family_writes(OTHERS_LIFE)
    assert story.templates("family") == ["T-10"]
    story.family_sees("Frau Kaya bekommt jetzt einen Hinweis")
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1")


async def test_m_10_nobody_is_promised_where_nobody_can_be_told(unreachable: Story) -> None:
    """Shows M-10."""
    await unreachable.family_writes(OTHERS_LIFE)
    assert "bekommt" not in unreachable.family_sees("Gerade liest hier kein Mensch mit")


async def test_m_12_the_late_text_promises_no_more_than_the_early_one(unreachable: Story) -> None:
    """Shows M-12."""
    late = {"in": "family", "from": "M", "text": CRISIS, "sent": "2026-11-24T09:30:00+01:00"}
    await unreachable.play(late)
    assert unreachable.templates("family") == ["T-11"]
    unreachable.family_sees("Gerade liest hier kein Mensch mit")


@pytest.mark.parametrize(
    ("words", "promised", "otherwise"),
    [
        ("bitte zurückrufen", "bekommt einen Hinweis", "liest hier in der Dienstzeit mit"),
        ("rufen sie mich morgen um 10 an", "bekommt einen Hinweis", "und sieht, wann es Ihnen"),
        ("Termin", "bekommt einen Hinweis", "liest hier in der Dienstzeit mit"),
    ],
)
async def test_c_29_a_wish_is_passed_on_only_where_it_can_be(
    story: Story, words: str, promised: str, otherwise: str
) -> None:
    """Shows C-29."""
    await story.family_writes(words)
    story.family_sees(promised)
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.advance("PT24H")
    await story.family_writes(words)
    assert promised not in story.family_sees(otherwise)


async def test_c_38_moving_promises_no_message_that_nobody_gets(unreachable: Story) -> None:
    """Shows C-38."""
    await unreachable.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await unreachable.family_writes("können wir verschieben")
    assert "gebe weiter" not in unreachable.family_sees("liest hier in der Dienstzeit mit")


async def test_p_27_one_who_cannot_leave_asks_the_family_if_no_worker_is_told(
    tmp_path: Path,
) -> None:
    """Shows P-27."""
    story = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        tmp_path,
        transport="roman",
        organisation=TOPICS,
    )
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.family_writes("Bot raus")
    story.family_sees("Bitten Sie Frau Kaya, mich zu entfernen")
    await story.end()


async def test_x_06_a_substitute_who_is_not_in_the_chat_reads_nothing(story: Story) -> None:
    """Shows X-06."""
    await story.worker_writes("/vertretung heute Herr Lindner")
    story.family_sees("noch nicht in diesem Chat")
    await story.family_writes(CRISIS)
    words = story.family_sees("Gerade liest hier kein Mensch mit")
    assert "Lindner" not in words


async def test_c_22_nobody_is_said_to_read_who_is_not_here(story: Story) -> None:
    """Shows C-22, P-43, X-06."""
    await story.worker_writes("/vertretung 24.11.-25.11. Herr Lindner")
    await story.family_writes("bist du ein mensch?")
    assert story.templates(FAMILY) == ["T-02"]
    assert "Lindner liest" not in story.family_sees("Gerade liest hier kein Mensch mit")
    story.family_sees("Herrn Lindner erreichen Sie so: 0208 30008-1235")
    await story.until("2026-11-24T17:00:00+01:00")
    await story.family_writes("haben Sie den Antrag gesehen?")
    assert story.templates(FAMILY) == ["T-08"]
    assert "Bis dahin" not in story.family_sees("Gerade liest hier kein Mensch mit")


async def test_c_22_who_is_here_is_said_to_read(with_substitute: Story) -> None:
    """Shows C-22."""
    await with_substitute.worker_writes("/vertretung heute Herr Lindner")
    await with_substitute.family_writes("bist du ein mensch?")
    with_substitute.family_sees("Herr Lindner liest Ihre Nachrichten in der Dienstzeit")


async def test_c_09_who_is_away_is_left_in_peace(with_both_rooms: Story) -> None:
    """Shows C-09, C-13: what is open comes back when her own duty does."""
    story = with_both_rooms
    await story.worker_writes("/vertretung 25.11.-27.11. Herr Lindner")
    await story.until("2026-11-25T09:00:00+01:00")
    await story.family_writes(CRISIS)
    story.nothing_said(room=PRIVATE)
    assert story.templates(LINDNERS) == ["T-41"]
    await story.until("2026-11-27T15:00:00+01:00")
    story.nothing_said(room=PRIVATE)
    await story.until("2026-11-30T09:00:00+01:00")
    story.worker_room_shows("Chat K-1 ist noch offen")


async def test_c_09_a_substitute_who_cannot_be_told_leaves_nobody_untold(
    with_substitute: Story,
) -> None:
    """Shows C-09, M-34."""
    await with_substitute.worker_writes("/vertretung heute Herr Lindner")
    await with_substitute.family_writes(CRISIS)
    with_substitute.worker_room_shows("Bitte sehen Sie in den Chat K-1")


async def test_x_06_a_substitute_in_the_chat_is_named(with_substitute: Story) -> None:
    """Shows X-06."""
    story = with_substitute
    await story.worker_writes("/vertretung 24.11.-25.11. Herr Lindner")
    assert "noch nicht" not in story.family_sees("Vertretung im Chat K-1 eingetragen")
    await story.until("2026-11-24T17:00:00+01:00")
    await story.family_writes(CRISIS)
    story.nothing_said(room=PRIVATE)
    story.family_sees("Herr Lindner liest ab")


async def test_p_43_an_appointment_during_a_substitution_is_with_the_substitute(
    story: Story,
) -> None:
    """Shows P-43."""
    await story.worker_writes("/vertretung 24.11.-27.11. Herr Lindner")
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    story.family_sees("mit Herrn Lindner")
    await story.worker_writes("/termin 30.11. 10:00 60min Büro")
    story.family_sees("mit Frau Kaya")
    await story.family_writes("den am montag können wir verschieben?")
    story.family_sees("Herr Lindner meldet sich in der Dienstzeit")


async def test_c_21_names_are_declined(story: Story) -> None:
    """Shows C-21."""
    await story.worker_writes("/vertretung heute Herr Lindner")
    await story.family_writes("sag mir einfach ob ihr die hilfe verlängert ja oder nein")
    story.family_sees("Bitte fragen Sie Herrn Lindner")


async def test_c_13_nobody_is_said_to_be_away_while_she_is_expected(story: Story) -> None:
    """Shows C-13, C-08: who waits for an agreed call in the evening is not told that nobody reads."""
    await story.worker_writes("/termin heute 20 Uhr Telefon")
    await story.family_writes("ja")
    await story.until("2026-11-24T20:05:00+01:00")
    story.templates()
    await story.family_writes("ich warte auf Ihren Anruf")
    story.nothing_said(room=FAMILY)
    await story.until("2026-11-24T21:05:00+01:00")
    await story.family_writes("es hat nicht geklingelt")
    assert story.templates(FAMILY) == ["T-08"]
