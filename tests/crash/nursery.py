"""Orders services from `tests.crash.victim`, and watches and kills them."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.crash.data import Data
from tests.support.environment import ROOT, environment
from tests.support.service import START_WITHIN, STOP_WITHIN, Running


@dataclass(frozen=True, slots=True)
class Place:
    """The `number`-th moment of the coroutines of one kind; see `victim.KINDS`."""

    kind: str
    number: int


class Born(Running):
    """One service that the nursery has borne."""

    def __init__(self) -> None:
        super().__init__()
        self.pid = 0
        self.stands = asyncio.Event()
        self.gone = asyncio.Event()

    @property
    def where(self) -> str:
        """Where it stands still, for messages: line of ours, and what the coroutine is about to do."""
        found = self.entries("standing still")
        return " ".join(str(found[0][name]) for name in ("kind", "where", "step")) if found else ""

    def note(self, line: str) -> None:
        """Take a line of its log."""
        super().note(line)
        entry: dict[str, Any] = json.loads(line) if line.startswith("{") else {"event": line}
        if entry["event"] == "born":
            self.pid = entry["pid"]
        elif entry["event"] == "standing still":
            self.stands.set()
        elif entry["event"] == "ended":
            self.gone.set()

    def passed(self) -> Mapping[str, int]:
        """Return how many moments of each kind there were; once it has been stopped."""
        counts = self.entries("passed")[0]["counts"]
        assert isinstance(counts, dict)
        return counts

    async def ready(self) -> None:
        """Wait until it is ready or stands still."""
        async with asyncio.timeout(START_WITHIN):
            while not (self.port or self.stands.is_set() or self.gone.is_set()):
                self._written.clear()
                await self._written.wait()
        assert not self.gone.is_set(), self.log

    async def stop(self) -> None:
        """Stop it by SIGTERM; its end has to be clean."""
        os.kill(self.pid, signal.SIGTERM)
        await self._ended()
        assert self.entries("ended")[0]["status"] == 0, self.log
        self.assert_no_trouble()

    async def kill(self) -> None:
        """Kill it where it stands."""
        os.kill(self.pid, signal.SIGKILL)
        await self._ended()

    async def _ended(self) -> None:
        async with asyncio.timeout(STOP_WITHIN):
            await self.gone.wait()
        await self.forget()


class Nursery:
    """The process that bears services, one at a time."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._newest: Running = Running()

    async def loaded(self) -> None:
        """Wait until it is ready for orders."""
        await self._newest.logged("loaded", START_WITHIN)

    async def bear(
        self,
        data: Data,
        settings: Mapping[str, str],
        *,
        watched: bool = False,
        place: Place | None = None,
    ) -> Born:
        """Have a service started on its data; it stands still at `place`, if it gets there."""
        born = self._newest = Born()
        order = {
            "environment": environment(data.home, **data.settings, **settings),
            "watched": watched or place is not None,
            **({"kind": place.kind, "number": place.number} if place else {}),
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        await born.ready()
        return born

    async def read(self) -> None:
        """Hand the lines of the log to the newest service."""
        assert self._process.stderr is not None
        while line := await self._process.stderr.readline():
            self._newest.note(line.decode(errors="replace").rstrip())


@asynccontextmanager
async def nursery(organisation: Path) -> AsyncIterator[Nursery]:
    """Run one for the length of the block."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.crash.victim", str(organisation)),
        cwd=ROOT,
        env=environment(organisation.parent),
        stdin=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    made = Nursery(process)
    reading = asyncio.create_task(made.read())
    try:
        await made.loaded()
        yield made
    finally:
        # The whole session: a service that stands still ends with whoever bore it.
        os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
        await reading
