"""What stands between the detector and the behaviours, whatever a second reader may have raised."""

import pytest

from bot.hearing import OthersLife, PlainWishes
from handlers.sensitive.finding import Evidence, Finding
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Cue, Urgency


class Heard:
    """An ear that finds the same in every text."""

    def __init__(self, finding: Finding) -> None:
        self._finding = finding

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:  # noqa: ARG002
        """Return it."""
        return self._finding


def found(
    *cues: Cue,
    urgency: Urgency = Urgency.NONE,
    rule: str = "model:x@1",
    category: Category = Category.CONFIDENTIAL_DATA,
) -> Finding:
    evidence = (Evidence(category, 0, 4, rule),)
    return Finding(
        "de",
        sensitive=True,
        urgency=urgency,
        categories=(category,),
        evidence=evidence,
        cues=frozenset(cues),
    )


@pytest.mark.parametrize(
    "words", ["radera mina uppgifter", "lösch meine daten", "Was ist über mich gespeichert?"]
)
def test_p_27_a_wish_about_ones_data_is_no_confidence(words: str) -> None:
    """Shows P-22, P-27."""
    assert not PlainWishes(Heard(found())).read(words).sensitive
    assert PlainWishes(Heard(found())).read("ich habe so viele sorgen").sensitive


@pytest.mark.parametrize(
    "graver", [found(Cue.VIOLENCE_PAST), found(urgency=Urgency.ACUTE), found(Cue.CHILD_WORRY)]
)
@pytest.mark.parametrize("words", ["lösch meine daten", "I want to complain"])
def test_m_09_nothing_graver_is_ever_taken_away(graver: Finding, words: str) -> None:
    """Shows M-09."""
    assert PlainWishes(Heard(graver)).read(words) == graver


CALL = "keine geld auf handy, bitte sie anrufen mich"


def test_x_09_a_wish_for_a_call_is_no_worry_because_a_second_reader_senses_one() -> None:
    """Shows X-09."""
    sensed = found(category=Category.DEBT_HOUSING)
    assert not PlainWishes(Heard(sensed)).read(CALL).sensitive
    assert PlainWishes(Heard(sensed)).read("keine geld mehr").sensitive


@pytest.mark.parametrize(
    "graver",
    [
        found(category=Category.DEBT_HOUSING, rule="de.debt-housing.owing.1"),
        found(category=Category.VIOLENCE_ABUSE),
        found(category=Category.ACUTE_CRISIS),
        found(category=Category.CHILD_ENDANGERMENT),
        found(category=Category.DEBT_HOUSING, urgency=Urgency.SAME_DAY),
    ],
)
def test_m_09_beside_a_wish_for_a_call_danger_and_plain_words_are_heard(graver: Finding) -> None:
    """Shows M-09."""
    assert PlainWishes(Heard(graver)).read(CALL) == graver


def test_m_10_danger_that_nothing_in_the_text_explains_stays_ones_own() -> None:
    """Shows M-10."""
    own = found(Cue.OWN_LIFE, urgency=Urgency.ACUTE)
    assert OthersLife(Heard(own)).read("meine freundin ritzt sich") == own
