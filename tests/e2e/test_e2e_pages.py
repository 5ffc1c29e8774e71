"""The operator's pages: alive, ready, and figures that name nobody."""

import asyncio
import re

from tests.e2e.conftest import Start
from tests.support.chat import Chat, Wire, day
from tests.support.organisations import words

_LABELS = {"le", "reason"}


async def test_alive_and_ready(start: Start) -> None:
    """Shows P-56."""
    service = await start()
    assert (await service.get("/healthz")).status == 200
    ready = await service.get("/readyz")
    assert (ready.status, "database" in ready.text, "wire" in ready.text) == (200, True, True)
    assert (await service.get("/nothing-here")).status == 404
    await service.stop()


async def test_no_figure_names_anybody(start: Start, wire: Wire) -> None:
    """Shows C-13, P-70, P-63."""
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    await chat.worker_writes(f"/termin {day(3)} 10:00")
    await chat.hears(words("T-22"))
    await chat.client_writes("Ich will nicht mehr leben")
    await chat.hears(words("T-09"))
    page = (await service.get("/metrics")).text
    assert set(re.findall(r'(\w+)="', page)) <= _LABELS
    values = re.findall(r'="([^"]*)"', page)
    for named in (chat.bot, wire.worker, *chat.clients, "K-1", "kaya"):
        assert named not in page
    assert all(re.fullmatch(r"[0-9.e+-]+|\+Inf|declined|unavailable", value) for value in values)
    assert await service.metric("lotse_events_total") >= 4
    await service.stop()


async def test_figures_need_the_token_where_there_is_one(start: Start) -> None:
    service = await start(LOTSE_METRICS_TOKEN="figures")
    assert (await service.get("/metrics")).status == 401
    assert (await service.get("/metrics", Authorization="Bearer figure")).status == 401
    assert (await service.get("/metrics", Authorization="Bearer figures")).status == 200
    assert (await service.get("/healthz")).status == 200
    await service.stop()


async def test_a_token_of_other_bytes_is_a_wrong_one(start: Start) -> None:
    service = await start(LOTSE_METRICS_TOKEN="figures")
    host, port = service.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET /metrics HTTP/1.0\r\nHost: x\r\nAuthorization: Bearer \xff\xfe\r\n\r\n")
    assert (await reader.readline()).split()[1] == b"401"
    writer.close()
    await writer.wait_closed()
    await service.stop()


async def test_a_forwarded_address_is_no_loopback(start: Start) -> None:
    """Without a token the connection's own address counts; a header can be written by anybody."""
    service = await start()
    assert (await service.get("/metrics", **{"X-Forwarded-For": "192.0.2.7"})).status == 200
    await service.stop()
