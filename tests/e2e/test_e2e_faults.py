"""A database out of order: nothing is acknowledged, the pages say so, and it mends by itself."""

import asyncio
import re
import resource
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.e2e.conftest import Start
from tests.fakes.roman import PATIENCE
from tests.fakes.roman_events import new_text
from tests.support import parts
from tests.support.chat import Chat, Wire, day
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words
from tests.support.postgres import Server
from tests.support.relay import Relay
from tests.support.rows import sqlite_rows
from tests.support.service import Service

CRISES = ("Ich will nicht mehr leben", "Ich bring mich um")


async def test_a_locked_database(
    start: Start, roman: GatedRoman, wire: Wire, tmp_path: Path
) -> None:
    service = await start(tmp_path / "home")
    chat = await Chat.opened(wire, wire.client())
    await _all_noted(service)
    event = new_text(chat.bot, wire.worker, f"/termin {day(3)} 10:00")
    with closing(sqlite3.connect(tmp_path / "home" / "lotse.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await _refused(service, roman, event)
        assert (await service.get("/healthz")).status == 200
        other.rollback()
    await _recovers(service, roman, chat, event)


async def test_a_full_disk(start: Start, roman: GatedRoman, wire: Wire, tmp_path: Path) -> None:
    """No file may grow any more: the process sees what it sees when the disk is full."""
    if not hasattr(resource, "prlimit"):
        parts.missing("prlimit")
    service = await start(tmp_path / "home")
    chat = await Chat.opened(wire, wire.client())
    await _all_noted(service)
    event = new_text(chat.bot, wire.worker, f"/termin {day(3)} 10:00")
    _, hard = resource.prlimit(service.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(service.pid, resource.RLIMIT_FSIZE, (1, hard))
    assert await _refused(service, roman, event)
    crises = [new_text(chat.bot, chat.clients[0], text) for text in CRISES]
    assert [await roman.event(crisis) for crisis in crises] == [503, 503]
    await chat.hears("112")
    wish = new_text(chat.bot, chat.clients[0], "Ich hab kein Guthaben")
    assert await roman.event(wish) == 503
    resource.prlimit(service.pid, resource.RLIMIT_FSIZE, (hard, hard))
    # What was not committed was not said: neither is the long text "the same again", nor the answer.
    assert [await roman.event(late) for late in (wish, crises[-1])] == [200, 200]
    await chat.hears(words("T-07"))
    await chat.hears(words("T-09"))
    await _recovers(service, roman, chat, event)


async def test_the_connections_to_postgresql_are_cut(
    start: Start, wire: Wire, postgres_server: Server, postgres_url: str
) -> None:
    """A lost connection costs nobody anything: the transaction is tried once more on a fresh one."""
    service = await start(LOTSE_DATABASE_URL=postgres_url)
    chat = await Chat.opened(wire, wire.client())
    cut = postgres_server.query(
        postgres_url.rpartition("/")[2],
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    assert int(cut) > 0
    assert await chat.worker_writes(f"/termin {day(3)} 10:00") == 200
    await chat.hears(words("T-22"))
    await service.until("/readyz", 200)
    await service.stop(trouble=True)
    assert not [line for line in service.log if re.search("Traceback|password", line)]


async def test_postgresql_is_away_at_the_start(
    roman: GatedRoman, wire: Wire, tmp_path: Path, postgres_server: Server, postgres_url: str
) -> None:
    """Nobody waits for the emergency text until the database is back."""
    relay = Relay(postgres_server.port)
    url = postgres_url.replace(f":{postgres_server.port}/", f":{relay.port}/")
    service = Service(
        tmp_path / "home",
        LOTSE_ROMAN_URL=roman.url,
        LOTSE_ROMAN_SERVICE_TOKEN=roman.service_token,
        LOTSE_DATABASE_URL=url,
        LOTSE_STORAGE_KEYS="A" * 43,
    )
    await service.begin()
    await service.logged('"waiting for the database"')
    roman.webhook = f"{service.url}/roman"
    chat = Chat(wire, wire.client())
    roman.bots.add(chat.bot)
    assert await chat.client_writes(CRISES[0]) == 503
    await chat.hears("112")
    assert "database" in (await service.until("/readyz", 503)).text
    assert any("waits for the database" in alarm for alarm in service.alarms())
    async with relay.open():
        await service.logged('"ready"')
        await service.until("/readyz", 200)
        await Chat.opened(wire, wire.client("other"))
        await service.stop(trouble=True)


async def test_a_wait_for_the_database_can_be_ended(roman: GatedRoman, tmp_path: Path) -> None:
    service = Service(
        tmp_path / "home",
        LOTSE_ROMAN_URL=roman.url,
        LOTSE_ROMAN_SERVICE_TOKEN=roman.service_token,
        LOTSE_DATABASE_URL=f"postgresql://lotse:x@127.0.0.1:{Relay(0).port}/lotse",
        LOTSE_STORAGE_KEYS="A" * 43,
    )
    await service.begin()
    await service.logged('"waiting for the database"')
    await service.stop()


async def _refused(service: Service, roman: GatedRoman, event: dict[str, object]) -> bool:
    """Whether an event is asked for again, and the service says that it is not ready."""
    roman.tries.clear()
    status = await roman.event(event)
    await service.until("/readyz", 503)
    return status == 503 and roman.tries == [503] * 4


async def _all_noted(service: Service) -> None:
    """Wait until nothing is queued: a send that cannot be noted would hold up the conversation."""
    async with asyncio.timeout(PATIENCE):
        while sqlite_rows(service.home)["outbox"]:
            await service.get("/healthz")


async def _recovers(
    service: Service, roman: GatedRoman, chat: Chat, event: dict[str, object]
) -> None:
    """The same event is taken, has its effect once, and the service is ready again."""
    assert await roman.event(event) == 200
    await chat.hears(words("T-22"))
    await service.until("/readyz", 200)
    assert sum(text.startswith(words("T-22")) for text in chat.said()) == 1
    assert service.alarms()
    await service.stop()


async def test_a_stop_does_not_wait_for_a_postgresql_that_hangs(
    start: Start, roman: GatedRoman, wire: Wire, postgres_server: Server, tmp_path: Path
) -> None:
    relay = Relay(postgres_server.port)
    with postgres_server.fresh_database() as name:
        async with relay.open():
            url = postgres_server.url(name).replace(f":{postgres_server.port}/", f":{relay.port}/")
            service = await start(tmp_path / "home", LOTSE_DATABASE_URL=url)
            chat = await Chat.opened(wire, wire.client())
            relay.hang()
            assert await roman.event(new_text(chat.bot, wire.worker, "/termine")) == 503
            service.begin_stop()
            assert await service.ended() == 0
