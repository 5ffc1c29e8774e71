from datetime import time, timedelta

import pytest

from config.clock_times import duration, time_of_day, time_window, week_hours, weekdays


@pytest.mark.parametrize(
    ("written", "read"),
    [("08:00", time(8)), ("8.30", time(8, 30)), ("24:00", time(0)), (600, time(10))],
)
def test_times_of_day(written: object, read: time) -> None:
    assert time_of_day(written) == read


@pytest.mark.parametrize("written", ["8", "25:00", "08:60", "acht", True, 1500])
def test_no_times_of_day(written: object) -> None:
    with pytest.raises(ValueError, match="08:00"):
        time_of_day(written)


@pytest.mark.parametrize(
    ("written", "read"),
    [("mon-fri", (0, 1, 2, 3, 4)), ("Mo-Fr", (0, 1, 2, 3, 4)), ("mon,wed", (0, 2)), ("sat", (5,)),
     ("sat-mon", (0, 5, 6)), ("Mittwoch", (2,)), ("di + do", (1, 3)),
     ("Montag - Freitag", (0, 1, 2, 3, 4)), ("Mo.–Do.", (0, 1, 2, 3)), ("monday,thurs", (0, 3)),
     ("mån-tors", (0, 1, 2, 3)), ("lo\u0308rdag", (5,)), ("Sonnabend, So", (5, 6))],
)  # fmt: skip
def test_weekdays(written: str, read: tuple[int, ...]) -> None:
    assert weekdays(written) == read


@pytest.mark.parametrize("written", [
    "", "mon-", "mon-fri-sun", "x", "Montag bis Freitag", "mon to fri", "Mo/Di/Do", "Mo Di", "Mo; Mi",
    "mo, di und do", "sa & so", "mittags", "sonst", "frei", "month", "dokumentation", "1", "True",
])  # fmt: skip
def test_no_weekdays(written: str) -> None:
    with pytest.raises(ValueError, match="mon-fri"):
        weekdays(written)


@pytest.mark.parametrize(
    ("written", "read"),
    [("P1D", timedelta(days=1)), ("PT36H", timedelta(hours=36)), ("P1W", timedelta(weeks=1)),
     ("P1DT2H30M", timedelta(days=1, hours=2, minutes=30)), ("pt45m", timedelta(minutes=45))],
)  # fmt: skip
def test_durations(written: str, read: timedelta) -> None:
    assert duration(written) == read


@pytest.mark.parametrize("written", ["P", "PT", "P1M", "P1Y", "1D", "24h", "", "-P1D", None])
def test_no_durations(written: object) -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        duration(written)


def test_windows_touching_do_not_overlap() -> None:
    hours = week_hours({"mon": ["13:00-16:00", "08:00-13:00"], "tue": "08:00-24:00", "wed": []})
    assert [window.start for window in hours[0]] == [time(8), time(13)]
    assert hours[1][0].end == time(0)
    assert 2 not in hours


def test_a_window_after_one_until_midnight_overlaps() -> None:
    with pytest.raises(ValueError, match="overlap"):
        week_hours({"mon": ["08:00-24:00", "09:00-10:00"]})


@pytest.mark.parametrize("days", [1, 7, 99, True, None])
def test_days_are_words(days: object) -> None:
    with pytest.raises(ValueError, match="mon-fri"):
        week_hours({days: ["08:00-16:00"]})


def test_a_window_needs_two_ends() -> None:
    with pytest.raises(ValueError, match="08:00-16:00"):
        time_window("08:00")
