"""When reminders go (D-10), and what becomes of a late one (M-12)."""

from datetime import datetime, time, timedelta

import pytest

from handlers.appointments.reminders import Lateness, judge, plan_reminders
from handlers.presence import ClientWindow
from tests.unit.appointments.examples import BERLIN, NOW, wall

WINDOW = ClientWindow(time(8), time(20), BERLIN)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def test_exactly_the_lead_before() -> None:
    assert plan_reminders(wall(26, 9), NOW, (DAY,), WINDOW) == (wall(25, 9),)


def test_at_night_it_goes_the_evening_before() -> None:
    assert plan_reminders(wall(26, 6, 30), NOW, (DAY,), WINDOW) == (wall(24, 20),)


def test_made_too_late_for_the_evening_it_goes_in_the_morning() -> None:
    made = wall(24, 19, 30)
    assert plan_reminders(wall(26, 6, 30), made, (DAY,), WINDOW) == (wall(25, 8),)


def test_made_within_the_lead_there_is_none() -> None:
    assert plan_reminders(wall(25, 9), NOW, (DAY,), WINDOW) == ()


def test_each_lead_once_and_in_order() -> None:
    leads = (timedelta(hours=2), DAY, 3 * DAY, DAY)
    found = plan_reminders(wall(30, 15), NOW, leads, WINDOW)
    assert found == (wall(27, 15), wall(29, 15), wall(30, 13))


def test_two_leads_that_fall_together_remind_once() -> None:
    leads = (DAY, DAY + HOUR)
    assert plan_reminders(wall(27, 6), NOW, leads, WINDOW) == (wall(25, 20),)


@pytest.mark.parametrize(
    ("due", "now", "planned", "expected"),
    [
        (wall(25, 9), wall(25, 9), True, Lateness.IN_TIME),
        (wall(25, 9), wall(25, 9, 15), True, Lateness.IN_TIME),
        (wall(25, 9), wall(25, 9, 16), True, Lateness.LATE),
        (wall(25, 9), wall(25, 23), True, Lateness.WAIT),
        (wall(26, 8), wall(26, 8), False, Lateness.LATE),
        (wall(25, 9), wall(26, 10), True, Lateness.TOO_LATE),
        (wall(25, 9), wall(28, 10), True, Lateness.TOO_LATE),
    ],
)
def test_lateness(due: datetime, now: datetime, planned: bool, expected: Lateness) -> None:
    start = wall(26, 10)
    assert judge(due=due, now=now, start=start, planned=planned, window=WINDOW) is expected


def test_a_window_that_opens_after_the_start_is_no_use() -> None:
    start = wall(26, 6, 30)
    found = judge(due=wall(25, 19), now=wall(25, 23), start=start, planned=True, window=WINDOW)
    assert found is Lateness.TOO_LATE
