"""The names under which follow-ups are planned, marked and pressed."""

from typing import Final

from bot.core.ids import ButtonKind, TimerKind

FOLLOW_UP: Final = TimerKind("followup")
CALL_BACK: Final = TimerKind("callback")
ASK_CLIENT: Final = TimerKind("followup.ask")
ASK_NOW: Final = ButtonKind("followup.ask-now")
CALL_NOTED: Final = "call back noted"
LOOK_ASKED: Final = "asked to look"
"""Mark of a conversation: its workers were asked to look just now."""
ASKED_LATELY: Final = "asked to look, give time"
"""Mark of a conversation: whoever writes on does not bring a second request."""
