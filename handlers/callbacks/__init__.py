"""Somebody would like to be called: passed on in duty time, without a reason (X-09, C-29)."""

from handlers.callbacks.routes import ACKNOWLEDGED, CallBacks
from handlers.callbacks.words import wants_call

__all__ = ["ACKNOWLEDGED", "CallBacks", "wants_call"]
