"""Somebody tells that a child is hit: the worry about it is heard, with the stages of § 8a."""

import pytest

from bot.core.room import Audience
from handlers.sensitive import rules
from handlers.sensitive.taxonomy import Urgency
from handlers.texts.kinds import SHORT
from tests.support.phrases import detector


def _answer(text: str) -> rules.Answer | None:
    return rules.answer(detector().read(text), group=False, audience=Audience.ADULT)


@pytest.mark.parametrize(
    "text",
    [
        "meine nachbarin schlägt ihr kind",
        "opa hat die kleine geschlagen",
        "meine schwägerin haut ihren sohn",
        "mein mann schlägt unser kind",
        "er schlägt die kinder",
        "er schlägt mich und die kinder",
        "mein bruder schlägt seine tochter",
        "meine nachbarin hat gestern ihr kind geschlagen",
        "da opa hod de kloane gschlogn",
        "my neighbour hits her child",
        "grandad hit the little one yesterday",
        "min granne slår sitt barn",
    ],
)
def test_a_child_that_is_hit_is_a_worry_about_the_child(text: str) -> None:
    answer = _answer(text)
    assert answer is not None
    assert (answer.template, answer.prompt, answer.child) == ("T-15", True, True)
    assert not answer.crisis


@pytest.mark.parametrize(
    "text",
    [
        "die nachbarin schlägt gerade ihr kind",
        "mein mann schlägt jetzt unseren sohn",
        "er zerrt den kleinen an den haaren durchs zimmer",
        "er schlägt das baby",
        "er schlägt uns vor den kindern",
    ],
)
def test_what_goes_on_now_is_a_crisis_and_concerns_the_child(text: str) -> None:
    answer = _answer(text)
    assert answer is not None
    assert (answer.template, answer.crisis, answer.child) == ("T-12", True, True)


@pytest.mark.parametrize(
    "text",
    [
        "opa schlägt sahne für die kinder",
        "der kleine schlägt purzelbäume",
        "der nachbar schlägt alarm weil die kinder laut sind",
        "mein mann hat die kinder im tischtennis geschlagen",
        "die lehrerin schlägt unseren sohn für den wettbewerb vor",
        "opa haut den kleinen nagel in die wand",
        "grandad beat the kids at chess again",
        "she hit her child benefit limit",
        "hon slår barnen i memory",
        "morfar slår in barnens paket",
        "sąsiad pobił syna w szachy",
    ],
)
def test_games_and_eggs_are_not_blows(text: str) -> None:
    assert _answer(text) is None


@pytest.mark.parametrize(
    "text", ["SOS", "hjälp", "ajutor!!!", "pomocy", "помогите", "imdat", "کمک"]
)
def test_a_mere_cry_names_both_numbers_and_no_kind_of_danger(text: str) -> None:
    finding = detector().read(text)
    assert finding.urgency is Urgency.ACUTE
    assert rules.answer(finding, group=False, audience=Audience.ADULT) == rules.Answer(
        SHORT, crisis=True, danger=SHORT, prompt=True
    )


@pytest.mark.parametrize("text", ["han slog mig förra veckan", "min man slog mig förra veckan"])
def test_a_week_is_no_pregnancy(text: str) -> None:
    answer = _answer(text)
    assert answer is not None
    assert (answer.template, answer.crisis) == ("T-13", False)
