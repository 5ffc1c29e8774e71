"""A transcript as lines: readable, or one JSON object an act."""

import base64
import json
from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from bot.core.outgoing import DeleteConversation, Leave, React, RemoveMembers, Say, SendFile
from bot.play.transcript import Deed, Entry, Raised
from bot.wire.simulated.transport import Accepted

BODY_LIMIT = 64 * 1024
"""The largest file, in bytes, whose content is printed."""

_BOT = "Lotse"


def json_lines(entries: Iterable[Entry], zone: tzinfo) -> Iterator[str]:
    """Return one object for everything the bot did."""
    for entry in entries:
        if isinstance(entry, Accepted):
            fields = {"at": _iso(entry.at, zone), "room": entry.room, **_act(entry)}
            yield json.dumps(fields, ensure_ascii=False)
        elif isinstance(entry, Raised):
            fields = {"at": _iso(entry.at, zone), "do": "alarm", "text": entry.alarm.what}
            yield json.dumps(fields, ensure_ascii=False)


def text_lines(entries: Iterable[Entry], zone: tzinfo) -> Iterator[str]:
    """Return a transcript to read, people's lines included."""
    for entry in entries:
        room, who, what = _spoken(entry)
        at = f"{entry.at.astimezone(zone):%a %d.%m.%Y %H:%M:%S}"
        first, *more = what.splitlines() or [""]
        yield f"{at}  {f'[{room}] ' if room else ''}{who}: {first}"
        yield from (f"    {line}" for line in more)


def _spoken(entry: Entry) -> tuple[str | None, str, str]:
    match entry:
        case Accepted():
            return entry.room, _BOT, _in_words(entry)
        case Deed():
            return entry.room, entry.who, entry.what
        case Raised():
            return None, "Alarm", entry.alarm.what


def _iso(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds")


def _act(entry: Accepted) -> dict[str, object]:
    delivery = entry.delivery
    match delivery.outgoing.act:
        case Say(text=text, voice=voice):
            fields: dict[str, object] = {"do": "text", "text": delivery.text or ""}
            if delivery.buttons:
                fields |= {"do": "buttons", "buttons": list(delivery.buttons)}
            return fields | {"template": delivery.template or text.base, "lang": voice.language}
        case SendFile() as file:
            return {"do": "file", "mime": file.mime, "name": file.name, **_body(file)}
        case React(emoji=emoji):
            return {"do": "reaction", "text": emoji}
        case Leave():
            return {"do": "leave"}
        case RemoveMembers():
            return {"do": "remove"}
        case DeleteConversation():
            return {"do": "delete-room"}
        case other:
            raise ValueError(f"Wire does not know {type(other).__name__}")


def _body(file: SendFile) -> dict[str, str]:
    if len(file.content) > BODY_LIMIT:
        return {}
    return {"body": base64.b64encode(file.content).decode("ascii")}


def _in_words(entry: Accepted) -> str:
    delivery = entry.delivery
    match delivery.outgoing.act:
        case Say():
            buttons = "".join(f"[{label}] " for label in delivery.buttons).rstrip()
            return f"{delivery.text}\n{buttons}" if buttons else delivery.text or ""
        case SendFile(name=name, mime=mime, content=content):
            return f"(sends {name}, {mime}, {len(content)} bytes)"
        case React(emoji=emoji):
            return f"(reacts {emoji})" if emoji else "(takes the reaction back)"
        case Leave():
            return "(leaves)"
        case RemoveMembers(users=users):
            return f"(removes {len(users)} from the room)"
        case _:
            return "(deletes the room)"
