"""What is stored on a conversation beside its appointments: lines to read, and as fields (P-23, P-26)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Room
from bot.core.texts import Text
from handlers.followups import ACCESS, CALL_BACK, ERASURE, FOLLOW_UP
from handlers.quiet import PAUSED

Reminder = tuple[Text, Mapping[str, str]]
"""A worker's own words that wait: one line to read, and its fields."""

Lines = Callable[[Room, Context], Sequence[Text]]

_OPEN: Final = (
    (FOLLOW_UP, "W-40/nachfrage"),
    (CALL_BACK, "W-40/rueckruf"),
    (ACCESS, "W-40/rechte"),
    (ERASURE, "W-40/rechte"),
)


@dataclass(frozen=True, slots=True)
class Listing:
    """In a group nothing that could be about somebody else (P-25), and it says so.

    `settings`: what is set here, `standing`: who stands in, with "vertretung" and "datum_bis".
    """

    settings: Lines
    standing: Lines
    reminders: Callable[[Room, Context], Sequence[Reminder]]

    def lines(self, room: Room, ctx: Context) -> Sequence[Text]:
        """Return what there is to read."""
        here = [*self.settings(room, ctx), *self.standing(room, ctx)]
        reminders = self.reminders(room, ctx)
        if not room.group:
            return [*here, *(line for line, _ in reminders), *_of_one(room, ctx)]
        if reminders:
            here.append(Text(TemplateId("W-40/erinnerungen"), {"anzahl": len(reminders)}))
        return [*here, Text(TemplateId("W-40/gruppe"))]

    def fields(self, room: Room, ctx: Context) -> Mapping[str, object]:
        """Return the same for a machine."""
        reminders = self.reminders(room, ctx)
        pause = room.mark(PAUSED, ctx.now)
        stored: dict[str, object] = {
            "language": room.voice.language,
            "address": room.voice.address,
            "plain_language": room.voice.plain,
            "paused_until": pause.until.isoformat() if pause else None,
            "substitutes": [_substitute(line) for line in self.standing(room, ctx)],
        }
        if room.group:
            return {
                **stored,
                "reminders": len(reminders),
                "left_out": "what is about all of a group",
            }
        return {
            **stored,
            "reminders": [fields for _, fields in reminders],
            "open": [kind for kind, _ in _OPEN if ctx.unit.timers(room.conversation, kind)],
            "technical_marks_until": sorted(end.isoformat() for end in _marks(room, ctx)),
        }


def _of_one(room: Room, ctx: Context) -> Sequence[Text]:
    kinds = (text for kind, text in _OPEN if ctx.unit.timers(room.conversation, kind))
    lines = [Text(TemplateId(text)) for text in dict.fromkeys(kinds)]
    if marks := len(_marks(room, ctx)):
        lines.append(Text(TemplateId("W-40/zeitmarken"), {"anzahl": marks}))
    return lines


def _marks(room: Room, ctx: Context) -> Sequence[datetime]:
    """Return until when something holds that nobody has set: no name says what was written (P-14)."""
    others = room.as_of(ctx.now).unmarked(PAUSED)
    return [mark.until for marks in others.marks.values() for mark in marks]


def _substitute(line: Text) -> Mapping[str, str]:
    return {"name": str(line.params["vertretung"]), "until": str(line.params["datum_bis"])}
