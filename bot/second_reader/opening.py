"""Opens the second reader as well as this machine allows. Nothing here imports numpy by itself."""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from handlers.sensitive.second_reader import SecondReader


@dataclass(frozen=True, slots=True)
class Opened:
    """The reader, None where the rules work alone; `told` is a sentence for `lotse check`."""

    reader: SecondReader | None
    told: str
    whole: bool = False
    """Whether it reads as well as it can."""


OFF = Opened(None, "the second reader is turned off; the rules work alone", whole=True)


def cpu_flags(info: Path = Path("/proc/cpuinfo")) -> frozenset[str]:
    """Return what this processor says it can do, by the names Linux uses; empty elsewhere."""
    try:
        lines = info.read_text("utf-8", "replace").splitlines()
    except OSError:
        return frozenset()
    told = (line.partition(":")[2].split() for line in lines if line.startswith("flags"))
    return frozenset(next(told, []))


def open_reader(
    weights: Path,
    flags: Callable[[], frozenset[str]] = cpu_flags,
    machine: Callable[[], str] = platform.machine,
) -> Opened:
    """Return the best reader this machine allows; never raises for what is merely absent.

    Raises ValueError for weights that cannot be read.
    """
    if find_spec("numpy") is None:
        return Opened(None, "numpy is not installed: the rules work alone (extra second-reader)")
    from bot.second_reader.embedding import Unavailable, open_embedding  # noqa: PLC0415
    from bot.second_reader.heads import load_heads  # noqa: PLC0415
    from bot.second_reader.reader import HeadsReader  # noqa: PLC0415

    try:
        heads = load_heads(weights)
    except (OSError, KeyError, ValueError) as error:
        raise ValueError(f"{weights.name}: {error}") from None
    try:
        embed = open_embedding(weights, flags, machine)
    except Unavailable as error:
        told = f"the second reader works on letters alone: {error}"
        return Opened(HeadsReader(heads, None), told)
    return Opened(HeadsReader(heads, embed), f"second reader {heads.version}", whole=True)
