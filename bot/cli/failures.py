"""From errors to exit statuses: 0 fine, 1 the work failed, 2 wrong usage or configuration."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from bot.core.bugs import place_of
from bot.core.errors import ContentError, LotseError, SettingsError
from config.problems import Misconfigured


@contextmanager
def exit_statuses() -> Iterator[None]:
    """Turn expected errors into one line on stderr and the right status; never a traceback."""
    try:
        yield
    except (SettingsError, ContentError, Misconfigured) as error:
        _say(error)
        raise typer.Exit(2) from None
    except LotseError as error:
        _say(error)
        raise typer.Exit(1) from None
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"lotse: {where}{error.strerror or error}\n")
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except typer.Exit:
        raise
    except Exception as error:
        # The error's own words may quote what a person wrote (P-13): its kind and place must do.
        sys.stderr.write(f"lotse: a bug: {type(error).__name__} at {place_of(error)}\n")
        raise typer.Exit(1) from None


def _say(error: Exception) -> None:
    sys.stderr.write(f"lotse: {' '.join(str(error).split())}\n")
