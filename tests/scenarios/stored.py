"""What is stored on the family's conversation."""

import json
from pathlib import Path

from bot.core.ids import ShortName
from bot.storage.engine import open_database
from bot.storage.export import export_conversation
from bot.storage.key_file import load_or_make_key_file
from bot.storage.vault import Vault


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
