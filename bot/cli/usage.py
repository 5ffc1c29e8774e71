"""A wrong usage in one line, like every other mistake; without a command, the help."""

import sys
from typing import Any, Final, cast

import typer
from typer.core import TyperGroup

_UsageError: Final = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
"""What typer raises for every wrong usage, and does not show under a name of its own."""


class OneLine(TyperGroup):
    """The commands of `lotse`. Exit status 2 for a wrong usage."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401
        """Run the command that the words name, and end the process with its status."""
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except _UsageError as error:
            _tell(error)
            status = 2
        except typer.Abort:
            sys.stderr.write("lotse: aborted\n")
            status = 1
        except OSError as error:
            # The help could not be written.
            sys.stderr.write(f"lotse: {error.strerror or error}\n")
            status = 1
        sys.exit(status or 0)


def _tell(error: typer.BadParameter) -> None:
    message, context = error.format_message(), error.ctx
    if context is not None and message == context.get_help():
        sys.stderr.write(f"{message}\n")
        return
    place = f" ({context.command_path} --help)" if context is not None else ""
    sys.stderr.write(f"lotse: {' '.join(message.split()).rstrip('.')}{place}\n")
