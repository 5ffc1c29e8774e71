"""Fixtures for every test: loaded by `tests/conftest.py`."""

from collections.abc import Iterator

import pytest
import structlog

from tests.support import postgres


@pytest.fixture(autouse=True)
def unconfigured_logs() -> Iterator[None]:
    """Take back what a test that ran a whole command has configured: it holds for the process."""
    yield
    structlog.reset_defaults()


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
