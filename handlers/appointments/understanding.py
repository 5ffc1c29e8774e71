"""From what a worker typed to a start and an end, or a question back."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from bot.core.context import Context
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import reading, wording
from handlers.appointments.desk import Desk
from handlers.appointments.for_one import names_one_elsewhere
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

SPOKEN: Final = ("de", "en", "sv")
"""In these a worker may type a date."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A start and, where one was typed, an end; instants in UTC. `rule` makes it a series."""

    start: datetime
    end: datetime | None
    title: str = field(repr=False)
    rule: RepeatRule | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """Reads, and asks back where there is not exactly one reading."""

    desk: Desk

    def read(self, text: str, ctx: Context) -> Reading:
        """Read the words of a command."""
        mode = Mode.COMMAND
        return in_her_language(
            lambda lang: self.desk.read(text, now=ctx.now, lang=lang, mode=mode), ctx
        )

    def slot(self, said: Reading, ctx: Context, *, series: bool = False) -> Slot | None:
        """Return what was understood, or ask back and return None. `series`: one may be meant."""
        match said:
            case Understood(rest=rest) if reading.hedged(rest):
                self.ask_back(Question(Reason.VAGUE), ctx)
            case Understood(value=Moment(start=start), rest=rest):
                return Slot(start.astimezone(UTC), None, reading.title(rest))
            case Understood(value=Span(start=start, end=end), rest=rest):
                return Slot(start.astimezone(UTC), end.astimezone(UTC), reading.title(rest))
            case Understood(value=Recurrence() as value, rest=rest) if series:
                return _of_series(value, reading.title(rest))
            case Understood(value=value):
                self.ask_back(Question(_missing(value)), ctx)
            case Doubtful(question=question) | Refused(question=question):
                self.ask_back(question, ctx)
        return None

    @staticmethod
    def asks_for_whom(text: str, call: CommandCall, ctx: Context) -> bool:
        """Ask where others would read "nur Jonas" as a place; whether it was asked."""
        asked = call.target.group and names_one_elsewhere(text)
        if asked:
            ctx.say(Text(wording.FOR_WHOM))
        return asked

    def ask_back_for(self, reason: Reason, ctx: Context) -> None:
        """Ask back for a reason that needs no choices."""
        self.ask_back(Question(reason), ctx)

    def ask_back(self, question: Question, ctx: Context) -> None:
        """Ask without quoting: what was typed is not written down (P-13)."""
        plain = replace(question, words="")
        asked = self.desk.ask_back(plain, ctx.room.voice.language)
        ctx.say(Text(wording.QUESTION, {"frage": asked}))


def in_her_language(read: Callable[[str], Reading], ctx: Context) -> Reading:
    """Read what a worker typed in the language of the chat, else in another one that workers speak.

    A German worker writes "übermorgen 14 Uhr" to a family that reads English, where it is no day: what
    is left over may not name a time. Two languages that read it differently leave it as it was.
    """
    own = ctx.room.voice.language
    said = read(own)
    if isinstance(said, Doubtful) or (isinstance(said, Understood) and _whole(said)):
        return said
    others = [read(lang) for lang in SPOKEN if lang != own]
    found = [each for each in others if isinstance(each, Understood) and _complete(each)]
    return found[0] if found and all(one.value == found[0].value for one in found) else said


def _whole(said: Understood) -> bool:
    return not reading.time_words(said.rest)


def _complete(said: Understood) -> bool:
    return _whole(said) and isinstance(said.value, Moment | Span | Recurrence)


def _of_series(value: Recurrence, title: str) -> Slot:
    start = value.first.start.astimezone(UTC)
    return Slot(start, start + value.length if value.length else None, title, value.rule)


def _missing(value: object) -> Reason:
    match value:
        case Day():
            return Reason.WHICH_HOUR
        case Recurrence():
            return Reason.RECURRING
        case _:
            return Reason.WHICH_DAY
