"""Trying it out: what would have been suggested, said to the worker instead of the family."""

from handlers.trial.routes import TrialDesk

__all__ = ["TrialDesk"]
