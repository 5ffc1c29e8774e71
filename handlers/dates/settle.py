"""Words whose sense depends on their neighbours: morgen, so, Fr, to."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.kinds import CLOCK_KINDS, DAY_KINDS, ENDINGS, Kind, Token

Tokens = Sequence[Token]

_NEAR = 12


def settle_words(t: list[Token], end: int) -> None:
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
    """ "So 10 Uhr" is Sunday; "morgen so 10 Uhr" and "so um 3" are not exact."""
    before = t[i - 1].kind if i else Kind.STOP
    after = t[i + 1].kind
    if before in {Kind.ON, Kind.MOD, Kind.EVERY, Kind.UNTIL, Kind.DASH, Kind.SIGN, Kind.AND,
                  Kind.OR}:  # fmt: skip
        return Kind.WEEKDAY
    if after is Kind.AT or (before in DAY_KINDS | {Kind.OCLOCK} and after in CLOCK_KINDS):
        return Kind.ABOUT
    following = t[i + 2].kind if after in {Kind.STOP, Kind.COMMA, Kind.ARTICLE} else after
    if following in CLOCK_KINDS | {Kind.DATE, Kind.PART, Kind.WEEK_NUMBER, Kind.SLASHED}:
        return Kind.WEEKDAY
    return Kind.WEEKDAY if _is_alone(t, i) else Kind.WORD


def _is_alone(t: Tokens, i: int) -> bool:
    """Whether nothing else was said: behind the only token stand eight that end the text."""
    return i == 0 and len(t) == 9


def _friday(t: Tokens, i: int) -> Kind:
    """ "mit Fr. Kaya" is a person."""
    dotted = t[i + 1].kind is Kind.STOP
    name = t[i + 1 + dotted].kind is Kind.WORD
    near = t[max(0, i - _NEAR) : i + _NEAR]
    other_day = any(token.kind in DAY_KINDS for token in near)
    if name and (t[i - 1].kind is Kind.WITH or (dotted and other_day)) and i:
        return Kind.WORD
    return Kind.WEEKDAY


def _short_day(t: Tokens, i: int) -> Kind:
    """ "to kl 15", "på to", "15.30 to", "to": beside an hour or alone Thursday, else no word of ours."""
    before = t[i - 1].kind if i else Kind.STOP
    after = t[i + 1].kind
    following = t[i + 2].kind if after in {Kind.STOP, Kind.COMMA, Kind.ARTICLE} else after
    last = before in CLOCK_KINDS and after in ENDINGS
    hour = following in CLOCK_KINDS | {Kind.AT, Kind.DATE, Kind.SLASHED, Kind.PART}
    day = hour or last or before in {Kind.ON, Kind.EVERY} or _is_alone(t, i)
    return Kind.WEEKDAY if day else Kind.WORD


_SETTLERS = {
    Kind.DAY_OR_WORD: _short_day,
    Kind.MORNING_OR_TOMORROW: _morning,
    Kind.SUNDAY_OR_ABOUT: _sunday,
    Kind.FRIDAY_OR_MRS: _friday,
}
