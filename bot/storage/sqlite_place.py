"""Whether a SQLite database can lie where it is to lie; its driver would only say that it cannot."""

import os
from collections.abc import Iterator
from pathlib import Path

from bot.core.errors import SettingsError

NOT_OURS = "Permission denied; it has to belong to the user that Lotse runs as"
_MAGIC = b"SQLite format 3\0"
_BESIDE = ("", "-wal", "-shm", ".lock")
_READ_AND_WRITE = os.R_OK | os.W_OK


def check(file: Path, *, setting: str) -> None:
    """Raise SettingsError, naming the setting and the mend, where the file cannot be worked on."""
    for found in _obstacles(file):
        raise SettingsError(f"{setting}: {found}")


def _obstacles(file: Path) -> Iterator[str]:
    """Yield the worst first: behind a closed folder the rest cannot even be asked."""
    folder = file.parent
    if not os.path.isdir(folder):  # noqa: PTH112  Path.is_dir raises below a folder that is closed to us
        yield f"{file} cannot be written: there is no folder {folder}"
    if not os.access(folder, os.W_OK | os.X_OK):
        yield f"{folder} cannot be written: {NOT_OURS}"
    if file.is_dir():
        yield f"{file} cannot be written: it is a folder"
    if file.exists() and not file.is_file():
        yield f"{file} cannot be written: it is no ordinary file"
    for beside in (file.with_name(file.name + ending) for ending in _BESIDE):
        if beside.exists() and not os.access(beside, _READ_AND_WRITE):
            yield f"{beside} cannot be written: {NOT_OURS}"
    if not _is_sqlite(file):
        yield f"{file} is no SQLite database; name another file"


def _is_sqlite(file: Path) -> bool:
    if not file.exists():
        return True
    with file.open("rb") as opened:
        return opened.read(len(_MAGIC)) in {b"", _MAGIC}
