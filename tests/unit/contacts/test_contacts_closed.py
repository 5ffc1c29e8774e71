"""Lines that are closed now are told with their next hours, open and unknown ones without (M-19)."""

from datetime import UTC, date, datetime, time

import pytest

from bot.core.texts import Opens
from bot.holidays import RegionalHolidays
from config.contacts_pack import load_directory
from handlers.contacts import ClosedLines, Contact

CHILD_LINE = "nummer:de-nummer-gegen-kummer-kind"
AFTERNOON = (time(14), time(20))


LINES = ClosedLines(map(Contact.of, load_directory().contacts), RegionalHolidays("DE", "NW", "de"))


def closed(at: str) -> dict[str, Opens]:
    return dict(LINES(datetime.fromisoformat(at).astimezone(UTC)))


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        ("2026-11-24T10:00:00+01:00", Opens(None, *AFTERNOON)),
        ("2026-11-24T13:59:59+01:00", Opens(None, *AFTERNOON)),
        ("2026-11-24T14:00:00+01:00", None),
        ("2026-11-24T23:00:00+01:00", Opens(date(2026, 11, 25), *AFTERNOON)),
        ("2026-11-28T20:00:00+01:00", Opens(date(2026, 11, 30), *AFTERNOON)),
    ],
)
def test_m_19_the_hours_of_the_child_line(at: str, opens: Opens | None) -> None:
    """Shows M-19."""
    assert closed(at).get(CHILD_LINE) == opens


def test_m_19_what_is_always_open_or_unknown_is_never_called_closed() -> None:
    """Shows M-19."""
    named = closed("2026-11-24T03:00:00+01:00")
    assert not {"nummer:de-112", "nummer:de-110", "nummer:de-telefonseelsorge"} & named.keys()
    unknown = [e.id for e in load_directory().contacts if not e.hours_verified]
    assert unknown
    assert not {f"nummer:{each}" for each in unknown} & named.keys()
