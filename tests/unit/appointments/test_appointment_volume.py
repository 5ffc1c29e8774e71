"""Many reminders in the same minute: each once, and not one statement for each."""

from pathlib import Path

from sqlalchemy import event

from tests.bench.reminders import busy_morning

FAMILIES = 600


async def test_reminders_of_one_minute_share_their_statements(tmp_path: Path) -> None:
    async with busy_morning(tmp_path, FAMILIES) as morning:
        statements: list[str] = []

        def note(*what: object) -> None:
            statements.append(str(what[2]))

        event.listen(morning.database.engine, "before_cursor_execute", note)
        assert await morning.due.fire() == FAMILIES
        assert len(statements) < FAMILIES / 4
        assert await morning.due.fire() == 0
        await morning.bot.settle()
        rooms = [delivery.outgoing.conversation for delivery in morning.around.sent]
        assert len(rooms) == len(set(rooms)) == FAMILIES
        assert morning.around.trouble == []
