"""The leaflet reaches people as a file, after the first words and whenever they ask."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from bot.core.outgoing import Say, SendFile
from bot.leaflet import press
from bot.play.script import Script
from bot.wire.simulated.transport import Accepted
from tests.scenarios.playing import player
from tests.scenarios.telling import TOPICS
from tests.support.story import Story

Step = Mapping[str, object]
PEOPLE = {
    "W1": {"handle": "kaya", "name": "Frau Kaya", "team": True},
    "M": {"name": "Frau Demir"},
    "V": {"name": "Herr Demir"},
    "J": {"name": "Jonas", "age": "youth"},
}


async def told(
    tmp_path: Path, members: tuple[str, ...], *steps: Step, transport: str = "app"
) -> list[str]:
    """Return what the chat was told, in order: templates, and the words of files."""
    script = Script.model_validate(
        {
            "start": datetime.fromisoformat("2026-11-24T10:00:00+01:00"),
            "transport": transport,
            "organisation": TOPICS,
            "people": PEOPLE,
            "rooms": {"chat": {"members": ("W1", *members)}},
            "steps": steps,
        }
    )
    playing = player(script, tmp_path)
    try:
        await playing.begin()
        for step in script.steps:
            await playing.perform(step)
        entries = tuple(playing.transcript.entries)
    finally:
        await playing.end()
    return [_words(entry) for entry in entries if isinstance(entry, Accepted)]


def _words(entry: Accepted) -> str:
    act = entry.delivery.outgoing.act
    if isinstance(act, Say):
        return str(act.text.template)
    assert isinstance(act, SendFile)
    assert act.mime == "application/pdf"
    pages = (page.extract_text() for page in PdfReader(BytesIO(act.content)).pages)
    return " ".join(f"{act.name} {' '.join(pages)}".split())


async def test_it_follows_the_first_words(tmp_path: Path) -> None:
    """Shows C-06, P-22."""
    first, file = await told(tmp_path, ("M",))
    assert first == "T-01"
    assert file.startswith("Merkblatt.pdf Merkblatt zum Chat")
    assert "Frau Kaya: 0208 30008-1234" in file
    assert "Herr Lindner" not in file
    assert "116016" in file


async def test_a_group_reads_no_line_on_violence_in_it(tmp_path: Path) -> None:
    """Shows C-26, X-03."""
    said = await told(
        tmp_path,
        ("M",),
        {"in": "chat", "join": "V"},
        {"advance": "PT1H"},
        {"in": "chat", "from": "V", "text": "Merkblatt"},
    )
    assert [word if len(word) < 20 else "file" for word in said] == [
        *("T-01", "file"),
        *("T-01", "file"),
        *("L-10/datei", "file"),
    ]
    assert ["116016" in word for word in said] == [False, True, False, False, False, False]


async def test_the_same_file_is_not_sent_twice_within_a_quarter_of_an_hour(tmp_path: Path) -> None:
    """Shows C-03, C-06."""
    asked = {"in": "chat", "from": "M", "text": "Merkblatt"}
    wanted = {"in": "chat", "from": "W1", "text": "/merkblatt"}
    said = await told(tmp_path, ("M",), asked, asked, wanted, {"advance": "PT16M"}, asked)
    assert [word if len(word) < 20 else "file" for word in said] == [
        *("T-01", "file"),
        "L-10",
        "L-10",
        *("L-10/datei", "file"),
    ]


async def test_a_file_that_is_not_sent_is_not_made(story: Story) -> None:
    """Shows C-03: an event that follows would wait for it."""
    before = press.printed.cache_info()
    await story.family_writes("Merkblatt")
    assert story.templates() == ["L-10"]
    assert press.printed.cache_info() == before


@pytest.mark.parametrize(
    "text",
    ["liest du mit?", "Lesen Sie hier mit?", "speicherst du das", "werden meine Nachrichten gespeichert?",
     "do you save my messages?", "läser du med?", "sparas det här?"],
)  # fmt: skip
async def test_p_60_whether_it_reads_along_is_answered_in_the_same_words(
    story: Story, text: str
) -> None:
    """Shows P-60, C-06."""
    await story.family_writes(text)
    assert story.templates() == ["L-10"]


@pytest.mark.parametrize(
    "text", ["liest du gern?", "lesen sie mit ihm", "lesen sie die mail?", "speichern sie das"]
)
async def test_c_03_other_reading_and_saving_is_no_question_to_the_bot(
    story: Story, text: str
) -> None:
    """Shows C-03."""
    await story.family_writes(text)
    story.nothing_said()


@pytest.mark.parametrize("transport", ["roman", "service", "app"])
async def test_it_tells_who_reads_along(tmp_path: Path, transport: str) -> None:
    """Shows P-06, P-20."""
    _, file = await told(tmp_path, ("M",), transport=transport)
    assert ("Roman" in file) is (transport == "roman")


async def test_young_people_among_themselves_get_their_own(tmp_path: Path) -> None:
    """Shows P-31, P-32, P-33."""
    _, young = await told(tmp_path, ("J",))
    assert "auch deine Eltern" in young
    (tmp_path / "mixed").mkdir()
    _, mixed = await told(tmp_path / "mixed", ("J", "M"))
    assert "auch deine Eltern" not in mixed


async def test_a_worker_hands_it_out_in_the_language_of_the_chat(tmp_path: Path) -> None:
    said = await told(
        tmp_path,
        ("M",),
        {"in": "chat", "from": "W1", "text": "/sprache sv"},
        {"in": "chat", "from": "W1", "text": "/merkblatt"},
    )
    assert "informationsblad.pdf Informationsblad om chatten" in said[-1]
    assert said[-2] == "L-10/datei"


async def test_in_plain_language_where_the_chat_is(tmp_path: Path) -> None:
    """Shows C-06, C-02."""
    said = await told(
        tmp_path,
        ("M",),
        {"in": "chat", "from": "W1", "text": "/einfach an"},
        {"in": "chat", "from": "M", "text": "Merkblatt"},
    )
    assert said[-2] == "L-10/datei"
    assert "in einfacher Sprache" in said[-1]
    assert "in einfacher Sprache" not in said[1]


@pytest.fixture
def without_font(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A damaged installation: the font's file is gone."""
    monkeypatch.setitem(press._FACES, "Lotse", "nowhere.ttf")
    press._fonts.cache_clear()
    press.printed.cache_clear()
    yield
    press._fonts.cache_clear()
    press.printed.cache_clear()


@pytest.mark.usefixtures("without_font")
async def test_words_never_wait_for_a_file_that_cannot_be_made(tmp_path: Path) -> None:
    said = await told(tmp_path, ("M",), {"in": "chat", "from": "M", "text": "Merkblatt"})
    assert said == ["T-01", "L-10"]
