"""Tokens to pieces: at each token the first rule that fits takes as much as it can."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.dates import clock, days, recurrence
from handlers.dates.items import (
    Amount,
    Dotted,
    InPart,
    InTime,
    Item,
    Mark,
    Match,
    OnDate,
    Series,
    Starting,
    Until,
)
from handlers.dates.kinds import THIS, Kind, Token
from handlers.dates.lengths import bare_quarters, length
from handlers.dates.model import PartOfDay, Reason

Tokens = Sequence[Token]
Rule = Callable[[Tokens, int], Match | None]

_NOON_HOUR = 12
_BACK_REFERENCE = 1
_GLUE = {Kind.IN, Kind.ARTICLE, Kind.ON, Kind.AT, Kind.STOP}
_DAY_KINDS = {
    Kind.WEEKDAY,
    Kind.RELDAY,
    Kind.DATE,
    Kind.NAMED,
    Kind.MONTH,
    Kind.HABIT,
    Kind.MORNING_OR_TOMORROW,
}
_CLOCK_KINDS = {Kind.TIME, Kind.NUM, Kind.DOTTED, Kind.HALF, Kind.QUARTER, Kind.THREE_QUARTERS}
_TIME_KINDS = _DAY_KINDS | _CLOCK_KINDS | {
    Kind.PART, Kind.OCLOCK, Kind.HOURS, Kind.AM_PM, Kind.NOON, Kind.MIDNIGHT, Kind.UNIT,
    Kind.LENGTH, Kind.AND_A_HALF, Kind.MOD, Kind.ONE, Kind.SLASHED, Kind.ORD, Kind.MOD,
}  # fmt: skip


def parse(tokens: list[Token]) -> list[Item]:
    """All pieces in order. Time-like tokens that fit no rule become a mark."""
    end = len(tokens)
    position = tokens[-1].end if tokens else 0
    t = [*tokens, *[Token(Kind.STOP, 0, position, position)] * 8]
    _settle_words(t, end)
    items: list[Item] = []
    i = 0
    while i < end:
        found = _match(t, i)
        if found is None:
            i += 1
            continue
        content, after = found
        items.append(Item(content, i, min(after, end)))
        i = after
    return items


def _match(t: Tokens, i: int) -> Match | None:
    for rule in _RULES.get(t[i].kind, ()):
        found = rule(t, i)
        if found is not None:
            return found
    return None


def _settle_words(t: list[Token], end: int) -> None:
    """Words whose sense depends on their neighbours: morgen, so, Fr."""
    for i in range(end):
        rule = _SETTLERS.get(t[i].kind)
        if rule:
            t[i] = t[i]._replace(kind=rule(t, i))


def _morning(t: Tokens, i: int) -> Kind:
    """After a day it is the morning ("Dienstag morgen"), else tomorrow."""
    if i and t[i - 1].kind in {Kind.WEEKDAY, Kind.RELDAY, Kind.FRIDAY_OR_MRS, Kind.DATE}:
        return Kind.PART
    if i and t[i - 1].kind is Kind.ON:
        return Kind.PART
    return Kind.RELDAY


def _sunday(t: Tokens, i: int) -> Kind:
    """"So 10 Uhr" is Sunday; "morgen so 10 Uhr" and "so um 3" are not exact."""
    before = t[i - 1].kind if i else Kind.STOP
    after = t[i + 1].kind
    if after is Kind.AT or (before in _DAY_KINDS | {Kind.OCLOCK} and after in _CLOCK_KINDS):
        return Kind.ABOUT
    if before in {Kind.ON, Kind.MOD, Kind.EVERY, Kind.UNTIL, Kind.DASH, Kind.SIGN, Kind.AND,
                  Kind.OR}:  # fmt: skip
        return Kind.WEEKDAY
    following = t[i + 2].kind if after in {Kind.STOP, Kind.COMMA, Kind.ARTICLE} else after
    if following in _CLOCK_KINDS | {Kind.DATE, Kind.PART, Kind.WEEK_NUMBER, Kind.SLASHED}:
        return Kind.WEEKDAY
    alone = i == 0 and len(t) == 9  # noqa: PLR2004 - one token and the eight that close the list
    return Kind.WEEKDAY if alone else Kind.WORD


def _friday(t: Tokens, i: int) -> Kind:
    """"mit Fr. Kaya" is a person."""
    dotted = t[i + 1].kind is Kind.STOP
    name = t[i + 1 + dotted].kind is Kind.WORD
    other_day = any(token.kind in _DAY_KINDS for token in t)
    if name and (t[i - 1].kind is Kind.WITH or (dotted and other_day)) and i:
        return Kind.WORD
    return Kind.WEEKDAY


_SETTLERS = {
    Kind.MORNING_OR_TOMORROW: _morning,
    Kind.SUNDAY_OR_ABOUT: _sunday,
    Kind.FRIDAY_OR_MRS: _friday,
}


def _strong(t: Tokens, i: int) -> Match | None:
    return clock.strong(t, i)


def _range(t: Tokens, i: int) -> Match | None:
    return clock.clock_range(t, i, announced=i > 0 and t[i - 1].kind in {Kind.FROM, Kind.AT})


def _at(t: Tokens, i: int) -> Match | None:
    """"um drei", "kl 14": after this word a number is an hour."""
    at = i + 1 + (t[i + 1].kind is Kind.STOP)
    return clock.clock_range(t, at, announced=True) or clock.strong(t, at) or clock.bare(t, at)


def _bare_hour(t: Tokens, i: int) -> Match | None:
    """"nachmittags 4", "3 nachmittags", "morgen 15": the neighbour makes it an hour."""
    before = t[i - 1].kind if i else Kind.STOP
    beside_part = before is Kind.PART or t[i + 1].kind is Kind.PART
    after_day = before is Kind.RELDAY and t[i + 1].kind in {Kind.STOP, Kind.COMMA}
    if t[i].dot and t[i + 1].kind is not Kind.STOP:
        return None
    return clock.bare(t, i) if beside_part or after_day else None


def _dotted(t: Tokens, i: int) -> Match | None:
    """"9.15" is a time, "30.11" a date, "9.11" may be either."""
    token, before = t[i], t[i - 1].kind if i else Kind.STOP
    first, second = token.parts
    possible_date = 1 <= first <= 31 and 1 <= second <= _NOON_HOUR
    possible_time = first <= 24 and second < 60 and token.digits == 2  # noqa: PLR2004
    if possible_date and (before in {Kind.ON, Kind.ARTICLE} or not possible_time):
        return days.day([*t[:i], _as_date(token), *t[i + 1 :]], i)
    if t[i + 1].kind is Kind.NUM and t[i + 1].digits == 4 and possible_date:
        return OnDate(first, second, t[i + 1].value), i + 2
    return Dotted(token), i + 1


def _as_date(token: Token) -> Token:
    return token._replace(kind=Kind.DATE, value=2)


def _not_after_clock(t: Tokens, i: int) -> Match | None:
    """A date with its dot where only a time can stand: "um 14.30." at the end of a sentence."""
    token = t[i]
    if len(token.parts) != 2 or not (i and t[i - 1].kind is Kind.AT) or token.parts[1] > 59:
        return None
    return clock.bare([*t[:i], token._replace(kind=Kind.DOTTED)], i)


def _length(t: Tokens, i: int) -> Match | None:
    found = length(t, i)
    if found is None:
        return None
    return days.length_as_day(t, *found) or found


def _in(t: Tokens, i: int) -> Match | None:
    at = i + 1
    if t[at].kind is Kind.ABOUT:
        return None
    quarters = bare_quarters(t, at)
    found = days.in_time(t, i)
    if found is None and quarters:
        return InTime(quarters[0]), quarters[1]
    if found is None and t[at].kind is Kind.NUM and t[at + 1].kind is Kind.HOURS:
        return InTime(Amount(minutes=60 * t[at].value)), at + 2
    return found


def _between(t: Tokens, i: int) -> Match | None:
    """"zwischen 9 und 11" leaves open when exactly (rule 13)."""
    return (Mark(Reason.VAGUE), i + 1) if t[i + 1].kind in _TIME_KINDS | _GLUE else None


def _bound(t: Tokens, i: int) -> Match | None:
    """"nach Ostern", "ab 14 Uhr", "vor 3 Tagen": a limit, no time."""
    at = i + 1
    while t[at].kind in _GLUE:
        at += 1
    if t[i].kind is Kind.MINUTES_BEFORE and length(t, at):
        return Mark(Reason.PAST), at
    found = days.day(t, at)
    if found and t[i].kind is Kind.BOUND:
        return Starting(found[0]), found[1]
    if found or clock.strong(t, at) or t[at].kind in _TIME_KINDS:
        return Mark(Reason.VAGUE), at
    return None


def _open_side(t: Tokens, i: int) -> Match | None:
    """"nach" and "vor" as limits; Swedish "i" and English "past" are none."""
    return _bound(t, i) if t[i].value == _BACK_REFERENCE else None


def _until(t: Tokens, i: int) -> Match | None:
    at = i + 1
    while t[at].kind in _GLUE:
        at += 1
    found = days.day(t, at)
    if found:
        return Until(found[0]), found[1]
    return (Mark(Reason.VAGUE), at) if t[at].kind in _TIME_KINDS else None


def _mod(t: Tokens, i: int) -> Match | None:
    """What is left of "next": months, some days, an afternoon."""
    following = t[i + 1]
    if following.kind is Kind.PART and t[i].value == THIS:
        return InTime(Amount()), i + 1
    if following.kind in {Kind.UNIT, Kind.NUM, Kind.WEEKEND, Kind.MONTH, Kind.LENGTH}:
        return Mark(Reason.VAGUE), i + 2
    return None


def _last(t: Tokens, i: int) -> Match | None:
    return recurrence.month_weekday(t, i) or (Mark(Reason.PAST), i + 1)


def _about(t: Tokens, i: int) -> Match | None:
    at = i + 1
    while t[at].kind in _GLUE:
        at += 1
    before = i and t[i - 1].kind in _TIME_KINDS | {Kind.DASH}
    return (Mark(Reason.VAGUE), i + 1) if t[at].kind in _TIME_KINDS or before else None


def _part(t: Tokens, i: int) -> Match:
    return InPart(PartOfDay(t[i].value)), i + 1


def _habit(t: Tokens, i: int) -> Match:
    return Series(1, t[i].value, habit=True), i + 1


def _maybe_month(t: Tokens, i: int) -> Match | None:
    """"in March" speaks of a month, "may I" does not."""
    before = t[i - 1].kind if i else Kind.STOP
    vague = {Kind.IN, Kind.ARTICLE, Kind.MOD, Kind.LAST, Kind.VAGUE}
    return (Mark(Reason.VAGUE), i + 1) if before in vague else None


def _number_left_over(t: Tokens, i: int) -> Match | None:
    """Figures always count as time-like, number words only beside an expression of time."""
    if t[i].digits or _beside_time(t, i):
        return Mark(Reason.LEFT_OVER), i + 1
    return None


def _beside_time(t: Tokens, i: int) -> bool:
    beside = _DAY_KINDS | {Kind.PART, Kind.OCLOCK, Kind.AM_PM, Kind.ON, Kind.OR, Kind.AND}
    return (i > 0 and t[i - 1].kind in beside) or t[i + 1].kind in beside


def _ordinal_left_over(t: Tokens, i: int) -> Match | None:
    before = t[i - 1].kind if i else Kind.STOP
    if before in _DAY_KINDS | {Kind.ON, Kind.OR} or t[i].digits:
        return Mark(Reason.LEFT_OVER), i + 1
    return None


def _mark(reason: Reason, *, soft: bool = False) -> Rule:
    mark = Mark(reason, soft=soft)
    return lambda _t, i: (mark, i + 1)


_VAGUE, _LEFT = _mark(Reason.VAGUE), _mark(Reason.LEFT_OVER)

_RULES: dict[Kind, tuple[Rule, ...]] = {
    Kind.NUM: (recurrence.month_weekday, recurrence.every_month, days.uncertain_amount,
               days.day_range, days.day, _range, _strong, _length, _bare_hour,
               _number_left_over),
    Kind.ORD: (recurrence.month_weekday, recurrence.every_month, days.day, _ordinal_left_over),
    Kind.ONE: (days.uncertain_amount, _range, _length, _strong),
    Kind.TIME: (_range, _strong),
    Kind.DOTTED: (_range, _strong, _dotted),
    Kind.DATE: (_not_after_clock, days.day_range, days.day),
    Kind.SLASHED: (days.day,),
    Kind.DECIMAL: (_range, _strong, _length, _LEFT),
    Kind.HALF: (_range, _strong, _length, _LEFT),
    Kind.HALF_OF: (_length, _LEFT),
    Kind.QUARTER: (_range, _length, _strong, _LEFT),
    Kind.THREE_QUARTERS: (_range, _length, _strong, _LEFT),
    Kind.AND_A_HALF: (_length, _LEFT),
    Kind.LENGTH: (_length,),
    Kind.NOON: (_range, _strong),
    Kind.MIDNIGHT: (_range, _strong),
    Kind.WEEKDAY: (days.day_range, days.day),
    Kind.RELDAY: (days.day_range, days.day),
    Kind.NAMED: (days.day_range, days.day),
    Kind.MONTH: (days.day, _VAGUE),
    Kind.MAYBE_MONTH: (days.day, _maybe_month),
    Kind.WEEK_NUMBER: (days.day,),
    Kind.UNIT: (days.day,),
    Kind.MOD: (days.day_range, days.day, _mod),
    Kind.LAST: (days.day, _last),
    Kind.HABIT: (_habit,),
    Kind.EVERY: (recurrence.every,),
    Kind.EACH: (recurrence.each,),
    Kind.REPEATED: (lambda _t, i: (Series(0), i + 1),),
    Kind.AT: (_at,),
    Kind.IN: (_in,),
    Kind.PART: (_part,),
    Kind.BETWEEN: (_between,),
    Kind.BOUND: (_bound,),
    Kind.MINUTES_AFTER: (_open_side,),
    Kind.MINUTES_BEFORE: (_open_side,),
    Kind.UNTIL: (_until,),
    Kind.ABOUT: (_about,),
    Kind.OR: (_mark(Reason.SEVERAL),),
    Kind.NOT: (_mark(Reason.NEGATED),),
    Kind.CALLED_OFF: (_mark(Reason.NEGATED),),
    Kind.VAGUE: (_VAGUE,),
    Kind.WEEKEND: (_VAGUE,),
    Kind.VAGUE_WITHOUT_HOUR: (_mark(Reason.VAGUE, soft=True),),
    Kind.BYGONE: (_mark(Reason.PAST),),
}  # fmt: skip
