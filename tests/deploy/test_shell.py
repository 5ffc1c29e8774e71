"""Shell scripts say what they mean."""

import subprocess

import pytest

from tests.architecture.source import ROOT, files
from tests.support import parts

_SCRIPTS = sorted(
    str(path.relative_to(ROOT))
    for path in files()
    if path.suffix == ".sh" or path == ROOT / ".ci" / "run"
)


@pytest.mark.parametrize("script", _SCRIPTS)
def test_shellcheck_finds_nothing(script: str) -> None:
    done = subprocess.run(
        [str(parts.program("shellcheck")), "--external-sources", "--severity=style", script],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_the_scripts_are_found() -> None:
    assert {"deploy/backup.sh", "deploy/restore.sh", ".ci/run"} <= set(_SCRIPTS)
