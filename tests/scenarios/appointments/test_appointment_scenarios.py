"""Scripts of this folder against the transcripts that were read and approved beside them.

A transcript begins after the greetings. To see what a script does now: `lotse play SCRIPT.yaml`.
"""

from pathlib import Path

import pytest

from bot.play.loader import load_script
from bot.play.output import text_lines
from bot.play.runner import Player
from bot.rehearsal import example_organisation, rehearse

HERE = Path(__file__).parent
SCRIPTS = sorted(HERE.glob("*.yaml"))


async def transcript(script: Path, data: Path) -> str:
    """Play a script; return what happens after the greetings, to be read by people."""
    loaded = load_script(script).script
    player = Player(loaded, rehearse, example_organisation(), data)
    await player.begin()
    try:
        greeted = len(player.transcript.entries)
        for step in loaded.steps:
            await player.perform(step)
    finally:
        await player.end()
    told = text_lines(player.transcript.entries[greeted:], player.stage.zone)
    return "".join(f"{line}\n" for line in told)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
async def test_a_script_is_played_as_approved(script: Path, tmp_path: Path) -> None:
    approved = script.with_suffix(".txt").read_text(encoding="utf-8")
    assert await transcript(script, tmp_path) == approved


def test_there_are_scripts() -> None:
    assert len(SCRIPTS) >= 2
