"""When the bot holds back: a worker is in the exchange, or has asked for a pause (C-05, C-22)."""

from handlers.quiet.lengths import LONGEST, length_of
from handlers.quiet.marks import (
    OPEN_END,
    PAUSED,
    TOLD_IN_PAUSE,
    TOLD_OF_ABSENCE,
    TOLD_OF_NOBODY,
    WORKER_SPOKE,
    forget_question,
    kept_out,
    told_of_nobody,
    worker_answers,
    worker_is_asked,
)
from handlers.quiet.routes import QuietDesk

__all__ = [
    "LONGEST",
    "OPEN_END",
    "PAUSED",
    "TOLD_IN_PAUSE",
    "TOLD_OF_ABSENCE",
    "TOLD_OF_NOBODY",
    "WORKER_SPOKE",
    "QuietDesk",
    "forget_question",
    "kept_out",
    "length_of",
    "told_of_nobody",
    "worker_answers",
    "worker_is_asked",
]
