"""A process that bears services: everything is loaded once, and each service is a fork of it.

It reads orders from its standard input, one JSON object a line, and lets one service run at a time.
A service whose order names a place ("lane", 7) stands still at that place: it says so in its log and
never moves again, so that whoever ordered it can kill it exactly there.
"""

import contextlib
import gc
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Coroutine, Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import CoroutineType
from typing import Any

from bot import starting
from bot.content import from_file
from bot.runtime.intake import EventIntake
from bot.runtime.sender import Sender
from bot.storage.group_commit import GroupCommit
from tests.support.loaded import load

_IDLE = "Event.wait"
KINDS = ("intake", "writer", "drain", "lane")
"""The pipeline: an event's way in, the group commit; the sender: claiming, and one conversation."""

Method = Callable[..., Coroutine[Any, Any, Any]]


class Places:
    """Numbers the moments at which a coroutine is suspended or goes on, by its kind.

    Moments that are one and the same to the world are counted once: of all that the group commit
    waits within one line of ours, the first; and a drain that has not begun, or has ended, is no
    different from one that waits to be woken, nor is an idle group commit.
    """

    def __init__(self, kind: str | None, number: int) -> None:
        self._wanted = (kind, number)
        self._passed: Counter[str] = Counter()
        self._writing_in = ""

    def passing(self, kind: str, step: str, coroutine: object) -> None:
        """Count a moment; never returns from the wanted one."""
        place = place_of(coroutine)
        if self._counted_before(kind, step, place):
            return
        self._passed[kind] += 1
        if (kind, self._passed[kind]) == self._wanted:
            say(event="standing still", kind=kind, step=step, where=place.ours)
            while True:
                signal.pause()

    def _counted_before(self, kind: str, step: str, place: "Standing") -> bool:
        if kind == "writer":
            before, self._writing_in = self._writing_in, place.ours
            return before == place.ours or place.awaits == _IDLE
        return kind == "drain" and (step == "has ended" or not place.ours)

    def tell(self) -> None:
        """Say how many moments of each kind there were."""
        say(event="passed", counts={kind: self._passed[kind] for kind in KINDS})


class Watched:
    """Drives a coroutine and tells of every suspension and every resumption."""

    def __init__(self, inner: Coroutine[Any, Any, Any], kind: str, places: Places) -> None:
        self._inner = inner
        self._kind = kind
        self._places = places

    def __await__(self) -> Generator[Any, Any, Any]:
        step = partial(self._inner.send, None)
        while True:
            self._places.passing(self._kind, "goes on", self._inner)
            try:
                awaited = step()
            except StopIteration as end:
                self._places.passing(self._kind, "has ended", self._inner)
                return end.value
            self._places.passing(self._kind, "waits", self._inner)
            try:
                sent = yield awaited
                step = partial(self._inner.send, sent)
            except BaseException as error:
                step = partial(self._inner.throw, error)


def watch(owner: type, method: str, kind: str, places: Places) -> None:
    """Have every call of that coroutine method watched."""
    original: Method = getattr(owner, method)

    async def watched(*given: Any, **named: Any) -> Any:
        return await Watched(original(*given, **named), kind, places)

    setattr(owner, method, watched)


def say(**entry: object) -> None:
    """Write a line into the log, past everything else."""
    os.write(2, json.dumps(entry).encode() + b"\n")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a coroutine stands: our lines, outermost first, empty before its first; what they await."""

    ours: str = ""
    awaits: str = ""


def place_of(coroutine: object) -> Standing:
    """Return where a coroutine stands."""
    lines: list[str] = []
    awaits = ""
    while isinstance(coroutine, CoroutineType):
        frame = coroutine.cr_frame
        if frame is not None and "/bot/" in frame.f_code.co_filename and frame.f_lasti > 0:
            file = Path(frame.f_code.co_filename).stem
            lines.append(f"{file}.{frame.f_code.co_name}:{frame.f_lineno}")
            awaits = ""
        elif lines and not awaits:
            awaits = coroutine.cr_code.co_qualname
        coroutine = coroutine.cr_await
    return Standing(" > ".join(lines), awaits)


def live(order: dict[str, Any]) -> None:
    """Be the service; never returns."""
    os.environ.update(order["environment"])
    os.chdir(order["environment"]["LOTSE_HOME"])
    places = Places(order.get("kind"), order.get("number", 0))
    if order.get("watched"):
        watch(EventIntake, "__call__", "intake", places)
        watch(GroupCommit, "_write", "writer", places)
        watch(Sender, "drain", "drain", places)
        watch(Sender, "_send_lane", "lane", places)
    status = 1
    with contextlib.suppress(KeyboardInterrupt):
        starting.serve()
        status = 0
    places.tell()
    os._exit(status)


def main() -> None:
    """Bear services until the orders end."""
    load()
    content = from_file(Path(sys.argv[1]))
    vars(starting)["from_file"] = lambda _path: content
    gc.freeze()  # what is loaded is shared by all forks; counting its garbage would copy it
    say(event="loaded")
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            live(order)
        say(event="born", pid=child)
        _, status = os.waitpid(child, 0)
        say(event="ended", status=os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
