"""What all scenario tests share."""

import pytest

from bot import rehearsal
from tests.scenarios.playing import remembered_content


@pytest.fixture(autouse=True)
def packs_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a scenario quick: the real loading, remembered."""
    monkeypatch.setattr(rehearsal, "from_mapping", remembered_content)
