"""What comes back undecided is asked for, each once, and never left lying."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from sqlalchemy.event import listen

from bot.core.context import Context
from bot.core.decision import Lack, Wanted
from bot.core.errors import TryAgain
from bot.core.events import BotAdded, BotRemoved, Event, FromPerson, TextReceived
from bot.core.ids import Handle, UserId
from bot.core.intake import Acceptance
from bot.core.ports import Alarm, Delivery, Unit
from bot.core.room import Phase, Role
from bot.core.router import ALWAYS
from bot.core.staff import Staff
from bot.runtime.lanes import Lanes, Turn
from bot.storage.sqlite import SqliteDatabase
from handlers import rights
from handlers.appointments.participants import Participants
from tests.contracts.storage.scenery import OTHERS
from tests.unit.appointments.surroundings import desk
from tests.unit.core.stage import (
    EMERGENCY,
    FAMILY,
    KAYA,
    MOTHER,
    PATIENCE,
    STRANGER,
    Line,
    Stage,
    furnish,
    text_of,
)

NOBODY = Staff(())


def _names(event: Event, _unit: Unit, _now: datetime) -> Wanted | None:
    """Want the mother's name, as long as no names are there."""
    there = isinstance(event, FromPerson) and event.names is not None
    return None if there else Wanted(Lack.NAMES, (MOTHER,))


async def test_who_it_is_is_still_looked_up_after_the_names(stage: Stage) -> None:
    decided: list[tuple[Role | None, Mapping[UserId, str] | None]] = []

    def see(event: TextReceived, ctx: Context) -> None:
        decided.append((ctx.actor.role if ctx.actor else None, event.names))

    stage.router.observe(TextReceived, see, ALWAYS)
    stage.names_wanted = _names
    assert await stage.intake()(text_of(sender=STRANGER)) is Acceptance.ACCEPTED
    assert decided == [(Role.CLIENT, {MOTHER: MOTHER})]
    assert stage.line.looked_up == [MOTHER, STRANGER]


async def test_what_stays_undecided_is_told_and_gets_the_last_resort(stage: Stage) -> None:
    stage.names_wanted = lambda _event, _unit, _now: Wanted(Lack.NAMES, (MOTHER,))
    assert await stage.intake()(text_of("something acute")) is Acceptance.ACCEPTED
    assert stage.bugs == ["TextReceived: UndecidedError"]
    assert stage.alarms.said == ["a bug has kept an event from being decided"]
    assert stage.line.sent == [EMERGENCY]
    assert stage.line.looked_up == [MOTHER], "each thing is asked for once"


async def test_an_opinion_that_nobody_can_give_holds_nothing_up(stage: Stage) -> None:
    seen: list[str] = []
    stage.router.observe(TextReceived, lambda event, _ctx: seen.append(event.key))
    stage.opinion_wanted = lambda _text, _language: True
    event = text_of()
    await stage.intake()(event)
    assert (seen, stage.bugs) == ([event.key], [])


@pytest.mark.parametrize(
    ("look_up", "event"),
    [
        ("profile", text_of(sender=STRANGER)),
        ("profile", BotAdded(key="added", conversation=FAMILY, sender=KAYA)),
        ("members", BotAdded(key="added", conversation=FAMILY, sender=KAYA)),
    ],
)
async def test_a_bug_in_a_look_up_costs_the_look_up_and_not_the_event(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, look_up: str, event: Event
) -> None:
    async def broken(*_: object) -> None:
        raise KeyError("a slip")

    decided: list[str] = []
    monkeypatch.setattr(stage.line, look_up, broken)
    stage.router.observe(Event, lambda event, _ctx: decided.append(event.key), ALWAYS)
    assert await stage.intake()(event) is Acceptance.ACCEPTED
    assert (decided, stage.bugs) == ([event.key], ["Transport: KeyError"])


@pytest.mark.parametrize("text", ["/termin Di 15 Uhr nur Jonas", "/auskunft Jonas"])
async def test_nobodys_name_is_wanted_for_somebody_who_is_listed_no_more(
    stage: Stage, text: str
) -> None:
    await stage.store.do(_group, room=FAMILY)
    event = text_of(text, sender=KAYA)
    book = desk(())
    for staff, wanted in ((stage.staff, True), (NOBODY, False)):
        appointments = Participants(replace(book, staff=staff))

        def asked(unit: Unit, participants: Participants = appointments, s: Staff = staff) -> bool:
            found = participants.names_wanted(event, unit, stage.clock.now())
            return (found or rights.names_wanted(event, unit, s.as_listed)) is not None

        assert await stage.look(asked) is wanted


async def test_whoever_is_listed_no_more_is_one_of_those_asked_for(stage: Stage) -> None:
    """Else a name that fits her would never be looked up, and /auskunft never answer."""
    event = text_of("/auskunft Jonas", sender=KAYA)
    only_kaya = stage.staff

    def asked(unit: Unit) -> Wanted | None:
        return rights.names_wanted(event, unit, only_kaya.as_listed)

    await stage.store.do(_group, room=FAMILY)
    found = await stage.look(asked)
    assert found is not None
    assert set(found.users) == {MOTHER, STRANGER}


def _group(unit: Unit) -> None:
    """Let a second worker be there, who is listed no more."""
    room = unit.room(FAMILY)
    assert room is not None
    assert room.phase is Phase.RUNNING
    unit.keep(room.with_member(replace(room.members[0], user=STRANGER, handle=Handle("lindner"))))


async def test_a_refusing_database_is_told_as_such(stage: Stage) -> None:
    intake = stage.intake()
    await stage.store.ledger.close()
    assert await intake(text_of("something acute")) is Acceptance.UNAVAILABLE
    assert stage.alarms.said == [
        Alarm("the database is out of order; events are not acknowledged").what
    ]
    assert stage.line.sent == [EMERGENCY]


@dataclass
class _Slow(Line):
    """Takes a text once `open` is set; the first so many do not arrive."""

    lost: int = 0

    async def send(self, delivery: Delivery) -> None:
        self.asked.set()
        await self.open.wait()
        await super().send(delivery)
        if len(self.sent) <= self.lost:
            raise TryAgain("lost")


@pytest.mark.parametrize("lost", [0, 1])
async def test_a_burst_while_the_database_is_down_gets_one_text(stage: Stage, lost: int) -> None:
    stage.line = line = _Slow(lost=lost)
    intake = stage.intake()
    await stage.store.ledger.close()
    burst = [asyncio.ensure_future(intake(text_of(f"something acute {n}"))) for n in range(3)]
    async with asyncio.timeout(PATIENCE):
        await line.asked.wait()
        line.open.set()
        assert set(await asyncio.gather(*burst)) == {Acceptance.UNAVAILABLE}
    assert line.sent == [EMERGENCY] * (lost + 1), "whoever comes next makes up for one that is lost"


async def _all_committed(stage: Stage) -> None:
    """Return once what could be decided by now is: the second work is queued after all of that."""
    for _ in range(2):
        await stage.store.do(lambda _unit: None)


async def _committed(stage: Stage, *events: Event) -> list[str]:
    """Let all arrive at once, then let the look-ups go on; return in which order they were decided."""
    decided: list[str] = []
    stage.router.observe(Event, lambda event, _ctx: decided.append(event.key), ALWAYS)
    stage.line.open.clear()
    intake = stage.intake()
    waiting = [asyncio.ensure_future(intake(event)) for event in events]
    async with asyncio.timeout(PATIENCE):
        await stage.line.asked.wait()
        late = text_of()
        waiting.append(asyncio.ensure_future(intake(late)))
        await _all_committed(stage)
        stage.line.open.set()
        await asyncio.gather(*waiting)
    assert decided.pop() == late.key
    return decided


async def test_nothing_overtakes_an_event_whose_sender_is_looked_up(stage: Stage) -> None:
    events = [text_of(sender=sender) for sender in (STRANGER, MOTHER, STRANGER, KAYA, MOTHER)]
    assert await _committed(stage, *events) == [event.key for event in events]
    assert stage.line.looked_up == [STRANGER]


async def test_what_nobody_did_keeps_its_turn_as_well(stage: Stage) -> None:
    gone = BotRemoved(key="gone", conversation=FAMILY)
    stranger = text_of(sender=STRANGER)
    assert await _committed(stage, stranger, gone) == [stranger.key, gone.key]


async def test_another_conversation_waits_for_nobody(stage: Stage) -> None:
    elsewhere = text_of(room=OTHERS)
    await stage.store.do(lambda unit: furnish(unit, OTHERS), room=OTHERS)
    stranger = text_of(sender=STRANGER)
    assert await _committed(stage, stranger, elsewhere) == [elsewhere.key, stranger.key]


async def test_who_gives_up_waiting_lets_nobody_overtake(stage: Stage) -> None:
    decided: list[str] = []
    stage.router.observe(TextReceived, lambda event, _ctx: decided.append(event.key), ALWAYS)
    stage.line.open.clear()
    intake = stage.intake()
    events = [text_of(sender=sender) for sender in (STRANGER, MOTHER, MOTHER, KAYA)]
    first, second, *others = [asyncio.ensure_future(intake(event)) for event in events]
    async with asyncio.timeout(PATIENCE):
        await stage.line.asked.wait()
        second.cancel()
        await _all_committed(stage)
        assert decided == []
        stage.line.open.set()
        await asyncio.gather(first, *others)
    assert decided == [events[0].key, events[2].key, events[3].key]


async def test_a_burst_of_one_conversation_shares_a_commit(stage: Stage) -> None:
    commits: list[None] = []
    database = stage.store.database
    assert isinstance(database, SqliteDatabase)
    listen(database.engine, "commit", lambda _connection: commits.append(None))
    intake = stage.intake()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(intake(text_of()) for _ in range(50)))
    assert len(commits) <= 2, "the first may be alone"


@pytest.mark.parametrize("shuffle", [list, reversed, lambda turns: sorted(turns, key=id)])
def test_a_lane_is_empty_once_all_have_left(
    shuffle: Callable[[Sequence[Turn]], Iterable[Turn]],
) -> None:
    lanes = Lanes()
    turns = [lanes.enter(FAMILY) for _ in range(5000)]
    for turn in shuffle(turns):
        assert not lanes.empty
        lanes.leave(FAMILY, turn)
    assert lanes.empty


async def test_what_came_before_lets_nobody_past_what_waits(stage: Stage) -> None:
    """A repeated event is not decided again: it has its turn all the same."""
    repeated = text_of()
    await stage.intake()(repeated)
    events = [text_of(sender=STRANGER), repeated, text_of()]
    assert await _committed(stage, *events) == [events[0].key, events[2].key]
