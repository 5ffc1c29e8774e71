"""The sets of kinds hold what the rules can say and the packs have."""

import pytest
import yaml

from bot.core.room import Audience
from handlers.sensitive import rules
from handlers.sensitive.finding import Finding
from handlers.sensitive.taxonomy import Category, Cue, Urgency
from handlers.texts import kinds
from tests.architecture.source import ROOT

_PACKS = ROOT / "config" / "packs"
_GOODBYES = {"T-28", "T-37"}
_ONLY_IN_NEED = ("ar", "fa", "pl", "ro", "ru", "tr", "uk")


def _finding(*cues: Cue, urgency: Urgency = Urgency.ACUTE) -> Finding:
    return Finding("de", True, urgency, (Category.ACUTE_CRISIS,), (), frozenset(cues))


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("cue", [None, *Cue])
def test_whatever_answers_a_crisis_is_a_crisis_text(cue: Cue | None, audience: Audience) -> None:
    finding = _finding(cue) if cue else _finding()
    answer = rules.answer(finding, group=False, audience=audience)
    assert answer is not None
    assert answer.template in kinds.CRISIS


@pytest.mark.parametrize("language", _ONLY_IN_NEED)
def test_what_is_said_only_in_need_is_a_crisis_text_or_the_last_word(language: str) -> None:
    pack = yaml.safe_load((_PACKS / language / "texts.yaml").read_text(encoding="utf-8"))
    said = {name for name in pack["texts"] if name.startswith("T-") and "/" not in name}
    assert kinds.SHORT in said
    assert said <= kinds.CRISIS | _GOODBYES


def test_what_comes_late_is_one_too_and_no_suggestion_is() -> None:
    assert rules.LATE in kinds.CRISIS
    assert not kinds.CRISIS & kinds.SUGGESTIONS
    assert kinds.NEUTRAL not in kinds.CRISIS | kinds.SUGGESTIONS
