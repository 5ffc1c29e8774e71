"""What is shown as an example of a command works as it stands, in the language and the room (C-04)."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bot.rehearsal import example_organisation, rehearse
from tests.support.story import FAMILY, PRIVATE, Story

LANGUAGES = ("de", "en", "sv")
HELP = ("/hilfe", "/help", "/hjälp")
_SHOWN = re.compile(r"(?:^|: |[„“”])(/\w+(?![\w/])[^–„“”\n]*)", re.MULTILINE)
_ASKED_BACK = {"W-05", "W-06", "W-32"}


async def _begin(language: str, data: Path) -> Story:
    spoken = {"organisation": {"language": language}}
    return await Story.begin(rehearse, example_organisation(), data, organisation=spoken)


async def _type(story: Story, room: str, language: str, text: str) -> list[str]:
    """Type it, and return what is shown as an example; language and own room stay what they were."""
    await story.worker_writes("/hinweise", room=PRIVATE)
    await story.worker_writes(f"/sprache K-1 {language}", room=room)
    await story.worker_writes(text, room=room)
    shown = (_SHOWN.findall(said) for said in story.said(room))
    return [example.strip() for examples in shown for example in examples]


@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_example_of_the_help_works(language: str, room: str, tmp_path: Path) -> None:
    """Shows C-04."""
    story = await _begin(language, tmp_path)
    *examples, _ = await _type(story, room, language, "/hilfe")
    assert len(examples) > 30
    for example in examples:
        again = await _type(story, room, language, example)
        asked_back = bool(_ASKED_BACK & set(story.templates()))
        assert asked_back == example.startswith(HELP), f"{example}: {story.said()}"
        assert not asked_back or example not in again
    await story.end()


@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_how_it_is_typed_is_not_answered_with_the_same(
    language: str, room: str, tmp_path: Path
) -> None:
    """Shows C-04: whatever is typed wrong, in the words of the room."""
    story = await _begin(language, tmp_path)
    listed = await _type(story, room, language, "/hilfe")
    names = dict.fromkeys(example.split()[0] for example in listed)
    for typed in _mistyped(names, room):
        for example in await _type(story, room, language, typed):
            assert example.split()[0] in names, f"{typed}: {story.said()}"
            if example not in listed[-1:]:
                again = await _type(story, room, language, example)
                asked_back = _ASKED_BACK & set(story.templates())
                assert not asked_back or example not in again, f"{typed}: {story.said()}"
    await story.end()


def _mistyped(names: Iterable[str], room: str) -> Iterator[str]:
    for name in names:
        yield name
        yield f"{name} foo"
        if room == PRIVATE:
            yield f"{name} K-1"
            yield f"{name} K-1 foo"
            yield f"{name} K-1 ?"


@pytest.mark.parametrize(
    ("language", "weekly", "move", "shown"),
    [
        ("de", "jeden Montag 10:00", "serie", "/verschieben K-1 serie jeden Mittwoch 15:00"),
        ("en", "every Monday 10:00", "series", "/move K-1 series every Wednesday 15:00"),
        ("sv", "varje måndag 10:00", "serie", "/flytta K-1 serie varje onsdag 15:00"),
    ],
)
async def test_a_series_is_moved_as_shown(
    language: str, weekly: str, move: str, shown: str, tmp_path: Path
) -> None:
    """Shows C-04."""
    story = await _begin(language, tmp_path)
    await story.worker_writes(f"/termin K-1 {weekly}", room=PRIVATE)
    await story.worker_writes(f"/move K-1 {move}", room=PRIVATE)
    assert story.worker_room_shows(shown).endswith(shown)
    await story.worker_writes(shown, room=PRIVATE)
    assert story.templates(FAMILY) != []
    await story.end()


@pytest.mark.parametrize(
    ("language", "typed", "suggested"),
    [
        ("de", "/hjälpa", "„/hilfe“"),
        ("de", "/termn 26.11. 10:00", "„/termin“"),
        ("de", "/öffnee", "kenne ich nicht. Alle"),
        ("en", "/hilf", "“/help”"),
        ("en", "/calender", "“/calendar”"),
        ("en", "/fortsatta", "“/resume”"),
        ("sv", "/hilf", "”/hjälp”"),
        ("sv", "/calendr", "”/kalender”"),
        ("sv", "/fortsatta", "”/fortsätt”"),
        ("tr", "/helpp", "„/hilfe“"),
    ],
)
async def test_a_name_is_suggested_in_the_language_of_the_answer(
    story: Story, language: str, typed: str, suggested: str
) -> None:
    """Shows C-04: what is for workers is said in the language of the house where the room's lacks it."""
    await story.worker_writes(f"/sprache {language}")
    await story.worker_writes(typed)
    story.family_sees(suggested)


@pytest.mark.parametrize("typed", ["/hjalp", "/spraak K-1 sv", "/fortsatt", "/ateruppta", "/mote"])
async def test_a_command_is_known_without_its_letters(story: Story, typed: str) -> None:
    """Shows C-04."""
    await story.worker_writes(typed)
    assert "W-06" not in story.templates(FAMILY)


async def test_a_proposal_for_one_is_known_without_its_letters(tmp_path: Path) -> None:
    """Shows C-04: the display names are looked up as for any other name of the command."""
    story = await Story.begin(rehearse, example_organisation(), tmp_path, family=("W1", "M", "J"))
    await story.worker_writes("/mote 26.11. 10:00 nur Jonas")
    assert story.templates(FAMILY)[:1] == ["T-22"]
    await story.end()
