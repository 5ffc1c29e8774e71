"""Who is away for days: "vom 7.12. bis 14.12. sind wir im Urlaub", "from 7 December for a week we are away".

By itself such a sentence says that no day of these fits. Read is only what somebody says of herself and
nothing else beside it: nothing that is past, supposed or asked. Somebody else's holiday is no matter of ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import clauses, fold, sentences, words_of
from handlers.appointments.spoken.months import MONTHS, SHORT_MONTHS
from handlers.appointments.spoken.replies import reply
from handlers.appointments.spoken.wished import is_time
from handlers.appointments.spoken.words import LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Absence:
    """The words of its first and last day, or of the first alone and for how many days; or a whole week,
    counted from this one.
    """

    days: str = field(repr=False)
    length: int = 0
    week: int | None = None


_MONTH: Final = "|".join(sorted({*MONTHS, *SHORT_MONTHS}, key=len, reverse=True))
_WEEKDAY: Final = "|".join(
    sorted({*v.WEEKDAYS, "heute", "morgen", "uebermorgen", "today", "tomorrow", "imorgon"})
)
_NUMBER: Final = r"\d{1,2}(?:st|nd|rd|th|:e)?"
_DATE: Final = (
    rf"(?:{_NUMBER}\.?(?: ?\d{{1,2}}\b\.?(?:(?:20)?\d\d\b)?| (?:of )?(?:{_MONTH})\b\.?)?"
    rf"|(?:{_MONTH}) {_NUMBER}\b)"
)
_DAY: Final = (
    rf"(?:(?:dem|den|the) )?(?:(?:{_WEEKDAY})\b(?:,? (?:dem |den |the )?{_DATE})?|{_DATE})"
)
_FROM: Final = r"(?:vom|von|ab|from|fraan)"
_COUNT: Final = {
    **dict.fromkeys(["1", "eine", "a", "one", "en"], 1),
    **dict.fromkeys(["2", "zwei", "two", "tvaa"], 2),
    **dict.fromkeys(["3", "drei", "three", "tre"], 3),
    **dict.fromkeys(["4", "vier", "four", "fyra"], 4),
}
_SPAN: Final = re.compile(
    rf"(?<![\w.])(?:{_FROM} )?(?P<first>{_DAY}) ?(?:bis(?: zum)?|to|until|till|[-–]) ?(?P<last>{_DAY})"
)
_BEGIN: Final = re.compile(rf"\b{_FROM} (?P<first>{_DAY})")
_LENGTH: Final = re.compile(
    rf"\b(?:(?:fuer|for|i) )?(?P<count>{'|'.join(_COUNT)}) (?:ganze )?(?:wochen?|weeks?|vecka|veckor)\b"
    r"(?: lang)?"
)
_WEEKS: Final = {
    **dict.fromkeys(["diese", "dieser", "this", "denna"], 0),
    **dict.fromkeys(["naechste", "naechster", "kommende", "kommender", "next", "naesta"], 1),
    **dict.fromkeys(["uebernaechste", "uebernaechster"], 2),
}
_WEEK: Final = re.compile(
    rf"\b(?:(?:in der|die|ganze|the|all|whole|hela) )*(?P<which>{'|'.join(_WEEKS)}) (?:ganze )?"
    r"(?:woche|week|vecka)\b(?: (?:lang|ueber)\b)?"
)
_ONE_END: Final = frozenset(
    [
        *("ab", "bis", "seit", "von", "vor", "nach", "erst"),
        *("from", "until", "till", "since", "after", "before"),
        *("fraan", "sedan", "efter", "foere"),
    ]
)
"""With one of these a week is where days away begin or end."""
_NAMES_DAYS: Final = re.compile(r"\d|woche|week|vecka", re.IGNORECASE)
_AND_DATE: Final = re.compile(rf"\b({_WEEKDAY}),(?= (?:dem |den |the )?\d)")
_PARTS: Final = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|:e)?\.?(?: ?(?P<number>\d{{1,2}})\b\.?(?P<year>\d+)?"
    rf"| (?:of )?(?P<month>{_MONTH})\b)?"
)
_MONTH_FIRST: Final = re.compile(rf"({_MONTH}) (\d{{1,2}})")

_GREETING: Final = re.compile(
    r"^(?:(?:hallo|hi|hey|hej|hello|dear|moin|liebe|lieber|guten \w+) )+(?:frau|herr|mrs?|ms) \w+ "
)
_WITH_ME: Final = re.compile(
    r"\b(?:alle|all|zusammen|(?:mit|with|med) (?:(?:den|meinen|unseren|the|my|our|der|min) )?"
    r"(?:kindern|kids|children|familie|family|barnen|familjen))\b"
)
_ALIKE: Final = tuple(
    (re.compile(spoken), meant)
    for spoken, meant in (
        (r"\b(?:ich|wir) und die kinder\b|\bdie kinder und ich\b", "wir"),
        (r"\b(?:fahren?|fliegen?) (ich |wir )?(weg|in (?:den )?urlaub)\b", r"sind \1\2"),
        (r"\bin (?:den )?urlaub\b|\bin den ferien\b|\bim ausland\b|\bweg\b", "im urlaub"),
        (r"\b(?:well|ill|(?:we|i) will) be\b", "we are"),
        (r"\b(?:going )?away\b|\babroad\b|\bon holidays\b", "on holiday"),
        (r"\b(?:reser|aaker) (jag |vi )?bort\b", r"aer \1bortresta"),
        (r"\bborta\b|\butomlands\b", "bortresta"),
    )
)
_AWAY: Final = re.compile(
    r"\b(?:im urlaub|verreist|nicht (?:da|zu ?hause|daheim|in der stadt)|on (?:holiday|vacation)|out of town"
    r"|not (?:there|home|at home)|paa semester|bortresta?|inte (?:hemma|daer))\b"
)
_LEFT_OPEN: Final = w.SUPPOSED | w.OPEN | w.REPORTED | v.HEDGES | {"?"}
_BACK: Final = frozenset({"danach", "wieder", "afterwards", "again", "daerefter", "igen"})


def absences(text: str) -> Iterator[Absence]:
    """Yield those of which a message leaves no doubt."""
    if len(text) > LONGEST_TEXT:
        return
    for sentence in sentences(_AND_DATE.sub(r"\1", fold(text))):
        said = clauses(sentence)
        if _LEFT_OPEN.isdisjoint(words_of(sentence)) and not any(map(_holds_good, said)):
            yield from filter(None, map(_absence, said))


def _holds_good(clause: str) -> bool:
    """Whether it says that something fits: that it does afterwards takes nothing back."""
    said = words_of(clause)
    refused = not v.NOT.isdisjoint(said)
    return not (refused or w.AFTER_ALL.isdisjoint(said)) and _BACK.isdisjoint(said)


def beside_absence(text: str) -> tuple[str, str] | None:
    """Return what stands before days away, and all behind it; None where nothing stands before them."""
    if len(text) > LONGEST_TEXT or _NAMES_DAYS.search(text) is None:
        return None
    said = clauses(_AND_DATE.sub(r"\1", fold(text)))
    first = next((place for place, clause in enumerate(said) if _absence(clause)), 0)
    return (", ".join(said[:first]), ", ".join(said[first:])) if first else None


def _absence(clause: str) -> Absence | None:
    named = _days_named(clause)
    return named[0] if named and _of_oneself(named[1]) else None


def _days_named(clause: str) -> tuple[Absence, str] | None:
    """Return the days, and what stands around them."""
    if span := _only(_SPAN, clause):
        return Absence(f"{_plainly(span['first'])} - {_plainly(span['last'])}"), _without(span)
    length = _only(_LENGTH, clause)
    begin = _only(_BEGIN, _without(length)) if length else None
    if length and begin:
        lasting = 7 * _COUNT[length["count"]]
        return Absence(_plainly(begin["first"]), length=lasting), _without(begin)
    week = _only(_WEEK, clause)
    if week is None or not _ONE_END.isdisjoint(words_of(clause)):
        return None
    return Absence("", week=_WEEKS[week["which"]]), _without(week)


def _only(pattern: re.Pattern[str], clause: str) -> re.Match[str] | None:
    found = list(pattern.finditer(clause))
    return found[0] if len(found) == 1 else None


def _without(found: re.Match[str]) -> str:
    return f"{found.string[: found.start()]} {found.string[found.end() :]}"


def _of_oneself(rest: str) -> bool:
    """Whether what stands around the days says that whoever writes is away, or cannot come."""
    plain = _said_alike(rest)
    if any(map(is_time, words_of(plain))):
        return False  # away for hours of these days, or another day beside them
    away = _AWAY.search(plain) is not None
    said = reply(plain) or (reply(f"wir sind {plain}") if away else None)
    return said is not None and said.whole and not said.wish and (away or not said.excuse)


def _said_alike(rest: str) -> str:
    plain = _GREETING.sub("", " ".join(rest.split()))
    plain = " ".join(_WITH_ME.sub("", plain).split())
    for spoken, meant in _ALIKE:
        plain = spoken.sub(meant, plain)
    return plain


def _plainly(day: str) -> str:
    """Return a day as every language reads it: its date alone where one was said."""
    date = _PARTS.search(_MONTH_FIRST.sub(r"\2 \1", day))
    if date is None:
        return day.rsplit(maxsplit=1)[-1]
    if date["number"]:
        return f"{date['day']}.{date['number']}.{date['year'] or ''}"
    return f"{date['day']} {date['month'] or ''}".strip()
