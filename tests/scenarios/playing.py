"""Plays a script with the real bot and compares what it said with what is expected."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict

from bot import rehearsal
from bot.content import Content, from_mapping
from bot.core.outgoing import Say, Urgency
from bot.play.loader import load_script
from bot.play.runner import Player
from bot.play.script import Script
from bot.play.transcript import Raised
from bot.wire.simulated.transport import Accepted

HERE = Path(__file__).parent


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _instant(value: object) -> object:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


class Line(_Part):
    """One thing the bot does. `text`: the fixed text with its sub-wording, or "(leave)" and the like.

    `has` and `lacks` are fragments of the words, buttons included as "[label]". `at` may be left out.
    """

    step: int
    room: str
    text: str
    at: Annotated[AwareDatetime | None, BeforeValidator(_instant)] = None
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class Expected(_Part):
    """Everything the bot does after its arrival, and nothing else; room by room in order.

    `never`: fragments of nothing it says. `alarms`: what the operator is told, each once.
    """

    says: tuple[Line, ...]
    never: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What the bot did in a step; step 0 is its arrival."""

    step: int
    room: str
    text: str
    words: str
    at: datetime
    crisis: bool = False


@dataclass(frozen=True, slots=True)
class Played:
    """A script that was played."""

    done: tuple[Done, ...]
    alarms: tuple[str, ...]

    def room(self, name: str, *, arrival: bool = False) -> list[Done]:
        """Return what was done in a room."""
        return [done for done in self.done if done.room == name and (arrival or done.step)]


def read_expected(path: Path) -> Expected:
    """Read what is expected of a script."""
    return Expected.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def read_script(path: Path) -> Script:
    """Read a script."""
    return load_script(path).script


@cache
def _content(organisation: str) -> Content:
    return from_mapping(json.loads(organisation), "the script's organisation")


def remembered_content(organisation: Mapping[str, object], _name: str) -> Content:
    """Load packs and directory once for all scripts with the same organisation: they never change."""
    return _content(json.dumps(organisation, sort_keys=True, default=str))


def player(script: Script, data: Path) -> Player:
    """Return the player of a script, with the real bot on its own data folder."""
    return Player(script, rehearsal.rehearse, rehearsal.example_organisation(), data)


async def play(script: Script, data: Path) -> Played:
    """Play all steps."""
    playing = player(script, data)
    done: list[Done] = []
    alarms: list[str] = []
    try:
        await playing.begin()
        seen = 0
        for number, step in enumerate((None, *script.steps)):
            if step is not None:
                await playing.perform(step)
            entries = playing.transcript.entries[seen:]
            seen = len(playing.transcript.entries)
            done += [_done(number, entry) for entry in entries if isinstance(entry, Accepted)]
            alarms += [entry.alarm.what for entry in entries if isinstance(entry, Raised)]
    finally:
        await playing.end()
    return Played(tuple(done), tuple(dict.fromkeys(alarms)))


def _done(step: int, entry: Accepted) -> Done:
    act, delivery = entry.delivery.outgoing.act, entry.delivery
    if not isinstance(act, Say):
        return Done(step, entry.room, f"({type(act).__name__.lower()})", "", entry.at)
    same = delivery.template in {None, act.text.base}
    text = act.text.template if same else delivery.template
    words = " ".join((delivery.text or "", *(f"[{label}]" for label in delivery.buttons)))
    crisis = delivery.outgoing.urgency is Urgency.CRISIS
    return Done(step, entry.room, str(text), words, entry.at, crisis)


def differences(played: Played, expected: Expected) -> Iterator[str]:
    """Yield what is not as expected, one line each."""
    rooms = dict.fromkeys([line.room for line in expected.says] + [d.room for d in played.done])
    for room in rooms:
        lines = [line for line in expected.says if line.room == room]
        yield from _in_room(room, played.room(room), lines)
    for fragment in expected.never:
        yield from (f"{d.room}: never '{fragment}'" for d in played.done if fragment in d.words)
    if set(played.alarms) != set(expected.alarms):
        yield f"alarms: {list(played.alarms)}"


def _in_room(room: str, done: Sequence[Done], lines: Sequence[Line]) -> Iterator[str]:
    said, wanted = ([(each.step, each.text) for each in them] for them in (done, lines))
    if said != wanted:
        yield f"{room}: expected {wanted}, the bot did {said}"
        return
    for each, line in zip(done, lines, strict=True):
        yield from (
            f"{room}: '{f}' is missing in: {each.words}" for f in line.has if f not in each.words
        )
        yield from (f"{room}: '{f}' stands in: {each.words}" for f in line.lacks if f in each.words)
        if line.at is not None and each.at != line.at:
            yield f"{room}: {line.text} came at {each.at}"
