"""`lotse demo` in the terminal: a short story, then a person types as worker or client."""

import asyncio
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from bot.core.errors import LotseError, SettingsError
from bot.opening import DATABASE_FILE
from bot.play.loader import load_script
from bot.play.output import text_lines
from bot.play.runner import Player
from bot.play.script import Script
from bot.play.steps import Advance, Press, Step, Write
from bot.rehearsal import example_organisation, rehearse
from config.paths import DEMO_STORY

HELP = """
Now it is your turn. Type as somebody in the family chat:
  kaya /termin 3.12. 14:00 60min Gespräch     the worker (her own room: kaya@ /termine K-1)
  demir wann ist der termin?                  the mother
  demir [Passt]                               she presses a button
  +2d  +3h  +15m                              time passes
  help  quit
"""
_PEOPLE = {"kaya": ("W1", "chat"), "kaya@": ("W1", "kaya"), "demir": ("M", "chat")}
_SPAN = re.compile(r"\+(?P<count>\d+)(?P<unit>[dhm])")
_ISO = {"d": "P{}D", "h": "PT{}H", "m": "PT{}M"}


def talk(data: Path | None) -> int:
    """Play the story, then take lines from stdin until it ends; returns the exit status."""
    script = load_script(DEMO_STORY).script
    if data is not None:
        if (data / DATABASE_FILE).exists():
            raise SettingsError(f"--data: {data} holds a demo already; name a new folder")
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        return asyncio.run(_talk(script, data, sys.stdin, sys.stdout))
    with tempfile.TemporaryDirectory(prefix="lotse-demo-") as folder:
        return asyncio.run(_talk(script, Path(folder), sys.stdin, sys.stdout))


async def _talk(script: Script, data: Path, source: TextIO, out: TextIO) -> int:
    player = Player(script, rehearse, example_organisation(), data)
    printer = _Printer(player, out)
    try:
        await player.begin()
        for step in script.steps:
            await player.perform(step)
            printer.catch_up()
        out.write(HELP)
        await _listen(player, printer, source, out)
    finally:
        await player.end()
    return 0


async def _listen(player: Player, printer: "_Printer", source: TextIO, out: TextIO) -> None:
    while True:
        out.write("> ")
        out.flush()
        line = await asyncio.to_thread(source.readline)
        if not line or line.strip() in {"quit", "exit"}:
            return
        if line.strip() in {"", "help"}:
            out.write(HELP)
            continue
        try:
            await player.perform(_step(line.strip()))
        except LotseError as error:
            out.write(f"  {error}\n")
        printer.catch_up()


def _step(line: str) -> Step:
    """Read one typed line; raises SettingsError saying what can be typed."""
    if span := _SPAN.fullmatch(line):
        iso = _ISO[span["unit"]].format(span["count"])
        return Advance.model_validate({"advance": iso})
    who, _, text = line.partition(" ")
    if who.casefold() not in _PEOPLE or not text.strip():
        raise SettingsError("begin with kaya, kaya@ or demir, or let time pass with +1h; help")
    sender, room = _PEOPLE[who.casefold()]
    words = text.strip()
    given: Mapping[str, object] = {"in": room, "from": sender}
    if words.startswith("[") and words.endswith("]"):
        return Press.model_validate({**given, "press": words[1:-1]})
    return Write.model_validate({**given, "text": words})


class _Printer:
    """Prints what has happened since the last time."""

    def __init__(self, player: Player, out: TextIO) -> None:
        self._player = player
        self._out = out
        self._printed = 0

    def catch_up(self) -> None:
        """Print the new part of the transcript."""
        entries = self._player.transcript.entries
        fresh = entries[self._printed :]
        self._printed = len(entries)
        self._out.writelines(f"{line}\n" for line in text_lines(fresh, self._player.stage.zone))
        self._out.flush()
