"""The conversations of one transaction: loaded together, decoded only when looked at, written once."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, insert, select

from bot.core.ids import ConversationId, Handle, ShortName
from bot.core.room import Purpose, Room
from bot.storage import codec, sql, tables
from bot.storage.opened import OpenedRooms
from bot.storage.pseudonyms import Pseudonyms
from bot.storage.sql import Sql
from bot.storage.transaction import Row, Transaction
from bot.storage.vault import Place, Vault

_ROOM = select(
    tables.rooms.c.conversation, tables.rooms.c.document, tables.rooms.c.credential
).with_for_update()
_INSERT = insert(tables.rooms)
_BY_CONVERSATION = _ROOM.where(
    tables.rooms.c.conversation.in_(bindparam("wanted", expanding=True))
).order_by(tables.rooms.c.conversation)
_BY_SHORT = _ROOM.where(tables.rooms.c.short == bindparam("short"))
_BY_HANDLE = _ROOM.where(tables.rooms.c.private_of == bindparam("handle")).order_by(
    tables.rooms.c.short.desc()
)


@dataclass(slots=True)
class _Stored:
    document: bytes
    credential: bytes | None
    room: Room | None = None


class RoomShelf:
    """Reads and writes rooms within one transaction. On PostgreSQL every row read is locked."""

    def __init__(
        self,
        transaction: Transaction,
        statements: Sql,
        vault: Vault,
        pseudonyms: Pseudonyms,
        opened: OpenedRooms,
    ) -> None:
        self._transaction = transaction
        self._sql = statements
        self._vault = vault
        self._pseudonyms = pseudonyms
        self._opened = opened
        self._stored: dict[ConversationId, _Stored | None] = {}
        self._changed: dict[ConversationId, Room] = {}
        self._credentials: dict[ConversationId, str] = {}
        self._erased: set[ConversationId] = set()

    def load(self, conversations: Iterable[ConversationId]) -> None:
        """Fetch the rows of these conversations in one go."""
        wanted = sorted(set(conversations) - self._stored.keys())
        if not wanted:
            return
        self._stored.update(dict.fromkeys(wanted))
        rows = self._transaction.execute(_BY_CONVERSATION, {"wanted": wanted})
        for conversation, document, credential in rows:
            self._stored[conversation] = _Stored(document, credential)

    def room(self, conversation: ConversationId) -> Room | None:
        """Return a conversation. Raises StorageError when its key is missing."""
        if conversation in self._changed:
            return self._changed[conversation]
        if conversation not in self._stored:
            self.load((conversation,))
        stored = self._stored[conversation]
        return self._decoded(conversation, stored) if stored else None

    def credential(self, conversation: ConversationId) -> str | None:
        """Return what the transport needs to write there."""
        if conversation in self._credentials:
            return self._credentials[conversation]
        self.load((conversation,))
        stored = self._stored[conversation]
        return open_credential(self._vault, conversation, stored.credential) if stored else None

    def by_short(self, short: ShortName) -> Room | None:
        """Return the conversation with that short name."""
        self.settle()
        found = self._fetch(self._transaction.execute(_BY_SHORT, {"short": number_of(short)}))
        return found[0] if found else None

    def private_of(self, handle: Handle) -> list[Room]:
        """Return the rooms that are this worker's own, newest first."""
        self.settle()
        hashed = self._pseudonyms.of("handle", handle)
        return self._fetch(self._transaction.execute(_BY_HANDLE, {"handle": hashed}))

    def put(self, room: Room) -> None:
        """Change a conversation, or create it."""
        if room != self.room(room.conversation):
            self._changed[room.conversation] = room

    def remember(self, conversation: ConversationId, credential: str) -> None:
        """Change what the transport needs to write there."""
        if credential != self.credential(conversation):
            self._credentials[conversation] = credential

    def erase(self, conversation: ConversationId) -> None:
        """Delete a conversation."""
        self._changed.pop(conversation, None)
        self._credentials.pop(conversation, None)
        self._stored[conversation] = None
        self._erased.add(conversation)

    def settle(self) -> None:
        """Write what was changed."""
        if self._erased:
            statement = sql.DELETE_CONVERSATION[tables.rooms.name]
            self._transaction.execute(statement, [{"b_conversation": c} for c in self._erased])
        if self._changed:
            self._write_changed()
        if self._credentials:
            self._transaction.execute(sql.SET_CREDENTIAL, self._credential_rows())
        self._erased.clear()
        self._changed.clear()
        self._credentials.clear()

    def _write_changed(self) -> None:
        # A conversation that we saw nothing of is inserted: should another process have opened it
        # meanwhile, that fails, and the transaction runs again and finds it.
        changed = [room for _, room in sorted(self._changed.items())]
        fresh = [self._row(room) for room in changed if self._stored.get(room.conversation) is None]
        known = [self._row(room) for room in changed if self._stored.get(room.conversation)]
        for statement, rows in ((_INSERT, fresh), (self._sql.put_room, known)):
            if rows:
                self._transaction.execute(statement, rows)

    def _row(self, room: Room) -> Row:
        owner = private_owner(room)
        document = self._vault.seal(_document_of(room.conversation), codec.write_room(room))
        stored = self._stored.get(room.conversation)
        self._stored[room.conversation] = _Stored(
            document, stored.credential if stored else None, room
        )
        return {
            "conversation": room.conversation,
            "short": number_of(room.short),
            "phase": room.phase.value,
            "purpose": room.purpose.value,
            "document": document,
            "credential": None,
            "private_of": self._pseudonyms.of("handle", owner) if owner else None,
        }

    def _credential_rows(self) -> list[Row]:
        rows: list[Row] = []
        for conversation, credential in sorted(self._credentials.items()):
            sealed = self._vault.seal(_credential_of(conversation), credential.encode())
            rows.append({"b_conversation": conversation, "b_credential": sealed})
            if stored := self._stored.get(conversation):
                stored.credential = sealed
        return rows

    def _fetch(self, rows: Iterable[tuple[ConversationId, bytes, bytes | None]]) -> list[Room]:
        found = []
        for conversation, document, credential in rows:
            stored = self._stored.get(conversation) or _Stored(document, credential)
            self._stored[conversation] = stored
            found.append(self._decoded(conversation, stored))
        return found

    def _decoded(self, conversation: ConversationId, stored: _Stored) -> Room:
        if stored.room is None:
            stored.room = self._opened.find(conversation, stored.document)
        if stored.room is None:
            stored.room = open_room(self._vault, conversation, stored.document)
            self._opened.remember(conversation, stored.document, stored.room)
        return stored.room


def open_room(vault: Vault, conversation: ConversationId, document: bytes) -> Room:
    """Decrypt a room. Raises StorageError."""
    return codec.read_room(vault.open(_document_of(conversation), document))


def open_credential(vault: Vault, conversation: ConversationId, sealed: bytes | None) -> str | None:
    """Decrypt a credential. Raises StorageError."""
    return vault.open(_credential_of(conversation), sealed).decode() if sealed else None


def number_of(short: ShortName) -> int:
    """Return the number in a short name ("K-27"). Raises ValueError."""
    return int(short.removeprefix("K-"))


def private_owner(room: Room) -> Handle | None:
    """Return whose own room for prompts it is; nobody's where anybody else reads along (D-02)."""
    if room.purpose is not Purpose.PRIVATE or len(room.members) > 1:
        return None
    return next((worker.handle for worker in room.workers if worker.handle), None)


def _document_of(conversation: ConversationId) -> Place:
    return Place("rooms", "document", conversation)


def _credential_of(conversation: ConversationId) -> Place:
    return Place("rooms", "credential", conversation)
