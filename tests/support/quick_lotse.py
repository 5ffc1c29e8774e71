"""Commands of Lotse without the second that loading takes: a loaded process forks one for each.

As a program it is that process; it reads orders from its standard input, one JSON object a line.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot import service
from bot.cli.main import app
from bot.runtime import garbage
from tests.support.service import ROOT, Done, environment

_LOADED = service
"""Imported by `lotse run` in its own time; named here so that it is loaded once."""


class Quick:
    """The loaded process."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def lotse(self, home: Path, words: Sequence[str], given: Mapping[str, str]) -> Done:
        """Run a command to its end, in that folder and with exactly that environment."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {"home": str(home), "words": list(words), "environment": dict(given)}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        status = int(self._process.stdout.readline())
        out, errors = (home / "stdout").read_text(), (home / "stderr").read_text()
        return Done(status, out, errors)


@contextmanager
def quick_lotse() -> Iterator[Quick]:
    """Run one for the length of the block."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.quick_lotse"],
        cwd=ROOT,
        env=environment(ROOT),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Quick(process)
        process.kill()


def _obey(order: Mapping[str, object]) -> None:
    """Be the command; never returns."""
    home = Path(str(order["home"]))
    given, words = order["environment"], order["words"]
    assert isinstance(given, dict)
    assert isinstance(words, list)
    os.chdir(home)
    os.environ.clear()
    os.environ.update(given)
    for number, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(home / name, os.O_CREAT | os.O_WRONLY, 0o600), number)
    status = 1
    with contextlib.suppress(BaseException):
        try:
            app(args=words, prog_name="lotse")
        except SystemExit as end:
            status = int(end.code or 0)
    sys.stderr.flush()
    sys.stdout.flush()
    os._exit(status)


def main() -> None:
    """Obey until the orders end."""
    garbage.rarely()
    garbage.later()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _obey(json.loads(line))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
