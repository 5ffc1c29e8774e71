"""Fixtures for every test: loaded by `tests/conftest.py`."""

import logging
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import settings

from bot.runtime import garbage
from tests.support import phrases, postgres, statements

# The same examples in every run and on a busy machine: red means that somebody broke something.
# `make explore` looks for new ones.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("same")

# As in a command: thousands of stories leave few circles, and looking for them takes a fifth of the time.
garbage.rarely()
phrases.remember()
statements.remember()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, in the order that chance gave them: at the end all would wait for them."""
    items.sort(key=lambda item: "crash" not in item.path.parts)


@pytest.fixture(autouse=True)
def unconfigured_logs() -> Iterator[None]:
    """Take back what a test that ran a whole command has configured: it holds for the process."""
    root = logging.getLogger()
    handlers, level, raising = list(root.handlers), root.level, logging.raiseExceptions
    yield
    structlog.reset_defaults()
    for handler in root.handlers[:]:
        if handler not in handlers:
            root.removeHandler(handler)
    root.setLevel(level)
    logging.raiseExceptions = raising


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One server for this test process, started by the first test that asks for it."""
    with postgres.running_server() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: postgres.Server) -> Iterator[str]:
    """Return the URL of a fresh, empty database that is dropped after the test."""
    with postgres_server.fresh_database() as name:
        yield postgres_server.url(name)
