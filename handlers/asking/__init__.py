"""Asks the family once whether the help has arrived (M-36, M-37)."""

from handlers.asking.routes import AskingDesk

__all__ = ["AskingDesk"]
