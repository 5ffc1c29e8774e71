"""What a worker has set for a conversation, one line each: for `/status` and the right of access."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Room
from bot.core.texts import Address, Text
from handlers.manner.names import NAMES
from handlers.prompts import about
from handlers.quiet import LONGEST, PAUSED

ONE_ADDRESS: Final = frozenset({"en", "sv"})
"""Languages that address everybody in the same way."""


def settings(room: Room, ctx: Context, zone: tzinfo) -> Sequence[Text]:
    """Return the language always, the rest where it is set.

    Form of address where there is one to choose; `DU` always, as it brings the numbers for the young.
    """
    voice = room.voice
    lines = [
        Text(TemplateId("W-02/sprache"), {"sprache": NAMES.get(voice.language, voice.language)})
    ]
    if voice.address is Address.DU or voice.language not in ONE_ADDRESS:
        lines.append(Text(TemplateId(f"W-02/{voice.address}")))
    if voice.plain:
        lines.append(Text(TemplateId("W-02/einfach")))
    if pause := room.mark(PAUSED, ctx.now):
        lines.append(_pause(room, pause.until, ctx.now, zone))
    return lines


def _pause(room: Room, until: datetime, now: datetime, zone: tzinfo) -> Text:
    if until - now > LONGEST:
        return Text(TemplateId("W-28/offen"), about(room))
    return Text(TemplateId("W-02/pause"), {"bis": until.astimezone(zone)})
