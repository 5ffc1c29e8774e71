"""Keeps the events of one conversation in order, also while one of them waits for something outside."""

import asyncio
from collections.abc import Hashable
from typing import Optional


class _Lane:
    """One conversation in which something is not decided yet."""

    __slots__ = ("newest", "waiting")

    def __init__(self) -> None:
        self.newest: Turn | None = None
        self.waiting = 0
        """How many wait. Nearly always nobody does, and nobody has to look who."""


class Turn:
    """The place of one event in its conversation, from its arrival until it is decided.

    Events may be decided at once, side by side, as long as they are committed in the order of their
    arrival. From the moment that one of them `waits`, those behind it have to. It is set within the
    transaction, anew each time that one is run, so that the next decision in it knows.
    """

    __slots__ = ("_lane", "_waits", "ended", "link", "over")

    def __init__(self, lane: _Lane) -> None:
        self._lane = lane
        self._waits = False
        self.link, lane.newest = lane.newest, self
        self.over: asyncio.Event | None = None
        """Made only where somebody waits for it: most events have their conversation to themselves."""
        self.ended = False

    @property
    def waits(self) -> bool:
        """Whether this event needs something before it can be decided."""
        return self._waits

    @waits.setter
    def waits(self, waits: bool) -> None:
        self._lane.waiting += waits - self._waits
        self._waits = waits

    @property
    def before(self) -> Optional["Turn"]:
        """The nearest event before this one that is not decided yet."""
        while self.link is not None and self.link.ended:
            self.link = self.link.link
        return self.link

    @property
    def overtakes(self) -> bool:
        """Whether it would be decided before an earlier one, if it were decided now."""
        if not self._lane.waiting:
            return False
        before = self.before
        while before is not None and not before.waits:
            before = before.before
        return before is not None

    async def comes(self) -> None:
        """Return once all earlier ones are decided; those behind wait from now on."""
        self.waits = True
        while (before := self.before) is not None:
            before.over = before.over or asyncio.Event()
            await before.over.wait()

    def end(self) -> None:
        """Let the next one come."""
        self.ended, self.waits = True, False
        self.link = self.before
        if self.over is not None:
            self.over.set()


class Lanes:
    """All conversations in which something is not decided yet."""

    def __init__(self) -> None:
        self._lanes: dict[Hashable, _Lane] = {}

    @property
    def empty(self) -> bool:
        """Whether everything is decided."""
        return not self._lanes

    def enter(self, key: Hashable) -> Turn:
        """Return the next turn; first come, first served."""
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = _Lane()
        return Turn(lane)

    def leave(self, key: Hashable, turn: Turn) -> None:
        """End a turn, whatever came of it. One that is cut off makes nobody overtake."""
        turn.end()
        newest = self._lanes[key].newest
        if newest is None or (newest.ended and newest.before is None):
            del self._lanes[key]
