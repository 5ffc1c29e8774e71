"""English words of time. Value columns: see ``kinds`` and the grammar rules that read them."""

from __future__ import annotations

from handlers.dates.feast_words import ENGLISH, named
from handlers.dates.kinds import (
    AFTER_NEXT,
    ALWAYS,
    BEFORE_NOW,
    COMING,
    DAY,
    HOUR,
    MINUTE,
    MONTH,
    MONTHLY,
    NEXT,
    THIS,
    WEEK,
    YEAR,
    Kind,
)
from handlers.dates.lexicon import Lexicon, Meaning, Row, compile_lexicon, listed, numbered
from handlers.dates.model import PartOfDay

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = (
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
_NUMBERS = listed(
    "two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, "
    "fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty"
)
_ONES = ("one", *_NUMBERS[:8])
_ORDINALS = listed(
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, "
    "twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, "
    "nineteenth, twentieth"
)
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty"}


def _larger() -> list[Row]:
    rows: list[Row] = [(Kind.NUM, ten, word) for ten, word in _TENS.items()]
    rows += [(Kind.NUM, 60, "sixty"), (Kind.NUM, 90, "ninety")]
    for ten, word in _TENS.items():
        rows += [(Kind.NUM, ten + n, f"{word}_{_ONES[n - 1]} {word}{_ONES[n - 1]}")
                 for n in range(1, 10)]  # fmt: skip
    rows += [(Kind.ORD, 20 + n, f"twenty_{_ORDINALS[n - 1]}") for n in range(1, 10)]
    return [*rows, (Kind.ORD, 30, "thirtieth"), (Kind.ORD, 31, "thirty_first")]


def _compounds() -> list[tuple[str, Meaning]]:
    return [
        ("tonight", ((Kind.RELDAY, 0), (Kind.PART, int(PartOfDay.EVENING)))),
        ("this_morning", ((Kind.RELDAY, 0), (Kind.PART, int(PartOfDay.FORENOON)))),
        ("this_afternoon", ((Kind.RELDAY, 0), (Kind.PART, int(PartOfDay.AFTERNOON)))),
        ("this_evening", ((Kind.RELDAY, 0), (Kind.PART, int(PartOfDay.EVENING)))),
    ]


ROWS: list[Row] = [
    *numbered(Kind.WEEKDAY, 0, _DAYS),
    *numbered(Kind.HABIT, 0, [f"{name}s" for name in _NAMES]),
    *[(Kind.WEEKDAY, weekday, f"{name}'s") for weekday, name in enumerate(_NAMES)],
    (Kind.MONTH, 1, "january jan"),
    (Kind.MONTH, 2, "february feb"),
    (Kind.MAYBE_MONTH, 3, "march mar"),
    (Kind.MONTH, 4, "april apr"),
    (Kind.MAYBE_MONTH, 5, "may"),
    *numbered(
        Kind.MONTH,
        6,
        ("june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov",
         "december dec"),
    ),
    (Kind.NUM, 0, "zero"),
    (Kind.NUM, 1, "one"),
    (Kind.ONE, 1, "a an"),
    *numbered(Kind.NUM, 2, _NUMBERS),
    *numbered(Kind.ORD, 1, _ORDINALS),
    *_larger(),
    (Kind.ORD_ENDING, 0, "st nd rd th"),
    (Kind.PART, int(PartOfDay.MORNING), "morning in_the_morning mornings"),
    (Kind.PART, int(PartOfDay.NOON), "lunchtime"),
    (Kind.PART, int(PartOfDay.AFTERNOON), "afternoon in_the_afternoon afternoons"),
    (Kind.PART, int(PartOfDay.EVENING), "evening in_the_evening evenings"),
    (Kind.PART, int(PartOfDay.NIGHT), "night at_night"),
    (Kind.RELDAY, 0, "today"),
    (Kind.RELDAY, 1, "tomorrow tmrw tomorow tommorow tommorrow"),
    (Kind.RELDAY, 2, "day_after_tomorrow"),
    (Kind.BYGONE, 0, "yesterday ago day_before_yesterday recently"),
    (Kind.MOD, THIS, "this"),
    (Kind.MOD, NEXT, "next"),
    (Kind.MOD, AFTER_NEXT, "after_next"),
    (Kind.MOD, COMING, "coming upcoming"),
    (Kind.LAST, 0, "last"),
    (Kind.LAST, BEFORE_NOW, "previous past_week second_to_last next_to_last second_last penultimate"),
    (Kind.UNIT, MINUTE, "minute minutes min mins"),
    (Kind.UNIT, HOUR, "hour hours hr hrs hours'"),
    (Kind.UNIT, DAY, "day days day's days'"),
    (Kind.UNIT, WEEK, "week weeks week's weeks'"),
    (Kind.UNIT, MONTH, "month months month's months'"),
    (Kind.UNIT, YEAR, "year years year's years'"),
    (Kind.WEEK_NUMBER, 0, "wk kw calendar_week"),
    (Kind.LENGTH, 14 * 24 * 60, "fortnight fortnight's"),
    (Kind.ADVENT, 0, "advent advent_sunday sunday_of_advent sunday_in_advent"),
    (Kind.WEEKEND, 0, "weekend weekends"),
    (Kind.OCLOCK, 0, "o'clock oclock hrs"),
    (Kind.HOURS, 0, "h"),
    (Kind.AM_PM, 0, "am a_m"),
    (Kind.AM_PM, 12, "pm p_m"),
    (Kind.HALF, 1, "half"),
    (Kind.QUARTER, 15, "quarter quarters"),
    (Kind.NOON, 0, "noon midday noontime"),
    (Kind.MIDNIGHT, 0, "midnight"),
    (Kind.MINUTES_AFTER, 0, "past"),
    (Kind.MINUTES_AFTER, 1, "after"),
    (Kind.MINUTES_BEFORE, 2, "to"),
    (Kind.MINUTES_BEFORE, 1, "before"),
    (Kind.AT, 0, "at @"),
    (Kind.ON, 0, "on"),
    (Kind.ARTICLE, 0, "the of"),
    (Kind.IN, 0, "in"),
    (Kind.FROM, 0, "from"),
    (Kind.UNTIL, 0, "until till til thru through"),
    (Kind.BETWEEN, 0, "between btw"),
    (Kind.AND, 0, "and &"),
    (Kind.OR, 0, "or either"),
    (Kind.BOUND, 0, "by since within during starting"),
    (Kind.FROM_NOW, 0, "from_now time from_today"),
    (Kind.FOR, 0, "for duration lasting long"),
    (Kind.EVERY, 1, "every each"),
    (Kind.EVERY, 2, "every_other"),
    (Kind.REPEATED, 0, "daily biweekly bi_weekly weekdays yearly"),
    (Kind.REPEATED, 1, "weekly"),
    (Kind.REPEATED, 2, "fortnightly"),
    (Kind.REPEATED, MONTHLY, "monthly"),
    (Kind.REPEATED, ALWAYS, "always"),
    (
        Kind.NOT,
        0,
        "not no never can't cannot cant don't dont won't wont isn't isnt doesn't doesnt "
        "without except couldn't wouldn't shouldn't aren't didn't none neither nor instead_of "
        "unable unavailable",
    ),
    (Kind.CALLED_OFF, 0, "cancel cancelled canceled call_off called_off impossible busy away sick closed"),
    (
        Kind.VAGUE,
        0,
        "sometime some_time few couple several soon earlier beginning start_of middle mid "
        "end_of anytime any_time latest earliest at_the_latest at_the_earliest no_later_than "
        "not_before onwards bank_holiday public_holiday summer winter spring autumn asap whenever "
        "flexible during_the_week either_day afterwards holidays eventually following",
    ),
    (
        Kind.VAGUE_WITHOUT_HOUR,
        0,
        "now later early shortly immediately after_school after_work after_lunch before_lunch "
        "before_school after_breakfast after_dinner before_work",
    ),
    (
        Kind.ABOUT,
        0,
        "around approx approximately roughly circa ca ish shortly_before shortly_after "
        "just_before just_after about nearly almost",
    ),
    (
        Kind.NUMBERED,
        0,
        "room house number nr line bus class group tel phone mobile section § article platform "
        "door floor page chapter flat suite paragraph grade",
    ),
    (
        Kind.COUNTED,
        0,
        "euro euros € pounds £ dollars percent % people persons person children kids times km "
        "miles meters floor pages years_old year_old questions appointments",
    ),
    (
        Kind.HARMLESS,
        0,
        "how_about what_about good_morning good_afternoon good_evening good_night nice_weekend "
        "nice_day merry_christmas happy_new_year happy_easter no_problem don't_forget "
        "no_worries see_you_soon see_you_later talk_soon talk_later last_minute at_last "
        "why_not great_day good_day good_weekend great_weekend in_time on_time this_is "
        "at_the_end_of_the_day not_a_problem every_time last_time next_time",
    ),
    *named(ENGLISH),

]  # fmt: skip

LEXICON: Lexicon = compile_lexicon(ROWS, _compounds())
