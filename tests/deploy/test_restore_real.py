"""The restore drill with the bot's own database and its own program."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.opening import DATABASE_FILE, KEY_FILE
from tests.deploy.scripts import DEPLOY, Operator
from tests.support.postgres import Server

_TABLES = """
SELECT table_name, column_name, data_type FROM information_schema.columns
WHERE table_schema = 'public' ORDER BY 1, ordinal_position
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    (folder / KEY_FILE).write_text(
        "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE\n", encoding="ascii"
    )
    (folder / KEY_FILE).chmod(0o600)
    return folder


def _dump(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / DATABASE_FILE)) as database:
        return list(database.iterdump())


def test_the_scripts_look_where_the_bot_does() -> None:
    places = (DEPLOY / "places.sh").read_text(encoding="utf-8")
    assert f"sqlite=$home/{DATABASE_FILE} " in places
    assert f"key_file=$home/{KEY_FILE}\n" in places


def test_sqlite(home: Path, tmp_path: Path) -> None:
    operator = Operator(tmp_path, {"LOTSE_HOME": str(home)}, real=True)
    operator.lotse("db", "upgrade")
    before, revision = _dump(home), operator.lotse("db", "current")
    archive = operator.backup(tmp_path / "backups")
    (home / DATABASE_FILE).unlink()
    operator.restore(archive)
    assert _dump(home) == before
    assert operator.lotse("db", "current") == revision


def test_postgresql(home: Path, tmp_path: Path, postgres_url: str, postgres_server: Server) -> None:
    settings = {"LOTSE_HOME": str(home), "LOTSE_DATABASE_URL": postgres_url}
    operator = Operator(tmp_path, settings, real=True)
    operator.path = f"{postgres_server.programs}:{operator.path}"
    operator.lotse("db", "upgrade")
    revision = operator.lotse("db", "current")
    before = postgres_server.query(postgres_url.rpartition("/")[2], _TABLES)
    archive = operator.backup(tmp_path / "backups")
    with postgres_server.fresh_database() as other:
        operator.settings["LOTSE_DATABASE_URL"] = postgres_server.url(other)
        operator.restore(archive)
        assert before
        assert postgres_server.query(other, _TABLES) == before
        assert operator.lotse("db", "current") == revision
