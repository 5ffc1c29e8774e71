"""How a call to Roman may fail."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from aiohttp import web

from tests.fakes.roman_events import Json


@dataclass(frozen=True, slots=True)
class Fault:
    """How the next REST call ends. `hang` never answers; `posted` takes the message all the same."""

    status: int = 500
    body: Json = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    hang: bool = False
    null_id: bool = False
    raw: bytes | None = None

    @classmethod
    def backend(cls, code: int, label: str) -> Self:
        """A backend error as Roman passes it on: JSON as a string inside its own 500."""
        inner = json.dumps({"code": code, "label": label, "message": "made up"})
        return cls(500, {"message": inner})


async def failed(fault: Fault) -> web.Response:
    if fault.hang:
        await asyncio.Event().wait()
    if fault.raw is not None:
        return web.Response(status=fault.status, body=fault.raw, headers=fault.headers)
    return web.json_response(fault.body, status=fault.status, headers=fault.headers)
