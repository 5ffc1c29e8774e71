"""Mistakes in a script are one clear line that says where and what."""

from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from bot.core.errors import SettingsError
from bot.core.room import Audience
from bot.play.loader import load_script
from bot.play.steps import Step, parse_duration
from bot.wire.simulated.rules import TransportKind

HEAD = """\
start: 2026-11-24T10:00:00+01:00
people:
  W1: {handle: "@Kaya", name: "Frau Kaya", team: true}
  M: {name: "Frau Demir"}
  J: {age: youth, consent: false}
  O: {}
rooms:
  chat: {members: [W1, M]}
  kaya: {members: [W1]}
steps:
"""
PLAIN = HEAD.removesuffix("steps:\n")
FIRST_STEP = HEAD.count("\n") + 1


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "script.yaml"
    path.write_text(text, encoding="utf-8")
    return path


EVERY_FORM = """\
  - {in: chat, from: W1, text: "/termin 26.11. 10:00 60min Hausbesuch"}
  - {in: chat, from: M, press: "Passt"}
  - {advance: PT23H}
  - {at: 2026-11-26T09:00:00+01:00}
  - {in: chat, from: M, text: "x", message: m1}
  - {in: chat, from: M, delete: m1}
  - {redeliver: m1}
  - {in: chat, join: O}
  - {in: chat, leave: M}
  - {in: chat, asset: image/jpeg, from: M}
  - {in: chat, from: M, edit: m1, text: "x"}
  - {in: chat, from: M, text: "x", quote: m1}
  - {in: chat, from: M, react: "👍", to: last}
  - {in: chat, from: M, text: "x", repeat: 60, every: PT1S}
  - {in: chat, from: M, text: "x", sent: 2026-10-20T10:00:00+02:00}
  - {rename: O, to: "Frau Kaya (Caritas)"}
  - {person: O, role: bot}
  - {in: chat, remove: bot, by: W1}
  - {in: chat, add: bot, by: W1}
  - {fault: send, times: 2}
  - {fault: store, for: PT30S}
  - {fault: directory}
  - {stop: kill}
  - {start: true}
  - {restart: kill}
"""


def test_every_form_of_a_step_is_read(tmp_path: Path) -> None:
    loaded = load_script(write(tmp_path, HEAD + EVERY_FORM))
    assert len(loaded.script.steps) == EVERY_FORM.count("\n")
    assert loaded.lines[0] == FIRST_STEP
    assert loaded.lines[-1] == FIRST_STEP + len(loaded.lines) - 1
    kinds = {type(step) for step in loaded.script.steps}
    assert kinds == set(get_args(Step))


def test_defaults(tmp_path: Path) -> None:
    script = load_script(write(tmp_path, HEAD + "  - {advance: P1D}\n")).script
    assert script.transport is TransportKind.APP
    assert script.people["W1"].handle == "kaya"
    assert script.people["M"].consent is True
    assert script.people["M"].age is Audience.ADULT
    assert script.people["J"].age is Audience.YOUTH
    assert script.people["J"].consent is False


@pytest.mark.parametrize(
    ("step", "says"),
    [
        ("{in: chat, from: M, txet: hallo}", "unknown step; a step has one of: advance, at,"),
        ("{in: chat, from: M, text: hallo, quoet: m1}", "unknown key 'quoet'; is 'quote' meant?"),
        ("{in: chat, from: M, text: hallo, by: M}", "unknown key 'by' here"),
        ("{in: chat, text: hallo}", "'from' is missing"),
        ("{in: chat, from: M, text: no}", "'text' is not a text; put it in quotes"),
        ("{in: chat, from: M, text: 12}", "'text' is not a text; put it in quotes"),
        ("{in: chat, from: X, text: hallo}", "unknown person 'X'; known here: W1, M, J, O"),
        ("{in: hall, from: M, text: hallo}", "unknown room 'hall'; known here: chat, kaya"),
        ("{in: chat, from: O, text: hallo}", "'O' has never been in room 'chat'"),
        ("{in: chat, from: M, edit: m1, text: hallo}", "unknown message 'm1'; known here: none"),
        ("{in: chat, from: M, text: a, message: last}", "choose another name"),
        ("{in: chat, from: M, text: a, every: PT1S}", "'every' needs 'repeat'"),
        ("{in: chat, from: M, text: a, repeat: 0}", "'repeat': Input should be greater"),
        ("{in: chat, from: M, asset: jpeg}", "'asset': String should match pattern"),
        ("{in: chat, add: M}", "'add': Input should be 'bot'"),
        ("{in: chat, join: X}", "unknown person 'X'"),
        ("{advance: 3 days}", "'advance': is no ISO 8601 duration"),
        ("{advance: P1M}", "'advance': is no ISO 8601 duration"),
        ("{advance: P9999999D}", "'advance': is longer than a hundred years"),
        ("{advance: P99999999999999D}", "'advance': is longer than a hundred years"),
        ("{at: 2026-11-26T09:00:00}", "'at' needs an offset from UTC"),
        ("{fault: send, for: PT3S}", "a send fault takes 'times', not 'for'"),
        ("{fault: store, times: 2}", "a store fault takes 'for', not 'times'"),
        ("{fault: power}", "'fault': Input should be 'send', 'store' or 'directory'"),
        ("{stop: gently}", "'stop': Input should be 'kill'"),
        ("{start: false}", "'start' is always true"),
        ("hallo", "unknown step"),
        ("{in: chat, in: kaya, from: W1, text: a}", "the key 'in' is there twice"),
    ],
)
def test_a_mistake_in_a_step(tmp_path: Path, step: str, says: str) -> None:
    path = write(tmp_path, f"{HEAD}  - {{advance: PT1S}}\n  - {step}\n")
    with pytest.raises(SettingsError) as error:
        load_script(path)
    message = str(error.value)
    assert says in message
    assert message.startswith(f"{path}, line {FIRST_STEP + 1}")
    assert ", step 2: " in message or "twice" in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (PLAIN.replace("start:", "begin:"), "'start' is missing"),
        (PLAIN.replace("[W1, M]", "[W1, X]"), "room 'chat': unknown person 'X'"),
        (PLAIN.replace("[W1, M]", "[]"), "line 8: 'members': Tuple should have at least 1 item"),
        (PLAIN.replace("team: true", "boss: true"), "line 3: unknown key 'boss' here"),
        (HEAD.replace("people:", "people: ["), "is not YAML"),
        (HEAD.replace("T10:00:00+01:00", "T99:00:00+01:00"), "is not YAML"),
        (HEAD, "line 10: 'steps' is not a list"),
        (
            PLAIN.replace("  kaya: {members: [W1]}", "  kaya: [W1]"),
            "line 9: 'kaya' has no keys and values",
        ),
        ("transport: pigeon\n" + PLAIN, "line 1: 'transport': Input should be 'roman', "),
        ("- a\n- b\n", "a script has the keys"),
        ("", "a script has the keys"),
        ("a: &a [*a]\n", "is not YAML"),
    ],
)
def test_a_mistake_elsewhere(tmp_path: Path, text: str, says: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        load_script(path)
    assert says in str(error.value)
    assert str(error.value).startswith(str(path))


def test_a_message_of_another_room_and_a_name_used_twice(tmp_path: Path) -> None:
    named = '  - {in: chat, from: W1, text: "a", message: m1}\n'
    elsewhere = '  - {in: kaya, from: W1, text: "b", quote: m1}\n'
    with pytest.raises(SettingsError, match="'m1' is in room 'chat', not in 'kaya'"):
        load_script(write(tmp_path, HEAD + named + elsewhere))
    with pytest.raises(SettingsError, match="a message is called 'm1' already"):
        load_script(write(tmp_path, HEAD + named + named))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.yaml: cannot be read"):
        load_script(tmp_path / "absent.yaml")


def test_who_is_a_service_from_the_start(tmp_path: Path) -> None:
    steps = (
        "  - {in: chat, from: M, text: a}\n  - {person: M, role: bot}\n  - {person: O, role: bot}\n"
    )
    assert load_script(write(tmp_path, HEAD + steps)).script.services() == {"O"}


@pytest.mark.parametrize(
    ("iso", "span"),
    [
        ("PT30S", timedelta(seconds=30)),
        ("PT0.5S", timedelta(milliseconds=500)),
        ("P1DT2H3M", timedelta(days=1, hours=2, minutes=3)),
        ("P2W", timedelta(weeks=2)),
    ],
)
def test_durations(iso: str, span: timedelta) -> None:
    assert parse_duration(iso) == span


@pytest.mark.parametrize("wrong", ["", "P", "PT", "P1DT", "1D", "PT-1S", "P1Y", 5, None])
def test_no_durations(wrong: object) -> None:
    with pytest.raises(ValueError, match="no ISO 8601 duration"):
        parse_duration(wrong)
