"""`lotse play`: one script after the other, printed; 0 fine, 1 the bot failed, 2 a wrong script."""

import asyncio
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bot.core.errors import ContentError, LotseError, SettingsError
from bot.play.bot_under_test import BotFactory
from bot.play.loader import LoadedScript, load_script
from bot.play.output import json_lines, text_lines
from bot.play.runner import Player
from bot.play.script import StepError


@dataclass(frozen=True, slots=True)
class Theatre:
    """Where scripts are played: the bot, the example organisation, and where to print."""

    make_bot: BotFactory
    example: Mapping[str, object]
    out: TextIO
    err: TextIO


def run_scripts(paths: Sequence[Path], theatre: Theatre, *, json: bool) -> int:
    """Play all scripts; returns 0, 1 if a bot failed, 2 at the first wrong script.

    All scripts are read before the first is played. What happened up to a wrong step is printed.
    """
    try:
        for loaded in [load_script(path) for path in paths]:
            if len(paths) > 1 and not json:
                theatre.out.write(f"{loaded.path}\n")
            _run(loaded, theatre, json=json)
    except LotseError as error:
        theatre.err.write(f"{error}\n")
        return 2 if isinstance(error, SettingsError | ContentError) else 1
    return 0


def _run(loaded: LoadedScript, theatre: Theatre, *, json: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="lotse-play-") as data:
        try:
            player = Player(loaded.script, theatre.make_bot, theatre.example, Path(data))
            try:
                asyncio.run(player.play())
            finally:
                _print(player, theatre.out, json=json)
        except StepError as error:
            raise loaded.located(error) from None
        except LotseError as error:
            wrong = isinstance(error, SettingsError | ContentError)
            kind = SettingsError if wrong else LotseError
            raise kind(f"{loaded.path}: {error}") from error


def _print(player: Player, out: TextIO, *, json: bool) -> None:
    lines = json_lines if json else text_lines
    out.writelines(f"{line}\n" for line in lines(player.transcript.entries, player.stage.zone))
