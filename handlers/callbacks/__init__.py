"""Somebody would like to be called: passed on in duty time, without a reason (X-09, C-29)."""

from handlers.callbacks.routes import ASKED_WHEN, CallBacks
from handlers.callbacks.words import wants_call

__all__ = ["ASKED_WHEN", "CallBacks", "wants_call"]
