"""The outbox: order, leases, tries, and crisis texts ahead of everything."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.core.ids import ConversationId, MessageId
from bot.core.outgoing import Outgoing, Urgency
from bot.core.ports import Note
from bot.storage import tables
from bot.storage.engine import open_database
from bot.storage.outbox import LEASE
from bot.storage.unit import SqlUnit
from tests.contracts.storage.scenery import (
    DAY,
    FAMILY,
    NOW,
    OTHERS,
    SECOND,
    Store,
    act,
    crisis,
    names,
    opened,
)


async def test_acts_come_in_their_order_crisis_first(store: Store) -> None:
    await store.queue(act(name="1"), act(OTHERS, name="2"), act(name="3"), crisis(name="help"))
    assert names(await store.claim()) == ["help", "1", "2", "3"]


async def test_an_act_comes_back_as_it_was_queued(store: Store) -> None:
    queued = act(not_before=NOW - SECOND, expires=NOW + DAY)
    await store.queue(queued)
    (claimed,) = await store.claim()
    assert claimed.outgoing == queued
    assert (claimed.tries, claimed.uncertain, claimed.credential) == (0, False, None)


async def test_what_is_claimed_is_not_claimed_again(store: Store) -> None:
    await store.queue(act(), act(OTHERS))
    assert len(await store.claim()) == 2
    assert not await store.claim()


async def test_a_limit_leaves_the_rest_in_order(store: Store) -> None:
    await store.queue(act(name="1"), act(OTHERS, name="2"), act(OTHERS, name="3"))
    assert names(await store.claim(limit=1)) == ["1"]
    assert names(await store.claim(limit=1)) == ["2"]
    assert not await store.claim(), "3 waits for 2"


async def test_done_acts_are_gone(store: Store) -> None:
    await store.queue(act())
    (claimed,) = await store.claim()
    await store.ledger.note([Note(claimed.number)])
    assert not await store.claim(NOW + DAY)


async def test_an_act_can_be_noted_as_done_within_an_event(store: Store) -> None:
    await store.queue(act())
    (claimed,) = await store.claim()
    await store.do(lambda unit: unit.sent(claimed.number))
    assert not await store.claim(NOW + DAY)


async def test_an_act_behind_a_failed_one_waits_for_it(store: Store) -> None:
    await store.queue(act(name="1"), act(name="2"), act(OTHERS, name="other"))
    claimed = {c.outgoing.id: c.number for c in await store.claim()}
    await store.ledger.note(
        [
            Note(claimed[MessageId("1")], retry_at=NOW + 5 * SECOND),
            Note(claimed[MessageId("2")], released=True),
            Note(claimed[MessageId("other")], released=True),
        ]
    )
    assert store.reports[-1].nearest == NOW + 5 * SECOND
    assert names(await store.claim()) == ["other"]
    again = await store.claim(NOW + 5 * SECOND)
    assert names(again) == ["1", "2"]
    assert [c.tries for c in again] == [1, 0]
    assert not any(c.uncertain for c in again)


async def test_an_act_held_back_holds_up_nobody(store: Store) -> None:
    await store.queue(act(name="later", not_before=NOW + DAY), act(name="now"))
    assert store.reports[-1].nearest == NOW + DAY
    assert names(await store.claim()) == ["now"]
    assert not await store.claim(NOW + SECOND)
    assert names(await store.claim(NOW + DAY)) == ["later", "now"], "now was never noted"


async def test_a_crisis_text_waits_for_nothing(store: Store) -> None:
    await store.queue(act(name="1"), act(name="2"))
    (first, second) = await store.claim()
    await store.ledger.note([Note(first.number, retry_at=NOW + DAY)])
    await store.queue(crisis(name="help"))
    assert names(await store.claim()) == ["help"]
    await store.queue(crisis(name="help again"))
    assert names(await store.claim(crisis_only=True)) == ["help again"]
    await store.ledger.note([Note(second.number)])


async def test_only_crisis_texts_when_asked(store: Store) -> None:
    await store.queue(act(), crisis(name="help"))
    assert names(await store.claim(crisis_only=True)) == ["help"]


async def test_a_lease_that_ran_out_is_claimed_again_as_uncertain(store: Store) -> None:
    await store.queue(act(name="1"), act(name="2"))
    await store.claim(limit=1)
    assert not await store.claim(NOW + LEASE - SECOND), "2 waits, 1 is under its lease"
    again = await store.claim(NOW + LEASE)
    assert [(c.outgoing.id, c.tries, c.uncertain) for c in again] == [
        ("1", 1, True),
        ("2", 0, False),
    ]
    assert store.reports[-1].uncertain == 1


@pytest.mark.parametrize(
    ("failed", "pause"), [(crisis(name="1"), 15 * SECOND), (act(name="1"), DAY / 24)]
)
async def test_a_clock_set_back_does_not_hold_up_another_try(
    store: Store, failed: Outgoing, pause: timedelta
) -> None:
    """Nor what is queued behind it; an act that is held back on purpose goes on waiting."""
    await store.queue(failed, act(name="later", not_before=NOW + SECOND))
    (claimed,) = await store.claim()
    await store.ledger.note([Note(claimed.number, retry_at=NOW + pause)])
    await store.queue(replace(act(name="2"), made=NOW - DAY))
    assert not await store.claim(NOW - 2 * SECOND)
    assert names(await store.claim(NOW - DAY)) == ["1", "2"]


async def test_a_clock_set_back_does_not_hold_up_a_crisis_text_that_was_never_tried(
    store: Store,
) -> None:
    await store.queue(crisis(name="help"))
    assert names(await store.claim(NOW - DAY)) == ["help"]


async def test_a_clock_set_back_does_not_hold_up_what_a_dead_process_had_claimed(
    store: Store,
) -> None:
    await store.queue(*(replace(a, made=NOW - 2 * DAY) for a in (act(name="1"), crisis(name="2"))))
    await store.claim()
    assert not await store.claim(NOW - LEASE)
    again = await store.claim(NOW - DAY)
    assert [(c.outgoing.id, c.uncertain) for c in again] == [("2", True), ("1", True)]


async def test_uncertainty_stays_over_further_tries(store: Store) -> None:
    await store.queue(act())
    await store.claim()
    (again,) = await store.claim(NOW + LEASE)
    await store.ledger.note([Note(again.number, retry_at=NOW + 2 * LEASE)])
    (third,) = await store.claim(NOW + 2 * LEASE)
    assert (third.tries, third.uncertain) == (2, True)


async def test_expired_acts_are_dropped(store: Store) -> None:
    await store.queue(act(expires=NOW + SECOND), act(name="stays"))
    assert names(await store.claim(NOW + SECOND)) == ["stays"]
    assert await _kept(store) == 1


async def test_an_act_under_its_lease_does_not_expire(store: Store) -> None:
    await store.queue(act(expires=NOW + SECOND))
    (claimed,) = await store.claim()
    await store.claim(NOW + SECOND)
    assert await _kept(store) == 1
    await store.ledger.note([Note(claimed.number, retry_at=NOW + SECOND)])
    assert not await store.claim(NOW + SECOND)
    assert await _kept(store) == 0


async def _kept(store: Store) -> int:
    count = select(func.count()).select_from(tables.outbox)
    return int(await store.database.read(lambda connection: connection.execute(count).scalar_one()))


async def test_a_dead_act_is_kept_and_blocks_nobody(store: Store) -> None:
    await store.queue(act(name="dead"), act(name="2"))
    first, second = await store.claim()
    await store.ledger.note([Note(first.number, dead=True), Note(second.number, released=True)])
    assert names(await store.claim()) == ["2"]
    assert (await store.ledger.sweep(NOW + 7 * DAY))["dead letters"] == 0
    assert (await store.ledger.sweep(NOW + 8 * DAY))["dead letters"] == 1


async def test_a_dead_letter_tells_nobody_that_it_was_a_crisis(store: Store) -> None:
    """It lies beside its conversation for days."""
    await store.queue(crisis(), act())
    waiting = await store.claim()
    await store.ledger.note([Note(one.number, dead=True) for one in waiting])
    every = select(tables.outbox.c.dead, tables.outbox.c.urgency)
    kept = await store.database.read(lambda connection: connection.execute(every).all())
    assert kept == [(True, Urgency.NORMAL.value)] * 2


async def test_unqueueing_spares_crisis_texts_and_later_acts(store: Store) -> None:
    await store.queue(act(), crisis(name="help"), act(OTHERS, name="other"))

    def say_goodbye(unit: SqlUnit) -> None:
        unit.queue(act(name="too early"))
        unit.unqueue(FAMILY)
        unit.queue(act(name="goodbye"))

    await store.do(say_goodbye)
    assert names(await store.claim()) == ["help", "other", "goodbye"]


async def test_one_waiting_act_is_withdrawn_and_the_others_stay(store: Store) -> None:
    await store.queue(act(name="1"), crisis(name="2"), act(OTHERS, name="other"))

    def withdraw_the_second(unit: SqlUnit) -> None:
        waiting = unit.waiting(FAMILY)
        assert [each.id for each in waiting] == ["1", "2"]
        unit.withdraw(FAMILY, waiting[1].id)

    await store.do(withdraw_the_second)
    assert names(await store.claim()) == ["1", "other"]


async def test_what_is_put_off_holds_up_nothing_that_comes_later(store: Store) -> None:
    """Also where it was tried before; crisis texts are not put off."""
    await store.queue(act(name="tried"), crisis(name="help"), act(OTHERS, name="other"))
    waiting = await store.claim(limit=3)
    await store.ledger.note([Note(one.number, retry_at=NOW) for one in waiting])
    await store.do(lambda unit: unit.put_off(FAMILY, NOW + DAY))
    await store.queue(act(name="later"))
    assert names(await store.claim()) == ["help", "other", "later"]
    assert "tried" in names(await store.claim(NOW + DAY))


async def test_the_next_instant_is_the_nearest_of_all(store: Store) -> None:
    assert await store.ledger.next_instant(NOW) is None
    await store.queue(act(not_before=NOW + DAY))
    assert await store.ledger.next_instant(NOW) == NOW + DAY
    await store.queue(act())
    assert await store.ledger.next_instant(NOW - DAY) == NOW
    await store.claim()
    assert await store.ledger.next_instant(NOW) == NOW + LEASE
    assert await store.ledger.next_instant(NOW + DAY) is None


async def test_after_a_kill_what_was_claimed_comes_again_at_once(migrated_sqlite: str) -> None:
    database = open_database(migrated_sqlite)
    async with opened(database, killed=True) as store:
        await store.queue(act(name="1"), act(name="2"))
        await store.claim(limit=1)
    async with opened(database) as store:
        again = await store.claim()
        assert [(c.outgoing.id, c.tries, c.uncertain) for c in again] == [
            ("1", 1, True),
            ("2", 0, False),
        ]
    await database.dispose()


@pytest.mark.parametrize("limit", [1, 3, 100])
async def test_two_processes_share_an_outbox_without_breaking_its_order(
    two: tuple[Store, Store], limit: int
) -> None:
    rooms = [ConversationId(f"room-{number}") for number in range(5)]
    queued = [f"{room}/{number}" for number in range(4) for room in rooms]
    await two[0].queue(*(act(ConversationId(n.partition("/")[0]), name=n) for n in queued))
    sent = await drained(two, limit)
    assert sorted(sent) == sorted(queued)
    for room in rooms:
        assert [name for name in sent if name.startswith(room)] == [f"{room}/{n}" for n in range(4)]


async def drained(stores: tuple[Store, Store], limit: int) -> list[str]:
    sent: list[str] = []
    while True:
        claims = await asyncio.gather(*(store.claim(limit=limit) for store in stores))
        if not any(claims):
            return sent
        for store, claimed in zip(stores, claims, strict=True):
            sent += names(claimed)
            await store.ledger.note([Note(c.number) for c in claimed])


async def test_a_slow_process_cannot_touch_what_another_took_over(
    two: tuple[Store, Store],
) -> None:
    slow, quick = two
    await slow.queue(act())
    (claimed,) = await slow.claim()
    (taken,) = await quick.claim(NOW + LEASE)
    await slow.ledger.note([Note(claimed.number, retry_at=NOW)])
    await slow.ledger.note([Note(claimed.number, dead=True)])
    await slow.ledger.note([Note(claimed.number, released=True)])
    assert not await slow.claim(NOW + LEASE + SECOND)
    await quick.ledger.note([Note(taken.number)])
    assert not await quick.claim(NOW + DAY)
