"""A message in a language that the bot does not speak, and the wish for another one (T-34)."""

from handlers.tongues.routes import TonguesDesk
from handlers.tongues.theirs import InTheirs

__all__ = ["InTheirs", "TonguesDesk"]
