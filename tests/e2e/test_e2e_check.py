"""`lotse check` and the demo look at what is there, and leave it as it was."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.ids import ShortName
from bot.storage import schema
from bot.storage.engine import open_database
from bot.storage.vault import format_key
from tests.contracts.storage.scenery import KEY, opened
from tests.e2e.conftest import Start
from tests.support.organisations import write_organisation
from tests.support.service import lotse

RIGHT = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api", "LOTSE_ROMAN_SERVICE_TOKEN": "t"}


async def test_check_finds_everything_in_order(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    table = await lotse(tmp_path, ["check"], settings=RIGHT)
    assert (table.status, table.errors) == (0, "")
    done = await lotse(tmp_path, ["check", "--json"], settings=RIGHT)
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert {
        "organisation",
        "leaflet",
        "directory",
        "detector",
        "database",
        "keys",
        "transport",
        "listening",
    } <= {line["part"] for line in lines}
    assert not [line for line in lines if line["level"] == "error"]


async def test_check_warns_of_two_ways_at_once(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    both = {**RIGHT, "LOTSE_ROMAN_APP_KEY": "k"}
    done = await lotse(tmp_path, ["check", "--json"], settings=both)
    lines = [json.loads(line) for line in done.out.splitlines()]
    warned = [line["finding"] for line in lines if line["level"] == "warning"]
    assert [each for each in warned if each.startswith("LOTSE_ROMAN_APP_KEY: ")]
    assert done.status == 0


async def test_check_names_every_mistake_at_once(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml", workers=[])
    settings = {"LOTSE_STORAGE_KEYS": "short", "LOTSE_ROMAN_URL": "http://127.0.0.1:9"}
    done = await lotse(tmp_path, ["check", "--json"], settings=settings)
    wrong = {
        line["part"] for line in map(json.loads, done.out.splitlines()) if line["level"] == "error"
    }
    assert {"organisation", "keys", "transport"} <= wrong
    assert (done.status, done.errors) == (2, "")


@pytest.mark.parametrize(
    ("settings", "setting"),
    [
        ({"LOTSE_CONFIG": "/nowhere/o.yaml"}, "LOTSE_CONFIG"),
        ({"LOTSE_DATABASE_URL": "mysql://u@h/d"}, "LOTSE_DATABASE_URL"),
        ({"LOTSE_HOME": "/dev/null/x"}, "LOTSE_HOME"),
        ({"LOTSE_ROMAN_URL": ""}, "LOTSE_ROMAN_URL: set it"),
        ({"LOTSE_HOST": "192.0.2.1"}, "LOTSE_HOST"),
    ],
)
async def test_check_says_each_cause_once(
    settings: Mapping[str, str], setting: str, tmp_path: Path
) -> None:
    config = write_organisation(tmp_path / "organisation.yaml")
    given = {**RIGHT, "LOTSE_CONFIG": str(config), **settings}
    done = await lotse(tmp_path, ["check"], settings=given)
    wrong = [line for line in done.out.splitlines() if line.startswith("error")]
    assert (done.status, len(wrong)) == (2, 1), done
    assert setting in wrong[0]


async def test_check_says_in_which_languages_only_danger_is_heard(tmp_path: Path) -> None:
    write_organisation(
        tmp_path / "organisation.yaml", topics={"packs": ["en"], "second_reader": False}
    )
    done = await lotse(tmp_path, ["check", "--json"], settings=RIGHT)
    lines = [json.loads(line) for line in done.out.splitlines()]
    warned = [line["finding"] for line in lines if line["level"] == "warning"]
    assert [each for each in warned if each.startswith("topics.packs: de is left out")]
    heard = [line["finding"] for line in lines if line["part"] == "detector"]
    assert [each for each in heard if each.startswith("de, sv, tr") and "only acute danger" in each]
    assert done.status == 0


async def test_check_warns_of_the_law_of_another_country(tmp_path: Path) -> None:
    """Shows X-01."""
    swedish = {"name": "A", "country": "SE", "profile": "caritas-flexhif"}
    write_organisation(tmp_path / "organisation.yaml", organisation=swedish)
    done = await lotse(tmp_path, ["check"], settings=RIGHT)
    warned = [line for line in done.out.splitlines() if "organisation.country: SE" in line]
    assert (done.status, [line.split()[:2] for line in warned]) == (
        0,
        [["warning", "organisation"]],
    )


async def test_check_tries_the_keys_and_makes_none(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    write_organisation(tmp_path / "organisation.yaml")
    fresh = await _keys(tmp_path)
    assert (fresh["level"], (tmp_path / "storage.key").exists()) == ("ok", False)
    await (await start(home)).stop()
    assert "opens the database" in str((await _keys(home))["finding"])
    other = await _keys(home, {"LOTSE_STORAGE_KEYS": "A" * 43 + "="})
    assert (other["level"], "a key is missing" in str(other["finding"])) == ("error", True)
    (home / "storage.key").unlink()
    assert (await _keys(home))["level"] == "error"
    for command in ("export", "erase"):
        refused = await lotse(home, [command, "--conversation", "K-1"], settings=RIGHT)
        assert (refused.status, "storage.key" in refused.errors) == (2, True)
    assert not (home / "storage.key").exists()


async def test_a_database_that_was_emptied_is_noticed(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    await (await start(home)).stop()
    _empty(home)
    done = await lotse(home, ["check"], settings=RIGHT)
    warned = [line for line in done.out.splitlines() if "though there is a key file" in line]
    assert [line.split()[:2] for line in warned] == [["warning", "database"]]
    again = await start(home)
    assert any("the database is empty" in alarm for alarm in again.alarms())
    await again.stop()


async def test_an_audit_trail_that_was_changed_is_an_error(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml", topics={"second_reader": False})
    database = open_database(f"sqlite:///{tmp_path / 'lotse.db'}")
    await schema.upgrade(database)
    async with opened(database) as store:
        assert (await _audit(tmp_path))["level"] == "ok"
        for _ in range(3):
            await store.do(lambda unit: unit.audit("closing", ShortName("K-1")))
        assert (await _audit(tmp_path))["level"] == "ok"
    await database.dispose()
    _change(tmp_path, "DELETE FROM audit WHERE id = 2")
    told = await _audit(tmp_path, status=1)
    assert (told["level"], "act 2" in str(told["finding"])) == ("error", True)


async def _audit(home: Path, *, status: int = 0) -> Mapping[str, object]:
    settings = {**RIGHT, "LOTSE_STORAGE_KEYS": format_key(KEY)}
    done = await lotse(home, ["check", "--json"], settings=settings)
    assert (done.status, done.errors) == (status, "")
    (line,) = [one for one in map(json.loads, done.out.splitlines()) if one["part"] == "audit"]
    return dict(line)


def _empty(home: Path) -> None:
    for file in home.glob("lotse.db*"):
        file.unlink()
    (home / "lotse.db").touch()


async def test_a_database_of_an_earlier_state(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    await (await start(home)).stop()
    _change(home, "DROP TABLE feeds")
    for command in (["check"], ["db", "current"], ["run"], ["export", "--conversation", "K-1"]):
        done = await lotse(home, command, settings=RIGHT)
        assert "the database lacks tables of its revision: feeds" in done.out + done.errors
        assert done.status == 1
    _change(home, "UPDATE alembic_version SET version_num = '0001'")
    assert (await lotse(home, ["db", "current"], settings=RIGHT)).status == 1
    early = await lotse(home, ["export", "--conversation", "K-1"], settings=RIGHT)
    assert (early.status, "lotse db upgrade" in early.errors) == (1, True)
    done = await lotse(home, ["check"], settings=RIGHT)
    warned = [line for line in done.out.splitlines() if "lotse db upgrade" in line]
    assert (done.status, [line.split()[:2] for line in warned]) == (0, [["warning", "database"]])
    service = await start(home)
    await service.stop()
    assert (await lotse(home, ["db", "current"], settings=RIGHT)).status == 0


def _change(home: Path, statement: str) -> None:
    with closing(sqlite3.connect(home / "lotse.db")) as connection, connection:
        connection.execute(statement)


async def test_a_second_demo_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    command = ["demo", "--data", str(tmp_path / "data")]
    assert (await lotse(tmp_path, command)).status == 0
    again = await lotse(tmp_path, command)
    assert (again.status, "holds a demo already" in again.errors) == (2, True)


async def _keys(home: Path, over: Mapping[str, str] | None = None) -> Mapping[str, object]:
    done = await lotse(home, ["check", "--json"], settings={**RIGHT, **(over or {})})
    found = [json.loads(line) for line in done.out.splitlines()]
    keys: Mapping[str, object] = next(line for line in found if line["part"] == "keys")
    return keys
