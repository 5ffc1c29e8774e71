"""What a worker has set for a conversation, one line each: for `/status` and the right of access."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Room
from bot.core.texts import Text
from handlers.manner.names import NAMES
from handlers.prompts import about
from handlers.quiet import LONGEST, PAUSED


def settings(room: Room, ctx: Context, zone: tzinfo) -> Sequence[Text]:
    """Return language and form of address always, the rest where it is set."""
    voice = room.voice
    lines = [
        Text(TemplateId("W-02/sprache"), {"sprache": NAMES.get(voice.language, voice.language)}),
        Text(TemplateId(f"W-02/{voice.address}")),
    ]
    if voice.plain:
        lines.append(Text(TemplateId("W-02/einfach")))
    if room.holds(PAUSED, ctx.now):
        lines.append(_pause(room, ctx.now, zone))
    return lines


def _pause(room: Room, now: datetime, zone: tzinfo) -> Text:
    until = room.marks[PAUSED]
    if until - now > LONGEST:
        return Text(TemplateId("W-28/offen"), about(room))
    return Text(TemplateId("W-02/pause"), {"bis": until.astimezone(zone)})
