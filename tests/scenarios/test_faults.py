"""What breaks around the bot: every crisis message gets exactly one text, as soon as one can be sent."""

from pathlib import Path

import pytest

from tests.scenarios.playing import HERE, differences, play, read_expected, read_script

SCRIPTS = sorted((HERE / "faults" / "scripts").glob("*.yaml"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
async def test_the_bot_does_what_it_can_and_no_more(script: Path, tmp_path: Path) -> None:
    """Shows C-14, C-16, M-11, M-12."""
    expected = read_expected(HERE / "faults" / "expected" / script.name)
    played = await play(read_script(script), tmp_path)
    assert not list(differences(played, expected))


def test_every_transport_is_put_to_the_test() -> None:
    endings = [path.stem.rpartition("-")[2] for path in SCRIPTS]
    assert endings.count("app") == endings.count("service") == endings.count("roman") >= 7
