"""The leaflet as a file, after the first words and whenever somebody asks for it (C-06, P-22)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from typing import Final, Protocol

from bot.core.context import Context
from bot.core.errors import ContentError
from bot.core.ids import Handle, MarkName
from bot.core.outgoing import SendFile
from bot.core.ports import Capabilities
from bot.core.room import Audience, Room

LEAFLET_SENT: Final = MarkName("leaflet sent")
"""About the hash of its edition."""

NOT_AGAIN: Final = timedelta(minutes=15)
"""So long the same file is not sent twice: it still stands right above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """For whom a leaflet is made."""

    language: str
    """Other languages than ours get English."""
    young: bool
    plain: bool = False
    """In plain language, where there is such a version."""
    group: bool
    """It then names no line on violence: somebody violent may read along (C-26)."""
    workers: tuple[Handle, ...]
    """Those named on it; without any all listed ones."""
    capabilities: Capabilities


class Leaflets(Protocol):
    """Makes the file from what the organisation says about itself."""

    def file(self, edition: Edition) -> SendFile:
        """Return the leaflet. Raises ContentError."""
        ...


def hand_out(
    leaflets: Leaflets,
    room: Room,
    ctx: Context,
    *,
    behind: Callable[[bool], None],
    newcomer: bool = False,
) -> None:
    """Queue the file for a conversation, behind the words that `behind` says.

    It is told whether a file follows: words must not wait for one that cannot be made, or that was
    sent a moment ago. A `newcomer` sees nothing of what was sent before and gets it in any case.
    """
    edition = _edition(room, ctx)
    which = blake2b(repr(edition).encode(), digest_size=4).hexdigest()
    sent = room.holds(LEAFLET_SENT, ctx.now, which) and not newcomer
    file = None if sent else _file(leaflets, edition, ctx)
    behind(file is not None)
    if file is not None and ctx.act(file, room=room):
        as_kept = ctx.unit.room(room.conversation) or room
        ctx.keep(as_kept.marked(LEAFLET_SENT, ctx.now + NOT_AGAIN, which))


def _edition(room: Room, ctx: Context) -> Edition:
    """Young people get their own version only among themselves: parents need the other one."""
    young = all(member.audience is Audience.YOUTH for member in room.clients)
    return Edition(
        language=room.voice.language,
        young=bool(room.clients) and young,
        plain=room.voice.plain,
        group=room.group,
        workers=tuple(member.handle for member in room.workers if member.handle),
        capabilities=ctx.capabilities,
    )


def _file(leaflets: Leaflets, edition: Edition, ctx: Context) -> SendFile | None:
    try:
        return leaflets.file(edition)
    except ContentError:
        ctx.alarm("the leaflet could not be made; lotse check --leaflet says why")
        return None
