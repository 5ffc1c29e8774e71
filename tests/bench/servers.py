"""The processes that are measured: a bare aiohttp handler, and the real service with a Roman to talk to."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from config.organisation import EXAMPLE

HOST = "127.0.0.1"
_WITH, _WITHOUT = "second_reader: true", "second_reader: false"
BEARER = "bench"
WORKER = "00000000-0000-4000-8000-000000000001"

BARE = """
import sys
from aiohttp import web

async def handle(request):
    await request.json()
    return web.Response()

application = web.Application()
application.router.add_post("/roman", handle)
web.run_app(application, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
"""

ROMAN = """
import sys, time, json, asyncio
from uuid import uuid4
from aiohttp import web

pause = float(sys.argv[2])
log = open(sys.argv[3], "a", buffering=1)

async def post(request):
    body = await request.json()
    log.write(json.dumps({"at": time.time(), "body": body}) + "\\n")
    if pause:
        await asyncio.sleep(pause)
    return web.json_response({"messageId": str(uuid4())})

async def conversation(request):
    return web.json_response({"id": str(uuid4()), "members": [{"id": sys.argv[4]}]})

async def user(request):
    name = request.match_info["user"]
    handle = "kaya" if name.startswith("0000") else None
    return web.json_response({"id": name, "name": "x", "handle": handle, "service": None})

application = web.Application()
application.router.add_post("/api/conversation", post)
application.router.add_get("/api/conversation", conversation)
application.router.add_get("/api/users/{user}", user)
web.run_app(application, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
"""


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def bare() -> Iterator[int]:
    """Run the handler that only parses JSON; yields its port."""
    port = free_port()
    with _process([sys.executable, "-c", BARE, str(port)], {}):
        _wait(port, "/nothing")
        yield port


@contextmanager
def roman(folder: Path, pause: float = 0.0) -> Iterator[tuple[int, Path]]:
    """Run a Roman that takes everything, `pause` seconds a message; yields port and log."""
    port, log = free_port(), folder / "roman.jsonl"
    with _process([sys.executable, "-c", ROMAN, str(port), str(pause), str(log), WORKER], {}):
        _wait(port, "/nothing")
        yield port, log


@contextmanager
def lotse(
    home: Path, roman_port: int, *, second_reader: bool = True
) -> Iterator[tuple[int, int, float]]:
    """Run the service; yields port, process id, and the seconds from its start until it was ready."""
    port = free_port()
    environment = {
        "LOTSE_HOME": str(home),
        "LOTSE_CONFIG": str(organisation(home, second_reader=second_reader)),
        "LOTSE_ROMAN_URL": f"http://{HOST}:{roman_port}/api",
        "LOTSE_ROMAN_SERVICE_TOKEN": BEARER,
        "LOTSE_PORT": str(port),
        "LOTSE_LOG_LEVEL": "error",
    }
    began = time.perf_counter()
    with _process([sys.executable, "-m", "bot", "run"], environment) as number:
        _wait(port, "/readyz")
        yield port, number, time.perf_counter() - began


def organisation(home: Path, *, second_reader: bool = True) -> Path:
    """Return the example organisation file, copied to where the service looks for it."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = home / "organisation.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    assert _WITH in text
    copy.write_text(text if second_reader else text.replace(_WITH, _WITHOUT), encoding="utf-8")
    return copy


def resident(process: int) -> float:
    """Return the resident memory of a process in MB (1,000,000 bytes)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / 1e6


@contextmanager
def _process(command: list[str], environment: Mapping[str, str]) -> Iterator[int]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")}
    process = subprocess.Popen(command, env={**kept, **environment})
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=15)


def _wait(port: int, path: str) -> None:
    """Wait until the server answers; `/readyz` has to be green."""
    deadline = time.perf_counter() + 30
    while time.perf_counter() < deadline:
        connection = HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", path)
            if connection.getresponse().status in {200, 404}:
                return
        except (OSError, HTTPException):
            pass
        finally:
            connection.close()
        time.sleep(0.005)
    raise TimeoutError(f"nothing answers on port {port}")
