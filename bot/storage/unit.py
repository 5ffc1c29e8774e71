"""One event's unit of work on SQL: reads go to the transaction, writes into a draft."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.core.ids import ConversationId, Handle, MessageId, ShortName, TimerKind, UserId
from bot.core.memory import Recalled
from bot.core.outgoing import Outgoing, Question, Urgency
from bot.core.ports import Alarm, Unit
from bot.core.room import Room
from bot.core.timers import Timer
from bot.storage import closed, outbox, questions, timers, waiting, workers
from bot.storage.batch import Batch
from bot.storage.draft import Draft
from bot.storage.rooms import private_owner

LAID_ASIDE: Final = "called off"
"""What a family's words called off, in memory for a while: it goes with the rest when all is erased."""


class SqlUnit:
    """Implements `bot.core.ports.Unit`. Nothing reaches the database before the event is decided."""

    def __init__(self, batch: Batch, now: datetime) -> None:
        self.batch = batch
        self.now = now
        self.draft = Draft()

    @staticmethod
    def of(unit: Unit) -> "SqlUnit":
        """Return the unit as what it is. Raises TypeError for a unit of another store."""
        if not isinstance(unit, SqlUnit):
            raise TypeError(f"a unit of the SQL store is needed, not {type(unit).__name__}")
        return unit

    def room(self, conversation: ConversationId) -> Room | None:
        """Return the conversation, as changed by this event so far."""
        if conversation in self.draft.rooms:
            return self.draft.rooms[conversation]
        return self.batch.rooms.room(conversation)

    def room_by_short(self, short: ShortName) -> Room | None:
        """Return the conversation with that short name."""
        for room in self.draft.rooms.values():
            if room is not None and room.short == short:
                return room
        found = self.batch.rooms.by_short(short)
        return None if found and found.conversation in self.draft.rooms else found

    def private_room(self, handle: Handle) -> Room | None:
        """Return the worker's own room for prompts; the newest, should there be several."""
        for room in reversed(self.draft.rooms.values()):
            if room is not None and private_owner(room) == handle:
                return room
        unchanged = (
            room
            for room in self.batch.rooms.private_of(handle)
            if room.conversation not in self.draft.rooms and private_owner(room) == handle
        )
        return next(unchanged, None)

    def open_room(self, conversation: ConversationId) -> Room:
        """Create a conversation with the next short name."""
        newest = self.draft.short if self.draft.short is not None else self.batch.last_short()
        self.draft.short = newest + 1
        room = Room(conversation, ShortName(f"K-{self.draft.short}"))
        self.keep(room)
        return room

    def keep(self, room: Room) -> None:
        """Store the conversation."""
        self.draft.rooms[room.conversation] = room

    def remember_credential(self, conversation: ConversationId, credential: str) -> None:
        """Store what the transport needs to write there; dropped when the conversation is not kept."""
        self.draft.credentials[conversation] = credential

    def has_credential(self, conversation: ConversationId) -> bool:
        """Return whether the transport can write there unprompted."""
        if conversation in self.draft.credentials:
            return True
        return self.batch.rooms.credential(conversation) is not None

    def bound(self, handle: Handle) -> UserId | None:
        """Return the user id that a worker's handle was resolved to."""
        return workers.bound(self.batch, handle)

    def bind(self, handle: Handle, user: UserId) -> None:
        """Fix a worker's handle to a user id."""
        self.draft.writes.append(workers.binding(self.batch, handle, user))

    def queue(self, outgoing: Outgoing) -> None:
        """Queue an act for sending after the commit."""
        self.draft.writes.append(outbox.queueing(self.batch, outgoing))
        self.draft.tally.queued = True
        self.draft.tally.crisis |= outgoing.urgency is Urgency.CRISIS
        if outgoing.not_before is not None:
            self.draft.tally.planned(outgoing.not_before)

    def unqueue(self, conversation: ConversationId) -> None:
        """Drop what still waits for that conversation, except crisis texts."""
        self.draft.writes.append(waiting.dropping(conversation))

    def withdraw(self, conversation: ConversationId, message: MessageId) -> None:
        """Drop one act that still waits there, whatever it is."""
        self.draft.writes.append(waiting.withdrawing(conversation, message))

    def waiting(self, conversation: ConversationId) -> Sequence[Outgoing]:
        """Return what waits to be sent there, or is being sent just now, in order."""
        return waiting.waiting(self.batch, conversation)

    def put_off(self, conversation: ConversationId, until: datetime) -> None:
        """Send what waits there no sooner than that, except crisis texts."""
        self.draft.writes.append(waiting.putting_off(conversation, until))
        self.draft.tally.planned(until)

    def sent(self, number: int) -> None:
        """Note a claimed act as done within this unit."""
        self.draft.writes.append(outbox.sending(number))

    def ask(self, question: Question) -> None:
        """Remember what the buttons of a message mean."""
        place = len(self.draft.writes)
        self.draft.writes.append(questions.asking(self.batch, question, self.now, place))

    def question(self, message: MessageId) -> Question | None:
        """Return what the buttons of that message mean."""
        return questions.by_message(self.batch, message, self.now)

    def latest_question(self, conversation: ConversationId, topic: str) -> Question | None:
        """Return the newest question on a topic that is still open."""
        return questions.latest(self.batch, conversation, topic, self.now)

    def settle(self, message: MessageId) -> None:
        """Forget the buttons of that message."""
        self.draft.writes.append(questions.settling(message))

    def plan(self, timer: Timer) -> None:
        """Plan a timer; planning the same one again changes nothing."""
        self.draft.writes.append(timers.planning(self.batch, timer))
        self.draft.tally.planned(timer.due)

    def take(self, timer: Timer) -> bool:
        """Remove exactly this timer; False when somebody else has taken it or it was dropped.

        On PostgreSQL waits until a process that is taking it has committed.
        """
        if timer in self.draft.taken or not timers.exists(self.batch, timer):
            return False
        self.draft.taken.add(timer)
        self.draft.writes.append(timers.taking(timer))
        return True

    def unplan(self, conversation: ConversationId, kind: TimerKind, on: str | None = None) -> None:
        """Drop the timers of one kind; `on`: those on one subject only."""
        self.draft.writes.append(timers.unplanning(conversation, kind, on))

    def unplan_all(self, conversation: ConversationId) -> None:
        """Drop every timer of a conversation, whosever it is."""
        self.draft.writes.append(timers.unplanning_all(conversation))

    def timers(self, conversation: ConversationId, kind: TimerKind) -> Sequence[Timer]:
        """Return the planned timers of one kind, soonest first."""
        return timers.planned(self.batch, conversation, kind)

    def recall(self, subject: str, of: str) -> Recalled | None:
        """Return what this process remembers of somebody or some conversation, while it holds."""
        return self.batch.recall((subject, of), self.now)

    def remember(self, subject: str, of: str, what: str, until: datetime) -> None:
        """Remember it once this is committed, in memory only (P-14)."""
        self.draft.tally.remembered[subject, of] = Recalled(what, self.now, until)

    def audit(self, act: str, short: ShortName) -> None:
        """Record an administrative act: what and where, never who nor words (P-70)."""
        self.draft.audited.append((act, short))

    def erase(self, conversation: ConversationId, *, membership: bool = True) -> None:
        """Delete everything on the conversation, queued acts included; what is written later stays."""
        self.draft.erase(conversation, membership=membership)
        self.remember(LAID_ASIDE, conversation, "", self.now)

    def mark_closed(self, conversation: ConversationId, until: datetime) -> None:
        """Remember, after erasure, that the conversation was closed; 30 days at most (P-52)."""
        self.draft.writes.append(closed.marking(self.batch, conversation, until, self.now))

    def was_closed(self, conversation: ConversationId) -> bool:
        """Whether the conversation was marked as closed and the mark still holds."""
        return closed.marked(self.batch, conversation, self.now)

    def alarm(self, alarm: Alarm) -> None:
        """Tell the operator after the commit."""
        self.draft.tally.alarms.append(alarm)

    def savepoint(self) -> object:
        """Return a point to come back to; None where nothing was written yet."""
        return None if self.draft.untouched else self.draft.copy()

    def back_to(self, mark: object) -> None:
        """Forget all writes made since the mark. Raises TypeError for what `mark` did not return."""
        if mark is not None and not isinstance(mark, Draft):
            raise TypeError("only what mark() returned can be come back to")
        self.draft = mark.copy() if mark else Draft()
