"""The lock files fit pyproject.toml, carry hashes, and name no address."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source import ROOT

_LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")
_PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)")


def _blocks(lock: str) -> Iterator[str]:
    """Yield each pinned distribution with its hashes as one piece of text."""
    lines = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    yield from (line for line in lines if line and not line.lstrip().startswith("#"))


def _pins(lock: str) -> dict[str, str]:
    matches = (_PIN.match(block) for block in _blocks(lock))
    return {canonicalize_name(m["name"]): m["version"] for m in matches if m}


def _wanted(*extras: str) -> Iterator[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for line in project["project"]["dependencies"]:
        yield Requirement(line)
    for extra in extras:
        for line in project["project"]["optional-dependencies"][extra]:
            yield Requirement(line)


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_line_is_a_pin_with_hashes(lock: str) -> None:
    blocks = list(_blocks(lock))
    assert blocks
    for block in blocks:
        assert _PIN.match(block), block
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block


@pytest.mark.parametrize("lock", _LOCKS)
def test_no_address_is_named(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.findall(
        r"\w+://\S+|--(?:index-url|extra-index-url|find-links|trusted-host)", text
    )


@pytest.mark.parametrize(
    ("lock", "extras"),
    [
        ("requirements.lock", ("postgresql",)),
        ("requirements-dev.lock", ("postgresql", "dev")),
    ],
)
def test_a_lock_satisfies_the_project(lock: str, extras: tuple[str, ...]) -> None:
    pins = _pins(lock)
    unmet = [
        str(requirement)
        for requirement in _wanted(*extras)
        if not requirement.specifier.contains(pins.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not unmet, "run `make lock`"


def test_what_runs_is_what_was_tested() -> None:
    tested = _pins("requirements-dev.lock").items()
    assert _pins("requirements.lock").items() <= tested
    assert _pins("requirements-build.lock").items() <= tested
