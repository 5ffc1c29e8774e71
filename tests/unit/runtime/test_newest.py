"""What was said last is known for a day."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.ids import ConversationId, TemplateId
from bot.core.newest import Newest, Spoken

ROOM, OTHER = ConversationId("room"), ConversationId("other")
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FIRST, SECOND = Spoken(TemplateId("T-09"), NOW), Spoken(TemplateId("T-40"), NOW)


@pytest.fixture
def newest() -> Newest:
    found = Newest()
    found.note({ROOM: FIRST})
    found.note({ROOM: SECOND, OTHER: FIRST})
    return found


def test_the_last_text_of_each_conversation(newest: Newest) -> None:
    assert newest.find(ROOM, NOW) == SECOND
    assert newest.find(OTHER, NOW) == FIRST
    assert newest.find(ConversationId("a third"), NOW) is None


def test_after_a_day_nothing_is_known(newest: Newest) -> None:
    """Shows P-14."""
    later = NOW + timedelta(hours=24)
    assert newest.find(ROOM, later) is None
    newest.note({OTHER: Spoken(FIRST.template, later)})
    assert ROOM not in newest._spoken
