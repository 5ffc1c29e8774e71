"""How many rows a database has, seen from outside."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

FILE = "lotse.db"


def sqlite_rows(home: Path) -> Mapping[str, int]:
    """Return the number of rows of every table."""
    address = f"file:{home / FILE}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=10)) as database:
        tables = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        return {
            name: int(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608
            for (name,) in tables
        }
