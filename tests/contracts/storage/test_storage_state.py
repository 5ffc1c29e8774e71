"""Timers, questions, appointments, markers, erasure, retention."""

from asyncio import gather
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.ids import (
    AppointmentId,
    ConversationId,
    Handle,
    MessageId,
    ShortName,
    TimerKind,
    UserId,
)
from bot.core.timers import Timer
from bot.storage import appointment_rows
from bot.storage.appointment_rows import AppointmentRow
from bot.storage.unit import SqlUnit
from tests.contracts.storage.scenery import (
    DAY,
    FAMILY,
    NOW,
    OTHERS,
    SECOND,
    Store,
    act,
    event,
    names,
    question,
    timer,
)

HOUR = timedelta(hours=1)


def plan(*planned: Timer) -> Callable[[SqlUnit], None]:
    def work(unit: SqlUnit) -> None:
        for one in planned:
            unit.plan(one)

    return work


async def test_due_timers_come_oldest_first(store: Store) -> None:
    late, soon, future = timer(NOW - DAY), timer(NOW), timer(NOW + SECOND)
    await store.do(plan(soon, future, late))
    assert list(await store.ledger.due(NOW, 10)) == [late, soon]
    assert list(await store.ledger.due(NOW, 1)) == [late]
    assert await store.ledger.next_instant(NOW) == NOW + SECOND


async def test_planning_the_same_timer_again_changes_nothing(store: Store) -> None:
    await store.do(plan(timer(), timer()))
    await store.do(plan(timer()))
    assert list(await store.ledger.due(NOW, 10)) == [timer()]


async def test_a_timer_is_taken_once(store: Store) -> None:
    await store.do(plan(timer(), timer(version=2)))

    def twice(unit: SqlUnit) -> tuple[bool, bool]:
        return unit.take(timer()), unit.take(timer())

    assert await store.do(twice) == (True, False)
    assert await store.do(lambda unit: unit.take(timer())) is False
    assert list(await store.ledger.due(NOW, 10)) == [timer(version=2)]


async def test_unplanning_is_as_narrow_as_asked(store: Store) -> None:
    kinds = [timer(kind=kind, subject=subject) for kind in "ab" for subject in "xy"]
    others = timer(room=OTHERS)
    await store.do(plan(*kinds, others))
    await store.do(lambda unit: unit.unplan(FAMILY, TimerKind("a"), "x"))
    assert set(await store.ledger.due(NOW, 10)) == {*kinds[1:], others}
    await store.do(lambda unit: unit.unplan(FAMILY, TimerKind("b")))
    assert set(await store.ledger.due(NOW, 10)) == {kinds[1], others}
    await store.do(lambda unit: unit.unplan_all(FAMILY))
    assert set(await store.ledger.due(NOW, 10)) == {others}


async def test_planned_timers_of_a_kind(store: Store) -> None:
    first, second = timer(NOW + DAY), timer(NOW + 2 * DAY)
    await store.do(plan(second, first, timer(kind="other"), timer(room=OTHERS)))
    found = await store.do(lambda unit: unit.timers(FAMILY, TimerKind("reminder")))
    assert found == [first, second]


async def test_a_question_is_remembered_until_it_is_settled(store: Store) -> None:
    await store.do(lambda unit: unit.ask(question("m-1")))
    assert await store.do(lambda unit: unit.question(MessageId("m-1"))) == question("m-1")
    await store.do(lambda unit: unit.settle(MessageId("m-1")))
    assert await store.do(lambda unit: unit.question(MessageId("m-1"))) is None


async def test_the_latest_open_question_on_a_topic(store: Store) -> None:
    def ask_two(unit: SqlUnit) -> None:
        unit.ask(question("z-older"))
        unit.ask(question("a-newer"))
        unit.ask(question("elsewhere", room=OTHERS))
        unit.ask(question("other topic", topic="closing"))

    await store.do(ask_two)

    async def latest(now: datetime = NOW) -> str | None:
        found = await store.do(lambda unit: unit.latest_question(FAMILY, "appointment"), now=now)
        return found.message if found else None

    assert await latest() == "a-newer"
    await store.do(lambda unit: unit.settle(MessageId("a-newer")))
    assert await latest() == "z-older"
    assert await latest(NOW + DAY) is None, "it is forgotten after its time"


def appointment(
    name: str = "a-1", *, room: ConversationId = FAMILY, start: datetime = NOW, number: int = 1
) -> AppointmentRow:
    return AppointmentRow(
        id=AppointmentId(name),
        conversation=room,
        number=number,
        version=1,
        state="confirmed",
        start=start,
        end=start + HOUR,
        body=b'{"place":"office"}',
    )


async def test_appointments_are_kept_changed_and_dropped(store: Store) -> None:
    await store.do(lambda unit: appointment_rows.put(unit, appointment()))
    assert (
        await store.do(lambda unit: appointment_rows.row(unit, AppointmentId("a-1")))
        == appointment()
    )
    moved = replace(appointment(), version=2, start=NOW + DAY, end=NOW + DAY + HOUR, body=b"{}")
    await store.do(lambda unit: appointment_rows.put(unit, moved))
    assert await store.do(lambda unit: appointment_rows.rows_of(unit, FAMILY)) == [moved]
    await store.do(lambda unit: appointment_rows.drop(unit, AppointmentId("a-1")))
    assert await store.do(lambda unit: appointment_rows.rows_of(unit, FAMILY)) == []


async def test_an_event_sees_its_own_appointments(store: Store) -> None:
    late, soon = appointment("a-1", start=NOW + DAY), appointment("a-2", number=2)
    elsewhere = appointment("a-3", room=OTHERS)
    await store.do(lambda unit: appointment_rows.put(unit, late))

    def work(unit: SqlUnit) -> list[AppointmentRow]:
        appointment_rows.put(unit, soon)
        appointment_rows.put(unit, elsewhere)
        assert appointment_rows.row(unit, AppointmentId("a-2")) == soon
        both = list(appointment_rows.rows_of(unit, FAMILY))
        appointment_rows.drop(unit, AppointmentId("a-1"))
        assert appointment_rows.row(unit, AppointmentId("a-1")) is None
        assert appointment_rows.rows_of(unit, FAMILY) == [soon]
        mark = unit.savepoint()
        unit.erase(FAMILY)
        assert appointment_rows.rows_of(unit, FAMILY) == []
        unit.back_to(mark)
        return both

    assert await store.do(work) == [soon, late]
    assert await store.do(lambda unit: appointment_rows.rows_of(unit, FAMILY)) == [soon]


async def test_appointments_in_a_stretch_of_time(store: Store) -> None:
    inside, before = appointment("in"), appointment("before", start=NOW - HOUR)
    after = appointment("after", start=NOW + HOUR, room=OTHERS)
    overlapping = appointment("over", start=NOW + HOUR / 2, room=OTHERS)

    def work(unit: SqlUnit) -> None:
        for one in (inside, before, after, overlapping):
            appointment_rows.put(unit, one)
        found = appointment_rows.rows_between(unit, NOW, NOW + HOUR)
        assert found == [inside, overlapping]

    await store.do(work)
    found = await store.do(lambda unit: appointment_rows.rows_between(unit, NOW, NOW + HOUR))
    assert found == [inside, overlapping]


def fill(unit: SqlUnit) -> None:
    for room in (FAMILY, OTHERS):
        unit.open_room(room)
        unit.remember_credential(room, "token")
        unit.queue(act(room))
        unit.ask(question(f"question in {room}", room=room))
        unit.plan(timer(room=room))
        appointment_rows.put(unit, appointment(f"appointment in {room}", room=room))


async def test_erasing_leaves_nothing_of_one_conversation_and_all_of_the_others(
    store: Store,
) -> None:
    await store.do(fill)
    await store.do(lambda unit: unit.erase(FAMILY))
    assert await store.do(lambda unit: unit.room(FAMILY)) is None
    assert await store.do(lambda unit: unit.room(OTHERS)) is not None
    assert [c.outgoing.conversation for c in await store.claim()] == [OTHERS]
    assert [t.conversation for t in await store.ledger.due(NOW, 10)] == [OTHERS]
    asked, kept = await found_in(store, FAMILY)
    assert not asked
    assert not kept
    asked, kept = await found_in(store, OTHERS)
    assert asked
    assert kept


async def found_in(store: Store, room: ConversationId) -> tuple[bool, bool]:
    asked = await store.do(lambda unit: unit.latest_question(room, "appointment"))
    kept = await store.do(lambda unit: appointment_rows.rows_of(unit, room))
    return asked is not None, bool(kept)


async def test_what_is_written_after_erasing_stays(store: Store) -> None:
    await store.do(fill)

    def forget(unit: SqlUnit) -> None:
        room = unit.room(FAMILY)
        assert room is not None
        unit.queue(act(name="before"))
        unit.erase(FAMILY)
        assert unit.room(FAMILY) is None
        assert unit.room_by_short(room.short) is None
        unit.keep(room)
        unit.queue(act(name="after"))

    await store.do(forget)
    assert await store.do(lambda unit: unit.room(FAMILY)) is not None
    claimed = [c for c in await store.claim() if c.outgoing.conversation == FAMILY]
    assert names(claimed) == ["after"]
    assert claimed[0].credential is None


async def test_a_closed_conversation_is_known_for_thirty_days_at_most(store: Store) -> None:
    def close(unit: SqlUnit) -> None:
        unit.mark_closed(FAMILY, NOW + 90 * DAY)
        unit.erase(FAMILY)

    await store.do(close)
    assert await store.do(lambda unit: unit.was_closed(FAMILY)) is True
    assert await store.do(lambda unit: unit.was_closed(OTHERS)) is False
    assert await store.do(lambda unit: unit.was_closed(FAMILY), now=NOW + 30 * DAY) is False
    assert (await store.ledger.sweep(NOW + 30 * DAY))["closed"] == 1


async def test_what_is_kept_too_long_is_swept(store: Store) -> None:
    await store.do(lambda unit: unit.ask(question("m-1")), key="k")
    assert not any((await store.ledger.sweep(NOW)).values())
    swept = await store.ledger.sweep(NOW + 31 * DAY)
    assert swept == {"seen": 1, "questions": 1, "notes": 0, "dead letters": 0, "closed": 0}
    assert await store.do(lambda _: "forgotten", key="k") == "forgotten"


async def test_sweeping_goes_on_until_all_is_done(store: Store) -> None:
    await gather(*(store.ledger.decide(event(), lambda *_: None, NOW) for _ in range(2500)))
    assert (await store.ledger.sweep(NOW + 31 * DAY))["seen"] == 2500


async def test_a_binding_survives_the_erasure_of_a_conversation(store: Store) -> None:
    await store.do(lambda unit: unit.bind(Handle("kaya"), UserId("u-1")))
    await store.do(lambda unit: unit.erase(FAMILY))
    assert await store.do(lambda unit: unit.bound(Handle("kaya"))) == "u-1"
    assert await store.do(lambda unit: unit.room_by_short(ShortName("K-1"))) is None
