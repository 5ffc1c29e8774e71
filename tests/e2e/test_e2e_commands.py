"""The command line as an operator uses it, each command in a process of its own."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.fakes.roman_accounts import FakeRomanWithAccounts
from tests.support.chat import Chat, Wire, day
from tests.support.environment import environment
from tests.support.organisations import words, write_organisation
from tests.support.service import lotse

RIGHT = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api", "LOTSE_ROMAN_SERVICE_TOKEN": "t"}
_SCRIPT = """
start: 2026-11-24T10:00:00+01:00
people: {W1: {handle: kaya, name: Frau Kaya, team: true}, M: {name: Frau Demir}}
rooms: {chat: {members: [W1, M]}}
steps:
  - {in: chat, from: W1, text: "/termin 26.11. 10:00 60min Hausbesuch"}
  - {in: chat, from: M, press: "Passt"}
"""


async def test_papers_are_made_of_the_real_configuration(tmp_path: Path) -> None:
    """Shows P-22, P-57, P-66."""
    write_organisation(tmp_path / "organisation.yaml")
    made = await lotse(tmp_path, ["check", "--record"], settings=RIGHT)
    assert (made.status, made.errors) == (0, "")
    assert made.out.startswith("# Datenschutz-Unterlagen")
    assert "http://127.0.0.1:9/api" in made.out
    as_json = await lotse(tmp_path, ["check", "--record", "--json"], settings=RIGHT)
    assert json.loads(as_json.out) == {"record": made.out}
    paper = tmp_path / "paper"
    written = await lotse(tmp_path, ["check", "--leaflet", str(paper)], settings=RIGHT)
    assert (written.status, written.errors) == (0, "")
    assert sorted(map(str, paper.iterdir())) == sorted(written.out.split())
    assert {path.read_bytes()[:5] for path in paper.iterdir()} == {b"%PDF-"}
    assert len(list(paper.iterdir())) == 7


async def test_papers_of_a_wrong_configuration_are_refused(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml", workers=[])
    refused = await lotse(tmp_path, ["check", "--record"], settings=RIGHT)
    assert (refused.status, refused.out) == (2, "")
    assert "workers" in refused.errors
    write_organisation(tmp_path / "organisation.yaml")
    (tmp_path / "taken").write_text("a file")
    blocked = await lotse(tmp_path, ["check", "--leaflet", str(tmp_path / "taken")], settings=RIGHT)
    assert (blocked.status, blocked.out) == (2, "")
    assert "--leaflet" in blocked.errors


async def test_the_database_is_set_up_once(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    empty = await lotse(tmp_path, ["db", "current"])
    assert (empty.status, "none" in empty.out) == (1, True)
    for _ in range(2):
        assert (await lotse(tmp_path, ["db", "upgrade"])).status == 0
    assert (await lotse(tmp_path, ["db", "current"])).status == 0


@pytest.mark.parametrize("used", [False, True])
async def test_nothing_is_stored_where_nothing_ever_was(tmp_path: Path, *, used: bool) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    if used:
        assert (await lotse(tmp_path, ["db", "upgrade"])).status == 0
    for command in ("export", "erase"):
        done = await lotse(tmp_path, [command, "--conversation", "K-1"])
        assert (done.status, done.out) == (1, "")
        assert done.errors == "lotse: nothing is stored on K-1\n"


async def test_a_start_in_vain_leaves_no_database_behind(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    done = await lotse(tmp_path, ["run"], settings={"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api"})
    assert (done.status, "LOTSE_ROMAN_SERVICE_TOKEN" in done.errors) == (2, True)
    assert not (tmp_path / "lotse.db").exists()


async def test_what_is_stored_is_shown_and_erased(start: Start, wire: Wire, tmp_path: Path) -> None:
    """Shows P-23, P-27, P-58."""
    home = tmp_path / "home"
    service = await start(home)
    chat = await Chat.opened(wire, wire.client())
    await chat.worker_writes(f"/termin {day(3)} 10:00 60min Bibliothek")
    await chat.hears(words("T-22"))
    shown = await lotse(home, ["export", "--conversation", "K-1"])
    assert shown.status == 0
    assert "Bibliothek" in json.dumps(json.loads(shown.out), ensure_ascii=False)
    one = await lotse(home, ["export", "--conversation", "k-1", "--person", "kaya"])
    assert (one.status, bool(json.loads(one.out))) == (0, True)
    await service.stop()
    erased = await lotse(home, ["erase", "--conversation", "K-1"])
    counts = json.loads(erased.out)
    assert (erased.status, counts["conversation"]) == (0, "K-1")
    assert counts["erased"]["appointments"] == 1
    again = await lotse(home, ["erase", "--conversation", "K-1"])
    assert (again.status, again.out, again.errors.count("\n")) == (1, "", 1)
    for wrong in ("27", "K-" + "9" * 20, "K-" + "9" * 5000):
        assert (await lotse(home, ["export", "--conversation", wrong])).status == 2


@pytest.mark.parametrize("empty", ["", " ", "@"])
async def test_nobody_in_particular_is_not_everybody(empty: str, tmp_path: Path) -> None:
    """Shows P-24."""
    done = await lotse(tmp_path, ["export", "--conversation", "K-1", "--person", empty])
    assert (done.status, done.out) == (2, "")
    assert done.errors == "lotse: --person: write a handle or a user id\n"


@pytest.mark.parametrize(
    ("answer", "status", "says"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 0, ""),
        (b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n", 1, "lotse: the service answers 503 on"),
        (b"SSH-2.0\r\n", 1, "lotse: no service answers on"),
        (None, 1, "lotse: no service answers on"),
    ],
)
async def test_a_service_that_is_not_well_is_told_of(
    answer: bytes | None, status: int, says: str, tmp_path: Path
) -> None:
    async def reply(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer or b"")
        writer.close()

    async with await asyncio.start_server(reply, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        if answer is None:
            server.close()
        done = await lotse(tmp_path, ["healthcheck"], settings={"LOTSE_PORT": str(port)})
    assert (done.status, done.out) == (status, "")
    assert done.errors == (f"{says} 127.0.0.1:{port} (LOTSE_HOST, LOTSE_PORT)\n" if says else "")


async def test_a_script_is_played_for_people_and_for_programs(tmp_path: Path) -> None:
    (tmp_path / "script.yaml").write_text(_SCRIPT, encoding="utf-8")
    told = await lotse(tmp_path, ["play", "script.yaml"])
    assert (told.status, told.errors) == (0, "")
    assert "26.11.2026" in told.out
    done = await lotse(tmp_path, ["play", "--json", "script.yaml"])
    acts = [json.loads(line) for line in done.out.splitlines()]
    assert [act.get("template", act["do"]) for act in acts] == [
        *("T-01", "file"),
        "T-22",
        *("L-03", "file"),
    ]
    assert acts[-1]["mime"] == "text/calendar"
    assert acts[2]["buttons"] == ["Passt", "Verschieben", "Absagen"]
    assert acts[2]["at"].startswith("2026-11-24T10:00")


async def test_a_wrong_script_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "script.yaml").write_text("steps: [{hop: 1}]", encoding="utf-8")
    done = await lotse(tmp_path, ["play", "script.yaml"])
    assert (done.status, done.out) == (2, "")
    assert "script.yaml" in done.errors
    assert "Traceback" not in done.errors


async def test_roman_is_set_up_step_by_step(tmp_path: Path) -> None:
    async with FakeRomanWithAccounts() as roman:
        settings = {"LOTSE_ROMAN_URL": roman.url}
        account = ["--email", "bot@example.org", "--password", "secret1"]

        async def step(*given: str, **more: str) -> tuple[int, str]:
            done = await lotse(tmp_path, ["roman", *given], settings={**settings, **more})
            assert "Traceback" not in done.errors
            return done.status, done.out + done.errors

        status, said = await step("status")
        assert status != 0
        assert "lotse roman login" in said
        assert (await step("register", "--name", "Caritas", *account))[0] == 0
        roman.confirm("bot@example.org")
        assert (await step("login", *account))[0] == 0
        url = ["--url", "https://lotse.example.org/roman"]
        status, said = await step("create-service", *url, "--save")
        assert status == 0
        assert "provider:service" in said
        assert roman.service_token not in said
        assert (tmp_path / "roman_service_token").read_text().strip() == roman.service_token
        status, said = await step("status")
        assert (status, roman.service_token in said) == (0, False)
        status, said = await step("status", LOTSE_ROMAN_APP_KEY="k")
        assert status == 2
        assert "LOTSE_ROMAN_APP_KEY: it chooses the websocket" in said
        status, said = await step("update-service", "--url", "https://lotse.example.org")
        assert (status, said.splitlines()[-1].startswith("Attention: ")) == (0, True)
        status, said = await step("status")
        assert status == 1
        assert said.splitlines()[-1].startswith("lotse: Lotse listens at /roman")
        assert (await step("update-service", "--websocket"))[0] == 0


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("register --name Ca --email bot@example.org --password secret1", "3 to 128 characters"),
        ("register --name Caritas --email bot@example.org --password no", "6 to 24 characters"),
        ("login --email bot --password secret1", "an @"),
        ("create-service --url lotse", "https://bot.example.org/roman"),
        ("update-service --url https://bot.example.org/roman --websocket", "--websocket"),
    ],
)
async def test_a_step_that_cannot_work_is_a_wrong_usage(
    written: str, says: str, tmp_path: Path
) -> None:
    settings = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api"}
    done = await lotse(tmp_path, ["roman", *written.split()], settings=settings)
    assert (done.status, done.out, done.errors.count("\n")) == (2, "", 1)
    assert says in done.errors


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("no-such-command", "no-such-command"),
        ("demo --port 99999999", "--port"),
        ("roman login --nope", "--nope"),
        ("when", "--now"),
        ("check more", "more"),
        ("when --now 2026-11-21T10:00:00+01:00 --lang xx", "--lang: one of de, en, sv"),
    ],
)
async def test_a_wrong_usage_is_one_line(written: str, says: str, tmp_path: Path) -> None:
    done = await lotse(tmp_path, written.split())
    assert (done.status, done.out, done.errors.count("\n")) == (2, "", 1)
    assert done.errors.startswith("lotse: ")
    assert says in done.errors


def test_a_help_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    at_once = environment(tmp_path, PYTHONUNBUFFERED="1")
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "bot", "--help"]
        done = subprocess.run(
            command, check=False, env=at_once, stdout=full, stderr=subprocess.PIPE
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert done.stderr.startswith(b"lotse: ")


async def test_help_names_every_command(tmp_path: Path) -> None:
    """Shows C-04, P-74."""
    done = await lotse(tmp_path, ["--help"])
    for command in ("run", "demo", "play", "check", "classify", "when", "db", "export", "erase"):
        assert command in done.out
    assert (await lotse(tmp_path, ["no-such-command"])).status == 2
