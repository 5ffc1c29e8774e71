"""Documents as JSON bytes, for the vault. Reading checks types; writing loses nothing."""

import base64
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from bot.core.errors import StorageError
from bot.core.ids import ButtonKind, ConversationId, MessageId, TemplateId, UserId
from bot.core.outgoing import (
    Act,
    Button,
    DeleteConversation,
    Leave,
    Outgoing,
    Question,
    React,
    RemoveMembers,
    Say,
    SendFile,
    Settle,
    Urgency,
)
from bot.core.room import Room
from bot.core.texts import Address, Param, Text, Voice

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

_ROOM: Final = TypeAdapter(Room)
_QUESTION: Final = TypeAdapter(Question)


def write_room(room: Room) -> bytes:
    """Return the room as JSON."""
    return _ROOM.dump_json(room)


def read_room(document: bytes) -> Room:
    """Return the room that `write_room` wrote. Raises StorageError."""
    with _reading("room"):
        try:
            return _ROOM.validate_json(document)
        except ValidationError:
            return _ROOM.validate_json(_with_whole_marks(document))


def _with_whole_marks(document: bytes) -> bytes:
    """Before the first release a mark was its end alone: a pause or a silence holds on after an update."""
    found = json.loads(document)
    for name, mark in found["marks"].items():
        found["marks"][name] = [{"until": mark}] if isinstance(mark, str) else mark
    return json.dumps(found).encode()


def write_question(question: Question) -> bytes:
    """Return the question as JSON."""
    return _QUESTION.dump_json(question)


def read_question(document: bytes) -> Question:
    """Return the question that `write_question` wrote. Raises StorageError."""
    with _reading("question"):
        try:
            return _QUESTION.validate_json(document)
        except ValidationError:
            return _QUESTION.validate_json(_with_parted_subject(document))


def _with_parted_subject(document: bytes) -> bytes:
    """Before the first release a subject was one string: a button means the same after an update."""
    found = json.loads(document)
    if isinstance(found["subject"], str):
        found["subject"] = found["subject"].split()
    return json.dumps(found).encode()


def write_outgoing(outgoing: Outgoing) -> bytes:
    """Return the queued act as JSON; kinds of values are tagged, so that a date never becomes text."""
    return json.dumps(describe_outgoing(outgoing), ensure_ascii=False).encode()


def describe_outgoing(outgoing: Outgoing) -> dict[str, Json]:
    """Return the queued act as a JSON object."""
    return {
        "id": outgoing.id,
        "conversation": outgoing.conversation,
        "act": _describe_act(outgoing.act),
        "made": outgoing.made.isoformat(),
        "urgency": outgoing.urgency.value,
        "not_before": _iso(outgoing.not_before),
        "expires": _iso(outgoing.expires),
        "report": outgoing.report,
    }


def read_outgoing(document: bytes) -> Outgoing:
    """Return the act that `write_outgoing` wrote. Raises StorageError."""
    with _reading("queued act"):
        return _read_outgoing(json.loads(document))


@contextmanager
def _reading(what: str) -> Iterator[None]:
    try:
        yield
    except (KeyError, TypeError, ValueError):
        # Without its cause: a validation error quotes what it could not read.
        raise StorageError(f"a stored {what} does not have the form this version knows") from None


def _read_outgoing(found: Mapping[str, Any]) -> Outgoing:
    return Outgoing(
        id=MessageId(found["id"]),
        conversation=ConversationId(found["conversation"]),
        act=_read_act(found["act"]),
        made=datetime.fromisoformat(found["made"]),
        urgency=Urgency(found["urgency"]),
        not_before=_instant(found["not_before"]),
        expires=_instant(found["expires"]),
        report=found["report"],
    )


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None


def _instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def _describe_act(act: Act) -> dict[str, Json]:
    match act:
        case Say():
            return {
                "do": "say",
                "text": _describe_text(act.text),
                "language": act.voice.language,
                "address": act.voice.address.value,
                "plain": act.voice.plain,
                "buttons": [[button.label, button.kind] for button in act.buttons],
                "late": _describe_late(act),
            }
        case SendFile():
            content = base64.b64encode(act.content).decode("ascii")
            return {"do": "file", "name": act.name, "mime": act.mime, "content": content}
        case React():
            return {"do": "react", "to": act.to, "emoji": act.emoji}
        case RemoveMembers():
            return {"do": "remove", "users": list(act.users)}
        case Leave():
            return {"do": "leave"}
        case DeleteConversation():
            return {"do": "delete"}
        case Settle():
            return {"do": "settle"}


def _read_act(found: dict[str, object]) -> Act:
    return _ACTS[str(found["do"])](found)


def _read_say(found: Mapping[str, object]) -> Say:
    text = _read_text(found["text"])
    return Say(
        text=text,
        voice=Voice(
            str(found["language"]), Address(str(found["address"])), bool(found.get("plain"))
        ),
        buttons=tuple(_read_button(*_list(button)) for button in _list(found["buttons"])),
        late=_read_late(found["late"], text),
    )


def _describe_late(act: Say) -> Json:
    """Describe the late wording; with the same values as the first one only its name is stored."""
    if act.late is None:
        return None
    same = act.late.params == act.text.params
    return act.late.template if same else _describe_text(act.late)


def _read_late(found: object, text: Text) -> Text | None:
    if isinstance(found, str):
        return Text(TemplateId(found), text.params)
    return None if found is None else _read_text(found)


def _read_button(label: object, kind: object) -> Button:
    return Button(TemplateId(str(label)), ButtonKind(str(kind)))


_ACTS: Final[Mapping[str, Callable[[Mapping[str, object]], Act]]] = {
    "say": _read_say,
    "file": lambda found: SendFile(
        str(found["name"]), str(found["mime"]), base64.b64decode(str(found["content"]))
    ),
    "react": lambda found: React(MessageId(str(found["to"])), str(found["emoji"])),
    "remove": lambda found: RemoveMembers(
        tuple(UserId(str(user)) for user in _list(found["users"]))
    ),
    "leave": lambda _: Leave(),
    "delete": lambda _: DeleteConversation(),
    "settle": lambda _: Settle(),
}


def _describe_text(text: Text) -> dict[str, Json]:
    params: dict[str, Json] = {name: _describe_param(v) for name, v in text.params.items()}
    return {"template": text.template, "params": params}


def _describe_param(value: Param) -> list[Json]:
    if isinstance(value, str):
        return ["str", value]
    match value:
        case int():
            return ["int", value]
        # A datetime is a date: the narrower one comes first.
        case datetime():
            return ["datetime", value.isoformat()]
        case date():
            return ["date", value.isoformat()]
        case time():
            return ["time", value.isoformat()]
        case Text():
            return ["text", _describe_text(value)]
        case tuple():
            return ["texts", [_describe_text(text) for text in value]]


def _read_text(found: object) -> Text:
    if not isinstance(found, dict):
        raise TypeError("a stored text is not an object")
    params = {str(name): _read_param(*_list(value)) for name, value in found["params"].items()}
    return Text(TemplateId(str(found["template"])), params)


def _read_param(tag: object, value: object) -> Param:
    return _PARAMS[str(tag)](value)


_PARAMS: Final[Mapping[str, Callable[[object], Param]]] = {
    "str": str,
    "int": lambda value: int(str(value)),
    "datetime": lambda value: datetime.fromisoformat(str(value)),
    "date": lambda value: date.fromisoformat(str(value)),
    "time": lambda value: time.fromisoformat(str(value)),
    "text": _read_text,
    "texts": lambda value: tuple(_read_text(text) for text in _list(value)),
}


def _list(found: object) -> list[object]:
    if not isinstance(found, list):
        raise TypeError("a stored list is not a list")
    return found
