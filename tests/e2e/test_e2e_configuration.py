"""Every mistake in the configuration is one line that names the setting, and status 2."""

import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from config.contacts_pack import load_directory
from tests.e2e.conftest import Start
from tests.support.one_line import assert_one_line
from tests.support.organisations import organisation, write_organisation
from tests.support.service import lotse

RIGHT = {"LOTSE_ROMAN_URL": "http://127.0.0.1:9/api", "LOTSE_ROMAN_SERVICE_TOKEN": "secret-token"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: settings laid over right ones (empty: left out), or a wrong organisation file."""

    says: tuple[str, ...]
    settings: Mapping[str, str] = field(default_factory=dict)
    organisation: str | bytes | None = None


def _with(**changes: object) -> str:
    return json.dumps(organisation(**changes), indent=1)


_AND = """organisation: {{name: "A"}}
workers:
  - {{handle: kaya, name: "Frau Kaya"}}
# what is wrong
{}"""
_BOMB = "a0: &a0 [x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 11)
)
_RETIRED = next(each.dial for each in load_directory().retired if not each.replaced_by)

MISTAKES = {
    "unknown name": Mistake(
        ("LOTSE_ROMAN_SERVICE_TOKN", "did you mean LOTSE_ROMAN_SERVICE_TOKEN"),
        {"LOTSE_ROMAN_SERVICE_TOKN": "x"},
    ),
    "no token": Mistake(("LOTSE_ROMAN_SERVICE_TOKEN", "LOTSE_ROMAN_APP_KEY"), {"LOTSE_ROMAN_SERVICE_TOKEN": ""}),
    "no address": Mistake(("LOTSE_ROMAN_URL",), {"LOTSE_ROMAN_URL": ""}),
    "no web address": Mistake(("LOTSE_ROMAN_URL", "https://"), {"LOTSE_ROMAN_URL": "ftp://roman/api"}),
    "address without api": Mistake(("LOTSE_ROMAN_URL", "/api"), {"LOTSE_ROMAN_URL": "http://127.0.0.1:9"}),
    "address with a blank": Mistake(("LOTSE_ROMAN_URL",), {"LOTSE_ROMAN_URL": "https://x y/api"}),
    "token with its word": Mistake(
        ("LOTSE_ROMAN_SERVICE_TOKEN", 'without "Bearer"'), {"LOTSE_ROMAN_SERVICE_TOKEN": "Bearer geheim"}
    ),
    "token in quotes": Mistake(("LOTSE_ROMAN_SERVICE_TOKEN",), {"LOTSE_ROMAN_SERVICE_TOKEN": "'geheim'"}),
    "token with an umlaut": Mistake(("LOTSE_ROMAN_SERVICE_TOKEN",), {"LOTSE_ROMAN_SERVICE_TOKEN": "geheimwört"}),
    "app key with a blank": Mistake(("LOTSE_ROMAN_APP_KEY",), {"LOTSE_ROMAN_APP_KEY": "eyJ geheim"}),
    "database in memory": Mistake(("LOTSE_DATABASE_URL", "names no file"), {"LOTSE_DATABASE_URL": "sqlite://"}),
    "database without a name": Mistake(("LOTSE_DATABASE_URL", "names no file"), {"LOTSE_DATABASE_URL": "sqlite:///"}),
    "database that says so": Mistake(("LOTSE_DATABASE_URL", "names no file"), {"LOTSE_DATABASE_URL": "sqlite:///:memory:"}),
    "host without end": Mistake(("LOTSE_HOST", "127.0.0.1"), {"LOTSE_HOST": "a" * 300}),
    "port out of range": Mistake(("LOTSE_PORT",), {"LOTSE_PORT": "99999"}),
    "port is a word": Mistake(("LOTSE_PORT",), {"LOTSE_PORT": "http"}),
    "no such transport": Mistake(("LOTSE_TRANSPORT",), {"LOTSE_TRANSPORT": "telegram"}),
    "no such log level": Mistake(("LOTSE_LOG_LEVEL",), {"LOTSE_LOG_LEVEL": "loud"}),
    "no such log format": Mistake(("LOTSE_LOG_FORMAT",), {"LOTSE_LOG_FORMAT": "xml"}),
    "bad keys": Mistake(("LOTSE_STORAGE_KEYS",), {"LOTSE_STORAGE_KEYS": "not,keys"}),
    "other database": Mistake(("LOTSE_DATABASE_URL",), {"LOTSE_DATABASE_URL": "mysql://u:geheim@h/d"}),
    "no database address": Mistake(("LOTSE_DATABASE_URL",), {"LOTSE_DATABASE_URL": "::geheim::"}),
    "secret twice": Mistake(
        ("LOTSE_ROMAN_SERVICE_TOKEN_FILE", "not both"), {"LOTSE_ROMAN_SERVICE_TOKEN_FILE": "/dev/null"}
    ),
    "no secret file": Mistake(
        ("LOTSE_ROMAN_APP_KEY_FILE", "/nowhere/key"), {"LOTSE_ROMAN_APP_KEY_FILE": "/nowhere/key"}
    ),
    "no organisation file": Mistake(("LOTSE_CONFIG", "/nowhere/o.yaml"), {"LOTSE_CONFIG": "/nowhere/o.yaml"}),
    "organisation is a folder": Mistake(("LOTSE_CONFIG", "/dev"), {"LOTSE_CONFIG": "/dev"}),
    "organisation is no text": Mistake(("organisation.yaml",), organisation=b"\xff\xfe\x00"),
    "no YAML": Mistake(("organisation.yaml:2:1", "YAML"), organisation="organisation:\n\tname: A\n"),
    "an anchor within itself": Mistake(
        ("organisation.yaml:2:10", "contains itself"),
        organisation="organisation: {name: A}\nworkers: &w [*w]\n",
    ),
    "anchors that name anchors": Mistake(("organisation.yaml:", "without anchors"), organisation=_BOMB),
    "too deep": Mistake(
        ("organisation.yaml:1:", "too deep"),
        organisation="organisation: " + "{a: " * 3000 + "1" + "}" * 3000,
    ),
    "a number without end": Mistake(
        ("organisation.yaml:5:4: this is no value",), organisation=_AND.format("x: " + "9" * 10000)
    ),
    "a day that is none": Mistake(
        ("organisation.yaml:5:28: this is no value", "quotes"),
        organisation=_AND.format("closing_days: [2026-12-24, 2026-13-01]"),
    ),
    "a list for a key": Mistake(
        ("organisation.yaml:5:3: a key is a word",), organisation=_AND.format("? [a]\n: 1")
    ),
    "a handle like a number": Mistake(
        ("organisation.yaml:2:12: workers.0.handle: write it in quotes",),
        organisation='organisation: {name: "A"}\nworkers: [{handle: 007, name: "Frau Kaya"}]\n',
    ),
    "a handle like a yes": Mistake(
        ("organisation.yaml:2:12: workers.0.handle: write it in quotes",),
        organisation='organisation: {name: "A"}\nworkers: [{handle: yes, name: "Frau Kaya"}]\n',
    ),
    "an endless lead": Mistake(
        ("organisation.yaml:", "reminders.leads.0", "hundred years"),
        organisation=_with(reminders={"leads": ["P999999999999D"]}),
    ),
    "unknown key": Mistake(("organisation.yaml:", "client_windw"), organisation=_with(client_windw="08:00-20:00")),
    "no such pack": Mistake(
        ("organisation.yaml:", "topics.packs.1", "'fa'"),
        organisation=_with(topics={"packs": ["de", "xx"]}),
    ),
    "own wording": Mistake(
        ("organisation.yaml:7:3: T-01: its placeholders", "(and 1 more)"),
        organisation=_AND.format("texts:\n overrides:\n  T-01: 'x {quatsch}'\n"),
    ),
    "own wording of no text": Mistake(
        ("organisation.yaml:7:3: texts.overrides.T-111: there is no such text",),
        organisation=_AND.format("texts:\n overrides:\n  T-111: 'x'\n"),
    ),
    "own entry with a slip": Mistake(
        ("organisation.yaml:7:18: verifed: unknown key",),
        organisation=_AND.format("contacts:\n overrides:\n  - {id: de-112, verifed: true}\n"),
    ),
    "own entry with a retired number": Mistake(
        ("organisation.yaml:7:5: de-112: the number was retired; leave it out",),
        organisation=_AND.format(
            f"contacts:\n overrides:\n  - {{id: de-112, phone: [{{dial: '{_RETIRED}', free: true}}]}}\n"
        ),
    ),
    "own entry that our texts cannot name": Mistake(
        ("organisation.yaml:7:5: ", "de-krisenchat is not verified"),
        organisation=_AND.format("contacts:\n overrides:\n  - {id: de-krisenchat, verified: false}\n"),
    ),
    "no such region": Mistake(
        ("organisation.yaml:", "organisation.region", "NW"),
        organisation=_with(organisation={"name": "A", "region": "XX"}),
    ),
    "no such place for complaints": Mistake(
        ("organisation.yaml:5:14: complaints.contacts: the directory has no entry x",),
        organisation=_AND.format("complaints: {contacts: [x]}\n"),
    ),
    "no such rule": Mistake(
        ("organisation.yaml:", "topics.overrides: there is no rule de.x"),
        organisation=_with(topics={"overrides": {"de.x": False}}),
    ),
    "bad window": Mistake(("organisation.yaml:", "client_window"), organisation=_with(client_window="8 to 20")),
    "no workers": Mistake(("organisation.yaml:", "workers"), organisation=_with(workers=[])),
    "bad duration": Mistake(("organisation.yaml:", "leads"), organisation=_with(reminders={"leads": ["1 day"]})),
    "wrong text": Mistake(("T-99",), organisation=_with(texts={"overrides": {"T-99": "x"}})),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
async def test_a_mistake_is_one_clear_line(name: str, tmp_path: Path) -> None:
    mistake = MISTAKES[name]
    file = write_organisation(tmp_path / "organisation.yaml")
    if isinstance(mistake.organisation, str):
        file.write_text(mistake.organisation, encoding="utf-8")
    elif mistake.organisation is not None:
        file.write_bytes(mistake.organisation)
    settings = {k: v for k, v in {**RIGHT, **mistake.settings}.items() if v}
    done = await lotse(tmp_path, ["run"], settings=settings)
    assert_one_line(done.errors, *mistake.says)
    assert (done.status, done.out) == (2, "")


async def test_the_scheme_of_an_address_may_be_written_large(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    given = {**RIGHT, "LOTSE_ROMAN_URL": "HTTPS://roman.example.org/api"}
    done = await lotse(tmp_path, ["check"], settings=given)
    assert (done.status, done.errors) == (0, "")


async def test_without_any_setting_it_says_what_is_missing(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    done = await lotse(tmp_path, ["run"])
    assert_one_line(done.errors, "LOTSE_ROMAN_URL")
    assert (done.status, done.out) == (2, "")


_EMPTY_ROMAN = {
    "service token": {"LOTSE_ROMAN_SERVICE_TOKEN": " "},
    "app key": {"LOTSE_ROMAN_SERVICE_TOKEN": "", "LOTSE_ROMAN_APP_KEY": ""},
    "secret file": {"LOTSE_ROMAN_SERVICE_TOKEN": "", "LOTSE_ROMAN_SERVICE_TOKEN_FILE": "/dev/null"},
}


@pytest.mark.parametrize("command", ["run", "check"])
@pytest.mark.parametrize("name", _EMPTY_ROMAN)
async def test_an_empty_secret_is_none(name: str, command: str, tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    settings = {**RIGHT, **_EMPTY_ROMAN[name]}
    done = await lotse(tmp_path, [command], settings=settings)
    said = [line for line in (done.errors + done.out).splitlines() if "LOTSE_ROMAN_APP_KEY" in line]
    assert (done.status, len(said)) == (2, 1), done


@pytest.mark.parametrize("name", ["DATABASE_URL", "STORAGE_KEYS_FILE", "METRICS_TOKEN"])
async def test_what_protects_is_never_left_out_by_an_empty_value(name: str, tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    value = "/dev/null" if name.endswith("_FILE") else " "
    settings = {**RIGHT, f"LOTSE_{name}": value}
    done = await lotse(tmp_path, ["check"], settings=settings)
    assert_one_line(done.errors, f"LOTSE_{name}", "empty")
    assert (done.status, (tmp_path / "storage.key").exists()) == (2, False)


async def test_a_key_in_front_on_a_line_of_its_own(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "storage_keys"
    file.write_text("A" * 43 + "\n", encoding="ascii")
    await (await start(LOTSE_STORAGE_KEYS_FILE=str(file))).stop()
    file.write_text("B" * 42 + "A\n" + file.read_text("ascii"), encoding="ascii")
    service = await start(LOTSE_STORAGE_KEYS_FILE=str(file))
    await service.logged('"renewed"')
    await service.stop()
    service.assert_no_trouble()


async def test_a_port_in_use(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = await lotse(tmp_path, ["run"], settings={**RIGHT, "LOTSE_PORT": port})
    assert_one_line(done.errors, "LOTSE_PORT", port)
    assert done.status == 2


async def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    config = write_organisation(tmp_path / "organisation.yaml")
    (tmp_path / "file").touch()
    home = {"LOTSE_HOME": str(tmp_path / "file"), "LOTSE_CONFIG": str(config)}
    done = await lotse(tmp_path, ["run"], settings={**RIGHT, **home})
    assert_one_line(done.errors, "LOTSE_HOME")
    assert done.status == 2


async def test_a_lost_key(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    await (await start(home)).stop()
    (home / "storage.key").unlink()
    for command in (["run"], ["export", "--conversation", "K-1"]):
        done = await lotse(home, command, settings=RIGHT)
        assert_one_line(done.errors, "storage.key is missing", "from your copy", "lost for good")
        assert (done.status, (home / "storage.key").exists()) == (2, False)
    wrong = {**RIGHT, "LOTSE_STORAGE_KEYS": "A" * 43}
    for command in (["run"], ["export", "--conversation", "K-1"]):
        done = await lotse(home, command, settings=wrong)
        assert_one_line(done.errors, "LOTSE_STORAGE_KEYS: a key is missing", "from your copy")
        assert done.status == 2
