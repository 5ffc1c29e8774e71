"""What timers that fall due together will ask for, read at once instead of one by one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import BindParameter, bindparam, func, select

from bot.core.events import Event, TimerDue
from bot.core.ids import AppointmentId, ConversationId
from bot.storage import tables
from bot.storage.lanes import Write, named
from bot.storage.transaction import Found, Transaction

_CONVERSATIONS: BindParameter[str] = bindparam("conversations", expanding=True)
_T, _A, _Q = tables.timers, tables.appointments, tables.questions
_TIMERS = select(_T).where(_T.c.conversation.in_(_CONVERSATIONS))
_APPOINTMENTS = select(_A).where(_A.c.id.in_(bindparam("subjects", expanding=True)))
_NEWEST = (
    select(_Q.c.conversation, _Q.c.topic, func.max(_Q.c.asked).label("asked"))
    .where(_Q.c.conversation.in_(_CONVERSATIONS))
    .group_by(_Q.c.conversation, _Q.c.topic)
)


class Foresight:
    """Answers for conversations that nothing was written about since; None means: look yourself."""

    def __init__(self) -> None:
        self._timers: dict[str, list[Found]] = {}
        self._appointments: dict[str, Found] = {}
        self._newest: dict[str, dict[bytes, int]] = {}

    def load(self, transaction: Transaction, events: Iterable[Event]) -> None:
        """Read for the timers among these events."""
        due = [event for event in events if isinstance(event, TimerDue)]
        if not due:
            return
        here = {"conversations": sorted({event.conversation for event in due})}
        timers: dict[str, list[Found]] = {name: [] for name in here["conversations"]}
        for row in transaction.execute(_TIMERS, here):
            timers[row.conversation].append(row)
        newest: defaultdict[str, dict[bytes, int]] = defaultdict(dict)
        for row in transaction.execute(_NEWEST, here):
            newest[row.conversation][row.topic] = row.asked
        self._timers = timers
        self._newest = {name: newest[name] for name in timers}
        subjects = {"subjects": sorted({event.subject for event in due})}
        found = transaction.execute(_APPOINTMENTS, subjects)
        self._appointments = {row.id: row for row in found}

    def forget(self, write: Write) -> None:
        """Something is written: what it may concern is not known any more."""
        column = "id" if write.table == _A.name else "conversation"
        name = named(write.values, column)
        for table, known in (
            (_T, self._timers),
            (_Q, self._newest),
            (_A, self._appointments),
        ):
            if write.table == table.name and isinstance(name, str):
                known.pop(name, None)
            elif write.table == table.name:
                known.clear()

    def timers(self, conversation: ConversationId) -> Sequence[Found] | None:
        """Return the planned timers of a conversation, in no order."""
        return self._timers.get(conversation)

    def appointment(self, appointment: AppointmentId) -> Found | None:
        """Return the stored appointment."""
        return self._appointments.get(appointment)

    def newest(self, conversation: ConversationId, topic: bytes) -> int | None:
        """Return when the newest question on a topic was asked, 0 for never."""
        asked = self._newest.get(conversation)
        return None if asked is None else asked.get(topic, 0)
