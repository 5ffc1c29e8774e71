import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from config.contacts_pack import PACKS, Directory, load_directory
from config.problems import Misconfigured
from config.texts_pack import load_texts

BASE = """
language: de
review: done
phrases: {ort: P-ort}
texts:
  T-01: {for: all, rules: [C-06], text: "Guten Tag, {fachkraft}."}
  T-02: {for: client, rules: [M-09], text: "Not: {nummer:de-112}."}
  P-ort: {for: all, rules: [C-23], text: "hier"}
"""
OTHER = """
language: LANG
review: done
texts:
  T-01: {text: "Hello {fachkraft}."}
  T-02: {text: "Help: {nummer:de-112}."}
  P-ort: {text: "here"}
"""

Edit = Callable[[str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("de", "en", "sv"):
        (tmp_path / name).mkdir()
        words = BASE if name == "de" else OTHER.replace("LANG", name)
        (tmp_path / name / "texts.yaml").write_text(words, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory()


def change(folder: Path, pack: str, old: str, new: str) -> None:
    path = folder / pack / "texts.yaml"
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def test_a_small_set_of_packs_loads(folder: Path, directory: Directory) -> None:
    content = load_texts(directory, folder=folder)
    assert content.words["en"]["T-01"] == "Hello {fachkraft}."
    assert content.numbers["nummer:de-112"] == "112"
    assert content.audience["T-02"] == "client"
    assert content.pending == ()


@pytest.mark.parametrize(
    ("pack", "old", "new", "place", "hint"),
    [
        ("en", "Hello {fachkraft}", "Hello", "en/texts.yaml:5:3: T-01", "fachkraft"),
        ("en", "T-01: {", "T-99: {", "T-99", "no such text"),
        ("sv", '  P-ort: {text: "here"}\n', "", "sv/texts.yaml", "P-ort: missing"),
        ("de", "{fachkraft}", "{fachkaft}", "de/texts.yaml:6:3: T-01", "{fachkaft} is no"),
        ("de", "Guten Tag", "Guten Tag " + "x" * 400, "T-01", "at most 400"),
        ("en", "{nummer:de-112}", "112", "T-02", "{nummer:ID}"),
        ("en", "{nummer:de-112}", "{nummer:de-113}", "T-02", "no entry de-113"),
        ("en", "{nummer:de-112}", "{nummer:mh-ksd}", "T-02", "not verified"),
        ("en", "{nummer:de-112}", "{nummer:de-med-kinderschutzhotline}", "T-02", "workers only"),
        ("en", "{nummer:de-112}", "{web:de-nora}", "T-02", "no checked web name"),
        ("en", "{nummer:de-112}", "{fon:de-112}", "T-02", "{nummer:ID} or {web:ID}"),
        ("en", "{nummer:de-112}", "{nummer:de-sucht-drogen-hotline}", "T-02", "stands alone"),
        ("en", "Hello {", "Hello {{", "T-01", "brace"),
        ("de", "rules: [C-06]", "rules: []", "T-01", "rules"),
        ("de", "ort: P-ort", "ort: P-nirgends", "P-nirgends", "does not exist"),
        ("de", "T-01: {for", "T-01: {fro", "texts.T-01.fro", '"for"'),
        ("en", "language: en", "language: sv", "en/texts.yaml", "sv in folder en"),
    ],
)
def test_a_mistake_is_told(
    folder: Path, directory: Directory, pack: str, old: str, new: str, place: str, hint: str
) -> None:
    change(folder, pack, old, new)
    with pytest.raises(Misconfigured) as caught:
        load_texts(directory, folder=folder)
    lines = "\n".join(caught.value.lines)
    assert place in lines
    assert hint in lines


def test_four_numbers_are_too_many(folder: Path, directory: Directory) -> None:
    many = "{nummer:de-112} {nummer:de-110} {nummer:de-telefonseelsorge} {nummer:de-weisser-ring}"
    change(folder, "en", "{nummer:de-112}", many)
    with pytest.raises(Misconfigured, match="more than 3 numbers"):
        load_texts(directory, folder=folder)


def test_another_country_needs_its_own_wording(folder: Path, directory: Directory) -> None:
    with pytest.raises(Misconfigured, match="countries: SE"):
        load_texts(directory, country="SE", folder=folder)


def test_stated_hours_have_to_be_those_of_the_directory() -> None:
    """Shows M-19."""
    later = {
        "id": "de-nummer-gegen-kummer-kind",
        "hours": [{"days": ["mo"], "from": "14:00", "to": "18:00"}],
    }
    with pytest.raises(Misconfigured, match=r"T-16: the hours of de-nummer-gegen-kummer-kind"):
        load_texts(load_directory(overrides=[later]))


def test_an_unverified_entry_takes_its_texts_along() -> None:
    with pytest.raises(Misconfigured, match="de-krisenchat is not verified"):
        load_texts(load_directory(overrides=[{"id": "de-krisenchat", "verified": False}]))


@pytest.mark.parametrize(
    "overrides",
    [
        {"T-01": "Moin, {bot}. {link}"},
        {"T-01": {"de": "Moin, {bot}. {link}"}},
        {"de": {"T-01": "Moin, {bot}. {link}"}},
    ],
)
def test_an_organisation_words_a_text_itself(
    directory: Directory, overrides: dict[str, object]
) -> None:
    content = load_texts(directory, overrides=overrides)
    assert content.words["de"]["T-01"] == "Moin, {bot}. {link}"
    assert content.words["en"]["T-01"].startswith("Hello")


@pytest.mark.parametrize(
    ("overrides", "hint"),
    [
        ({"T-01": "Moin"}, "placeholders differ"),
        ({"T-01": "Moin {bot} {link} 0208 123456"}, "typed number"),
        ({"T-111": "Moin"}, "no such text"),
        ({"T-01": {"xx": "Moin"}}, "no pack xx"),
        ({"T-01": ""}, "must be a text"),
        ({"T-01": "x" * 400 + "{bot}{link}"}, "at most 400"),
    ],
)
def test_own_wordings_are_held_to_the_same_rules(
    directory: Directory, overrides: dict[str, object], hint: str
) -> None:
    with pytest.raises(Misconfigured) as caught:
        load_texts(directory, overrides=overrides)
    assert hint in str(caught.value)


def test_the_base_pack_is_needed(tmp_path: Path, directory: Directory) -> None:
    with pytest.raises(Misconfigured, match="base pack"):
        load_texts(directory, folder=tmp_path)


def test_crisis_texts_in_other_languages_are_marked_for_review(directory: Directory) -> None:
    assert load_texts(directory).pending == ("ar", "fa", "pl", "ro", "ru", "tr", "uk")


def test_packs_are_read_from_where_they_lie(tmp_path: Path, directory: Directory) -> None:
    shutil.copytree(PACKS, tmp_path / "packs")
    assert load_texts(directory, folder=tmp_path / "packs") == load_texts(directory)
