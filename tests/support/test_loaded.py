"""What the loaded process bears is a process like any other, and outlives nobody who has ordered it."""

import asyncio
import os
from pathlib import Path

from tests.support.environment import environment
from tests.support.loaded import bear
from tests.support.service import START_WITHIN, lotse


async def test_a_command_has_its_own_streams_and_status(tmp_path: Path) -> None:
    right = await lotse(tmp_path, ["--version"])
    assert (right.status, right.out.startswith("lotse "), right.errors) == (0, True, "")
    wrong = await lotse(tmp_path, ["no-such-command"])
    assert (wrong.status, wrong.out, wrong.errors.count("\n")) == (2, "", 1)


async def test_it_ends_with_whoever_has_ordered_it(tmp_path: Path) -> None:
    """It waits for a line that never comes; its end is seen at its standard output."""
    (line, never), (out, its) = os.pipe(), os.pipe()
    child = await bear(["classify"], tmp_path, environment(tmp_path), (line, its, 2))
    os.close(its)
    said = asyncio.StreamReader()
    connecting = asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(said), os.fdopen(out, "rb")
    )
    transport, _ = await connecting
    child.forget()
    async with asyncio.timeout(START_WITHIN):
        assert await said.read() == b""
    transport.close()
    os.close(line)
    os.close(never)
