"""Deciding: once for each key, all or nothing, one after another."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest

from bot.core.decision import Lack, Wanted
from bot.core.ids import ConversationId, Handle, MarkName, ShortName, UserId
from bot.core.ports import Alarm
from bot.core.room import Member, Phase, Purpose, Role, Room
from bot.storage.unit import SqlUnit
from tests.contracts.storage.scenery import (
    DAY,
    FAMILY,
    NOW,
    OTHERS,
    Store,
    act,
    crisis,
    names,
    timer,
)


class Bug(Exception):
    """What a behaviour might raise."""


def open_room(unit: SqlUnit) -> Room:
    return unit.open_room(FAMILY)


async def test_an_event_is_decided_once(store: Store) -> None:
    assert await store.do(lambda _: "done", key="k") == "done"
    assert await store.do(lambda _: "again", key="k") is None


async def test_the_same_event_twice_in_one_batch_is_decided_once(store: Store) -> None:
    told = await asyncio.gather(*(store.do(lambda _: "done", key="k") for _ in range(5)))
    assert sorted(told, key=str) == [None, None, None, None, "done"]


async def test_what_an_event_writes_the_next_one_sees(store: Store) -> None:
    await store.do(open_room)
    room = await store.do(lambda unit: unit.room(FAMILY))
    assert room == Room(FAMILY, ShortName("K-1"))


async def test_two_events_of_one_batch_see_each_other_in_order(store: Store) -> None:
    def advance(unit: SqlUnit) -> str:
        room = unit.room(FAMILY) or unit.open_room(FAMILY)
        unit.keep(room.marked(MarkName("again" if room.marks else "first"), NOW + DAY))
        return ",".join(sorted(room.marks))

    told = await asyncio.gather(*(store.do(advance) for _ in range(3)))
    assert told == ["", "first", "again,first"]


def speak(unit: SqlUnit, template: str) -> str | None:
    newest = unit.recall("said", FAMILY)
    unit.remember("said", FAMILY, template, NOW + DAY)
    return newest.what if newest else None


async def test_what_is_remembered_the_next_event_of_one_batch_knows_and_all_later_ones(
    store: Store,
) -> None:
    words = ("T-09", "T-40", "T-14")
    told = await asyncio.gather(*(store.do(partial(speak, template=word)) for word in words))
    assert told == [None, "T-09", "T-40"]
    assert await store.do(partial(speak, template="T-22")) == "T-14"
    assert await store.do(lambda unit: unit.recall("said", OTHERS)) is None
    assert await store.do(lambda unit: unit.recall("said", FAMILY), now=NOW + DAY) is None


async def test_what_a_decision_remembers_goes_with_it(store: Store) -> None:
    def behaviour_breaks(unit: SqlUnit) -> None:
        mark = unit.savepoint()
        speak(unit, "T-09")
        unit.back_to(mark)

    def event_breaks(unit: SqlUnit) -> None:
        speak(unit, "T-09")
        raise Bug

    def comes_again(unit: SqlUnit) -> Wanted:
        speak(unit, "T-09")
        return Wanted(Lack.OPINION)

    await store.do(behaviour_breaks)
    with pytest.raises(Bug):
        await store.do(event_breaks)
    await store.do(comes_again)
    assert await store.do(lambda unit: unit.recall("said", FAMILY)) is None


async def test_an_event_that_raises_leaves_nothing_not_even_its_key(store: Store) -> None:
    def broken(unit: SqlUnit) -> None:
        unit.open_room(FAMILY)
        unit.queue(act())
        unit.plan(timer())
        unit.alarm(Alarm("never told"))
        raise Bug

    with pytest.raises(Bug):
        await store.do(broken, key="k")
    assert await store.do(lambda unit: unit.room(FAMILY)) is None
    assert not await store.claim()
    assert not await store.ledger.due(NOW, 10)
    assert not store.alarms
    assert await store.do(lambda _: "repeated", key="k") == "repeated"


async def test_an_event_that_raises_harms_no_other_of_its_batch(store: Store) -> None:
    def broken(unit: SqlUnit) -> None:
        unit.open_room(FAMILY)
        raise Bug

    told = await asyncio.gather(
        store.do(lambda unit: unit.open_room(OTHERS).short),
        store.do(broken),
        store.do(lambda unit: unit.open_room(ConversationId("third")).short),
        return_exceptions=True,
    )
    assert told[0] == "K-1"
    assert isinstance(told[1], Bug)
    assert told[2] == "K-2"


async def test_an_event_that_the_database_refuses_harms_no_other_of_its_batch(
    store: Store,
) -> None:
    """Such text can be made by a hostile client: half of a surrogate pair."""
    hostile = timer(subject="\ud800")

    told = await asyncio.gather(
        store.do(lambda unit: unit.queue(act(name="before"))),
        store.do(lambda unit: unit.plan(hostile)),
        store.do(lambda unit: unit.queue(act(name="after"))),
        return_exceptions=True,
    )
    assert [type(outcome).__name__ for outcome in told] == ["NoneType", "SpoiltError", "NoneType"]
    assert names(await store.claim()) == ["before", "after"]


async def test_a_hostile_conversation_or_key_harms_no_other(store: Store) -> None:
    told = await asyncio.gather(
        store.do(lambda _: 1, room=ConversationId("nul\x00")),
        store.do(lambda _: 2, room=ConversationId("\ud800"), key="\ud800"),
        store.do(lambda _: 3),
        return_exceptions=True,
    )
    assert told[2] == 3


async def test_an_undecided_event_leaves_nothing_and_may_come_again(store: Store) -> None:
    def unknown(unit: SqlUnit) -> Wanted:
        unit.open_room(FAMILY)
        return Wanted(Lack.PROFILE)

    assert await store.do(unknown, key="k") == Wanted(Lack.PROFILE)
    assert await store.do(lambda unit: unit.room(FAMILY)) is None
    assert await store.do(lambda _: "known now", key="k") == "known now"


async def test_short_names_follow_each_other_and_are_never_given_twice(store: Store) -> None:
    await store.do(open_room)
    await store.do(lambda unit: unit.erase(FAMILY))
    again = await store.do(open_room)
    assert again is not None
    assert again.short == "K-2"


async def test_two_rooms_in_one_event(store: Store) -> None:
    def both(unit: SqlUnit) -> tuple[str, str]:
        return unit.open_room(FAMILY).short, unit.open_room(OTHERS).short

    assert await store.do(both) == ("K-1", "K-2")


async def test_a_room_is_found_by_its_short_name(store: Store) -> None:
    def found_at_once(unit: SqlUnit) -> Room | None:
        unit.keep(replace(unit.open_room(FAMILY), phase=Phase.RUNNING))
        return unit.room_by_short(ShortName("K-1"))

    expected = Room(FAMILY, ShortName("K-1"), phase=Phase.RUNNING)
    assert await store.do(found_at_once) == expected
    assert await store.do(lambda unit: unit.room_by_short(ShortName("K-1"))) == expected
    assert await store.do(lambda unit: unit.room_by_short(ShortName("K-9"))) is None


async def test_a_workers_own_room_is_found_by_her_handle(store: Store) -> None:
    kaya = Member(UserId("u-1"), Role.WORKER, handle=Handle("kaya"))

    def make(unit: SqlUnit) -> Room | None:
        room = unit.open_room(FAMILY)
        unit.keep(replace(room, purpose=Purpose.PRIVATE, members=(kaya,)))
        return unit.private_room(Handle("kaya"))

    made = await store.do(make)
    assert made is not None
    assert await store.do(lambda unit: unit.private_room(Handle("kaya"))) == made
    assert await store.do(lambda unit: unit.private_room(Handle("lindner"))) is None

    def give_up(unit: SqlUnit) -> Room | None:
        unit.keep(replace(made, purpose=Purpose.FAMILY))
        return unit.private_room(Handle("kaya"))

    assert await store.do(give_up) is None
    assert await store.do(lambda unit: unit.private_room(Handle("kaya"))) is None


async def test_the_newest_own_room_counts(store: Store) -> None:
    kaya = Member(UserId("u-1"), Role.WORKER, handle=Handle("kaya"))

    def make(unit: SqlUnit) -> None:
        for conversation in (FAMILY, OTHERS):
            room = unit.open_room(conversation)
            unit.keep(replace(room, purpose=Purpose.PRIVATE, members=(kaya,)))

    await store.do(make)
    found = await store.do(lambda unit: unit.private_room(Handle("kaya")))
    assert found is not None
    assert found.conversation == OTHERS


async def test_a_handle_is_bound_to_an_account(store: Store) -> None:
    await store.do(lambda unit: unit.bind(Handle("kaya"), UserId("u-1")))
    assert await store.do(lambda unit: unit.bound(Handle("kaya"))) == "u-1"
    await store.do(lambda unit: unit.bind(Handle("kaya"), UserId("u-2")))
    assert await store.do(lambda unit: unit.bound(Handle("kaya"))) == "u-2"
    assert await store.do(lambda unit: unit.bound(Handle("lindner"))) is None


async def test_writes_since_a_mark_can_be_taken_back(store: Store) -> None:
    def half(unit: SqlUnit) -> None:
        unit.open_room(FAMILY)
        unit.queue(act(name="kept"))
        mark = unit.savepoint()
        unit.open_room(OTHERS)
        unit.queue(act(name="forgotten"))
        unit.plan(timer())
        unit.erase(FAMILY)
        unit.alarm(Alarm("forgotten"))
        unit.back_to(mark)
        unit.queue(act(name="kept too"))
        unit.back_to(mark)
        unit.queue(act(name="last"))

    await store.do(half)
    assert names(await store.claim()) == ["kept", "last"]
    assert await store.do(lambda unit: unit.room(FAMILY)) is not None
    assert await store.do(lambda unit: unit.room(OTHERS)) is None
    assert not await store.ledger.due(NOW, 10)
    assert not store.alarms
    fresh = await store.do(lambda unit: unit.open_room(OTHERS).short)
    assert fresh == "K-2"


async def test_alarms_and_the_commit_are_told_after_it(store: Store) -> None:
    def work(unit: SqlUnit) -> None:
        unit.alarm(Alarm("look"))
        unit.queue(crisis())
        unit.plan(timer(NOW + DAY))
        assert not store.alarms

    await store.do(work)
    assert store.alarms == [Alarm("look")]
    assert store.reports[-1].crisis
    assert store.reports[-1].queued
    assert store.reports[-1].nearest == NOW + DAY


async def test_a_credential_is_kept_for_the_sender(store: Store) -> None:
    def work(unit: SqlUnit) -> None:
        unit.remember_credential(FAMILY, "token-1")
        unit.open_room(FAMILY)
        unit.queue(act())

    await store.do(work)
    (claimed,) = await store.claim()
    assert claimed.credential == "token-1"
    assert "token-1" not in repr(claimed)
    await store.do(lambda unit: unit.remember_credential(FAMILY, "token-2"))
    await store.do(lambda unit: unit.keep(Room(FAMILY, ShortName("K-1"), phase=Phase.RUNNING)))
    await store.queue(act(OTHERS), act(FAMILY))
    again = await store.claim(NOW + 2 * DAY)
    assert {c.outgoing.conversation: c.credential for c in again} == {
        FAMILY: "token-2",
        OTHERS: None,
    }


async def test_a_caller_that_gave_up_does_not_harm_the_others(store: Store) -> None:
    waiting = asyncio.create_task(store.do(lambda _: "given up"))
    await asyncio.sleep(0)
    waiting.cancel()
    assert await store.do(lambda _: "done") == "done"


async def test_a_listeners_bug_does_not_end_the_store(store: Store) -> None:
    told: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, ctx: told.append(ctx["message"]))
    store.ledger._on_alarm = lambda _: 1 / 0  # type: ignore[assignment]
    await store.do(lambda unit: unit.alarm(Alarm("look")))
    assert await store.do(lambda _: "still here") == "still here"
    assert told == ["a listener to commits failed"]
