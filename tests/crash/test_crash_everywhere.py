"""The service is killed wherever its coroutines wait; nothing acknowledged is lost, nothing doubled.

Each share of the places is a test of its own, so that they can run side by side.
"""

from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from tests.crash.nursery import Nursery, Place, nursery
from tests.crash.scene import Cast, Data, Said, at, life, live_until_it_stands, prepared
from tests.crash.victim import KINDS
from tests.support.organisations import words, write_organisation

SHARES = {"intake": 1, "drain": 1, "lane": 2, "writer": 3}
_EXPECTED = ("T-23/spaet", "T-14", "W-07", "T-28", "T-01")
_MORE = 1
"""So many events the heir is given; what comes later cannot be touched by the death any more."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What every place is tried with, and how the story goes when nobody is killed."""

    nursery: Nursery
    cast: Cast
    data: Data
    folder: Path
    said_after: Mapping[int, Said]
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Fate:
    """Where the service was killed, and how many messages were doubled by it."""

    where: str
    doubled: int


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Yield the stage, after one undisturbed life."""
    organisation = write_organisation(tmp_path / "organisation.yaml", reminders={"leads": ["PT1H"]})
    cast = Cast()
    async with nursery(organisation) as made:
        data = await prepared(made, cast, tmp_path / "before")
        copy = data.copy(tmp_path / "undisturbed")
        async with life(cast, copy) as undisturbed:
            service = await made.bear(copy.home, watched=True, **at(undisturbed.roman))
            await undisturbed.go_on(service)
            await service.stop()
        yield Stage(made, cast, data, tmp_path, undisturbed.said_after, service.passed())


async def test_the_undisturbed_life_has_everything(stage: Stage) -> None:
    said = stage.said_after[max(stage.said_after)]
    for template in _EXPECTED:
        assert [text for _, text in said if text.startswith(words(template))], template
    assert set(said.values()) == {1}
    assert all(stage.places[kind] > 4 for kind in KINDS)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("kind", "share"), [(kind, share) for kind, shares in SHARES.items() for share in range(shares)]
)
async def test_killed_there_nothing_is_lost_or_doubled(stage: Stage, kind: str, share: int) -> None:
    for number in range(1 + share, stage.places[kind] + 1, SHARES[kind]):
        await killed_at(stage, Place(kind, number))


async def killed_at(stage: Stage, place: Place) -> Fate:
    """Kill the service at a place and have the next one go on with its data."""
    data = stage.data.copy(stage.folder / f"{place.kind}-{place.number}")
    async with life(stage.cast, data) as going:
        settings = at(going.roman)
        victim = await stage.nursery.bear(data.home, place=place, **settings)
        await live_until_it_stands(victim, going)
        heard, claimed = going.said(), data.claimed()
        heir = await stage.nursery.bear(data.home, **settings)
        await going.go_on(heir, at_most=_MORE)
        told = await heir.metric("lotse_sends_uncertain_total")
        await heir.stop()
    where, due = f"{place} {victim.where}", stage.said_after[going.acknowledged]
    assert not due - going.said(), f"lost at {where}"
    assert going.said() - due == _sent_and_not_noted(heard, claimed), f"doubled at {where}"
    assert told == len(claimed), f"{told} of {len(claimed)} uncertain acts told at {where}"
    return Fate(victim.where, (going.said() - due).total())


def _sent_and_not_noted(heard: Said, claimed: list[tuple[str, str | None]]) -> Said:
    begins = [(room, words(template)) for room, template in claimed if template]
    return Counter(
        {
            (room, text): 1
            for room, text in heard
            if any(room == here and text.startswith(begin) for here, begin in begins)
        }
    )
