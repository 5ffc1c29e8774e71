"""An appointment on a day on which nobody works stays as it is; the worker is told once (M-19)."""

from datetime import date

from bot.core.room import Room
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.presence import ClosedDays
from handlers.prompts import about


def day_off(day: date, closed: ClosedDays, series_in: Room | None = None) -> Text | None:
    """Return why nobody works on that day; None on any other.

    `series_in`: where a series came to that day by itself.
    """
    values = about(series_in, datum=day) if series_in else {"datum": day}
    if name := closed.holiday(day):
        template = wording.HOLIDAY_AHEAD if series_in else wording.HOLIDAY
        return Text(template, {**values, "feiertag": name})
    if day in closed:
        return Text(wording.CLOSED_DAY_AHEAD if series_in else wording.CLOSED_DAY, values)
    return None
