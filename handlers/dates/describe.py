"""A reading as the object that ``lotse when`` prints (contract, section 2)."""

from __future__ import annotations

from handlers.dates.model import Day, DaySpan, Moment, Question, Reading, Reason, Span, Understood
from handlers.dates.questions import ask


def describe(reading: Reading, lang: str) -> dict[str, str]:
    """``kind`` and ``value`` (ISO, to the minute, with offset), ``end`` of a range, ``question``.

    A series is no single occurrence and therefore a reject with a question.
    """
    if not isinstance(reading, Understood):
        return _reject(reading.question, lang)
    match reading.value:
        case Moment(start=start):
            return {"kind": "datetime", "value": start.isoformat(timespec="minutes")}
        case Day(day=day):
            return {"kind": "date", "value": day.isoformat()}
        case Span(start=start, end=end):
            first, last = start.isoformat(timespec="minutes"), end.isoformat(timespec="minutes")
            return {"kind": "range", "value": first, "end": last}
        case DaySpan(first=first_day, last=last_day):
            return {
                "kind": "range", "value": first_day.isoformat(), "end": last_day.isoformat()
            }  # fmt: skip
        case _:
            return _reject(Question(Reason.RECURRING), lang)


def _reject(question: Question, lang: str) -> dict[str, str]:
    return {"kind": "reject", "question": ask(question, lang)}
