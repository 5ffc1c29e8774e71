"""What is stored on one conversation, as JSON, for the worker or the data-protection officer.

For one person, everybody else appears as a role (P-24, P-25); for nobody in particular, as stored.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from sqlalchemy import bindparam, select

from bot.core.ids import ShortName, handle_of
from bot.core.room import Member, Room
from bot.storage import appointment_rows, aside, codec, notes, outbox, questions, tables
from bot.storage.batch import Batch
from bot.storage.codec import Json
from bot.storage.engine import Database
from bot.storage.instants import from_micros
from bot.storage.transaction import Found
from bot.storage.vault import Vault

_ROWS = {
    table.name: select(table).where(table.c.conversation == bindparam("conversation"))
    for table in tables.OF_A_CONVERSATION
    if table is not tables.rooms
}
_AUDIT = (
    select(tables.audit)
    .where(tables.audit.c.short == bindparam("short"))
    .order_by(tables.audit.c.id)
)
_CREDENTIAL = select(tables.rooms.c.credential.is_not(None).label("kept")).where(
    tables.rooms.c.conversation == bindparam("conversation")
)
_UNCLEAR_WHOSE = ("place", "only_for")


async def export_conversation(
    database: Database, vault: Vault, short: ShortName, person: str | None = None
) -> Mapping[str, Json] | None:
    """Return everything stored on a conversation, or what of it concerns one member.

    `person` is a worker's handle, however written, or a user id. None when there is no such
    conversation or member. Raises StorageError.
    """
    return await aside.look(database, vault, partial(_export, short=short, person=person))


def _export(batch: Batch, short: ShortName, person: str | None) -> Mapping[str, Json] | None:
    room = batch.rooms.by_short(short)
    if room is None:
        return None
    whom = None if person is None else _called(person, room)
    if person is not None and whom is None:
        return None
    return _Export(batch, room, whom).whole()


def _called(person: str, room: Room) -> Member | None:
    names = {person.strip(), handle_of(person)} - {None}
    return next((member for member in room.members if names & {member.user, member.handle}), None)


@dataclass(frozen=True, slots=True)
class _Export:
    batch: Batch
    room: Room
    whom: Member | None

    def whole(self) -> Mapping[str, Json]:
        """Return all parts."""
        conversation = self.room.conversation
        kept = self.batch.read("rooms", _CREDENTIAL, {"conversation": conversation})
        parts: dict[str, Json] = {
            "conversation": {
                "short": self.room.short,
                "id": conversation,
                "phase": self.room.phase.value,
                "purpose": self.room.purpose.value,
                "language": self.room.voice.language,
                "address": self.room.voice.address.value,
                **self._marks(),
                "credential_stored": bool(kept[0].kept),
            },
            "members": [self._member(member) for member in self.room.members],
            "appointments": [self._appointment(row) for row in self._rows("appointments")],
            "notes": [self._note(row) for row in self._rows("notes")],
            "timers": [_timer(row) for row in self._rows("timers") if self._may_tell(row)],
            "questions": [self._question(row) for row in self._rows("questions")],
            "waiting": [self._waiting(row) for row in self._rows("outbox")],
            "acts": [_audited(row) for row in self._acts()],
        }
        return {name: self._redacted(part) for name, part in parts.items()}

    def _marks(self) -> dict[str, Json]:
        """Marks belong to all who are there, and may tell that somebody was answered (P-25, P-34)."""
        if self.whom is not None:
            return {"withheld": ["marks"]}
        return {"marks": json.loads(codec.write_room(self.room))["marks"]}

    def _may_tell(self, timer: Found) -> bool:
        """Whether a timer is on something that is shown; a follow-up is on nobody in particular."""
        return self.whom is None or bool(timer.subject)

    def _rows(self, table: str) -> list[Found]:
        return self.batch.read(table, _ROWS[table], {"conversation": self.room.conversation})

    def _acts(self) -> list[Found]:
        return self.batch.read("audit", _AUDIT, {"short": self.room.short})

    def _member(self, member: Member) -> Json:
        if self.whom is not None and member != self.whom:
            return {"role": member.role.value}
        return {
            "role": member.role.value,
            "user": member.user,
            "handle": member.handle,
            "audience": member.audience.value,
            "consent": member.consent,
        }

    def _appointment(self, row: Found) -> Json:
        found = appointment_rows.open_row(self.batch.vault, row)
        body: dict[str, Json] = json.loads(found.body)
        # "Only for" names somebody by a typed name: whose appointment it is, people have to decide.
        if self.whom is not None and body.get("only_for"):
            withheld: list[Json] = [name for name in _UNCLEAR_WHOSE if body.pop(name, None)]
            body["withheld"] = withheld
        return body

    def _note(self, row: Found) -> Json:
        body: dict[str, Json] = json.loads(notes.open_row(self.batch.vault, row).body)
        if self.whom is not None and body.pop("text", None):
            body["withheld"] = ["text"]
        return {"kind": row.kind, **body}

    def _question(self, row: Found) -> Json:
        question = questions.open_question(self.batch.vault, row.message, row.body)
        return {"topic": question.topic, "expires": question.expires.isoformat()}

    def _waiting(self, row: Found) -> Json:
        outgoing = outbox.open_outgoing(self.batch.vault, row.message, row.body)
        described = codec.describe_outgoing(outgoing)
        due = from_micros(row.due).isoformat()
        act = described["act"]
        if self.whom is not None and isinstance(act, dict):
            act = {"do": act["do"]}
        return {"due": due, "undeliverable": row.dead, "act": act}

    def _redacted(self, value: Json) -> Json:
        match value:
            case str():
                return self._without_names(value)
            case list():
                return [self._redacted(part) for part in value]
            case dict():
                return {self._without_names(k): self._redacted(v) for k, v in value.items()}
            case _:
                return value

    def _without_names(self, words: str) -> str:
        if self.whom is None:
            return words
        for member in self.room.members:
            if member != self.whom:
                for name in filter(None, (member.user, member.handle)):
                    words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", member.role.value, words)
        return words


def _timer(row: Found) -> Json:
    return {"kind": row.kind, "subject": row.subject, "due": from_micros(row.due).isoformat()}


def _audited(row: Found) -> Json:
    return {"day": from_micros(row.at).date().isoformat(), "act": row.act}
