"""Whatever the pages name exists, and what exists is on the pages."""

import ast
import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from bot.cli.main import app
from bot.observability.logs import ALLOWED
from bot.observability.metrics import Metrics
from bot.storage import tables
from bot.wire.roman.outage import DOWN, TURNED_AWAY
from bot.wire.roman.websocket import CUT_SHORT, EVENT_LOST
from config.organisation import Topics
from config.settings import FROM_FILE, PREFIX, Settings
from tests.docs.pages import (
    OPERATIONS,
    PAGES,
    README,
    ROOT,
    SCRIPTS,
    anchors,
    code,
    links,
    rows,
    spans,
    text,
)

_OF_THE_PROXY = {"LOTSE_DOMAIN", "LOTSE_UPSTREAM"}
_SETTING = re.compile(rf"{PREFIX}[A-Z_]*[A-Z]")
_COMMAND = re.compile(r"(?<![\w/.])lotse((?: [a-z][a-z-]*)+)?((?: .*)?)")
_OPTION = re.compile(r"(?<!\S)--[a-z-]+")
_PATH = re.compile(r"(?:bot|handlers|config|deploy|tests|docs)/[\w./-]*[\w/]")
_NOT_HERE = re.compile(r"\.\./shared|TODO|FIXME|@@")
_COMPOSE = re.compile(r"exec lotse|logs lotse|stop lotse|enable --now lotse|tag lotse")
_NOT_YET = {"handlers/look_again/__init__.py"}
"""The worked example's own."""


def _commands(group: object, *words: str) -> Iterator[tuple[tuple[str, ...], TyperCommand]]:
    if isinstance(group, TyperCommand):
        yield words, group
        return
    assert isinstance(group, TyperGroup)
    for name, command in group.commands.items():
        yield from _commands(command, *words, name)


COMMANDS = dict(_commands(get_command(app)))


def _named_commands(page: Path) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Yield each command on the page with the options given to it."""
    for piece in code(page):
        plain = _COMPOSE.sub("compose", piece)
        for words, rest in _COMMAND.findall(plain.partition(" #")[0]):
            given = tuple(words.split())
            known = next((given[:n] for n in (2, 1) if given[:n] in COMMANDS), given)
            if known:
                yield known, set(_OPTION.findall(rest))


@pytest.mark.parametrize("words", [*COMMANDS, ("db",), ("roman",)], ids=" ".join)
def test_every_command_has_an_example(words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(app, [*words, "--help"]).stdout
    assert "Example: " in told


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_exists(page: Path) -> None:
    for words, options in _named_commands(page):
        groups = {found[:1] for found in COMMANDS if len(found) > 1}
        assert words in COMMANDS or words in groups, f"there is no lotse {' '.join(words)}"
        if words in COMMANDS:
            known = set(chain.from_iterable(p.opts for p in COMMANDS[words].params))
            assert options <= known | {"--help", "--version"}, f"lotse {' '.join(words)}"


def test_the_readme_lists_every_command() -> None:
    assert {words for words, _ in _named_commands(README)} >= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_setting_exists(page: Path) -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields} | _OF_THE_PROXY
    named = {name.removesuffix(FROM_FILE) for name in _SETTING.findall(text(page))}
    assert named <= known


def test_the_readme_lists_every_setting_with_its_default() -> None:
    table = [
        line.split(" | ") for line in text(README).splitlines() if line.startswith("| `LOTSE_")
    ]
    listed = {cells[0].strip("| `"): cells[-1].strip("| `") for cells in table}
    listed.pop("LOTSE_TRANSPORT", None)
    defaults = {PREFIX + name.upper(): field for name, field in Settings.model_fields.items()}
    assert set(listed) == set(defaults) - {"LOTSE_TRANSPORT"}
    for name in ("LOTSE_HOME", "LOTSE_HOST", "LOTSE_PORT", "LOTSE_LOG_FORMAT", "LOTSE_LOG_LEVEL"):
        assert listed[name] == str(defaults[name].default)


def test_every_metric_is_explained_and_no_other() -> None:
    found = {
        family.name + ("_total" if family.type == "counter" else "")
        for family in Metrics().registry.collect()
    }
    assert {row.first[0] for row in rows(OPERATIONS, "metrics")} == found


def test_the_keys_of_the_log_are_listed() -> None:
    listed = text(OPERATIONS).partition("<!-- log keys -->")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", listed)) == ALLOWED


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(page):
        if "://" in link:
            continue
        place, _, anchor = link.partition("#")
        target = (page.parent / place).resolve() if place else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_paths_exist(page: Path) -> None:
    named = {path for span in spans(page) for path in _PATH.findall(span)} - _NOT_YET
    missing = {path for path in named if not _exists(path)}
    assert not missing


def _exists(path: str) -> bool:
    return (ROOT / path).exists() or path.startswith(
        (
            "deploy/.env",
            "deploy/secrets",
            "deploy/lotse.env",
            "deploy/organisation.yaml",
            "bot/wire/<",
        )
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_unfinished_is_left(page: Path) -> None:
    assert not _NOT_HERE.findall(text(page))


def test_every_script_is_shown() -> None:
    assert SCRIPTS
    for script in SCRIPTS:
        assert str(script.relative_to(ROOT)) in text(README)


def _literals(node: ast.expr) -> str:
    """Return a string as the pages write it: what is put in later is an ellipsis."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    parts = node.values if isinstance(node, ast.JoinedStr) else []
    return "".join(str(p.value) if isinstance(p, ast.Constant) else "…" for p in parts)


def _raised(*names: str) -> set[str]:
    """Return the sentences given to calls of these names in the bot and the behaviours."""
    calls = (
        (call, path)
        for folder in ("bot", "handlers")
        for path in (ROOT / folder).rglob("*.py")
        if "play" not in path.parts
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and call.args
    )
    return {
        sentence
        for call, path in calls
        if getattr(call.func, "id", getattr(call.func, "attr", "")) in names
        and path.name != "demo.py"
        and (sentence := _literals(call.args[0])).strip("… ")
    }


def _told(mark: str) -> set[str]:
    return {row.first[0] for row in rows(OPERATIONS, mark) if row.first}


def _is_told(sentence: str, told: set[str]) -> bool:
    """Whether a line of the table stands for the sentence; an ellipsis stands for anything."""
    return any(_fits(line, sentence) or _fits(sentence, line) for line in told)


def _fits(pattern: str, sentence: str) -> bool:
    return re.match(".*".join(map(re.escape, pattern.split("…"))), sentence) is not None


def test_every_wrong_setting_is_in_the_troubleshooting() -> None:
    told = _told("errors")
    raised = _raised("SettingsError")
    assert len(raised) > 20
    assert not {s for s in raised if not _is_told(s, told)}


def test_p_57_every_table_of_the_database_is_listed() -> None:
    """Shows P-57: what is kept, and how long."""
    places = " ".join(row.cells[1] for row in rows(OPERATIONS, "kept"))
    assert not [name for name in tables.metadata.tables if f"`{name}`" not in places]


def test_every_alarm_is_explained() -> None:
    told = _told("alarms")
    raised = {s for s in _raised("Alarm", "alarm") if not s.startswith("…")}
    assert len(raised) > 5
    assert not {
        s for s in raised | {DOWN, TURNED_AWAY, EVENT_LOST, CUT_SHORT} if not _is_told(s, told)
    }


def test_p_67_recall_and_false_alarms_are_published_for_every_language() -> None:
    """Shows P-67."""
    table = json.loads((ROOT / "tests" / "detector" / "table.json").read_text("utf-8"))
    for language in Topics().packs:
        for figure in ("recall", "acute noticed", "ordinary alarms", "harmless called acute"):
            found = table[f"open {language}: {figure}"]
            assert all(0 <= found[way][0] <= found[way][1] > 0 for way in ("rules", "both"))
    page = text(ROOT / "docs" / "detector.md")
    assert "make eval" in page
    assert "tests/detector/table.json" in page
    assert "docs/detector.md" in (ROOT / "config" / "record.md").read_text("utf-8")
