"""Statements compiled once a process: every story has a database of its own, and all ask the same."""

from collections.abc import Hashable
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

_Key = tuple[Any, ...]


class _Compiled(dict[_Key, Any]):
    """What SQLAlchemy keeps of statements, found by what they are and not by whose dialect asked first."""

    def get(self, key: _Key, default: Any = None) -> Any:
        return super().get(_anybodys(key), default)

    def __setitem__(self, key: _Key, compiled: Any) -> None:
        super().__setitem__(_anybodys(key), compiled)


def _anybodys(key: _Key) -> tuple[Hashable, ...]:
    dialect, *statement = key
    return (type(dialect), *statement)


def remember() -> None:
    """Have all SQLite databases of this process, and of what is forked of it, share what is compiled."""
    compiled = _Compiled()

    @event.listens_for(Engine, "engine_connect")
    def on_connect(connection: Connection) -> None:
        if isinstance(connection.dialect, SQLiteDialect):
            connection.execution_options(compiled_cache=compiled)
