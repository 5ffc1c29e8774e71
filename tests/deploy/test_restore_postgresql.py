"""The restore drill on PostgreSQL, with the server's own tools."""

from pathlib import Path
from urllib.parse import quote

import pytest

from tests.deploy.scripts import Operator
from tests.support.postgres import Server

_SCHEMA = """
CREATE TABLE room (id integer PRIMARY KEY, short text UNIQUE);
CREATE TABLE appointment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    room integer NOT NULL REFERENCES room ON DELETE CASCADE,
    title bytea
);
INSERT INTO room SELECT n, 'K-' || n FROM generate_series(1, 50) n;
INSERT INTO appointment (room, title) SELECT n % 50 + 1, decode(md5(n::text), 'hex')
FROM generate_series(1, 1000) n;
"""
_ROWS = "SELECT id, room, title FROM appointment ORDER BY id"


@pytest.fixture
def database(postgres_url: str, postgres_server: Server) -> str:
    """Return the name of a database with something in it."""
    name = postgres_url.rpartition("/")[2]
    postgres_server.query(name, _SCHEMA)
    return name


@pytest.fixture
def operator(tmp_path: Path, postgres_server: Server, database: str) -> Operator:
    home = tmp_path / "home"
    home.mkdir()
    (home / "storage.key").write_text("a-key\n", encoding="utf-8")
    operator = Operator(tmp_path, {"LOTSE_HOME": str(home)})
    operator.path = f"{postgres_server.programs}:{operator.path}"
    operator.settings["LOTSE_DATABASE_URL"] = postgres_server.url(database)
    return operator


def test_what_was_there_comes_back(
    operator: Operator, postgres_server: Server, database: str, tmp_path: Path
) -> None:
    before = postgres_server.query(database, _ROWS)
    archive = operator.backup(tmp_path / "backups")
    postgres_server.query(database, "DROP TABLE appointment, room")
    operator.restore(archive)
    assert before
    assert postgres_server.query(database, _ROWS) == before
    assert operator.calls() == ["db upgrade"]
    postgres_server.query(database, "INSERT INTO appointment (room) VALUES (1)")
    assert postgres_server.query(database, "SELECT max(id) FROM appointment") == "1001"


def test_another_database_can_take_it(
    operator: Operator, postgres_server: Server, database: str, tmp_path: Path
) -> None:
    before = postgres_server.query(database, _ROWS)
    archive = operator.backup(tmp_path / "backups")
    with postgres_server.fresh_database() as other:
        operator.settings["LOTSE_DATABASE_URL"] = postgres_server.url(other)
        operator.restore(archive)
        assert postgres_server.query(other, _ROWS) == before


def test_a_database_that_holds_anything_is_not_touched(
    operator: Operator, postgres_server: Server, database: str, tmp_path: Path
) -> None:
    archive = operator.backup(tmp_path / "backups")
    postgres_server.query(database, "DELETE FROM appointment WHERE id > 1")
    done = operator.run("restore.sh", archive)
    assert done.returncode == 1
    assert "not empty: it has 2 tables" in done.stderr
    assert postgres_server.query(database, "SELECT count(*) FROM appointment") == "1"
    assert operator.calls() == []


def test_a_password_with_odd_signs_works_and_stays_out_of_arguments(
    operator: Operator, postgres_server: Server, database: str, tmp_path: Path
) -> None:
    # Shows each command with its arguments, as `ps` would.
    traced_backup = operator.scripts / "traced.sh"
    traced_backup.write_text('#!/bin/sh\nexec bash -x "$(dirname "$0")/backup.sh" "$@"\n')
    traced_backup.chmod(0o700)
    password = r"p@ss:w/rd%\ü"
    postgres_server.query(database, rf"CREATE ROLE odd LOGIN SUPERUSER PASSWORD '{password}'")
    try:
        operator.settings["LOTSE_DATABASE_URL"] = (
            f"postgresql+asyncpg://odd:{quote(password, safe='')}"
            f"@127.0.0.1:{postgres_server.port}/{database}"
        )
        traced = operator.run("traced.sh", tmp_path / "backups")
        assert traced.returncode == 0, traced.stderr
        assert "pg_dump --dbname=postgresql://odd@127.0.0.1" in traced.stderr
    finally:
        postgres_server.query(database, "DROP ROLE odd")


@pytest.mark.parametrize("query", ["", "?ssl=disable", "?sslmode=disable"])
@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_every_address_that_the_bot_takes_works(
    operator: Operator, postgres_server: Server, database: str, scheme: str, query: str
) -> None:
    url = postgres_server.url(database).partition("://")[2]
    operator.settings["LOTSE_DATABASE_URL"] = f"{scheme}://{url}{query}"
    archive = operator.backup(operator.scripts / "backups")
    postgres_server.query(database, "DROP TABLE appointment, room")
    operator.restore(archive)
    assert postgres_server.query(database, "SELECT count(*) FROM appointment") == "1000"


def test_a_backup_does_not_become_another_kind_of_database(
    operator: Operator, tmp_path: Path
) -> None:
    archive = operator.backup(tmp_path / "backups")
    del operator.settings["LOTSE_DATABASE_URL"]
    done = operator.run("restore.sh", archive)
    assert done.returncode == 1
    assert "PostgreSQL" in done.stderr


def test_an_address_of_another_kind_is_refused(operator: Operator, tmp_path: Path) -> None:
    operator.settings["LOTSE_DATABASE_URL"] = "mysql://localhost/lotse"
    done = operator.run("backup.sh", tmp_path / "backups")
    assert done.returncode == 2
    assert "mysql" not in done.stderr
