"""A number that nobody answers now is named with its hours, beside one that is answered (M-19)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS, TOPICS
from tests.support.story import FAMILY

EVERY = {"topics": {**TOPICS["topics"], "packs": ["de", "en", "sv", "tr", "ar", "pl", "ro", "fa"]}}
NIGHT, AFTERNOON = "2026-11-24T23:00:00+01:00", "2026-11-24T15:00:00+01:00"


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (NIGHT, "Reden: 116111 (Mittwoch, 14–20 Uhr) oder 0800 1110111"),
        ("2026-11-24T11:00:00+01:00", "Reden: 116111 (14–20 Uhr) oder 0800 1110111"),
        (AFTERNOON, "Reden: 116111 oder 0800 1110111"),
    ],
)
async def test_m_19_a_young_person_learns_when_the_line_is_open(
    tmp_path: Path, at: str, shown: str
) -> None:
    """Shows M-19, P-32."""
    async with family(tmp_path, ("W1", "J")) as story:
        await story.until(at)
        await story.family_writes(CRISIS, who="J")
        assert story.templates(FAMILY) == ["T-09"]
        story.family_sees(shown)


async def test_m_19_hours_that_a_text_states_itself_stand_there_once(tmp_path: Path) -> None:
    """Shows M-19."""
    async with family(tmp_path, ("W1", "J")) as story:
        await story.until(NIGHT)
        await story.family_writes("letzte woche hat papa mich wieder geschlagen", who="J")
        assert story.templates(FAMILY) == ["T-16"]
        assert story.family_sees("116111 (Mo–Sa 14–20 Uhr)").count("(Mo") == 1


@pytest.mark.parametrize(
    "words",
    [
        "artık yaşamak istemiyorum",
        "nie chcę już żyć",
        "nu mai vreau să trăiesc",
        "نمی‌خواهم زنده باشم",
    ],
)
async def test_c_40_the_hours_never_make_a_message_too_long(tmp_path: Path, words: str) -> None:
    """Shows C-40, M-19."""
    long = {"name": "Frau Wischnewski-Öztürk"}
    workers = [{"handle": "kaya", "phone": "0208 30008-1234", "email": "k@example.org", **long}]
    duty = {"mon-fri": ["08:00-16:00"]}
    changed = {**EVERY, "workers": [{**workers[0], "duty_hours": duty}]}
    async with family(tmp_path, organisation=changed) as story:
        await story.until("2026-11-24T23:00:00+01:00")
        await story.family_writes(words)
        assert len(story.family_sees("116111")) <= 400
