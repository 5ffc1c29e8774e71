"""What one test configures is over with it: the two below find the same, in whichever order."""

import logging

import pytest
import structlog

from bot.observability.logs import set_up


@pytest.mark.parametrize("which", ["one", "the other"])
def test_no_log_settings_leak_into_the_next_test(which: str) -> None:
    root = logging.getLogger()
    found = {type(handler).__module__.partition(".")[0] for handler in root.handlers}
    assert found <= {"_pytest", "logging"}
    assert (root.level, logging.raiseExceptions) == (logging.WARNING, True), which
    assert not structlog.is_configured()
    set_up(json=True, level="error")
