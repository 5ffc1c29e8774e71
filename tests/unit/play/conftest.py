"""What the tests of the player share."""

from pathlib import Path

import pytest

from tests.unit.play.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path)
