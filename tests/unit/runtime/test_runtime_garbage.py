"""A running service looks for garbage rarely, and never among what was there at the start."""

import gc
from collections.abc import Iterator

import pytest

from bot.runtime import garbage


@pytest.fixture
def as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


@pytest.mark.usefixtures("as_before")
def test_it_is_looked_for_rarely_but_it_is() -> None:
    gc.disable()
    garbage.rarely()
    assert gc.isenabled()
    assert gc.get_threshold()[0] == garbage.AFTER
    assert gc.get_freeze_count() > 0
