"""Where a backup comes from and goes to: odd names, other owners, what `.env` says."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bot.opening import DATABASE_FILE, KEY_FILE
from tests.deploy.scripts import Operator

_NOBODY = 65534
_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE\n"


def _home(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True)
    (folder / KEY_FILE).write_text(_KEY, encoding="ascii")
    (folder / KEY_FILE).chmod(0o600)
    return folder


def _backed_up(folder: Path, home: Path, **settings: str) -> tuple[Operator, Path]:
    """Return an operator whose database is lost, and her archive of it."""
    operator = Operator(folder, {"LOTSE_HOME": str(home), **settings}, real=True)
    operator.lotse("db", "upgrade")
    archive = operator.backup(folder / "backups")
    for file in home.glob(f"{DATABASE_FILE}*"):
        file.unlink()
    return operator, archive


def _owner(path: Path) -> int:
    return path.stat().st_uid


def test_what_is_restored_belongs_to_the_bot(tmp_path: Path) -> None:
    """Systemd makes the data folder a symlink and gives it to a user of the bot's own."""
    private = _home(tmp_path / "private" / "lotse")
    home = tmp_path / "lotse"
    home.symlink_to(private, target_is_directory=True)
    operator, archive = _backed_up(tmp_path, home)
    stranger = tmp_path / "not the bot's"
    stranger.touch()
    (private / "link").symlink_to(stranger)
    if os.geteuid() == 0:
        os.chown(private, _NOBODY, _NOBODY)
    operator.restore(archive)
    restored = {DATABASE_FILE, f"{DATABASE_FILE}.lock"}
    assert {_owner(private / name) for name in restored} == {_owner(private)}
    assert _owner(stranger) == os.geteuid()
    assert home.is_symlink()


def test_a_database_elsewhere_belongs_to_the_bot_too(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    file = elsewhere / "bot.db"
    url = {"LOTSE_DATABASE_URL": f"sqlite:///{file}"}
    operator, archive = _backed_up(tmp_path, _home(tmp_path / "home"), **url)
    for left in elsewhere.iterdir():
        left.unlink()
    if os.geteuid() == 0:
        os.chown(elsewhere, _NOBODY, _NOBODY)
    operator.restore(archive)
    assert {_owner(path) for path in elsewhere.iterdir()} == {_owner(elsewhere)}


def test_an_organisation_file_outside_can_be_read_by_the_bot(tmp_path: Path) -> None:
    file = tmp_path / "etc" / "organisation.yaml"
    file.parent.mkdir()
    file.write_text("organisation: {name: Drill}\n", encoding="utf-8")
    settings = {"LOTSE_CONFIG": str(file)}
    operator, archive = _backed_up(tmp_path, _home(tmp_path / "home"), **settings)
    file.unlink()
    operator.restore(archive)
    readable = 0o644 if os.geteuid() == 0 else 0o600
    assert stat.S_IMODE(file.stat().st_mode) == readable


def test_the_live_database_of_an_env_file_is_left_alone(tmp_path: Path) -> None:
    operator, archive = _backed_up(tmp_path, _home(tmp_path / "home"))
    live = tmp_path / "live.db"
    (tmp_path / ".env").write_text(f"LOTSE_DATABASE_URL=sqlite:///{live}\n", encoding="utf-8")
    operator.restore(archive)
    assert not live.exists()
    assert (tmp_path / "home" / f"{DATABASE_FILE}.lock").exists()


@pytest.mark.parametrize("name", ["a?b #c", "a%41ä"])
def test_a_folder_may_have_any_name(name: str, tmp_path: Path) -> None:
    home = _home(tmp_path / name)
    operator, archive = _backed_up(tmp_path, home)
    operator.restore(archive)
    assert (home / DATABASE_FILE).stat().st_size
    assert [path.name for path in tmp_path.iterdir() if path.name == DATABASE_FILE] == []
    assert operator.lotse("db", "current")


def test_an_address_is_read_as_the_bot_reads_it(tmp_path: Path) -> None:
    settings = {"LOTSE_DATABASE_URL": f"sqlite:///{tmp_path}/a%20b%3Fc.db"}
    operator, archive = _backed_up(tmp_path, _home(tmp_path / "home"), **settings)
    for file in tmp_path.glob("a b*"):
        file.unlink()
    operator.restore(archive)
    assert operator.lotse("db", "current")
    assert (tmp_path / "a b?c.db").stat().st_size


def test_a_database_without_a_table_is_empty(tmp_path: Path) -> None:
    home = _home(tmp_path / "home")
    operator, archive = _backed_up(tmp_path, home)
    with closing(sqlite3.connect(home / DATABASE_FILE)) as database:
        database.execute("PRAGMA journal_mode=WAL")
    assert (home / DATABASE_FILE).stat().st_size
    operator.restore(archive)
    assert operator.lotse("db", "current")
