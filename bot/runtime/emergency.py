"""The built-in emergency text, sent without the database when nothing else works (M-11)."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.core.clock import Clock
from bot.core.events import Event, Written
from bot.core.ids import ConversationId, MessageId
from bot.core.outgoing import Outgoing, Say, Urgency
from bot.core.ports import Alarm, Alarms, Delivery, Transport
from bot.core.texts import BuiltIn, Voice
from bot.runtime.credentials import KnownCredentials
from bot.runtime.lanes import Lanes

ONCE_IN = timedelta(minutes=10)
_NOT_SENT = Alarm("an emergency text could not be sent")
SEND_LIMIT = 3.0
"""Seconds; the sender of the event waits for our answer meanwhile."""


class EmergencyAnswer:
    """Implements `bot.runtime.intake.LastResort`.

    Without the database nobody is known: everybody counts as a client, and each conversation gets the
    text once in ten minutes, however many messages come at once. `sounds_acute` is the detector's
    word on a text; nothing is kept but the conversation and the time, in memory.
    """

    def __init__(
        self,
        *,
        transport: Transport,
        sounds_acute: Callable[[str], bool],
        built_in: BuiltIn,
        voice: Voice,
        alarms: Alarms,
        clock: Clock,
        credentials: KnownCredentials,
        new_id: Callable[[], MessageId],
    ) -> None:
        self._transport = transport
        self._sounds_acute = sounds_acute
        self._built_in = built_in
        self._voice = voice
        self._alarms = alarms
        self._clock = clock
        self._credentials = credentials
        self._new_id = new_id
        self._answered: dict[ConversationId, datetime] = {}
        self._lanes = Lanes()

    async def answer(self, event: Event, why: Alarm) -> None:
        """Send the text if the event sounds acute, and only then tell why; never raises."""
        try:
            await self._send(event)
        except Exception:
            # Wire, or what failed before; the error may quote what was written (P-13).
            self._alarms.raise_alarm(_NOT_SENT)
        finally:
            self._alarms.raise_alarm(why)

    async def _send(self, event: Event) -> None:
        if not isinstance(event, Written) or not self._sounds_acute(event.text):
            return
        turn = self._lanes.enter(event.conversation)
        try:
            async with asyncio.timeout(SEND_LIMIT):
                await turn.comes()
                await self._send_once(event)
        finally:
            self._lanes.leave(event.conversation, turn)

    async def _send_once(self, event: Event) -> None:
        """One at a time: who comes second in a burst sees whether the first was answered."""
        now = self._clock.now()
        # An end that lies further away than a whole span was set before the clock went back.
        answered = self._answered.items()
        self._answered = {c: until for c, until in answered if now < until <= now + ONCE_IN}
        if event.conversation in self._answered:
            return
        await self._transport.send(self._delivery(event, now))
        self._answered[event.conversation] = now + ONCE_IN

    def _delivery(self, event: Event, now: datetime) -> Delivery:
        text = self._built_in.text
        outgoing = Outgoing(
            id=self._new_id(),
            conversation=event.conversation,
            act=Say(text, self._voice),
            made=now,
            urgency=Urgency.CRISIS,
        )
        words = self._built_in.words(self._voice.language)
        credential = event.credential or self._credentials.find(event.conversation)
        return Delivery(outgoing, text=words, template=text.base, credential=credential)
