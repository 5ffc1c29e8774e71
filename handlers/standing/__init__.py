"""Whether a text still stands right above. After a restart only its kind is known (P-14).

The neutral text tells nothing of what it answered; of all others only their length is kept. What has
numbers that the short text has not is then said again rather than not at all (M-09).
"""

from collections.abc import Iterable, Set
from datetime import datetime, timedelta
from typing import Final

from bot.core.context import Context
from bot.core.ids import MarkName, TemplateId
from bot.core.memory import REMEMBERED
from bot.core.outgoing import LATE_AFTER, Say
from bot.core.room import Room
from bot.core.texts import Text
from handlers.texts.kinds import NAMES_READERS, NEUTRAL, OF_A_LIFE, OF_DANGER, SHORT

COOL_DOWN: Final = timedelta(hours=6)
"""So long a suggestion or the neutral text stands for all that follow (C-03), and any other text still
counts as just said."""

IN_SIGHT: Final = timedelta(minutes=30)
"""So long nothing less grave is put below the numbers of a crisis text."""

LATELY: Final = timedelta(seconds=30)
"""Whatever took longer to arrive may have more behind it."""

A_MOMENT: Final = timedelta(seconds=2)

SAID_SHORT: Final = MarkName("said the short text")
SAID_LONG: Final = MarkName("said a long text")
_SAID_NEUTRAL: Final = MarkName("said the neutral text")
_KINDS: Final = (SAID_SHORT, SAID_LONG, _SAID_NEUTRAL)


def stands(text: Text, ctx: Context) -> bool:
    """Whether this text was said last; after a restart a long one may have been for half an hour."""
    if ctx.newest is not None:
        return ctx.newest.what == text.base
    if text.template in NAMES_READERS:
        return _within(IN_SIGHT, (SAID_LONG,), ctx.room, ctx.now)
    return _kind(text) != SAID_LONG and ctx.holds(_kind(text))


def said_at(ctx: Context) -> datetime | None:
    """Return when the text that `stands` was said, as far as it is remembered."""
    if ctx.newest is not None:
        return ctx.newest.at
    return _said_at(_KINDS, ctx.room, ctx.now)


def crisis_stands(ctx: Context) -> bool:
    """Whether the text said last answered a crisis, and its numbers are to stay in sight."""
    said = _said_at((SAID_SHORT, SAID_LONG), ctx.room, ctx.now)
    if said is None or (ctx.newest is not None and ctx.newest.at != said):
        return False
    return ctx.now < said + IN_SIGHT


def answered_lately(room: Room, now: datetime) -> bool:
    """Whether a crisis was answered in a conversation within the last hours."""
    return _within(COOL_DOWN, _KINDS, room, now)


def short_in_sight(ctx: Context) -> bool:
    """Whether the short text was said last, whatever it answered, and its numbers are right above."""
    at = said_at(ctx)
    return stands(Text(SHORT), ctx) and at is not None and ctx.now < at + IN_SIGHT


def neutral_stands(ctx: Context) -> bool:
    """Whether a group has read the neutral text lately; for a danger only what is in sight counts."""
    lasts = IN_SIGHT if ctx.heard.danger else COOL_DOWN
    if ctx.newest is not None:
        return ctx.newest.what == NEUTRAL and ctx.now - ctx.newest.at < lasts
    return _within(lasts, (_SAID_NEUTRAL,), ctx.room, ctx.now)


def noted(text: Text, ctx: Context) -> Text:
    """Remember the kind of what is said, and nothing else of it."""
    ctx.drop(*_KINDS)
    ctx.hold(_kind(text), REMEMBERED, at=ctx.now)
    return text


def behind_the_rest(template: TemplateId, ctx: Context) -> datetime | None:
    """Hold a text on violence back for a moment where it answers what comes late.

    What else has come meanwhile is heard before: a plea for silence, or somebody who has joined.
    """
    at = ctx.event.at
    late = at is not None and ctx.now - at > LATELY
    return ctx.now + A_MOMENT if late and template in OF_DANGER - OF_A_LIFE else None


def comes_late(ctx: Context) -> bool:
    """Whether it was written so long ago that an answer may reach somebody else."""
    return ctx.event.at is not None and ctx.now - ctx.event.at > LATE_AFTER


def withdraw(templates: Set[TemplateId], ctx: Context) -> bool:
    """Drop those texts that still wait to be sent here; then none of them was said."""
    dropped = ctx.withdraw(lambda act: isinstance(act, Say) and act.text.base in templates)
    if dropped:
        ctx.drop(*_KINDS)
    return dropped


def _said_at(kinds: Iterable[MarkName], room: Room, now: datetime) -> datetime | None:
    marks = (mark for kind in kinds for mark in room.held(kind, now))
    return max((mark.at for mark in marks if mark.at is not None), default=None)


def _within(span: timedelta, kinds: Iterable[MarkName], room: Room, now: datetime) -> bool:
    """Whether a text of these kinds was said so lately."""
    said = _said_at(kinds, room, now)
    return said is not None and now < said + span


def _kind(text: Text) -> MarkName:
    return {SHORT: SAID_SHORT, NEUTRAL: _SAID_NEUTRAL}.get(text.template, SAID_LONG)
