"""Every act of the bot has its line."""

import base64
import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.ids import ConversationId, MessageId, TemplateId, UserId
from bot.core.outgoing import (
    Act,
    DeleteConversation,
    Leave,
    Outgoing,
    React,
    RemoveMembers,
    Say,
    SendFile,
)
from bot.core.ports import Delivery
from bot.core.texts import Text, Voice
from bot.play.output import BODY_LIMIT, json_lines, text_lines
from bot.wire.simulated.transport import Accepted

AT = datetime(2026, 7, 1, 8, 0, 0, 250_000, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")


def accepted(act: Act, text: str | None = None, template: str | None = None) -> Accepted:
    outgoing = Outgoing(id=MessageId("m"), conversation=ConversationId("c"), act=act, made=AT)
    used = TemplateId(template) if template else None
    return Accepted(AT, "chat", Delivery(outgoing, text, template=used))


def as_json(entry: Accepted) -> dict[str, object]:
    [line] = json_lines([entry], ZONE)
    fields: dict[str, object] = json.loads(line)
    return fields


@pytest.mark.parametrize(
    ("act", "fields", "words"),
    [
        (React(MessageId("x"), "👍"), {"do": "reaction", "text": "👍"}, "(reacts 👍)"),
        (React(MessageId("x"), ""), {"do": "reaction", "text": ""}, "(takes the reaction back)"),
        (Leave(), {"do": "leave"}, "(leaves)"),
        (RemoveMembers((UserId("u"),)), {"do": "remove"}, "(removes 1 from the room)"),
        (DeleteConversation(), {"do": "delete-room"}, "(deletes the room)"),
    ],
)
def test_acts_without_words(act: Act, fields: dict[str, object], words: str) -> None:
    entry = accepted(act)
    assert as_json(entry) == {"at": "2026-07-01T10:00:00+02:00", "room": "chat", **fields}
    assert list(text_lines([entry], ZONE)) == [f"Wed 01.07.2026 10:00:00  [chat] Lotse: {words}"]


@pytest.mark.parametrize(("size", "shown"), [(BODY_LIMIT, True), (BODY_LIMIT + 1, False)])
def test_a_file_is_shown_up_to_64_kib(size: int, shown: bool) -> None:
    content = b"x" * size
    entry = accepted(SendFile("a.ics", "text/calendar", content))
    fields = as_json(entry)
    assert (fields.get("body") == base64.b64encode(content).decode()) is shown
    assert ("body" in fields) is shown
    assert f"a.ics, text/calendar, {size} bytes" in next(iter(text_lines([entry], ZONE)))


def test_the_text_that_was_used_counts() -> None:
    late = Say(Text(TemplateId("T-09")), Voice("sv"), late=Text(TemplateId("T-11")))
    assert as_json(accepted(late, "sent", "T-11"))["template"] == "T-11"
    assert as_json(accepted(late, "i tid"))["template"] == "T-09"
    assert as_json(accepted(late, "i tid"))["lang"] == "sv"
