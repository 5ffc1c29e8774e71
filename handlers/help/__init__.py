"""What is possible here, and kind words where something is not."""

from handlers.help.etiquette import PoliteAnswers
from handlers.help.routes import HelpDesk

__all__ = ["HelpDesk", "PoliteAnswers"]
