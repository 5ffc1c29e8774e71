"""System parts that a test needs beyond Python, and what happens when one is missing."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def missing(part: str) -> NoReturn:
    """End the running test for want of `part`: a failure where `CI` is set, else a skip.

    The only place in the tests that may skip.
    """
    reason = f"{part} is missing on this machine; `make system` installs it where it can"
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def program(name: str) -> Path:
    """Return the path of a program on PATH; `missing` when there is none."""
    found = shutil.which(name)
    if found is None:
        missing(name)
    return Path(found)
