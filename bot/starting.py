"""`lotse run`: everything is read before what serves is loaded, because of the memory."""

from bot.content import from_file
from bot.environment import settings
from bot.observability.logs import set_up
from config.settings import LogFormat


def serve() -> None:
    """Run until SIGTERM, SIGINT or SIGHUP. Raises LotseError when it cannot start."""
    given = settings()
    set_up(json=given.log_format is LogFormat.JSON, level=given.log_level.value)
    content = from_file(given.organisation_file)
    # Reading the packs needs sixteen megabytes for a moment; server and database then fit into them.
    from bot.service import run  # noqa: PLC0415

    run(given, content)
