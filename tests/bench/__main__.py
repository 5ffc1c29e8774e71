"""Runs all measurements and prints a table; exit status 1 when a bound is missed."""

import asyncio
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.core.clock import SystemClock
from bot.core.events import Event
from bot.core.ids import ConversationId, MessageId, TemplateId
from bot.core.outgoing import Outgoing, Say
from bot.core.ports import Unit
from bot.core.texts import Text, Voice
from bot.runtime import garbage
from bot.storage.engine import open_database
from bot.storage.key_file import load_or_make_key_file
from bot.storage.ledger import SqlLedger
from bot.storage.vault import Vault
from tests.bench import events, servers
from tests.bench.figures import Figure
from tests.bench.load import flood, steady
from tests.bench.reading import readers, second_reading
from tests.bench.reminders import busy_morning

ROOMS = 200
CONNECTIONS = 64
ROUNDS = 3
TURNS = 11


def main() -> int:
    """Measure, print, judge."""
    chosen = set(sys.argv[1:])
    measurements: dict[str, Callable[[Path], Iterator[Figure]]] = {
        "throughput": throughput,
        "memory": memory,
        "crisis": crisis,
        "start": start,
        "readers": readers,
        "second-reader": second_reading,
        "reminders": reminders,
    }
    failed = False
    for name, measure in measurements.items():
        if chosen and name not in chosen:
            continue
        with tempfile.TemporaryDirectory(prefix="lotse-bench-") as folder:
            for figure in measure(Path(folder)):
                failed |= not figure.kept
                sys.stdout.write(f"{figure}\n")
                sys.stdout.flush()
    return 1 if failed else 0


def throughput(folder: Path) -> Iterator[Figure]:
    """Acknowledged events a second against a bare handler, in turn; then latency."""
    # Many short turns: what else the machine does then falls on both alike.
    count = 3_000
    with (
        servers.roman(folder) as (roman, _),
        servers.bare() as bare,
        servers.lotse(folder / "home", roman) as (port, _, _),
    ):
        asyncio.run(_arrive(port, ROOMS))
        ratios, rates, first = [], [], 0
        for _ in range(TURNS):
            batch = list(events.texts(count, ROOMS, first))
            first += count
            plain = asyncio.run(
                flood(servers.HOST, bare, [events.posted(e, bare) for e in batch], CONNECTIONS)
            )
            whole = asyncio.run(
                flood(servers.HOST, port, [events.posted(e, port) for e in batch], CONNECTIONS)
            )
            assert whole.refused == 0
            ratios.append(whole.rate / plain.rate)
            rates.append(whole.rate)
        ratio = statistics.median(ratios)
        rate = statistics.median(rates)
        yield Figure("acknowledged events a second, to set the scale", rate, "1/s", "", kept=True)
        yield Figure(
            "  against a bare handler that parses JSON", ratio, "ratio", ">= 0.2", kept=ratio >= 0.2
        )
        batch = list(events.texts(300 * 20, ROOMS, first))
        calm = asyncio.run(steady(servers.HOST, port, [events.posted(e, port) for e in batch], 300))
        p99 = calm.quantile(0.99) * 1000
        yield Figure("acknowledgement at 300 events/s, p99", p99, "ms", "< 50", kept=p99 < 50)


def memory(folder: Path) -> Iterator[Figure]:
    """Resident memory after many events, the rules alone; the second reader is weighed by itself."""
    with (
        servers.roman(folder) as (roman, _),
        servers.lotse(folder / "home", roman, second_reader=False) as (port, process, _),
    ):
        asyncio.run(_arrive(port, ROOMS))
        batch = [events.posted(event, port) for event in events.texts(100_000, ROOMS)]
        asyncio.run(flood(servers.HOST, port, batch, CONNECTIONS))
        held = servers.resident(process)
        yield Figure("resident memory after 100,000 events", held, "MB", "< 150", kept=held < 150)


def crisis(folder: Path) -> Iterator[Figure]:
    """Seconds from a crisis message to its text at Roman, while 10,000 messages wait."""
    home = folder / "home"
    with servers.roman(folder, pause=0.2) as (roman, log):
        with servers.lotse(home, roman) as (port, _, _):
            asyncio.run(_arrive(port, ROOMS))
        asyncio.run(_fill_outbox(home, 10_000))
        with servers.lotse(home, roman) as (port, _, _):
            sent = now()
            event = events.text(0, ROOMS, events.CRISIS)
            asyncio.run(flood(servers.HOST, port, [events.posted(event, port)], 1))
            took = _first_crisis(log, sent) - sent
            waiting = _waiting(home)
            yield Figure("messages waiting meanwhile", waiting, "", "> 9000", kept=waiting > 9000)
            yield Figure("crisis text at Roman after", took, "s", "< 1", kept=took < 1)


def start(folder: Path) -> Iterator[Figure]:
    """Seconds until ready with 100,000 planned reminders stored."""
    home = folder / "home"
    with servers.roman(folder) as (roman, _):
        with servers.lotse(home, roman) as (port, _, _):
            asyncio.run(_arrive(port, 1))
        with sqlite3.connect(home / "lotse.db") as database:
            later = int((now() + 86_400) * 1_000_000)
            database.executemany(
                "INSERT INTO timers (conversation, kind, subject, version, due)"
                " VALUES (?, 'appointment.reminder', ?, 1, ?)",
                [(events.bot(0), f"a{n}", later + n) for n in range(100_000)],
            )
        database.close()
        times = []
        for _ in range(ROUNDS):
            with servers.lotse(home, roman) as (_, _, seconds):
                times.append(seconds)
        ready = statistics.median(times)
        yield Figure("ready with 100,000 planned reminders", ready, "s", "< 2", kept=ready < 2)


def reminders(folder: Path) -> Iterator[Figure]:
    """Ten thousand reminders due in the same minute, until the last one is queued."""

    async def fire() -> float:
        async with busy_morning(folder, 10_000) as morning:
            garbage.rarely()
            garbage.later()  # as the service does once it is ready
            began = time.perf_counter()
            await morning.due.fire()
            return time.perf_counter() - began

    seconds = asyncio.run(fire())
    yield Figure("10,000 reminders queued", seconds, "s", "<= 5", seconds <= 5)


def now() -> float:
    """Return the present as seconds since 1970, comparable across processes."""
    return SystemClock().now().timestamp()


async def _arrive(port: int, rooms: int) -> None:
    for number in range(rooms):
        batch = [events.posted(event, port) for event in events.arrival(number)]
        outcome = await flood(servers.HOST, port, batch, 1)
        assert outcome.refused == 0


async def _fill_outbox(home: Path, count: int) -> None:
    """Queue ordinary messages through the ledger, as many behaviours would."""
    database = open_database(f"sqlite:///{home / 'lotse.db'}")
    ledger = SqlLedger(database, Vault(load_or_make_key_file(home / "storage.key")))
    made = SystemClock().now()

    def queue(_event: Event, unit: Unit) -> bool:
        for number in range(count):
            unit.queue(
                Outgoing(
                    id=MessageId(events.message(number)),
                    conversation=ConversationId(events.bot(number % ROOMS)),
                    act=Say(Text(TemplateId("L-03")), Voice()),
                    made=made,
                )
            )
        return True

    async with ledger.running():
        filling = Event(key="filling", conversation=ConversationId(events.bot(0)))
        await ledger.decide(filling, queue, made)
    await database.dispose()


def _first_crisis(log: Path, since: float) -> float:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for line in log.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if entry["at"] > since and "112" in str(entry["body"]):
                return float(entry["at"])
        time.sleep(0.01)
    raise TimeoutError("no crisis text arrived")


def _waiting(home: Path) -> int:
    with sqlite3.connect(home / "lotse.db") as database:
        count: int = database.execute("SELECT count(*) FROM outbox").fetchone()[0]
    return count


if __name__ == "__main__":
    sys.exit(main())
