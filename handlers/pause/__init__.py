"""`/pause` and `/weiter`: how long the bot holds back is told here, and noted in `handlers.quiet`."""

from handlers.pause.routes import PauseDesk

__all__ = ["PauseDesk"]
