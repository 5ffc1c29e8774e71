"""Open follow-ups: a conversation and a due time, nothing else (M-34, X-07)."""

from handlers.followups.routes import FOLLOW_UP, Followups

__all__ = ["FOLLOW_UP", "Followups"]
