"""What was said last is known for a day, also while an event is decided a second time."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.ids import ConversationId, TemplateId
from bot.core.newest import Newest, Spoken

ROOM, OTHER = ConversationId("room"), ConversationId("other")
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FIRST, SECOND = TemplateId("T-09"), TemplateId("T-40")


@pytest.fixture
def newest() -> Newest:
    found = Newest()
    found.note([(ROOM, FIRST)], "e1", NOW)
    found.note([(ROOM, FIRST), (OTHER, SECOND), (ROOM, SECOND)], "e2", NOW)
    return found


def test_the_last_text_of_each_conversation(newest: Newest) -> None:
    assert newest.before(ROOM, "e3", NOW) == Spoken(SECOND, NOW)
    assert newest.before(OTHER, "e3", NOW) == Spoken(SECOND, NOW)
    assert newest.before(ConversationId("a third"), "e3", NOW) is None


def test_an_event_decided_again_does_not_see_itself(newest: Newest) -> None:
    assert newest.before(ROOM, "e2", NOW) == Spoken(FIRST, NOW)
    newest.note([(ROOM, FIRST)], "e2", NOW)
    assert newest.before(ROOM, "e2", NOW) == Spoken(FIRST, NOW)
    assert newest.before(OTHER, "e2", NOW) is None


def test_after_a_day_nothing_is_known(newest: Newest) -> None:
    """Shows P-14."""
    later = NOW + timedelta(hours=24)
    assert newest.before(ROOM, "e3", later) is None
    newest.note([(OTHER, FIRST)], "e3", later)
    assert ROOM not in newest._entries
