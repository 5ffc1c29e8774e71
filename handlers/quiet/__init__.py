"""When the bot holds back: a worker is in the exchange, or has asked for a pause (C-05, C-22)."""

from handlers.quiet.marks import (
    LONGEST,
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

__all__ = [
    "LONGEST",
    "OPEN_END",
    "PAUSED",
    "TOLD_IN_PAUSE",
    "TOLD_OF_ABSENCE",
    "TOLD_OF_NOBODY",
    "WORKER_SPOKE",
    "forget_question",
    "kept_out",
    "told_of_nobody",
    "worker_answers",
    "worker_is_asked",
]
