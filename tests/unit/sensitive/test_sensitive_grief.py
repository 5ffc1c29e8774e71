"""A death in the family is grief: it is no danger to whoever tells it or cannot come because of it."""

import pytest

from bot.core.room import Audience
from handlers.sensitive.rules import answer
from handlers.sensitive.taxonomy import Cue, Urgency
from tests.support.phrases import detector


@pytest.mark.parametrize(
    "text",
    [
        "mein vater ist heute nacht gestorben, ich kann nicht",
        "meine mutter ist gestorben, ich kann heute nicht",
        "mutti is heut nacht gestorben",
        "mein opa ist gerade gestorben",
        "meine oma ist gestern gestorben, die beerdigung ist gleich am montag",
        "papa ist gestorben, ich muss schnell in die türkei",
    ],
)
def test_it_draws_the_text_on_what_is_too_much(text: str) -> None:
    said = answer(detector().read(text), group=False, audience=Audience.ADULT)
    assert said is not None
    assert (said.template, said.prompt, said.child) == ("T-21", False, False)


@pytest.mark.parametrize(
    "text",
    [
        "seit mama tot ist kann ich nicht mehr",
        "mein vater ist gestorben, ich kann nicht mehr",
        "mein vater ist heute nacht gestorben, ich will auch sterben",
        "mein vater ist gestorben, ich springe gleich",
    ],
)
def test_who_cannot_bear_it_is_heard_as_before(text: str) -> None:
    finding = detector().read(text)
    assert finding.urgency is not Urgency.NONE
    assert Cue.OWN_LIFE in finding.cues


@pytest.mark.parametrize(
    "text",
    [
        "mama ist seit gestern nicht nach hause gekommen",
        "mein vater ist gestorben und mama ist seit gestern nicht heimgekommen",
    ],
)
def test_parents_who_did_not_come_home_are_missed(text: str) -> None:
    finding = detector().read(text)
    assert finding.urgency is Urgency.ACUTE
    assert Cue.CHILD_WORRY in finding.cues
