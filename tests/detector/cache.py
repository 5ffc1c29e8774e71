"""Where a training keeps what the next one need not compute again: outside the repository, no text."""

import os
from pathlib import Path


def folder() -> Path:
    """Return the folder of the cache: LOTSE_TRAINING_CACHE, else below the user's caches."""
    named = os.environ.get("LOTSE_TRAINING_CACHE")
    home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    return Path(named) if named else home / "lotse-training"
