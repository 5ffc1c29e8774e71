"""`lotse classify` and `lotse when` answer line by line, and a wrong line is an error of its own."""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.support.environment import environment
from tests.support.service import lotse


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


async def test_an_id_is_given_back_whatever_it_is(tmp_path: Path) -> None:
    ids: list[object] = [1.5, True, None, ["a", 1], {"a": {"b": "ü"}}, "", 0]
    strange = ("NaN", "1e999", r'["\ud800"]', "[" * 900 + "]" * 900)
    given = "".join(json.dumps({"id": one, "text": "Hallo"}) + "\n" for one in ids)
    given += "".join(f'{{"id":{one},"text":"Hallo"}}\n' for one in strange)
    done = await lotse(tmp_path, ["classify"], given=given)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer["id"] for answer in answers[: len(ids)]] == ids
    assert not any("error" in answer for answer in answers[: len(ids)])
    bad = answers[len(ids) : len(ids) + 3]
    assert [(answer["id"], "id" in answer.get("error", "")) for answer in bad] == [(None, True)] * 3
    assert (len(answers), done.errors) == (len(ids) + len(strange), "")


async def test_a_language_may_be_written_large(tmp_path: Path) -> None:
    line = json.dumps({"id": 1, "text": "tomorrow at 3pm", "lang": "EN"}) + "\n"
    now = ["--now", "2026-11-24T10:00:00+01:00"]
    read = json.loads((await lotse(tmp_path, ["when", *now], given=line)).out)
    assert _instant(read) == datetime(2026, 11, 25, 14, tzinfo=UTC)
    short = json.dumps({"id": 1, "text": "12:30", "lang": "EN"}) + "\n"
    heard = json.loads((await lotse(tmp_path, ["classify"], given=short)).out)
    assert heard["lang"] == "en"


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
    assert done.errors.startswith("lotse: --tz: ")


async def test_when_takes_null_as_not_given(tmp_path: Path) -> None:
    line = '{"id":1,"text":"Do 26.11. 10 Uhr","lang":null,"tz":null,"now":null}\n'
    now = ["--now", "2026-11-24T10:00:00+01:00", "--lang", "de", "--tz", "Europe/Berlin"]
    done = await lotse(tmp_path, ["when", *now], given=line)
    assert (done.status, json.loads(done.out)["kind"]) == (0, "datetime")


async def test_when_refuses_a_wrong_present(tmp_path: Path) -> None:
    done = await lotse(tmp_path, ["when", "--now", "yesterday"])
    assert (done.status, done.out, done.errors.count("\n")) == (2, "", 1)
    assert done.errors.startswith("lotse: --now: ")


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
