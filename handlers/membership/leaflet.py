"""The leaflet as a file, after the first words and whenever somebody asks for it (C-06, P-22)."""

from collections.abc import Callable
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


def hand_out(
    leaflets: Leaflets, room: Room, ctx: Context, *, behind: Callable[[bool], None]
) -> None:
    """Queue the file for a conversation, behind the words that `behind` says.

    It is told whether there is a file: words must not wait for one that cannot be made.
    """
    file = _file(leaflets, room, ctx)
    behind(file is not None)
    if file is not None:
        ctx.act(file, room=room)


def _file(leaflets: Leaflets, room: Room, ctx: Context) -> SendFile | None:
    """Young people get their own version only among themselves: parents need the other one."""
    young = all(member.audience is Audience.YOUTH for member in room.clients)
    try:
        return leaflets.file(
            room.voice.language,
            young=bool(room.clients) and young,
            group=room.group,
            workers=tuple(member.handle for member in room.workers if member.handle),
            capabilities=ctx.capabilities,
        )
    except ContentError:
        ctx.alarm("the leaflet could not be made; lotse check --leaflet says why")
        return None
