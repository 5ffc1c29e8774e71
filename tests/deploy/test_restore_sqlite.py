"""The restore drill on SQLite: back up while the bot writes, lose everything, put it back."""

import os
import shutil
import sqlite3
import stat
import tarfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from tests.deploy.scripts import Operator

Row = tuple[int, str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a data folder as the bot leaves it: database in WAL mode, organisation file, key."""
    folder = tmp_path / "home with spaces"
    folder.mkdir(mode=0o700)
    (folder / "organisation.yaml").write_text("organisation: {name: Drill}\n", encoding="utf-8")
    (folder / "storage.key").write_text("a-key\n", encoding="utf-8")
    with closing(sqlite3.connect(folder / "lotse.db")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE appointment (id INTEGER PRIMARY KEY, title TEXT)")
        database.execute("CREATE TABLE reminder (id INTEGER PRIMARY KEY, title TEXT)")
        _add(database, 20)
    return folder


@pytest.fixture
def operator(tmp_path: Path, home: Path) -> Operator:
    return Operator(tmp_path, {"LOTSE_HOME": str(home)})


def _add(database: sqlite3.Connection, count: int = 1) -> None:
    """Add rows to both tables in one transaction, as one decision of the bot does."""
    with database:
        for _ in range(count):
            database.execute("INSERT INTO appointment (title) VALUES ('Hausbesuch ü')")
            database.execute("INSERT INTO reminder (title) VALUES ('Hausbesuch ü')")


def _rows(home: Path, table: str) -> list[Row]:
    with closing(sqlite3.connect(home / "lotse.db")) as database:
        query = {"appointment": "SELECT id, title FROM appointment ORDER BY id"}
        query["reminder"] = "SELECT id, title FROM reminder ORDER BY id"
        return database.execute(query[table]).fetchall()


def _lose(home: Path) -> None:
    for path in home.iterdir():
        if path.name != "storage.key":
            path.unlink()


@contextmanager
def _being_written(home: Path) -> Iterator[None]:
    """Let somebody else write all the time, beginning before the block and ending after it."""
    begun, enough = threading.Event(), threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(home / "lotse.db", timeout=30)) as database:
            while not enough.is_set():
                _add(database)
                begun.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert begun.wait(timeout=30)
        yield
    finally:
        enough.set()
        writer.join()


def test_what_was_there_comes_back(operator: Operator, home: Path, tmp_path: Path) -> None:
    before = {table: _rows(home, table) for table in ("appointment", "reminder")}
    archive = operator.backup(tmp_path / "backups")
    _lose(home)
    operator.restore(archive)
    assert {table: _rows(home, table) for table in before} == before
    assert (home / "organisation.yaml").read_text(encoding="utf-8") == (
        "organisation: {name: Drill}\n"
    )
    assert stat.S_IMODE((home / "lotse.db").stat().st_mode) == 0o600


def test_a_backup_of_a_busy_database_is_one_moment(
    operator: Operator, home: Path, tmp_path: Path
) -> None:
    with _being_written(home):
        before = _rows(home, "appointment")
        archive = operator.backup(tmp_path / "backups")
        assert (home / "lotse.db-wal").stat().st_size
    after = _rows(home, "appointment")
    _lose(home)
    operator.restore(archive)
    restored = _rows(home, "appointment")
    assert restored == _rows(home, "reminder")
    assert len(before) <= len(restored) <= len(after)
    assert restored == after[: len(restored)]


def test_an_uncommitted_change_is_not_in_a_backup(
    operator: Operator, home: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(home / "lotse.db")) as database:
        database.execute("DELETE FROM appointment")
        archive = operator.backup(tmp_path / "backups")
    _lose(home)
    operator.restore(archive)
    assert len(_rows(home, "appointment")) == 20


def test_the_database_is_where_its_address_says(operator: Operator, home: Path) -> None:
    elsewhere = home.parent / "elsewhere.db"
    (home / "lotse.db").rename(elsewhere)
    operator.settings["LOTSE_DATABASE_URL"] = f"sqlite:///{elsewhere}"
    archive = operator.backup(home.parent / "backups")
    elsewhere.unlink()
    operator.restore(archive)
    assert elsewhere.stat().st_size
    assert not (home / "lotse.db").exists()


def test_only_the_owner_reads_a_backup(operator: Operator, tmp_path: Path) -> None:
    archive = operator.backup(tmp_path / "backups")
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert stat.S_IMODE(archive.parent.stat().st_mode) == 0o700
    assert [path.name for path in archive.parent.iterdir()] == [archive.name]


def test_the_keys_stay_out_unless_asked_for(operator: Operator, home: Path, tmp_path: Path) -> None:
    with tarfile.open(operator.backup(tmp_path / "backups")) as archive:
        assert "storage_keys" not in archive.getnames()
    done = operator.run("backup.sh", "--with-keys", tmp_path / "with keys")
    assert "warning" in done.stderr
    shutil.rmtree(home)
    operator.restore(done.stdout.strip())
    assert (home / "storage.key").read_text(encoding="utf-8") == "a-key\n"
    assert stat.S_IMODE((home / "storage.key").stat().st_mode) == 0o600


def test_keys_of_the_environment_are_backed_up_too(
    operator: Operator, home: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "storage_keys"
    secret.write_text("new-key,old-key\n", encoding="utf-8")
    operator.settings["LOTSE_STORAGE_KEYS_FILE"] = str(secret)
    archive = operator.backup("--with-keys", tmp_path / "backups")
    del operator.settings["LOTSE_STORAGE_KEYS_FILE"]
    shutil.rmtree(home)
    operator.restore(archive)
    assert (home / "storage.key").read_text(encoding="utf-8") == "new-key,old-key\n"


def test_a_missing_organisation_file_is_told(
    operator: Operator, home: Path, tmp_path: Path
) -> None:
    assert operator.run("backup.sh", tmp_path / "whole").stderr == ""
    file = home / "organisation.yaml"
    file.unlink()
    done = operator.run("backup.sh", tmp_path / "archives")
    assert (done.returncode, done.stderr.count("\n"), str(file) in done.stderr) == (0, 1, True)


def test_without_keys_nothing_is_restored(operator: Operator, home: Path, tmp_path: Path) -> None:
    archive = operator.backup(tmp_path / "backups")
    shutil.rmtree(home)
    done = operator.run("restore.sh", archive)
    assert done.returncode == 1
    assert "keys are missing" in done.stderr
    assert list(home.iterdir()) == []


def test_other_keys_are_not_overwritten(operator: Operator, home: Path, tmp_path: Path) -> None:
    archive = operator.backup("--with-keys", tmp_path / "backups")
    _lose(home)
    (home / "storage.key").write_text("another-key\n", encoding="utf-8")
    done = operator.run("restore.sh", archive)
    assert done.returncode == 1
    assert [path.name for path in home.iterdir()] == ["storage.key"]


@pytest.mark.parametrize("left", ["lotse.db", "lotse.db-wal", "lotse.db-journal"])
def test_what_is_there_is_not_overwritten(
    operator: Operator, home: Path, tmp_path: Path, left: str
) -> None:
    archive = operator.backup(tmp_path / "backups")
    _lose(home)
    (home / left).write_bytes(b"something")
    done = operator.run("restore.sh", archive)
    assert done.returncode == 1
    assert f"{left} is not empty" in done.stderr
    assert (home / left).read_bytes() == b"something"
    assert {path.name for path in home.iterdir()} == {left, "storage.key"}
    assert operator.calls() == []


def test_a_changed_organisation_file_stays(operator: Operator, home: Path, tmp_path: Path) -> None:
    archive = operator.backup(tmp_path / "backups")
    (home / "lotse.db").unlink()
    (home / "organisation.yaml").write_text("organisation: {name: Newer}\n", encoding="utf-8")
    operator.restore(archive)
    assert "Newer" in (home / "organisation.yaml").read_text(encoding="utf-8")


def test_a_restore_upgrades_and_says_what_is_to_be_repeated(
    operator: Operator, home: Path, tmp_path: Path
) -> None:
    archive = operator.backup(tmp_path / "backups")
    _lose(home)
    said = operator.restore(archive)
    assert operator.calls() == ["db upgrade"]
    assert "lotse erase" in said
    assert archive.name.removeprefix("lotse-").removesuffix(".tar.gz") in said


def test_a_restore_can_do_without_the_program(
    operator: Operator, home: Path, tmp_path: Path
) -> None:
    archive = operator.backup(tmp_path / "backups")
    _lose(home)
    operator.restore("--no-upgrade", archive)
    assert operator.calls() == []


def test_a_damaged_archive_changes_nothing(operator: Operator, home: Path, tmp_path: Path) -> None:
    archive = operator.backup(tmp_path / "backups")
    _lose(home)
    archive.write_bytes(archive.read_bytes()[:-200])
    assert operator.run("restore.sh", archive).returncode == 1
    assert [path.name for path in home.iterdir()] == ["storage.key"]


def test_a_foreign_archive_changes_nothing(operator: Operator, home: Path, tmp_path: Path) -> None:
    _lose(home)
    with tarfile.open(tmp_path / "foreign.tar.gz", "w:gz") as archive:
        archive.add(home / "storage.key", arcname="../storage.key")
    done = operator.run("restore.sh", tmp_path / "foreign.tar.gz")
    assert done.returncode == 1
    assert "no backup of Lotse" in done.stderr


def test_no_backup_outlives_seven_days(operator: Operator, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    for days in range(9):
        old = backups / f"lotse-2026010{days}T000000Z.tar.gz"
        old.touch()
        then = old.stat().st_mtime - timedelta(days=days).total_seconds()
        os.utime(old, (then, then))
    mine = backups / "holiday.tar.gz"
    mine.touch()
    os.utime(mine, (0, 0))
    made = operator.backup(backups)
    kept = {path.name for path in backups.iterdir()} - {made.name}
    # The sixth would be seven days old, or a little more, when the next daily run looks at it.
    assert kept == {f"lotse-2026010{days}T000000Z.tar.gz" for days in range(6)} | {mine.name}


@pytest.mark.parametrize("days", ["0", "1", "8", "30", "x"])
def test_more_than_seven_days_are_refused(operator: Operator, tmp_path: Path, days: str) -> None:
    done = operator.run("backup.sh", "--keep", days, tmp_path / "backups")
    assert done.returncode == 2
    assert not (tmp_path / "backups").exists()


def test_keep_without_days_is_a_wrong_usage(operator: Operator) -> None:
    done = operator.run("backup.sh", "--keep")
    assert (done.returncode, "usage:" in done.stderr) == (2, True)


def test_a_failed_backup_leaves_no_archive(operator: Operator, home: Path, tmp_path: Path) -> None:
    (home / "lotse.db").unlink()
    done = operator.run("backup.sh", tmp_path / "backups")
    assert done.returncode == 1
    assert "there is no database" in done.stderr
    assert list((tmp_path / "backups").iterdir()) == []
    assert not (home / "lotse.db").exists()
