"""The leaflet as a file, after the first words and whenever somebody asks for it (C-06, P-22)."""

from typing import Protocol

from bot.core.context import Context
from bot.core.errors import ContentError
from bot.core.ids import Handle
from bot.core.outgoing import SendFile
from bot.core.ports import Capabilities
from bot.core.room import Audience, Room


class Leaflets(Protocol):
    """Makes the file from what the organisation says about itself."""

    def file(
        self,
        language: str,
        *,
        young: bool,
        group: bool,
        workers: tuple[Handle, ...],
        capabilities: Capabilities,
    ) -> SendFile:
        """Return the leaflet; other languages than ours get English. Raises ContentError.

        For a `group` it names no line on violence: somebody violent may read along (C-26).
        """
        ...


def hand_out(leaflets: Leaflets, room: Room, ctx: Context) -> bool:
    """Queue the file for a conversation; False when it cannot be made: words must not wait for it.

    Young people get their own version only among themselves: parents need the other one.
    """
    young = all(member.audience is Audience.YOUTH for member in room.clients)
    workers = tuple(member.handle for member in room.workers if member.handle)
    try:
        file = leaflets.file(
            room.voice.language,
            young=bool(room.clients) and young,
            group=room.group,
            workers=workers,
            capabilities=ctx.capabilities,
        )
    except ContentError:
        ctx.alarm("the leaflet could not be made; lotse check --leaflet says why")
        return False
    ctx.act(file, room=room)
    return True
