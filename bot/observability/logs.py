"""Structured logs with an allow-list of keys: what is not listed cannot be written (P-13, P-19)."""

import logging
import os
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from io import FileIO, TextIOWrapper
from pathlib import Path
from typing import TextIO, cast

import structlog

ALLOWED = frozenset(
    {
        "event", "level", "timestamp", "logger",
        "alarm", "boundary", "close_code", "count", "counts", "error", "error_type", "host", "kind",
        "port", "repeated", "seconds", "status", "version", "where",
    }
)  # fmt: skip
"""Keys that may appear. None of them may ever be given a text, an id of a person or a topic."""


def only_allowed(
    _logger: object, _name: str, event: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    """Drop what is not on the list. Traces are reduced to the kind of error."""
    error = event.pop("exc_info", None)
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
    for key in [key for key in event if key not in ALLOWED]:
        del event[key]
    return event


def set_up(*, json: bool, level: str, stream: TextIO | None = None) -> None:
    """Configure logging for the process; standard-library loggers are silenced to errors of ours."""
    out = Forgiving(stream or _unbuffered(sys.stderr))
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if json
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", out)),
    )
    # Libraries quote what they choke on; only the fact that one of them complained is ours to log.
    logging.basicConfig(handlers=[_Quiet()], level=logging.ERROR, force=True)
    logging.raiseExceptions = False


class Forgiving:
    """A stream whose lines are lost where they cannot be written: full disk, dead reader, closed.

    Alarms are raised in the middle of what must not fail; a log is not worth a crisis text (M-11).
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write it if that is possible."""
        with suppress(OSError, ValueError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush if that is possible."""
        with suppress(OSError, ValueError):
            self._stream.flush()


def _unbuffered(stream: TextIO | None) -> TextIO:
    """What a buffer kept back would be written at the end of the process, and could fail that."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    try:
        raw = FileIO(stream.fileno(), "w", closefd=False)
    except (OSError, ValueError):
        return stream
    return TextIOWrapper(raw, "utf-8", "backslashreplace", write_through=True)


class _Quiet(logging.Handler):
    """Turns a library's record into its name and level."""

    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().error(
            "a library complained", where=record.name, kind=record.levelname
        )
