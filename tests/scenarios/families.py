"""Conversations of other shapes than the mother's alone."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot import rehearsal
from tests.scenarios.telling import TOPICS
from tests.support.story import START, Story

GROUP = ("W1", "M", "V", "J")
HOUSE: Mapping[str, object] = {
    "name": "Kommun",
    "profile": "malmo-public",
    "country": "SE",
    "language": "de",
}
MALMO: Mapping[str, object] = {"organisation": HOUSE}


@asynccontextmanager
async def family(
    data: Path,
    members: Sequence[str] = ("W1", "M"),
    *,
    organisation: Mapping[str, object] | None = None,
    start: str = START,
    transport: str = "app",
    people: Mapping[str, Mapping[str, object]] | None = None,
    rooms: Mapping[str, Sequence[str]] | None = None,
) -> AsyncIterator[Story]:
    """Tell a story with these people."""
    story = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        data,
        family=members,
        start=start,
        transport=transport,
        people=people,
        rooms=rooms,
        organisation={**TOPICS, **(organisation or {})},
    )
    try:
        yield story
    finally:
        await story.end()
