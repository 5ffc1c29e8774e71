"""Every pack compiles, and every phrase finds its examples and leaves the harmless ones."""

from pathlib import Path

import pytest

from config.sensitive_pack import PackError, read_sensitive_pack, shipped_packs
from handlers.sensitive.check import check_pack
from handlers.sensitive.pack import build_pack
from handlers.sensitive.taxonomy import Urgency
from tests.unit.sensitive.sensitive_sets import LANGUAGES, shipped

_HEAD = "language: de\nversion: 1\nmacros: {me: [ich]}\n"
_PHRASE = """phrases:
  - id: de.debt-housing.example.1
    category: debt_housing
    level: sure
    any: ["{pattern}"]
    source: "an example"
    reviewed: {by: pending}
    matches: ["ich habe schulden", "nur schulden"]
    traps: ["schuld war der bus"]
"""


def _pack_file(folder: Path, text: str) -> Path:
    (folder / "sensitive.yaml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_a_shipped_pack_holds(language: str) -> None:
    assert check_pack(read_sensitive_pack(shipped_packs() / language)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_pack_knows_acute_danger(language: str) -> None:
    pack = next(pack for pack in shipped() if pack.language == language)
    assert sum(phrase.urgency is Urgency.ACUTE for phrase in pack.phrases) >= 5


def test_an_example_that_does_not_match_is_reported(tmp_path: Path) -> None:
    folder = _pack_file(tmp_path, _HEAD + _PHRASE.replace("{pattern}", "pfändung*"))
    findings = check_pack(read_sensitive_pack(folder))
    assert [finding.entry for finding in findings] == ["de.debt-housing.example.1"] * 2


def test_a_harmless_example_that_matches_is_reported(tmp_path: Path) -> None:
    folder = _pack_file(tmp_path, _HEAD + _PHRASE.replace("{pattern}", "schuld*"))
    findings = check_pack(read_sensitive_pack(folder))
    assert ["harmless" in finding.problem for finding in findings] == [True]


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("{nobody} schulden", "unknown macro {nobody}"),
        ("(schulden", "bad notation"),
        ("(schulden|)", "without letters"),
        ("... ...", "without words"),
    ],
)
def test_bad_notation_names_entry_and_reason(pattern: str, problem: str, tmp_path: Path) -> None:
    folder = _pack_file(tmp_path, _HEAD + _PHRASE.replace("{pattern}", pattern))
    (finding,) = check_pack(read_sensitive_pack(folder))
    assert "de.debt-housing.example.1" in finding.problem
    assert problem in finding.problem


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (_PHRASE.replace("level: sure", "level: perhaps"), "phrases.0.level"),
        (_PHRASE.replace("debt_housing\n", "money\n"), "phrases.0.category"),
        (_PHRASE.replace('matches: ["ich habe schulden", "nur schulden"]', ""), "matches"),
        (_PHRASE.replace("    source:", "    cue: [shout]\n    source:"), "unknown cue shout"),
        ("phrases: [[", "sensitive.yaml"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(broken: str, place: str, tmp_path: Path) -> None:
    folder = _pack_file(tmp_path, _HEAD + broken)
    with pytest.raises(PackError, match=place):
        read_sensitive_pack(folder)


def test_what_yaml_takes_for_an_answer_or_a_number_is_a_word(tmp_path: Path) -> None:
    folder = _pack_file(tmp_path, _HEAD + "stopwords: [on, no, 112]\nnegations: [no]\n")
    assert read_sensitive_pack(folder).stopwords == ("on", "no", "112")


def test_the_files_of_a_folder_are_one_pack(tmp_path: Path) -> None:
    parts = tmp_path / "sensitive"
    parts.mkdir()
    (parts / "0.yaml").write_text(_HEAD, "utf-8")
    (parts / "1.yaml").write_text(_PHRASE.replace("{pattern}", "schulden"), "utf-8")
    pack = build_pack(read_sensitive_pack(tmp_path))
    assert [phrase.id for phrase in pack.phrases] == ["de.debt-housing.example.1"]


def test_a_language_without_a_pack_is_said(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="neither"):
        read_sensitive_pack(tmp_path)
