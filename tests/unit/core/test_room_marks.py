"""What a mark says, for how long, and about what."""

from datetime import UTC, datetime, timedelta

from bot.core.ids import ConversationId, MarkName, ShortName
from bot.core.room import Mark, Room

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
TOLD, PAUSED = MarkName("told"), MarkName("paused")
ROOM = Room(ConversationId("c"), ShortName("K-1"))


def test_a_mark_holds_until_its_end_and_no_longer() -> None:
    room = ROOM.marked(PAUSED, LATER)
    assert room.holds(PAUSED, NOW)
    assert room.mark(PAUSED, NOW) == Mark(LATER)
    assert not room.holds(PAUSED, LATER)
    assert room.mark(PAUSED, LATER) is None
    assert room.held(PAUSED, LATER) == ()


def test_of_one_name_there_is_one_about_each() -> None:
    room = ROOM.marked(TOLD, LATER, "followup", "kaya").marked(TOLD, LATER, "callback", "kaya")
    assert room.holds(TOLD, NOW)
    assert room.holds(TOLD, NOW, "followup")
    assert room.holds(TOLD, NOW, "followup", "kaya")
    assert not room.holds(TOLD, NOW, "kaya")
    assert not room.holds(TOLD, NOW, "followup", "lindner")


def test_one_about_the_same_takes_its_place() -> None:
    room = ROOM.marked(TOLD, NOW, "a").marked(TOLD, LATER, "b").marked(TOLD, LATER, "a", at=NOW)
    assert room.held(TOLD, NOW) == (Mark(LATER, ("a",), NOW), Mark(LATER, ("b",)))


def test_what_is_about_something_goes_alone() -> None:
    room = ROOM.marked(TOLD, LATER, "a", "b").marked(TOLD, LATER, "c").marked(PAUSED, LATER)
    assert room.unmarked_of(TOLD, "a") == ROOM.marked(TOLD, LATER, "c").marked(PAUSED, LATER)
    assert room.unmarked_of(TOLD, "a").unmarked_of(TOLD, "c") == ROOM.marked(PAUSED, LATER)
    assert room.unmarked(TOLD) == room.marked_only(PAUSED) == ROOM.marked(PAUSED, LATER)


def test_nothing_changes_where_no_mark_is_to_go() -> None:
    room = ROOM.marked(PAUSED, LATER)
    assert room.unmarked(TOLD) is room
    assert room.unmarked_of(TOLD, "a") is room
    assert room.as_of(NOW) is room


def test_what_is_over_goes_and_the_rest_stays() -> None:
    room = ROOM.marked(TOLD, NOW, "a").marked(TOLD, LATER, "b").marked(PAUSED, NOW)
    assert room.as_of(NOW) == ROOM.marked(TOLD, LATER, "b")


def test_what_was_taken_away_comes_back_beside_what_has_come() -> None:
    before = ROOM.marked(TOLD, NOW, "a").marked(TOLD, NOW, "b").marked(PAUSED, NOW)
    now = ROOM.marked(TOLD, LATER, "b")
    assert now.with_marks_of(before).marks == {
        TOLD: (Mark(NOW, ("a",)), Mark(LATER, ("b",))),
        PAUSED: (Mark(NOW),),
    }
