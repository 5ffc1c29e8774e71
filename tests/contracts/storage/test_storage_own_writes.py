"""What a unit of work reads of its own writes of appointments, port by port."""

from dataclasses import replace
from datetime import timedelta

from bot.core.ids import AppointmentId, ConversationId, Handle, MessageId, UserId
from bot.storage.appointments import SqlAppointmentStore
from bot.storage.unit import SqlUnit
from handlers.appointments.kept import Act, Deed, PlainReminder
from tests.contracts.storage.scenery import DAY, FAMILY, NOW, OTHERS, SECOND, Store

STORE = SqlAppointmentStore()
KAYA = Handle("kaya")


def reminder(name: str, due: timedelta = DAY, room: ConversationId = FAMILY) -> PlainReminder:
    return PlainReminder(
        id=AppointmentId(name), conversation=room, due=NOW + due, text="the red folder"
    )


def deed(name: str, after: timedelta = SECOND, room: ConversationId = FAMILY) -> Act:
    return Act(
        message=MessageId(name),
        conversation=room,
        by=UserId("user-of-kaya"),
        deed=Deed.CANCELLED,
        subject=AppointmentId("a-1"),
        version=1,
        at=NOW + after,
        until=NOW + DAY,
    )


async def test_plain_reminders(store: Store) -> None:
    def work(unit: SqlUnit) -> None:
        kept = STORE.reminders(unit)
        for one in (reminder("r-2", 2 * DAY), reminder("r-1"), reminder("r-9", room=OTHERS)):
            kept.save(one, one.due)
        assert [one.id for one in kept.of(FAMILY)] == ["r-1", "r-2"]
        assert kept.get(AppointmentId("r-2")) == reminder("r-2", 2 * DAY)
        kept.drop(AppointmentId("r-1"))
        assert (kept.get(AppointmentId("r-1")), len(kept.of(FAMILY))) == (None, 1)

    def later(unit: SqlUnit) -> None:
        kept = STORE.reminders(unit)
        kept.save(replace(reminder("r-2"), text="the blue one"), NOW + DAY)
        assert [one.text for one in kept.of(FAMILY)] == ["the blue one"]
        kept.drop(AppointmentId("r-2"))
        assert not kept.of(FAMILY)

    await store.do(work)
    await store.do(later)


async def test_acts(store: Store) -> None:
    def work(unit: SqlUnit) -> None:
        acts = STORE.acts(unit)
        for one in (deed("m-2", 2 * SECOND), deed("m-1"), deed("m-9", room=OTHERS)):
            acts.save(one)
        assert [act.message for act in acts.of(FAMILY)] == ["m-1", "m-2"]
        assert acts.by_message(MessageId("m-2")) == deed("m-2", 2 * SECOND)
        assert not STORE.reminders(unit).of(FAMILY)
        acts.drop(MessageId("m-1"))
        assert (acts.by_message(MessageId("m-1")), len(acts.of(FAMILY))) == (None, 1)

    def later(unit: SqlUnit) -> None:
        acts = STORE.acts(unit)
        acts.save(replace(deed("m-2"), version=2))
        assert [act.version for act in acts.of(FAMILY)] == [2]

    await store.do(work)
    await store.do(later)


async def test_notes_whose_time_is_over_or_whose_conversation_was_erased(store: Store) -> None:
    def work(unit: SqlUnit) -> None:
        acts = STORE.acts(unit)
        acts.save(replace(deed("m-1"), until=NOW))
        assert (acts.of(FAMILY), acts.by_message(MessageId("m-1"))) == ([], None)
        acts.save(deed("m-2"))
        unit.erase(FAMILY)
        assert (acts.of(FAMILY), acts.by_message(MessageId("m-2"))) == ([], None)

    await store.do(work)


async def test_notes_after_coming_back_to_a_mark(store: Store) -> None:
    def work(unit: SqlUnit) -> None:
        acts, start = STORE.acts(unit), unit.savepoint()
        acts.save(deed("m-1"))
        mark = unit.savepoint()
        acts.drop(MessageId("m-1"))
        unit.back_to(mark)
        assert [act.message for act in STORE.acts(unit).of(FAMILY)] == ["m-1"]
        unit.back_to(start)
        assert not STORE.acts(unit).of(FAMILY)

    await store.do(work)


async def test_a_calendar_address_counts_from_the_commit_on(store: Store) -> None:
    def work(unit: SqlUnit) -> None:
        feeds = STORE.feeds(unit)
        feeds.issue(KAYA, "token")
        assert (feeds.exists(KAYA), feeds.owner("token")) == (False, None)

    await store.do(work)
    assert await store.do(lambda unit: STORE.feeds(unit).owner("token")) == KAYA
