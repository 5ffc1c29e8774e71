"""The case comes to its end, and sometimes begins again."""

from handlers.cases.routes import CaseDesk

__all__ = ["CaseDesk"]
