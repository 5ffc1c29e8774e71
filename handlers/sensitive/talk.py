"""The buttons below what proposes a talk: a call, the next meeting, or nothing now (X-09, X-10)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.core.ids import ButtonKind, TemplateId
from bot.core.outgoing import Ask, Button
from bot.core.room import Room
from handlers.sensitive import rules

CALL, MEET, NOT_NOW = (ButtonKind(f"talk.{name}") for name in ("call", "meet", "not-now"))

_CALL: Final = Button(TemplateId("B-anrufen"), CALL)
_MEET: Final = Button(TemplateId("B-treffen"), MEET)
_NOT_NOW: Final = Button(TemplateId("B-nicht-jetzt"), NOT_NOW)

CALL_BUTTONS: Final = (_CALL, _NOT_NOW)


def talk(buttons: Sequence[Button]) -> Ask:
    """Return what they ask, no longer than the cool-down may be remembered (P-49)."""
    return Ask("talk", buttons, life=timedelta(hours=24))


def buttons_for(template: TemplateId, room: Room, *, calls: bool = True) -> Sequence[Button]:
    """Return those that fit below a text: none in a group, no later one where today is late enough, and
    no call for whoever asks for none.
    """
    if room.group or not rules.may_offer_call(template):
        return ()
    fit = (_CALL, _MEET, _NOT_NOW) if rules.may_wait(template) else (_CALL,)
    return fit if calls else fit[1:]
