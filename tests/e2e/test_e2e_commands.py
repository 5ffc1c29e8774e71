"""The command line as an operator uses it, each command in a process of its own."""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.fakes.roman_accounts import FakeRomanWithAccounts
from tests.support.chat import Chat, Wire, day
from tests.support.organisations import words, write_organisation
from tests.support.service import environment, lotse

RIGHT = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api", "LOTSE_ROMAN_SERVICE_TOKEN": "t"}
_SCRIPT = """
start: 2026-11-24T10:00:00+01:00
people: {W1: {handle: kaya, name: Frau Kaya, team: true}, M: {name: Frau Demir}}
rooms: {chat: {members: [W1, M]}}
steps:
  - {in: chat, from: W1, text: "/termin 26.11. 10:00 60min Hausbesuch"}
  - {in: chat, from: M, press: "Passt"}
"""


async def test_check_finds_everything_in_order(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    table = await lotse(tmp_path, ["check"], settings=RIGHT)
    assert (table.status, table.errors) == (0, "")
    done = await lotse(tmp_path, ["check", "--json"], settings=RIGHT)
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert {
        "organisation",
        "leaflet",
        "directory",
        "detector",
        "database",
        "keys",
        "transport",
    } <= {line["part"] for line in lines}
    assert not [line for line in lines if line["level"] == "error"]


async def test_check_names_every_mistake_at_once(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml", workers=[])
    settings = {"LOTSE_STORAGE_KEYS": "short", "LOTSE_ROMAN_URL": "http://127.0.0.1:9"}
    done = await lotse(tmp_path, ["check", "--json"], settings=settings)
    wrong = {
        line["part"] for line in map(json.loads, done.out.splitlines()) if line["level"] == "error"
    }
    assert {"organisation", "keys", "transport"} <= wrong
    assert (done.status, done.errors) == (2, "")


async def test_check_says_in_which_languages_only_danger_is_heard(tmp_path: Path) -> None:
    write_organisation(
        tmp_path / "organisation.yaml", topics={"packs": ["en"], "second_reader": False}
    )
    done = await lotse(tmp_path, ["check", "--json"], settings=RIGHT)
    lines = [json.loads(line) for line in done.out.splitlines()]
    warned = [line["finding"] for line in lines if line["level"] == "warning"]
    assert [each for each in warned if each.startswith("topics.packs: de is left out")]
    heard = [line["finding"] for line in lines if line["part"] == "detector"]
    assert [each for each in heard if each.startswith("de, sv, tr") and "only acute danger" in each]
    assert done.status == 0


async def test_check_tries_the_keys_and_makes_none(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    write_organisation(tmp_path / "organisation.yaml")
    fresh = await _keys(tmp_path)
    assert (fresh["level"], (tmp_path / "storage.key").exists()) == ("ok", False)
    await (await start(home)).stop()
    assert "opens the database" in str((await _keys(home))["finding"])
    other = await _keys(home, {"LOTSE_STORAGE_KEYS": "A" * 43 + "="})
    assert (other["level"], "a key is missing" in str(other["finding"])) == ("error", True)
    (home / "storage.key").unlink()
    assert (await _keys(home))["level"] == "error"
    for command in ("export", "erase"):
        refused = await lotse(home, [command, "--conversation", "K-1"], settings=RIGHT)
        assert (refused.status, "storage.key" in refused.errors) == (2, True)
    assert not (home / "storage.key").exists()


async def test_a_database_that_was_emptied_is_noticed(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    await (await start(home)).stop()
    _empty(home)
    done = await lotse(home, ["check"], settings=RIGHT)
    warned = [line for line in done.out.splitlines() if "though there is a key file" in line]
    assert [line.split()[:2] for line in warned] == [["warning", "database"]]
    again = await start(home)
    assert any("the database is empty" in alarm for alarm in again.alarms())
    await again.stop()


def _empty(home: Path) -> None:
    for file in home.glob("lotse.db*"):
        file.unlink()
    (home / "lotse.db").touch()


async def test_a_second_demo_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    command = ["demo", "--data", str(tmp_path / "data")]
    assert (await lotse(tmp_path, command)).status == 0
    again = await lotse(tmp_path, command)
    assert (again.status, "holds a demo already" in again.errors) == (2, True)


async def _keys(home: Path, over: Mapping[str, str] | None = None) -> Mapping[str, object]:
    done = await lotse(home, ["check", "--json"], settings={**RIGHT, **(over or {})})
    found = [json.loads(line) for line in done.out.splitlines()]
    keys: Mapping[str, object] = next(line for line in found if line["part"] == "keys")
    return keys


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


async def test_classify_answers_each_line_before_the_next(tmp_path: Path) -> None:
    """Shows P-61, P-65."""
    lines = [
        {"id": 1, "text": "Ich will nicht mehr leben"},
        {"id": "b", "text": "Bis Dienstag!"},
        {"text": 5},
    ]
    answers, status = await _conversation(tmp_path, ["classify"], lines)
    assert [answer["id"] for answer in answers] == [1, "b", None]
    assert answers[0]["urgency"] == "acute"
    assert not answers[1]["sensitive"]
    assert "text" in str(answers[2]["error"])
    assert status == 1


async def test_when_answers_each_line_before_the_next(tmp_path: Path) -> None:
    lines = [
        {"id": 1, "text": "Do 26.11. 10 Uhr"},
        {"id": 2, "text": "irgendwann"},
        {"id": 3, "text": "tomorrow at 3pm", "lang": "en"},
    ]
    now = ["--now", "2026-11-24T10:00:00+01:00", "--lang", "de", "--tz", "Europe/Berlin"]
    answers, status = await _conversation(tmp_path, ["when", *now], lines)
    assert _instant(answers[0]) == datetime(2026, 11, 26, 9, tzinfo=UTC)
    assert answers[1]["kind"] == "reject"
    assert answers[1]["question"]
    assert _instant(answers[2]) == datetime(2026, 11, 25, 14, tzinfo=UTC)
    assert status == 0


async def test_a_line_that_is_no_object_gets_an_error_and_status_1(tmp_path: Path) -> None:
    done = await lotse(tmp_path, ["classify"], given='nonsense\n[]\n{"id":1,"text":"Hallo"}\n')
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert ["error" in answer for answer in answers] == [True, True, False]
    assert (done.status, done.errors) == (1, "")


async def test_when_goes_on_where_the_calendar_ends(tmp_path: Path) -> None:
    ends = ("9999-12-31T23:30:00+00:00", "0001-01-01T00:00:00+00:00")
    lines = [{"id": "e", "text": "morgen um 15 Uhr", "now": now} for now in ends]
    lines.append({"id": "b", "text": "morgen um 15 Uhr"})
    now = ["--now", "2026-11-21T10:00:00+01:00", "--tz", "America/New_York"]
    answers, status = await _conversation(tmp_path, ["when", *now], lines)
    assert ["error" in answer for answer in answers] == [True, True, False]
    assert status == 1


async def test_a_wrong_line_is_answered_under_its_id(tmp_path: Path) -> None:
    given = '\ufeff{"id":1,"text":"Hallo"}\n{"id":"b","text":5}\n{"id":3,"text":"Hallo","lang":7}\n'
    done = await lotse(tmp_path, ["classify"], given=given)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer["id"] for answer in answers] == [1, "b", 3]
    assert ["error" in answer for answer in answers] == [False, True, True]
    assert done.status == 1


async def test_a_line_in_a_language_without_a_pack_is_read_all_the_same(tmp_path: Path) -> None:
    lines = [{"id": lang, "text": "ich will sterben", "lang": lang} for lang in (None, "xx", "fa")]
    silent = {"id": 4, "text": "12:30", "lang": "xx"}
    given = "".join(json.dumps(line) + "\n" for line in (*lines, silent))
    done = await lotse(tmp_path, ["classify"], given=given)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [(a["lang"], a["urgency"]) for a in answers] == [*[("de", "acute")] * 3, ("de", "none")]
    assert done.status == 0
    refused = await lotse(tmp_path, ["classify", "--lang", "xx"], given="")
    assert (refused.status, refused.out, refused.errors.count("\n")) == (2, "", 1)
    assert "--lang" in refused.errors


async def test_half_a_sign_and_an_endless_number_are_errors_of_their_line(tmp_path: Path) -> None:
    half, endless = r'{"id":1,"text":"ich will \ud83d sterben"}', '{"id":' + "1" * 5_000 + "}"
    given = "\n".join((half, r'{"id":"\ud800","text":"Hallo"}', endless, '{"id":4,"text":"Hallo"}'))
    done = await lotse(tmp_path, ["classify"], given=given)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer["id"] for answer in answers] == [1, None, None, 4]
    assert ["error" in answer for answer in answers] == [True, True, True, False]
    assert "surrogate" in answers[0]["error"]
    assert "set_int_max_str_digits" not in done.out
    assert (done.status, done.errors) == (1, "")


async def test_an_unknown_time_zone_is_an_error_of_its_line(tmp_path: Path) -> None:
    lines = [{"id": zone, "text": "morgen 10 Uhr", "tz": zone} for zone in ("Nowhere/X", "UTC")]
    now = ["--now", "2026-11-24T10:00:00+01:00"]
    answers, status = await _conversation(tmp_path, ["when", *now], lines)
    assert ["error" in answer for answer in answers] == [True, False]
    assert status == 1
    done = await lotse(tmp_path, ["when", *now, "--tz", "Nowhere/X"])
    assert (done.status, done.out, done.errors.count("\n")) == (2, "", 1)
    assert "--tz" in done.errors


async def test_when_takes_null_as_not_given(tmp_path: Path) -> None:
    line = '{"id":1,"text":"Do 26.11. 10 Uhr","lang":null,"tz":null,"now":null}\n'
    now = ["--now", "2026-11-24T10:00:00+01:00", "--lang", "de", "--tz", "Europe/Berlin"]
    done = await lotse(tmp_path, ["when", *now], given=line)
    assert (done.status, json.loads(done.out)["kind"]) == (0, "datetime")


async def test_when_refuses_a_wrong_present(tmp_path: Path) -> None:
    done = await lotse(tmp_path, ["when", "--now", "yesterday"])
    assert (done.status, done.out, done.errors.count("\n")) == (2, "", 1)


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

        async def step(*given: str) -> tuple[int, str]:
            done = await lotse(tmp_path, ["roman", *given], settings=settings)
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
    ],
)
async def test_a_wrong_usage_is_one_line(written: str, says: str, tmp_path: Path) -> None:
    done = await lotse(tmp_path, written.split())
    assert (done.status, done.out, done.errors.count("\n")) == (2, "", 1)
    assert done.errors.startswith("lotse: ")
    assert says in done.errors


async def test_help_names_every_command(tmp_path: Path) -> None:
    """Shows C-04, P-74."""
    done = await lotse(tmp_path, ["--help"])
    for command in ("run", "demo", "play", "check", "classify", "when", "db", "export", "erase"):
        assert command in done.out
    assert (await lotse(tmp_path, ["no-such-command"])).status == 2


def _instant(answer: Mapping[str, object]) -> datetime:
    return datetime.fromisoformat(str(answer["value"]))


async def _conversation(
    home: Path, command: Sequence[str], lines: Sequence[object]
) -> tuple[list[dict[str, object]], int]:
    """Write a line, read its answer, write the next; returns the answers and the exit status."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *command),
        cwd=home,
        env=environment(home),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    answers = []
    async with asyncio.timeout(30):
        for line in lines:
            process.stdin.write(json.dumps(line).encode() + b"\n")
            answers.append(json.loads(await process.stdout.readline()))
        process.stdin.close()
        status = await process.wait()
    return answers, status
