"""What all scenario tests share."""

from collections.abc import Iterator

import pytest

from bot import rehearsal
from tests.scenarios.playing import remembered_content


@pytest.fixture(autouse=True, scope="module")
def packs_are_read_once() -> Iterator[None]:
    """Keep a scenario quick: the real loading, remembered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rehearsal, "from_mapping", remembered_content)
        yield
