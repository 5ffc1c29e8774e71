"""The one argument of every handler: one event, its conversation, and the ways to act."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.core.answers import Answers
from bot.core.choosing import Always, Chooser, one_after_the_other
from bot.core.events import Event
from bot.core.heard import UNHEARD, Heard
from bot.core.ids import MarkName, MessageId, ShortName, TemplateId
from bot.core.memory import REMEMBERED, Recalled
from bot.core.outgoing import Act, Ask, Outgoing, React, Say, SendFile, Urgency
from bot.core.ports import Alarm, Capabilities, Unit
from bot.core.room import Member, Room
from bot.core.texts import Text, Voice

_SAID = "said last"


class Savepoint(NamedTuple):
    """What is to be forgotten when a behaviour breaks; made before each of them, hence so light."""

    unit: object
    room: Room
    acted_anywhere: bool
    said: TemplateId | None
    heard: Heard
    newest: Recalled | None
    put_off: Mapping[ShortName, datetime]


Silence = Callable[[Text | None, Room, "Context"], datetime | None]
"""Tells until when a text, or an act without one, is kept from a conversation; None where it is not."""


class Context:
    """Binds one event to its unit of work. Nothing is sent from here: acts are queued."""

    def __init__(
        self,
        *,
        event: Event,
        unit: Unit,
        room: Room,
        now: datetime,
        actor: Member | None,
        capabilities: Capabilities,
        new_id: Callable[[], MessageId],
        silence: Silence | None = None,
    ) -> None:
        self.event = event
        self.unit = unit
        self.now = now
        self.actor = actor
        self.capabilities = capabilities
        self.heard = UNHEARD
        """What the observer that listens makes of the words; set once, and forgotten if it breaks."""
        self.acted_anywhere = False
        """Whether anything was queued for this event, if only a prompt into another conversation; or for
        the message in which it only mends a slip."""
        self.outranked = False
        """Whether something was done about it before anybody was asked: it is graver than a plain wish."""
        self.put_off: Mapping[ShortName, datetime] = {}
        """Until when silence keeps what was done in other conversations."""
        self.said: TemplateId | None = None
        """The newest text queued for the conversation of this event, by its base id."""
        self.newest = unit.recall(_SAID, room.conversation)
        """Which text was said here last, by its base id, as far as this process knows."""
        self.answers = Answers.to(event, unit, now)
        self._choose: Chooser | None = None
        self._held: list[TemplateId] | None = None
        self._always: Always | None = None
        self._room = room
        self._new_id = new_id
        self._silence = silence

    @property
    def room(self) -> Room:
        """The conversation the event happened in, as changed so far."""
        return self._room

    @property
    def spoke_here(self) -> bool:
        """Whether a text was queued for the conversation of this event."""
        return self.said is not None

    def keep(self, room: Room) -> Room:
        """Store a changed conversation, without the marks that are over: they are nobody's record."""
        room = room.as_of(self.now)
        self.unit.keep(room)
        if room.conversation == self._room.conversation:
            self._room = room
        return room

    def holds(self, name: MarkName, *of: str) -> bool:
        """Whether a mark of this conversation, about these if any are named, is set and not yet over."""
        return self._room.holds(name, self.now, *of)

    def hold(self, name: MarkName, span: timedelta, *of: str, at: datetime | None = None) -> None:
        """Set a mark of this conversation from now on."""
        self.keep(self._room.marked(name, self.now + span, *of, at=at))

    def hold_until(self, name: MarkName, until: datetime) -> None:
        """Set a mark of this conversation until an instant."""
        self.keep(self._room.marked(name, until))

    def drop(self, *names: MarkName) -> None:
        """Take marks of this conversation away."""
        room = self._room.unmarked(*names)
        if room is not self._room:
            self.keep(room)

    def first(self, name: MarkName, span: timedelta) -> bool:
        """Whether it is the first time within the span, which begins now."""
        if self.holds(name):
            return False
        self.hold(name, span)
        return True

    def savepoint(self) -> Savepoint:
        """Return a point to come back to."""
        done = self.acted_anywhere, self.said, self.heard, self.newest, self.put_off
        return Savepoint(self.unit.savepoint(), self._room, *done)

    def back_to(self, then: Savepoint) -> None:
        """Forget everything done since."""
        self._room, self.acted_anywhere, self.said = then.room, then.acted_anywhere, then.said
        self.heard, self.newest, self.put_off = then.heard, then.newest, then.put_off
        self.unit.back_to(then.unit)

    def say(
        self,
        text: Text,
        *,
        room: Room | None = None,
        ask: Ask | None = None,
        urgency: Urgency = Urgency.NORMAL,
        late: Text | None = None,
        voice: Voice | None = None,
        not_before: datetime | None = None,
        expires: datetime | None = None,
        owed: bool = False,
    ) -> bool:
        """Queue a fixed text into the event's conversation, or into `room`; returns whether it was said.

        Where silence is kept, an answer is not said at all; what nobody waits for is put off, and what
        is `owed`: it corrects what was said.
        What is held back counts as said, and what the message was answered with before a slip in it was
        mended.
        """
        where = room or self._room
        until = self._silent_until(text) if owed else None
        if until is not None:
            not_before = max(until, not_before or until)
        spoken = voice or where.voice
        chosen = (text, spoken) if until else self._chosen(text, spoken, where, urgency)
        if chosen is None:
            return False
        text, spoken = chosen
        act = Say(text, spoken, tuple(ask.buttons) if ask else (), late)
        if self._holds_back(text, where, urgency) or self.answers.note(act, where):
            return True
        if where.conversation == self._room.conversation:
            self.said = text.base
        self.unit.remember(_SAID, where.conversation, text.base, self.now + REMEMBERED)
        message = self._queue(act, where, urgency=urgency, not_before=not_before, expires=expires)
        if message is not None and ask and ask.buttons:
            self.unit.ask(ask.of(message, where.conversation, self.now))
        return message is not None

    def withdraw(self, unfit: Callable[[Act], bool]) -> bool:
        """Drop such acts as still wait for this conversation; returns whether there were any."""
        waiting = self.unit.waiting(self._room.conversation)
        dropped = [each for each in waiting if unfit(each.act)]
        for each in dropped:
            self.unit.withdraw(each.conversation, each.id)
        if dropped:
            self.newest = None
            self.unit.remember(_SAID, self._room.conversation, "", self.now + REMEMBERED)
        return bool(dropped)

    @contextmanager
    def holding_back(self, always: Always) -> Iterator[Sequence[TemplateId]]:
        """Say nothing here meanwhile but crisis texts and those of `always`; yields what was held."""
        held: list[TemplateId] = []
        outer = self._held, self._always
        self._held, self._always = held, always
        try:
            yield held
        finally:
            self._held, self._always = outer

    def choosing(self, choose: Chooser, call: Callable[[], bool]) -> bool:
        """Let `choose` have the last word on every text that `call` says here; returns its answer.

        Within another one it has the word before: the outer one decides on what it has chosen.
        """
        outer = self._choose
        self._choose = choose if outer is None else one_after_the_other(choose, outer)
        try:
            return call()
        finally:
            self._choose = outer

    def _chosen(
        self, text: Text, voice: Voice, where: Room, urgency: Urgency
    ) -> tuple[Text, Voice] | None:
        if where.conversation != self._room.conversation:
            return text, voice
        if self._choose is not None:
            return self._choose(text, voice, urgency)
        answers = self.actor is not None
        return None if answers and self._silent_until(text) else (text, voice)

    def _silent_until(self, text: Text | None) -> datetime | None:
        return self._silence(text, self._room, self) if self._silence is not None else None

    def _holds_back(self, text: Text, where: Room, urgency: Urgency) -> bool:
        here = where.conversation == self._room.conversation
        if self._held is None or not here or urgency is Urgency.CRISIS:
            return False
        if self._always is not None and self._always(text.base):
            return False
        self._held.append(text.template)
        return True

    def act(self, act: Act, *, room: Room | None = None, report: str | None = None) -> bool:
        """Queue any act; returns whether it was: silence keeps some from being seen."""
        return self._queue(act, room or self._room, report=report) is not None

    def _queue(
        self,
        act: Act,
        where: Room,
        *,
        urgency: Urgency = Urgency.NORMAL,
        not_before: datetime | None = None,
        expires: datetime | None = None,
        report: str | None = None,
    ) -> MessageId | None:
        """Return the id that the message will have, None for an answer that silence keeps back."""
        until = self._kept_from(act, where)
        here = where.conversation == self._room.conversation
        if until is not None and here and self.actor is not None:
            return None
        if until is not None:
            not_before = max(until, not_before or until)
        if until is not None and not here:
            self.put_off = {**self.put_off, where.short: until}
        self.acted_anywhere, message = True, self._new_id()
        self.unit.queue(
            Outgoing(
                id=message,
                conversation=where.conversation,
                act=act,
                made=self.now,
                urgency=urgency,
                not_before=not_before,
                expires=expires,
                report=report,
            )
        )
        return message

    def _kept_from(self, act: Act, where: Room) -> datetime | None:
        """Return until when silence keeps it from being seen; the text of an answer is weighed before."""
        if self._silence is None:
            return None
        if where.conversation != self._room.conversation:
            return self._silence(act.text if isinstance(act, Say) else None, where, self)
        if isinstance(act, Say):
            return self._silence(act.text, where, self) if self.actor is None else None
        return self._silence(None, where, self) if isinstance(act, SendFile | React) else None

    def alarm(self, what: str) -> None:
        """Tell the operator; `what` is a fixed sentence without content."""
        self.unit.alarm(Alarm(what))

    def audit(self, act: str) -> None:
        """Record an administrative act on this conversation."""
        self.unit.audit(act, self.room.short)
