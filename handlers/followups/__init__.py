"""Open follow-ups: a conversation and a due time, nothing else (M-34, X-07)."""

from handlers.followups.new_duty import NewDuty
from handlers.followups.routes import (
    ASK_CLIENT,
    ASK_NOW,
    CALL_BACK,
    CALL_NOTED,
    FOLLOW_UP,
    LOOK_ASKED,
    Followups,
)

__all__ = [
    "ASK_CLIENT",
    "ASK_NOW",
    "CALL_BACK",
    "CALL_NOTED",
    "FOLLOW_UP",
    "LOOK_ASKED",
    "Followups",
    "NewDuty",
]
