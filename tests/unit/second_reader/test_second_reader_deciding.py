"""What an opinion may change: it only adds, and danger only where the rules see a hint of it."""

from itertools import product

import pytest

from handlers.sensitive.decide import Sign, decide, may_become_acute
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Level, Urgency


def _sign(level: Level, urgency: Urgency, rule: str = "de.hint") -> Sign:
    return Sign(Category.ACUTE_CRISIS, level, urgency, frozenset(), 0, 4, rule)


def _opinion(*raises: Category, confirms: bool = False, acute: bool = False) -> SecondOpinion:
    return SecondOpinion(confirms=confirms, raises=raises, version="1", confirms_acute=acute)


HINT = _sign(Level.HINT, Urgency.ACUTE)
MILD = _sign(Level.HINT, Urgency.SAME_DAY)
SURE = _sign(Level.SURE, Urgency.SAME_DAY, "de.sure")


def test_a_hint_of_danger_with_the_acute_head_is_acute() -> None:
    verdict = decide([HINT], 10, _opinion(acute=True))
    assert verdict.sensitive
    assert verdict.urgency is Urgency.ACUTE
    assert [item.rule for item in verdict.evidence] == ["de.hint"]


def test_a_hint_of_danger_that_is_only_confirmed_is_for_the_same_day() -> None:
    assert decide([HINT], 10, _opinion(confirms=True)).urgency is Urgency.SAME_DAY
    assert not decide([HINT], 10, _opinion()).sensitive
    assert not decide([HINT], 10).sensitive


def test_the_acute_head_needs_a_hint_of_danger() -> None:
    assert not decide([MILD], 10, _opinion(acute=True)).sensitive
    assert decide([MILD], 10, _opinion(acute=True, confirms=True)).urgency is Urgency.SAME_DAY
    assert not decide([], 10, _opinion(acute=True)).sensitive
    raised = decide([], 10, _opinion(Category.ACUTE_CRISIS, acute=True))
    assert raised.sensitive
    assert raised.urgency is Urgency.NONE


def test_a_sure_sign_beside_it_does_not_take_danger_away() -> None:
    assert decide([SURE, HINT], 10, _opinion(acute=True)).urgency is Urgency.ACUTE
    assert decide([SURE, HINT], 10).urgency is Urgency.SAME_DAY
    assert may_become_acute([SURE, HINT])
    assert not may_become_acute([SURE, MILD])


@pytest.mark.parametrize("signs", [[], [HINT], [MILD], [SURE], [SURE, HINT], [MILD, HINT]])
def test_an_opinion_never_lowers(signs: list[Sign]) -> None:
    alone = decide(signs, 10)
    for confirms, acute, raises in product((False, True), (False, True), ((), tuple(Category))):
        both = decide(signs, 10, _opinion(*raises, confirms=confirms, acute=acute))
        assert both.sensitive >= alone.sensitive
        assert both.urgency.rank >= alone.urgency.rank
        assert set(both.categories) >= set(alone.categories)
