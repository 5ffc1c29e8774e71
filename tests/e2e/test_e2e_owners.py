"""A data folder, or a file in it, that belongs to somebody else: one line that names it, and status 2."""

import os
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.support.organisations import write_organisation
from tests.support.service import Done, lotse

RIGHT = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api", "LOTSE_ROMAN_SERVICE_TOKEN": "t"}
_CLOSED = {
    "a folder of somebody else": ("", 0o000),
    "a folder that can only be read": ("", 0o500),
    "a database of somebody else": ("lotse.db", 0o000),
    "a database that can only be read": ("lotse.db", 0o400),
    "a lock of somebody else": ("lotse.db.lock", 0o000),
    "a log of somebody else": ("lotse.db-wal", 0o000),
    "a key of somebody else": ("storage.key", 0o000),
}


def _as_others() -> tuple[str, ...]:
    """Modes mean nothing to root; without these two rights they do."""
    if os.geteuid() != 0:
        return ()
    return ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")


@pytest.mark.parametrize("name", _CLOSED)
async def test_what_may_not_be_used_is_named(name: str, tmp_path: Path) -> None:
    (home := tmp_path / "home").mkdir(mode=0o700)
    place, mode = _CLOSED[name]
    (home / place).touch()
    (home / place).chmod(mode)
    setting = "the key file" if place == "storage.key" else "LOTSE_HOME"
    for command in ("run", "check"):
        done = await _closed(tmp_path, command)
        told = [line for line in (done.out + done.errors).splitlines() if setting in line]
        assert done.status == 2, (command, done)
        assert told, (command, done)
        assert all(str(home / place) in line and "ermission denied" in line for line in told)
    (home / place).chmod(0o700)


async def test_a_folder_of_somebody_else_that_the_address_names(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o000)
    url = {"LOTSE_DATABASE_URL": f"sqlite:///{tmp_path}/closed/lotse.db"}
    write_organisation(tmp_path / "organisation.yaml")
    for command in ("run", "db current"):
        done = await lotse(tmp_path, command.split(), settings=RIGHT | url, through=_as_others())
        assert done.errors.startswith(f"lotse: LOTSE_DATABASE_URL: {tmp_path}/closed cannot be")
        assert (done.status, done.errors.count("\n")) == (2, 1)
    (tmp_path / "closed").chmod(0o700)


async def _closed(folder: Path, command: str) -> Done:
    config = write_organisation(folder / "organisation.yaml")
    settings = {**RIGHT, "LOTSE_HOME": str(folder / "home"), "LOTSE_CONFIG": str(config)}
    return await lotse(folder, command.split(), settings=settings, through=_as_others())


async def test_a_folder_that_everybody_may_write_into(start: Start, tmp_path: Path) -> None:
    (home := tmp_path / "home").mkdir()
    home.chmod(0o777)
    service = await start(home)
    assert service.entries("everybody may write into LOTSE_HOME: chmod 700")
    await service.stop()
    done = await lotse(home, ["check"], settings=RIGHT)
    warned = [line.split()[:3] for line in done.out.splitlines() if "chmod 700" in line]
    assert (done.status, warned) == (0, [["warning", "folder", "LOTSE_HOME:"]])
