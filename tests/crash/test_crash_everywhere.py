"""The service is killed wherever its coroutines wait; nothing acknowledged is lost, nothing doubled.

Each share of the places is a test of its own, so that they can run side by side.
"""

from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from tests.crash.data import Data, FileData, ServerData
from tests.crash.nursery import Nursery, Place, nursery
from tests.crash.scene import (
    Cast,
    Happening,
    Said,
    at,
    life,
    live_until_it_stands,
    prepare,
)
from tests.crash.victim import KINDS
from tests.support.organisations import reading, write_organisation
from tests.support.postgres import Server

pytestmark = pytest.mark.timeout(300)

EVERY = {"intake": 4, "drain": 7, "lane": 6, "writer": 11}
"""On PostgreSQL only every so many places: none of these numbers divides the steps of one event."""
SHARES = {"intake": 1, "drain": 2, "lane": 2, "writer": 3}
_EXPECTED = ("T-23/spaet", "T-14", "W-07", "T-28", "T-01")
_MORE = 1
"""So many events the heir is given: what comes later the death cannot touch any more."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What every place is tried with, and how the story goes when nobody is killed."""

    nursery: Nursery
    cast: Cast
    events: Sequence[Happening]
    data: Data
    folder: Path
    said_after: Mapping[int, Said]
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Fate:
    """Where the service was killed, and how many messages were doubled by it."""

    where: str
    doubled: int


@asynccontextmanager
async def stage(folder: Path, data: Data, *, all_events: bool) -> AsyncIterator[Stage]:
    """Set the stage and live one undisturbed life."""
    organisation = write_organisation(folder / "organisation.yaml", reminders={"leads": ["PT1H"]})
    cast = Cast()
    events = cast.now() if all_events else cast.arrival()
    async with nursery(organisation) as made:
        await prepare(made, cast, data)
        async with (
            data.copied(folder / "undisturbed") as copy,
            life(cast, events, copy) as undisturbed,
        ):
            service = await made.bear(copy, at(undisturbed.roman), watched=True)
            await undisturbed.go_on(service)
            await service.stop()
        said, passed = undisturbed.said_after, service.passed()
        yield Stage(made, cast, events, data, folder, said, passed)


async def test_the_undisturbed_life_has_everything(tmp_path: Path) -> None:
    async with stage(tmp_path, FileData(tmp_path / "before"), all_events=True) as set_:
        said = set_.said_after[len(set_.events)]
        for template in _EXPECTED:
            assert [text for _, text in said if reading(template).match(text)], template
        assert set(said.values()) == {1}
        assert all(set_.places[kind] > 4 for kind in KINDS)


@pytest.mark.parametrize(
    ("kind", "share"), [(kind, share) for kind, shares in SHARES.items() for share in range(shares)]
)
async def test_killed_there_nothing_is_lost_or_doubled(
    tmp_path: Path, kind: str, share: int
) -> None:
    async with stage(tmp_path, FileData(tmp_path / "before"), all_events=True) as set_:
        for number in range(1 + share, set_.places[kind] + 1, SHARES[kind]):
            await killed_at(set_, Place(kind, number))


@pytest.mark.parametrize("kinds", [("intake", "writer"), ("drain", "lane")])
async def test_on_postgresql_as_well(
    tmp_path: Path, postgres_server: Server, kinds: Sequence[str]
) -> None:
    """A commit may be done that nobody heard of, and the heir has to take over the claims."""
    with postgres_server.fresh_database() as name:
        data = ServerData(tmp_path / "before", postgres_server, name)
        async with stage(tmp_path, data, all_events=True) as set_:
            for kind in kinds:
                numbers = range(EVERY[kind], set_.places[kind] + 1, EVERY[kind])
                fates = [await killed_at(set_, Place(kind, number)) for number in numbers]
                assert sum(kind in fate.where for fate in fates) > len(fates) // 2


async def test_a_message_is_doubled_only_between_romans_answer_and_our_note(
    tmp_path: Path,
) -> None:
    """One message after the other; for each the window is the same two moments."""
    async with stage(tmp_path, FileData(tmp_path / "before"), all_events=False) as set_:
        places = range(1, set_.places["lane"] + 1)
        fates = [await killed_at(set_, Place("lane", number)) for number in places]
    windows = [
        [fate.where for fate in fates]
        for doubled, fates in groupby(fates, key=lambda fate: fate.doubled)
        if doubled
    ]
    assert len(windows) == len(set_.said_after[len(set_.events)])
    for answered, noting in windows:
        assert "client._exchange" in answered
        assert answered.endswith("goes on")
        assert "group_commit.submit" in noting
        assert noting.endswith("waits")


async def killed_at(stage: Stage, place: Place) -> Fate:
    """Kill the service at a place and have the next one go on with its data."""
    async with (
        stage.data.copied(stage.folder / f"{place.kind}-{place.number}") as data,
        life(stage.cast, stage.events, data) as going,
    ):
        settings = at(going.roman)
        victim = await stage.nursery.bear(data, settings, place=place)
        await live_until_it_stands(victim, going)
        await data.bury()
        heard, claimed = going.said(), await data.claimed()
        heir = await stage.nursery.bear(data, settings)
        await going.go_on(heir, at_most=_MORE)
        told = await heir.metric("lotse_sends_uncertain_total")
        await heir.stop()
    where, due = f"{place} {victim.where}", stage.said_after[going.acknowledged]
    doubled = going.said() - due
    assert not due - going.said(), f"lost at {where}"
    assert doubled == _sent_and_not_noted(heard, claimed), f"doubled at {where}"
    assert told == len(claimed), f"{told} of {len(claimed)} uncertain acts told at {where}"
    return Fate(victim.where, doubled.total())


def _sent_and_not_noted(heard: Said, claimed: list[tuple[str, str | None]]) -> Said:
    return Counter(
        {
            (room, text): 1
            for room, text in heard
            if any(room == here and _is_that(text, template) for here, template in claimed)
        }
    )


def _is_that(text: str, template: str | None) -> bool:
    """A file has no words; everything else reads as its template does."""
    return text == "" if template is None else reading(template).match(text) is not None
