"""The forty everyday situations, each played as a script against the real bot."""

from pathlib import Path

import pytest

from tests.scenarios.playing import HERE, differences, play, read_expected, read_script

SCRIPTS = sorted((HERE / "scripts").glob("*.yaml"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
async def test_the_bot_says_what_is_expected_and_nothing_else(script: Path, tmp_path: Path) -> None:
    expected = read_expected(HERE / "expected" / script.name)
    played = await play(read_script(script), tmp_path)
    assert not list(differences(played, expected))


@pytest.mark.parametrize("situation", ["S-01", "S-14b", "S-32", "S-40"])
async def test_nobody_hears_of_the_bot_before_it_has_introduced_itself(
    situation: str, tmp_path: Path
) -> None:
    """Shows C-06, P-22, P-60, X-11."""
    read = read_script(HERE / "scripts" / f"{situation}.yaml")
    played = await play(read.model_copy(update={"steps": ()}), tmp_path)
    for name, room in read.rooms.items():
        greeting = ["W-21", "W-10"] if len(room.members) == 1 else ["T-01"]
        assert [done.text for done in played.room(name, arrival=True)] == greeting


def test_all_forty_are_there() -> None:
    played = {path.stem[:4] for path in SCRIPTS}
    assert played == {f"S-{number:02}" for number in range(1, 41)}
