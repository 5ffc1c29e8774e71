"""Takes queued acts to Wire: in order within a conversation, a crisis text ahead of everything."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

from bot.core.clock import Clock
from bot.core.decision import Outcome
from bot.core.dispatch import Dispatcher
from bot.core.errors import ContentError, TransportError, TryAgain
from bot.core.events import Delivered, Event
from bot.core.outgoing import LATE_AFTER, Outgoing, Say, Urgency
from bot.core.ports import Alarm, Alarms, Claimed, Delivery, Ledger, Note, Transport, Unit
from bot.core.texts import BuiltIn, Opens, Text, Texts, Voice
from bot.runtime.credentials import KnownCredentials
from bot.runtime.sending_outage import SendingOutage
from bot.runtime.undelivered import why_undelivered

AT_ONCE = 64
"""Acts claimed together; they share one commit before and one after sending."""

GRACE = 3.0
"""Seconds that sends under way get when the sender stops, unless it is told otherwise."""

SEND_LIMIT = 35.0
"""Seconds that a transport may take for one act; longer than the limit it keeps by itself."""

LEASE_NEEDED = timedelta(seconds=SEND_LIMIT + 10)
"""What has to be left of an act's lease when its send begins: the send, and the note of it."""

GIVE_UP_AFTER = timedelta(hours=24)
LONGEST_PAUSE = {Urgency.CRISIS: timedelta(seconds=15), Urgency.NORMAL: timedelta(minutes=5)}

LONGEST = 400
"""Characters of a text for families (C-40); others name no line that closes."""


class Sender:
    """Drains the outbox over one transport.

    `jitter` returns a factor around 1 for the pauses between tries. `built_in` is said
    for a crisis text that cannot be rendered (M-11). `on_retry` is told of each act
    once, when its first try has failed. `closed` says which lines are closed at an instant (M-19).
    """

    def __init__(
        self,
        *,
        ledger: Ledger,
        transport: Transport,
        texts: Texts,
        dispatcher: Dispatcher,
        alarms: Alarms,
        clock: Clock,
        jitter: Callable[[], float],
        built_in: BuiltIn,
        credentials: KnownCredentials,
        on_sent: Callable[[], None],
        on_retry: Callable[[], None],
        on_bug: Callable[[str, Exception], None],
        closed: Callable[[datetime], Mapping[str, Opens]],
    ) -> None:
        self._ledger = ledger
        self._transport = transport
        self._texts = texts
        self._dispatcher = dispatcher
        self._alarms = alarms
        self._clock = clock
        self._jitter = jitter
        self._built_in = built_in
        self._credentials = credentials
        self._on_sent = on_sent
        self._on_retry = on_retry
        self._on_bug = on_bug
        self._outage = SendingOutage(alarms)
        self._closed = closed
        self._unnoted: dict[int, Claimed] = {}
        """What Wire has taken while the database did not take the note of it."""
        self.grace = GRACE
        self._in_hand: set[int] = set()
        """What is being sent: a clock set back ends its lease early, and it is claimed again."""

    async def drain(self, *, crisis_only: bool = False, woken: asyncio.Event | None = None) -> None:
        """Send until nothing is due and nothing is under way.

        A slow conversation holds up nobody else: the others are claimed while it is being served,
        at once when `woken` is set. Nor does an act that cannot be noted: the first such failure is
        raised, StorageError mostly, once the others are through.
        """
        failures = await self._catch_up()
        under_way: set[asyncio.Task[None]] = set()
        try:
            while True:
                claimed = await self._claim(AT_ONCE - len(under_way), crisis_only=crisis_only)
                lanes = _lanes(claimed)
                under_way |= {asyncio.create_task(self._send_lane(acts)) for acts in lanes}
                if not under_way:
                    break
                if not claimed:
                    done = await _some_done(under_way, woken)
                    under_way -= done
                    failures += [error for task in done if (error := task.exception())]
        finally:
            await _end(under_way, self.grace)
        if failures:
            raise failures[0]

    async def _claim(self, limit: int, *, crisis_only: bool) -> Sequence[Claimed]:
        if limit <= 0:
            return ()
        return await self._ledger.claim(self._clock.now(), limit=limit, crisis_only=crisis_only)

    async def _catch_up(self) -> list[BaseException]:
        """Note what was sent earlier, so that nobody hears it twice; returns what failed.

        The other drain may be noting the same: a note says it twice, and a report has one key.
        """
        notes = (self._note_sent(claimed) for claimed in tuple(self._unnoted.values()))
        noted = await asyncio.gather(*notes, return_exceptions=True)
        return [error for error in noted if error is not None]

    async def _send_lane(self, acts: Sequence[Claimed]) -> None:
        """Send a conversation's acts in turn, as far as their lease reaches.

        One that Wire has already is passed over: `_catch_up` notes it. Raises what keeps an act that
        was sent from being noted; the others are then claimed anew.
        """
        for position, act in enumerate(acts):
            if act.number in self._unnoted or act.number in self._in_hand:
                continue
            if act.until - self._clock.now() < LEASE_NEEDED:
                await self._release(acts[position:])
                return
            failed = await self._send(act)
            if failed is not None:
                blocked = failed.retry_at is not None
                await self._release(acts[position + 1 :] if blocked else (), failed)
                if blocked:
                    return
                continue
            try:
                await self._note_sent(act)
            except Exception:
                await self._release(acts[position + 1 :])
                raise

    async def _release(self, acts: Sequence[Claimed], *others: Note) -> None:
        """Give acts back that were not tried, so that somebody claims them anew."""
        released = (Note(act.number, released=True) for act in acts)
        await self._ledger.note([*others, *released])

    async def _send(self, claimed: Claimed) -> Note | None:
        """Send one act; returns what to note of a failure."""
        self._in_hand.add(claimed.number)
        try:
            async with asyncio.timeout(SEND_LIMIT):
                await self._transport.send(self._delivery(claimed))
        except TimeoutError:
            return self._again(claimed, TryAgain("no end of sending"))
        except TryAgain as error:
            return self._again(claimed, error)
        except (TransportError, ContentError) as error:
            return self._dead(claimed, error)
        except Exception as error:
            self._on_bug("sending", error)
            return self._again(claimed, TryAgain("a bug"))
        finally:
            self._in_hand.discard(claimed.number)
        self._unnoted[claimed.number] = claimed
        self._credentials.remember(claimed.outgoing.conversation, claimed.credential)
        self._outage.sent(claimed.outgoing.urgency)
        self._on_sent()
        return None

    async def _note_sent(self, claimed: Claimed) -> None:
        if claimed.outgoing.report is None:
            await self._ledger.note([Note(claimed.number)])
        else:
            await self._reported(claimed)
        self._unnoted.pop(claimed.number, None)

    def _delivery(self, claimed: Claimed) -> Delivery:
        act = claimed.outgoing.act
        if not isinstance(act, Say):
            return Delivery(claimed.outgoing, credential=claimed.credential)
        text = act.late if act.late and self._is_late(claimed.outgoing) else act.text
        try:
            words = self._words(text, act.voice)
        except ContentError:
            if not self._names_numbers(claimed.outgoing, text):
                raise
            self._alarms.raise_alarm(
                Alarm("a crisis text could not be rendered; sent the built-in")
            )
            text, words = self._built_in.text, self._built_in.words(act.voice.language)
        return Delivery(
            claimed.outgoing,
            text=words,
            buttons=tuple(self._words(Text(button.label), act.voice) for button in act.buttons),
            template=text.base,
            credential=claimed.credential,
        )

    def _names_numbers(self, outgoing: Outgoing, text: Text) -> bool:
        """Whether somebody may be in need whom no words would be worse for (M-11)."""
        return outgoing.urgency is Urgency.CRISIS or text.base in self._built_in.instead_of

    def _words(self, text: Text, voice: Voice) -> str:
        """Name the hours of closed lines as fully as the length of a message allows (C-40)."""
        closed = self._closed(self._clock.now())
        brief = {number: replace(opens, day=None) for number, opens in closed.items()}
        for hours in (closed, brief):
            words = self._texts.render(text, voice, hours)
            if len(words) <= LONGEST:
                return words
        return self._texts.render(text, voice)

    def _is_late(self, outgoing: Outgoing) -> bool:
        return self._clock.now() - outgoing.made > LATE_AFTER

    def _again(self, claimed: Claimed, error: TryAgain) -> Note:
        now, urgency = self._clock.now(), claimed.outgoing.urgency
        self._outage.failed(urgency, now)
        if not claimed.tries:
            self._on_retry()
        if now - claimed.outgoing.made > GIVE_UP_AFTER:
            return self._dead(claimed, error)
        doubled = timedelta(seconds=2 ** min(claimed.tries, 10)) * self._jitter()
        pause = min(doubled, LONGEST_PAUSE[urgency])
        return Note(claimed.number, retry_at=now + max(pause, _asked_for(error, urgency)))

    def _dead(self, claimed: Claimed, error: Exception) -> Note:
        crisis = claimed.outgoing.urgency is Urgency.CRISIS
        what = "a crisis text" if crisis else "a message"
        self._alarms.raise_alarm(Alarm(f"{what} could not be delivered: {why_undelivered(error)}"))
        return Note(claimed.number, dead=True)

    async def _reported(self, claimed: Claimed) -> None:
        """Note the act and decide what follows from it in one unit of work."""
        outgoing, now = claimed.outgoing, self._clock.now()
        event = Delivered(
            key=f"delivered:{outgoing.id}",
            conversation=outgoing.conversation,
            message=outgoing.id,
            report=outgoing.report or "",
        )

        def decide(happened: Event, unit: Unit) -> Outcome:
            unit.sent(claimed.number)
            return self._dispatcher.decide(happened, unit, now)

        await self._ledger.decide(event, decide, now)


def _asked_for(error: TryAgain, urgency: Urgency) -> timedelta:
    """Return the pause that the other side asked for; a crisis text does not wait that long."""
    after = error.after or timedelta()
    return min(after, LONGEST_PAUSE[urgency]) if urgency is Urgency.CRISIS else after


def _lanes(claimed: Sequence[Claimed]) -> list[list[Claimed]]:
    lane = attrgetter("outgoing.conversation")
    return [list(acts) for _, acts in groupby(sorted(claimed, key=lane), key=lane)]


async def _some_done(
    under_way: set[asyncio.Task[None]], woken: asyncio.Event | None
) -> set[asyncio.Task[None]]:
    """Wait until a lane is through or there is more to send; returns the lanes that are through."""
    waking = asyncio.create_task(woken.wait()) if woken else None
    awaited = under_way | {waking} if waking else under_way
    try:
        done, _ = await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)
    finally:
        if waking:
            waking.cancel()
    if woken:
        woken.clear()
    return under_way & done


async def _end(under_way: set[asyncio.Task[None]], grace: float) -> None:
    """Let sends under way finish, for a moment; a send cut off may reach Wire twice."""
    if under_way:
        await asyncio.wait(under_way, timeout=grace)
    for task in under_way:
        task.cancel()
    await asyncio.gather(*under_way, return_exceptions=True)
