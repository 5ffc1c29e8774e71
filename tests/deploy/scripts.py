"""Runs the scripts of `deploy/` the way an operator does."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"

_LOTSE = f"""#!/bin/sh
PYTHONPATH={shlex.quote(str(DEPLOY.parent))} exec {shlex.quote(sys.executable)} -m bot "$@"
"""
_NOTED = """#!/bin/sh
echo "$*" >>"$(dirname "$0")/lotse.calls"
"""


class Operator:
    """An operator at a shell in a folder: her settings, and a `lotse` on PATH.

    It is the real one if so wished; else it notes how it is called, for drills with databases that
    are not the bot's.
    """

    def __init__(self, folder: Path, settings: Mapping[str, str], *, real: bool = False) -> None:
        self.scripts = folder / "deploy"
        self.settings = dict(settings)
        self._folder = folder
        self._programs = folder / "bin"
        self.path = f"{self._programs}:{os.environ['PATH']}"
        shutil.copytree(DEPLOY, self.scripts)
        self._programs.mkdir()
        (self._programs / "lotse").write_text(_LOTSE if real else _NOTED, encoding="utf-8")
        (self._programs / "lotse").chmod(0o700)

    def lotse(self, *arguments: str) -> str:
        """Run `lotse` and return what it prints."""
        done = self._run(self._programs / "lotse", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(self, script: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
        """Run a script; looks at nothing, so that a test can look at the exit status."""
        return self._run(self.scripts / script, *arguments)

    def _run(self, program: Path, *arguments: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(program), *map(str, arguments)],
            cwd=self._folder,
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
