"""The tables. What could speak of a person is encrypted (`vault.py`) or a keyed hash (`pseudonyms.py`).

Instants are integers (`instants.py`). No foreign keys: erasure names every table itself.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
)
from sqlalchemy.engine import Dialect

metadata = MetaData()


class Bytes(LargeBinary):
    """Bytes handed to the driver as they are; the wrapping that others need costs us twice a message."""

    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> None:
        """Return None: nothing is to be done."""


_ROW_NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers rows by itself only in a column declared INTEGER."""

rooms = Table(
    "rooms",
    metadata,
    Column("conversation", String, primary_key=True),
    Column("short", Integer, nullable=False, unique=True),
    Column("phase", String, nullable=False),
    Column("purpose", String, nullable=False),
    Column("document", Bytes, nullable=False),
    Column("credential", Bytes),
    Column("private_of", Bytes, index=True),
)

seen = Table(
    "seen",
    metadata,
    Column("key", Bytes, primary_key=True),
    Column("at", BigInteger, nullable=False, index=True),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", _ROW_NUMBER, primary_key=True, autoincrement=True),
    Column("conversation", String, nullable=False, index=True),
    Column("message", String, nullable=False),
    Column("urgency", SmallInteger, nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("expires", BigInteger),
    Column("lease_until", BigInteger),
    Column("holder", String),
    Column("tries", Integer, nullable=False),
    Column("uncertain", Boolean, nullable=False),
    Column("dead", Boolean, nullable=False),
    Column("body", Bytes, nullable=False),
    Index("ix_outbox_order", "dead", "urgency", "id"),
    Index("ix_outbox_due", "dead", "due"),
    Index("ix_outbox_expires", "dead", "expires"),
    Index("ix_outbox_lease", "dead", "lease_until"),
    sqlite_autoincrement=True,
)

questions = Table(
    "questions",
    metadata,
    Column("message", String, primary_key=True),
    Column("conversation", String, nullable=False),
    Column("topic", Bytes, nullable=False),
    Column("asked", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False, index=True),
    Column("body", Bytes, nullable=False),
    Index("ix_questions_topic", "conversation", "topic"),
)

timers = Table(
    "timers",
    metadata,
    Column("conversation", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("due", BigInteger, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)

appointments = Table(
    "appointments",
    metadata,
    Column("id", String, primary_key=True),
    Column("conversation", String, nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("start", BigInteger, nullable=False, index=True),
    Column("end", BigInteger, nullable=False),
    Column("body", Bytes, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("id", String, primary_key=True),
    Column("conversation", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("expires", BigInteger, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
    Index("ix_notes_conversation", "conversation", "kind"),
)
"""Small things kept for a while beside the appointments: plain reminders, what can be undone."""

feeds = Table(
    "feeds",
    metadata,
    Column("token", LargeBinary, primary_key=True),
    Column("owner", LargeBinary, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)

workers = Table(
    "workers",
    metadata,
    Column("handle", Bytes, primary_key=True),
    Column("body", Bytes, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("act", String, nullable=False),
    Column("short", String, nullable=False),
    Column("prev", Bytes, nullable=False),
    Column("hash", Bytes, nullable=False),
)

closed = Table(
    "closed",
    metadata,
    Column("conversation", Bytes, primary_key=True),
    Column("until", BigInteger, nullable=False, index=True),
)

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Bytes, nullable=False),
)

OF_A_CONVERSATION = (rooms, outbox, questions, timers, appointments, notes)
"""Every table with rows that belong to one conversation, by its column `conversation`."""
