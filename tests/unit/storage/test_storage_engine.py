"""Addresses of databases, instants as numbers, and the lock on a file."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import SettingsError
from bot.storage.engine import open_database
from bot.storage.instants import day_of, from_micros, to_micros
from bot.storage.lock import ProcessLock
from bot.storage.unit import SqlUnit


@pytest.mark.parametrize(
    ("url", "driver", "shared"),
    [
        ("sqlite:////srv/lotse.db", "sqlite+aiosqlite", False),
        ("sqlite://", "sqlite+aiosqlite", False),
        ("postgresql://u:p@host/db", "postgresql+asyncpg", True),
        ("postgres://u:p@host/db?sslmode=require", "postgresql+asyncpg", True),
        ("postgresql+psycopg://u:p@host/db", "postgresql+asyncpg", True),
    ],
)
def test_addresses_that_work(url: str, driver: str, *, shared: bool) -> None:
    database = open_database(url)
    assert database.engine.url.drivername == driver
    assert database.shared is shared
    assert "sslmode" not in database.engine.url.query


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
