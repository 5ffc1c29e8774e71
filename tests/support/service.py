"""`lotse run` as a process of its own, watched from outside."""

import asyncio
import json
import os
import signal
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import aiohttp

from tests.support.environment import environment
from tests.support.loaded import Child, bear
from tests.support.organisations import write_organisation

STOP_WITHIN = 10.0
START_WITHIN = 30.0
_LISTENING = {"ready", "waiting for the database"}
_TROUBLE = ("a library complained", "a behaviour broke", "roman.webhook_failed")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service answered."""

    status: int
    text: str


class Running:
    """A service that runs somewhere: its log in memory, its pages, its webhook.

    Whoever makes one feeds `note` with the lines of its log.
    """

    def __init__(self) -> None:
        self.log: list[str] = []
        self.port = 0
        self._over = False
        self._written = asyncio.Event()
        self._client: aiohttp.ClientSession | None = None
        self._forgotten = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def note(self, line: str) -> None:
        """Take a line of its log."""
        self.log.append(line)
        if line.startswith("{") and (entry := json.loads(line))["event"] in _LISTENING:
            self.port = entry["port"]
        self._written.set()

    def entries(self, event: str) -> list[dict[str, object]]:
        """Return the entries of its log of one kind."""
        every = (json.loads(line) for line in self.log if line.startswith("{"))
        return [entry for entry in every if entry["event"] == event]

    def alarms(self) -> list[str]:
        """Return what the operator has been told."""
        return [str(entry["alarm"]) for entry in self.entries("alarm")]

    def assert_no_trouble(self) -> None:
        """No traceback, no bug, no complaint of a library, nothing but JSON in the log."""
        bad = [line for line in self.log if any(word in line for word in _TROUBLE)]
        bad += [line for line in self.log if not line.startswith("{")]
        assert not bad, bad

    async def logged(self, fragment: str, seconds: float = START_WITHIN) -> str:
        """Wait for a line of the log."""
        async with asyncio.timeout(seconds):
            while True:
                self._written.clear()
                if found := next((line for line in self.log if fragment in line), None):
                    return found
                assert not self._over, f"it ended without '{fragment}': {self.log}"
                await self._written.wait()

    async def get(self, path: str, **headers: str) -> Answer:
        """Fetch one of its pages."""
        async with self._http().get(self.url + path, headers=headers) as response:
            return Answer(response.status, await response.text())

    async def post(self, body: bytes, **headers: str) -> Answer:
        """Post to the webhook whatever is given."""
        async with self._http().post(f"{self.url}/roman", data=body, headers=headers) as response:
            return Answer(response.status, await response.text())

    async def post_json(self, body: Mapping[str, object], token: str) -> Answer:
        """Post an event with its bearer, as a load balancer in front of several would."""
        kind = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        return await self.post(json.dumps(body).encode(), **kind)

    async def metric(self, name: str) -> float:
        """Return the value of a metric without labels."""
        page = (await self.get("/metrics")).text
        return next(float(line.split()[1]) for line in page.splitlines() if line.startswith(name))

    async def until(self, path: str, status: int, seconds: float = START_WITHIN) -> Answer:
        """Ask a page again and again until it answers with that status."""
        async with asyncio.timeout(seconds):
            while (answer := await self.get(path)).status != status:
                pass
        return answer

    async def until_metric(self, name: str, value: float, seconds: float = START_WITHIN) -> None:
        """Wait until a metric has reached a value."""
        async with asyncio.timeout(seconds):
            while await self.metric(name) < value:
                pass

    async def forget(self) -> None:
        """Close our connections to it; whoever asks it afterwards gets RuntimeError."""
        self._forgotten = True
        if self._client is not None:
            await self._client.close()

    def _http(self) -> aiohttp.ClientSession:
        if self._forgotten:
            raise RuntimeError("it has ended")
        if self._client is None:
            self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=START_WITHIN))
        return self._client


class Service(Running):
    """One process of `lotse run`; `stop` says that its end was clean."""

    def __init__(self, home: Path, **settings: str) -> None:
        super().__init__()
        self.home = home
        self._environment = environment(home, **settings)
        self._process: Child | None = None
        self._log_to: IO[bytes] | None = None
        self._log_from: asyncio.BaseTransport | None = None
        self._reading: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start it and wait until /readyz is green; writes an organisation file if there is none."""
        await self.begin()
        await self.logged('"ready"', START_WITHIN)
        await self.until("/readyz", 200)

    async def start_unheard(self, log: IO[bytes], port: int) -> None:
        """Start it with its log elsewhere, on a port that it was told; wait until /readyz is green."""
        self._log_to, self.port = log, port
        await self.begin()
        async with asyncio.timeout(START_WITHIN):
            while (await self._status("/readyz")) != 200:
                assert self._process is not None
                assert self._process.returncode is None, "it has ended"

    def close_log(self) -> None:
        """Read its log no more, as where the reader behind a pipe has died."""
        assert self._log_from is not None
        self._log_from.close()

    async def begin(self) -> None:
        """Start it and do not wait."""
        self.home.mkdir(exist_ok=True, parents=True)
        if not (self.home / "organisation.yaml").exists():
            write_organisation(self.home / "organisation.yaml")
        with ExitStack() as kept:
            log = self._log_to or kept.enter_context(await self._log_pipe())
            self._process = await bear(["run"], self.home, self._environment, (0, 1, log.fileno()))

    async def _log_pipe(self) -> IO[bytes]:
        reading, writing = os.pipe()
        log = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(log)
        self._log_from, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: protocol, os.fdopen(reading, "rb")
        )
        self._reading = asyncio.create_task(self._read(log))
        return os.fdopen(writing, "wb")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def begin_stop(self) -> None:
        """Send SIGTERM and do not wait."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)

    def hang_up(self) -> None:
        """Close the terminal that it was started in."""
        assert self._process is not None
        self._process.send_signal(signal.SIGHUP)

    async def stop(self, *, trouble: bool = False) -> None:
        """Stop it by SIGTERM: within ten seconds, with status 0, and a log without trouble."""
        self.begin_stop()
        status = await self.ended()
        assert status == 0, f"the service ended with {status}: {self.log}"
        if not trouble:
            self.assert_no_trouble()

    async def kill(self) -> None:
        """Kill it; does nothing to one that has ended."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            await self.ended()

    async def ended(self) -> int:
        """Wait for its end, at most ten seconds; returns the status."""
        assert self._process is not None
        async with asyncio.timeout(STOP_WITHIN):
            status = await self._process.wait()
            if self._reading is not None:
                await self._reading
        await self.forget()
        return status

    async def _status(self, path: str) -> int | None:
        """Return what a page answers, None while nobody listens."""
        try:
            return (await self.get(path)).status
        except aiohttp.ClientConnectionError:
            return None

    async def _read(self, log: asyncio.StreamReader) -> None:
        while line := await log.readline():
            self.note(line.decode(errors="replace").rstrip())
        self._over = True
        self._written.set()


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    status: int
    out: str
    errors: str


async def lotse(
    home: Path,
    words: Sequence[str],
    *,
    given: str = "",
    settings: Mapping[str, str] | None = None,
    through: tuple[str, ...] = (),
) -> Done:
    """Run a command to its end; `through` as for `bear`."""
    surroundings = environment(home, **(settings or {}))
    with TemporaryFile() as told, TemporaryFile() as out, TemporaryFile() as errors:
        told.write(given.encode())
        told.seek(0)
        streams = (told.fileno(), out.fileno(), errors.fileno())
        process = await bear(words, home, surroundings, streams, through)
        try:
            async with asyncio.timeout(START_WITHIN):
                status = await process.wait()
        finally:
            process.send_signal(signal.SIGKILL)
        return Done(status, _text(out), _text(errors))


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()
