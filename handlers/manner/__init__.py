"""How a conversation is spoken to: language and form of address, set by a worker, never guessed."""

from handlers.manner.routes import MannerDesk
from handlers.manner.settings import settings

__all__ = ["MannerDesk", "settings"]
