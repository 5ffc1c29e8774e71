"""What lies on disk: nothing that speaks of a person; and it can be opened only with the key."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.core.errors import LostKeyError, StorageError
from bot.core.ids import (
    AppointmentId,
    ButtonKind,
    Handle,
    MarkName,
    MessageId,
    ShortName,
    TemplateId,
    UserId,
)
from bot.core.outgoing import Act, Button, Outgoing, React, RemoveMembers, Say, SendFile
from bot.core.room import Mark, Member, Purpose, Role
from bot.core.texts import Text, Voice
from bot.storage import appointment_rows, aside, notes, tables
from bot.storage.appointment_rows import AppointmentRow
from bot.storage.engine import Database, open_database
from bot.storage.erasure import erase_conversation
from bot.storage.feeds import SqlFeeds
from bot.storage.notes import NoteRow
from bot.storage.unit import SqlUnit
from bot.storage.vault import Place, Vault
from tests.contracts.storage.scenery import (
    DAY,
    FAMILY,
    KEY,
    NOW,
    OTHERS,
    act,
    execute,
    names,
    opened,
    question,
)

CANARY = "Kanarienvogel"
NEW_KEY = bytes(reversed(KEY))

ACTS: tuple[Act, ...] = (
    Say(
        Text(
            TemplateId(f"{CANARY}-template"),
            {
                f"{CANARY}-name": f"{CANARY}-value",
                "inner": Text(TemplateId(f"{CANARY}-inner"), {"day": date(2026, 11, 24)}),
                "many": (Text(TemplateId(f"{CANARY}-many"), {"at": time(10, 0)}),),
            },
        ),
        Voice(language=f"{CANARY}-language"),
        buttons=(Button(TemplateId(f"{CANARY}-label"), ButtonKind(f"{CANARY}-kind")),),
        late=Text(TemplateId(f"{CANARY}-late")),
    ),
    SendFile(f"{CANARY}.ics", f"text/{CANARY}", CANARY.encode()),
    React(MessageId(f"{CANARY}-message"), f"{CANARY}-emoji"),
    RemoveMembers((UserId(f"{CANARY}-user"),)),
)


def write_everything(unit: SqlUnit) -> None:
    room = unit.open_room(FAMILY)
    kaya = Member(UserId(f"{CANARY}-u"), Role.WORKER, handle=Handle(f"{CANARY}-handle"))
    unit.keep(
        replace(
            room,
            purpose=Purpose.PRIVATE,
            voice=Voice(language=f"{CANARY}-language"),
            members=(kaya,),
            marks={MarkName(f"{CANARY}-mark"): (Mark(NOW + DAY, (f"{CANARY}-of",), NOW),)},
        )
    )
    unit.remember_credential(FAMILY, f"{CANARY}-credential")
    unit.bind(Handle(f"{CANARY}-handle"), UserId(f"{CANARY}-u"))
    for one in ACTS:
        unit.queue(queued(one))
    asked = question("m-1", topic=f"{CANARY}-topic")
    buttons = (ButtonKind(f"{CANARY}-button"),)
    unit.ask(replace(asked, subject=(f"{CANARY}-subject",), buttons=buttons))
    appointment_rows.put(unit, appointment())
    notes.put(unit, note())
    SqlFeeds(unit).issue(Handle(f"{CANARY}-handle"), f"{CANARY}-token")
    unit.mark_closed(FAMILY, NOW + DAY)


def queued(one: Act) -> Outgoing:
    return replace(act(), act=one, report=f"{CANARY}-report")


def appointment() -> AppointmentRow:
    return AppointmentRow(
        id=AppointmentId("a-1"),
        conversation=FAMILY,
        number=1,
        version=1,
        state="proposed",
        start=NOW,
        end=NOW + DAY,
        body=f"{CANARY}-place".encode(),
    )


def note() -> NoteRow:
    return NoteRow(
        id="n-1",
        conversation=FAMILY,
        kind="reminder",
        expires=NOW + DAY,
        body=f"{CANARY}-text".encode(),
    )


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


async def test_no_word_of_a_conversation_lies_on_disk(migrated_sqlite: str, tmp_path: Path) -> None:
    """Shows P-38, P-54."""
    database = open_database(migrated_sqlite)
    async with opened(database) as store:
        await store.do(write_everything, key=f"{CANARY}-key")
        assert len(await store.claim()) == len(ACTS)
        while_running = files_in(tmp_path)
    await database.dispose()
    afterwards = files_in(tmp_path)
    assert "lotse.db-wal" in while_running
    assert FAMILY.encode() in b"".join(while_running.values()), "the search would find words"
    for content in (*while_running.values(), *afterwards.values()):
        assert CANARY.encode() not in content
        assert CANARY.lower().encode() not in content.lower()


async def test_everything_that_was_hidden_comes_back(database: Database) -> None:
    async with opened(database) as store:
        await store.do(write_everything)
        room = await store.do(lambda unit: unit.private_room(Handle(f"{CANARY}-handle")))
        assert room is not None
        mark = room.mark(MarkName(f"{CANARY}-mark"), NOW)
        assert mark == Mark(NOW + DAY, (f"{CANARY}-of",), NOW)
        assert [c.outgoing.act for c in await store.claim()] == list(ACTS)
        asked = await store.do(lambda unit: unit.latest_question(FAMILY, f"{CANARY}-topic"))
        assert asked is not None
        assert asked.subject == (f"{CANARY}-subject",)
        rows = await store.do(lambda unit: appointment_rows.rows_of(unit, FAMILY))
        assert rows == [appointment()]
        kept = await store.do(lambda unit: notes.rows_of(unit, "reminder", FAMILY))
        assert kept == [note()]


async def test_rotation_leaves_everything_readable_and_nothing_under_the_old_key(
    database: Database,
) -> None:
    async with opened(database) as store:
        await store.do(write_everything)
    async with opened(database, (NEW_KEY, KEY)) as store:
        await store.do(lambda unit: unit.queue(act(name="between the keys")))
        rounds = []
        while done := await store.ledger.reencrypt(3):
            rounds.append(done)
        assert max(rounds) == 3
        assert sum(rounds) == 4 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1
    async with opened(database, (NEW_KEY,)) as store:
        bound = await store.do(lambda unit: unit.bound(Handle(f"{CANARY}-handle")))
        assert bound == f"{CANARY}-u"
        owner = await store.do(lambda unit: SqlFeeds(unit).owner(f"{CANARY}-token"))
        assert owner == f"{CANARY}-handle"
        assert await store.do(lambda unit: unit.was_closed(FAMILY)) is True
        claimed = await store.claim()
        assert names(claimed)[-1] == "between the keys"
        assert claimed[0].credential == f"{CANARY}-credential"
        asked = await store.do(lambda unit: unit.question(MessageId("m-1")))
        assert asked is not None
        rows = await store.do(lambda unit: appointment_rows.rows_of(unit, FAMILY))
        assert rows == [appointment()]
        kept = await store.do(lambda unit: notes.rows_of(unit, "reminder", FAMILY))
        assert kept == [note()]


async def test_without_its_key_the_store_does_not_open(database: Database) -> None:
    async with opened(database) as store:
        await store.do(write_everything)
    with pytest.raises(StorageError, match="key is missing"):
        async with opened(database, (NEW_KEY,)):
            pass
    async with opened(database) as store:
        assert await store.do(lambda unit: unit.room(FAMILY)) is not None


async def test_a_value_moved_to_another_row_is_not_opened(database: Database) -> None:
    async with opened(database) as store:
        await store.queue(act(name="1"), act(name="2"))
        await execute(
            database, "UPDATE outbox SET body = (SELECT body FROM outbox WHERE message = '2')"
        )
        assert names(await store.claim()) == ["2"]
        assert len(store.alarms) == 1


async def test_an_unreadable_act_stops_nobody(database: Database) -> None:
    async with opened(database) as store:
        await store.queue(act(name="1"), act(name="2"))
        await execute(database, "UPDATE outbox SET message = message || '0'")
        assert not await store.claim()
        assert len(store.alarms) == 2
        assert not await store.claim(NOW + DAY)
        assert (await store.ledger.sweep(NOW + 8 * DAY))["dead letters"] == 2


async def test_a_rotation_cut_off_half_way_still_asks_for_the_old_key(database: Database) -> None:
    async with opened(database) as store:
        await store.do(write_everything)
    async with opened(database, (NEW_KEY, KEY)) as store:
        assert await store.ledger.reencrypt(1) == 1
    assert await aside.key_ids(database) == Vault((KEY, NEW_KEY)).ids
    with pytest.raises(LostKeyError, match="key is missing"):
        async with opened(database, (NEW_KEY,)):
            pass
    async with opened(database, (NEW_KEY, KEY)) as store:
        while await store.ledger.reencrypt(3):
            pass
    assert await aside.key_ids(database) == Vault((NEW_KEY,)).ids


async def test_a_row_whose_key_is_lost_raises_an_alarm_and_can_be_erased(
    database: Database,
) -> None:
    async with opened(database) as store:
        await store.do(write_everything)
        await store.do(lambda unit: unit.open_room(OTHERS), room=OTHERS)
    rooms = {"document": Vault((NEW_KEY,)).seal(Place("rooms", "document", FAMILY), b"{}")}
    overwrite = update(tables.rooms).where(tables.rooms.c.conversation == FAMILY).values(rooms)
    await database.write(lambda connection: connection.execute(overwrite))
    key = Vault((NEW_KEY,)).newest.hex()
    async with opened(database) as store:
        with pytest.raises(LostKeyError, match=key):
            await store.do(lambda unit: unit.room(FAMILY))
        assert [alarm.what for alarm in store.alarms if key in alarm.what]
        assert await store.do(lambda unit: unit.room(OTHERS)) is not None
    counted = await erase_conversation(database, Vault((KEY,)), ShortName("K-1"), NOW)
    assert counted is not None
    assert counted["rooms"] == 1
    assert await aside.key_ids(database) == Vault((KEY,)).ids
