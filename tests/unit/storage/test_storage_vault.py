"""Keys, the key file, and values that open only where they belong."""

import base64
import stat
from pathlib import Path

import pytest

from bot.core.errors import SettingsError, StorageError
from bot.storage import key_file
from bot.storage.key_file import load_or_make_key_file
from bot.storage.vault import Place, Vault, format_key, parse_keys

OLD, NEW = bytes(range(32)), bytes(range(32, 64))
HERE = Place("rooms", "document", "c-1")


def test_a_value_comes_back() -> None:
    vault = Vault([NEW])
    sealed = vault.seal(HERE, b"plain")
    assert b"plain" not in sealed
    assert vault.open(HERE, sealed) == b"plain"


def test_the_same_value_never_looks_the_same() -> None:
    vault = Vault([NEW])
    assert len({vault.seal(HERE, b"plain") for _ in range(100)}) == 100


def test_old_values_open_and_new_ones_use_the_newest_key() -> None:
    sealed = Vault([OLD]).seal(HERE, b"plain")
    both = Vault([NEW, OLD])
    assert both.open(HERE, sealed) == b"plain"
    assert both.seal(HERE, b"plain").startswith(both.newest)
    assert Vault([NEW]).newest == both.newest


def test_a_missing_key_is_named_as_such() -> None:
    sealed = Vault([OLD]).seal(HERE, b"plain")
    with pytest.raises(StorageError, match="key is missing"):
        Vault([NEW]).open(HERE, sealed)


@pytest.mark.parametrize(
    "place",
    [
        Place("outbox", "document", "c-1"),
        Place("rooms", "credential", "c-1"),
        Place("rooms", "document", "c-2"),
    ],
)
def test_a_value_opens_only_in_its_place(place: Place) -> None:
    vault = Vault([NEW])
    sealed = vault.seal(HERE, b"plain")
    with pytest.raises(StorageError, match="altered"):
        vault.open(place, sealed)


@pytest.mark.parametrize("position", [4, 16, -1])
def test_a_changed_value_is_noticed(position: int) -> None:
    vault = Vault([NEW])
    sealed = bytearray(vault.seal(HERE, b"plain"))
    sealed[position] ^= 1
    with pytest.raises(StorageError, match="altered"):
        vault.open(HERE, bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"abc", b"only a few bytes"])
def test_a_cut_value_is_a_storage_error(sealed: bytes) -> None:
    vault = Vault([NEW])
    with pytest.raises(StorageError):
        vault.open(HERE, sealed)
    with pytest.raises(StorageError):
        vault.open(HERE, vault.newest + sealed)


def test_keys_are_read_with_and_without_padding() -> None:
    padded = base64.urlsafe_b64encode(NEW).decode()
    assert parse_keys(f"{padded}, {format_key(OLD)},") == (NEW, OLD)


@pytest.mark.parametrize("between", [",", "\n", "\r\n", " ", "\t", ",\n", "\n\n"])
def test_keys_stand_on_lines_of_their_own_or_behind_one_another(between: str) -> None:
    assert parse_keys(f"{format_key(NEW)}{between}{format_key(OLD)}\n") == (NEW, OLD)


@pytest.mark.parametrize("setting", ["no base64!", "c2hvcnQ", format_key(NEW) + "AA"])
def test_a_wrong_key_is_not_quoted(setting: str) -> None:
    with pytest.raises(SettingsError, match="LOTSE_STORAGE_KEYS") as caught:
        parse_keys(setting)
    assert setting not in str(caught.value)


@pytest.mark.parametrize("keys", [[], [NEW, NEW], [b"short"]])
def test_a_vault_wants_different_keys_of_the_right_length(keys: list[bytes]) -> None:
    with pytest.raises(SettingsError, match="LOTSE_STORAGE_KEYS"):
        Vault(keys)


def test_a_key_file_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "storage.key"
    made = load_or_make_key_file(path)
    assert load_or_make_key_file(path) == made
    assert len(made) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_file_may_hold_several_keys(tmp_path: Path) -> None:
    path = tmp_path / "storage.key"
    path.touch(0o600)
    path.write_text(f"{format_key(NEW)}\n{format_key(OLD)}\n")
    assert load_or_make_key_file(path) == (NEW, OLD)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "storage.key"
    load_or_make_key_file(path)
    path.chmod(mode)
    with pytest.raises(SettingsError, match="chmod 600"):
        load_or_make_key_file(path)


@pytest.mark.parametrize("content", [b"", b"\n", b"no key", b"\xff\xfe"])
def test_a_file_without_keys_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "storage.key"
    path.touch(0o600)
    path.write_bytes(content)
    with pytest.raises(SettingsError, match="does not hold"):
        load_or_make_key_file(path)


def test_a_key_file_that_cannot_be_made_is_a_setting_to_mend(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be used"):
        load_or_make_key_file(tmp_path / "missing" / "storage.key")


def test_two_first_starts_agree_on_one_key(tmp_path: Path) -> None:
    path = tmp_path / "storage.key"
    key_file._make(path)
    first = load_or_make_key_file(path)
    key_file._make(path)
    assert load_or_make_key_file(path) == first
    assert list(tmp_path.iterdir()) == [path]
