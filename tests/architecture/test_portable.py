"""Nothing in the repository belongs to one machine, one workplace or one mirror of a registry."""

import os
import re
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, files

_ANYWHERE = (
    re.compile(r"\.\./shared\b"),
    re.compile(r"/(?:home|Users)/[a-z]\w*/"),
    re.compile(r"/roo[t]/"),
    re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian|ubuntu|crates)\.(?:org|com|io)\b"),
)
# Folders that anybody's copy may lie in: naming them says nothing about a machine.
_COMMON = {"/", tempfile.gettempdir(), "/app", "/build", "/data", "/opt", "/src", "/srv", "/usr"}


def _of_this_machine() -> Iterator[str]:
    """Yield what would betray the machine that these tests run on."""
    for folder in (ROOT, ROOT.parent, Path.home()):
        if str(folder) not in _COMMON:
            yield f"{folder}/"
    if len(socket.gethostname()) > 8:
        yield socket.gethostname()
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        yield from os.environ.get(name, "").split()


def _betrayals(text: str) -> list[str]:
    found = [match.group() for pattern in _ANYWHERE for match in pattern.finditer(text)]
    return found + [trace for trace in _of_this_machine() if trace in text]


def test_no_file_names_a_machine() -> None:
    found = {}
    for path in files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        if betrayals := _betrayals(text):
            found[str(path.relative_to(ROOT))] = betrayals
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "see " + "../" + "shared/contract.md",
        "/" + "home/mia/lotse",
        "/" + "root/.cache",
        "index: files.python" + "hosted.org",
        f"{ROOT}/bot",
    ],
)
def test_a_trace_is_seen(text: str) -> None:
    assert _betrayals(text)
