"""A throw-away PostgreSQL server on the loopback address, and fresh databases on it."""

import os
import pwd
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support import parts

# Handed over as text: the account that runs it may not be allowed to read this folder.
_KEEPER = Path(__file__).with_name("keep-postgres.sh").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server. `programs` is the folder of its own psql, pg_dump and pg_restore."""

    programs: Path
    port: int
    password: str

    def url(self, database: str) -> str:
        """Return the URL of a database, without a driver's name in its scheme."""
        return f"postgresql://lotse:{self.password}@127.0.0.1:{self.port}/{database}"

    def query(self, database: str, statement: str) -> str:
        """Run SQL and return what psql prints: rows as lines, columns parted by `|`."""
        command = [str(self.programs / "psql"), "--no-psqlrc", "--quiet", "--tuples-only"]
        command += ["--no-align", "--set=ON_ERROR_STOP=1", "--command", statement]
        connection = {
            "PGHOST": "127.0.0.1",
            "PGPORT": str(self.port),
            "PGUSER": "lotse",
            "PGPASSWORD": self.password,
            "PGDATABASE": database,
        }
        return subprocess.run(
            command, env=os.environ | connection, check=True, stdout=subprocess.PIPE, text=True
        ).stdout.strip()

    @contextmanager
    def fresh_database(self, template: str = "template0") -> Iterator[str]:
        """Yield the name of a new database, empty or a copy of one to which nobody is connected.

        At the end it goes, whoever is still connected.
        """
        name = f"test_{secrets.token_hex(6)}"
        self.query("postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield name
        finally:
            self.query("postgres", f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running_server() -> Iterator[Server]:
    """Run a server until the end of the block; it stops also when this process is killed."""
    server, keeper = _start(_find_programs(), attempts=3)
    try:
        yield server
    finally:
        keeper.communicate()


def _find_programs() -> Path:
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda initdb: int(re.sub(r"\D", "", initdb.parts[-3]) or 0),
    )
    on_path = shutil.which("initdb")
    if debian:
        return debian[-1].parent
    if on_path is None:
        parts.missing("the PostgreSQL server")
    return Path(on_path).resolve().parent


def _start(programs: Path, attempts: int) -> tuple[Server, "subprocess.Popen[str]"]:
    server = Server(programs=programs, port=_free_port(), password=secrets.token_hex(16))
    keeper = _keep(server)
    assert keeper.stdout is not None
    said = keeper.stdout.readline()
    if said == "ready\n":
        return server, keeper
    said += keeper.communicate()[0]
    # Between our choosing a port and the server's binding it, somebody else may have taken it.
    if attempts > 1 and "could not bind" in said:
        return _start(programs, attempts - 1)
    raise RuntimeError(f"PostgreSQL did not start:\n{said}")


def _keep(server: Server) -> "subprocess.Popen[str]":
    folder = Path(tempfile.mkdtemp(prefix="lotse-postgres-"))
    (folder / "password").write_text(server.password, encoding="ascii")
    owner = _owner()
    if owner is not None:
        for path in (folder, folder / "password"):
            os.chown(path, owner.pw_uid, owner.pw_gid)
    return subprocess.Popen(
        ["sh", "-c", _KEEPER, "keeper", str(server.programs), str(folder), str(server.port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd="/",
        start_new_session=True,
        user=owner.pw_uid if owner else None,
        group=owner.pw_gid if owner else None,
        extra_groups=[] if owner else None,
    )


def _owner() -> pwd.struct_passwd | None:
    """Return who is to run the server: it refuses root. None: whoever we are."""
    if os.geteuid() != 0:
        return None
    return _account("postgres") or pwd.getpwnam("nobody")


def _account(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert isinstance(port, int)
    return port
