"""`.env`: NAME=value, every line understood or refused, no value expanded."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from config.problems import Misconfigured


def read_env_file(path: Path) -> Mapping[str, str]:
    """Return the names and values; none where there is no file. Raises Misconfigured naming the line."""
    # A link that leads nowhere is a mistake, and a missing file is none.
    if not os.path.lexists(path):
        return {}
    try:
        with path.open(encoding="utf-8-sig") as lines:
            return dict(_named(path, parse_stream(lines)))
    except UnicodeDecodeError:
        raise Misconfigured(f"{path}: it is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise Misconfigured(f"{path}: it cannot be read: {error.strerror}") from None


def _named(path: Path, bindings: Iterator[Binding]) -> Iterator[tuple[str, str]]:
    for binding in bindings:
        if binding.error or (binding.key and binding.value is None):
            raise Misconfigured(f"{path}:{_line(binding)}: write NAME=value, quotes closed")
        if binding.key and binding.value is not None:
            yield binding.key, binding.value


def _line(binding: Binding) -> int:
    """Empty lines above belong to a binding."""
    written = binding.original.string
    above = written[: len(written) - len(written.lstrip())]
    return binding.original.line + above.count("\n")
