"""Addresses of databases, instants as numbers, and the lock on a file."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from bot.core.errors import SettingsError
from bot.storage.engine import open_database
from bot.storage.instants import day_of, from_micros, to_micros
from bot.storage.lock import ProcessLock
from bot.storage.postgresql import PostgresqlDatabase
from bot.storage.sqlite import SqliteDatabase
from bot.storage.unit import SqlUnit
from tests.support.environment import ROOT

FILE = Path("/srv/lotse.db")


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:////srv/lotse.db", FILE),
        ("sqlite+pysqlite:////srv/lotse.db", FILE),
        ("sqlite:///file:/srv/lotse.db?uri=true", None),
        ("sqlite:///:memory:", None),
        ("sqlite://", None),
    ],
)
def test_addresses_of_sqlite(url: str, file: Path | None) -> None:
    database = open_database(url)
    assert isinstance(database, SqliteDatabase)
    assert database.engine.url.drivername == "sqlite"
    assert database.file == file
    assert not database.shared


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:p@host/db",
        "postgres://u:p@host/db?sslmode=require",
        "postgresql+psycopg://u:p@host/db?host=a:1&host=b:2",
        "postgresql://u:p@host/db?ssl=require&target_session_attrs=read-write",
        "postgresql:///db?host=/run/postgresql&prepared_statement_cache_size=0",
    ],
)
def test_addresses_of_postgresql(url: str) -> None:
    database = open_database(url)
    assert isinstance(database, PostgresqlDatabase)
    assert database._engine.url.drivername == "postgresql+asyncpg"
    assert database._engine.url.query.keys() <= {"host", "prepared_statement_cache_size"}
    assert database.shared


@pytest.mark.parametrize("lacking", ["asyncpg", "greenlet"])
def test_postgresql_without_the_extra_is_a_setting_to_mend(lacking: str) -> None:
    code = (
        f"import sys; sys.modules[{lacking!r}] = None\n"
        "from bot.storage.engine import open_database\n"
        "open_database('postgresql://u:secret@host/db')"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=False, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert "SettingsError" in told.stderr
    assert "flexhif-lotse[postgresql]" in told.stderr


async def test_what_is_written_in_memory_is_read_there() -> None:
    database = open_database("sqlite://")
    await database.write(lambda connection: connection.execute(text("CREATE TABLE t (n INT)")))
    session = database.session()
    await session.run(lambda connection: connection.execute(text("INSERT INTO t VALUES (7)")))
    await session.commit()
    found = text("SELECT n FROM t")
    assert await database.read(lambda connection: connection.execute(found).scalar()) == 7
    await session.discard()
    await database.dispose()


@pytest.mark.parametrize(
    "url", ["", "lotse.db", "mysql://u:secret@host/db", "postgresql://u:secret@host:port/db"]
)
def test_addresses_that_do_not(url: str) -> None:
    with pytest.raises(SettingsError, match="LOTSE_DATABASE_URL") as caught:
        open_database(url)
    assert "secret" not in str(caught.value)


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-9))])))
def test_instants_survive(instant: datetime) -> None:
    assert from_micros(to_micros(instant)) == instant


def test_an_instant_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_micros(datetime(2026, 11, 24))  # noqa: DTZ001


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_day_begins_at_midnight_in_utc(instant: datetime) -> None:
    start = from_micros(day_of(instant))
    assert start <= instant < start + timedelta(days=1)
    assert (start.hour, start.minute, start.second, start.microsecond) == (0, 0, 0, 0)


def test_a_lock_is_taken_by_one_and_goes_when_released(tmp_path: Path) -> None:
    path = tmp_path / "lotse.db.lock"
    first, second = ProcessLock(path), ProcessLock(path)
    with first.held(), first.held(), pytest.raises(SettingsError, match="another Lotse"):
        second.acquire()
    second.acquire()
    second.release()


def test_a_lock_that_was_refused_can_be_taken_later(tmp_path: Path) -> None:
    path = tmp_path / "lotse.db.lock"
    first, second = ProcessLock(path), ProcessLock(path)
    first.acquire()
    with pytest.raises(SettingsError), second.held():
        pass
    first.release()
    with second.held(), pytest.raises(SettingsError):
        first.acquire()


def test_a_folder_that_does_not_exist_is_a_setting_to_mend(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be written"):
        ProcessLock(tmp_path / "missing" / "lotse.db.lock").acquire()


def test_the_unit_of_another_store_is_not_taken() -> None:
    with pytest.raises(TypeError, match="SQL store"):
        SqlUnit.of(object())  # type: ignore[arg-type]
