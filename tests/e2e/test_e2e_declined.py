"""A stranger's try to add the bot: refused each time, and nothing of it is kept but a count (D-04)."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.e2e.conftest import Start
from tests.fakes.roman_events import bot_request, new_id
from tests.support.chat import Chat, Wire
from tests.support.gated_roman import GatedRoman
from tests.support.rows import FILE, sqlite_rows


async def test_a_declined_invitation_leaves_nothing_and_is_declined_again(
    start: Start, roman: GatedRoman, wire: Wire, tmp_path: Path
) -> None:
    service = await start(tmp_path / "home")
    before = sqlite_rows(tmp_path / "home")
    for _ in range(3):
        event = bot_request(new_id(), wire.client(), "stranger")
        assert [await roman.event(event) for _ in range(2)] == [409, 409]
    assert sqlite_rows(tmp_path / "home") == before
    assert await service.metric("lotse_alarms_total") == 6
    await Chat.opened(wire)
    assert shorts(tmp_path / "home") == [1], "no short name is used up"
    await service.stop()


def shorts(home: Path) -> list[int]:
    with closing(sqlite3.connect(home / FILE, timeout=10)) as database:
        return [number for (number,) in database.execute("SELECT short FROM rooms")]
