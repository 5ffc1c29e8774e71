"""What a press of a button does, and what a second one or a late one does not."""

from collections.abc import Collection, Mapping
from typing import Final

from bot.core.context import Context
from bot.core.events import ButtonPressed
from bot.core.ids import ButtonKind
from bot.core.memory import REMEMBERED
from bot.core.router import Only, Press, PressHandler, Standing

_PRESSED: Final = "pressed"


def press(
    event: ButtonPressed, presses: Mapping[ButtonKind, tuple[PressHandler, Only]], ctx: Context
) -> bool:
    """Do what the button means; False where that was forgotten, or this version does not know it."""
    question = ctx.unit.question(event.message)
    if question is None or not 0 <= event.button < len(question.buttons):
        return False
    kind = question.buttons[event.button]
    if kind not in presses:
        return False
    handler, only = presses[kind]
    if only.admits(Standing.of(ctx.room, ctx.actor)):
        ctx.unit.remember(_PRESSED, event.message, str(event.button), ctx.now + REMEMBERED)
        handler(Press(event, question, kind), ctx)
    return True


def concerns(event: ButtonPressed, but: Collection[ButtonKind], ctx: Context) -> str:
    """Return what the button is about in the first place: in a worker's own room, a conversation.

    Nothing for those `but` which it does not matter whether she is still there.
    """
    question = ctx.unit.question(event.message)
    if question is None or question.buttons[event.button : event.button + 1] in {(b,) for b in but}:
        return ""
    return question.subject[0] if question.subject else ""


def pressed_before(event: ButtonPressed, ctx: Context) -> bool:
    """Whether this is the second tap on what was done at the first."""
    pressed = ctx.unit.recall(_PRESSED, event.message)
    return pressed is not None and pressed.what == str(event.button)
