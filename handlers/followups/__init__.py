"""Open follow-ups: a conversation and a due time, nothing else (M-34, X-07)."""

from handlers.followups.asked import AGAIN, CALL
from handlers.followups.at_closing import KEPT_AT_CLOSING, AtClosing
from handlers.followups.kinds import (
    ACCESS,
    ASK_CLIENT,
    ASK_NOW,
    CALL_BACK,
    CALL_CAREFULLY,
    CALL_NOTED,
    ERASURE,
    FOLLOW_UP,
    LOOK_ASKED,
    READ_FIRST,
    TO_BE_READ_FIRST,
)
from handlers.followups.requests import STILL_ASKED, Requests, still_asked, to_be_done
from handlers.followups.routes import Followups
from handlers.followups.unanswered import NEW

__all__ = [
    "ACCESS",
    "AGAIN",
    "ASK_CLIENT",
    "ASK_NOW",
    "CALL",
    "CALL_BACK",
    "CALL_CAREFULLY",
    "CALL_NOTED",
    "ERASURE",
    "FOLLOW_UP",
    "KEPT_AT_CLOSING",
    "LOOK_ASKED",
    "NEW",
    "READ_FIRST",
    "STILL_ASKED",
    "TO_BE_READ_FIRST",
    "AtClosing",
    "Followups",
    "Requests",
    "still_asked",
    "to_be_done",
]
