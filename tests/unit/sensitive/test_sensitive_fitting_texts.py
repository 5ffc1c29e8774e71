"""What was heard is answered with the text that fits: no packet is kept ready for a cut, no letter for hunger."""

import pytest

from bot.core.room import Audience
from handlers.sensitive.rules import Answer, answer
from handlers.sensitive.taxonomy import Urgency
from tests.support.phrases import detector


def _said(text: str, audience: Audience = Audience.ADULT) -> Answer:
    said = answer(detector().read(text), group=False, audience=audience)
    assert said is not None
    return said


@pytest.mark.parametrize(
    "text",
    [
        "hab mir in den arm geschnitten",
        "ich hab mir tief in den unterarm geschnitten",
        "hab mir den arm aufgeschnitten",
        "meine tochter hat sich in den arm geschnitten",
    ],
)
def test_a_cut_of_ones_own_draws_the_text_on_ones_life(text: str) -> None:
    said = _said(text, Audience.YOUTH)
    assert (said.template, said.crisis) == ("T-09", True)


@pytest.mark.parametrize(
    "text",
    [
        "mein unterarm ist aufgeschlitzt",
        "hab mir die pulsadern aufgeschnitten",
        "der schnitt am arm ist tief und hört nicht auf zu bluten",
        "der kleine blutet am kopf",
        "oma ist umgefallen",
    ],
)
def test_a_wound_that_bleeds_and_a_fall_still_draw_the_medical_one(text: str) -> None:
    assert _said(text).template == "T-18"


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize(
    "text",
    [
        "wir haben nix zu essen",
        "wir haben nichts mehr zu essen bis freitag",
        "we have nothing to eat",
        "vi har ingen mat",
    ],
)
def test_hunger_is_asked_to_bring_no_letters(text: str, audience: Audience) -> None:
    assert _said(text, audience).template == "T-03"


@pytest.mark.parametrize(
    "text",
    [
        "die kinder haben nichts zu essen",
        "the kids have nothing to eat",
        "barnen har inget att äta",
    ],
)
def test_children_without_food_are_looked_at(text: str) -> None:
    said = _said(text)
    assert (said.template, said.prompt, said.child) == ("T-15", True, True)


@pytest.mark.parametrize(
    "text",
    ["ich hab schulden und mahnungen", "der gerichtsvollzieher kommt", "kein geld für essen"],
)
def test_money_still_draws_the_text_on_money(text: str) -> None:
    assert _said(text).template == "T-20"


@pytest.mark.parametrize(
    "text",
    [
        "sie fliegen mit mir in die türkei und ich komm nicht wieder",
        "papa nimmt mich mit nach marokko und ich darf nie mehr zurück",
        "meine eltern wollen mich in den libanon schicken",
        "wir fahren nach syrien und ich soll da bleiben",
    ],
)
def test_who_is_taken_to_another_country_is_a_child_in_need_and_no_suicide(text: str) -> None:
    said = _said(text, Audience.YOUTH)
    assert (said.template, said.prompt, said.child) == ("T-16", True, True)


@pytest.mark.parametrize(
    "text",
    [
        "wir fliegen in die türkei und kommen am 20. wieder",
        "ich fliege zu oma in die türkei, bin in zwei wochen wieder da",
        "wir fahren nach polen und kommen nicht vor sonntag zurück",
    ],
)
def test_a_journey_with_a_way_back_is_silent(text: str) -> None:
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "ich hab ihn gehauen, ich wollte das nicht",
        "ich habe sie geschlagen und schäme mich so",
        "hab ihn gehauen, es tut mir leid",
        "mir ist die hand ausgerutscht",
        "i hit him, i didn't mean to",
    ],
)
def test_who_hit_somebody_and_regrets_it_is_answered_as_no_victim(text: str) -> None:
    assert _said(text).template == "T-15"


@pytest.mark.parametrize(
    "text",
    [
        "er hat mich geschlagen, ich wollte das nicht",
        "ich hab ihn geschlagen, er hat mich zuerst geschlagen, es tut mir leid",
    ],
)
def test_who_was_hit_is_answered_as_a_victim(text: str) -> None:
    assert _said(text).template == "T-13"


@pytest.mark.parametrize(
    "text",
    [
        "jag ska mörda brorsan, han tog sista biten",
        "är på ikea, kommer aldrig ut levande",
    ],
)
def test_figures_of_speech_in_swedish_are_silent(text: str) -> None:
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    ["jag kommer aldrig ut levande härifrån", "han säger att jag aldrig kommer ut levande"],
)
def test_their_dangerous_twins_in_swedish_are_acute(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE
