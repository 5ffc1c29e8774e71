"""One event from its raw bytes to its commit; the same for webhook and websocket."""

from bot.core.clock import Clock
from bot.core.ids import ConversationId
from bot.core.intake import Acceptance, Intake
from bot.wire.roman.mapping import to_event
from bot.wire.roman.payloads import Unknown, parse
from bot.wire.roman.tokens import FleetingTokens

LIMIT = 256 * 1024
"""Longest event in bytes. Wire's longest text is far below."""


class Reception:
    """Reads, maps and hands in."""

    def __init__(self, *, intake: Intake, clock: Clock, tokens: FleetingTokens) -> None:
        self._intake = intake
        self._clock = clock
        self._tokens = tokens

    async def take(self, raw: bytes) -> Acceptance:
        """Return what became of the event; what we ignore is accepted.

        Raises WrongShapeError, and whatever the intake raises. Nothing is awaited before the intake
        is called, so events enter it in the order of the calls.
        """
        payload = parse(raw)
        if isinstance(payload, Unknown):
            return Acceptance.ACCEPTED
        now = self._clock.now()
        if payload.token:
            self._tokens.keep(ConversationId(payload.bot_id), payload.token, now)
        event = to_event(payload, now)
        return await self._intake(event) if event else Acceptance.ACCEPTED
