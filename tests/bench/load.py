"""A load generator that costs less than any server it loads: raw sockets, prepared requests."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of requests took. Latencies in seconds, one a request."""

    seconds: float
    latencies: tuple[float, ...]
    refused: int

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.latencies) / self.seconds

    def quantile(self, share: float) -> float:
        """Return the latency that the given share of requests stays below."""
        ordered = sorted(self.latencies)
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def request(host: str, port: int, path: str, bearer: str, body: bytes) -> bytes:
    """Return one HTTP request as bytes."""
    return (
        f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {bearer}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body


class _Client(asyncio.Protocol):
    """One connection: sends the next request when the answer to the last has come."""

    def __init__(self, requests: Iterator[bytes], done: asyncio.Future[None]) -> None:
        self._requests = requests
        self._done = done
        self._transport: asyncio.Transport | None = None
        self._sent = 0.0
        self.latencies: list[float] = []
        self.refused = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._next()

    def data_received(self, data: bytes) -> None:
        # Answers of both servers are short and come in one piece.
        self.latencies.append(time.perf_counter() - self._sent)
        if int(data[9:12]) != HTTPStatus.OK:
            self.refused += 1
        self._next()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._done.done():
            self._done.set_exception(exc or ConnectionError("the server hung up"))

    def _next(self) -> None:
        assert self._transport is not None
        following = next(self._requests, None)
        if following is None:
            self._done.set_result(None)
            self._transport.close()
            return
        self._sent = time.perf_counter()
        self._transport.write(following)


async def flood(host: str, port: int, requests: Sequence[bytes], connections: int) -> Outcome:
    """Send all requests as fast as the answers come, over several connections."""
    loop = asyncio.get_running_loop()
    rest = iter(requests)
    clients: list[_Client] = []
    waiting = []
    began = time.perf_counter()
    for _ in range(connections):
        done: asyncio.Future[None] = loop.create_future()
        client = _Client(rest, done)
        await loop.create_connection(lambda client=client: client, host, port)  # type: ignore[misc]
        clients.append(client)
        waiting.append(done)
    await asyncio.gather(*waiting)
    seconds = time.perf_counter() - began
    latencies = tuple(latency for client in clients for latency in client.latencies)
    return Outcome(seconds, latencies, sum(client.refused for client in clients))


async def steady(
    host: str, port: int, requests: Sequence[bytes], rate: float, connections: int = 64
) -> Outcome:
    """Send requests at a fixed rate, whatever the answers do; latency counts from the planned time."""
    readers = [await asyncio.open_connection(host, port) for _ in range(connections)]
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for pair in readers:
        free.put_nowait(pair)
    latencies: list[float] = []
    refused = 0

    async def one(body: bytes, planned: float) -> None:
        nonlocal refused
        reader, writer = await free.get()
        writer.write(body)
        head = await reader.readuntil(b"\r\n\r\n")
        latencies.append(time.perf_counter() - planned)
        refused += int(head[9:12]) != HTTPStatus.OK
        free.put_nowait((reader, writer))

    began = time.perf_counter()
    tasks = []
    for number, body in enumerate(requests):
        planned = began + number / rate
        if (pause := planned - time.perf_counter()) > 0:
            await asyncio.sleep(pause)
        tasks.append(asyncio.create_task(one(body, planned)))
    await asyncio.gather(*tasks)
    seconds = time.perf_counter() - began
    for _, writer in readers:
        writer.close()
    return Outcome(seconds, tuple(latencies), refused)
