"""What the pages show happening happens: scripts, transcripts, the handbook's lines, the example."""

import ast
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest
import pytest_asyncio

from bot.assembly import NothingOnFile
from bot.core.dispatch import Dispatcher, World
from bot.core.events import Event, TextReceived, TimerDue
from bot.core.ids import ConversationId, Handle, MessageId, UserId
from bot.core.outgoing import Say
from bot.core.ports import Capabilities, Note, Unit
from bot.core.room import Member, Phase, Purpose, Role
from bot.core.staff import Staff, Worker
from bot.rehearsal import example_organisation, play_scripts, rehearse
from bot.storage.engine import open_database
from bot.storage.ledger import SqlLedger
from bot.storage.schema import upgrade
from bot.storage.vault import KEY_BYTES, Vault
from config.paths import DEMO_STORY
from handlers.prompts import Prompts
from tests.docs.pages import (
    ARCHITECTURE,
    HANDBOOK,
    PAGES,
    README,
    SCRIPTS,
    block,
    code,
    rows,
    spans,
)
from tests.support.story import FAMILY, Story
from tests.unit.appointments.surroundings import AlwaysOnDuty, Strict

_SLASH = re.compile(r"(?<![\w/.:])/([a-zäöüß]+)(?![\w/.-])")
_OF_HTTP = {"roman", "healthz", "readyz", "metrics", "data", "api"}
_OF_THE_EXAMPLE = {"nachsehen"}


@pytest_asyncio.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    told = await Story.begin(rehearse, example_organisation(), tmp_path, family=("W1", "M", "J"))
    yield told
    await told.end()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_every_script_plays(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert play_scripts([script], json=False) == 0
    assert "Lotse:" in capsys.readouterr().out


def test_the_transcript_in_the_readme_is_real(capsys: pytest.CaptureFixture[str]) -> None:
    assert play_scripts([DEMO_STORY], json=False) == 0
    played = capsys.readouterr().out.splitlines()
    at = 0
    for shown in block(README, "transcript").splitlines():
        pieces = [re.escape(piece.strip()) for piece in shown.split("…")]
        wanted = re.compile(".*".join(pieces))
        found = next((n for n in range(at, len(played)) if wanted.search(played[n])), None)
        assert found is not None, f"not in the transcript after line {at}: {shown}"
        at = found + 1


async def test_what_the_handbook_shows_is_what_is_said(story: Story) -> None:
    shown = rows(HANDBOOK, "played: chat")
    assert len(shown) > 10
    for row in shown:
        (typed,) = row.first
        await story.worker_writes(typed)
        story.family_sees(row.cells[1])


async def test_slash_commands_on_the_pages_exist(story: Story) -> None:
    named = (
        {
            word
            for page in PAGES
            for span in (*spans(page), *code(page))
            for word in _SLASH.findall(span)
        }
        - _OF_HTTP
        - _OF_THE_EXAMPLE
    )
    assert len(named) > 10
    for word in sorted(named):
        await story.worker_writes(f"/hilfe {word}")
        assert story.templates(FAMILY) == ["W-05"], f"/{word} is no command"


async def test_the_readme_lists_every_slash_command(story: Story) -> None:
    await story.worker_writes("/hilfe")
    (listed,) = story.said(FAMILY)
    registered = set(re.findall(r"^/(\w+)", listed, re.MULTILINE))
    shown = {
        word for row in rows(README, "commands") for span in row.first for word in _words(span)
    }
    assert shown == registered


def _words(span: str) -> list[str]:
    return _SLASH.findall(span)


def test_the_example_test_speaks_the_words_of_stories() -> None:
    tree = ast.parse(block(ARCHITECTURE, "example: story"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "story"
    }
    assert used
    assert used <= set(dir(Story))


class _Office:
    """The example's routes on the real dispatcher and store."""

    def __init__(self, ledger: SqlLedger, router: ModuleType) -> None:
        self.now = datetime(2026, 11, 24, 9, tzinfo=UTC)
        self.ledger = ledger
        self._ids = iter(MessageId(f"m{number}") for number in range(100))
        staff = Staff([Worker(Handle("kaya"), "Frau Kaya", "0208 30008-1234", "k@example.org")])
        world = World(
            staff=staff,
            register=NothingOnFile(),
            capabilities=Capabilities(),
            new_id=lambda: next(self._ids),
            on_bug=_broken,
        )
        routes = router.LookAgain(Prompts(AlwaysOnDuty())).router()
        self._dispatcher = Dispatcher(routes, Strict(), world)

    async def opens(self, room: str, purpose: Purpose) -> None:
        def decide(event: Event, unit: Unit) -> bool:
            fresh = unit.open_room(event.conversation)
            worker = Member(user=UserId("u1"), role=Role.WORKER, handle=Handle("kaya"))
            unit.keep(replace(fresh, phase=Phase.RUNNING, purpose=purpose, members=(worker,)))
            return True

        event = Event(key=f"open {room}", conversation=ConversationId(room))
        await self.ledger.decide(event, decide, self.now)

    async def hears(self, event: Event) -> list[tuple[str, str]]:
        """Decide the event; return where which text was said."""
        await self.ledger.decide(
            event, lambda event, unit: self._dispatcher.decide(event, unit, self.now), self.now
        )
        claimed = await self.ledger.claim(self.now, limit=10, crisis_only=False)
        await self.ledger.note([Note(each.number) for each in claimed])
        acts = [(str(each.outgoing.conversation), each.outgoing.act) for each in claimed]
        return [(room, str(act.text.template)) for room, act in acts if isinstance(act, Say)]


def _broken(where: str, error: Exception) -> None:
    raise AssertionError(where) from error


async def test_the_worked_example_works(tmp_path: Path) -> None:
    module = ModuleType("look_again")
    exec(compile(block(ARCHITECTURE, "example: handler"), "example", "exec"), module.__dict__)  # noqa: S102
    database = open_database(f"sqlite:///{tmp_path / 'lotse.db'}")
    await upgrade(database)
    async with SqlLedger(database, Vault([bytes(KEY_BYTES)])).running() as ledger:
        office = _Office(ledger, module)
        await office.opens("family", Purpose.FAMILY)
        await office.opens("private", Purpose.PRIVATE)
        typed = TextReceived(
            key="t1",
            conversation=ConversationId("family"),
            sender=UserId("u1"),
            message=MessageId("t1"),
            text="/nachsehen 3",
        )
        assert await office.hears(typed) == [("family", "W-90")]
        office.now += timedelta(days=3)
        (timer,) = await ledger.due(office.now, 10)
        due = TimerDue(
            key="due",
            conversation=timer.conversation,
            timer=timer.kind,
            subject=timer.subject,
            version=timer.version,
            due=timer.due,
        )
        assert await office.hears(due) == [("private", "W-91")]
    await database.dispose()
