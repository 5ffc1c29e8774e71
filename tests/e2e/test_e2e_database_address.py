"""LOTSE_DATABASE_URL as people write it: it works, or one line names the mend."""

from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.support.one_line import assert_one_line
from tests.support.organisations import write_organisation
from tests.support.postgres import Server
from tests.support.service import lotse

RIGHT = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api", "LOTSE_ROMAN_SERVICE_TOKEN": "secret-token"}
_SERVER = "postgresql://u:geheim@127.0.0.1:9/d"
_OPTIONS = {
    "sqlite:///a.db?x=geheim": "there is no option x",
    f"{_SERVER}?x=geheim": "there is no option x",
    f"{_SERVER}?sslmode=nonsense": "sslmode is one of disable",
    f"{_SERVER}?sslrootcert=/nowhere": "the file of sslrootcert",
    f"{_SERVER}?sslrootcert=/dev/null": "PEM",
    f"{_SERVER}?sslmode=verify-full": "sslrootcert=FILE",
    f"{_SERVER}?connect_timeout=soon": "connect_timeout is a number of seconds",
    f"{_SERVER}?options=a&options=b": "options is given twice",
}


@pytest.mark.parametrize("url", _OPTIONS)
async def test_an_option_that_is_wrong_is_named(url: str, tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    for command in ("run", "db current"):
        given = RIGHT | {"LOTSE_DATABASE_URL": url}
        done = await lotse(tmp_path, command.split(), settings=given)
        assert_one_line(done.errors, "LOTSE_DATABASE_URL: ", _OPTIONS[url])
        assert done.status == 2


@pytest.mark.parametrize(
    ("statement", "changed", "says"),
    [
        ("", ("lotse:", "nobody:"), "the user or the password"),
        ("", ("test_", "no_such_"), "no database of that name"),
        ("DROP SCHEMA public", ("", ""), "no schema to make tables in"),
        ("ALTER DATABASE {} SET default_transaction_read_only = on", ("", ""), "read-only"),
    ],
)
async def test_what_postgresql_refuses_is_a_wrong_setting(
    statement: str,
    changed: tuple[str, str],
    says: str,
    postgres_server: Server,
    tmp_path: Path,
) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    with postgres_server.fresh_database() as name:
        if statement:
            postgres_server.query(name, statement.format(name))
        url = (
            postgres_server.url(name).replace(*changed, 1)
            if changed[0]
            else postgres_server.url(name)
        )
        given = RIGHT | {"LOTSE_DATABASE_URL": url}
        done = await lotse(tmp_path, ["db", "upgrade"], settings=given)
    assert_one_line(done.errors, "LOTSE_DATABASE_URL: ", says)
    assert done.status == 2


async def test_a_second_process_on_one_file(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    service = await start(home)
    done = await lotse(home, ["run"], settings=RIGHT)
    assert_one_line(done.errors, "LOTSE_DATABASE_URL", "PostgreSQL")
    assert done.status == 2
    await service.stop()


@pytest.mark.parametrize("command", ["check --json", "db current", "export --conversation K-1"])
async def test_a_database_that_cannot_be_there(command: str, tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    for place in ("/nowhere/lotse.db", str(tmp_path)):
        given = RIGHT | {"LOTSE_DATABASE_URL": f"sqlite:///{place}"}
        done = await lotse(tmp_path, command.split(), settings=given)
        assert f"LOTSE_DATABASE_URL: {place} cannot be written" in done.out + done.errors
        assert (done.status, "Traceback" in done.errors) == (2, False)


@pytest.mark.parametrize("command", ["run", "check", "db current", "export --conversation K-1"])
async def test_a_file_that_is_no_database(command: str, tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    letter = tmp_path / "letter.txt"
    letter.write_text("Liebe Kolleginnen und Kollegen", encoding="utf-8")
    for place, why in ((letter, "no SQLite database"), ("/dev/null", "no ordinary file")):
        given = RIGHT | {"LOTSE_DATABASE_URL": f"sqlite:///{place}"}
        done = await lotse(tmp_path, command.split(), settings=given)
        said = done.out + done.errors
        assert (done.status, f"LOTSE_DATABASE_URL: {place} " in said, why in said) == (
            2,
            True,
            True,
        )


async def test_options_of_postgresql_as_they_are_written_elsewhere(
    tmp_path: Path, postgres_server: Server, postgres_url: str
) -> None:
    database = postgres_url.rpartition("/")[2]
    role = f"ALTER DATABASE {database} SET search_path TO elsewhere"
    postgres_server.query(database, role)
    words = "application_name=ours&connect_timeout=5&sslmode=prefer&options=-csearch_path%3Dpublic"
    settings = {**RIGHT, "LOTSE_DATABASE_URL": f"{postgres_url}?{words}"}
    assert (await lotse(tmp_path, ["db", "upgrade"], settings=settings)).status == 0
    assert (await lotse(tmp_path, ["db", "current"], settings=settings)).status == 0
    assert postgres_server.query(database, "SELECT count(*) FROM public.rooms") == "0"


async def test_a_server_without_the_tls_that_is_asked_for(
    tmp_path: Path, postgres_url: str
) -> None:
    settings = {**RIGHT, "LOTSE_DATABASE_URL": f"{postgres_url}?sslmode=require"}
    done = await lotse(tmp_path, ["db", "current"], settings=settings)
    assert_one_line(done.errors, "LOTSE_DATABASE_URL", "does it answer?")
    assert done.status == 1


async def test_a_database_that_does_not_answer(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    url = "postgresql://lotse:geheim@127.0.0.1:9/lotse"
    done = await lotse(tmp_path, ["run"], settings={**RIGHT, "LOTSE_DATABASE_URL": url})
    assert_one_line(done.errors, "database")
    assert done.status == 1
