"""What an operator does beside the running bot: export, erase, and prove the audit trail."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import text, update

from bot.core.ids import AppointmentId, Handle, MarkName, ShortName, UserId
from bot.core.outgoing import Say
from bot.core.ports import Note
from bot.core.room import Mark, Member, Role
from bot.core.texts import Text
from bot.storage import appointment_rows, aside, audit, notes, tables
from bot.storage.appointment_rows import AppointmentRow
from bot.storage.codec import Json
from bot.storage.engine import Database
from bot.storage.erasure import erase_conversation
from bot.storage.export import export_conversation
from bot.storage.notes import NoteRow
from bot.storage.unit import SqlUnit
from bot.storage.vault import Vault
from tests.contracts.storage.scenery import (
    DAY,
    FAMILY,
    KEY,
    NOW,
    OTHERS,
    Store,
    act,
    execute,
    opened,
    question,
    timer,
)

VAULT = Vault((KEY,))
K1 = ShortName("K-1")
MOTHER = Member(UserId("user-of-mother"), Role.CLIENT, consent=True)
FATHER = Member(UserId("user-of-father"), Role.CLIENT)
KAYA = Member(UserId("user-of-kaya"), Role.WORKER, handle=Handle("kaya"))


def fill(unit: SqlUnit) -> None:
    room = unit.open_room(FAMILY)
    marks = {MarkName(f"told {FATHER.user}"): (Mark(NOW + DAY, (FATHER.user,)),)}
    unit.keep(replace(room, members=(MOTHER, FATHER, KAYA), marks=marks))
    unit.remember_credential(FAMILY, "secret-token")
    said = act()
    assert isinstance(said.act, Say)
    words = Text(said.act.text.template, {"name": "Herr Demir"})
    unit.queue(replace(said, act=replace(said.act, text=words)))
    unit.ask(question("m-1"))
    unit.plan(timer())
    unit.plan(timer(kind="followup", subject=""))
    unit.audit("closing", room.short)
    appointment_rows.put(unit, appointment("a-1", {"place": "office", "worker": "kaya"}))
    only = {"place": "clinic", "worker": "kaya", "only_for": "Herr Demir"}
    appointment_rows.put(unit, appointment("a-2", only))
    words_of_hers = {"id": "n-1", "text": "bring the red folder"}
    notes.put(
        unit,
        NoteRow(
            id="n-1",
            conversation=FAMILY,
            kind="reminder",
            expires=NOW + DAY,
            body=json.dumps(words_of_hers).encode(),
        ),
    )
    unit.open_room(OTHERS)


def appointment(name: str, body: Mapping[str, str]) -> AppointmentRow:
    return AppointmentRow(
        id=AppointmentId(name),
        conversation=FAMILY,
        number=1,
        version=1,
        state="confirmed",
        start=NOW,
        end=NOW + DAY,
        body=json.dumps(body).encode(),
    )


async def exported(database: Database, person: str | None = None) -> Mapping[str, Json]:
    found = await export_conversation(database, VAULT, K1, person)
    assert found is not None
    json.dumps(found)
    return found


async def test_an_export_holds_everything_but_the_credential(
    database: Database, store: Store
) -> None:
    await store.do(fill)
    found = await exported(database)
    assert set(found) == {
        "conversation",
        "members",
        "appointments",
        "notes",
        "timers",
        "questions",
        "waiting",
        "acts",
    }
    written = json.dumps(found)
    for word in ("user-of-father", "kaya", "Herr Demir", "clinic", "reminder", "closing", "T-22",
                 "red folder"):  # fmt: skip
        assert word in written
    assert "secret-token" not in written
    assert '"credential_stored": true' in written


@pytest.mark.parametrize("person", ["user-of-mother", "kaya"])
async def test_an_export_for_one_person_shows_the_others_as_roles(
    database: Database, store: Store, person: str
) -> None:
    await store.do(fill)
    found = await exported(database, person)
    written = json.dumps(found)
    own = MOTHER if person == MOTHER.user else KAYA
    assert own.user in written
    for other in {MOTHER, FATHER, KAYA} - {own}:
        assert other.user not in written
    assert ("kaya" in written) is (own is KAYA)
    assert "Herr Demir" not in written
    assert "clinic" not in written
    assert "red folder" not in written
    assert "office" in written
    assert f"told {FATHER.user}" in json.dumps(await exported(database))
    assert "told" not in written
    assert "a-1" in json.dumps(found["timers"])
    assert "followup" not in written
    members = found["members"]
    assert isinstance(members, list)
    assert sum(len(m) > 1 for m in members if isinstance(m, dict)) == 1


@pytest.mark.parametrize("written", ["@kaya", "Kaya", " @Kaya "])
async def test_a_person_is_named_by_her_handle_however_it_is_written(
    database: Database, store: Store, written: str
) -> None:
    await store.do(fill)
    assert await exported(database, written) == await exported(database, "kaya")


@pytest.mark.parametrize("stranger", ["nobody", "", " ", "@"])
async def test_no_export_for_strangers(database: Database, store: Store, stranger: str) -> None:
    await store.do(fill)
    assert await export_conversation(database, VAULT, K1, stranger) is None
    assert await export_conversation(database, VAULT, ShortName("K-9")) is None


async def test_a_chat_with_a_dead_letter_is_named_until_it_is_erased(
    database: Database, store: Store
) -> None:
    assert not await aside.undelivered(database)
    await store.do(fill)
    claimed = await store.claim()
    assert not await aside.undelivered(database)
    await store.ledger.note([Note(claimed[0].number, dead=True)])
    assert await aside.undelivered(database) == [K1]
    await erase_conversation(database, VAULT, K1, NOW)
    assert not await aside.undelivered(database)


async def test_erasing_proves_itself_with_a_count(database: Database, store: Store) -> None:
    await store.do(fill)
    counted = await erase_conversation(database, VAULT, K1, NOW)
    assert counted == {
        "rooms": 1,
        "outbox": 1,
        "questions": 1,
        "timers": 2,
        "appointments": 2,
        "notes": 1,
    }
    assert await erase_conversation(database, VAULT, K1, NOW) is None
    assert await store.do(lambda unit: unit.room(OTHERS)) is not None


async def test_an_export_shows_every_row_that_erasing_counts(
    database: Database, store: Store
) -> None:
    await store.do(fill)
    shown = {"rooms": 1}
    for part, rows in (await exported(database)).items():
        if isinstance(rows, list) and part not in {"members", "acts"}:
            shown["outbox" if part == "waiting" else part] = len(rows)
    assert await erase_conversation(database, VAULT, K1, NOW) == shown
    assert set(shown) == {table.name for table in tables.OF_A_CONVERSATION}


async def test_the_audit_trail_is_whole_until_somebody_changes_it(database: Database) -> None:
    async with opened(database) as store:
        await store.do(lambda unit: unit.audit("first", K1))
        await store.do(audit_twice)
    assert await aside.broken_audit(database, VAULT) is None
    await execute(database, "UPDATE audit SET act = 'another' WHERE id = 2")
    assert await aside.broken_audit(database, VAULT) == 2
    await execute(database, "DELETE FROM audit WHERE id = 2")
    assert await aside.broken_audit(database, VAULT) == 2


@pytest.mark.parametrize("altered", [1, 3, 4, 7])
async def test_a_long_audit_trail_is_read_in_portions(
    database: Database, monkeypatch: pytest.MonkeyPatch, altered: int
) -> None:
    monkeypatch.setattr(audit, "PORTION", 3)
    async with opened(database) as store:
        for number in range(7):
            await store.do(partial(_audited, number))
    assert await aside.broken_audit(database, VAULT) is None
    other = update(tables.audit).where(tables.audit.c.id == altered).values(short="K-9")
    await database.write(lambda connection: connection.execute(other))
    assert await aside.broken_audit(database, VAULT) == altered


def _audited(number: int, unit: SqlUnit) -> None:
    unit.audit(f"act {number}", K1)


def audit_twice(unit: SqlUnit) -> None:
    unit.audit("second", K1)
    unit.audit("third", K1)


async def test_audited_acts_carry_the_day_only(database: Database, store: Store) -> None:
    await store.do(lambda unit: unit.audit("closing", K1), now=NOW)
    both = text("SELECT audit.at, seen.at FROM audit, seen")
    at, seen = await database.read(lambda connection: connection.execute(both).one())
    assert at == seen
    assert at % (24 * 3600 * 1_000_000) == 0
