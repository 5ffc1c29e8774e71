"""From what a worker typed to a start and an end, or a question back."""

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from bot.core.context import Context
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import reading, wording
from handlers.appointments.desk import Desk
from handlers.appointments.for_one import names_one_elsewhere
from handlers.appointments.spoken import rhythm
from handlers.appointments.tongues import in_her_language
from handlers.dates.model import (
    Day,
    Doubtful,
    Mode,
    Moment,
    Question,
    Reading,
    Reason,
    Recurrence,
    Refused,
    RepeatRule,
    Span,
    Understood,
)

_HOURS: Final = re.compile(
    r"(?<![\d.:,])(\d{2,4})\s?(?:h|std|stunden|hours|tim|timmar)\b", re.IGNORECASE
)
_HOURS_OF_A_DAY: Final = 24


@dataclass(frozen=True, slots=True)
class Slot:
    """A start and, where one was typed, an end; instants in UTC. `rule` makes it a series.

    `count` is its number of times, where one was typed.
    """

    start: datetime
    end: datetime | None
    title: str = field(repr=False)
    rule: RepeatRule | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """Reads, and asks back where there is not exactly one reading."""

    desk: Desk

    def read(self, text: str, ctx: Context) -> Reading:
        """Read the words of a command."""
        mode = Mode.COMMAND
        return in_her_language(
            text, lambda lang: self.desk.read(text, now=ctx.now, lang=lang, mode=mode), ctx
        )

    def slot(
        self, said: Reading, ctx: Context, *, series: bool = False, free: bool = False
    ) -> Slot | None:
        """Return what was understood, or ask back and return None.

        `series`: one may be meant. `free`: what is left over is any text, else it is a place.
        """
        no_series = Question(Reason.NO_SERIES if series else Reason.RECURRING)
        match said:
            case Understood(rest=rest) if reading.hedged(rest):
                self.ask_back(Question(Reason.VAGUE), ctx)
            case Understood(value=Recurrence() as value, rest=rest) if series:
                return self._of_series(value, rest, ctx)
            case Understood(value=Moment() | Span() as value, rest=rest):
                if free or not rhythm.says_how_often(rest):
                    return _once(value, reading.title(rest))
                self.ask_back(no_series, ctx)
            case Understood(value=value):
                self.ask_back(Question(_missing(value)), ctx)
            case Doubtful(question=question) | Refused(question=question):
                self.ask_back(no_series if question.reason is Reason.NO_SERIES else question, ctx)
        return None

    def _of_series(self, value: Recurrence, rest: str, ctx: Context) -> Slot | None:
        place, count = rhythm.split_count(rhythm.without_name(rest))
        if rhythm.says_how_often(place):
            self.ask_back(Question(Reason.NO_SERIES), ctx)
            return None
        start = value.first.start.astimezone(UTC)
        end = start + value.length if value.length else None
        return Slot(start, end, reading.title(place), value.rule, count)

    @staticmethod
    def asks_for_whom(text: str, call: CommandCall, ctx: Context) -> bool:
        """Ask where others would read "nur Jonas" as a place; whether it was asked."""
        asked = call.target.group and names_one_elsewhere(text)
        if asked:
            ctx.say(Text(wording.FOR_WHOM))
        return asked

    @staticmethod
    def asks_length(text: str, ctx: Context) -> bool:
        """Say where "25h" is typed that none is so long: as an hour it would be none at all."""
        asked = any(int(hours) > _HOURS_OF_A_DAY for hours in _HOURS.findall(text))
        if asked:
            ctx.say(Text(wording.QUESTION, {"frage": Text(wording.TOO_LONG_FOR_ONE)}))
        return asked

    def ask_back_for(self, reason: Reason, ctx: Context) -> None:
        """Ask back for a reason that needs no choices."""
        self.ask_back(Question(reason), ctx)

    def ask_back(self, question: Question, ctx: Context) -> None:
        """Ask without quoting: what was typed is not written down (P-13)."""
        plain = replace(question, words="")
        asked = self.desk.ask_back(plain, ctx.room.voice.language)
        ctx.say(Text(wording.QUESTION, {"frage": asked}))


def _once(value: Moment | Span, title: str) -> Slot:
    end = value.end.astimezone(UTC) if isinstance(value, Span) else None
    return Slot(value.start.astimezone(UTC), end, title)


def _missing(value: object) -> Reason:
    match value:
        case Day():
            return Reason.WHICH_HOUR
        case Recurrence():
            return Reason.RECURRING
        case _:
            return Reason.WHICH_DAY
