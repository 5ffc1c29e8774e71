"""Rooms decrypted lately: the same sealed bytes need not be opened again for every message."""

from bot.core.ids import ConversationId
from bot.core.room import Room

_KEPT = 1000


class OpenedRooms:
    """Remembers, in memory only, what some sealed documents held.

    Never stale: what another process wrote has other bytes, since each sealing draws a new nonce.
    """

    def __init__(self) -> None:
        self._opened: dict[ConversationId, tuple[bytes, Room]] = {}

    def find(self, conversation: ConversationId, document: bytes) -> Room | None:
        """Return the room that these very bytes hold, if it was opened before."""
        found = self._opened.get(conversation)
        return found[1] if found and found[0] == document else None

    def remember(self, conversation: ConversationId, document: bytes, room: Room) -> None:
        """Remember an opened document; the one opened longest ago makes room."""
        self._opened.pop(conversation, None)
        while len(self._opened) >= _KEPT:
            del self._opened[next(iter(self._opened))]
        self._opened[conversation] = (document, room)
