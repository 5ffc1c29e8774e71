"""What is stored on the family's conversation."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.core.ids import ShortName
from bot.storage.engine import open_database
from bot.storage.export import export_conversation
from bot.storage.key_file import load_or_make_key_file
from bot.storage.vault import Place, Vault
from tests.support.rows import FILE


def ask_as_one_string(data: Path) -> None:
    """Store what every question is about as it was stored before the first release."""
    vault = Vault(load_or_make_key_file(data / "storage.key"))
    with closing(sqlite3.connect(data / FILE, timeout=10)) as database, database:
        for message, body in database.execute("SELECT message, body FROM questions").fetchall():
            place = Place("questions", "body", message)
            found = json.loads(vault.open(place, body))
            found["subject"] = " ".join(found["subject"])
            sealed = vault.seal(place, json.dumps(found).encode())
            database.execute("UPDATE questions SET body = ? WHERE message = ?", (sealed, message))


async def stored(data: Path) -> str:
    """Return everything on the family's conversation, decrypted."""
    database = open_database(f"sqlite:///{data / 'lotse.db'}")
    vault = Vault(load_or_make_key_file(data / "storage.key"))
    try:
        found = await export_conversation(database, vault, ShortName("K-1"))
    finally:
        await database.dispose()
    assert found is not None
    return json.dumps(found, ensure_ascii=False)
