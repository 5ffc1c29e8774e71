"""From our acts to Roman's `POST /conversation`. Pure.

Roman declares limits for nested fields but does not check them: what is wrong ends as a 500 that
looks like a passing failure. So we check, and refuse our own message instead.
"""

from base64 import b64encode
from collections.abc import Mapping
from uuid import UUID

from bot.core.errors import Rejected
from bot.core.outgoing import (
    DeleteConversation,
    Leave,
    React,
    RemoveMembers,
    Say,
    SendFile,
    Settle,
)
from bot.core.ports import Delivery

TEXT_LIMIT = 64_000
"""In UTF-16 code units, as Java counts."""

FILE_LIMIT = 10 * 1024 * 1024
LABEL_LIMIT = 200

Body = Mapping[str, object]

_CANNOT = {
    Leave: "Roman offers no way to leave a conversation: a person has to remove the bot",
    React: "Roman offers no reactions",
    RemoveMembers: "Roman offers no way to remove people: a person has to do it",
    DeleteConversation: "Roman offers no way to delete a conversation: a person has to do it",
}


def body_of(delivery: Delivery) -> Body | None:
    """Return what to post, None where there is nothing for Wire. Raises Rejected."""
    act = delivery.outgoing.act
    match act:
        case Settle():
            return None
        case Say():
            return _say(delivery)
        case SendFile():
            return _file(act)
        case _:
            raise Rejected(_CANNOT[type(act)])


def _say(delivery: Delivery) -> Body:
    text = {"data": _checked(delivery.text or "")}
    if not delivery.buttons:
        return {"type": "text", "text": text}
    if any(not label.strip() or len(label) > LABEL_LIMIT for label in delivery.buttons):
        raise Rejected(f"a button needs a label of 1 to {LABEL_LIMIT} characters")
    poll = {
        "id": _uuid(delivery.outgoing.id),
        "type": "create",
        "buttons": list(delivery.buttons),
    }
    return {"type": "poll", "text": text, "poll": poll}


def _checked(text: str) -> str:
    units = sum(2 if char > "\uffff" else 1 for char in text)
    if not text.strip() or units > TEXT_LIMIT:
        raise Rejected(f"a text needs 1 to {TEXT_LIMIT} characters")
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise Rejected("a text must not hold half a character (lone surrogate)")
    return text


def _uuid(message: str) -> str:
    """The poll's id becomes the message's id, so a press names it and a repeat is no second poll."""
    try:
        return str(UUID(message))
    except ValueError:
        raise Rejected("Roman needs a UUID as the id of a message with buttons") from None


def _file(act: SendFile) -> Body:
    if act.mime.startswith(("image/", "audio/")):
        raise Rejected("Roman needs a picture's dimensions and a sound's length: send it as a file")
    if not act.name.strip() or "/" not in act.mime:
        raise Rejected("a file needs a name and a MIME type")
    if not 0 < len(act.content) <= FILE_LIMIT:
        raise Rejected(f"a file needs 1 to {FILE_LIMIT} bytes")
    attachment = {
        "name": act.name,
        "mimeType": act.mime,
        "size": len(act.content),
        "data": b64encode(act.content).decode("ascii"),
    }
    return {"type": "attachment", "attachment": attachment}
