"""The systemd unit is valid, hardened, and stops in time."""

import configparser
import os
import re
import subprocess
from pathlib import Path

import pytest

from config.settings import PREFIX, Settings
from tests.deploy.scripts import DEPLOY
from tests.support import parts

_UNIT = DEPLOY / "lotse.service"
_PROGRAM = "/opt/lotse/.venv/bin/lotse"

# Exposure in tenths as `systemd-analyze security` counts it; the unit had 13 when it was written,
# 5 of them for being reachable over the network at all.
_EXPOSURE = "15"


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """Return a copy whose program exists on every machine."""
    text = _UNIT.read_text(encoding="utf-8")
    assert f"ExecStart={_PROGRAM} run\n" in text
    copy = tmp_path / _UNIT.name
    copy.write_text(text.replace(_PROGRAM, "/bin/true"), encoding="utf-8")
    return copy


def _analyze(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [str(parts.program("systemd-analyze")), *arguments]
    return subprocess.run(
        command,
        env=os.environ | {"SYSTEMD_PAGER": "", "SYSTEMD_COLORS": "0"},
        check=False,
        capture_output=True,
        text=True,
    )


def test_systemd_accepts_the_unit(unit: Path) -> None:
    done = _analyze("verify", "--man=no", str(unit))
    assert done.returncode == 0, done.stderr
    assert unit.name not in done.stderr


def test_the_unit_is_hardened(unit: Path) -> None:
    done = _analyze("security", "--offline=true", f"--threshold={_EXPOSURE}", str(unit))
    assert done.returncode == 0, done.stdout


def test_the_documented_backup_finds_the_organisation_file() -> None:
    named = re.findall(r"^Environment=(LOTSE_CONFIG=\S+)$", _UNIT.read_text("utf-8"), re.MULTILINE)
    page = (DEPLOY.parent / "docs" / "operations.md").read_text("utf-8")
    documented = re.findall(r"^17 3 \* \* \*  LOTSE_.*$", page, re.MULTILINE)
    assert [all(name in line.split() for name in named) for line in documented] == [True]
    assert named


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("DynamicUser=yes", "no account that outlives the service"),
        ("StateDirectory=lotse", "the only folder that is written to"),
        ("StateDirectoryMode=0700", "the data folder is nobody else's business"),
        ("ProtectSystem=strict", "everything else is read-only"),
        ("NoNewPrivileges=yes", "no way up"),
        ("Restart=on-failure", "availability matters in a crisis"),
        ("StartLimitIntervalSec=0", "a database that is away for an hour comes back"),
        ("RestartSec=5", "and until then the machine is not busy with starting"),
        ("RestartPreventExitStatus=2", "a wrong setting is not mended by starting again"),
        ("TimeoutStopSec=10", "a stop is quick"),
        ("LimitCORE=0", "a core dump would hold messages"),
    ],
)
def test_the_unit_says(line: str, why: str) -> None:
    assert line in _UNIT.read_text(encoding="utf-8").splitlines(), why


def test_the_unit_starts_when_the_clock_is_right() -> None:
    (after,) = re.findall(r"^After=(.*)$", _UNIT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert {"network-online.target", "time-sync.target"} <= set(after.split())


def test_the_unit_knows_the_settings() -> None:
    text = _UNIT.read_text(encoding="utf-8")
    names = set(re.findall(rf"^Environment={PREFIX}(\w+)=", text, flags=re.MULTILINE))
    assert names
    known = {field.upper() for field in Settings.model_fields}
    assert {name.removesuffix("_FILE") for name in names} <= known


def test_every_credential_that_is_loaded_is_used() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.read_string(_UNIT.read_text(encoding="utf-8"))
    text = _UNIT.read_text(encoding="utf-8")
    loaded = set(re.findall(r"^LoadCredential=(\w+):", text, flags=re.MULTILINE))
    used = set(re.findall(r"^Environment=\w+_FILE=%d/(\w+)$", text, flags=re.MULTILINE))
    assert loaded == used
    assert unit["Service"]["Type"] == "exec"
