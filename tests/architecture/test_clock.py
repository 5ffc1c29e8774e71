"""Only one module asks what time it is; everybody else is told."""

import pytest

from tests.architecture.source import PRODUCT, ROOT, modules, names_in

_ASKS = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.ctime",
}
_MAY_ASK = "bot/core/clock.py"


def _asks(code: str) -> list[int]:
    return [line for name, line in names_in(code) if name in _ASKS]


def test_only_the_clock_asks_for_the_time() -> None:
    asking = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules(*PRODUCT)
        if str(path.relative_to(ROOT)) != _MAY_ASK
        for line in _asks(path.read_text(encoding="utf-8"))
    }
    assert not asking


@pytest.mark.parametrize(
    "code",
    [
        "import datetime\ndatetime.datetime.now()",
        "import datetime as dt\ndt.datetime.now(tz=dt.UTC)",
        "from datetime import datetime as moment\nmoment.utcnow()",
        "from datetime import date\nfactory = date.today",
        "from time import time as clock\nclock()",
    ],
)
def test_no_disguise_helps(code: str) -> None:
    assert _asks(code)


@pytest.mark.parametrize(
    "code",
    [
        "clock.now()",
        "import time\ntime.monotonic()",
        "from datetime import datetime\ndatetime.fromisoformat(x)",
    ],
)
def test_being_told_the_time_is_fine(code: str) -> None:
    assert not _asks(code)
