"""What all scenario tests share."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot import rehearsal
from tests.scenarios.families import family
from tests.scenarios.playing import remembered_content
from tests.scenarios.telling import EVERY_PACK
from tests.support.story import Story
from tests.support.tables import upgrade


@pytest.fixture(autouse=True, scope="module")
def what_never_changes_is_made_once() -> Iterator[None]:
    """Keep a scenario quick: the real loading and the real tables, remembered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rehearsal, "from_mapping", remembered_content)
        patch.setattr(rehearsal, "upgrade", upgrade)
        yield


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a mother's conversation (K-1) and the worker's own room, at ten on a Tuesday."""
    async with family(tmp_path) as story:
        yield story


@pytest.fixture
async def tower(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield the same while all word packs are read."""
    async with family(tmp_path, organisation=EVERY_PACK) as story:
        yield story
