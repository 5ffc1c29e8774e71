"""Runs the scripts of `deploy/` the way an operator does."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"

_LOTSE = """#!/bin/sh
echo "$*" >>"$(dirname "$0")/lotse.calls"
"""


class Operator:
    """An operator at a shell: her settings, and a `lotse` that notes how it is called.

    The bot's own migrations are tested elsewhere; here counts that they are asked for.
    """

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.scripts = folder / "deploy"
        self.settings = dict(settings)
        self._programs = folder / "bin"
        self.path = f"{self._programs}:{os.environ['PATH']}"
        shutil.copytree(DEPLOY, self.scripts)
        self._programs.mkdir()
        (self._programs / "lotse").write_text(_LOTSE, encoding="utf-8")
        (self._programs / "lotse").chmod(0o700)

    def run(self, script: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
        """Run a script; looks at nothing, so that a test can look at the exit status."""
        return subprocess.run(
            [str(self.scripts / script), *map(str, arguments)],
            env={"PATH": self.path, "TZ": "Europe/Berlin"} | self.settings,
            check=False,
            capture_output=True,
            text=True,
            timeout=50,
        )

    def backup(self, *arguments: object) -> Path:
        """Make a backup and return the archive."""
        done = self.run("backup.sh", *arguments)
        assert done.returncode == 0, done.stderr
        return Path(done.stdout.strip())

    def restore(self, *arguments: object) -> str:
        """Restore a backup and return what the script says."""
        done = self.run("restore.sh", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def calls(self) -> list[str]:
        """Return how `lotse` was called, in order."""
        log = self._programs / "lotse.calls"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []
