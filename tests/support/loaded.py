"""Lotse without the second that loading takes: a loaded process forks one for each command or service.

As a program it is that process. Over the socket whose number it is given come sockets, each with the
three standard streams of a child: over that one come what the child is to do and, back, its process id
and the status with which it ended.
"""

import asyncio
import atexit
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path

from bot.holidays import RegionalHolidays
from tests.support import phrases
from tests.support.environment import ROOT, environment

_MODULES = (
    "asyncpg",
    "bot.__main__",
    "bot.cli.check",
    "bot.cli.papers",
    "bot.cli.stored",
    "bot.leaflet.press",
    "bot.second_reader.reader",
    "bot.service",
    "bot.starting",
    "sqlalchemy.dialects.postgresql.asyncpg",
    "sqlite3",
)
_LONGEST = 1_000_000


class Child:
    """A Lotse in a process of its own; to be made by `bear`."""

    def __init__(self, pid: int, told: asyncio.StreamReader, telling: asyncio.StreamWriter) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._telling = telling
        self._ending = asyncio.create_task(self._end(told))

    async def wait(self) -> int:
        """Wait for its end; returns the status, of one that was killed the negative signal."""
        return await asyncio.shield(self._ending)

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal, unless it has ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def forget(self) -> None:
        """Be gone for it, as where the test run is killed."""
        self._ending.cancel()
        self._telling.close()

    async def _end(self, told: asyncio.StreamReader) -> int:
        self.returncode = int(await told.readline())
        self._telling.close()
        return self.returncode


async def bear(
    words: Sequence[str],
    home: Path,
    given: Mapping[str, str],
    streams: tuple[int, int, int],
    through: tuple[str, ...] = (),
) -> Child:
    """Start a command in that folder, with exactly that environment, and with these streams.

    `through`: another program, by which the loaded process is started.
    """
    ours, theirs = socket.socketpair()
    with theirs:
        socket.send_fds(_loaded(through), [b"."], [theirs.fileno(), *streams])
    told, telling = await asyncio.open_connection(sock=ours)
    order = {"words": list(words), "home": str(home), "environment": dict(given)}
    telling.write(json.dumps(order).encode() + b"\n")
    if not (born := await told.readline()):
        raise RuntimeError("the loaded process has ended, or could not bear another one")
    return Child(int(born), told, telling)


@cache
def _loaded(through: tuple[str, ...]) -> socket.socket:
    """Start a loaded process, each once; it ends before this one does."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            [*through, sys.executable, "-m", "tests.support.loaded", str(theirs.fileno())],
            cwd=ROOT,
            env=environment(ROOT),
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
    atexit.register(_end, ours, process)
    return ours


def _end(orders: socket.socket, process: "subprocess.Popen[bytes]") -> None:
    orders.close()
    process.wait()


def load() -> None:
    """Import what a command or a service imports in its own time, and build what it hears with."""
    for module in _MODULES:
        import_module(module)
    RegionalHolidays("DE", "NW").check()
    phrases.detector()
    phrases.remember()


def main() -> None:
    """Bear children until nobody orders any more."""
    load()
    gc.freeze()  # what is loaded is shared by all children; counting its garbage would copy it
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=int(sys.argv[1])) as orders:
        while True:
            word, files, _, _ = socket.recv_fds(orders, 1, 4)
            if not word:
                return
            if os.fork() == 0:
                orders.close()
                _mind(files)
            for file in files:
                os.close(file)


def _mind(files: Sequence[int]) -> None:
    """Bear a child, tell of its birth and of its end; never returns.

    Whoever ordered it is gone when his end of the socket is: then so is the child.
    """
    ended, noted = os.pipe()
    os.set_blocking(noted, False)
    signal.set_wakeup_fd(noted)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    with suppress(BrokenPipeError), socket.socket(fileno=files[0]) as channel:
        with channel.makefile() as told:
            order = json.loads(told.readline(_LONGEST))
        child = os.fork()
        if child == 0:
            for file in (channel.detach(), signal.set_wakeup_fd(-1), ended):
                os.close(file)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os._exit(_obey(order, files[1:]))
        for file in files[1:]:
            os.close(file)
        channel.sendall(b"%d\n" % child)
        if channel.fileno() in select.select([channel.fileno(), ended], [], [])[0]:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        channel.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def _obey(order: Mapping[str, object], streams: Sequence[int]) -> int:
    """Be the command; returns its status."""
    given, words = order["environment"], order["words"]
    assert isinstance(given, dict)
    assert isinstance(words, list)
    os.chdir(str(order["home"]))
    os.environ.clear()
    os.environ.update(given)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.argv = ["lotse", *words]
    status = _status()
    sys.stdout.flush()
    sys.stderr.flush()
    return status


def _status() -> int:
    try:
        import_module("bot.__main__").main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    main()
