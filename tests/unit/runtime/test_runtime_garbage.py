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
def test_it_is_looked_for_rarely() -> None:
    gc.set_threshold(700, 10, 10)
    garbage.rarely()
    assert gc.get_threshold()[0] == garbage.AFTER


@pytest.mark.usefixtures("as_before")
def test_what_is_there_is_left_out_but_it_is_looked_for() -> None:
    gc.disable()
    garbage.later()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
