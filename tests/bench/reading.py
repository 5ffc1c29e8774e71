"""Messages and dates read, by the rules alone and with the second reader."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast
from zoneinfo import ZoneInfo

from bot.content import second_reader
from bot.detection import detector
from config.organisation import Topics
from config.sensitive_pack import read_sensitive_packs, shipped_packs
from handlers.dates import ComputedDays, read_when
from handlers.sensitive.compiler import compiled
from handlers.sensitive.normalise import tokens
from handlers.sensitive.pack import build_pack
from tests.bench import events
from tests.bench.figures import Figure, rate, seconds

_PACKS = Topics().packs


class _Set(Protocol):
    """The part of google-re2's `Set` that is used."""

    def Add(self, pattern: str) -> int: ...  # noqa: N802 - their name

    def Compile(self) -> None: ...  # noqa: N802 - their name

    def Match(self, text: str) -> object: ...  # noqa: N802 - their name


def readers(folder: Path) -> Iterator[Figure]:
    """Messages and dates read a second, rules alone, one core."""
    del folder
    gc.disable()  # as `lotse run` does while it starts
    took = seconds(lambda: detector(_PACKS))
    gc.enable()
    yield Figure("all packs read and compiled", took, "s", "< 0.5", kept=took < 0.5)
    ear = detector(_PACKS)
    read = rate(lambda n: ear.read(_text(n)), 20_000)
    yield Figure("messages classified", read, "1/s", ">= 5000", kept=read >= 5000)
    p99 = sorted(seconds(partial(ear.read, _text(n))) for n in range(5_000))[4_950] * 1000
    yield Figure("one message, p99", p99, "ms", "< 2", kept=p99 < 2)
    yield from _searching(read)
    yield _dates()


def _searching(read: float) -> Iterator[Figure]:
    """The same messages against google-re2's `Set` of the same anchors, which reads nothing else."""
    phrases, _ = compiled([build_pack(m) for m in read_sensitive_packs(shipped_packs(), _PACKS)])
    theirs = _set(phrases.keys())
    joined = [tokens(text).joined for text in events.TEXTS]
    found = rate(lambda n: theirs.Match(joined[n % len(joined)]), 20_000)
    ours = rate(lambda n: list(phrases.met(joined[n % len(joined)])), 20_000)
    told = "  anchors found, against google-re2's Set of them"
    yield Figure(told, ours / found, "ratio", "", kept=True)
    yield Figure("  the whole reading, against the same", read / found, "ratio", "", kept=True)


def _set(anchors: Iterator[str]) -> _Set:
    re2 = import_module("re2")
    options = re2.Options()
    options.max_mem, options.literal = 1 << 30, True
    made = cast("_Set", re2.Set.SearchSet(options))
    for anchor in anchors:
        made.Add(anchor)
    made.Compile()
    return made


def _dates() -> Figure:
    zone, days = ZoneInfo("Europe/Berlin"), ComputedDays()
    saturday = datetime(2026, 11, 21, 10, tzinfo=zone)
    words = ("Di 15 Uhr", "übermorgen um halb drei", "Freitag, 4.12.2026 - 13:15 Uhr", "irgendwann")
    read = rate(
        lambda n: read_when(words[n % 4], now=saturday, zone=zone, lang="de", named_days=days), 6000
    )
    return Figure("dates read", read, "1/s", ">= 3000", kept=read >= 3000)


def _text(number: int) -> str:
    return events.TEXTS[number % len(events.TEXTS)]


def second_reading(folder: Path) -> Iterator[Figure]:
    """One message through rules and second reader on one core; then a process with both, warm."""
    del folder
    ear = detector(_PACKS, reader=second_reader(Topics()).reader)
    for length, bound in ((40, 0.0), (200, 0.06), (600, 0.0), (2000, 0.7)):
        texts = [(events.LONG * 20)[start : start + length] for start in range(0, 120, 3)]
        took = sorted(seconds(partial(ear.read, text)) for text in texts)
        p95 = took[int(0.95 * len(took))] * 1000
        kept = not bound or p95 < 1000 * bound
        limit = f"< {1000 * bound:.0f}" if bound else ""
        yield Figure(f"with the second reader, {length} characters, p95", p95, "ms", limit, kept)
    code = (
        "import resource, time; began = time.perf_counter();"
        "from bot.content import from_mapping; content = from_mapping({}, 'bench');"
        f"content.second.opinion({events.LONG!r} * 10, 'de');"
        "print(time.perf_counter() - began);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    warm, resident = map(float, told.stdout.split())
    yield Figure("all content and both readers warm after", warm, "s", "< 2", kept=warm < 2)
    yield Figure("  resident", resident, "MB", "< 250", kept=resident < 250)
