"""Small files that hold one secret each; nobody but the owner may read them."""

import os
from pathlib import Path


def write_secret(path: Path, secret: str) -> None:
    """Write `secret` with mode 0600, all or nothing; the folder is made 0700 where it is missing."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def read_secret(path: Path) -> str | None:
    """Return the secret, None where there is no such file."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
