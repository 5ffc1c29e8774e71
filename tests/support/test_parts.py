"""A missing system part may be overlooked at home, never in CI."""

import pytest

from tests.support import parts


def test_a_missing_part_skips_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="a compass is missing"):
        parts.missing("a compass")


def test_a_missing_part_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="a compass is missing"):
        parts.missing("a compass")


def test_a_program_on_path_is_found() -> None:
    assert parts.program("sh").is_file()


def test_a_program_that_is_not_there_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception):
        parts.program("no-such-program-anywhere")
