"""What Roman makes of a posted message: the id it gets, or the error it ends in."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from aiohttp import web

from tests.fakes.roman_events import Json, new_id

TYPES = {"text", "attachment", "poll", "call"}


class Refusal(Exception):
    """Roman answers with this status and body."""

    def __init__(self, status: int, body: Json) -> None:
        super().__init__(status)
        self.status = status
        self.body = body


class NullPointerError(Refusal):
    """Nested data are not validated by Roman: what is wrong in them ends as a 500."""

    def __init__(self, message: str = "java.lang.NullPointerException") -> None:
        super().__init__(500, {"message": message})


def message_id(body: object) -> str | None:
    """Return the id of the message that Wire gets, None where nothing is posted; raises Refusal."""
    if not isinstance(body, dict) or body.get("type") not in TYPES:
        raise Refusal(422, {"errors": ["type may not be empty"]})
    match body["type"]:
        case "text":
            _words(body)
        case "attachment":
            _file(body)
        case "poll":
            return _poll(body)
        case _:
            pass
    return new_id()


def broken_limits(body: Json) -> list[str]:
    """Return the declared limits that Roman does not check and that this message breaks."""
    broken = []
    text = body.get("text")
    words = text.get("data") if isinstance(text, dict) else None
    if isinstance(words, str) and not 1 <= len(words.encode("utf-16-le")) // 2 <= 64_000:
        broken.append("text.data outside 1..64000")
    file = body.get("attachment")
    if isinstance(file, dict) and isinstance(data := file.get("data"), str):
        try:
            size = len(base64.b64decode(data, validate=True))
        except binascii.Error:
            size = -1
        if size != file.get("size"):
            broken.append("attachment.size is not the size of attachment.data")
    return broken


def _words(body: Json) -> None:
    text = body.get("text")
    if not isinstance(text, dict) or not isinstance(text.get("data"), str):
        raise NullPointerError


def _file(body: Json) -> None:
    file = body.get("attachment")
    if not isinstance(file, dict):
        raise NullPointerError
    if file.get("data") is None and file.get("meta") is None:
        raise NullPointerError("Meta or Data need to be set")
    kind = str(file.get("mimeType")).partition("/")[0]
    needed = {"image": ("size", "height", "width"), "audio": ("size", "duration")}
    if any(file.get(name) is None for name in needed.get(kind, ("name", "mimeType", "size"))):
        raise NullPointerError


def _poll(body: Json) -> str | None:
    poll = body.get("poll")
    if not isinstance(poll, dict):
        raise NullPointerError
    if poll.get("type") == "new":
        return None
    if poll.get("type") == "create":
        _words(body)
        if not isinstance(poll.get("buttons"), list):
            raise NullPointerError
    try:
        return str(UUID(str(poll.get("id"))))
    except ValueError:
        raise NullPointerError from None


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that Wire got. `by` tells a call from an answer that was taken for a message."""

    bot: str
    body: Json
    message: str | None
    by: Literal["call", "answer"] = "call"

    @property
    def text(self) -> str:
        text = self.body.get("text")
        return str(text["data"]) if isinstance(text, dict) else ""

    @property
    def buttons(self) -> list[str]:
        poll = self.body.get("poll")
        return list(poll["buttons"]) if isinstance(poll, dict) else []


async def read(request: web.Request) -> Json:
    if request.content_type != "application/json":
        raise Refusal(415, {"code": 415, "message": "HTTP 415 Unsupported Media Type"})
    try:
        body = json.loads(await request.read())
    except ValueError:
        raise Refusal(400, {"code": 400, "message": "Unable to process JSON"}) from None
    return body if isinstance(body, dict) else {}
