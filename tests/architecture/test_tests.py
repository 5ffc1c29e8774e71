"""What a test may not do: wait for real time, or quietly not run."""

import ast

import pytest

from tests.architecture.source import ROOT, calls_in, modules, names_in

_SLEEPS = {"time.sleep", "asyncio.sleep", "anyio.sleep"}
_SKIPS = {
    "pytest.skip",
    "pytest.xfail",
    "pytest.importorskip",
    "pytest.mark.skip",
    "pytest.mark.skipif",
    "pytest.mark.xfail",
    "unittest.skip",
    "unittest.skipIf",
    "unittest.skipUnless",
}
# Fails instead of skipping where `CI` is set.
_MAY_SKIP = {"tests/support/parts.py", "tests/support/test_parts.py"}

# Measures real time and is no test.
_BENCH = ROOT / "tests" / "bench"


def _sleeps(code: str) -> list[int]:
    return [call.lineno for name, call in calls_in(code) if name in _SLEEPS and not _yields(call)]


def _yields(call: ast.Call) -> bool:
    """Say whether a sleep only lets others run: `sleep(0)` takes no time."""
    return len(call.args) == 1 and isinstance(call.args[0], ast.Constant) and not call.args[0].value


def _skips(code: str) -> list[int]:
    return [line for name, line in names_in(code) if name in _SKIPS]


def test_no_test_sleeps() -> None:
    sleeping = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules("tests")
        if _BENCH not in path.parents
        for line in _sleeps(path.read_text(encoding="utf-8"))
    }
    assert not sleeping


def test_only_a_missing_system_part_skips() -> None:
    skipping = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules("tests")
        if str(path.relative_to(ROOT)) not in _MAY_SKIP
        for line in _skips(path.read_text(encoding="utf-8"))
    }
    assert not skipping, "use tests.support.parts.missing"


@pytest.mark.parametrize(
    "code",
    [
        "import time\ntime.sleep(0.1)",
        "from asyncio import sleep\nasync def f():\n    await sleep(1)",
        "import asyncio\nasync def f():\n    await asyncio.sleep(delay)",
    ],
)
def test_a_sleep_is_seen(code: str) -> None:
    assert _sleeps(code)


def test_letting_others_run_is_no_sleep() -> None:
    assert not _sleeps("import asyncio\nasync def f():\n    await asyncio.sleep(0)")


@pytest.mark.parametrize(
    "code",
    [
        "import pytest\n@pytest.mark.skipif(True, reason='x')\ndef test_x(): ...",
        "import pytest as p\np.importorskip('x')",
        "from pytest import skip\nskip('x')",
    ],
)
def test_a_skip_is_seen(code: str) -> None:
    assert _skips(code)
