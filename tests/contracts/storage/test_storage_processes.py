"""Several processes on one PostgreSQL: each event, name, timer and change happens once."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from bot.core.ids import MarkName, MessageId, ShortName
from bot.core.room import Room
from bot.storage.unit import SqlUnit
from tests.contracts.storage.scenery import (
    FAMILY,
    NOW,
    OTHERS,
    Store,
    timer,
    write,
)


async def test_two_processes_decide_an_event_once(two: tuple[Store, Store]) -> None:
    one, other = two
    for number in range(20):
        told = await asyncio.gather(
            one.do(write, key=f"k-{number}"), other.do(write, key=f"k-{number}")
        )
        assert sorted(told, key=str) == [None, "written"]
    assert len(await one.claim()) == 20


async def test_two_processes_give_different_short_names(two: tuple[Store, Store]) -> None:
    one, other = two

    shorts = await asyncio.gather(
        one.do(lambda unit: (unit.room(FAMILY) or unit.open_room(FAMILY)).short),
        other.do(lambda unit: (unit.room(FAMILY) or unit.open_room(FAMILY)).short),
        other.do(lambda unit: (unit.room(OTHERS) or unit.open_room(OTHERS)).short, room=OTHERS),
    )
    assert shorts[0] == shorts[1]
    assert {shorts[0], shorts[2]} == {"K-1", "K-2"}


async def test_two_processes_change_a_room_one_after_another(two: tuple[Store, Store]) -> None:
    one, other = two

    def add_mark(unit: SqlUnit) -> None:
        room = unit.room(FAMILY) or unit.open_room(FAMILY)
        later = NOW + timedelta(days=1)
        unit.keep(room.marked(MarkName(f"mark {len(room.marks)}"), later))

    await one.do(add_mark)
    await asyncio.gather(*(s.do(add_mark) for _ in range(10) for s in (one, other)))
    room = await one.do(lambda unit: unit.room(FAMILY))
    assert room is not None
    assert len(room.marks) == 21


async def test_two_processes_take_a_timer_once(two: tuple[Store, Store]) -> None:
    one, other = two
    for number in range(10):
        one_timer = timer(version=number)
        await one.do(lambda unit, one_timer=one_timer: unit.plan(one_timer))  # type: ignore[misc]
        taken = await asyncio.gather(
            *(s.do(lambda unit, t=one_timer: unit.take(t)) for s in (one, other))  # type: ignore[misc]
        )
        assert sorted(map(bool, taken)) == [False, True]


async def test_two_processes_that_wait_for_each_other_both_get_through(
    two: tuple[Store, Store],
) -> None:
    one, other = two
    await one.do(lambda unit: (unit.open_room(FAMILY), unit.open_room(OTHERS)))
    begun: set[str] = set()

    def look_at(other: str) -> Callable[[SqlUnit], Room | None]:
        def work(unit: SqlUnit) -> Room | None:
            begun.add(other)
            while len(begun) < 2:
                unit.question(MessageId("gives the other one a turn"))
            return unit.room_by_short(ShortName(other))

        return work

    found = await asyncio.gather(
        one.do(look_at("K-2"), room=FAMILY), other.do(look_at("K-1"), room=OTHERS)
    )
    assert [room.short for room in found if room] == ["K-2", "K-1"]
