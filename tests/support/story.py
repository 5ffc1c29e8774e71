"""The words in which scenario tests are told: who writes, who presses, who sees what."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.outgoing import Say
from bot.play.bot_under_test import BotFactory
from bot.play.runner import Player
from bot.play.script import Script
from bot.play.steps import Advance, At, Press, Share, Step, Write
from bot.play.transcript import Raised
from bot.wire.simulated.transport import Accepted

START = "2026-11-24T10:00:00+01:00"
"""Tuesday, in duty hours."""

FAMILY = "family"
PRIVATE = "kaya"
PEOPLE: Mapping[str, Mapping[str, object]] = {
    "W1": {"handle": "kaya", "name": "Frau Kaya", "team": True},
    "W2": {"handle": "lindner", "name": "Herr Lindner", "team": True},
    "M": {"name": "Frau Demir"},
    "V": {"name": "Herr Demir"},
    "J": {"name": "Jonas", "age": "youth"},
    "O": {"name": "Oma Demir"},
}


class Story:
    """One conversation, told step by step.

    "Sees" and "shows" look at what the bot has said since the last deed or passing of time; a
    deed that is not answered is `nothing_said`.
    """

    def __init__(self, player: Player) -> None:
        self.player = player
        self._since = 0

    @classmethod
    async def begin(
        cls,
        make_bot: BotFactory,
        example: Mapping[str, object],
        data: Path,
        *,
        family: Sequence[str] = ("W1", "M"),
        start: str = START,
        transport: str = "app",
        organisation: Mapping[str, object] | None = None,
        people: Mapping[str, Mapping[str, object]] | None = None,
        rooms: Mapping[str, Sequence[str]] | None = None,
    ) -> "Story":
        """Start the bot: a family room (K-1) to which worker W1 has added it, and her own room.

        `people` changes or adds entries of `PEOPLE`, `rooms` adds rooms.
        """
        script = Script.model_validate(
            {
                "start": datetime.fromisoformat(start),
                "transport": transport,
                "organisation": organisation or {},
                "people": {
                    key: {**PEOPLE.get(key, {}), **(people or {}).get(key, {})}
                    for key in dict.fromkeys((*PEOPLE, *(people or {})))
                },
                "rooms": {
                    name: {"members": tuple(members)}
                    for name, members in {
                        FAMILY: family,
                        PRIVATE: ("W1",),
                        **(rooms or {}),
                    }.items()
                },
            }
        )
        story = cls(Player(script, make_bot, example, data))
        await story.player.begin()
        return story

    async def end(self) -> None:
        """Drop the bot."""
        await self.player.end()

    async def play(self, step: Mapping[str, object]) -> None:
        """Do anything else that a script can do, written as in a script."""
        script = {"start": START, "people": {"X": {}}, "rooms": {"x": {"members": ["X"]}}}
        parsed = Script.model_validate({**script, "steps": (step,)})
        await self._do(parsed.steps[0])

    async def worker_writes(self, text: str, *, who: str = "W1", room: str = FAMILY) -> None:
        """A worker writes, in the family room unless said otherwise."""
        await self._do(Write.model_validate({"in": room, "from": who, "text": text}))

    async def family_writes(self, text: str, *, who: str = "M") -> None:
        """A family member writes."""
        await self._do(Write.model_validate({"in": FAMILY, "from": who, "text": text}))

    async def family_presses(self, label: str, *, who: str = "M") -> None:
        """A family member presses a button of the newest message that has it."""
        await self._do(Press.model_validate({"in": FAMILY, "from": who, "press": label}))

    async def worker_presses(self, label: str, *, who: str = "W1", room: str = PRIVATE) -> None:
        """A worker presses a button, in her own room unless said otherwise."""
        await self._do(Press.model_validate({"in": room, "from": who, "press": label}))

    async def family_sends(self, mime: str, *, who: str = "M") -> None:
        """A family member sends a picture, voice message or file."""
        await self._do(Share.model_validate({"in": FAMILY, "from": who, "asset": mime}))

    async def advance(self, span: timedelta | str) -> None:
        """Let time pass; a duration may be written as in a script ("PT23H")."""
        iso = span if isinstance(span, str) else f"PT{span.total_seconds():f}S"
        await self._do(Advance.model_validate({"advance": iso}))

    async def until(self, instant: str) -> None:
        """Let time pass until an instant, written with its offset."""
        await self._do(At.model_validate({"at": datetime.fromisoformat(instant)}))

    def family_sees(self, fragment: str) -> str:
        """The bot has just said this in the family room; returns the whole text."""
        return self._shown(FAMILY, fragment)

    def worker_room_shows(self, fragment: str) -> str:
        """The bot has just said this in the worker's own room; returns the whole text."""
        return self._shown(PRIVATE, fragment)

    def nothing_said(self, *, room: str | None = None) -> None:
        """The bot has not said anything, in that room or anywhere."""
        said = self.said(room)
        assert not said, f"expected silence, the bot said: {said}"

    def said(self, room: str | None = None) -> list[str]:
        """Return the bot's texts since the last deed, in that room or anywhere."""
        acts = (a for a in self.acts() if room in {None, a.room})
        return [a.delivery.text for a in acts if a.delivery.text is not None]

    def templates(self, room: str | None = None) -> list[str]:
        """Return the base ids of the fixed texts said since the last deed."""
        acts = (a.delivery.outgoing.act for a in self.acts() if room in {None, a.room})
        return [str(act.text.base) for act in acts if isinstance(act, Say)]

    def acts(self) -> list[Accepted]:
        """Return everything the bot did since the last deed."""
        entries = self.player.transcript.entries[self._since :]
        return [entry for entry in entries if isinstance(entry, Accepted)]

    def alarms(self) -> list[str]:
        """Return what the operator has been told since the last deed."""
        entries = self.player.transcript.entries[self._since :]
        return [entry.alarm.what for entry in entries if isinstance(entry, Raised)]

    async def _do(self, step: Step) -> None:
        self._since = len(self.player.transcript.entries)
        await self.player.perform(step)

    def _shown(self, room: str, fragment: str) -> str:
        said = self.said(room)
        found = next((text for text in said if fragment in text), None)
        assert found is not None, f"expected '{fragment}' in {room}, the bot said: {said}"
        return found
