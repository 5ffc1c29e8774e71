"""`.env`: every line is understood or refused, and what cannot be read is told."""

from pathlib import Path

import pytest

from tests.support.one_line import assert_one_line
from tests.support.organisations import write_organisation
from tests.support.service import lotse

RIGHT = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api", "LOTSE_ROMAN_SERVICE_TOKEN": "secret-token"}


async def test_an_environment_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LOTSE_LOG_LEVEL=\xff\n")
    done = await lotse(tmp_path, ["check"], settings=RIGHT)
    assert_one_line(done.errors, ".env", "UTF-8")
    assert (done.status, done.out) == (2, "")


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ("LOTSE_METRICS_TOKEN: geheim", 3),
        ("LOTSE_ROMAN_URL http://geheim/api", 3),
        ('\nLOTSE_METRICS_TOKEN="geheim', 4),
        ("LOTSE_METRICS_TOKEN", 3),
    ],
)
async def test_a_line_of_the_environment_file_is_never_skipped(
    wrong: str, line: int, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"# mine\nLOTSE_LOG_LEVEL=info\n{wrong}\nLOTSE_PORT=0\n")
    write_organisation(tmp_path / "organisation.yaml")
    for command in ("run", "check"):
        done = await lotse(tmp_path, [command], settings=RIGHT)
        assert_one_line(done.errors, f".env:{line}: write NAME=value")
        assert (done.status, done.out) == (2, "")


@pytest.mark.parametrize("name", ["a folder", "a link to nothing"])
async def test_an_environment_file_that_is_no_file(name: str, tmp_path: Path) -> None:
    if name == "a folder":
        (tmp_path / ".env").mkdir()
    else:
        (tmp_path / ".env").symlink_to("lotse.env")
    done = await lotse(tmp_path, ["check"], settings=RIGHT)
    assert_one_line(done.errors, ".env: it cannot be read")
    assert (done.status, done.out) == (2, "")


async def test_an_environment_file_with_a_mark_of_windows(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xef\xbb\xbfLOTSE_LOG_LEVEL=loud\r\n")
    done = await lotse(tmp_path, ["check"], settings=RIGHT)
    assert_one_line(done.errors, "LOTSE_LOG_LEVEL")
    assert (done.status, done.out) == (2, "")
