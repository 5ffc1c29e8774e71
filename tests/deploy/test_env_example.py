"""The example of an environment file shows every setting, and starts a bot as it is."""

import re
from pathlib import Path

import pytest

from bot.core.errors import SettingsError
from bot.ways import check_way
from config.settings import PREFIX, Settings, TransportName, read_settings
from tests.deploy.scripts import DEPLOY

_LINES = (DEPLOY / "env.example").read_text(encoding="utf-8").splitlines()
_EXAMPLE = re.compile(rf"#({PREFIX}\w+)=(.*)")


def _examples() -> dict[str, str]:
    matches = (_EXAMPLE.fullmatch(line) for line in _LINES)
    return {match[1]: match[2] for match in matches if match}


def test_every_setting_is_shown_and_no_other() -> None:
    shown = {name.removeprefix(PREFIX).removesuffix("_FILE").lower() for name in _examples()}
    assert shown == set(Settings.model_fields)


def test_the_example_as_it_is_sets_nothing() -> None:
    assert read_settings({}, DEPLOY / "env.example") == read_settings({}, Path("/nonexistent"))


@pytest.mark.parametrize("name", _examples())
def test_an_example_is_a_value_that_works(name: str, tmp_path: Path) -> None:
    value = _examples()[name]
    if name.endswith("_FILE"):
        secret = tmp_path / "secret"
        secret.write_text("a-secret\n", encoding="utf-8")
        value = str(secret)
    given = tmp_path / "lotse.env"
    given.write_text(f"{name}={value}\n", encoding="utf-8")
    assert read_settings({}, given) is not None


def test_defaults_are_told_as_they_are() -> None:
    plain = read_settings({}, Path("/nonexistent"))
    for name in ("host", "port", "transport", "log_format", "log_level"):
        told = _examples()[f"{PREFIX}{name.upper()}"]
        assert str(getattr(plain, name)) == told


def test_secrets_are_shown_as_files() -> None:
    plain = {name for name in _examples() if not name.endswith("_FILE")}
    secret = {
        PREFIX + name.upper()
        for name, field in Settings.model_fields.items()
        if "SecretStr" in str(field.annotation)
    }
    assert secret
    assert plain & secret == {"LOTSE_DATABASE_URL"}


@pytest.mark.parametrize("name", sorted(set(TransportName) - {TransportName.ROMAN}))
def test_a_way_that_is_refused_is_said_to_be_planned(name: TransportName) -> None:
    with pytest.raises(SettingsError, match="not part of this version"):
        check_way(Settings(transport=name))
    told = [line for line in _LINES if re.match(rf"# {name.value}\b", line)]
    assert told
    assert all("planned" in line for line in told)
