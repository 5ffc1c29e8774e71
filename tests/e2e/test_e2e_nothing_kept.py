"""No word of a family is on disk, in a log or in a metric; a worker's titles are only encrypted."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.fakes.roman_events import (
    Json,
    attachment,
    base,
    mentioning_text,
    message,
    new_text,
    poll_new,
    reaction,
    user_joined,
)
from tests.support.chat import Chat, Wire, day
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words
from tests.support.postgres import Server
from tests.support.rows import sqlite_rows
from tests.support.service import Service

FAMILY = "Kanarienwort"
"""Everything that comes from the family, or names a conversation, has it."""

WORKER = "Geheimort"
"""What the worker types as a title."""

_SENSITIVE = (
    "Ich will nicht mehr leben",
    "Mein Mann schlägt mich",
    "Wir haben hohe Schulden",
    "Kannst du mir etwas Vertrauliches versprechen?",
    "wann war nochmal der termin",
    "ja passt",
    "geht nicht",
    "/termin morgen 10:00",
    "bitte zurückrufen",
    "Merkblatt",
    "https://example.org/",
)


async def test_nothing_is_kept_in_sqlite(start: Start, wire: Wire, tmp_path: Path) -> None:
    """Shows C-12, P-13, P-46, M-26."""
    home = tmp_path / "home"
    service = await start(home, LOTSE_LOG_LEVEL="debug")
    await _long_story(wire)
    assert sqlite_rows(home)["outbox"] > 3, "what waits to be said is part of what is kept"
    _assert_nowhere(_files(home), "while running")
    await _assert_pages_and_log(service)
    await service.kill()
    _assert_nowhere(_files(home), "after a kill")


async def test_nothing_is_kept_in_postgresql(
    start: Start, wire: Wire, tmp_path: Path, postgres_server: Server, postgres_url: str
) -> None:
    """Shows C-12, P-13."""
    home = tmp_path / "home"
    service = await start(home, LOTSE_LOG_LEVEL="debug", LOTSE_DATABASE_URL=postgres_url)
    await _long_story(wire)
    _assert_nowhere({"dump": _dump(postgres_server, postgres_url), **_files(home)}, "running")
    await _assert_pages_and_log(service)
    await service.stop()


@pytest.mark.parametrize("kept", [FAMILY.encode(), WORKER.encode().hex().encode()])
def test_what_is_kept_would_be_found(kept: bytes) -> None:
    with pytest.raises(AssertionError, match="somewhere"):
        _assert_nowhere({"somewhere": b"\0\1" + kept + b"\2"}, "here")


async def _long_story(wire: Wire) -> None:
    """Everything a family can do, each with the word in it; half of it is still queued at the end."""
    roman = wire.roman
    assert isinstance(roman, GatedRoman)
    private = await Chat.opened(wire)
    await private.worker_writes("/hinweise")
    mother = wire.client(f"{FAMILY}-handle".lower())
    roman.users[mother]["name"] = f"Frau {FAMILY}"
    family = Chat(wire, mother)
    await family.invite(conversation=f"Familie {FAMILY}")
    await family.hears(words("T-01"))
    assert await family.worker_writes(f"/termin {day(3)} 10:00 60min {WORKER}") == 200
    asked = await family.hears(words("T-22"))
    assert await family.presses(mother, asked, "Verschieben") == 200
    for text in _SENSITIVE:
        assert await family.client_writes(f"{text} {FAMILY}") == 200
        assert await family.client_writes(f"{FAMILY} {text}") == 200
    for event in _other_events(family.bot, mother):
        assert await roman.event(event) == 200
    assert await family.worker_writes(f"/gibtesnicht {WORKER}") == 200
    roman.closed |= {family.bot, private.bot}
    for text in _SENSITIVE:
        assert await family.client_writes(f"{text}, {FAMILY}") == 200
    assert await family.worker_writes(f"/termin {day(5)} 10:00 60min {WORKER}") == 200


def _other_events(bot: str, user: str) -> Iterator[Json]:
    yield mentioning_text(bot, user, f"@{FAMILY} hallo", user)
    yield new_text(bot, user, f"Zitat {FAMILY}", quotes="0b5a0000-0000-4000-8000-000000000001")
    file = attachment("application/pdf", name=f"{FAMILY}.pdf")
    yield message(bot, user, "file.preview", attachment=file)
    yield message(bot, user, "image.preview", attachment={**file, "mimeType": f"x/{FAMILY}"})
    yield reaction(bot, user, "0b5a0000-0000-4000-8000-000000000002", FAMILY)
    poll = poll_new(bot, user)
    yield {**poll, "text": {"data": FAMILY, "mentions": None}}
    yield user_joined(bot, "0b5a0000-0000-4000-8000-000000000003", f"{FAMILY}-oma".lower())
    yield base(bot, "something_new", words=FAMILY)


async def _assert_pages_and_log(service: Service) -> None:
    pages = {path: (await service.get(path)).text.encode() for path in ("/metrics", "/readyz")}
    _assert_nowhere({**pages, "log": "\n".join(service.log).encode()}, "told")


def _files(home: Path) -> dict[str, bytes]:
    found = {str(path): path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert found
    del found[str(home / "organisation.yaml")]
    return found


def _dump(server: Server, url: str) -> bytes:
    command = [str(server.programs / "pg_dump"), "--dbname", url, "--inserts"]
    dump = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    assert b"outbox" in dump
    return dump


def _assert_nowhere(places: dict[str, bytes], when: str) -> None:
    for word in (FAMILY, WORKER):
        for form in (word.encode(), word.encode("utf-16-le"), word.encode().hex().encode()):
            holding = [place for place, raw in places.items() if form.lower() in raw.lower()]
            assert not holding, f"'{word}' is kept {when} in {holding}"
