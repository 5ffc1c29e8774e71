"""What the environment sets, as every command reads it."""

from bot.core.errors import SettingsError
from config.problems import Misconfigured
from config.settings import Settings, read_settings


def settings() -> Settings:
    """Read the settings; raises SettingsError naming the variable and the mend."""
    try:
        return read_settings()
    except Misconfigured as error:
        raise SettingsError(str(error)) from None
