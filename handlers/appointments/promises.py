"""What a family reads whose wish is passed on, and what where there is nobody to pass it to."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.texts import Param, Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.marks import CALLED_OFF_UNREAD
from handlers.appointments.model import Appointment
from handlers.prompts import about
from handlers.quiet.marks import told_of_nobody

MAY_OBJECT: Final = timedelta(minutes=30)
"""So long a word that withdraws what was called off is answered, where nobody reads it."""

_JUST_BEFORE: Final = timedelta(minutes=15)


def passed_on(
    desk: Desk,
    ctx: Context,
    told: TemplateId,
    untold: TemplateId,
    values: Mapping[str, Param] | None = None,
    *,
    unread: TemplateId = wording.DESERTED,
) -> Text:
    """Return the first where a prompt reaches somebody, the second where somebody merely reads, and
    `unread` where nobody is there.
    """
    facts = desk.passing_on(ctx)
    if deserted(desk, ctx):
        told_of_nobody(ctx)
        return Text(unread, facts)
    reaches = desk.prompts.reaches(ctx, ctx.room)
    return Text(told if reaches else untold, {**facts, **(values or {})})


def say_unread(desk: Desk, called_off: Sequence[Appointment], ctx: Context) -> bool:
    """Where nobody reads of it say so, and tell whoever made them: her day is concerned; returns whether."""
    if not deserted(desk, ctx):
        return False
    room, lines = ctx.room, tuple(map(wording.in_short, called_off))
    office = desk.facts.of(room, ctx.unit, ctx.now)
    ctx.say(Text(wording.CANCELLED_UNREAD, {**office, "zeilen": lines}))
    told_of_nobody(ctx)
    ctx.hold(CALLED_OFF_UNREAD, MAY_OBJECT)
    tell_makers(desk, called_off, Text(wording.EVERY_PROMPT, about(room, zeilen=lines)), ctx)
    return True


def tell_makers(
    desk: Desk, those: Sequence[Appointment], told: Text, ctx: Context, *, only_now: bool = False
) -> None:
    """Where nobody is there tell whoever made them, each in her duty time: her day is concerned.

    `only_now`: not who is off duty, for whom it would come too late.
    """
    if not deserted(desk, ctx):
        return
    for maker in dict.fromkeys(one.worker for one in those):
        listed = desk.staff.worker(maker)
        if listed and not (only_now and desk.prompts.next_duty(ctx, listed.handle) > ctx.now):
            desk.prompts.tell_later(ctx, told, listed.handle)


def say_noted(desk: Desk, ctx: Context) -> None:
    """Give thanks for a yes: where nobody is there, with how the office is reached."""
    if not deserted(desk, ctx):
        ctx.say(Text(wording.NOTED))
        return
    told_of_nobody(ctx)
    ctx.say(Text(wording.NOTED_UNREAD, desk.facts.of(ctx.room, ctx.unit, ctx.now)))


def deserted(desk: Desk, ctx: Context) -> bool:
    """Whether nobody reads here and nobody of this chat can be told."""
    return desk.facts.deserted(desk.prompts, ctx)


def expected(desk: Desk, ctx: Context) -> bool:
    """Whether an appointment of this conversation takes place about now: then a worker is there for it."""
    return any(one.start - _JUST_BEFORE <= ctx.now for one in desk.ahead(ctx, ctx.room))
