"""What the first family would otherwise wait for: read in a thread once the service answers."""

from bot import papers
from bot.behaviours import Keeping
from bot.content import Content
from bot.core.ports import Capabilities
from handlers.appointments.spoken import phrasing


def warm_up(content: Content, keeping: Keeping, capabilities: Capabilities) -> None:
    """Read ahead what is read only once; whoever needs it meanwhile reads it as well."""
    phrasing.read_ahead()
    papers.warm_up(content, keeping, capabilities)
