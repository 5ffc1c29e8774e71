"""One process at a time on a SQLite file."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bot.core.errors import SettingsError


class ProcessLock:
    """An operating system's lock on a file beside the database; goes with the process, however it ends.

    May be taken several times by its holder. Without a path (PostgreSQL, memory) it locks nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: IO[bytes] | None = None
        self._depth = 0

    def acquire(self) -> None:
        """Take the lock. Raises SettingsError when another process has it."""
        if self._path is not None and self._file is None:
            self._file = _locked(self._path)
        self._depth += 1

    def release(self) -> None:
        """Give the lock back."""
        self._depth -= 1
        if self._depth == 0 and self._file is not None:
            self._file.close()
            self._file = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock for a while."""
        self.acquire()
        try:
            yield
        finally:
            self.release()


def _locked(path: Path) -> IO[bytes]:
    try:
        file = path.open("ab")
    except OSError as error:
        raise SettingsError(
            f"LOTSE_DATABASE_URL: {path} cannot be written: {error.strerror}"
        ) from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise SettingsError(
            f"LOTSE_DATABASE_URL: another Lotse already works on {path.with_suffix('')};"
            " several processes need PostgreSQL"
        ) from error
    return file
