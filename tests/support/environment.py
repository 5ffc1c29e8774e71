"""What a Lotse under test knows of this machine: nothing but its data folder."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EMPTY_CALENDAR = Path(__file__).with_name("empty_calendar")


def environment(home: Path, **settings: str) -> dict[str, str]:
    """Return the environment of a Lotse that knows nothing of this machine but its data folder."""
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LANG"} or "COVERAGE" in k}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(EMPTY_CALENDAR))),
        "LOTSE_HOME": str(home),
        "LOTSE_CONFIG": str(home / "organisation.yaml"),
        "LOTSE_PORT": "0",
        "LOTSE_LOG_FORMAT": "json",
        **settings,
    }
